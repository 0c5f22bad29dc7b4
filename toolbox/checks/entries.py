"""Rules about entries: unique keys, existing references, order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import PurePath

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, missing
from toolbox.checks.raw_entries import raw_entries_of, rows_in
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model.worksheets import fiches_of_automatic
from toolbox.schema.collections import COLLECTIONS
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import Questions
from toolbox.schema.lists import ListInfo, Term
from toolbox.schema.meetings import Meeting
from toolbox.schema.references import Ref
from toolbox.schema.routes import Route
from toolbox.schema.texts import one_line
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import RawEntry, ValidFiche, content_day
from toolbox.urls import (
    anchor,
    example_page,
    fiche_page,
    question_anchor,
    route_page,
    url,
    worksheet_page,
)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def fiches_differ(context: CheckContext) -> Iterator[Problem]:
    """No two fiches have the same title or the same `order`."""
    for field in ("title", "order"):
        first: dict[str, str] = {}
        for raw, value in raw_entries_of(context.content, FrontMatter):
            if not isinstance(typed := value.get(field), str):
                continue
            same = typed.strip().lstrip("0") if field == "order" else one_line(typed)
            other = first.setdefault(same, raw.document.path)
            if other != raw.document.path:
                yield at(raw, (field,), f"‘{typed}’ staat ook in {other}; kies iets anders")


def rows_differ(context: CheckContext) -> Iterator[Problem]:
    """No two rows of a list, of a worksheet or of a meeting have the same id."""
    files: defaultdict[str, list[tuple[RawEntry, Loc, object]]] = defaultdict(list)
    for raw, value in raw_entries_of(context.content, Entry):
        if "id" in raw.model.model_fields:
            files[raw.document.path].append((raw, ("id",), value.get("id")))
    for rows in files.values():
        yield from _repeated(rows)
    nested = ((Worksheet, ("cells", "items", "columns")), (Meeting, ("parts",)))
    for model, fields in nested:
        for raw, value in raw_entries_of(context.content, model):
            for field in fields:
                yield from _repeated(
                    (raw, (field, index, "id"), item.get("id"))
                    for index, item in enumerate(rows_in(value.get(field)))
                )


def terms_differ(context: CheckContext) -> Iterator[Problem]:
    """No two terms have the same name or abbreviation, and each has a unique anchor."""
    yield from _repeated(
        (raw, (field,), value.get(field))
        for raw, value in raw_entries_of(context.content, Term)
        for field in ("term", "abbreviation")
    )


def pages_differ(context: CheckContext) -> Iterator[Problem]:
    """No page of a fiche, a worksheet, its example or a route collides with one in `docs/`."""
    names = context.content.names
    made = {f"fiches/{slug}.md": fiche_page(slug) for slug in names["fiches"]}
    made |= {f"data/worksheets/{name}.yml": worksheet_page(name) for name in names["worksheets"]}
    for path, page in made.items():
        if page in context.content.pages:
            yield Problem(path, 1, 1, f"docs/{page} bestaat al; kies een andere bestandsnaam")
    for raw, value in raw_entries_of(context.content, Route):
        page = route_page(str(value.get("id")))
        if page in context.content.pages:
            yield at(raw, ("id",), f"docs/{page} bestaat al; kies een andere id")
    for derived in context.worksheets:
        page = example_page(derived.id)
        if derived.model.example and page in context.content.pages:
            message = f"docs/{page} bestaat al; geef dat bestand of dit werkblad een andere naam"
            yield at(derived.raw, ("example",), message)


def references_exist(context: CheckContext) -> Iterator[Problem]:
    """Every reference in an entry names an existing id."""
    for raw in context.content.raw_entries:
        for found in raw.typed_values:
            if isinstance(found.marker, Ref) and not context.knows(found.marker.to, found.value):
                kind = found.marker.to
                yield at(raw, found.loc, missing(found.value, kind, context.ids[kind]))


def related_fiches_are_others(context: CheckContext) -> Iterator[Problem]:
    """No fiche names itself as related."""
    for raw, value in raw_entries_of(context.content, FrontMatter):
        related = value.get("related")
        for index, name in enumerate(related if isinstance(related, list) else []):
            if name == PurePath(raw.document.path).stem:
                message = f"‘{name}’ is deze fiche zelf; noem een andere, of haal deze regel weg"
                yield at(raw, ("related", index), message)


def worksheets_have_content(context: CheckContext) -> Iterator[Problem]:
    """A worksheet has a unique id, and the fiche that it takes questions from has some."""
    own = fiches_of_automatic(context.content)
    for raw, _ in raw_entries_of(context.content, Worksheet):
        name = PurePath(raw.document.path).stem
        if name in own:
            message = f"de fiche ‘{own[name]}’ maakt dit werkblad al; kies een andere bestandsnaam"
            yield raw.problem((), message)
    fiches = {fiche.slug: fiche.entry for fiche in context.content.fiches}
    for worksheet in context.content.worksheets:
        source = worksheet.entry.content_source if isinstance(worksheet.entry, Questions) else None
        if source is None or source.fiche not in fiches:
            continue
        steps = fiches[source.fiche].steps
        if not any(step.questions for step in steps if source.includes(step.title)):
            message = f"de stappen van ‘{source.fiche}’ bevatten geen vragen; vul ‘groups’ zelf in"
            yield at(worksheet.raw, ("from", "fiche"), message)


def lists_have_items(context: CheckContext) -> Iterator[Problem]:
    """Every row of `lists.yml` has a file in `data/`, and every list file has a row there."""
    for raw, value in raw_entries_of(context.content, ListInfo):
        if not isinstance(name := value.get("id"), str):
            continue
        if name in COLLECTIONS:
            message = f"data/{name}.yml is geen lijst met punten; verwijder deze rij"
            yield at(raw, ("id",), message)
        elif name.isidentifier() and name not in context.content.lists:
            message = f"data/{name}.yml bestaat niet; maak het bestand of verwijder deze rij"
            yield at(raw, ("id",), message)
    for name in context.content.lists.keys() - COLLECTIONS.keys():
        if context.knows("list", name):
            continue
        message = f"deze lijst staat niet in data/lists.yml; voeg daar een rij toe met ‘id: {name}’"
        yield Problem(f"data/{name}.yml", 1, 1, message)


def changes_are_in_order(context: CheckContext) -> Iterator[Problem]:
    """The changes of a fiche are sorted by date, the newest first."""
    for raw, value in raw_entries_of(context.content, FrontMatter):
        dates = [str(change.get("date")) for change in rows_in(value.get("changes"))]
        for index, (before, day) in enumerate(pairwise(dates), 1):
            if _DATE.fullmatch(before) and _DATE.fullmatch(day) and day > before:
                message = "deze wijziging is nieuwer dan de vorige; zet de nieuwste bovenaan"
                yield at(raw, ("changes", index, "date"), message)


def fiches_online_stay(context: CheckContext) -> Iterator[Problem]:
    """What was published does not become a draft, and does not come out on a later day."""
    day, published = content_day(), context.content.published
    for fiche in context.content.fiches:
        page = url(fiche_page(fiche.slug))
        if page in published and fiche.entry.status == "draft":
            message = (
                "deze fiche staat al online, en lezers kennen haar adres; haal ‘status’ weg. "
                "Wil je ze herwerken? Doe dat in een voorstel, en laat het openstaan"
            )
            yield at(fiche.raw, ("status",), message)
        for loc, address, publish_on in _days(fiche, page):
            if address in published and publish_on and publish_on > day:
                message = (
                    "dit staat al online, en zou tot die dag verdwijnen; haal ‘publish_on’ weg, "
                    "en laat het voorstel tot die dag openstaan"
                )
                yield at(fiche.raw, (*loc, "publish_on"), message)


def _days(fiche: ValidFiche, page: str) -> Iterator[tuple[Loc, str, date | None]]:
    """Yield a fiche, its steps and its questions: the address of each, and the day it comes out."""
    yield (), page, fiche.entry.publish_on
    for index, step in enumerate(fiche.entry.steps):
        yield ("steps", index), f"{page}#{anchor(step.title)}", step.publish_on
    for index, faq in enumerate(fiche.entry.faq):
        yield ("faq", index), f"{page}#{question_anchor(faq.question)}", faq.publish_on


def _repeated(named: Iterable[tuple[RawEntry, Loc, object]]) -> Iterator[Problem]:
    """Yield a problem for each duplicate name; two names are equal if their anchors are."""
    first: dict[str, int] = {}
    for raw, loc, name in named:
        if not isinstance(name, str):
            continue
        address = anchor(name) or name
        line = raw.problem(loc, "").line
        if address in first:
            message = f"‘{name}’ staat al op regel {first[address]}; kies iets anders"
            yield at(raw, loc, message)
        first.setdefault(address, line)


RULES: tuple[Rule, ...] = (
    fiches_differ,
    rows_differ,
    terms_differ,
    pages_differ,
    references_exist,
    related_fiches_are_others,
    worksheets_have_content,
    lists_have_items,
    changes_are_in_order,
    fiches_online_stay,
)
