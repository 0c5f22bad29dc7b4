"""The content that was read: valid entries, and raw entries of all, valid or not."""

import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from toolbox.diagnostics import Problem, Severity
from toolbox.document import Document, Loc
from toolbox.dutch import day_of
from toolbox.schema.collections import Collection
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.walk import TypedValue, typed_values
from toolbox.schema.worksheet import Worksheet
from toolbox.source.uploads import Uploads

E = TypeVar("E", bound=Entry)


def content_day() -> date:
    """Return the day for which the content is read: today, or that of SOURCE_DATE_EPOCH.

    What comes out on a day is in the site from then on, however old the last commit is.
    """
    return day_of(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))


@dataclass(frozen=True)
class RawEntry:
    """A raw entry: a location in a document, and the model to validate it against.

    Links in its texts are relative to `page`: the page of a fiche, or the root of the site.
    """

    document: Document
    loc: Loc
    model: type[Entry]
    page: str = ""

    @property
    def value(self) -> Any:
        """The raw value, whether it is valid or not."""
        value: Any = self.document.data
        for step in self.loc:
            value = value[step]
        return value

    @cached_property
    def typed_values(self) -> tuple[TypedValue, ...]:
        """Every text and reference in the raw value, as far as it fits the model."""
        return typed_values(self.model, self.value)

    def problem(
        self, loc: Loc, message: str, line_in_value: int = 0, severity: Severity = "error"
    ) -> Problem:
        """Return a problem at `loc`, relative to this entry."""
        return self.document.problem((*self.loc, *loc), message, line_in_value, severity)


@dataclass(frozen=True)
class RawBody:
    """The unparsed body of a fiche, and the line of the file on which it starts."""

    path: str
    text: str
    first_line: int

    def problem(self, line: int, message: str, mark: str = "") -> Problem:
        """Return a problem on a line of the body, counted from 1, at the column of `mark`."""
        column = self.text.split("\n")[line - 1].find(mark) + 1
        return Problem(self.path, self.first_line + line - 1, max(column, 1), message)


@dataclass(frozen=True)
class ValidEntry(Generic[E]):
    """A valid entry, with its raw entry."""

    entry: E
    raw: RawEntry


@dataclass(frozen=True)
class ValidFiche(ValidEntry[FrontMatter]):
    """A fiche with valid front matter, its slug and its raw body."""

    slug: str
    body: RawBody


@dataclass(frozen=True)
class ValidWorksheet(ValidEntry[Worksheet]):
    """A valid worksheet file; its id is the name of the file."""

    id: str


@dataclass(frozen=True)
class Template:
    """The template of a fiche: the raw values of its front matter, and its body."""

    front_matter: object
    body: str


@dataclass(frozen=True)
class Content:
    """Everything that could be read.

    `fiches`, `worksheets` and `lists` passed the validation of their models; `raw_entries` and
    `bodies` also have what did not, so that the rules see it too. `names` has every typed id, by
    file stem, also of invalid entries, so that a reference to one is no second problem; a file
    that could not be parsed is not in it. `pages` and `files` are the paths in `docs/`, `uploads`
    what is known of those that editors hand in. `published` has every published address with its
    line in the list of them, and `published_fields` every published field of a worksheet; `words`
    is the word list of the spell checker. `template` is the template of a fiche, if it is there,
    `settings` is `mkdocs.yml` and `address` the base URL of the site in it, or ""; `page_texts` has
    the text of each page in `docs/`.
    """

    fiches: tuple[ValidFiche, ...]
    worksheets: tuple[ValidWorksheet, ...]
    lists: dict[str, tuple[ValidEntry[Any], ...]]
    raw_entries: tuple[RawEntry, ...]
    bodies: dict[str, RawBody]
    names: dict[str, frozenset[str]]
    pages: frozenset[str]
    files: frozenset[str]
    uploads: Uploads
    published: Mapping[str, int]
    published_fields: Mapping[str, int]
    words: frozenset[str]
    problems: tuple[Problem, ...]
    settings: Document
    template: Template | None = None
    address: str = ""
    page_texts: Mapping[str, str] = field(default_factory=dict)

    def rows(self, collection: Collection[E]) -> tuple[ValidEntry[E], ...]:
        """Return the valid rows of a collection, each with its raw entry."""
        return self.lists[collection.name]

    def entries(self, collection: Collection[E]) -> tuple[E, ...]:
        """Return the valid rows of a collection, as model instances."""
        return tuple(row.entry for row in self.rows(collection))

    @property
    def next_order(self) -> int:
        """One more than the highest `order` of all fiches, also of invalid ones."""
        taken = [
            raw.value.get("order")
            for raw in self.raw_entries
            if raw.model is FrontMatter and isinstance(raw.value, dict)
        ]
        numbers = [int(it) for it in taken if isinstance(it, str) and re.fullmatch(r"\d{1,6}", it)]
        return max(numbers, default=0) + 1
