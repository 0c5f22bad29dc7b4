"""The schemas say what the models say: of every field, and of all that is written already."""

import json
import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter

from tests.conftest import ROOT
from tests.support.real import real_content
from toolbox.checks import problems_of
from toolbox.markup.markdown import render
from toolbox.model.references import TARGETS, known_ids
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.json_schema import TITLES, as_fields, schema_files, schemas
from toolbox.schema.kinds import KINDS
from toolbox.schema.references import RefTarget
from toolbox.schema.texts import Markdown
from toolbox.schema.validation import without_empty
from toolbox.schema.walk import key, model_in, typed_values
from toolbox.schema.worksheet import Worksheet

CONTENT = real_content()
IDS = known_ids(CONTENT)
SCHEMAS = schemas(IDS)


def models(*first: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield models and all models inside them."""
    for model in first:
        yield model
        for field in model.model_fields.values():
            if inner := model_in(field.annotation):
                yield from models(inner)


LISTS = {**COLLECTIONS, LIST_ITEMS.name: LIST_ITEMS}
ROWS = [collection.model for collection in LISTS.values()]
ALL = list(dict.fromkeys(models(FrontMatter, *KINDS.values(), *ROWS)))
DEFS = {
    name: as_fields(schema, part) or part
    for schema in SCHEMAS.values()
    for name, part in schema["$defs"].items()
}


def test_there_is_a_schema_for_every_file() -> None:
    assert SCHEMAS.keys() == TITLES.keys() == {"fiche", "worksheet", *LISTS}
    assert DEFS.keys() == {model.__name__ for model in ALL}


@pytest.mark.parametrize("model", ALL)
def test_a_schema_has_every_field_with_its_dutch(model: type[BaseModel]) -> None:
    schema = DEFS[model.__name__]
    fields = {key(name, field): field for name, field in model.model_fields.items()}
    assert schema["properties"].keys() == fields.keys()
    for typed, field in fields.items():
        assert schema["properties"][typed]["title"] == field.title, typed
        assert schema["properties"][typed]["description"] == field.description, typed
    required = {typed for typed, field in fields.items() if field.is_required()}
    assert set(schema.get("required", ())) == required
    assert schema["additionalProperties"] is False
    assert "description" not in schema, "a docstring is for those who write code"


@pytest.mark.parametrize("model", ALL)
def test_every_field_has_an_example_that_its_model_takes(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        typed = key(name, field)
        if model_in(field.annotation):
            continue
        part = DEFS[model.__name__]["properties"][typed]
        options = [part, part.get("items", {}), *part.get("anyOf", ())]
        given = [it for option in options for it in option.get("examples", ())]
        given += [it for option in options for it in option.get("enum", ())]
        assert given or "const" in part, f"{model.__name__}.{typed} needs examples=[…]"
        whole: Any = Annotated[field.annotation, None, *field.metadata]
        adapter: TypeAdapter[Any] = TypeAdapter(whole)
        for example in part.get("examples", ()):
            adapter.validate_python(example)
            for found in typed_values(model, {typed: example}):
                if isinstance(found.marker, Markdown):
                    assert render(found.value, str).findings == (), typed


def test_a_reference_offers_what_exists_and_takes_the_rest() -> None:
    field = DEFS["Resource"]["properties"]["source"]
    assert set(field["examples"]) == set(IDS["source"])
    assert "enum" not in field
    named = set(re.findall(r'"x-ref": "(\w+)"', json.dumps(DEFS)))
    assert named == IDS.keys() - {"drawing", "term"}, "only macros name a term or a drawing"


@pytest.mark.parametrize("name", TITLES)
def test_what_is_written_fits_its_schema(name: str) -> None:
    assert problems_of(CONTENT) == ()
    schema, found = SCHEMAS[name], 0
    for raw in CONTENT.raw_entries:
        if schema_of(raw.model) == name:
            found += 1
            part = schema.get("items", schema)
            mistakes = list(misfits(without_empty(raw.value), part, schema))
            assert mistakes == [], (raw.document.path, raw.loc)
    assert found or LISTS[name].optional


@pytest.mark.parametrize(
    ("name", "value", "mistake"),
    [
        ("fiche", {"title": "Te kort"}, "fiche: required summary"),
        ("fiche", {"title": "ab"}, "fiche.title: minLength 3"),
        ("fiche", {"title": "a" * 81}, "fiche.title: maxLength 80"),
        ("fiche", {"order": 0}, "fiche.order: minimum 1"),
        ("fiche", {"order": "x"}, "fiche.order: type integer"),
        ("fiche", {"steps": []}, "fiche.steps: minItems 1"),
        (
            "fiche",
            {"steps": [{"questions": ["Wie"]}]},
            r"fiche.steps.0.questions.0: pattern \?\s*$",
        ),
        ("fiche", {"titel": "x"}, "fiche: additionalProperties titel"),
        ("worksheet", {"kind": "swot"}, f"worksheet.kind: enum {', '.join(KINDS)}"),
        ("worksheet", {"kind": "grid", "columns": 5}, "worksheet.columns: maximum 4"),
        ("worksheet", {"kind": "table", "rows": 25}, "worksheet.rows: maximum 24"),
        ("worksheet", {"kind": "scan", "scale": ["a"]}, "worksheet.scale: minItems 2"),
        (
            "worksheet",
            {"kind": "scan", "orientation": "x"},
            "worksheet.orientation: enum portrait, landscape",
        ),
        ("sources", [{"url": "www.x.be"}], "sources.0.url: pattern"),
        ("phases", [{"id": "A b"}], "phases.0.id: pattern ^[a-z0-9]+(?:-[a-z0-9]+)*$"),
        ("routes", [{"stops": [{}] * 13}], "routes.0.stops: maxItems 12"),
    ],
)
def test_a_schema_finds_what_does_not_fit(name: str, value: object, mistake: str) -> None:
    found = list(misfits(value, SCHEMAS[name], SCHEMAS[name], name))
    assert any(it.startswith(mistake) for it in found), found


def test_every_kind_of_reference_has_its_target() -> None:
    assert TARGETS.keys() == set(get_args(RefTarget))


def test_a_schema_is_a_file_that_always_has_the_same_bytes() -> None:
    files = dict(schema_files(IDS))
    assert files == dict(schema_files(IDS))
    assert files.keys() == {f"schemas/{name}.json" for name in TITLES}
    assert json.loads(files["schemas/fiche.json"])["title"] == "Een fiche"


def test_visual_studio_code_knows_the_schema_of_every_file(pytestconfig: pytest.Config) -> None:
    """`pytest --update-golden` writes the settings anew."""
    path = ROOT / ".vscode/settings.json"
    files = {file.relative_to(ROOT).as_posix() for file in (ROOT / "data").glob("*.yml")}
    own = {collection.name: collection.path for collection in COLLECTIONS.values()}
    found = {
        "worksheet": "data/worksheets/*.yml",
        **own,
        LIST_ITEMS.name: sorted(files - set(own.values())),
    }
    schemas = {f".cache/schemas/{name}.json": paths for name, paths in found.items()}
    settings = json.loads(path.read_text("utf-8"))
    if pytestconfig.getoption("--update-golden"):
        settings["yaml.schemas"] = schemas
        path.write_text(f"{json.dumps(settings, indent=2)}\n", "utf-8")
    assert settings["yaml.schemas"] == schemas


# As much of JSON Schema as the schemas use.


def schema_of(model: type[Entry]) -> str:
    if issubclass(model, Worksheet):
        return "worksheet"
    if model is FrontMatter:
        return "fiche"
    return next(name for name, collection in LISTS.items() if collection.model is model)


def typed(value: object, kind: str) -> object:
    """Return what was written as another reader of YAML 1.2 has it where it is not quoted."""
    if kind == "integer" and isinstance(value, str) and value.isdigit():
        return int(value)
    return value == "true" if kind == "boolean" and value in ("true", "false") else value


def misfits(value: Any, part: Any, schema: Any, where: str = "") -> Iterator[str]:
    """Yield each rule of a part of a schema that a value breaks."""
    if "$ref" in part:
        yield from misfits(value, schema["$defs"][part["$ref"].rpartition("/")[2]], schema, where)
    for option in part.get("allOf", ()):
        if not list(misfits(value, option["if"], schema)):
            yield from misfits(value, option["then"], schema, where)
    if options := part.get("anyOf"):
        tried = [list(misfits(value, option, schema, where)) for option in options]
        yield from tried[0] if all(tried) else ()
    kinds = {"string": str, "integer": int, "array": list, "object": dict, "null": type(None)}
    kinds["boolean"] = bool
    value = typed(value, part.get("type", ""))
    if "type" in part and type(value) is not kinds[part["type"]]:
        yield f"{where}: type {part['type']}"
        return
    if value != part.get("const", value):
        yield f"{where}: const {part['const']}"
    if "enum" in part and value not in part["enum"]:
        yield f"{where}: enum {', '.join(part['enum'])}"
    size = value if isinstance(value, int) else len(value or ())
    rules = ("minimum", "minLength", "minItems"), ("maximum", "maxLength", "maxItems")
    for sign, names in zip((1, -1), rules, strict=True):
        for name in names:
            if name in part and sign * size < sign * part[name]:
                yield f"{where}: {name} {part[name]}"
    if "pattern" in part and not re.search(part["pattern"], value):
        yield f"{where}: pattern {part['pattern']}"
    if isinstance(value, dict):
        for name in set(part.get("required", ())) - value.keys():
            yield f"{where}: required {name}"
        fields = part.get("properties", {})
        for name, item in value.items():
            if name in fields:
                yield from misfits(item, fields[name], schema, f"{where}.{name}")
            elif part.get("additionalProperties", True) is False:
                yield f"{where}: additionalProperties {name}"
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from misfits(item, part.get("items", {}), schema, f"{where}.{index}")
