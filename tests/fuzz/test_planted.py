"""A mistake that is planted in a good file: is it told on the right line, with the right cure?"""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support.closure import write_closure
from toolbox.checks import problems_of
from toolbox.diagnostics import Problem
from toolbox.source.reader import read_content

from .planted import KINDS, Kind, planted

MOST = 1
"""How often a kind is planted in a normal run, spread over the places where it can be."""

FICHES = ("fiches/visievorming.md", "fiches/netwerksamenwerking.md", "fiches/omgevingsanalyse.md")
DATA = ("data/glossary.yml", "data/sources.yml", "data/worksheets/waarden.yml", "data/roles.yml")
LINE, CURE = 0.95, 0.90
"""What share of all kinds has to be told on the right line, and with the right cure."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Real files, each with only what it needs around it, and the URL of the site."""
    found = {}
    for path in (*FICHES, *DATA):
        folder = found[path] = tmp_path_factory.mktemp("planted")
        write_closure(folder, path)
    return found


def test_there_are_enough_kinds_of_mistakes() -> None:
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names)) >= 40


def test_a_planted_mistake_is_told_on_its_line_with_its_cure(
    folders: dict[str, Path],
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    most = pytestconfig.getoption("--fuzz") or MOST
    tried: Counter[str] = Counter()
    right_line: Counter[str] = Counter()
    right_cure: Counter[str] = Counter()
    missed = []
    for kind in KINDS:
        for path, text, lines in _spread(kind, most):
            problem = _first_problem(folders[path], path, text)
            tried[kind.name] += 1
            has_line = problem is not None and problem.path == path and problem.line in lines
            has_cure = problem is not None and bool(re.search(kind.cure, problem.message))
            right_line[kind.name] += has_line
            right_cure[kind.name] += has_cure
            if not (has_line and has_cure):
                missed.append(f"{kind.name} on line {sorted(lines)} of {path}: {problem}")
    assert [kind.name for kind in KINDS if not tried[kind.name]] == []
    line, cure = right_line.total() / tried.total(), right_cure.total() / tried.total()
    figures = (
        f"planted mistakes: {len(KINDS)} kinds, {tried.total()} times; "
        f"right line {line:.1%}, right cure {cure:.1%}"
    )
    record_property("figures", figures)
    for row in missed:
        record_property("figures", f"  {row}")
    assert line >= LINE, "\n".join([figures, *missed])
    assert cure >= CURE, "\n".join([figures, *missed])


def _spread(kind: Kind, most: int) -> list[tuple[str, str, frozenset[int]]]:
    """Return at most `most` files with a mistake of a kind, spread over where it can be."""
    paths = {"fiche": FICHES, "data": DATA, "all": (*FICHES, *DATA)}[kind.files]
    every = [
        (path, case.text, case.lines)
        for path in paths
        for case in planted(kind, (ROOT / path).read_text("utf-8"))
    ]
    step = max(1, len(every) // most)
    return every[step // 2 :: step][:most]


def _first_problem(folder: Path, path: str, text: str) -> Problem | None:
    file = folder / path
    before = file.read_bytes()
    file.write_text(text, "utf-8")
    try:
        problems = problems_of(read_content(folder))
    finally:
        file.write_bytes(before)
    return problems[0] if problems else None
