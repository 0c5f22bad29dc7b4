"""What the form writes: it changes only what was changed, and reads back the same."""

import copy
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.cms_form import FORM, ROOT, asked, fields_by_path, kept, shown
from toolbox.source.front_matter import read_fiche
from toolbox.source.yaml12 import read_yaml

TEXTS = {path: (ROOT / path).read_text("utf-8") for path in fields_by_path()}
LIST, SHEET, FICHE = "data/glossary.yml", "data/worksheets/swot.yml", "fiches/visievorming.md"
Place = tuple[str | int, ...]
OUR_OWN = ("_original", "_listed", "_place", "body")


def _data(path: str, text: str) -> Any:
    read = read_fiche(path, text).front_matter if path.endswith(".md") else read_yaml(path, text)
    assert read.problems == []
    return read.data


def test_it_opens_every_file_of_the_content() -> None:
    content = {
        path.relative_to(ROOT).as_posix()
        for folder, pattern in (("fiches", "*.md"), ("data", "**/*.yml"))
        for path in (ROOT / folder).glob(pattern)
    }
    assert set(TEXTS) == content


def test_it_shows_what_the_toolbox_reads() -> None:
    answers = asked({"path": path, "text": text, "fields": []} for path, text in TEXTS.items())
    for (path, text), answer in zip(TEXTS.items(), answers, strict=True):
        data = _data(path, text)
        expected = {"rows": data or []} if isinstance(data, list | None) else data
        assert {key: value for key, value in answer.items() if key not in OUR_OWN} == expected


def test_a_file_in_which_nothing_changes_keeps_its_bytes() -> None:
    questions = [
        {"path": path, "text": text, "fields": [], "data": {"_": ""}}
        for path, text in TEXTS.items()
    ]
    assert asked(questions) == list(TEXTS.values())


def _leaves(value: Any, place: Place = ()) -> Iterator[Place]:
    if isinstance(value, str):
        yield place
    items = (
        enumerate(value)
        if isinstance(value, list)
        else value.items()
        if isinstance(value, dict)
        else ()
    )
    for key, item in items:
        yield from _leaves(item, (*place, key))


def _ends() -> dict[str, set[Place]]:
    """Return, by file, where the first and the last text of every kind stand in all files."""
    kinds = defaultdict(list)
    for path, text in TEXTS.items():
        data = _data(path, text)
        value = {"rows": data} if isinstance(data, list) else data or {}
        for place in _leaves(value):
            keys = tuple(key for key in place if isinstance(key, str))
            kinds[id(fields_by_path()[path]), keys].append((path, place))
    found = defaultdict(set)
    for places in kinds.values():
        for path, place in (places[0], places[-1]):
            found[path].add(place)
    return found


def _at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def test_a_text_that_changes_is_all_that_changes() -> None:
    """The first and the last text of every kind in all files, one by one."""
    questions: list[dict[str, Any]] = []
    expected: list[tuple[Place, str, Any]] = []
    for path, places in _ends().items():
        text = TEXTS[path]
        data = _data(path, text)
        value = {"rows": data} if isinstance(data, list) else data or {}
        for place in places:
            typed = copy.deepcopy(value)
            _at(typed, place[:-1])[place[-1]] = f"{_at(typed, place).strip()} – No: 12:30"
            fields = fields_by_path()[path]
            questions.append({"path": path, "text": text, "fields": fields, "data": typed})
            written = _at(typed, place)
            expected.append((place, written, typed["rows"] if isinstance(data, list) else typed))
    assert len(questions) > 500
    for question, (place, written, typed), made in zip(
        questions, expected, asked(questions), strict=True
    ):
        path, text = question["path"], question["text"]
        assert _stripped(_data(path, made)) == _stripped(typed), (path, place)
        old, new = text.splitlines(), made.splitlines()
        start = next(
            n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other
        )
        end = next(n for n in range(len(old)) if old[-1 - n] != new[-1 - n])
        assert len(old) - end - start <= len(written) // 40 + written.count("\n") + 1, (path, place)


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stripped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_stripped(item) for item in value]
    return value.strip()


def test_empty_fields_are_left_out() -> None:
    made = kept(
        SHEET, "title: x\n", {"title": "x", "goal": "", "cells": [], "participants": {"min": None}}
    )
    assert made == "title: x\n"


def test_a_field_that_is_cleared_goes_with_its_lines() -> None:
    made = kept(SHEET, "title: x # naam\ngoal: >-\n  a\n  b\nkind: grid\n", {"goal": ""})
    assert made == "title: x # naam\nkind: grid\n"


def test_a_new_field_stands_where_the_form_has_it() -> None:
    made = kept(
        SHEET, "title: x\nkind: grid\ncells: []\n", {"goal": "y", "columns": 3, "cells": []}
    )
    assert made == "title: x\ngoal: y\nkind: grid\ncolumns: 3\n" + "cells: []\n" * made.count(
        "cells"
    )


def test_new_texts_have_the_style_of_the_files() -> None:
    data = {
        "title": "Kort: met een dubbelepunt",
        "goal": "lang " * 30,
        "instructions": [
            "twee\n\nalinea’s",
            "No",
            "12:30",
            "2026-11-23",
            "- x",
            "# y",
            "'z'",
            "null",
        ],
    }
    made = kept(SHEET, "", data)
    assert made.startswith('title: "Kort: met een dubbelepunt"\ngoal: >-\n  lang lang')
    assert "  - |\n    twee\n\n    alinea’s\n" in made
    assert "  - No\n  - 12:30\n  - 2026-11-23\n" in made
    assert max(map(len, made.splitlines())) <= 120
    assert _stripped(_data(SHEET, made)) == _stripped(data)


def test_comments_stay() -> None:
    head, row = "# Kop van het bestand.\n\n# Deel\n", "- term: B # eerst\n  meaning: b\n"
    text = f"{head}- term: A\n  meaning: a\n# Ander deel\n{row}"
    rows = [{"term": "B", "meaning": "b"}, {"term": "C", "meaning": "c"}]
    made = kept(LIST, text, {"rows": rows})
    assert made == f"{head}\n# Ander deel\n{row}- term: C\n  meaning: c\n"


@pytest.mark.parametrize("terms", ["BA", "XAB", "AXB", "ABX", "B", "XY"])
def test_rows_move_with_what_was_typed(terms: str) -> None:
    text = "- term: A\n  meaning: 'a'\n- term: B\n  meaning: >-\n    b\n    c\n"
    meanings = {"A": "a", "B": "b c"}
    rows = [{"term": term, "meaning": meanings.get(term, "nieuw")} for term in terms]
    made = kept(LIST, text, {"rows": rows})
    assert _data(LIST, made) == rows
    assert ("  meaning: 'a'\n" in made) == ("A" in terms)


def test_a_list_with_nothing_but_comments_keeps_them() -> None:
    text = "# Uitleg.\n#\n# - from: a/\n"
    assert shown("data/redirects.yml", text)["rows"] == []
    made = kept("data/redirects.yml", text, {"rows": [{"from": "a/", "to": "b/"}]})
    assert made == f"{text}- from: a/\n  to: b/\n"
    assert kept("data/redirects.yml", made, {"rows": []}) == text


def test_the_layout_of_somebody_else_stays() -> None:
    text = (
        "title: x\ncells:\n- id: a\n  title: A\n- id: b\n  title: B\nsearch_terms: [ een, twee ]\n"
    )
    made = kept(SHEET, text, {"title": "y"})
    assert made == text.replace("title: x", "title: y", 1)


def test_the_text_below_the_fields_changes_by_itself() -> None:
    text = "---\ntitle: x\n---\n\nOude tekst.\n"
    assert kept(FICHE, text, {"body": "Nieuwe tekst.\n"}) == "---\ntitle: x\n---\n\nNieuwe tekst.\n"
    assert kept(FICHE, text, {"body": ""}) == "---\ntitle: x\n---\n"
    assert kept(FICHE, text, {"title": "y"}) == "---\ntitle: y\n---\n\nOude tekst.\n"


def test_the_template_is_no_fiche_to_open() -> None:
    fiches = {path: text for path, text in TEXTS.items() if path.endswith(".md")}
    hidden = [path for path, text in fiches.items() if not shown(path, text)["_listed"]]
    assert hidden == ["fiches/_sjabloon.md"]


def test_what_is_packed_is_what_the_sources_make() -> None:
    """Nobody changed a packed file by hand, or forgot to pack after a newer version."""
    done = subprocess.run(
        ["node", "build.mjs", "--check"], cwd=FORM, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
