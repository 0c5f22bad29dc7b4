"""A worksheet that is tried in the minimal content: what is said of it, or what it becomes."""

from typing import Any

from tests.conftest import Repository

FILE = "data/worksheets/proef.yml"
HEAD = "title: Proefblad\ngoal: Zet samen op een rij wat goed gaat.\nkind: "
"""The first three lines; what a kind has of its own starts on line 4."""


def problems_of(repo: Repository, kind: str, fields: str) -> list[str]:
    repo.write(FILE, f"{HEAD}{kind}\n{fields}\n")
    return [line.removeprefix(f"{FILE}:") for line in repo.problems()]


def line_of(key: str, fields: str) -> int:
    """Return the line of the file on which a field stands."""
    [line] = [n for n, line in enumerate(fields.split("\n"), 4) if line.startswith(f"{key}:")]
    return line


def sheet_of(repo: Repository, kind: str, fields: str) -> Any:
    assert problems_of(repo, kind, fields) == []
    return repo.toolbox().worksheets["proef"].model
