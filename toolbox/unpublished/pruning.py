"""An entry without what waits: its rows that come out later, references and links to the rest."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

from toolbox.checks.steps import named_steps
from toolbox.document import Document, Loc
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.redirects import Redirect
from toolbox.schema.references import Ref
from toolbox.schema.texts import Markdown, one_line
from toolbox.schema.validation import validate
from toolbox.schema.walk import typed_values
from toolbox.source.content import RawEntry
from toolbox.unpublished.withheld import Withheld
from toolbox.urls import url


def entry_of(raw: RawEntry) -> Entry | None:
    """Return the entry, or None when it is not valid."""
    return validate(raw.document, raw.model, raw.loc)[0]


def without_later(raw: RawEntry, day: date) -> RawEntry:
    """Return a fiche without its rows that come out after `day`; any other entry as it is."""
    if raw.model is not FrontMatter:
        return raw
    later = [
        loc
        for loc, value in _mappings(raw.value)
        if loc and str(value.get("publish_on") or "") > day.isoformat()
    ]
    # The last first, and what stands in a row before the row itself.
    for loc in reversed(later):
        raw = _changed(raw, loc)
    return raw


def without_references(raw: RawEntry, withheld: Withheld) -> RawEntry | None:
    """Return an entry without references to what waits; None when nothing of it can stay."""
    if raw.model is Redirect:
        page, _, place = str(raw.value["to"]).partition("#")
        addresses = {url(page) for page in withheld.pages}
        places = {f"{url(page)}#{place}" for page, _, place in map(_parts, withheld.places)}
        return None if page in addresses or f"{page}#{place}" in places else raw
    while loc := _first_reference(raw, withheld):
        # The least that leaves a valid entry: the reference itself, or what it stands in.
        for size in range(len(loc), 0, -1):
            changed = _changed(raw, loc[:size])
            if entry_of(changed) is not None and not _means_all(changed):
                raw = changed
                break
        else:
            return None
    return raw


def without_links(raw: RawEntry, withheld: Withheld) -> RawEntry:
    """Return an entry whose texts do not link to what waits."""
    for found in typed_values(raw.model, raw.value):
        if isinstance(found.marker, Markdown):
            text = withheld.without_links(found.value, raw.page)
            if text != found.value:
                raw = _changed(raw, found.loc, text)
    return raw


def _parts(place: str) -> tuple[str, str, str]:
    return place.partition("#")


def _mappings(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Mapping[str, Any]]]:
    if isinstance(value, dict):
        yield loc, value
    items = value.items() if isinstance(value, dict) else ()
    for step, item in enumerate(value) if isinstance(value, list) else items:
        yield from _mappings(item, (*loc, step))


def _first_reference(raw: RawEntry, withheld: Withheld) -> Loc | None:
    for found in typed_values(raw.model, raw.value):
        marker = found.marker
        if isinstance(marker, Ref) and (marker.to, found.value) in withheld.ids:
            return found.loc
    if withheld.steps:
        for loc, fiche, step in named_steps(raw):
            if isinstance(step, str) and (fiche, one_line(step)) in withheld.steps:
                return loc
    return None


def _means_all(raw: RawEntry) -> bool:
    """Return whether a worksheet names no step any longer, by which it would take them all."""
    content_source = raw.value.get("from")
    return isinstance(content_source, dict) and content_source.get("steps") == []


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
