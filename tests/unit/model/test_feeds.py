"""What feeds the agreement note, as scripts read it."""

from typing import Any

import pytest

from tests.conftest import Repository
from toolbox.checks import check
from toolbox.model.assembly import assemble
from toolbox.model.feeds import feedable, is_tabular, note_feeds, note_parts, places_of
from toolbox.model.toolbox import Toolbox
from toolbox.schema.agreement import AgreementPart, Feed
from toolbox.schema.kinds import KINDS
from toolbox.source.reader import read_content

GOAL = "goal: Zet samen op een rij wat goed gaat en wat beter kan.\n"
SHEETS = {
    "geld": "title: Geld\nkind: table\nitem_title: Kost\ntotals: true\n"
    "columns: [{id: a, title: A, type: number}, {id: b, title: B, type: number, width: 4}]\n"
    "items: [{id: werking, title: Werking}]\n",
    "acties": "title: Acties\nkind: table\ntotals: true\nrows: 2\n"
    "columns: [{id: wat, title: Wat, width: 3}, {id: kost, title: Kost, type: number}]\n",
    "scan": "title: Scan\nkind: scan\nscale: [Nee, Ja]\nitems: [{id: prijs, title: Prijs}]\n",
    "rollen": "title: Rollen\nkind: matrix\ncolumns: 2\ncolumn_label: Naam\n"
    "items: [{id: trekker, title: Trekker}]\n",
    "taken": "title: Taken\nkind: matrix\nnamed_columns: [{id: igs, title: IGS}, OCMW]\n"
    "items: [{id: geld, title: Geld}]\n",
}


@pytest.fixture
def toolbox(repo: Repository) -> Toolbox:
    for name, text in SHEETS.items():
        repo.write(f"data/worksheets/{name}.yml", text + GOAL)
    return assemble(check(read_content(repo.root)))


def fed(toolbox: Toolbox, **feed: Any) -> dict[str, Any]:
    [found] = note_feeds(toolbox, [Feed.model_validate(feed)])
    return found


def test_a_sheet_without_rows_is_fed_by_the_names_of_its_fields(toolbox: Toolbox) -> None:
    assert fed(toolbox, worksheet="raster", **{"as": "text"}) == {
        "sheet": "raster",
        "as": "text",
        "fields": ("goed",),
    }


def test_a_table_is_fed_by_the_numbers_of_its_columns(toolbox: Toolbox) -> None:
    assert fed(toolbox, worksheet="geld", title="Kop", **{"as": "table"}) == {
        "sheet": "geld",
        "as": "table",
        "title": "Kop",
        "head": "Kost",
        "columns": [0, 1],
        "widths": [3.0, 2, 4],
        "totals": [0, 1],
        "across": True,
    }
    assert fed(toolbox, worksheet="acties", fields=["kost", "wat"], **{"as": "table"}) == {
        "sheet": "acties",
        "as": "table",
        "columns": [1, 0],
        "widths": [2, 3],
        "totals": [1],
        "across": False,
    }


def test_scans_and_matrices_have_the_titles_of_their_rows(toolbox: Toolbox) -> None:
    assert fed(toolbox, worksheet="scan", fields=["notitie"], **{"as": "table"}) == {
        "sheet": "scan",
        "as": "table",
        "head": "Wat je nagaat",
        "columns": [1],
        "widths": [2.0, 4.0],
    }
    for name in ("rollen", "taken"):
        found = fed(toolbox, worksheet=name, **{"as": "list"})
        assert found["columns"] == [0, 1]
        assert (found["head"], found["widths"]) == ("", [3.0, 2.0, 2.0])


def test_columns_and_fields_have_the_names_that_people_type(toolbox: Toolbox) -> None:
    names = {name: feedable(toolbox.worksheets[name].model) for name in (*SHEETS, "raster")}
    assert names == {
        "geld": ("a", "b"),
        "acties": ("wat", "kost"),
        "scan": ("score", "notitie"),
        "rollen": (),
        "taken": ("igs", "ocmw"),
        "raster": ("goed",),
    }
    assert {name for name in names if is_tabular(toolbox.worksheets[name].model)} == set(SHEETS)
    assert len(KINDS) == 7


def test_answers_go_to_the_headings_of_a_part_or_to_the_part(toolbox: Toolbox) -> None:
    [part] = toolbox.agreement
    assert [(place.id, place.title, place.hint) for place in places_of(part)] == [
        ("visie", "Visie", "")
    ]
    heading = {
        "id": "a",
        "title": "A",
        "hint": "Schrijf.",
        "feeds": [{"worksheet": "scan", "as": "list"}],
    }
    written = part.model_dump(exclude_unset=True) | {"outline": [heading]}
    [place] = places_of(AgreementPart.model_validate(written))
    assert (place.id, place.title, place.hint) == ("visie/a", "A", "Schrijf.")
    assert [feed.worksheet for feed in place.feeds] == ["scan"]
    assert note_parts(toolbox) == [{"title": "Visie", "feeds": []}]
