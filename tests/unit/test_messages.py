"""Every message of the check, each kind once, to be read in one sitting.

`pytest --update-golden` writes them anew to `tests/golden/messages.txt`: what was typed, and what
the check says of it. Read it as an editor would. Does it name the field, does it say what is
wrong, and what to type?
"""

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, minimal
from tests.support.invalid_content import INVALID, Invalid
from toolbox.characters import printable
from toolbox.checks import RULES
from toolbox.lint.known_words import Known
from toolbox.lint.spelling import Speller
from toolbox.lint.warnings import RULES as LINT_RULES
from toolbox.publishing.branch import PublishError
from toolbox.publishing.preview import preview
from toolbox.publishing.publish import publish, rollback
from toolbox.scaffold.new import NewFileError, new_fiche, new_worksheet
from toolbox.schema import messages
from toolbox.source import yaml_errors
from toolbox.source.reader import read_settings

GOLDEN = ROOT / "tests/golden/messages.txt"
HEAD = """\
Elke soort melding van de controle, één keer: wat iemand typte, en wat de controle zegt.

"""
TOO_DEEP = "texts_are_safe, too deep"
NOT_HERE = "dit bestand kan niet gelezen worden"
"""Said of a file that someone else may not open; whoever runs the tests can open all."""

SOURCES = [
    ROOT / "toolbox/urls.py",
    *(
        path
        for package in ("checks", "source", "markup")
        for path in (ROOT / "toolbox" / package).glob("*.py")
    ),
]
BESIDE_THE_TABLE = {"empty", "empty_item", "extra_forbidden", "string_type", "jinja"}


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    return {it.name: _problems(it, tmp_path_factory.mktemp("repo")) for it in INVALID}


def test_every_kind_of_message_is_as_it_was_read(
    reported: dict[str, list[str]], tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    entries = [_entry(it.name, it.typed, reported[it.name]) for it in INVALID]
    became = HEAD + "\n".join([*entries, *_others(tmp_path)])
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_text(became, "utf-8")
    assert became == GOLDEN.read_text("utf-8")


def test_each_invalid_input_is_reported_once(reported: dict[str, list[str]]) -> None:
    assert {name: found for name, found in reported.items() if len(found) != 1} == {}


def test_every_rule_and_every_message_of_the_tables_is_in_it() -> None:
    names = {invalid.name for invalid in INVALID} | {
        invalid.name.split(",")[0] for invalid in INVALID
    }
    tables = {*messages.MESSAGES, *yaml_errors.EXPLANATIONS, *BESIDE_THE_TABLE}
    rules = {rule.__name__ for rule in RULES}
    assert (tables | rules) - names == set()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_message_in_the_code_is_in_it(source: Path) -> None:
    read = GOLDEN.read_text("utf-8")
    found = [it.pattern for it in _messages(source) if not it.search(read)]
    assert [it for it in found if not it.startswith(re.escape(NOT_HERE))] == []


def test_no_message_speaks_of_what_only_coders_know(reported: dict[str, list[str]]) -> None:
    jargon = re.compile(r"\b(?:yaml|jinja|macro|front matter|scalar|mapping|null|string)\b", re.I)
    assert [line for found in reported.values() for line in found if jargon.search(line)] == []


def _others(root: Path) -> Iterator[str]:
    """Yield what the tips and other commands say."""
    sentence = "Het duurzame projekt wordt gedragen door de XYZ" + ", en zo voort" * 9
    known = Known(frozenset(), Speller(()))
    for rule in LINT_RULES:
        yield _entry(rule.__name__, sentence, [tip.message for tip in rule(sentence, known)])
    minimal(root)
    calls: dict[str, Callable[[], object]] = {
        'new fiche "A"': lambda: new_fiche(root, "A", TODAY),
        'new werkblad raster "A"': lambda: new_worksheet(root, "raster", "A"),
        'new werkblad grid "…"': lambda: new_worksheet(root, "grid", "…"),
        'new werkblad grid "Raster"': lambda: new_worksheet(root, "grid", "Raster"),
        'new werkblad grid "AB"': lambda: new_worksheet(root, "grid", "AB"),
        "publish eerste": lambda: publish(root, "eerste"),
        "rollback": lambda: rollback(root, ""),
        "preview proef": lambda: preview(root, "proef"),
        "preview pr-1 --site data": lambda: preview(root, "pr-1", site=Path("data")),
    }
    for typed, call in calls.items():
        with pytest.raises((NewFileError, PublishError)) as error:
            call()
        yield _entry("another command", f"toolbox {typed}", str(error.value).split("\n"))
    (root / "mkdocs.yml").write_text(f"site_name: Proef\n{(typed := 'watch: [fisches]')}\n")
    yield _entry("absent_paths", typed, [str(it) for it in read_settings(root)])


def _problems(invalid: Invalid, root: Path) -> list[str]:
    repo = minimal(root)
    invalid.put(repo, invalid.typed)
    limit = sys.getrecursionlimit()
    if invalid.name == TOO_DEEP:
        sys.setrecursionlimit(len(inspect.stack()) + 120)
    try:
        return repo.problems()
    finally:
        sys.setrecursionlimit(limit)


def _entry(name: str, typed: str, reported: list[str]) -> str:
    shown = typed if len(typed) < 200 else f"{typed[:60]}…"
    lines = [f"    {printable(line)}".rstrip() for line in shown.split("\n")]
    return "\n".join([f"[{name}]", *lines, *reported, ""])


def _messages(source: Path) -> Iterator[re.Pattern[str]]:
    """Yield a pattern for each text in the code that says what is wrong and what to type."""
    tree = ast.parse(source.read_text("utf-8"))
    no_message = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr | ast.JoinedStr)
        for part in ast.iter_child_nodes(node)
    }
    for node in ast.walk(tree):
        if id(node) in no_message:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            parts = [re.escape(node.value)]
        elif isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*"
                for part in node.values
            ]
        else:
            continue
        pattern = re.sub(r"\\{\w+\\}", ".*", "".join(parts))
        if re.search(r";(?:\\)? ", pattern):
            yield re.compile(pattern)
