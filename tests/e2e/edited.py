"""The toolbox after six ordinary edits, in none of which anything is wrong for the check.

Its source is kept on GitHub.
"""

import sys
from pathlib import Path
from typing import Final

from .published import copy_toolbox, fill_in, run

EDITED: Final = "2026.3"

QUESTION: Final = "Wat bedoelen we met vrije tijd en met participatie?"
REWORDED: Final = "Wat bedoelen wij met vrije tijd en met participatie?"
"""A question of the worksheet visietekst, before and after."""

CELL: Final = "partners"
"""A cell that swot gets, after its others."""

SHEET: Final = "pdca"
RENAMED: Final = "leerronde"
"""A worksheet with another name."""

SCORED: Final = "visie-toets"
SCORE: Final = ("Grotendeels", "Vrij goed")
"""A scan, and one of its scores, before and after."""

CHOICE: Final = ("Nog niet", "Nog niet gevraagd")
"""A choice of actoren, before and after."""

REPOSITORY: Final = "https://github.com/publiq/toolbox"

DO: Final = ("Vertrek van **inzicht**.", "Vertrek altijd van **inzicht**.")
"""A sentence of checklist-visievorming, before and after."""


_BUILD: Final = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config(site_dir=sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
build(config)
"""
"""As `make serve` builds: without PDF and Word, which take ten times as long as all the rest."""


def publish_edited(work: Path, to: Path) -> None:
    """Copy the checkout, edit it in `work`, and build it in the folder `to`."""
    project = copy_toolbox(work / "project")
    _reword(project / "fiches/visievorming.md", QUESTION, REWORDED)
    _reword(project / "data/worksheets/visietekst.yml", QUESTION, REWORDED)
    _replace(
        project / "data/worksheets/swot.yml",
        "cells:\n",
        f"cells:\n  - id: {CELL}\n    title: Partners\n    hint: Met wie bekeken jullie dit?\n",
    )
    _rename_sheet(project)
    _reword(project / f"data/worksheets/{SCORED}.yml", *SCORE)
    _reword(project / "data/worksheets/actoren.yml", *CHOICE)
    _replace(project / "fiches/visievorming.md", *DO)
    fill_in(project / "mkdocs.yml", "repo_url", REPOSITORY)
    run(project, sys.executable, "-m", "toolbox", "check")
    run(project, sys.executable, "-c", _BUILD, str(to))


def _rename_sheet(project: Path) -> None:
    folder = project / "data/worksheets"
    (folder / f"{SHEET}.yml").rename(folder / f"{RENAMED}.yml")
    for file in (*project.glob("data/**/*.yml"), *project.glob("fiches/*.md")):
        text = file.read_text("utf-8")
        for mark in ("- ", "worksheet: "):
            text = text.replace(f"{mark}{SHEET}\n", f"{mark}{RENAMED}\n")
        file.write_text(text, "utf-8")
    _replace(project / "docs/voorbeeld/nota.md", f"({SHEET}.md)", f"({RENAMED}.md)")
    with (project / "data/redirects.yml").open("a", encoding="utf-8") as redirects:
        redirects.write(f"- from: werkbladen/{SHEET}/\n  to: werkbladen/{RENAMED}/\n")


def _reword(file: Path, old: str, new: str) -> None:
    """Change words at the end of a line, where they are asked and where an example answers them."""
    text = file.read_text("utf-8")
    found = [line for line in text.split("\n") if line.endswith(f" {old}")]
    assert found, f"{file.name} has no {old!r}: edit another"
    for line in found:
        text = text.replace(f"{line}\n", f"{line.removesuffix(old)}{new}\n")
    file.write_text(text, "utf-8")


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{file.name} has {text.count(old)} times {old!r}: edit another"
    file.write_text(text.replace(old, new), "utf-8")
