"""Mutants of real content: a clear problem, or a safe page, and never less.

A normal run does everything in `MUTATIONS` to each kind of file, always in the same few ways.
Each week `make fuzz` tries 2,000 others (`pytest tests/fuzz --fuzz 20000`: as many as you want);
it prints the seed with which they can be tried again.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from math import ceil
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
import tinyhtml5
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from macros.macros import PAGE_MACROS
from tests.conftest import EDITION, ROOT, Repository
from tests.support.closure import FILES, write_closure
from tests.support.html_reader import scheme
from toolbox.calendar import deadline_ics
from toolbox.checks import check, problems_of
from toolbox.diagnostics import Problem
from toolbox.feed import atom_feed
from toolbox.generated import generated_pages
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.source.content import Content
from toolbox.source.reader import read_content
from toolbox.word import worksheet_docx

from .mutants import MUTATIONS

NORMAL = 3
"""How often each mutation of each kind of file is tried in a normal run."""

KINDS = {
    "fiches": [path for path in FILES if path.startswith("fiches/")],
    "worksheets": [path for path in FILES if path.startswith("data/worksheets/")],
    "lists": [path for path in FILES if re.fullmatch(r"data/\w+\.yml", path)],
}
ALONE = (
    *("glossary", "sources", "deadlines", "agreement", "fiches_by_phase", "route_cards"),
    *("contacts", "worksheet_overview", "all_questions", "whats_new", "fiche_cards"),
)
"""The macros that show what is in lists."""

Settled = Callable[[str], Path]


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Settled:
    """Return a function that gives a folder in which a real file has what it needs."""
    folders: dict[str, Path] = {}

    def give(path: str) -> Path:
        if path not in folders:
            folders[path] = tmp_path_factory.mktemp("settled")
            write_closure(folders[path], path)
        return folders[path]

    return give


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mutated_file_is_a_problem_or_a_safe_page(
    mutation: str, kind: str, settled: Settled, pytestconfig: pytest.Config
) -> None:
    wanted = pytestconfig.getoption("--fuzz")
    mutants = st.sampled_from(KINDS[kind]).flatmap(
        lambda path: st.tuples(st.just(path), MUTATIONS[mutation](path))
    )

    @settings(
        max_examples=ceil(wanted / len(KINDS) / len(MUTATIONS)) if wanted else NORMAL,
        derandomize=not wanted,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(mutants)
    def holds(mutant: tuple[str, bytes]) -> None:
        path, raw = mutant
        root = settled(path)
        before = (root / path).read_bytes()
        (root / path).write_bytes(raw)
        try:
            look_at(root, path)
        finally:
            (root / path).write_bytes(before)

    holds()


def test_a_problem_ends_the_build_before_the_site_is_touched(repo: Repository) -> None:
    repo.write("mkdocs.yml", "site_name: Proef\ntheme: {name: mkdocs}\nplugins: [toolbox]\n")
    repo.write("site/index.html", "van vroeger")
    repo.write("fiches/een.md", b"---\ntitle: <script>\n\xff")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=repo.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "\n".join(repo.problems()) in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (repo.root / "site").iterdir()] == ["index.html"]
    assert (repo.root / "site/index.html").read_text() == "van vroeger"


def look_at(root: Path, path: str) -> None:
    """Assert what always holds of a toolbox in which the file `path` was mutated."""
    content = read_content(root)
    problems = problems_of(content)
    for problem in problems:
        assert_fixable(root, problem)
    assert_only_consequences(content, problems, path)
    if not problems:
        assert_safe(assemble(check(content)), path)


def assert_fixable(root: Path, problem: Problem) -> None:
    raw = (root / problem.path).read_bytes()
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    assert 1 <= problem.line <= len(lines), problem
    line = lines[problem.line - 1].decode("utf-8", "replace")
    assert 1 <= problem.column <= len(line) + 1, problem
    printed = str(problem)
    assert problem.message.strip()
    assert printed.isprintable(), printed
    printed.encode()
    assert problem.annotation().count("\n") == 0


def assert_only_consequences(content: Content, problems: tuple[Problem, ...], mutated: str) -> None:
    """Of another file, all that can be wrong is what it says of the one that was mutated."""
    by_themselves = {problem.path for problem in content.problems}
    assert by_themselves <= {mutated}
    read = {raw.document.path for raw in content.raw_entries}
    if by_themselves and mutated not in read:
        assert {problem.path for problem in problems} == {mutated}


def assert_safe(toolbox: Toolbox, path: str) -> None:
    pages = [made for made in generated_pages(toolbox) if made.path == path]
    for made in pages:
        assert_no_script(made.draw(View(toolbox, made.page, EDITION)))
    for sheet in toolbox.worksheets.values():
        if sheet.path == path and path.startswith("data/"):
            assert worksheet_docx(toolbox, sheet, EDITION)
    assert fromstring(atom_feed(toolbox, EDITION)).tag.endswith("feed")
    for deadline in toolbox.deadlines:
        assert Calendar.from_ical(deadline_ics(toolbox, EDITION, deadline)).walk("VEVENT")
    if not pages:
        view = View(toolbox, "index.md", EDITION)
        for name in ALONE:
            assert_no_script(PAGE_MACROS[name](view))
        for name in toolbox.lists:
            assert_no_script(PAGE_MACROS["data_list"](view, name))


def assert_no_script(html: str) -> None:
    document: Element = tinyhtml5.parse(str(html), namespace_html_elements=False)
    assert [found for element in document.iter() for found in _running(element)] == []


_RUN = {"script", "iframe", "object", "embed", "base", "meta", "link", "frame", "applet", "math"}
_RUN |= {"foreignObject", "animate", "set", "template", "noscript", "audio", "video"}
_LEAD = {"href", "src", "action", "formaction", "srcset", "poster", "data", "background", "cite"}


def _running(element: Element) -> list[str]:
    """Return what of an element does more than show something or lead somewhere."""
    tag = str(element.tag).rpartition("}")[2]
    # The row that readers can add is our own; what stands in it is looked at like the rest.
    own = tag == "template" and element.attrib.keys() == {"data-row"}
    found = [tag] if tag in _RUN and not own else []
    for name, value in element.attrib.items():
        if name.lower().startswith("on"):
            found.append(f"{tag} {name}")
        if name.rpartition("}")[2] in _LEAD and scheme(value) not in {
            "",
            "http",
            "https",
            "mailto",
        }:
            found.append(f"{tag} {name}={value}")
    return found
