"""The configuration of decap-cms at `/admin/`, generated from the JSON schemas.

https://decapcms.org/docs/configuration-options/ - fields, limits and options come from the same
annotations that the check validates against. Constraints that decap-cms cannot express, such as
between fields, are left to the check of the pull request.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from toolbox.cms.backend import Backend
from toolbox.cms.rows import summary_of
from toolbox.cms.widgets import Choices, Field, fields_of
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.json_schema import Schema, resolved, schemas
from toolbox.schema.kinds import KINDS
from toolbox.schema.references import RefTarget

FOLDER = "admin/"
CONFIG = f"{FOLDER}config.json"
_IN_FILE_NAMES = "[0-9A-Za-zÀ-ÖØ-öø-ž]"
"""What decap-cms keeps of a title in the name of a file, after the setting `slug`."""
_BODY = {
    "label": "Inleiding",
    "name": "body",
    "widget": "text",
    "markdown": "body",
    "required": False,
    "hint": "De tekst boven de onderdelen, in Markdown. Begin een kop met ‘## ’.",
}


def form_config(
    choices: Choices, lists: Mapping[str, str], order: int, backend: Backend, *, local: bool
) -> dict[str, Any]:
    """Return the configuration of decap-cms, as its config.yml but JSON-serialisable.

    `choices` has the ids of each reference target, with their labels; `lists` the title of each
    list in `data/` that pages show, by file stem; `order` is the default for a new fiche.
    `local` makes the page try decap-server first.
    """
    made = schemas(_ids(choices))
    return {
        "local": local,
        "moving": backend.moving,
        "load_config_file": False,
        "locale": "nl",
        "backend": backend.settings,
        "publish_mode": "editorial_workflow",
        "show_preview_links": False,
        "media_folder": "docs/assets/beelden",
        "public_folder": "beelden",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [
            _fiches(made["fiche"], choices, order),
            *_worksheets(made["worksheet"], choices),
            _lists(made, lists, choices),
        ],
    }


def _fiches(schema: Schema, choices: Choices, order: int) -> dict[str, Any]:
    fields = list(fields_of(schema, schema["$defs"]["FrontMatter"], choices))
    by_name = {field["name"]: field for field in fields}
    by_name["order"]["default"] = order
    # The check wants the newest first.
    by_name["changes"]["add_to_top"] = True
    _name_files(by_name)
    return {
        **_folder("fiches", "Fiches", "fiche", "fiches", "md"),
        "description": "Elke fiche is een pagina met stappen.",
        "filter": {"field": "_listed", "value": True},
        "summary": "{{order}}. {{title}}",
        "sortable_fields": [
            {"field": "_place", "label": "Volgorde", "default_sort": "asc"},
            {"field": "title", "label": "Titel"},
        ],
        "fields": [*fields, _BODY],
    }


def _worksheets(schema: Schema, choices: Choices) -> Iterable[dict[str, Any]]:
    for kind, model in KINDS.items():
        label = f"Werkbladen: {model.label.lower()}"
        fields = list(fields_of(schema, schema["$defs"][model.__name__], choices))
        _name_files({field["name"]: field for field in fields})
        yield {
            **_folder(f"werkblad-{kind}", label, model.label.lower(), "data/worksheets", "yml"),
            "description": "De pagina, de PDF en het Word-bestand worden vanzelf gemaakt.",
            "filter": {"field": "kind", "value": kind},
            "summary": "{{title}}",
            "sortable_fields": ["title"],
            "fields": fields,
        }


def _name_files(fields: Mapping[str, Field]) -> None:
    """Ask for a letter or a digit in the title, as a new file is named after it."""
    pattern, message = fields["title"]["pattern"]
    named = pattern.replace("^", f"^(?=[\\s\\S]*{_IN_FILE_NAMES})", 1)
    fields["title"]["pattern"] = [named, f"{message}, met minstens één letter of cijfer"]


def _folder(name: str, label: str, one: str, folder: str, extension: str) -> dict[str, Any]:
    return {
        "name": name,
        "label": label,
        "label_singular": one,
        "folder": folder,
        "extension": extension,
        "format": name,
        "identifier_field": "title",
        "editor": {"preview": True},
        "slug": "{{slug}}",
        "create": True,
        # Permalinks are forever; and publishing is merging the pull request, after the check.
        "delete": False,
        "publish": False,
    }


def _lists(
    made: Mapping[str, Schema], lists: Mapping[str, str], choices: Choices
) -> dict[str, Any]:
    files = {name: (collection.title, made[name]) for name, collection in COLLECTIONS.items()}
    files |= {name: (title, made[LIST_ITEMS.name]) for name, title in lists.items()}
    return {
        "name": "lijsten",
        "label": "Begrippen, bronnen en andere lijsten",
        "label_singular": "lijst",
        "description": "Elke lijst staat één keer in de toolbox; alle pagina’s nemen ze over.",
        "format": "lijst",
        "editor": {"preview": False},
        "publish": False,
        "files": [
            _list(name, title, schema, choices)
            for name, (title, schema) in sorted(files.items(), key=lambda file: file[1][0])
        ],
    }


def _list(name: str, title: str, schema: Schema, choices: Choices) -> dict[str, Any]:
    fields = list(fields_of(schema, resolved(schema, schema["items"]), choices))
    rows = {
        "label": title,
        "label_singular": "rij",
        "name": "rows",
        "widget": "list",
        "required": False,
        "collapsed": True,
        "summary": summary_of(fields),
        "fields": fields,
    }
    return {"name": name, "label": title, "file": f"data/{name}.yml", "fields": [rows]}


def _ids(choices: Choices) -> dict[RefTarget, tuple[str, ...]]:
    return {kind: tuple(options) for kind, options in choices.items()}
