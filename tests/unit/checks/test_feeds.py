"""What the check says of the feeds of the agreement note."""

import pytest

from tests.conftest import Repository

WHERE = "data/agreement.yml"
TABLE = """\
title: Geldtabel
goal: Zet samen op een rij wat alles kost, met een bedrag per rij.
kind: table
columns:
  - {id: wat, title: Wat}
  - {id: kost, title: Kost, type: number}
rows: 3
"""
BLANK_MATRIX = """\
title: Wie wat doet
goal: Zet samen op een rij wie wat doet, met een naam boven elke kolom.
kind: matrix
columns: 3
column_label: Naam
items: [{id: a, title: A}]
"""


@pytest.fixture
def with_sheets(repo: Repository) -> Repository:
    repo.write("data/worksheets/geld.yml", TABLE)
    repo.write("data/worksheets/rollen.yml", BLANK_MATRIX)
    return repo


def problems(repo: Repository, feeds: str, worksheets: str = "[raster, geld, rollen]") -> list[str]:
    text = f"      step: Begin klein\n  worksheets: {worksheets}\n  feeds: {feeds}\n"
    repo.replace(WHERE, "      step: Begin klein\n", text)
    return repo.problems()


def test_a_feed_of_any_form_is_in_order(with_sheets: Repository) -> None:
    feeds = (
        "[{worksheet: raster, as: text, fields: [goed], title: Goed}, {worksheet: geld, as: table},"
        " {worksheet: geld, as: list, fields: [kost, wat]}, {worksheet: rollen, as: list}]"
    )
    assert problems(with_sheets, feeds) == []


def test_a_feed_names_a_worksheet_that_exists(with_sheets: Repository) -> None:
    assert problems(with_sheets, "[{worksheet: rooster, as: text}]") == [
        f"{WHERE}:9:12: Komt uit (feeds) 1 › Werkblad (worksheet): ‘rooster’ is geen werkblad; "
        "bedoel je ‘raster’?"
    ]


def test_a_feed_names_a_worksheet_of_its_part(with_sheets: Repository) -> None:
    assert problems(with_sheets, "[{worksheet: geld, as: table}]", "[raster]") == [
        f"{WHERE}:9:12: Komt uit (feeds) 1 › Werkblad (worksheet): ‘geld’ staat niet bij de "
        "werkbladen (worksheets) van dit onderdeel; zet het er daar bij, of kies er een dat er "
        "staat"
    ]


def test_a_feed_names_fields_or_columns_of_its_worksheet(with_sheets: Repository) -> None:
    feeds = (
        "[{worksheet: raster, as: text, fields: [goet]},"
        " {worksheet: geld, as: table, fields: [wat, kosten]},"
        " {worksheet: rollen, as: list, fields: [naam]}]"
    )
    assert [it.partition(" 1 › ")[2] or it for it in problems(with_sheets, feeds)] == [
        "Velden (fields) 1: ‘goet’ is geen veld van ‘raster’; bedoel je ‘goed’?",
        f"{WHERE}:9:101: Komt uit (feeds) 2 › Velden (fields) 2: ‘kosten’ is geen kolom van "
        "‘geld’; bedoel je ‘kost’?",
        f"{WHERE}:9:150: Komt uit (feeds) 3 › Velden (fields) 1: ‘naam’ is geen kolom van "
        "‘rollen’; laat ‘fields’ weg, dan komt alles mee",
    ]


def test_a_table_comes_from_a_worksheet_with_rows_and_columns(with_sheets: Repository) -> None:
    assert problems(with_sheets, "[{worksheet: raster, as: table}]") == [
        f"{WHERE}:9:31: Komt uit (feeds) 1 › Vorm (as): ‘raster’ is geen tabel; "
        "typ ‘text’ of ‘list’"
    ]


def test_a_part_with_headings_is_fed_there(with_sheets: Repository) -> None:
    feeds = (
        "[{worksheet: raster, as: text}]\n"
        "  outline:\n    - {id: a, title: A, hint: B, feeds: [{worksheet: geld, as: tabel}]}"
    )
    found = problems(with_sheets, feeds)
    assert found[0] == (
        f"{WHERE}:9:3: Komt uit (feeds): dit onderdeel heeft koppen; zet dit bij een van die koppen"
    )
    assert len(found) == 2
    assert "Koppen (outline) 1 › Komt uit (feeds) 1 › Vorm (as): " in found[1]


def test_no_answer_that_is_text_comes_twice(with_sheets: Repository) -> None:
    feeds = (
        "\n    - {worksheet: raster, as: text}\n    - {worksheet: raster, as: list, fields: [goed]}"
    )
    assert problems(with_sheets, feeds) == [
        f"{WHERE}:11:7: Komt uit (feeds) 2: ‘goed’ van ‘raster’ komt al uit regel 10 in de nota; "
        "laat het hier weg"
    ]


@pytest.mark.parametrize(
    "typed", ["x", "[x]", "[{worksheet: [x]}]", "[{worksheet: geld, fields: x}]"]
)
def test_what_is_no_feed_is_reported_once(with_sheets: Repository, typed: str) -> None:
    assert problems(with_sheets, typed)
