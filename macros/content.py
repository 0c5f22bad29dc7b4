"""Everything in `fiches/` and `data/` as it was written, with its problems beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.document import Document, Loc
from macros.models.base import SLUG, Entry
from macros.models.fiche import FrontMatter
from macros.models.lists import (
    AgreementPart,
    Contact,
    Deadline,
    ListInfo,
    ListItem,
    Phase,
    Source,
    SourceKind,
    Term,
)
from macros.models.validation import M, validate
from macros.models.worksheet import KINDS, Worksheet
from macros.problems import Problem
from macros.source import decode, read_fiche
from macros.yaml12 import read_yaml

ROWS: dict[str, type[Entry]] = {
    "agreement": AgreementPart,
    "contacts": Contact,
    "deadlines": Deadline,
    "glossary": Term,
    "lists": ListInfo,
    "phases": Phase,
    "source_kinds": SourceKind,
    "sources": Source,
}
"""The lists with rows of their own; every other file in `data/` holds list items."""


@dataclass(frozen=True)
class Written:
    """An entry and the place in the document where it stands."""

    entry: Entry
    document: Document
    loc: Loc = ()

    def problem(self, loc: Loc, message: str, line_in_value: int = 0) -> Problem:
        """Return a problem at `loc` inside this entry."""
        return self.document.problem((*self.loc, *loc), message, line_in_value)


@dataclass(frozen=True)
class WrittenFiche(Written):
    """A fiche: its front matter is the entry."""

    entry: FrontMatter
    slug: str = ""
    body: str = ""
    body_line: int = 1


@dataclass(frozen=True)
class WrittenWorksheet(Written):
    """A worksheet file."""

    entry: Worksheet
    id: str = ""


@dataclass(frozen=True)
class Content:
    """What could be read; what could not is in `problems`.

    `names` has every id that was written, by file, so that what refers to an entry with a
    problem of its own is not reported as well.
    """

    fiches: tuple[WrittenFiche, ...]
    worksheets: tuple[WrittenWorksheet, ...]
    lists: dict[str, tuple[Written, ...]]
    pages: frozenset[str]
    files: frozenset[str]
    names: dict[str, frozenset[str]]
    problems: tuple[Problem, ...]

    @property
    def broken_fiches(self) -> frozenset[str]:
        """The slugs of fiches that could not be read."""
        return self.names["fiches"] - {fiche.slug for fiche in self.fiches}

    def entries(self) -> Iterator[Written]:
        """Yield every entry of every file."""
        yield from self.fiches
        yield from self.worksheets
        for rows in self.lists.values():
            yield from rows


def read_content(root: Path) -> Content:
    """Read all content below `root`; never raises for what is in the files."""
    problems: list[Problem] = []
    fiche_paths = [
        path for path in sorted((root / "fiches").glob("*.md")) if not path.name.startswith("_")
    ]
    sheet_paths = sorted((root / "data" / "worksheets").glob("*.yml"))
    fiches = [_read_fiche(root, path, problems) for path in fiche_paths]
    worksheets = [_read_worksheet(root, path, problems) for path in sheet_paths]
    names = {
        "fiches": frozenset(path.stem for path in fiche_paths),
        "worksheets": frozenset(path.stem for path in sheet_paths),
        **dict.fromkeys(ROWS, frozenset[str]()),
    }
    lists = dict.fromkeys(ROWS, tuple[Written, ...]())
    for path in sorted((root / "data").glob("*.yml")):
        lists[path.stem], names[path.stem] = _read_list(root, path, problems)
    problems.extend(
        Problem(f"data/{name}.yml", 1, 1, "dit bestand ontbreekt; zet het terug")
        for name in ROWS
        if not (root / "data" / f"{name}.yml").is_file()
    )
    docs = {
        path.relative_to(root / "docs").as_posix()
        for path in (root / "docs").rglob("*")
        if path.is_file()
    }
    return Content(
        fiches=tuple(filter(None, fiches)),
        worksheets=tuple(filter(None, worksheets)),
        lists=lists,
        pages=frozenset(name for name in docs if name.endswith(".md")),
        files=frozenset(name for name in docs if not name.endswith(".md")),
        names=names,
        problems=tuple(problems),
    )


def _read_text(root: Path, path: Path, problems: list[Problem]) -> tuple[str, str] | None:
    name = path.relative_to(root).as_posix()
    try:
        text, found = decode(name, path.read_bytes())
    except OSError as error:
        found = [Problem(name, 1, 1, f"dit bestand kan niet gelezen worden ({error.strerror})")]
        text = ""
    problems += found
    return None if found else (name, text)


def _slug(name: str, path: Path, problems: list[Problem]) -> str:
    if not SLUG.fullmatch(path.stem):
        message = (
            f"de bestandsnaam ‘{path.name}’ kan niet; gebruik alleen kleine letters, cijfers en "
            f"streepjes, bv. mijn-naam{path.suffix}"
        )
        problems.append(Problem(name, 1, 1, message))
    return path.stem


def _read_fiche(root: Path, path: Path, problems: list[Problem]) -> WrittenFiche | None:
    read = _read_text(root, path, problems)
    if read is None:
        return None
    name, text = read
    slug = _slug(name, path, problems)
    parts = read_fiche(name, text)
    entry = _validated(parts.matter, FrontMatter, (), problems)
    if entry is None:
        return None
    return WrittenFiche(entry, parts.matter, (), slug, parts.body, parts.body_line)


def _read_worksheet(root: Path, path: Path, problems: list[Problem]) -> WrittenWorksheet | None:
    read = _read_text(root, path, problems)
    if read is None:
        return None
    name, text = read
    identifier = _slug(name, path, problems)
    document = read_yaml(name, text)
    kind = document.data.get("kind") if isinstance(document.data, dict) else None
    model = KINDS.get(kind, Worksheet) if isinstance(kind, str) else Worksheet
    entry = _validated(document, model, (), problems)
    return None if entry is None else WrittenWorksheet(entry, document, (), identifier)


def _read_list(
    root: Path, path: Path, problems: list[Problem]
) -> tuple[tuple[Written, ...], frozenset[str]]:
    read = _read_text(root, path, problems)
    if read is None:
        return (), frozenset()
    name, text = read
    document = read_yaml(name, text)
    problems += document.problems
    if not isinstance(document.data, list):
        if not document.problems:
            message = "dit bestand is een lijst: begin elke rij met een streepje"
            problems.append(document.problem((), message))
        return (), frozenset()
    model = ROWS.get(path.stem, ListItem)
    rows = []
    for index in range(len(document.data)):
        entry, found = validate(document, model, (index,))
        problems += found
        if entry is not None:
            rows.append(Written(entry, document, (index,)))
    names = frozenset(
        value
        for row in document.data
        if isinstance(row, dict)
        for key in ("id", "term", "abbreviation")
        if isinstance(value := row.get(key), str)
    )
    return tuple(rows), names


def _validated(document: Document, model: type[M], loc: Loc, problems: list[Problem]) -> M | None:
    problems += document.problems
    if document.data is None and document.problems:
        return None
    entry, found = validate(document, model, loc)
    problems += found
    return entry
