"""The list of worksheets that a page of several worksheets loads."""

import json
from typing import Any

from tests.conftest import Repository
from toolbox.pages.sheet_index import sheets_script


def index(repo: Repository) -> dict[str, Any]:
    text = sheets_script(repo.toolbox()).decode()
    begin, _, rest = text.partition("=")
    assert begin == '"use strict";const toolboxSheets'
    return {sheet["id"]: sheet for sheet in json.loads(rest.strip().rstrip(";"))}


def test_a_sheet_has_the_names_and_places_of_its_fields(repo: Repository) -> None:
    sheet = index(repo)["raster"]
    assert (sheet["kind"], sheet["url"]) == ("grid", "werkbladen/raster/")
    assert sheet["fields"][0] == {
        "name": "blad--netwerk",
        "type": "text",
        "label": "Netwerk",
        "place": [-1, 0, 0],
        "group": "Bovenaan het blad",
    }


def test_rows_that_can_be_added_are_told_once(repo: Repository) -> None:
    repo.write(
        "data/worksheets/tabel.yml",
        "title: Tabel\ngoal: Een tabel om in te vullen met velden.\nkind: table\nrows: 3\n"
        "columns:\n  - {id: wie, title: Wie}\n"
        "  - {id: hoe, title: Hoe, type: choice, options: [Ja, Nee]}\n",
    )
    sheet = index(repo)["tabel"]
    assert [field["place"][0] for field in sheet["fields"]] == [-1, -1, -1]
    assert sheet["columns"] == ["Wie", "Hoe"]
    assert (sheet["added"]["least"], sheet["added"]["most"]) == (3, 200)
    assert [field["name"] for field in sheet["added"]["fields"]] == [
        "rij--{n}--wie",
        "rij--{n}--hoe",
    ]
    assert sheet["added"]["fields"][1]["options"] == [["ja", "Ja"], ["nee", "Nee"]]
