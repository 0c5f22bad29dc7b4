"""The collections: the files in `data/` whose rows have a model of their own.

All that differs from one to the next stands here, once: the reader, the JSON schemas, the form, the
guide, the checks and what a reference can name follow from it. Every other file in `data/` is a
list of `ListItem`, which has a row in `data/lists.yml`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from toolbox.schema.base import Entry, RefTarget
from toolbox.schema.lists import (
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
from toolbox.schema.redirects import Redirect
from toolbox.schema.routes import Route

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Referable(Generic[E]):
    """What a reference to a row of a collection is called.

    `noun` is what a row is in Dutch; `titled` gives what an editor knows it by in a pick list.
    """

    target: RefTarget
    noun: str
    titled: Callable[[E], str] = attrgetter("title")


@dataclass(frozen=True)
class Collection(Generic[E]):
    """A file in `data/` with rows of one model.

    `title` is its Dutch name, in the form, the guide and its JSON schema. `optional` says that the
    file may be empty, or missing. Without `referable`, nothing refers to its rows. `keys` are the
    fields of which any can hold the id of a row.
    """

    name: str
    model: type[E]
    title: str
    referable: Referable[E] | None = None
    optional: bool = False
    keys: tuple[str, ...] = ("id",)

    @property
    def path(self) -> str:
        """Its file, from the root of the repository."""
        return f"data/{self.name}.yml"


AGREEMENT = Collection("agreement", AgreementPart, "De delen van de afsprakennota")
CONTACTS = Collection("contacts", Contact, "De contactpersonen")
DEADLINES = Collection("deadlines", Deadline, "De termijnen")
GLOSSARY = Collection(
    "glossary",
    Term,
    "De begrippen",
    Referable("term", "begrip", attrgetter("term")),
    keys=("term", "abbreviation"),
)
LISTS = Collection("lists", ListInfo, "De lijsten die je kan tonen", Referable("list", "lijst"))
PHASES = Collection("phases", Phase, "De fasen", Referable("phase", "fase"))
REDIRECTS = Collection("redirects", Redirect, "De adressen die verhuisd zijn", optional=True)
ROUTES = Collection("routes", Route, "De trajecten")
SOURCE_KINDS = Collection(
    "source_kinds", SourceKind, "De soorten bronnen", Referable("source_kind", "soort")
)
SOURCES = Collection(
    "sources",
    Source,
    "De bronnen",
    Referable("source", "bron", titled=lambda row: f"{row.title} ({row.publisher})"),
)

COLLECTIONS: Mapping[str, Collection[Any]] = {
    collection.name: collection
    for collection in (
        AGREEMENT,
        CONTACTS,
        DEADLINES,
        GLOSSARY,
        LISTS,
        PHASES,
        REDIRECTS,
        ROUTES,
        SOURCE_KINDS,
        SOURCES,
    )
}
"""Every collection, by the name of its file."""

LIST_ITEMS = Collection("list_item", ListItem, "De punten van een lijst")
"""What every other file in `data/` is a list of; the name is that of its schema."""
