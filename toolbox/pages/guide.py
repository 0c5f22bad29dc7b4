"""The field guide: reference documentation of every field, generated from the JSON schemas.

Hints, limits and examples come from the same annotations that the check validates against, so the
guide and the check cannot diverge.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolbox.schema.collections import LIST_ITEMS
from toolbox.schema.json_schema import TITLES, Ids, Schema, as_fields, resolved, schemas
from toolbox.schema.kinds import KINDS
from toolbox.schema.worksheet import Worksheet

_TYPES = {
    "array": "een lijst",
    "boolean": "true of false",
    "integer": "een geheel getal",
    "object": "velden",
}
_MARKDOWN = {"line": "Markdown op één regel", "block": "Markdown, meer regels"}
_FORMATS = {
    "question": "een vraag die eindigt op ‘?’",
    "slug": "kleine letters, cijfers en streepjes",
    "email": "een e-mailadres",
    "url": "een volledig webadres",
}
_OF_FILES = {
    "attachment": "een bestand in docs/assets/",
    "picture": "een beeld in docs/assets/",
}
_FEW = 9
_FILES = {
    "fiche": "Bovenaan in een bestand in `fiches/`.",
    "worksheet": "In een bestand in `data/worksheets/`. Deze velden kan elk werkblad hebben.",
    LIST_ITEMS.name: "In elk ander bestand in `data/`, zoals `data/principles.yml`.",
}


@dataclass(frozen=True)
class FieldRow:
    """A row of the guide: the key of a field, its label and hint, its type in Dutch, an example.

    `part` is the title of the table with its nested fields, if any; if `example` is set too, the
    nested fields are an alternative to a plain text.
    """

    key: str
    label: str
    hint: str
    required: bool
    fits: str
    example: str
    part: str = ""


@dataclass(frozen=True)
class FieldGroup:
    """A table of fields under a heading of `level` 2, or of 3 for nested fields."""

    level: int
    title: str
    intro: str
    rows: tuple[FieldRow, ...] = ()


def guide(ids: Ids) -> Iterator[FieldGroup]:
    """Yield the tables of the guide in order; `ids` has the known ids by reference target."""
    for name, schema in schemas(ids).items():
        described = _Described(schema)
        if name == "worksheet":
            yield from described.worksheets()
            continue
        model = resolved(schema, schema.get("items", schema))
        intro = _FILES.get(name, f"In `data/{name}.yml`: elke rij begint met een streepje.")
        yield from described.parts(model, FieldGroup(2, TITLES[name], intro))


class _Described:
    """The tables of one schema; an object that several fields contain has one table."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.titles: list[tuple[Schema, str]] = []

    def worksheets(self) -> Iterator[FieldGroup]:
        shared = set(Worksheet.model_fields)
        models = {kind: self.schema["$defs"][model.__name__] for kind, model in KINDS.items()}
        first = next(iter(models.values()))
        common = _without(first, set(first["properties"]) - shared)
        common["properties"] |= {"kind": first["properties"]["kind"] | {"enum": list(models)}}
        yield from self.parts(common, FieldGroup(2, TITLES["worksheet"], _FILES["worksheet"]))
        for kind, model in models.items():
            title = f"{TITLES['worksheet']}: {KINDS[kind].label}"
            intro = f"Deze velden komen erbij als je `kind: {kind}` typt."
            yield from self.parts(_without(model, shared), FieldGroup(2, title, intro))

    def parts(self, model: Schema, part: FieldGroup) -> Iterator[FieldGroup]:
        """Yield the table of a model, and those of its nested fields, recursively."""
        inside: list[tuple[Schema, FieldGroup]] = []
        rows = []
        for key, written in model["properties"].items():
            field = resolved(self.schema, written)
            item = resolved(self.schema, field["items"]) if "items" in field else field
            other = as_fields(self.schema, field.get("items", {}))
            fields = other or item
            title = ""
            if "properties" in fields:
                known = [title for found, title in self.titles if found == fields["properties"]]
                title = known[0] if known else f"{part.title} › {field['title']}"
                if not known:
                    self.titles.append((fields["properties"], title))
                    where = "" if item is field else ", bij elk punt"
                    intro = f"Deze velden horen onder `{key}`{where}."
                    if other:
                        intro = f"Onder `{key}` kan je in plaats van tekst ook deze velden typen."
                    inside.append((fields, FieldGroup(3, title, intro)))
            rows.append(
                FieldRow(
                    key=key,
                    label=field["title"],
                    hint=field["description"],
                    required=key in model.get("required", ()),
                    fits=_fits(field, item),
                    example="" if title and not other else _example(field, item),
                    part=title,
                )
            )
        yield replace(part, rows=tuple(rows))
        for item, below in inside:
            yield from self.parts(item, below)


def _without(model: Schema, names: set[str]) -> Schema:
    others = {name: part for name, part in model["properties"].items() if name not in names}
    return {**model, "properties": others}


def _example(field: Schema, item: Schema) -> str:
    """Return an example value for a field, in YAML."""
    values = [*field.get("examples", ()), *field.get("enum", ()), field.get("const")]
    if values[0] is None:
        values = [[example] for example in item["examples"][:1]]
    if isinstance(values[0], list):
        return "\n".join(f"- {_on_a_line(value)}" for value in values[0])
    return str(values[0]).lower() if values[0] is True else str(values[0])


def _on_a_line(value: object) -> str:
    """Return a text, or a list such as the cells of a row, in YAML on one line."""
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)


def _fits(field: Schema, item: Schema) -> str:
    """Return, in Dutch, the type and the limits of a field."""
    one = _one(item)
    if field is item:
        return one
    most = _between(field.get("minItems"), field.get("maxItems"), "punt", "punten")
    return "een lijst" + (f" van {most}" if most else "") + ("" if one == "velden" else f": {one}")


def _one(item: Schema) -> str:
    if "const" in item or "enum" in item:
        return "kies uit " + ", ".join(f"`{it}`" for it in item.get("enum", [item.get("const")]))
    if item.get("x-ref") in _OF_FILES:
        return _OF_FILES[item["x-ref"]]
    if "x-ref" in item:
        known = item["examples"]
        named = ", ".join(f"`{it}`" for it in known)
        return f"kies uit {named}" if len(known) <= _FEW else "een naam die al bestaat"
    if item.get("format") == "date":
        return "een datum: jaar-maand-dag"
    if item["type"] == "integer":
        numbers = _between(item.get("minimum"), item.get("maximum"), "", "")
        return f"{_TYPES['integer']}, {numbers}"
    if item["type"] != "string":
        return _TYPES[item["type"]]
    text = _FORMATS.get(item.get("x-format", "")) or _MARKDOWN.get(item.get("x-markdown", ""))
    text = text or "gewone tekst"
    shortest = item.get("minLength", 1)
    size = _between(shortest if shortest > 1 else None, item.get("maxLength"), "teken", "tekens")
    return f"{text}, {size}" if size else text


def _between(least: int | None, most: int | None, one: str, more: str) -> str:
    def counted(number: int) -> str:
        return f"{number} {one if number == 1 else more}".strip()

    if least is not None and most is not None:
        return f"{least} tot {counted(most)}"
    if most is not None:
        return f"hoogstens {counted(most)}"
    if least is None:
        return ""
    return f"minstens {counted(least)}"
