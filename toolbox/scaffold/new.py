"""Create a new fiche or worksheet from a template; only its examples are to be replaced."""

import re
from datetime import date
from pathlib import Path

from toolbox.checks import problems_of
from toolbox.checks.template_texts import STILL_AN_EXAMPLE
from toolbox.model.references import known_ids
from toolbox.scaffold.starter import starter_worksheet, yaml_line
from toolbox.schema.kinds import KINDS
from toolbox.source.files import TEMPLATE
from toolbox.source.reader import read_content
from toolbox.urls import anchor, fiche_page, worksheet_page

_NOT_YET = re.compile(r"(?m)^(?:#.*\n)*(?:aliases|routes|note):.*\n(?:[ \t]+.*\n)*\n?")


class NewFileError(Exception):
    """A new file was not created; the message says why, in Dutch."""


def new_fiche(root: Path, title: str, today: date) -> str:
    """Create a fiche from the template; return its path.

    Raises NewFileError, without leaving a file, when the template or the title is not usable.
    """
    template = root / TEMPLATE
    if not template.is_file():
        raise NewFileError(f"{TEMPLATE} ontbreekt; zet het terug")
    text = template.read_text("utf-8")
    filled = {
        "title": yaml_line("title", title),
        "order": f"order: {read_content(root).next_order}\n",
        "  - date": f"  - date: {today.isoformat()}\n",
    }
    for field, line in filled.items():
        found = re.search(rf"^{field}:.*\n", text, re.MULTILINE)
        if found is None:
            raise NewFileError(f"{TEMPLATE} mist een regel met ‘{field}:’; zet hem terug")
        text = text[: found.start()] + line + text[found.end() :]
    # A new fiche has no aliases, and no place yet: those of the example would be online at once.
    text = _NOT_YET.sub("", text)
    slug = _slug(title)
    return _made(root, f"fiches/{slug}.md", f"docs/{fiche_page(slug)}", text)


def new_worksheet(root: Path, kind: str, title: str) -> str:
    """Create a minimal worksheet of a kind; return its path.

    Raises NewFileError, without leaving a file, when the kind or the title is not usable.
    """
    if kind not in KINDS:
        raise NewFileError(f"‘{kind}’ is geen soort werkblad; kies uit {', '.join(KINDS)}")
    slug = _slug(title)
    text = starter_worksheet(known_ids(read_content(root)), kind, title)
    return _made(root, f"data/worksheets/{slug}.yml", f"docs/{worksheet_page(slug)}", text)


def _slug(title: str) -> str:
    slug = anchor(title.replace("_", " ")).strip("-")
    if not slug:
        raise NewFileError(
            f"uit de titel ‘{title}’ volgt geen bestandsnaam; gebruik letters of cijfers"
        )
    return slug


def _made(root: Path, path: str, page: str, text: str) -> str:
    for taken in (path, page):
        if (root / taken).exists():
            raise NewFileError(f"{taken} bestaat al; kies een andere titel, of pas dat bestand aan")
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    problems = problems_of(read_content(root))
    own = [
        problem.message
        for problem in problems
        if problem.path == path and STILL_AN_EXAMPLE not in problem.message
    ]
    if own:
        file.unlink()
        raise NewFileError("\n".join(own))
    return path
