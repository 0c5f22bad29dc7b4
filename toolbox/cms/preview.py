"""What the form draws a page with while somebody types: the site's own templates, and its data.

The templates go as Jinja's syntax trees, which `form/source/jinja.mjs` walks: a template that
changes here changes there, and nothing that is typed can run.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import nodes

from toolbox.cms.config import FOLDER
from toolbox.icons import NAMES, icon
from toolbox.markup.admonitions import TITLES
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.model.worksheet_fields import HEAD, HEAD_GROUP
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages.templates import READ_ALOUD, file_facts, parsed_template
from toolbox.schema.content_source import content_source_of
from toolbox.schema.kinds import KINDS
from toolbox.schema.worksheet import Variations, Worksheet
from toolbox.source.uploads import ATTACHMENTS
from toolbox.source.uploads import FOLDER as UPLOADS

PREVIEW = f"{FOLDER}preview.json"

_DRAWN_BY_PYTHON = "drawing.html"
"""The drawings: what is in them is computed from all of the data, so the form leaves them out."""

_FIRST = (
    *("fiche.html", "checklist.html", "worksheet.html", "worksheets/form.html"),
    *(f"sections/{section.name}.html" for section in SECTIONS),
    *(f"worksheets/{kind}.html" for kind in KINDS),
)


def preview_file(toolbox: Toolbox) -> bytes:
    """Return the templates and the data of the preview in the form, as JSON."""
    made = {"templates": templates(), "toolbox": _data(toolbox)}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def templates() -> dict[str, Any]:
    """Return the syntax tree of each template of a fiche and of a worksheet, by name."""
    found: dict[str, Any] = {_DRAWN_BY_PYTHON: {"node": "Template", "body": []}}
    left = list(_FIRST)
    while left:
        name = left.pop()
        if name not in found:
            tree = parsed_template(name)
            found[name] = _as_json(tree)
            left += _used_in(tree)
    return found


def _used_in(tree: nodes.Template) -> Iterator[str]:
    for used in tree.find_all((nodes.Include, nodes.FromImport)):
        assert isinstance(used, nodes.Include | nodes.FromImport)
        # The one name that is put together is that of a kind of worksheet.
        if isinstance(used.template, nodes.Const):
            yield used.template.value


def _as_json(value: Any) -> Any:
    """Return a node as JSON: its type as `node`, and its fields, where `node` itself is `node_`."""
    if isinstance(value, nodes.Node):
        fields = {name: _as_json(field) for name, field in value.iter_fields()}
        renamed = {"node_" if name == "node" else name: field for name, field in fields.items()}
        return {"node": type(value).__name__, **renamed}
    if isinstance(value, list | tuple):
        return [_as_json(each) for each in value]
    return value


def _data(toolbox: Toolbox) -> dict[str, Any]:
    return {
        "sections": [
            {"name": each.name, "title": each.title, "id": each.id, "fields": each.fields}
            for each in SECTIONS
        ],
        "phases": _rows(toolbox.rows["phases"], "id", "title"),
        "source_kinds": _rows(toolbox.rows["source_kinds"], "id", "title"),
        "fiches": [
            {
                "slug": fiche.slug,
                "front_matter": _row(fiche.front_matter, "title", "summary"),
                "worksheets": _not_named(fiche),
            }
            for fiche in toolbox.fiches
        ],
        "worksheets": {name: _worksheet(each) for name, each in toolbox.worksheets.items()},
        "sources": {
            name: _row(source, "id", "title", "url", "publisher", "kind", "description")
            for name, source in toolbox.sources.items()
        },
        "lists": {
            name: {
                "info": _row(shown.info, "title", "in_step", "intro", "note_label"),
                "items": _rows(shown.items, "title", "meaning", "icon", "question", "note"),
            }
            for name, shown in toolbox.lists.items()
        },
        "admonitions": TITLES,
        "audiences": _of_schema("audience")["x-labels"],
        "head": {"group": HEAD_GROUP, "labels": HEAD},
        "read_aloud": READ_ALOUD,
        "uses": {kind: model.use for kind, model in KINDS.items()},
        "variations": {name: field.title for name, field in Variations.model_fields.items()},
        "icons": {name: str(icon(name)) for name in sorted(NAMES)},
        # The files that the site has: one that was only just chosen in the form has no address.
        "pictures": sorted(toolbox.uploads.pictures),
        "attachments": {
            path: file_facts(toolbox, path.removeprefix(UPLOADS))
            for path in toolbox.uploads.attachments
        },
        "attachment_kinds": ATTACHMENTS,
    }


def _of_schema(field: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = Worksheet.model_json_schema()["properties"][field]
    return found


def _not_named(fiche: Fiche) -> list[str]:
    """Return the worksheets that are made of a fiche: of the others, the form knows the latest."""
    named = {name for step in fiche.front_matter.steps for name in step.worksheets}
    return [name for name in fiche.worksheets if name not in named]


def _worksheet(worksheet: WorksheetPage) -> dict[str, Any]:
    model = worksheet.model
    people = model.participants
    return {
        "id": worksheet.id,
        "fiches": worksheet.fiches,
        # What is taken from elsewhere is not typed in its form.
        "taken": model.model_dump(mode="json", include={"groups", "items"})
        if content_source_of(model)
        else {},
        "model": {
            **_row(model, "title", "goal", "use", "orientation", "duration"),
            "participants": people and {"min": people.min, "max": people.max},
        },
    }


def _rows(rows: Iterable[object], *names: str) -> list[Mapping[str, Any]]:
    return [_row(row, *names) for row in rows]


def _row(row: object, *names: str) -> Mapping[str, Any]:
    return {name: getattr(row, name, None) for name in names}
