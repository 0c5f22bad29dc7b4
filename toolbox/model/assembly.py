"""The assembly of the toolbox, from checked content."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from toolbox.model.checked import CheckedContent
from toolbox.model.examples import answers
from toolbox.model.placing import by_order, routes_of
from toolbox.model.progress_keys import step_keys, stop_keys
from toolbox.model.redirects import former_places, redirects
from toolbox.model.references import Titled, choices
from toolbox.model.toolbox import Fiche, RoutePage, Toolbox
from toolbox.model.worksheet_content import origins_of
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.model.worksheets import DerivedWorksheet, automatic_worksheets
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
from toolbox.source.content import Content, ValidFiche, ValidWorksheet
from toolbox.urls import url, worksheet_at, worksheet_page


def assemble(checked: CheckedContent, *, preview_day: date | None = None) -> Toolbox:
    """Return the toolbox of checked content, in which every reference resolves.

    `preview_day` is the day of a preview, which marks what readers do not get on it.
    """
    content, site = checked.content, checked.site
    moved, places = redirects(content, site), former_places(content)
    origins = origins_of(content)
    fiches = _fiches(checked, moved, places)
    worksheets = _worksheets(checked, fiches, moved, places)
    return Toolbox(
        fiches=fiches,
        worksheets=worksheets,
        lists=origins.lists,
        rows={name: content.entries(collection) for name, collection in COLLECTIONS.items()},
        phases=content.entries(PHASES),
        sources={source.id: source for source in content.entries(SOURCES)},
        glossary=content.entries(GLOSSARY),
        deadlines=tuple(sorted(content.entries(DEADLINES), key=lambda row: row.date)),
        agreement=origins.agreement,
        routes=_routes(content, fiches, worksheets),
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


def _fiches(
    checked: CheckedContent, moved: Mapping[str, str], places: Mapping[str, Mapping[str, str]]
) -> tuple[Fiche, ...]:
    content = checked.content
    phases = {phase.id: phase for phase in content.entries(PHASES)}
    return tuple(
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


def _worksheets_of(written: ValidFiche, worksheets: Iterable[ValidWorksheet]) -> tuple[str, ...]:
    named = [name for step in written.entry.steps for name in step.worksheets]
    derived = [
        worksheet.id
        for worksheet in worksheets
        if (source := content_source_of(worksheet.entry)) and source.fiche == written.slug
    ]
    own = automatic_worksheets(written.slug, written.entry)
    return tuple(dict.fromkeys([*named, *derived, *own]))


def _worksheets(
    checked: CheckedContent,
    fiches: Iterable[Fiche],
    moved: Mapping[str, str],
    places: Mapping[str, Mapping[str, str]],
) -> dict[str, WorksheetPage]:
    """Return the worksheets by id: those of fiches, in the order of these, then the others."""
    derived = {worksheet.id: worksheet for worksheet in checked.worksheets}
    users: defaultdict[str, list[str]] = defaultdict(list)
    for fiche in fiches:
        for name in fiche.worksheets:
            users[name].append(fiche.slug)
    return {
        name: _worksheet(derived[name], tuple(users[name]), moved, places)
        for name in dict.fromkeys([*users, *derived])
    }


def _worksheet(
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


def _routes(
    content: Content, fiches: Iterable[Fiche], worksheets: Mapping[str, WorksheetPage]
) -> tuple[RoutePage, ...]:
    steps = {
        (fiche.slug, step.title): key
        for fiche in fiches
        for step, key in zip(fiche.front_matter.steps, fiche.keys, strict=True)
    }
    former = {name: worksheet.former for name, worksheet in worksheets.items()}
    titles = {name: worksheet.model.title for name, worksheet in worksheets.items()}
    return tuple(
        RoutePage(route, ROUTES.path, stop_keys(route, steps, former))
        for route in routes_of(content, titles).values()
    )
