"""A field of a JSON Schema as a decap-cms widget: https://decapcms.org/docs/widgets/.

Values are strings, as the YAML parser reads them: a boolean is a select of `true` and `false`. Long
texts have a plain text area, as a WYSIWYG Markdown editor would reformat them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from toolbox.cms.rows import ROW_NAMES, summary_of
from toolbox.schema.json_schema import Schema, as_fields, resolved
from toolbox.schema.references import RefTarget
from toolbox.source.uploads import FOLDER, MOST_BYTES

Choices = Mapping[RefTarget, Mapping[str, str]]
Field = dict[str, Any]

_LINE = 160
"""The maximum length of a text with a single-line input."""
_FORMATS = {
    "question": (r"[\s\S]*\?\s*", "eindig op een vraagteken"),
    "slug": ("[a-z0-9]+(-[a-z0-9]+)*", "gebruik alleen kleine letters, cijfers en streepjes"),
    "email": (r"[^\s@]+@[^\s@]+\.[^\s@]+", "typ een e-mailadres, met een @"),
    "url": (r"https?://[^\s<>]+", "typ het volledige adres, met https:// ervoor"),
}
_PICK = "Kies uit de lijst."
_UPLOADS = {"attachment": ("file", "bijlagen"), "picture": ("image", "beelden")}
"""What can be handed in, by reference target: the widget, and the folder in `docs/assets/`."""
_YES_OR_NO = {"true": "Ja", "false": "Nee"}


def fields_of(
    schema: Schema, model: Schema, choices: Choices, *, asked: bool = True
) -> Iterator[Field]:
    """Yield the widgets for the fields of a model; with `asked=False`, none is required."""
    for name, written in model["properties"].items():
        required = asked and name in model.get("required", ())
        field = resolved(schema, written)
        yield {
            "label": field["title"],
            "name": name,
            "required": required,
            "hint": _PICK if _is_picked(field) else field["description"],
            **_widget(schema, field, choices, required=required),
        }


def _widget(schema: Schema, field: Schema, choices: Choices, *, required: bool) -> Field:
    if "const" in field:
        return {"widget": "hidden", "default": field["const"]}
    if field.get("x-ref") in _UPLOADS:
        return _upload(field["x-ref"])
    if "x-ref" in field:
        return _select(choices.get(field["x-ref"], {}))
    if "enum" in field:
        return _select({option: field["x-labels"][option] for option in field["enum"]})
    if field.get("format") == "date":
        return {
            "widget": "datetime",
            "format": "YYYY-MM-DD",
            "date_format": "DD.MM.YYYY",
            "time_format": False,
            "picker_utc": True,
        }
    if "properties" in field:
        fields = list(fields_of(schema, field, choices, asked=required))
        return {"widget": "object", "collapsed": not required, "fields": fields}
    if field["type"] == "array":
        return _list(schema, field, choices)
    if field["type"] == "boolean":
        return _select(_YES_OR_NO)
    if field["type"] == "integer":
        limits = {"min": field.get("minimum"), "max": field.get("maximum")}
        known = {name: limit for name, limit in limits.items() if limit is not None}
        return {"widget": "number", "value_type": "int", "step": 1, **known}
    return _text(field)


def _list(schema: Schema, field: Schema, choices: Choices) -> Field:
    item = resolved(schema, field["items"])
    limits = {"min": field.get("minItems"), "max": field.get("maxItems")}
    made = {
        "widget": "list",
        "label_singular": ROW_NAMES.get(field["title"], "rij"),
        "collapsed": True,
        **{name: limit for name, limit in limits.items() if limit is not None},
    }
    if "properties" in item:
        fields = list(fields_of(schema, item, choices))
        return {**made, "summary": summary_of(fields), "fields": fields}
    row = as_fields(schema, field["items"])
    if row and (words := _words_of(row)):
        fields = list(fields_of(schema, row, choices))
        return {**made, "summary": f"{{{{fields.{words}}}}}", "fields": fields, "words": words}
    # A list in a list, as the cells of a row, has no title of its own.
    item = {"title": field["title"], **item}
    one = {"label": field["title"], "name": "item", **_widget(schema, item, choices, required=True)}
    return {**made, "collapsed": False, "field": one}


def _words_of(row: Schema) -> str | None:
    """Return the text field of a `TextOrFields`; None if it has no other field that people fill in.

    An `id` is given by who changes the words, not in the form.
    """
    [words] = row["required"]
    return words if row["properties"].keys() - {words, "id"} else None


def _is_picked(field: Schema) -> bool:
    return "x-ref" in field and field["x-ref"] not in _UPLOADS


def _upload(kind: str) -> Field:
    """Return the widget that takes in a file; the field then names it from `docs/assets/`."""
    widget, folder = _UPLOADS[kind]
    return {
        "widget": widget,
        "media_folder": f"/docs/{FOLDER}{folder}",
        "public_folder": folder,
        "choose_url": False,
        "media_library": {"config": {"max_file_size": MOST_BYTES[kind]}},
    }


def _select(options: Mapping[str, str]) -> Field:
    listed = [{"value": value, "label": label} for value, label in options.items()]
    return {"widget": "select", "options": listed}


def _text(field: Schema) -> Field:
    least, most = field.get("minLength", 0), field.get("maxLength")
    long = field.get("x-markdown") == "block" or (most or 0) > _LINE
    made: Field = {"widget": "text" if long and "x-format" not in field else "string"}
    if made["widget"] == "text" and "x-markdown" in field:
        made["markdown"] = field["x-markdown"]
    shape, message = _FORMATS.get(field.get("x-format", ""), (r"[\s\S]*", ""))
    size = f"(?=[\\s\\S]{{{least},{most}}}$)" if most else ""
    messages = [message] if message else []
    if most:
        messages.append(_size(least, most))
    if messages:
        made["pattern"] = [f"^{size}{shape}$", ", ".join(messages)]
    return made


def _size(least: int, most: int) -> str:
    return f"schrijf {least} tot {most} tekens" if least > 1 else f"hou het bij {most} tekens"
