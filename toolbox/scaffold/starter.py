"""Starter files: the required fields, each with its Dutch hint and an example to replace.

Generated from the JSON schemas, so that they pass the check, but for the examples in them.
"""

import textwrap
from collections.abc import Mapping
from typing import Any

import yaml

from toolbox.checks.template_texts import STARTER_BODY
from toolbox.schema.json_schema import Ids, Schema, resolved, schemas
from toolbox.schema.kinds import KINDS

_CONTENT = ("groups", "rows", "items")
"""Optional fields of which a worksheet needs one; the first that a kind has is used."""
_ALSO = {"matrix": ("columns", "column_label")}
"""The optional fields without which a kind is not complete."""

_OF_A_FICHE = ("requirement", "key_points", "changes")
_INSIDE = ("body",)
"""Optional nested fields that a starter file has too."""


class _Plain(yaml.SafeDumper):
    """Dumps every scalar as a plain string: without implicit types, as in `source.yaml_values`."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - as its base has it

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent block sequences, as in the files of this repository."""
        super().increase_indent(flow, False)


def starter_fiche(ids: Ids, values: Mapping[str, str]) -> str:
    """Return the text of a starter fiche; `values` overrides examples, by key."""
    schema = schemas(ids)["fiche"]
    fields = _fields(schema, schema["$defs"]["FrontMatter"], _OF_A_FICHE, values)
    return f"---\n{fields}---\n\n{STARTER_BODY}\n"


def starter_worksheet(ids: Ids, kind: str, title: str) -> str:
    """Return the text of a starter worksheet of a kind."""
    schema = schemas(ids)["worksheet"]
    model = schema["$defs"][KINDS[kind].__name__]
    content = next((name for name in _CONTENT if name in model["properties"]), "")
    return _fields(schema, model, (content, *_ALSO.get(kind, ())), {"title": title})


def yaml_line(key: str, value: object) -> str:
    """Return a field as YAML, a text on one line."""
    dumped = yaml.dump(
        {key: value}, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000
    )
    return str(dumped)


def _fields(
    schema: Schema, model: Schema, others: tuple[str, ...], values: Mapping[str, str]
) -> str:
    lines, left = [], []
    for key, written in model["properties"].items():
        field = resolved(schema, written)
        required = key in model["required"]
        if not required and key not in others:
            left.append(f"{key} ({field['title']})")
            continue
        mark = " (verplicht)" if required else ""
        lines.append(f"# {field['title']}{mark}: {field['description']}\n")
        lines.append(yaml_line(key, values.get(key) or _value(schema, field)))
    more = f"Meer velden, als je ze nodig hebt: {', '.join(left)}."
    # Blank line before the comment, as the YAML serializer of the CMS puts there.
    return "".join(lines) + "\n" + textwrap.indent(textwrap.fill(more, 98), "# ") + "\n"


def _value(schema: Schema, written: Schema) -> object:
    """Return an example value for a field, recursively for an object or a list."""
    field = resolved(schema, written)
    if "properties" in field:
        wanted = (*field.get("required", ()), *_INSIDE)
        return {
            name: _value(schema, part)
            for name, part in field["properties"].items()
            if name in wanted
        }
    if "const" in field:
        return field["const"]
    if "enum" in field:
        return field["enum"][0]
    if field.get("examples"):
        example = field["examples"][0]
        return example if isinstance(example, list) else str(example)
    return [_value(schema, field["items"])]
