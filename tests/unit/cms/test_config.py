"""The configuration of the form, its page, and the scripts that stand in the repository."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support.cms_form import ROOT, Config, config, files
from toolbox.cms.backend import Backend
from toolbox.cms.page import packed_scripts
from toolbox.cms.rows import ROW_NAMES
from toolbox.schema.collections import COLLECTIONS as LISTS
from toolbox.schema.kinds import KINDS

CONFIG = config()
COLLECTIONS = {collection["name"]: collection for collection in CONFIG["collections"]}


def _field(fields: list[Config], *names: str) -> Config:
    found = next(field for field in fields if field["name"] == names[0])
    return _field(found["fields"], *names[1:]) if names[1:] else found


def _all(fields: list[Config]) -> Iterator[Config]:
    for field in fields:
        yield field
        yield from _all([*field.get("fields", ()), *([field["field"]] if "field" in field else ())])


def _every_field() -> Iterator[Config]:
    for collection in CONFIG["collections"]:
        yield from _all(collection.get("fields", []))
        for file in collection.get("files", ()):
            yield from _all(file["fields"])


def test_there_is_a_form_for_fiches_each_kind_of_worksheet_and_the_lists() -> None:
    assert list(COLLECTIONS) == ["fiches", *(f"werkblad-{kind}" for kind in KINDS), "lijsten"]


def test_every_list_can_be_opened() -> None:
    files = {file["name"] for file in COLLECTIONS["lijsten"]["files"]}
    assert files == {path.stem for path in (ROOT / "data").glob("*.yml")}
    assert set(LISTS) <= files


def test_every_field_has_a_label_and_a_widget() -> None:
    for field in _every_field():
        assert field["label"], field
        assert field["widget"] in {
            "string", "text", "number", "datetime", "select", "list", "object", "hidden", "image",
            "file",
        }, field  # fmt: skip


def test_a_field_says_what_it_is_for_and_what_fits() -> None:
    title = _field(COLLECTIONS["fiches"]["fields"], "title")
    assert title == {
        "label": "Titel",
        "name": "title",
        "required": True,
        "hint": "De naam van de fiche, 3 tot 80 tekens.",
        "widget": "string",
        "pattern": [
            "^(?=[\\s\\S]*[0-9A-Za-zÀ-ÖØ-öø-ž])(?=[\\s\\S]{3,80}$)[\\s\\S]*$",
            "schrijf 3 tot 80 tekens, met minstens één letter of cijfer",
        ],
    }


def test_a_new_change_comes_first_as_the_check_wants() -> None:
    first = {field["name"] for field in _every_field() if field.get("add_to_top")}
    assert first == {"changes"}


@pytest.mark.parametrize(
    ("path", "typed", "fits"),
    [
        (("steps", "questions"), "Wie doet mee?", True),
        (("steps", "questions"), "Wie doet mee? ", True),
        (("steps", "questions"), "Wij doen mee.", False),
        (("steps", "questions"), "x" * 600 + "?", False),
        (("steps", "title"), "x" * 90, True),
        (("steps", "title"), "x" * 91, False),
        (("title",), "🎉 Élan", True),
        # A file is named after its title, and of emoji nothing is left.
        (("title",), "🎉🎈🎁", False),
        (("summary",), "Te kort.", False),
        (("aliases",), "oude-naam", True),
        (("aliases",), "Oude naam", False),
    ],
)
def test_what_does_not_fit_is_stopped(path: tuple[str, ...], typed: str, fits: bool) -> None:
    field = _field(COLLECTIONS["fiches"]["fields"], *path)
    pattern, message = field.get("field", field)["pattern"]
    assert bool(re.search(pattern, typed)) == fits
    assert message


def test_a_reference_is_a_pick_list_with_names() -> None:
    fields = COLLECTIONS["fiches"]["fields"]
    source = _field(fields, "resources", "source")
    assert source["widget"] == "select"
    assert {
        "value": "vrijetijdsmonitor",
        "label": "Lokale Vrijetijdsmonitor "
        "(Departement Cultuur, Jeugd en Media, met Sport Vlaanderen en de VVSG)",
    } in source["options"]
    worksheets = _field(fields, "steps", "worksheets")["field"]
    labels = {option["value"]: option["label"] for option in worksheets["options"]}
    assert labels["swot"] == "SWOT-analyse"
    assert labels["checklist-visievorming"] == "Checklist: Visievorming"


def test_no_choice_is_shown_in_the_words_of_the_files() -> None:
    orientation = _field(COLLECTIONS["werkblad-grid"]["fields"], "orientation")
    assert orientation["options"] == [
        {"value": "portrait", "label": "Staand"},
        {"value": "landscape", "label": "Liggend"},
    ]
    options = [option for field in _every_field() for option in field.get("options", ())]
    assert [it for it in options if it["label"] == it["value"] != "cijfers"] == []


def test_a_picture_is_handed_in() -> None:
    file = _field(COLLECTIONS["fiches"]["fields"], "steps", "figures", "file")
    assert (file["widget"], file["media_folder"]) == ("image", "/docs/assets/beelden")
    # The field then holds ‘beelden/foto.jpg’, as it does in a file.
    assert file["public_folder"] == "beelden"
    assert file["media_library"] == {"config": {"max_file_size": 15_000_000}}


def test_a_text_area_knows_how_much_markdown_it_holds() -> None:
    fields = COLLECTIONS["fiches"]["fields"]
    places = (("body",), ("steps", "body"), ("changes", "text"), ("summary",), ("title",))
    found = [_field(fields, *place).get("markdown") for place in places]
    assert found == ["body", "block", "line", None, None]


def test_every_pick_list_has_choices() -> None:
    assert [field for field in _every_field() if field.get("options") == []] == []


def test_a_date_is_kept_as_it_is_typed_in_the_files() -> None:
    date = _field(COLLECTIONS["fiches"]["fields"], "changes", "date")
    assert (date["format"], date["time_format"]) == ("YYYY-MM-DD", False)


def test_numbers_have_their_limits_and_yes_or_no_is_a_choice() -> None:
    table = COLLECTIONS["werkblad-table"]["fields"]
    rows = _field(table, "rows")
    assert (rows["widget"], rows["min"], rows["max"]) == ("number", 1, 24)
    assert [option["label"] for option in _field(table, "totals")["options"]] == ["Ja", "Nee"]


def test_a_kind_of_worksheet_has_its_own_fields_and_fills_in_its_kind() -> None:
    for kind, model in KINDS.items():
        collection = COLLECTIONS[f"werkblad-{kind}"]
        assert collection["filter"] == {"field": "kind", "value": kind}
        assert _field(collection["fields"], "kind")["default"] == kind
        assert len(collection["fields"]) == len(model.model_fields)


def test_nothing_is_required_inside_a_part_that_is_not() -> None:
    participants = _field(COLLECTIONS["werkblad-grid"]["fields"], "participants")
    assert not participants["required"]
    assert [field["required"] for field in participants["fields"]] == [False, False]


def test_a_new_fiche_has_the_next_place() -> None:
    fiches = [path.read_text("utf-8") for path in (ROOT / "fiches").glob("[!_]*.md")]
    orders = [int(order) for fiche in fiches for order in re.findall(r"(?m)^order: (\d+)$", fiche)]
    assert _field(COLLECTIONS["fiches"]["fields"], "order")["default"] == max(orders) + 1


def test_a_row_is_counted_and_added_by_its_own_name() -> None:
    fields = COLLECTIONS["fiches"]["fields"]
    names = {
        field["name"]: field["label_singular"] for field in fields if "label_singular" in field
    }
    assert names["steps"] == "stap"
    assert names["tips"] == "tip"
    assert names["faq"] == "veelgestelde vraag"
    assert names["key_points"] == "rij"


def test_each_name_of_a_row_is_that_of_a_list_in_the_form() -> None:
    lists = [field for field in _every_field() if field["widget"] == "list"]
    assert set(ROW_NAMES) <= {field["label"] for field in lists}
    assert all(field["label_singular"] for field in lists)


def test_nothing_is_published_or_removed_without_a_colleague() -> None:
    for collection in CONFIG["collections"]:
        assert collection["publish"] is False
        assert collection.get("delete", False) is False
    assert CONFIG["publish_mode"] == "editorial_workflow"


@pytest.mark.parametrize(
    ("backend", "expected"),
    [
        (
            Backend("https://github.com/publiq/toolbox"),
            {"repo": "publiq/toolbox", "api_root": "https://api.github.com"},
        ),
        (
            Backend("https://forge.example/publiq/toolbox.git/"),
            {"repo": "publiq/toolbox", "api_root": "https://forge.example/api/v3"},
        ),
        (
            Backend("https://github.com/publiq/toolbox", "https://aanmelden.voorbeeld.be"),
            {"base_url": "https://aanmelden.voorbeeld.be", "auth_endpoint": "auth"},
        ),
        (
            Backend("https://github.com/publiq/toolbox", "https://voorbeeld.be/toolbox/begin/"),
            {"base_url": "https://voorbeeld.be", "auth_endpoint": "toolbox/begin"},
        ),
    ],
)
def test_the_backend_follows_from_two_addresses(backend: Backend, expected: dict[str, Any]) -> None:
    settings = config(backend)["backend"]
    assert settings.items() >= expected.items()
    assert ("base_url" in settings) == bool(backend.sign_in)


@pytest.mark.parametrize("ending", ["", "/", ".git", ".git/"])
def test_the_form_knows_where_an_editor_renames_on_github(ending: str) -> None:
    backend = Backend(f"https://github.com/publiq/toolbox{ending}")
    address = "https://github.com/publiq/toolbox/actions/workflows/move.yml"
    assert config(backend)["moving"] == address
    assert (ROOT / ".github/workflows/move.yml").is_file()


def test_only_a_site_on_the_machine_of_an_editor_looks_for_decap_server() -> None:
    backend = Backend("https://github.com/publiq/toolbox")
    for local in (False, True):
        made = files(backend, local=local)
        assert ("localhost:8081" in made["admin/index.html"]) == local
        assert config(backend, local=local)["local"] == local


def test_the_page_talks_to_github_only_and_is_not_to_be_found() -> None:
    page = files()["admin/index.html"]
    policy = re.search(
        r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.replace("&#39;", "'")
    )
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == "'self' blob: https://api.github.com"
    assert rules["script-src"] == "'self' 'unsafe-eval'"
    assert "unsafe-inline" not in policy[1]
    assert '<meta name="robots" content="noindex">' in page
    assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", page)


def test_every_packed_file_is_served() -> None:
    names = [address for address, _ in packed_scripts(ROOT)]
    assert names == [
        "admin/decap-cms.LICENSE.txt",
        "admin/decap-cms.js",
        "admin/decap-cms.js.LICENSE.txt",
        "admin/form.js",
        "admin/form.js.LICENSE.txt",
        "admin/preview.js",
    ]


def misfits(value: Any, fields: list[Config], path: str) -> Iterator[str]:
    """Yield where a value as the files have it is not of the shape that its widget takes."""
    if not isinstance(value, dict):
        yield path
        return
    for field in fields:
        own = value.get(field["name"])
        if own is not None:
            yield from _misfits(own, field, f"{path}.{field['name']}")
    known = {field["name"] for field in fields} | {"id"}
    yield from (f"{path}.{name}" for name in value.keys() - known)


def _misfits(value: Any, field: Config, path: str) -> Iterator[str]:
    if field["widget"] == "object":
        yield from misfits(value, field["fields"], path)
    elif field["widget"] != "list":
        if isinstance(value, dict | list):
            yield path
    elif not isinstance(value, list):
        yield path
    elif "fields" in field:
        words = field.get("words")
        rows = [{words: row} if words and isinstance(row, str) else row for row in value]
        for number, row in enumerate(rows):
            yield from misfits(row, field["fields"], f"{path}[{number}]")
    else:
        for number, item in enumerate(value):
            # A text with an id is shown by its words.
            texts = (
                [item[name] for name in item if name != "id"] if isinstance(item, dict) else [item]
            )
            for text in texts if len(texts) == 1 else [item]:
                yield from _misfits(text, field["field"], f"{path}[{number}]")


def test_the_form_can_show_all_that_stands_in_the_files() -> None:
    found: list[str] = []
    for path in sorted((ROOT / "data/worksheets").glob("*.yml")):
        sheet = yaml.safe_load(path.read_text("utf-8"))
        fields = COLLECTIONS[f"werkblad-{sheet['kind']}"]["fields"]
        found += misfits(sheet, fields, path.stem)
    for path in sorted((ROOT / "fiches").glob("[!_]*.md")):
        [_, matter, _] = path.read_text("utf-8").split("---\n", 2)
        found += misfits(yaml.safe_load(matter), COLLECTIONS["fiches"]["fields"], path.stem)
    for file in COLLECTIONS["lijsten"]["files"]:
        rows = yaml.safe_load((ROOT / file["file"]).read_text("utf-8")) or []
        [listed] = file["fields"]
        for number, row in enumerate(rows):
            found += misfits(row, listed["fields"], f"{file['name']}[{number}]")
    assert found == []
