"""The example of a worksheet: which answers fit, and what readers see of them."""

from typing import Any

import pytest

from tests.unit.model.test_worksheet_fields import made
from toolbox.model.examples import answers, faults, shown_answers
from toolbox.model.worksheet_fields import fields_of

COLUMNS = [
    {"id": "wat", "title": "Wat"},
    {"id": "wanneer", "title": "Wanneer", "type": "date"},
    {"id": "jaar", "title": "Jaar", "type": "choice", "options": ["Jaar 1", "Allebei"]},
    {"id": "kost", "title": "Kost", "type": "number"},
]


def table(**given: str) -> Any:
    example = [{"field": name, "answer": answer} for name, answer in given.items()]
    return made("table", columns=COLUMNS, rows=3, totals=True, example=example)


def test_an_answer_is_kept_as_a_browser_stores_it() -> None:
    sheet = table(
        **{"rij--1--wat": "Kamp", "rij--1--jaar": "Jaar 1", "rij--1--wanneer": "2029-07-01"}
    )
    assert answers(sheet) == {
        "rij--1--wat": "Kamp",
        "rij--1--jaar": "jaar-1",
        "rij--1--wanneer": "2029-07-01",
    }


def test_a_field_goes_by_its_name_or_by_what_readers_see_of_it() -> None:
    assert answers(table(**{"Rij 2, Wat": "Feest", "Netwerk": "Wilgenland"})) == {
        "rij--2--wat": "Feest",
        "blad--netwerk": "Wilgenland",
    }


def test_a_box_is_ticked_with_yes() -> None:
    points = [{"title": "Voor de start", "items": ["Bel de zaal."]}]
    example = [{"field": "Bel de zaal.", "answer": "ja"}]
    sheet = made("checklist", groups=points, example=example)
    assert list(answers(sheet).values()) == [True]


def test_readers_see_titles_dates_in_words_and_amounts_added_up() -> None:
    sheet = table(
        **{
            "rij--1--jaar": "Allebei",
            "rij--1--wanneer": "2029-07-01",
            "rij--1--kost": "1200",
            "rij--3--kost": "50,50",
        }
    )
    assert shown_answers(fields_of(sheet), answers(sheet)) == {
        "rij--1--jaar": "Allebei",
        "rij--1--wanneer": "1 juli 2029",
        "rij--1--kost": "1.200",
        "rij--3--kost": "50,50",
        "totaal--kost": "1.250,50",
    }


def test_rows_and_columns_and_all_of_it_are_added_up() -> None:
    numbers = [{"id": year, "title": year.upper(), "type": "number"} for year in ("a", "b")]
    rows = [{"id": "zaal", "title": "Zaal"}, {"id": "bus", "title": "Bus"}]
    given = {"zaal--a": "1", "zaal--b": "2", "bus--b": "4"}
    sheet = made(
        "table",
        columns=numbers,
        items=rows,
        item_title="Kost",
        totals=True,
        example=[{"field": name, "answer": answer} for name, answer in given.items()],
    )
    shown = shown_answers(fields_of(sheet), answers(sheet))
    assert {name: shown[name] for name in shown if name.startswith("totaal")} == {
        "totaal--rij--zaal": "3",
        "totaal--rij--bus": "4",
        "totaal--a": "1",
        "totaal--b": "6",
        "totaal--alles": "7",
    }


@pytest.mark.parametrize(
    ("field", "answer", "key", "message"),
    [
        ("rij--9--wat", "x", "field", "dit werkblad heeft geen veld ‘rij--9--wat’"),
        ("totaal--kost", "5", "field", "rekent het werkblad zelf uit"),
        ("rij--1--jaar", "Jaar 3", "answer", "‘Jaar 3’ is hier geen keuze"),
        ("rij--1--kost", "veel", "answer", "‘veel’ is geen bedrag"),
        ("rij--1--kost", "1.200", "answer", "‘1.200’ is geen bedrag"),
        ("rij--1--wanneer", "juli", "answer", "‘juli’ is geen datum"),
        ("rij--1--wanneer", "20290701", "answer", "‘20290701’ is geen datum"),
    ],
)
def test_what_does_not_fit_is_a_fault_and_no_answer(
    field: str, answer: str, key: str, message: str
) -> None:
    sheet = table(**{field: answer})
    [fault] = faults(sheet)
    assert (fault.at, fault.key) == (0, key)
    assert message in fault.message
    assert answers(sheet) == {}


def test_the_same_field_twice_is_a_fault_also_under_its_other_name() -> None:
    [fault] = faults(table(**{"rij--1--wat": "Kamp", "Rij 1, Wat": "Feest"}))
    assert (fault.at, fault.key) == (1, "field")
    assert "twee keer" in fault.message


def test_a_box_takes_nothing_but_yes() -> None:
    points = [{"title": "Voor de start", "items": ["Bel de zaal."]}]
    example = [{"field": "Bel de zaal.", "answer": "misschien"}]
    [fault] = faults(made("checklist", groups=points, example=example))
    assert "typ ‘ja’" in fault.message
