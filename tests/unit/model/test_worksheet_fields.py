"""Every field of a worksheet has one name, in every format, and keeps it."""

from typing import Any

import pytest

from tests.conftest import Repository
from tests.support.html_reader import Html
from tests.support.trial_worksheet import sheet_of
from toolbox.model.fields import Choice, Field, Fields
from toolbox.model.worksheet_fields import choices_of, fields_of
from toolbox.pages.worksheets import worksheet_page
from toolbox.schema.kinds import KINDS
from toolbox.schema.worksheet import Worksheet

HEAD = ["blad--netwerk", "blad--ingevuld-door", "blad--datum"]


def made(kind: str, **fields: Any) -> Worksheet:
    shared = {"kind": kind, "title": "Proefblad", "goal": "Een blad om alles op na te gaan."}
    return KINDS[kind].model_validate(shared | fields)


def body(fields: Fields) -> list[Field]:
    assert [field.name for field in fields.head] == HEAD
    return list(fields.all[len(HEAD) :])


def names(kind: str, **fields: Any) -> list[str]:
    return [field.name for field in body(fields_of(made(kind, **fields)))]


def test_questions_are_named_after_their_heading_and_their_words() -> None:
    groups = [{"title": "Kijk terug", "questions": ["Wat ging goed?", "En wat niet?"]}]
    fields = fields_of(made("questions", groups=groups))
    [first, second] = body(fields)
    assert (first.name, first.label, first.group, first.kind) == (
        "kijk-terug--wat-ging-goed",
        "Wat ging goed?",
        "Kijk terug",
        "text",
    )
    assert fields.at(0, 1) is second
    assert second.origin == ("groups", 0, "questions", 1)


def test_a_question_with_an_id_keeps_its_name_whatever_its_words() -> None:
    asked = {"id": "terugblik", "question": "Wat ging vlot?"}
    [field] = body(fields_of(made("questions", groups=[{"title": "A", "questions": [asked]}])))
    assert (field.name, field.label) == ("terugblik", "Wat ging vlot?")
    assert field.former == ("a--wat-ging-vlot",), "what was typed before it had an id"


def test_a_heading_with_an_id_may_be_reworded_too() -> None:
    group = {"id": "terug", "title": "Blik terug", "questions": ["Wat ging goed?"]}
    [field] = body(fields_of(made("questions", groups=[group])))
    assert field.name == "terug--wat-ging-goed"
    assert field.former == ("blik-terug--wat-ging-goed",)


def test_points_are_named_without_their_marks_and_columns_behind_them() -> None:
    groups = [{"title": "Begin", "items": ["Bel **iedereen**", {"id": "zaal", "text": "Zoek [x]"}]}]
    columns = ["Wie", {"id": "wanneer", "title": "Tegen wanneer"}]
    found = body(fields_of(made("checklist", groups=groups, columns=columns)))
    assert [(field.name, field.kind) for field in found] == [
        ("begin--bel-iedereen", "tick"),
        ("begin--bel-iedereen--wie", "text"),
        ("begin--bel-iedereen--wanneer", "text"),
        ("zaal", "tick"),
        ("zaal--wie", "text"),
        ("zaal--wanneer", "text"),
    ]
    assert found[2].label == "Bel iedereen, Tegen wanneer"
    assert found[5].former == ("begin--zoek-x--wanneer",)


def test_a_scan_stores_the_id_of_a_score() -> None:
    scale = ["Een beetje", {"id": "ja", "title": "Zeker en vast"}]
    items = [{"id": "a", "title": "Betaalbaar"}]
    [score, note] = body(fields_of(made("scan", scale=scale, items=items)))
    assert (score.name, score.kind) == ("a--score", "score")
    assert score.choices == (Choice("een-beetje", "Een beetje"), Choice("ja", "Zeker en vast"))
    assert (note.name, note.label, note.kind) == ("a--notitie", "Betaalbaar: notities", "text")


@pytest.mark.parametrize(("cell", "kind"), [("tick", "tick"), ("text", "text")])
def test_a_matrix_has_headers_to_name_and_a_field_in_each_cell(cell: str, kind: str) -> None:
    items = [{"id": "a", "title": "Verbinder"}]
    fields = fields_of(made("matrix", columns=2, column_label="Naam", items=items, cell=cell))
    found = body(fields)
    assert [field.name for field in found] == ["kolom--1", "kolom--2", "a--1", "a--2"]
    assert fields.header(1) is found[1]
    assert (found[3].label, found[3].kind) == ("Verbinder, Naam 2", kind)


def test_cards_have_places_to_rank() -> None:
    groups = [{"title": "Waarde", "cards": ["Plezier"]}]
    assert names("cards", groups=groups) == []
    ranked = names("cards", groups=groups, ranking=2, ranking_title="Top twee")
    assert ranked == ["plaats--1", "plaats--2"]


def test_a_grid_goes_by_its_ids() -> None:
    assert names("grid", cells=[{"id": "goed", "title": "Wat gaat goed"}]) == ["goed"]


COLUMNS = [
    {"id": "wie", "title": "Wie"},
    {"id": "kost", "title": "Kost", "type": "number"},
    {"id": "stand", "title": "Stand", "type": "choice", "options": ["Bezig", "Klaar"]},
    {"id": "dag", "title": "Dag", "type": "date"},
]


def test_a_table_with_rows_to_add_has_a_pattern_for_their_names() -> None:
    fields = fields_of(made("table", columns=COLUMNS, rows=2, totals=True))
    assert [field.name for field in body(fields)] == [
        *("rij--1--wie", "rij--1--kost", "rij--1--stand", "rij--1--dag"),
        *("rij--2--wie", "rij--2--kost", "rij--2--stand", "rij--2--dag"),
        "totaal--kost",
    ]
    kinds = [field.kind for field in fields.added]
    assert kinds == ["text", "amount", "choice", "date"]
    assert (fields.added[0].name, fields.added[0].label) == ("rij--{n}--wie", "Rij {n}, Wie")
    assert [field.name for field in fields.lasting] == [
        *HEAD,
        *("rij--{n}--wie", "rij--{n}--kost", "rij--{n}--stand", "rij--{n}--dag"),
    ]


def test_a_table_of_numbers_adds_up_in_both_directions() -> None:
    columns = [{"id": f"jaar-{year}", "title": str(year), "type": "number"} for year in (1, 2)]
    items = [{"id": "zaal", "title": "Zaal"}]
    fields = fields_of(made("table", columns=columns, items=items, item_title="Kost", totals=True))
    totals = [(field.name, field.adds) for field in body(fields) if field.kind == "total"]
    assert totals == [
        ("totaal--rij--zaal", "row"),
        ("totaal--jaar-1", "column"),
        ("totaal--jaar-2", "column"),
        ("totaal--alles", "all"),
    ]
    assert fields.at(0, 1, 2).name == "totaal--alles"
    assert not fields.added
    assert [field.name for field in fields.lasting] == [*HEAD, "zaal--jaar-1", "zaal--jaar-2"]


def test_a_long_name_is_cut_but_stays_apart() -> None:
    same = "Waar staan we over tien jaar als alles loopt zoals we het nu samen dromen"
    group = {"title": "A", "questions": [f"{same} en plannen?", f"{same} en hopen?"]}
    [one, other] = names("questions", groups=[group])
    assert one != other
    assert len(one) == len(other) == len("a--") + 60


def test_no_name_has_a_full_stop_which_a_pdf_would_take_for_a_level(repo: Repository) -> None:
    repo.fiche(fields="dos: [Bel 1.2.3 en v.z.w. Samen.]\n")
    fields = repo.toolbox().worksheets["checklist-een"].fields
    assert [field.name for field in fields.all if "." in field.name] == []


def test_options_are_stored_under_their_id() -> None:
    column: Any = made("table", columns=COLUMNS, rows=1)
    assert choices_of(column.columns[2].options) == (
        Choice("bezig", "Bezig"),
        Choice("klaar", "Klaar"),
    )


def test_named_columns_give_their_name_to_the_fields_of_a_matrix() -> None:
    rows = [{"id": "gezinnen", "title": "Gezinnen"}]
    columns = ["Affiche", {"id": "thuis", "title": "Huisbezoek"}]
    fields = fields_of(made("matrix", items=rows, named_columns=columns))
    assert [(field.name, field.label) for field in body(fields)] == [
        ("gezinnen--affiche", "Gezinnen, Affiche"),
        ("gezinnen--thuis", "Gezinnen, Huisbezoek"),
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "turned"),
    [
        (
            "questions",
            "groups: [{title: A, questions: [Een?, Twee?]}, {title: B, questions: [Een?]}]",
            "groups: [{title: B, questions: [Een?]}, {title: A, questions: [Twee?, Een?]}]",
        ),
        (
            "checklist",
            "columns: [Wie, Wanneer]\ngroups: [{title: A, items: [Bel, Schrijf]}]",
            "columns: [Wanneer, Wie]\ngroups: [{title: A, items: [Schrijf, Bel]}]",
        ),
        (
            "scan",
            "scale: [a, b]\nitems: [{id: x, title: X}, {id: y, title: Y}]",
            "scale: [a, b]\nitems: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "matrix",
            "columns: 2\ncolumn_label: N\nitems: [{id: x, title: X}, {id: y, title: Y}]",
            "columns: 2\ncolumn_label: N\nitems: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "table",
            "columns: [{id: a, title: A}, {id: b, title: B}]\nitem_title: T\n"
            "items: [{id: x, title: X}, {id: y, title: Y}]",
            "columns: [{id: b, title: B}, {id: a, title: A}]\nitem_title: T\n"
            "items: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}, {id: b, title: B}]",
            "cells: [{id: b, title: B}, {id: a, title: A}]",
        ),
    ],
)
def test_a_field_keeps_its_name_wherever_it_stands(
    repo: Repository, kind: str, fields: str, turned: str
) -> None:
    first, second = named(repo, kind, fields), named(repo, kind, turned)
    assert first != second
    assert sorted(first) == sorted(second)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("questions", f"groups: [{{title: A, questions: ['{'a' * 90} 1?', '{'a' * 90} 2?']}}]"),
        ("checklist", f"groups: [{{title: A, items: ['{'a' * 90} 1', '{'a' * 90} 2']}}]"),
        ("grid", "cells: [{id: netwerk, title: A}, {id: datum, title: B}]"),
    ],
)
def test_no_two_fields_have_the_same_name(repo: Repository, kind: str, fields: str) -> None:
    names = [name for name, _ in named(repo, kind, fields)]
    assert len(names) == len(set(names))


def named(repo: Repository, kind: str, fields: str) -> list[tuple[str, str]]:
    """Return the name and the words of every field on the page of a worksheet."""
    sheet_of(repo, kind, fields)
    view = repo.view("werkbladen/proef.md")
    page = worksheet_page(view, view.toolbox.worksheets["proef"])
    found = [attributes for _, attributes in Html(page).tags if "name" in attributes]
    return [
        (field["name"] + field.get("value", ""), field.get("aria-label", field.get("title", "")))
        for field in found
    ]
