"""The recipes of downloads: how to make each PDF and Word file, and the inputs of its cache key."""

import inspect
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

from toolbox import calendar, feed, pictures, urls, word
from toolbox import print as printing
from toolbox.csp import with_policy
from toolbox.digest import digest
from toolbox.downloads.store import PdfSource, Recipe
from toolbox.drawing import Drawing
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages import redirect_page
from toolbox.pages.example_file import example_json
from toolbox.pages.sheet_index import ADDRESS as SHEETS
from toolbox.pages.sheet_index import sheets_script
from toolbox.pages.view import Downloads, View
from toolbox.pages.worksheets import worksheet_paper
from toolbox.print import pdf
from toolbox.print.assets import Assets
from toolbox.print.book import Chapter, chapter_id, chapter_paper
from toolbox.releases.edition import Edition
from toolbox.releases.news_file import news_json
from toolbox.schema import json_schema
from toolbox.schema.agreement import AGREEMENT_SHEET
from toolbox.source.uploads import narrow_name

BOOK = "toolbox.pdf"


def worksheet_recipes(drawing: Drawing, assets: Assets) -> Iterator[Recipe]:
    """Yield the recipes of all worksheets; `assets` is what PDFs load."""
    toolbox, edition = drawing.toolbox, drawing.edition
    pdf_input, writing = pdf_inputs(assets), _writing(edition)
    links = _links(toolbox)
    for worksheet in toolbox.worksheets.values():
        view = drawing.view(urls.worksheet_page(worksheet.id), {})
        source = PdfSource(partial(_worksheet_paper, drawing, view, worksheet))
        yield _pdf(view, source, worksheet.id, pdf_input, assets)
        if worksheet.id == AGREEMENT_SHEET:
            yield agreement_recipe(drawing)
            continue
        make = partial(word.worksheet_docx, toolbox, worksheet, edition)
        words = _words_of(toolbox, worksheet, links)
        inputs = (*writing, edition.imprint(worksheet.path), worksheet.id, words)
        yield Recipe(f"{view.url}{worksheet.id}.docx", view.page, "Word", inputs, make)


def agreement_recipe(drawing: Drawing) -> Recipe:
    """Return the recipe of the Word template of the agreement note."""
    toolbox, edition = drawing.toolbox, drawing.edition
    worksheet = toolbox.worksheets[AGREEMENT_SHEET]
    view = drawing.view(urls.worksheet_page(worksheet.id), {})
    imprint = edition.imprint(worksheet.path)
    inputs = (*_writing(edition), imprint, worksheet.id, _words(toolbox))
    make = partial(word.agreement_docx, toolbox, edition)
    name = f"{view.url}{worksheet.id}.docx"
    return Recipe(name, view.page, "Sjabloon van de nota (Word)", inputs, make)


def fiche_recipes(drawing: Drawing, assets: Assets, downloads: Downloads) -> Iterator[Recipe]:
    """Yield the recipes of all fiches: PDFs that are chapters of the book too.

    They list the files of their worksheets, which are in `downloads`.
    """
    pdf_input = pdf_inputs(assets)
    for fiche in drawing.toolbox.fiches:
        view = drawing.view(urls.fiche_page(fiche.slug), {})
        source = PdfSource(partial(_fiche_paper, drawing, view, fiche, downloads))
        chapter = chapter_id(view.page)
        yield _pdf(view, source, fiche.slug, pdf_input, assets, forms=False, chapter=chapter)


def picture_recipes(toolbox: Toolbox, docs: Path) -> Iterator[Recipe]:
    """Yield a recipe for each size of each picture below `docs/assets/` that is made anew."""
    for name, picture in toolbox.uploads.pictures.items():
        sizes = {} if picture.stays else {name: picture.wide}
        if picture.narrow:
            sizes[narrow_name(name)] = picture.narrow
        if not sizes:
            continue
        content = (docs / name).read_bytes()
        using = (version("pillow"), _source(pictures), sha256(content).hexdigest())
        for address, size in sizes.items():
            make = partial(pictures.resized, content, size)
            yield Recipe(address, "", "Beeld", (*using, str(size)), make)


def light_files(toolbox: Toolbox, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the URL path and the content of each file that is cheap to make, so not cached.

    The feed is only made when the base URL of the site is known, as it has absolute URLs.
    """
    for deadline in toolbox.deadlines:
        content = calendar.deadline_ics(toolbox, edition, deadline)
        yield urls.calendar_file(deadline.id), content
    if edition.address:
        yield urls.FEED, feed.atom_feed(toolbox, edition)
    yield urls.NEWS, news_json(toolbox, edition)
    for worksheet in toolbox.worksheets.values():
        if worksheet.example:
            yield urls.example_file(worksheet.id), example_json(worksheet)
    yield SHEETS, sheets_script(toolbox)
    yield from json_schema.schema_files(toolbox.ids)
    for old, to in toolbox.redirects.items():
        page = redirect_page.moved_page(View(toolbox, old, edition), to)
        yield f"{old}index.html", with_policy(page).encode()


def _pdf(
    view: View,
    source: PdfSource,
    name: str,
    pdf_input: tuple[str, ...],
    assets: Assets,
    **options: Any,
) -> Recipe:
    site = view.edition.address
    make = partial(_print, source, site, site + view.url, assets, **options)
    inputs = (*pdf_input, site + view.url, source.digest())
    return Recipe(f"{view.url}{name}.pdf", view.page, "PDF", inputs, make, source)


def _worksheet_paper(drawing: Drawing, view: View, worksheet: WorksheetPage) -> str:
    return worksheet_paper(view, worksheet, drawing.paper_core(view.page))


def _fiche_paper(drawing: Drawing, view: View, fiche: Fiche, downloads: Downloads) -> str:
    foot = view.template("paper_foot.html", path=fiche.path)
    html = f"{drawing.page(view.page, downloads)}{foot}"
    known = fiche.front_matter
    return chapter_paper(view, Chapter(view.page, known.title, html, description=known.summary))


def _print(source: PdfSource, site: str, page: str, assets: Assets, **options: Any) -> bytes:
    return pdf.make_pdf(source.html, site, page, assets, **options)


def pdf_inputs(assets: Assets) -> tuple[str, ...]:
    """Return the inputs that all PDFs share: WeasyPrint version, source code, digest of assets."""
    return (pdf.version(), _source(printing), assets.digest())


def _words(toolbox: Toolbox) -> str:
    """Return the digest of all content of the toolbox, and of its link targets."""
    entries = (
        *(fiche.front_matter for fiche in toolbox.fiches),
        *(worksheet.model for worksheet in toolbox.worksheets.values()),
        *(item for shown in toolbox.lists.values() for item in shown.items),
        *toolbox.agreement,
    )
    words = (entry.model_dump_json() for entry in entries)
    return _digest(_links(toolbox), *words)


def _words_of(toolbox: Toolbox, worksheet: WorksheetPage, links: str) -> str:
    """Return the digest of the content of a worksheet's Word file: its fields, fiches and links."""
    content = worksheet.model.model_dump_json()
    titles = (toolbox.fiche(slug).front_matter.title for slug in worksheet.fiches)
    return _digest(content, *worksheet.fiches, *titles, links if "](" in content else "")


def _links(toolbox: Toolbox) -> str:
    """Return the digest of all link targets."""
    site = toolbox.site
    anchors = (f"{page}#{' '.join(sorted(site.anchors[page]))}" for page in sorted(site.anchors))
    return _digest(*sorted(site.pages), *sorted(site.files), *anchors)


def _writing(edition: Edition) -> tuple[str, ...]:
    """Return the inputs that all Word files share."""
    return (version("python-docx"), _source(word), edition.address)


def _digest(*texts: str) -> str:
    return digest(*texts).hex()


def _source(module: ModuleType) -> str:
    file = Path(inspect.getfile(module))
    paths = sorted(file.parent.glob("*.*")) if file.name == "__init__.py" else [file]
    return "".join(path.read_text("utf-8") for path in paths)
