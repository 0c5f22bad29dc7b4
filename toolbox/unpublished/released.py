"""The content as readers get it on a day: without drafts, and without what comes out later.

Everything else reads as if what waits had never been written: a reference to it is left out, with
the least around it that cannot do without; a link to it is its text. So no reference can lead
nowhere, whatever is drawn from the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from toolbox.checks.context import check_context
from toolbox.model.checked import CheckedContent
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import RefTarget
from toolbox.schema.routes import Route
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import Content, RawBody, RawEntry, ValidEntry
from toolbox.unpublished.pruning import entry_of, without_later, without_links, without_references
from toolbox.unpublished.withheld import Withheld, with_worksheets, withheld_on
from toolbox.urls import fiche_page, route_page


@dataclass(frozen=True)
class Released:
    """What readers get, and what they do not get yet."""

    checked: CheckedContent
    withheld: Withheld


def released(checked: CheckedContent, day: date) -> Released:
    """Return the checked content as readers get it on `day`."""
    content = checked.content
    withheld = withheld_on(content, day)
    kept = [raw for raw in content.raw_entries if not _ids(raw) & withheld.ids]
    rows = [without_later(raw, day) for raw in kept]
    if len(rows) == len(content.raw_entries) and all(map(_is, rows, content.raw_entries)):
        return Released(checked, withheld)
    while True:
        pruned = [row for raw in rows if (row := without_references(raw, withheld))]
        gone = _ids_of(rows) - _ids_of(pruned)
        pages = {route_page(identifier) for model, identifier in gone if model is Route}
        wider = with_worksheets(withheld, (name for model, name in gone if model is Worksheet))
        wider = replace(wider, pages=wider.pages | pages)
        if wider == withheld:
            break
        rows, withheld = pruned, wider
    texts = [without_links(raw, withheld) for raw in pruned]
    context = check_context(_content_of(content, texts, withheld))
    made = CheckedContent(context.content, context.site, context.bodies, context.worksheets)
    return Released(made, withheld)


def _is(one: RawEntry, other: RawEntry) -> bool:
    return one is other


def _ids(raw: RawEntry) -> set[tuple[RefTarget, str]]:
    """Return what others call a fiche or a worksheet; nothing for any other entry."""
    name = PurePath(raw.document.path).stem
    if raw.model is FrontMatter:
        return {("fiche", name)}
    return {("worksheet", name)} if _is_sheet(raw) else set()


def _slug(raw: RawEntry) -> str:
    return PurePath(raw.document.path).stem if raw.model is FrontMatter else ""


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
        elif raw and (entry := entry_of(raw)):
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
