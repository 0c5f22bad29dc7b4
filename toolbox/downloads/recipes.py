"""The recipes of downloads: how to make each PDF and Word file, and the inputs of its cache key."""

import hashlib
import inspect
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from macros.fiche import fiche_paper
from toolbox import calendar, feed, urls, word
from toolbox import print as printing
from toolbox.csp import with_policy
from toolbox.digest import digest
from toolbox.downloads.store import PdfSource, Recipe
from toolbox.drawing import Drawing
from toolbox.model.toolbox import Fiche, Toolbox, WorksheetPage
from toolbox.pages import redirect_page
from toolbox.pages.view import View
from toolbox.pages.worksheets import worksheet_paper
from toolbox.print import pdf
from toolbox.releases.edition import Edition
from toolbox.releases.news_file import news_json
from toolbox.schema import json_schema
from toolbox.stylesheets import stylesheets

BOOK = "toolbox.pdf"
AGREEMENT = "afsprakennota"
"""The id of the worksheet whose Word file is the template of the agreement note."""


def recipes(drawing: Drawing, docs: Path) -> Iterator[Recipe]:
    """Yield the recipes of all worksheets and fiches; `docs` is the folder with PDF assets."""
    toolbox, edition = drawing.toolbox, drawing.edition
    pdf_input = pdf_inputs(docs)
    writing = (version("python-docx"), _source(word), edition.address)
    everything, links = _words(toolbox), _links(toolbox)
    for worksheet in toolbox.worksheets.values():
        view = drawing.view(urls.worksheet_page(worksheet.id), {})
        source = PdfSource(partial(_worksheet_paper, drawing, view, worksheet))
        yield _pdf(view, source, worksheet.id, pdf_input, docs)
        make = (
            partial(word.agreement_docx, toolbox, edition)
            if worksheet.id == AGREEMENT
            else partial(word.worksheet_docx, toolbox, worksheet, edition)
        )
        name = f"{view.url}{worksheet.id}.docx"
        words = everything if worksheet.id == AGREEMENT else _words_of(toolbox, worksheet, links)
        inputs = (*writing, edition.imprint(worksheet.path), worksheet.id, words)
        yield Recipe(name, view.page, "Word", inputs, make)
    for fiche in toolbox.fiches:
        view = drawing.view(urls.fiche_page(fiche.slug), {})
        source = PdfSource(partial(_fiche_paper, drawing, view, fiche))
        yield _pdf(view, source, fiche.slug, pdf_input, docs)


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
    yield from json_schema.schema_files(toolbox.ids)
    for old, to in toolbox.redirects.items():
        page = redirect_page.moved_page(View(toolbox, old, edition), to)
        yield f"{old}index.html", with_policy(page).encode()


def _pdf(
    view: View, source: PdfSource, name: str, pdf_input: tuple[str, ...], docs: Path
) -> Recipe:
    site = view.edition.address
    make = partial(_print, source, site, site + view.url, docs)
    inputs = (*pdf_input, site + view.url, source.digest())
    return Recipe(f"{view.url}{name}.pdf", view.page, "PDF", inputs, make, source)


def _worksheet_paper(drawing: Drawing, view: View, worksheet: WorksheetPage) -> str:
    return worksheet_paper(view, worksheet, drawing.paper_core(view.page))


def _fiche_paper(drawing: Drawing, view: View, fiche: Fiche) -> str:
    return fiche_paper(view, fiche, drawing.paper_core(view.page))


def _print(source: PdfSource, site: str, page: str, docs: Path) -> bytes:
    return pdf.make_pdf(source.html, site, page, docs)


def pdf_inputs(docs: Path) -> tuple[str, ...]:
    """Return the inputs that all PDFs share: WeasyPrint version, source code, digest of assets."""
    return (pdf.version(), _source(printing), _assets(docs))


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


def _digest(*texts: str) -> str:
    return digest(*texts).hex()


def _assets(docs: Path) -> str:
    """Return the digest of all assets of PDFs: stylesheets, fonts and images."""
    digest = hashlib.sha256()
    for text in stylesheets(docs.parent).values():
        digest.update(text.encode())
    for path in sorted((docs / "assets").rglob("*")):
        if path.suffix in {".css", ".woff2", ".png", ".jpg", ".svg"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _source(module: ModuleType) -> str:
    file = Path(inspect.getfile(module))
    paths = sorted(file.parent.glob("*.*")) if file.name == "__init__.py" else [file]
    return "".join(path.read_text("utf-8") for path in paths)
