"""What a worksheet may take from elsewhere, and what the check says of what it may not."""

from typing import Any

import pytest

from tests.conftest import Repository
from tests.support.trial_worksheet import line_of, problems_of
from toolbox.schema.kinds import Cards, Matrix, Scan, Table

ONE_SOURCE = (
    "noem één plaats om van over te nemen: een fiche (fiche) of een lijst (list); "
    "stappen (steps) kunnen alleen bij een fiche"
)
CANNOT_TAKE = "dit soort werkblad kan alleen {} overnemen; noem er zo een"
EITHER = "vul de inhoud zelf in (groups of items) of neem hem over (from); één van beide"


@pytest.mark.parametrize("kind", ["questions", "checklist", "cards", "scan", "matrix"])
def test_content_is_either_written_or_taken(repo: Repository, kind: str) -> None:
    extra = {"scan": "scale: [a, b]", "matrix": "columns: 2\ncolumn_label: Naam"}.get(kind, "")
    written = {
        "questions": "groups: [{title: A, questions: [B?]}]",
        "checklist": "groups: [{title: A, items: [B]}]",
        "cards": "groups: [{title: A, cards: [B]}]",
    }.get(kind, "items: [{id: a, title: A}]")
    taken = "from: {fiche: twee}" if kind == "questions" else "from: {list: principles}"
    assert problems_of(repo, kind, extra or "duration: 5") == [f"1:1: {EITHER}"]
    fields = f"{extra or 'duration: 5'}\n{written}\n{taken}"
    assert problems_of(repo, kind, fields) == [
        f"{line_of('from', fields)}:1: Overgenomen uit (from): {EITHER}"
    ]


@pytest.mark.parametrize(
    "taken",
    [
        "{fiche: een, list: principles}",
        "{list: principles, steps: [Begin klein]}",
        "{steps: [Begin klein]}",
    ],
)
def test_content_is_taken_from_one_place(repo: Repository, taken: str) -> None:
    assert problems_of(repo, "checklist", f"from: {taken}") == [
        f"4:1: Overgenomen uit (from): {ONE_SOURCE}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "takes"),
    [
        ("questions", "from: {list: principles}", "van een fiche (fiche)"),
        ("scan", "scale: [a, b]\nfrom: {fiche: een}", "van een lijst (list)"),
        ("matrix", "columns: 2\ncolumn_label: Naam\nfrom: {fiche: een}", "van een lijst (list)"),
        ("cards", "from: {fiche: een}", "van een lijst (list)"),
    ],
)
def test_a_kind_takes_only_what_it_can_show(
    repo: Repository, kind: str, fields: str, takes: str
) -> None:
    line = line_of("from", fields)
    assert problems_of(repo, kind, fields) == [
        f"{line}:1: Overgenomen uit (from): {CANNOT_TAKE.format(takes)}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("cards", "from: {list: agreement}"),
        ("scan", "scale: [a, b]\nfrom: {list: agreement}"),
        ("matrix", "columns: 2\ncolumn_label: Naam\nfrom: {list: agreement}"),
    ],
)
def test_only_a_checklist_takes_the_parts_of_the_agreement(
    repo: Repository, kind: str, fields: str
) -> None:
    message = CANNOT_TAKE.format("van een lijst (list)")
    assert problems_of(repo, kind, fields) == [
        f"{line_of('from', fields)}:1: Overgenomen uit (from): {message}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("table", "columns: [{id: wie, title: Wie}]\nrows: 24"),
        ("grid", "cells: [{id: a, title: A}]"),
    ],
)
def test_a_table_or_a_grid_takes_nothing(repo: Repository, kind: str, fields: str) -> None:
    [line] = problems_of(repo, kind, f"{fields}\nfrom: {{list: principles}}")
    assert "(from): dit veld bestaat niet; " in line


@pytest.mark.parametrize(
    ("taken", "line"),
    [
        ("{fiche: eem}", "Fiche (fiche): ‘eem’ is geen fiche; bedoel je ‘een’?"),
        (
            "{list: principes}",
            "Lijst (list): ‘principes’ is geen lijst in data/lists.yml; bedoel je ‘principles’?",
        ),
    ],
)
def test_what_is_taken_exists(repo: Repository, taken: str, line: str) -> None:
    assert problems_of(repo, "checklist", f"from: {taken}") == [
        f"4:8: Overgenomen uit (from) › {line}"
    ]


def test_the_steps_that_are_taken_exist(repo: Repository) -> None:
    fields = "from:\n  fiche: twee\n  steps:\n    - Ga door\n    - Ga dor"
    assert problems_of(repo, "questions", fields) == [
        "8:7: Overgenomen uit (from) › Stappen (steps) 2: ‘Ga dor’ is geen stap van de fiche "
        "‘twee’; bedoel je ‘Ga door’?"
    ]


def test_questions_are_taken_from_steps_that_have_some(repo: Repository) -> None:
    assert problems_of(repo, "questions", "from: {fiche: een}") == [
        "4:8: Overgenomen uit (from) › Fiche (fiche): de stappen van ‘een’ bevatten geen vragen; "
        "vul ‘groups’ zelf in"
    ]


@pytest.mark.parametrize("kind", [Scan, Matrix, Cards, Table])
def test_a_kind_does_not_take_from_a_fiche(kind: type[Any]) -> None:
    assert "fiche" not in getattr(kind, "takes", ())
