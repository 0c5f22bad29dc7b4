"""The files that go with pages: PDF and Word, made once for the same input."""

import hashlib
import inspect
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from macros import addresses
from macros.downloads import feed, ics, pdf, word
from macros.editing import schemas
from macros.redirects import former_files
from macros.render import moved, pages, worksheets
from macros.render.view import Edition, View
from macros.site.policy import with_policy
from macros.site.releases import news_json
from macros.toolbox import Toolbox

BOOK = "toolbox.pdf"
AGREEMENT = "afsprakennota"
"""The worksheet whose Word file is the whole agreement note to fill in."""


@dataclass(frozen=True)
class Recipe:
    """How to make a file: where it goes, what it is made from, and the making itself."""

    address: str
    page: str
    label: str
    inputs: tuple[str, ...]
    make: Callable[[], bytes]

    def addresses(self, toolbox: Toolbox) -> tuple[str, ...]:
        """Return where the file stands: with its page, and where that page once was."""
        return (self.address, *former_files(toolbox.redirects, self.page, self.address))


class Store:
    """Keeps what was made in a folder, under a name that follows from the input."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0
        self.kept = 0

    def get(self, recipe: Recipe) -> bytes:
        """Return the file of a recipe, made now if it was not made before from the same input."""
        digest = hashlib.sha256("\0".join(recipe.inputs).encode()).hexdigest()
        path = self.folder / f"{digest}{Path(recipe.address).suffix}"
        if path.is_file():
            self.kept += 1
            return path.read_bytes()
        content = recipe.make()
        self.made += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        # A build that is killed here leaves no half file under the final name.
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(content)
        unfinished.replace(path)
        return content


def recipes(toolbox: Toolbox, edition: Edition, docs: Path) -> Iterator[Recipe]:
    """Yield the recipe of every file of a worksheet or a fiche; raises PangoMissingError."""
    printing = _printing(docs)
    # A Word file takes words from all over the toolbox, and costs little to make again.
    writing = (version("python-docx"), _source(word), edition.address, _words(toolbox))
    for sheet in toolbox.sheets.values():
        view = View(toolbox, addresses.worksheet_page(sheet.id), edition)
        yield _pdf(view, worksheets.worksheet_paper(view, sheet), sheet.id, printing, docs)
        make = (
            partial(word.agreement_docx, toolbox, edition)
            if sheet.id == AGREEMENT
            else partial(word.worksheet_docx, toolbox, sheet, edition)
        )
        name = f"{view.url}{sheet.id}.docx"
        yield Recipe(
            name, view.page, "Word", (*writing, edition.imprint(sheet.path), sheet.id), make
        )
    for fiche in toolbox.fiches:
        view = View(toolbox, addresses.fiche_page(fiche.slug), edition)
        yield _pdf(view, pages.fiche_paper(view, fiche), fiche.slug, printing, docs)


def light_files(toolbox: Toolbox, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the files that cost next to nothing to make, with their addresses.

    The feed is only among them where the address of the site is known: all of its own are full.
    """
    for deadline in toolbox.deadlines:
        content = ics.deadline_ics(toolbox, edition, deadline)
        yield addresses.calendar_file(deadline.id), content
    if edition.address:
        yield addresses.FEED, feed.atom_feed(toolbox, edition)
    yield addresses.NEWS, news_json(toolbox, edition)
    yield from schemas.schema_files(toolbox.ids)
    for old, to in toolbox.redirects.items():
        page = moved.moved_page(View(toolbox, old, edition), to)
        yield f"{old}index.html", with_policy(page).encode()


def book_recipe(view: View, html: str, docs: Path) -> Recipe:
    """Return the recipe of the whole toolbox as one PDF."""
    site = view.edition.address
    make = partial(pdf.make_pdf, html, site, site, docs, forms=False)
    return Recipe(BOOK, view.page, "PDF", (*_printing(docs), html), make)


def _pdf(view: View, html: str, name: str, printing: tuple[str, ...], docs: Path) -> Recipe:
    site = view.edition.address
    make = partial(pdf.make_pdf, html, site, site + view.url, docs)
    return Recipe(f"{view.url}{name}.pdf", view.page, "PDF", (*printing, html), make)


def _printing(docs: Path) -> tuple[str, ...]:
    """Return everything that a PDF follows from, except its own HTML."""
    return (pdf.version(), _source(pdf), _assets(docs))


def _words(toolbox: Toolbox) -> str:
    entries = (
        *(fiche.matter for fiche in toolbox.fiches),
        *(sheet.sheet for sheet in toolbox.sheets.values()),
        *(item for shown in toolbox.lists.values() for item in shown.items),
        *toolbox.agreement,
    )
    pages = " ".join(sorted(toolbox.site.pages))
    return "\n".join([pages, *(entry.model_dump_json() for entry in entries)])


def _assets(docs: Path) -> str:
    """Return a digest of everything that a PDF takes from disk."""
    digest = hashlib.sha256()
    for path in sorted((docs / "assets").rglob("*")):
        if path.suffix in {".css", ".woff2", ".png", ".jpg", ".svg"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _source(module: ModuleType) -> str:
    file = Path(inspect.getfile(module))
    paths = sorted(file.parent.glob("*.*")) if file.name == "__init__.py" else [file]
    return "".join(path.read_text("utf-8") for path in paths)
