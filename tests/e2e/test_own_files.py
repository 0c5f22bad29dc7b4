"""The theme is our own: nothing of another is in the site, or in what makes it."""

import re
from pathlib import Path
from typing import Final

import pytest

from .published import ROOT

_FOREIGN: Final = re.compile(r"(?<![\w-])md-[a-z]")
"""The class names of Material for MkDocs, whose theme this site had."""

_TEXTS: Final = {".css", ".html", ".js", ".py", ".svg", ".xml"}
_MADE: Final = {
    *(
        "amounts.js",
        "bundle.js",
        "fiche.js",
        "lead.js",
        "planner.js",
        "progress.js",
        "search.js",
        "toolbox.js",
    ),
    *("dossier.js", "note.js", "note-template.js", "office.js", "sheets.js", "together.js"),
    *("transfer.js", "word.js", "worksheet.js"),
    *(
        "bundle.css",
        "dossier.css",
        "drawing.css",
        "example.css",
        "fiche.css",
        "home.css",
        "lead.css",
        "media.css",
        "overview.css",
        "plain-sheet.css",
        "planner.css",
        "progress.css",
        "reading.css",
        "reference.css",
        "route.css",
        "search.css",
        "sheet.css",
    ),
    *("together.css", "transfer.css", "versions.css"),
}
"""The assets that are joined from parts."""


def with_foreign_names(folder: Path) -> list[str]:
    texts = [path for path in folder.rglob("*") if path.suffix in _TEXTS]
    assert texts
    return [str(path) for path in texts if _FOREIGN.search(path.read_text("utf-8"))]


def test_the_site_has_no_class_of_a_theme(site: Path) -> None:
    found = with_foreign_names(site)
    form = str(site / "admin")
    assert [path for path in found if not path.startswith(form)] == []


@pytest.mark.parametrize("folder", ["overrides", "docs/assets", "macros", "toolbox"])
def test_no_source_has_a_class_of_a_theme(folder: str) -> None:
    assert with_foreign_names(ROOT / folder) == []


def test_every_asset_is_ours(site: Path) -> None:
    def names(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    assert names(site / "assets") - names(ROOT / "docs/assets") == _MADE
