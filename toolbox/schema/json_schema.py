"""The models as JSON Schema, with the Dutch of each field, for the editors people type in.

https://json-schema.org/draft/2020-12 - a reference offers the ids that there are as examples
and takes any other: whoever adds a source would otherwise be told that it does not exist.
`x-markdown`, `x-ref` and `x-sort` tell what `models.base` knows of a text. What fields say of
each other is for the check: a schema would only say that something, somewhere, does not fit.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from toolbox.schema.base import Entry, RefTarget
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS, Collection
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS
from toolbox.schema.worksheet import Worksheet

Schema = dict[str, Any]
Ids = Mapping[RefTarget, Iterable[str]]

_LISTS = (*COLLECTIONS.values(), LIST_ITEMS)

TITLES = {
    "fiche": "Een fiche",
    "worksheet": "Een werkblad",
    **{collection.name: collection.title for collection in _LISTS},
}
"""What each schema is a schema of, by its name."""

_LIMITS = {"ge": "minimum", "le": "maximum"}


def schemas(ids: Ids) -> dict[str, Schema]:
    """Return the schema of each sort of file, by name, with the ids that references can be."""
    return {
        "fiche": _schema("fiche", ids, FrontMatter),
        "worksheet": _worksheet(ids),
        **{collection.name: _list(collection, ids) for collection in _LISTS},
    }


def schema_files(ids: Ids) -> Iterator[tuple[str, bytes]]:
    """Yield each schema as a file, with its address from the root of the site."""
    for name, schema in schemas(ids).items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield f"schemas/{name}.json", f"{text}\n".encode()


def resolved(schema: Schema, part: Schema) -> Schema:
    """Return a part of a schema with what it refers to in it, and without its `null`.

    Of what can be typed in two ways it is the first: the words alone.
    """
    while part.keys() & {"anyOf", "$ref"}:
        around = {name: part[name] for name in part if name not in ("anyOf", "$ref")}
        options = [option for option in part.get("anyOf", ()) if option.get("type") != "null"]
        inner = options[0] if options else schema["$defs"][part["$ref"].rpartition("/")[2]]
        part = inner | around
    return part


def as_fields(schema: Schema, part: Schema) -> Schema | None:
    """Return the fields of what is a text or fields, and None for anything else."""
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
    """Return a worksheet of any kind; with `oneOf`, a mistake would be told of no kind at all."""
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


# A build asks for them four times, and pydantic takes long.
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
        # The name and the docstring of a model, which are for those who write code.
        part = {name: part[name] for name in part if name not in ("title", "description")}
    if "x-ref" in part:
        part["examples"] = list(ids.get(part["x-ref"], ()))
    return part
