"""The PDFs and Word files, beside what the same libraries make of the same words by default.

recipes → beside (ours, the peer's) → compare → table
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import mean, median

import docx
from docx.oxml.ns import qn

from tests.bench.table import Figure
from toolbox.checks import check
from toolbox.downloads.recipes import fiche_recipes, worksheet_recipes
from toolbox.downloads.store import Recipe
from toolbox.drawing import Drawing
from toolbox.model.assembly import assemble
from toolbox.print.assets import Assets
from toolbox.releases.edition import Edition
from toolbox.source.reader import read_content
from toolbox.stylesheets import stylesheets

ADDRESS = "https://toolbox.example/"
SUFFIXES = frozenset([".pdf", ".docx"])
PEERS = {
    "PDF": ("één pdf", "WeasyPrint zonder velden en tags"),
    "Word": ("één Word-bestand", "python-docx met dezelfde alinea’s"),
}

Maker = Callable[[], bytes]


@dataclass(frozen=True)
class Average:
    """One file of many: its processor time and its bytes."""

    seconds: float
    size: float


def file_rows(root: Path, name: str, runs: int) -> Iterator[Figure]:
    """Yield the figures of the files of worksheets and fiches; raises PangoMissingError."""
    content = read_content(root)
    toolbox = assemble(check(content))
    edition = Edition("Toolbox", ADDRESS, datetime.now(UTC).date())
    docs = root / "docs"
    drawing, assets = Drawing(toolbox, edition), Assets(docs, stylesheets(root))
    found = [*worksheet_recipes(drawing, assets), *fiche_recipes(drawing, assets, {})]
    for label, (what, peer) in PEERS.items():
        pairs = [beside(recipe, docs) for recipe in found if recipe.label == label]
        ours, plain = compared(pairs, runs)
        yield Figure(f"{name}: {what} maken", ours.seconds, plain.seconds, "s", peer)
        yield Figure(f"{name}: {what}", ours.size, plain.size, "kB", peer)


def beside(recipe: Recipe, docs: Path) -> tuple[Maker, Maker]:
    """Return the making of a file, and that of the same words by the library alone."""
    if recipe.source:
        return recipe.make, partial(plain_pdf, recipe.source.html, docs / recipe.address)
    return recipe.make, partial(plain_docx, paragraphs(recipe.make()))


def plain_pdf(html: str, place: Path) -> bytes:
    """Return `html` as WeasyPrint sets it; links count from `place`, which need not exist."""
    from weasyprint import HTML

    return bytes(HTML(string=html, base_url=place.as_uri()).write_pdf())


def plain_docx(texts: Sequence[str]) -> bytes:
    """Return a Word file with a paragraph for each text, in the template of python-docx."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def paragraphs(content: bytes) -> list[str]:
    """Return the text of every paragraph of a Word file, also those in tables and controls."""
    body = docx.Document(BytesIO(content)).element.body
    return ["".join(run.text or "" for run in row.iter(qn("w:t"))) for row in body.iter(qn("w:p"))]


def compared(pairs: Sequence[tuple[Maker, Maker]], runs: int) -> tuple[Average, Average]:
    """Return the average file of ours and that of the peer; they take turns, file by file.

    Starting Python and finding the fonts of the machine is not in it, for neither.
    """
    for make in pairs[0]:
        make()
    rounds = [[(_made(ours), _made(peer)) for ours, peer in pairs] for _ in range(runs)]
    ours, peer = (
        Average(
            median(mean(made[side].seconds for made in once) for once in rounds),
            mean(made[side].size for made in rounds[0]),
        )
        for side in (0, 1)
    )
    return ours, peer


def _made(make: Maker) -> Average:
    start = time.process_time()
    content = make()
    return Average(time.process_time() - start, len(content))
