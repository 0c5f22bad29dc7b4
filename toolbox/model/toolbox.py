"""The toolbox: valid content in order, with everything derived from it.

The input of editors stays in `front_matter` and `model`; derived data are separate attributes, so
that the two cannot be confused.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from toolbox.markup.shortcodes import Body
from toolbox.model.checked import CheckedContent
from toolbox.model.examples import answers
from toolbox.model.placing import by_order, routes_of
from toolbox.model.progress_keys import step_keys, stop_keys
from toolbox.model.redirects import former_places, redirects
from toolbox.model.references import Titled, choices
from toolbox.model.signatures import references
from toolbox.model.worksheet_content import ShownList, origins_of
from toolbox.model.worksheet_fields import Fields
from toolbox.model.worksheets import DerivedWorksheet, automatic_worksheets
from toolbox.schema.agreement import AgreementPart
from toolbox.schema.base import Entry, RefTarget
from toolbox.schema.collections import (
    COLLECTIONS,
    DEADLINES,
    GLOSSARY,
    MEETINGS,
    PHASES,
    ROUTES,
    SOURCES,
)
from toolbox.schema.content_source import content_source_of
from toolbox.schema.fiche import Change, FrontMatter
from toolbox.schema.lists import Deadline, Phase, Source, Term
from toolbox.schema.meetings import Meeting
from toolbox.schema.routes import Route
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import ValidFiche, ValidWorksheet
from toolbox.source.uploads import Uploads
from toolbox.urls import Site, url, worksheet_at, worksheet_page


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
class WorksheetPage:
    """A worksheet with its content filled in; `path` is its source file.

    `former` has its former ids, under which browsers may have stored answers. `example` has the
    answers of its example by the name of their field, as a browser stores them.
    """

    id: str
    path: str
    model: Worksheet
    fiches: tuple[str, ...]
    fields: Fields
    former: tuple[str, ...] = ()
    example: Mapping[str, str | bool] = field(default_factory=dict)

    @property
    def has_guidance(self) -> bool:
        """Whether it tells a facilitator anything: on its page and in its Word file."""
        written = self.model
        return bool(
            self._helps_in_the_room
            or written.participants
            or written.for_whom
            or written.needs
            or written.not_for
            or written.leads_to
        )

    @property
    def has_facilitator_page(self) -> bool:
        """Whether its guidance gets a page of its own on paper: one needs it in the room.

        What only helps to choose a worksheet needs no page, nor do the two lines of an automatic
        one, which are the same for every fiche.
        """
        return self._helps_in_the_room and not self._automatic

    @property
    def description(self) -> str:
        """The meta description: the goal, after the title for an automatic worksheet."""
        title, goal = self.model.title, self.model.goal
        return f"{title}. {goal}" if self._automatic else goal

    @property
    def _helps_in_the_room(self) -> bool:
        written = self.model
        return bool(
            written.instructions
            or written.duration
            or written.materials
            or written.pitfalls
            or written.variations
        )

    @property
    def _automatic(self) -> bool:
        return self.path.startswith("fiches/")


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


def build(checked: CheckedContent, *, preview_day: date | None = None) -> Toolbox:
    """Build the toolbox from checked content, in which every reference resolves.

    `preview_day` is the day of a preview, which marks what readers do not get on it.
    """
    content, site = checked.content, checked.site
    phases = {phase.id: phase for phase in content.entries(PHASES)}
    origins = origins_of(content)
    derived = {worksheet.id: worksheet for worksheet in checked.worksheets}
    moved, places = redirects(content, site), former_places(content)
    fiches = tuple(
        Fiche(
            written.slug,
            written.raw.document.path,
            written.entry,
            checked.bodies[written.slug],
            phases[written.entry.phase],
            _worksheets_of(written, content.worksheets),
            step_keys(written, moved, places),
        )
        for written in by_order(content)
    )
    steps = {
        (fiche.slug, step.title): key
        for fiche in fiches
        for step, key in zip(fiche.front_matter.steps, fiche.keys, strict=True)
    }
    users: defaultdict[str, list[str]] = defaultdict(list)
    for fiche in fiches:
        for name in fiche.worksheets:
            users[name].append(fiche.slug)
    in_order = dict.fromkeys([*(name for fiche in fiches for name in fiche.worksheets), *derived])
    worksheets = {
        name: _placed(derived[name], tuple(users[name]), moved, places) for name in in_order
    }
    former = {name: worksheet.former for name, worksheet in worksheets.items()}
    return Toolbox(
        fiches=fiches,
        worksheets=worksheets,
        lists=origins.lists,
        rows={name: content.entries(collection) for name, collection in COLLECTIONS.items()},
        phases=tuple(phases.values()),
        sources={source.id: source for source in content.entries(SOURCES)},
        glossary=content.entries(GLOSSARY),
        deadlines=tuple(sorted(content.entries(DEADLINES), key=lambda row: row.date)),
        agreement=origins.agreement,
        routes=tuple(
            RoutePage(route, ROUTES.path, stop_keys(route, steps, former))
            for route in routes_of(
                content, {it.id: it.model.title for it in checked.worksheets}
            ).values()
        ),
        meetings=content.entries(MEETINGS),
        redirects=moved,
        former_places=places,
        site=site,
        uploads=content.uploads,
        choices=choices(
            Titled(
                content,
                {fiche.slug: fiche.front_matter.title for fiche in fiches},
                {name: worksheet.model.title for name, worksheet in worksheets.items()},
            )
        ),
        next_order=content.next_order,
        preview_day=preview_day,
    )


def _placed(
    derived: DerivedWorksheet,
    fiches: tuple[str, ...],
    moved: Mapping[str, str],
    places: Mapping[str, Mapping[str, str]],
) -> WorksheetPage:
    address = url(worksheet_page(derived.id))
    return WorksheetPage(
        derived.id,
        derived.raw.document.path,
        derived.model,
        fiches,
        derived.fields.renamed(places.get(address, {})),
        tuple(filter(None, (worksheet_at(old) for old, to in moved.items() if to == address))),
        answers(derived.model),
    )


def _worksheets_of(written: ValidFiche, worksheets: Iterable[ValidWorksheet]) -> tuple[str, ...]:
    named = [name for step in written.entry.steps for name in step.worksheets]
    derived = [
        worksheet.id
        for worksheet in worksheets
        if (source := content_source_of(worksheet.entry)) and source.fiche == written.slug
    ]
    own = automatic_worksheets(written.slug, written.entry)
    return tuple(dict.fromkeys([*named, *derived, *own]))
