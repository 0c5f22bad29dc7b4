"""guides/dependencies.md has a row for every package that is asked for, and no other."""

import json
import re
import tomllib

from tests.conftest import ROOT

NAME = re.compile(r"[\w.-]+")


def rows() -> list[list[str]]:
    """Return the cells of each row of the table, without its head."""
    guide = (ROOT / "guides/dependencies.md").read_text("utf-8")
    lines = [line for line in guide.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def asked() -> set[tuple[str, str]]:
    """Return every package with its group."""
    python = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = {"dependencies": python["project"]["dependencies"], **python["dependency-groups"]}
    found = {
        (f"`{group}`", name[0])
        for group, needed in groups.items()
        for requirement in needed
        if (name := NAME.match(requirement))
    }
    for path in ("package.json", "form/package.json"):
        written = json.loads((ROOT / path).read_text("utf-8"))
        names = {**written.get("dependencies", {}), **written["devDependencies"]}
        found |= {(f"`{path}`", name) for name in names}
    return found


def test_every_package_has_its_row() -> None:
    found = [(row[0], row[1]) for row in rows()]
    assert len(found) == len(set(found))
    assert set(found) == asked()


def test_every_cell_is_filled_in() -> None:
    assert {len(row) for row in rows()} == {6}
    assert [row for row in rows() if not all(row)] == []
    releases = [row[3] for row in rows()]
    wrong = [text for text in releases if not re.fullmatch(r"\d[\w.]*, (20\d\d-\d\d|\?)", text)]
    assert wrong == []
    costs = {row[5].partition(":")[0] for row in rows()}
    assert costs == {"small", "medium", "large"}
