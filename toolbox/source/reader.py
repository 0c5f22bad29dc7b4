"""The reader: parses every file below `fiches/` and `data/` and validates it."""

from pathlib import Path

from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
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
from toolbox.source.files import TEMPLATE, files_in, name_problems, path_in, read_text
from toolbox.source.front_matter import read_fiche
from toolbox.source.uploads import read_uploads
from toolbox.source.yaml12 import read_yaml
from toolbox.urls import fiche_page, site_address

_MISSING = "dit bestand ontbreekt; zet het terug"
_NOT_LISTS = frozenset(
    {"data/worksheets", published_lists.PATH, published_lists.FIELDS_PATH, spelling_words.PATH}
)
"""The paths in `data/` that are not lists."""


def read_content(root: Path) -> Content:
    """Read and validate all content below `root`; problems are collected, never raised."""
    reader = _Reader(root)
    site_settings = reader.settings()
    fiche_paths = reader.files("fiches", ".md")
    worksheet_paths = reader.files("data/worksheets", ".yml")
    list_paths = reader.files("data", ".yml")
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


class _Reader:
    """Reads files one by one and collects their raw entries and problems."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.raw_entries: list[RawEntry] = []
        self.bodies: dict[str, RawBody] = {}
        self.names: dict[str, frozenset[str]] = {}

    def files(self, folder: str, suffix: str) -> list[Path]:
        found, problems = files_in(self.root, folder, suffix, _NOT_LISTS)
        self.problems += problems
        return found

    def fiche(self, path: Path) -> ValidFiche | None:
        text, well_named = self._text(path), self._is_well_named(path)
        if text is None:
            return None
        parts = read_fiche(path_in(self.root, path), text)
        body = RawBody(parts.front_matter.path, parts.body, parts.body_line)
        self.bodies[path.stem] = body
        raw = RawEntry(parts.front_matter, (), FrontMatter, fiche_page(path.stem))
        entry = self._only_entry(raw, FrontMatter)
        return ValidFiche(entry, raw, path.stem, body) if entry and well_named else None

    def worksheet(self, path: Path) -> ValidWorksheet | None:
        text, well_named = self._text(path), self._is_well_named(path)
        if text is None:
            return None
        document = read_yaml(path_in(self.root, path), text)
        kind = document.data.get("kind") if isinstance(document.data, dict) else None
        model = KINDS.get(kind, UnknownKind) if isinstance(kind, str) else UnknownKind
        if model is UnknownKind and isinstance(document.data, dict):
            # The kind decides which other fields are allowed, so only the shared ones are checked.
            document.data = {
                key: value for key, value in document.data.items() if key in model.model_fields
            }
        raw = RawEntry(document, (), model)
        entry = self._only_entry(raw, model)
        return ValidWorksheet(entry, raw, path.stem) if entry and well_named else None

    def rows(self, path: Path) -> tuple[ValidEntry[Entry], ...]:
        collection = COLLECTIONS.get(path.stem, LIST_ITEMS)
        text = self._text(path)
        if text is None:
            return ()
        document = read_yaml(path_in(self.root, path), text)
        self.problems += document.problems
        if not isinstance(document.data, list):
            empty = document.data is None and collection.optional
            if not document.problems and not empty:
                self.problems.append(_no_list(document))
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
        return self._text(path) or ""

    def settings(self) -> Document:
        """Return the settings of the site, whatever is wrong in them."""
        path = self.root / settings.PATH
        if not path.exists() and not path.is_symlink():
            self.problems.append(Problem(settings.PATH, 1, 1, _MISSING))
            return Document(settings.PATH)
        text = self._text(path)
        if text is None:
            return Document(settings.PATH)
        document = read_yaml(settings.PATH, text, keys=settings.KEYS, tags=True)
        self.problems += settings.settings_problems(document)
        return document

    def template(self) -> Template | None:
        """Return the template of a fiche, or None without one; a problem in it is no one's."""
        text, _ = read_text(self.root, self.root / TEMPLATE)
        if not text:
            return None
        parts = read_fiche(TEMPLATE, text)
        return Template(parts.front_matter.data, parts.body)

    def _text(self, path: Path) -> str | None:
        text, problems = read_text(self.root, path)
        self.problems += problems
        return None if problems else text

    def _is_well_named(self, path: Path) -> bool:
        problems = name_problems(self.root, path)
        self.problems += problems
        return not problems

    def _only_entry(self, raw: RawEntry, model: type[M]) -> M | None:
        """Validate a file that is one entry, if it could be parsed."""
        document = raw.document
        self.problems += document.problems
        if document.data is None and document.problems:
            return None
        return self._entry(raw, model)

    def _entry(self, raw: RawEntry, model: type[M]) -> M | None:
        self.raw_entries.append(raw)
        entry, problems = validate(raw.document, model, raw.loc)
        self.problems += problems
        return entry


def _no_list(document: Document) -> Problem:
    """Return the problem of a file that has something else than rows."""
    message = "dit bestand is een lijst; begin elke rij met een streepje"
    if isinstance(document.data, dict) and len(document.data) == 1:
        [(key, inner)] = document.data.items()
        if isinstance(inner, list):
            message = f"dit bestand is een lijst; haal de regel ‘{key}:’ weg"
    return document.problem((), message)


def _names(rows: list[object], keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        value
        for row in rows
        if isinstance(row, dict)
        for key in keys
        if isinstance(value := row.get(key), str)
    )
