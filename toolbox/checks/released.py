"""The content as readers get it on a day: without drafts, and without what comes out later.

Everything else reads as if what waits had never been written: a reference to it is left out, with
the least around it that cannot do without; a link to it is its text. So no reference can lead
nowhere, whatever is drawn from the content.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from toolbox.checks.context import check_context
from toolbox.checks.withheld import Withheld, of_fiches, waits, with_worksheets
from toolbox.document import Document, Loc
from toolbox.model.checked import CheckedContent
from toolbox.schema.base import Entry, Markdown, Ref
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.redirects import Redirect
from toolbox.schema.routes import Route
from toolbox.schema.validation import validate
from toolbox.schema.walk import typed_values
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import Content, RawBody, RawEntry, ValidEntry
from toolbox.urls import fiche_page, question_anchor, route_page, url


@dataclass(frozen=True)
class Released:
    """What readers get, and what they do not get yet."""

    checked: CheckedContent
    withheld: Withheld


def released(checked: CheckedContent, day: date) -> Released:
    """Return the checked content as readers get it on `day`."""
    content = checked.content
    waiting = [fiche for fiche in content.fiches if waits(fiche.entry, day)]
    withheld = of_fiches(waiting)
    places = {
        f"{fiche_page(fiche.slug)}#{question_anchor(faq.question)}"
        for fiche in content.fiches
        for faq in fiche.entry.faq
        if faq.publish_on and faq.publish_on > day
    }
    withheld = replace(withheld, places=frozenset(places))
    kept = [raw for raw in content.raw_entries if ("fiche", _slug(raw)) not in withheld.ids]
    rows = [row for raw in kept if (row := _without_later(raw, day))]
    if len(rows) == len(content.raw_entries) and all(map(_is, rows, content.raw_entries)):
        return Released(checked, withheld)
    while True:
        pruned = [row for raw in rows if (row := _without_references(raw, withheld))]
        gone = _ids_of(rows) - _ids_of(pruned)
        pages = {route_page(identifier) for model, identifier in gone if model is Route}
        wider = with_worksheets(withheld, (name for model, name in gone if model is Worksheet))
        wider = replace(wider, pages=wider.pages | pages)
        if wider == withheld:
            break
        rows, withheld = pruned, wider
    texts = [_without_links(raw, withheld) for raw in pruned]
    context = check_context(_content_of(content, texts, withheld))
    made = CheckedContent(context.content, context.site, context.bodies, context.worksheets)
    return Released(made, withheld)


def _is(one: RawEntry, other: RawEntry) -> bool:
    return one is other


def _slug(raw: RawEntry) -> str:
    return PurePath(raw.document.path).stem if raw.model is FrontMatter else ""


def _without_later(raw: RawEntry, day: date) -> RawEntry | None:
    """Return a fiche without its rows that come out after `day`; any other entry as it is."""
    if raw.model is not FrontMatter:
        return raw
    later = [
        loc
        for loc, value in _mappings(raw.value)
        if loc and str(value.get("publish_on", "")) > day.isoformat()
    ]
    for loc in reversed(later):
        raw = _changed(raw, loc)
    return raw


def _mappings(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield loc, value
    items = value.items() if isinstance(value, dict) else ()
    for step, item in enumerate(value) if isinstance(value, list) else items:
        yield from _mappings(item, (*loc, step))


def _without_references(raw: RawEntry, withheld: Withheld) -> RawEntry | None:
    """Return an entry without references to what waits; None when nothing of it can stay."""
    if raw.model is Redirect:
        addresses = {url(page) for page in withheld.pages}
        return None if str(raw.value["to"]).partition("#")[0] in addresses else raw
    while loc := _first_reference(raw, withheld):
        # The least that leaves a valid entry: the reference itself, or what it stands in.
        for size in range(len(loc), 0, -1):
            changed = _changed(raw, loc[:size])
            if _entry(changed) is not None:
                raw = changed
                break
        else:
            return None
    return raw


def _first_reference(raw: RawEntry, withheld: Withheld) -> Loc | None:
    for found in typed_values(raw.model, raw.value):
        marker = found.marker
        if isinstance(marker, Ref) and (marker.to, found.value) in withheld.ids:
            return found.loc
    return None


def _changed(raw: RawEntry, loc: Loc, text: str | None = None) -> RawEntry:
    """Return an entry with another text at `loc`, or without what stands there."""
    data = deepcopy(raw.document.data)
    parent: Any = data
    for step in (*raw.loc, *loc[:-1]):
        parent = parent[step]
    if text is None:
        del parent[loc[-1]]
    else:
        parent[loc[-1]] = text
    return replace(raw, document=Document(raw.document.path, data, raw.document.positions))


def _without_links(raw: RawEntry, withheld: Withheld) -> RawEntry:
    for found in typed_values(raw.model, raw.value):
        if isinstance(found.marker, Markdown):
            text = withheld.without_links(found.value, raw.page)
            if text != found.value:
                raw = _changed(raw, found.loc, text)
    return raw


def _entry(raw: RawEntry) -> Entry | None:
    return validate(raw.document, raw.model, raw.loc)[0]


def _ids_of(rows: list[RawEntry]) -> set[tuple[type[Entry], str]]:
    """Return the ids of worksheets and routes, each with its model."""
    sheets = {(Worksheet, PurePath(it.document.path).stem) for it in rows if _is_sheet(it)}
    return sheets | {(Route, str(it.value["id"])) for it in rows if it.model is Route}


def _is_sheet(raw: RawEntry) -> bool:
    return issubclass(raw.model, Worksheet)


def _content_of(content: Content, rows: list[RawEntry], withheld: Withheld) -> Content:
    """Return the content with these entries only, and with bodies that do not show what waits."""
    left = {(raw.document.path, raw.loc): raw for raw in rows}

    def remade(valid: Any) -> Iterator[Any]:
        raw = left.get((valid.raw.document.path, valid.raw.loc))
        if raw is valid.raw:
            yield valid
        elif raw and (entry := _entry(raw)):
            yield replace(valid, raw=raw, entry=entry)

    def shown(slug: str, body: RawBody) -> RawBody:
        return replace(body, text=withheld.without_calls(body.text, fiche_page(slug)))

    slugs = {_slug(raw) for raw in rows}
    bodies = {slug: shown(slug, body) for slug, body in content.bodies.items() if slug in slugs}
    fiches = (made for fiche in content.fiches for made in remade(fiche))
    lists: dict[str, tuple[ValidEntry[Any], ...]] = {
        name: tuple(made for row in found for made in remade(row))
        for name, found in content.lists.items()
    }
    names = {
        name: known if name not in lists else known & _named(name, lists[name])
        for name, known in content.names.items()
    }
    names["fiches"] = frozenset(slugs - {""})
    gone = {name for kind, name in withheld.ids if kind == "worksheet"}
    names["worksheets"] = content.names["worksheets"] - gone
    return replace(
        content,
        fiches=tuple(replace(fiche, body=bodies[fiche.slug]) for fiche in fiches),
        worksheets=tuple(made for sheet in content.worksheets for made in remade(sheet)),
        lists=lists,
        raw_entries=tuple(rows),
        bodies=bodies,
        names=names,
    )


def _named(name: str, rows: tuple[ValidEntry[Any], ...]) -> frozenset[str]:
    keys = COLLECTIONS.get(name, LIST_ITEMS).keys
    found = (getattr(row.entry, key, None) for row in rows for key in keys)
    return frozenset(filter(None, found))
