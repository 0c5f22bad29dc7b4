"""The toolbox: valid content in order, with everything derived from it.

The input of editors stays in `front_matter` and `model`; derived data are separate attributes, so
that the two cannot be confused.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from toolbox.markup.shortcodes import Body
from toolbox.model.signatures import references
from toolbox.model.worksheet_content import ShownList
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.agreement import AgreementPart
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import Change, FrontMatter
from toolbox.schema.lists import Deadline, Phase, Source, Term
from toolbox.schema.meetings import Meeting
from toolbox.schema.references import RefTarget
from toolbox.schema.routes import Route
from toolbox.source.uploads import Uploads
from toolbox.urls import Site


@dataclass(frozen=True)
class Fiche:
    """A fiche with derived data: `worksheets` are the ids of all worksheets that belong to it.

    `keys` has, for each step, the key under which a browser stores that it is done, with former
    keys after a `|`.
    """

    slug: str
    path: str
    front_matter: FrontMatter
    body: Body
    phase: Phase
    worksheets: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def placed(self) -> frozenset[str]:
        """The names of the shortcodes in the body that show this fiche, not another one."""
        return frozenset(
            call.name
            for call in self.body.calls
            if all(value == self.slug for value, _ in references(call))
        )


@dataclass(frozen=True)
class RoutePage:
    """A route with derived data: `keys` has, for each stop, the key that a browser stores."""

    model: Route
    path: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Toolbox:
    """All valid content; fiches by `order`, worksheets in the order of the fiches that use them.

    `rows` has the rows of every collection in file order, by the name of the collection; those
    that are also needed sorted, indexed or combined have an attribute too. `redirects` maps old
    URL paths to new ones, `former_places` old anchors to new ones by page address. `uploads`
    are the pictures and the attachments. `choices` has the ids of each reference target, with
    their labels. `next_order` is the `order` of a new fiche. `preview_day` is None but in a
    preview, which shows and marks what readers do not get on that day.
    """

    fiches: tuple[Fiche, ...]
    worksheets: Mapping[str, WorksheetPage]
    lists: Mapping[str, ShownList]
    rows: Mapping[str, tuple[Entry, ...]]
    phases: tuple[Phase, ...]
    sources: Mapping[str, Source]
    glossary: tuple[Term, ...]
    deadlines: tuple[Deadline, ...]
    agreement: tuple[AgreementPart, ...]
    routes: tuple[RoutePage, ...]
    meetings: tuple[Meeting, ...]
    redirects: Mapping[str, str]
    former_places: Mapping[str, Mapping[str, str]]
    site: Site
    uploads: Uploads
    choices: Mapping[RefTarget, Mapping[str, str]]
    next_order: int
    preview_day: date | None = None

    def fiche(self, slug: str) -> Fiche:
        """Return the fiche with this slug; raises KeyError when there is none."""
        return self._by_slug[slug]

    def phases_of(self, worksheet: WorksheetPage) -> tuple[str, ...]:
        """Return the ids of the phases of the fiches that a worksheet belongs to."""
        return tuple(dict.fromkeys(self.fiche(slug).phase.id for slug in worksheet.fiches))

    def number(self, fiche: Fiche) -> int:
        """Return the position of a fiche among all fiches, counted from 1."""
        return self._numbers[fiche.slug]

    def worksheets_of(self, fiche: Fiche) -> tuple[WorksheetPage, ...]:
        """Return the worksheets that belong to a fiche."""
        return tuple(self.worksheets[name] for name in fiche.worksheets)

    @cached_property
    def _by_slug(self) -> dict[str, Fiche]:
        return {fiche.slug: fiche for fiche in self.fiches}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {fiche.slug: number for number, fiche in enumerate(self.fiches, start=1)}

    @cached_property
    def ids(self) -> Mapping[RefTarget, tuple[str, ...]]:
        """The valid ids of each reference target."""
        return {target: tuple(titles) for target, titles in self.choices.items()}

    @cached_property
    def changes(self) -> tuple[tuple[Change, Fiche], ...]:
        """Every change with its fiche, the newest first."""
        found = [(change, fiche) for fiche in self.fiches for change in fiche.front_matter.changes]
        return tuple(sorted(found, key=lambda pair: pair[0].date, reverse=True))

    @cached_property
    def users_of_source(self) -> Mapping[str, tuple[Fiche, ...]]:
        """The fiches that cite a source, by the id of the source."""
        users: defaultdict[str, list[Fiche]] = defaultdict(list)
        for fiche in self.fiches:
            named = [resource.source for resource in fiche.front_matter.resources]
            named += [it.source for it in fiche.front_matter.every_example if it.source]
            named += [it.source for it in fiche.front_matter.testimonials if it.source]
            for source in dict.fromkeys(named):
                users[source].append(fiche)
        return {source: tuple(fiches) for source, fiches in users.items()}
