"""The registry of collections: the files in `data/` whose rows have their own model.

The reader, the JSON schemas, the CMS form, the field guide, the checks and the reference targets
all derive from it. Every other file in `data/` is a list of `ListItem`, with a row in
`data/lists.yml`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from toolbox.schema.agreement import AgreementPart
from toolbox.schema.entry import Entry
from toolbox.schema.lists import (
    Contact,
    Deadline,
    ListInfo,
    ListItem,
    Partner,
    Phase,
    Source,
    SourceKind,
    StoryChapter,
    Term,
)
from toolbox.schema.meetings import Meeting, PlanningStep
from toolbox.schema.redirects import Redirect
from toolbox.schema.references import RefTarget
from toolbox.schema.routes import Route

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Referable(Generic[E]):
    """How references name a row of a collection, as target `target`.

    `noun` is the Dutch noun for a row; `titled` returns the label of a row in a pick list.
    """

    target: RefTarget
    noun: str
    titled: Callable[[E], str] = attrgetter("title")


@dataclass(frozen=True)
class Collection(Generic[E]):
    """A file in `data/` with rows of one model.

    `title` is its Dutch name, in the CMS form, the field guide and its JSON schema. `optional`
    allows the file to be empty or missing. Without `referable`, its rows are no reference target.
    `keys` are the fields whose value is an id of the row.
    """

    name: str
    model: type[E]
    title: str
    referable: Referable[E] | None = None
    optional: bool = False
    keys: tuple[str, ...] = ("id",)

    @property
    def path(self) -> str:
        """The path of the file, relative to the root of the repository."""
        return f"data/{self.name}.yml"


AGREEMENT = Collection(
    "agreement", AgreementPart, "De delen van de afsprakennota", Referable("part", "onderdeel")
)
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
MEETINGS = Collection("meetings", Meeting, "De draaiboeken", optional=True)
PARTNERS = Collection("partners", Partner, "De partners van een netwerk", optional=True)
PHASES = Collection("phases", Phase, "De fasen", Referable("phase", "fase"))
PLANNING = Collection("planning", PlanningStep, "De planning", optional=True)
REDIRECTS = Collection("redirects", Redirect, "De adressen die verhuisd zijn", optional=True)
ROUTES = Collection("routes", Route, "De trajecten", Referable("route", "traject"))
SOURCE_KINDS = Collection(
    "source_kinds", SourceKind, "De soorten bronnen", Referable("source_kind", "soort")
)
SOURCES = Collection(
    "sources",
    Source,
    "De bronnen",
    Referable("source", "bron", titled=lambda row: f"{row.title} ({row.publisher})"),
)
STORY = Collection("story", StoryChapter, "Het verhaal van het voorbeeld", optional=True)

COLLECTIONS: Mapping[str, Collection[Any]] = {
    collection.name: collection
    for collection in (
        AGREEMENT,
        CONTACTS,
        DEADLINES,
        GLOSSARY,
        LISTS,
        MEETINGS,
        PARTNERS,
        PHASES,
        PLANNING,
        REDIRECTS,
        ROUTES,
        SOURCE_KINDS,
        SOURCES,
        STORY,
    )
}
"""Every collection, by the name of its file."""

LIST_ITEMS = Collection("list_item", ListItem, "De punten van een lijst")
"""The rows of every other file in `data/`; `name` is that of the JSON schema, not of a file."""
