"""A property: any answers to the fields of any worksheet come back from a saved file, Word and PDF.

A real browser does it, also with the files that the build made. `--fuzz 2000` tries as many for
each kind of worksheet, with the seed of Hypothesis.
"""

import json
import re
from pathlib import Path

import pytest

from .browsing import Reader

RUNS = 200
SEED = 14
KINDS = ("questions", "checklist", "scan", "matrix", "cards", "table", "grid")
_HERE = Path(__file__).parent
_MODULES = ("numbers.mjs", "any-answers.mjs", "office-pdf.mjs")
_SHARED = "\n".join(
    re.sub("^export |^import .*", "", (_HERE.parent / "js" / name).read_text("utf-8"), flags=re.M)
    for name in _MODULES
)
_ROUND_TRIP = (_HERE / "round_trip.js").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_any_answers_come_back_from_every_kind_of_file(
    reader: Reader, kind: str, pytestconfig: pytest.Config
) -> None:
    runs = pytestconfig.getoption("--fuzz") or RUNS
    seed = int(pytestconfig.getoption("--hypothesis-seed") or SEED)
    tab = reader.open("samen/")
    tab.evaluate(
        f"() => {{ {_SHARED}; Object.assign(globalThis, {{ numbers, answersTo, pdf }}); }}"
    )
    assert tab.evaluate(_ROUND_TRIP, [kind, runs, seed]) == []


def test_every_kind_of_worksheet_goes_round(reader: Reader) -> None:
    script = reader.open("samen/").request.get(reader.url("assets/sheets.js")).text()
    [sheets] = re.findall(r"toolboxSheets=(.*);$", script)
    assert {sheet["kind"] for sheet in json.loads(sheets)} == set(KINDS)
