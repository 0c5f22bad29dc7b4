"""The content as it was written: what is valid, and the pieces of what is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from toolbox.diagnostics import Problem, Severity
from toolbox.document import Document, Loc
from toolbox.schema.base import Entry
from toolbox.schema.collections import Collection
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.walk import TypedValue, typed_values
from toolbox.schema.worksheet import Worksheet

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class RawEntry:
    """A stretch of a document and the model that it should fit.

    Links in its texts count from `page`: a fiche's own page, or the root of the site.
    """

    document: Document
    loc: Loc
    model: type[Entry]
    page: str = ""

    @property
    def value(self) -> Any:
        """What was written, whether it is valid or not."""
        value: Any = self.document.data
        for step in self.loc:
            value = value[step]
        return value

    @cached_property
    def typed_values(self) -> tuple[TypedValue, ...]:
        """Every text and reference in it, as far as it has the shape of its model."""
        return typed_values(self.model, self.value)

    def problem(
        self, loc: Loc, message: str, line_in_value: int = 0, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at `loc` inside this piece."""
        return self.document.problem((*self.loc, *loc), message, line_in_value, severity)


@dataclass(frozen=True)
class RawBody:
    """The body of a fiche and the line of the file on which it starts."""

    path: str
    text: str
    first_line: int

    def problem(self, line: int, message: str, mark: str = "") -> Problem:
        """Return a problem on a line of the body, counted from 1, at `mark` if it is there."""
        column = self.text.split("\n")[line - 1].find(mark) + 1
        return Problem(self.path, self.first_line + line - 1, max(column, 1), message)


@dataclass(frozen=True)
class ValidEntry(Generic[E]):
    """A valid entry and the piece it was written as."""

    entry: E
    raw: RawEntry


@dataclass(frozen=True)
class ValidFiche(ValidEntry[FrontMatter]):
    """A fiche with valid front matter."""

    slug: str
    body: RawBody


@dataclass(frozen=True)
class ValidWorksheet(ValidEntry[Worksheet]):
    """A valid worksheet file."""

    id: str


@dataclass(frozen=True)
class Content:
    """Everything that could be read.

    `fiches`, `worksheets` and `lists` are valid by themselves; `pieces` and `bodies` are
    all there is, so that the rules see an invalid fiche too. `names` has every id that was
    written, by file: what refers to an entry with a problem of its own is not at fault. A
    file that could not be read at all is not in it. `published` has the addresses that were
    once online, each with its line in the list of them, and `published_fields` the fields of
    worksheets; `words` has what the spell check knows beside its dictionary.
    """

    fiches: tuple[ValidFiche, ...]
    worksheets: tuple[ValidWorksheet, ...]
    lists: dict[str, tuple[ValidEntry[Any], ...]]
    raw_entries: tuple[RawEntry, ...]
    bodies: dict[str, RawBody]
    names: dict[str, frozenset[str]]
    pages: frozenset[str]
    files: frozenset[str]
    published: Mapping[str, int]
    published_fields: Mapping[str, int]
    words: frozenset[str]
    problems: tuple[Problem, ...]

    def rows(self, collection: Collection[E]) -> tuple[ValidEntry[E], ...]:
        """Return the valid rows of a collection, each with the piece it was written as."""
        return self.lists[collection.name]

    def entries(self, collection: Collection[E]) -> tuple[E, ...]:
        """Return the valid rows of a collection."""
        return tuple(row.entry for row in self.rows(collection))
