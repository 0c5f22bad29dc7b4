"""The models as JSON Schema, with Dutch labels and hints, for autocompletion in text editors.

https://json-schema.org/draft/2020-12 - a reference has the known ids as `examples`, not as an
`enum`, so that the id of a source that is being added is not an error. `x-markdown`, `x-ref` and
`x-format` are the markers and formats of `texts`, `references` and `formats`. Constraints between
fields are left to the check: a schema error would not say which field is wrong.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS, Collection
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS
from toolbox.schema.references import RefTarget
from toolbox.schema.worksheet import Worksheet

Schema = dict[str, Any]
Ids = Mapping[RefTarget, Iterable[str]]

_LISTS = (*COLLECTIONS.values(), LIST_ITEMS)

TITLES = {
    "fiche": "Een fiche",
    "worksheet": "Een werkblad",
    **{collection.name: collection.title for collection in _LISTS},
}
"""The Dutch title of each schema, by name."""

_LIMITS = {"ge": "minimum", "le": "maximum"}


def schemas(ids: Ids) -> dict[str, Schema]:
    """Return the JSON Schema of each type of file, by name, with the known ids as examples."""
    return {
        "fiche": _schema("fiche", ids, FrontMatter),
        "worksheet": _worksheet(ids),
        **{collection.name: _list(collection, ids) for collection in _LISTS},
    }


def schema_files(ids: Ids) -> Iterator[tuple[str, bytes]]:
    """Yield the URL path and the JSON of each schema."""
    for name, schema in schemas(ids).items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield f"schemas/{name}.json", f"{text}\n".encode()


def resolved(schema: Schema, part: Schema) -> Schema:
    """Return a subschema with `$ref` and `anyOf` resolved: the first option that is not null.

    For a `TextOrFields` entry that is the text alone.
    """
    while part.keys() & {"anyOf", "$ref"}:
        around = {name: part[name] for name in part if name not in ("anyOf", "$ref")}
        options = [option for option in part.get("anyOf", ()) if option.get("type") != "null"]
        inner = options[0] if options else schema["$defs"][part["$ref"].rpartition("/")[2]]
        part = inner | around
    return part


def as_fields(schema: Schema, part: Schema) -> Schema | None:
    """Return the object schema of a `TextOrFields`, and None for anything else."""
    part = schema["$defs"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part
    options = part.get("anyOf", ())
    is_text = any(option.get("type") == "string" for option in options)
    return next((option for option in options if is_text and "properties" in option), None)


def _schema(name: str, ids: Ids, model: type[Entry]) -> Schema:
    found, definitions = _described(model)
    return {**_head(name), **found[model, "validation"], "$defs": _defs(definitions, ids)}


def _list(collection: Collection[Entry], ids: Ids) -> Schema:
    model = collection.model
    found, definitions = _described(model)
    rows = {"type": "array", "items": found[model, "validation"]}
    return {**_head(collection.name), **rows, "$defs": _defs(definitions, ids)}


def _worksheet(ids: Ids) -> Schema:
    """Return the schema of any kind of worksheet; if/then gives better errors than `oneOf`."""
    field = Worksheet.model_fields["kind"]
    found, definitions = _described(*KINDS.values())
    kinds = {"title": field.title, "description": field.description, "enum": list(KINDS)}
    return {
        **_head("worksheet"),
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": kinds},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": found[model, "validation"],
            }
            for kind, model in KINDS.items()
        ],
        "$defs": _defs(definitions, ids),
    }


# Cached: a build calls this four times, and pydantic is slow.
@cache
def _described(*models: type[Entry]) -> tuple[Mapping[Any, Schema], Schema]:
    return models_json_schema([(model, "validation") for model in models])


def _head(name: str) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": TITLES[name]}


def _defs(definitions: Schema, ids: Ids) -> Schema:
    defs: Schema = _in_dutch(definitions["$defs"], ids)
    return defs


def _in_dutch(part: Any, ids: Ids) -> Any:
    if isinstance(part, list):
        return [_in_dutch(item, ids) for item in part]
    if not isinstance(part, dict):
        return part
    part = {_LIMITS.get(name, name): _in_dutch(value, ids) for name, value in part.items()}
    if part.get("type") == "object" and "properties" in part:
        # Drop the class name and the docstring of a model, which are not for editors.
        part = {name: part[name] for name in part if name not in ("title", "description")}
    if "x-ref" in part:
        part["examples"] = list(ids.get(part["x-ref"], ())) or part.get("examples", [])
    return part
