"""The reader: parses every file below `fiches/` and `data/` and validates it."""

import re
from pathlib import Path

from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.formats import SLUG
from toolbox.schema.kinds import KINDS, UnknownKind
from toolbox.schema.validation import M, validate
from toolbox.source import published_lists, settings, spelling_words
from toolbox.source.content import (
    Content,
    RawBody,
    RawEntry,
    Template,
    ValidEntry,
    ValidFiche,
    ValidWorksheet,
)
from toolbox.source.front_matter import MAX_BYTES, decode, read_fiche
from toolbox.source.uploads import read_uploads
from toolbox.source.yaml12 import read_yaml
from toolbox.urls import fiche_page, site_address

TEMPLATE = "fiches/_sjabloon.md"
"""The template of a fiche, which is none itself."""


MARKDOWN_FILES = (("fiches", "*.md"), ("data", "*.yml"), ("docs", "*.md"))
"""The folders whose files have Markdown, each with the names of those."""

_MISSING = "dit bestand ontbreekt; zet het terug"
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows gives to devices, whatever their ending."""
_NOT_LISTS = frozenset(
    {"data/worksheets", published_lists.PATH, published_lists.FIELDS_PATH, spelling_words.PATH}
)
"""The paths in `data/` that are not lists."""


def read_content(root: Path) -> Content:
    """Read and validate all content below `root`; problems are collected, never raised."""
    reader = _Reader(root)
    site_settings = reader.settings()
    fiche_paths = reader.files(root / "fiches", ".md")
    worksheet_paths = reader.files(root / "data" / "worksheets", ".yml")
    list_paths = reader.files(root / "data", ".yml")
    fiches = [fiche for path in fiche_paths if (fiche := reader.fiche(path))]
    worksheets = [worksheet for path in worksheet_paths if (worksheet := reader.worksheet(path))]
    lists = dict.fromkeys(COLLECTIONS, ()) | {path.stem: reader.rows(path) for path in list_paths}
    for collection in COLLECTIONS.values():
        if not collection.optional and root / collection.path not in list_paths:
            reader.problems.append(Problem(collection.path, 1, 1, _MISSING))
    docs = {
        path.relative_to(root / "docs").as_posix()
        for path in (root / "docs").rglob("*")
        if path.is_file()
    }
    pages = {name: reader.optional(f"docs/{name}") for name in sorted(docs) if name.endswith(".md")}
    return Content(
        fiches=tuple(fiches),
        worksheets=tuple(worksheets),
        lists=lists,
        raw_entries=tuple(reader.raw_entries),
        bodies=reader.bodies,
        names=reader.names
        | {
            "fiches": frozenset(path.stem for path in fiche_paths),
            "worksheets": frozenset(path.stem for path in worksheet_paths),
        },
        pages=frozenset(pages),
        files=frozenset(name for name in docs if not name.endswith(".md")),
        uploads=read_uploads(root / "docs"),
        published=published_lists.lines(reader.optional(published_lists.PATH)),
        published_fields=published_lists.lines(reader.optional(published_lists.FIELDS_PATH)),
        words=spelling_words.words(reader.optional(spelling_words.PATH)),
        problems=tuple(reader.problems),
        settings=site_settings,
        template=reader.template(),
        address=site_address(site_settings.text),
        page_texts=pages,
    )


def read_settings(root: Path) -> tuple[Problem, ...]:
    """Return what is wrong in `mkdocs.yml`, as far as it can be told without the content."""
    reader = _Reader(root)
    found = reader.settings()
    return (*reader.problems, *settings.absent_paths(found, root))


def is_linked(path: Path, root: Path) -> bool:
    """Return whether a file below `root`, or a folder that it is in, is a symlink."""
    around = (path, *path.parents)
    return any(each.is_symlink() for each in around[: around.index(root)])


class _Reader:
    """Reads files one by one and collects their raw entries and problems."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.raw_entries: list[RawEntry] = []
        self.bodies: dict[str, RawBody] = {}
        self.names: dict[str, frozenset[str]] = {}

    def files(self, folder: Path, suffix: str) -> list[Path]:
        """Return the files to read; a name that starts with `_` or `.` is ignored."""
        found = []
        for path in sorted(folder.glob("[!_.]*")):
            if path.suffix == suffix:
                found.append(path)
            elif path.relative_to(self.root).as_posix() not in _NOT_LISTS:
                message = (
                    "dit wordt niet gelezen; "
                    f"geef het een naam zoals mijn-naam{suffix}, of zet het elders"
                )
                self.problems.append(Problem(self._name(path), 1, 1, message))
        return found

    def fiche(self, path: Path) -> ValidFiche | None:
        name, text = self._text(path)
        well_named = self._slug(path)
        if text is None:
            return None
        parts = read_fiche(name, text)
        body = RawBody(name, parts.body, parts.body_line)
        self.bodies[path.stem] = body
        raw = RawEntry(parts.front_matter, (), FrontMatter, fiche_page(path.stem))
        entry = self._whole(raw, FrontMatter)
        return ValidFiche(entry, raw, path.stem, body) if entry and well_named else None

    def worksheet(self, path: Path) -> ValidWorksheet | None:
        name, text = self._text(path)
        well_named = self._slug(path)
        if text is None:
            return None
        document = read_yaml(name, text)
        kind = document.data.get("kind") if isinstance(document.data, dict) else None
        model = KINDS.get(kind, UnknownKind) if isinstance(kind, str) else UnknownKind
        if model is UnknownKind and isinstance(document.data, dict):
            # The kind decides which other fields are allowed, so only the shared ones are checked.
            document.data = {
                key: value for key, value in document.data.items() if key in model.model_fields
            }
        raw = RawEntry(document, (), model)
        entry = self._whole(raw, model)
        return ValidWorksheet(entry, raw, path.stem) if entry and well_named else None

    def rows(self, path: Path) -> tuple[ValidEntry[Entry], ...]:
        collection = COLLECTIONS.get(path.stem, LIST_ITEMS)
        name, text = self._text(path)
        if text is None:
            return ()
        document = read_yaml(name, text)
        self.problems += document.problems
        if not isinstance(document.data, list):
            empty = document.data is None and collection.optional
            if not document.problems and not empty:
                message = "dit bestand is een lijst; begin elke rij met een streepje"
                if isinstance(document.data, dict) and len(document.data) == 1:
                    [(key, inner)] = document.data.items()
                    if isinstance(inner, list):
                        message = f"dit bestand is een lijst; haal de regel ‘{key}:’ weg"
                self.problems.append(document.problem((), message))
            return ()
        self.names[path.stem] = _names(document.data, collection.keys)
        raw_entries = [
            RawEntry(document, (index,), collection.model) for index in range(len(document.data))
        ]
        return tuple(
            ValidEntry(entry, raw) for raw in raw_entries if (entry := self._entry(raw, raw.model))
        )

    def optional(self, name: str) -> str:
        """Return the text of an optional file, or "" when it is missing or unreadable."""
        path = self.root / name
        if not path.exists() and not path.is_symlink():
            return ""
        _, text = self._text(path)
        return text or ""

    def settings(self) -> Document:
        """Return the settings of the site, whatever is wrong in them."""
        path = self.root / settings.PATH
        if not path.exists() and not path.is_symlink():
            self.problems.append(Problem(settings.PATH, 1, 1, _MISSING))
            return Document(settings.PATH)
        name, text = self._text(path)
        if text is None:
            return Document(name)
        document = read_yaml(name, text, keys=settings.KEYS, tags=True)
        self.problems += settings.settings_problems(document)
        return document

    def template(self) -> Template | None:
        """Return the template of a fiche, or None without one; a problem in it is no one's."""
        try:
            text, _ = decode(TEMPLATE, (self.root / TEMPLATE).read_bytes())
        except OSError:
            return None
        parts = read_fiche(TEMPLATE, text)
        return Template(parts.front_matter.data, parts.body)

    def _text(self, path: Path) -> tuple[str, str | None]:
        name = self._name(path)
        if is_linked(path, self.root) or not path.is_file():
            # A symlink in a pull request could disclose any file of the build machine.
            message = "dit is een map of een snelkoppeling; zet hier een gewoon bestand"
            text, problems = "", [Problem(name, 1, 1, message)]
        else:
            try:
                with path.open("rb") as file:
                    text, problems = decode(name, file.read(MAX_BYTES + 1))
            except OSError:
                message = "dit bestand kan niet gelezen worden; kijk na of je het mag openen"
                text, problems = "", [Problem(name, 1, 1, message)]
        self.problems += problems
        return name, None if problems else text

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _slug(self, path: Path) -> bool:
        if _RESERVED.fullmatch(path.stem):
            message = (
                f"Windows kan geen bestand ‘{path.name}’ bewaren; kies een andere bestandsnaam"
            )
            self.problems.append(Problem(self._name(path), 1, 1, message))
            return False
        if SLUG.fullmatch(path.stem):
            return True
        message = (
            f"de bestandsnaam ‘{path.name}’ kan niet; gebruik alleen kleine letters, cijfers "
            f"en streepjes, bv. mijn-naam{path.suffix}"
        )
        self.problems.append(Problem(self._name(path), 1, 1, message))
        return False

    def _whole(self, raw: RawEntry, model: type[M]) -> M | None:
        document: Document = raw.document
        self.problems += document.problems
        if document.data is None and document.problems:
            return None
        return self._entry(raw, model)

    def _entry(self, raw: RawEntry, model: type[M]) -> M | None:
        self.raw_entries.append(raw)
        entry, problems = validate(raw.document, model, raw.loc)
        self.problems += problems
        return entry


def _names(rows: list[object], keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        value
        for row in rows
        if isinstance(row, dict)
        for key in keys
        if isinstance(value := row.get(key), str)
    )
