"""The files of the content: which there are, what they may be called, and their text."""

import re
from collections.abc import Container
from pathlib import Path

from toolbox.diagnostics import Problem
from toolbox.schema.formats import SLUG
from toolbox.source.decoding import MAX_BYTES, decode

TEMPLATE = "fiches/_sjabloon.md"
"""The template of a fiche, which is none itself."""

MARKDOWN_FILES = (("fiches", "*.md"), ("data", "*.yml"), ("docs", "*.md"))
"""The folders whose files have Markdown, each with the names of those."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows gives to devices, whatever their ending."""


def files_in(
    root: Path, folder: str, suffix: str, others: Container[str]
) -> tuple[list[Path], list[Problem]]:
    """Return the files to read in a folder, and a problem for all else but `others`, paths there.

    A name that starts with `_` or `.` is ignored.
    """
    found, problems = [], []
    for path in sorted((root / folder).glob("[!_.]*")):
        name = path_in(root, path)
        if path.suffix == suffix:
            found.append(path)
        elif name not in others:
            message = (
                "dit wordt niet gelezen; "
                f"geef het een naam zoals mijn-naam{suffix}, of zet het elders"
            )
            problems.append(Problem(name, 1, 1, message))
    return found, problems


def read_text(root: Path, path: Path) -> tuple[str, list[Problem]]:
    """Return the text of a file, or "" and the problems that make it unusable."""
    name = path_in(root, path)
    if is_linked(path, root) or not path.is_file():
        # A symlink in a pull request could disclose any file of the build machine.
        message = "dit is een map of een snelkoppeling; zet hier een gewoon bestand"
        return "", [Problem(name, 1, 1, message)]
    try:
        with path.open("rb") as file:
            return decode(name, file.read(MAX_BYTES + 1))
    except OSError:
        message = "dit bestand kan niet gelezen worden; kijk na of je het mag openen"
        return "", [Problem(name, 1, 1, message)]


def name_problems(root: Path, path: Path) -> list[Problem]:
    """Return why a file cannot have its name, if so: a name becomes an address."""
    if _RESERVED.fullmatch(path.stem):
        message = f"Windows kan geen bestand ‘{path.name}’ bewaren; kies een andere bestandsnaam"
    elif not SLUG.fullmatch(path.stem):
        message = (
            f"de bestandsnaam ‘{path.name}’ kan niet; gebruik alleen kleine letters, cijfers "
            f"en streepjes, bv. mijn-naam{path.suffix}"
        )
    else:
        return []
    return [Problem(path_in(root, path), 1, 1, message)]


def path_in(root: Path, path: Path) -> str:
    """Return the path of a file below `root`, with slashes."""
    return path.relative_to(root).as_posix()


def is_linked(path: Path, root: Path) -> bool:
    """Return whether a file below `root`, or a folder that it is in, is a symlink."""
    around = (path, *path.parents)
    return any(each.is_symlink() for each in around[: around.index(root)])
