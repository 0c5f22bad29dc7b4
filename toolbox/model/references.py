"""What a reference can name: for each target, where its ids come from and what they are called.

The checks, the JSON schemas, the form and a file to begin with ask it here. A collection tells its
own part (`schema.collections`); only what is no row of one is told below.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from toolbox.model.worksheets import automatic, automatic_ids
from toolbox.schema.base import RefTarget
from toolbox.schema.collections import AGREEMENT, COLLECTIONS, Collection, Referable
from toolbox.source.content import Content


class Titled(NamedTuple):
    """Valid content, with the titles of what has a page by id, in the order of the toolbox."""

    content: Content
    fiches: Mapping[str, str]
    worksheets: Mapping[str, str]


@dataclass(frozen=True)
class Target:
    """What the references of one kind can name.

    `absent` says in Dutch what an unknown id is not. `written` gives every id that was typed, in
    an entry with a problem too, and None where its file could not be read: then there may be any.
    `titles` gives every valid id, with what an editor knows it by.
    """

    absent: str
    written: Callable[[Content], frozenset[str] | None]
    titles: Callable[[Titled], Mapping[str, str]]


def known_ids(content: Content) -> dict[RefTarget, frozenset[str]]:
    """Return every id that was typed, by target; without those whose file could not be read."""
    found = {kind: target.written(content) for kind, target in TARGETS.items()}
    return {kind: ids for kind, ids in found.items() if ids is not None}


def choices(titled: Titled) -> dict[RefTarget, Mapping[str, str]]:
    """Return every valid id by target, with what an editor knows it by."""
    return {kind: target.titles(titled) for kind, target in TARGETS.items()}


def _rows(collection: Collection[Any], referable: Referable[Any]) -> Target:
    def titles(titled: Titled) -> Mapping[str, str]:
        return {
            identifier: referable.titled(row)
            for row in titled.content.entries(collection)
            for key in collection.keys
            if (identifier := getattr(row, key))
        }

    return Target(
        f"geen {referable.noun} in {collection.path}",
        lambda content: content.names.get(collection.name),
        titles,
    )


def _worksheets(content: Content) -> frozenset[str]:
    broken = content.names["fiches"] - {fiche.slug for fiche in content.fiches}
    possible = (identifier for slug in broken for identifier in automatic_ids(slug))
    return content.names["worksheets"].union(automatic(content), possible)


_OF_ROWS = {
    collection.referable.target: _rows(collection, collection.referable)
    for collection in COLLECTIONS.values()
    if collection.referable
}
_LISTS = _OF_ROWS["list"]


def _items(content: Content) -> frozenset[str] | None:
    lists = _LISTS.written(content)
    return None if lists is None else lists | {AGREEMENT.name}


TARGETS: Mapping[RefTarget, Target] = {
    **_OF_ROWS,
    "fiche": Target(
        "geen fiche", lambda content: content.names["fiches"], lambda titled: titled.fiches
    ),
    "worksheet": Target("geen werkblad", _worksheets, lambda titled: titled.worksheets),
    # What a worksheet can take its content from.
    "items": Target(
        _LISTS.absent,
        _items,
        lambda titled: {**_LISTS.titles(titled), AGREEMENT.name: AGREEMENT.title},
    ),
}
"""Every target; a test holds it to `RefTarget`."""
