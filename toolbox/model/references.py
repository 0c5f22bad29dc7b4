"""The reference targets (`RefTarget`): for each, its ids and their labels.

The checks, the JSON schemas, the CMS form and the starter files use it. Targets that are rows of a
collection derive from `schema.collections`; the others are defined below.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from toolbox.icons import NAMES as ICONS
from toolbox.model import drawn
from toolbox.model.worksheets import automatic_ids, fiches_of_automatic
from toolbox.schema.collections import AGREEMENT, COLLECTIONS, Collection, Referable
from toolbox.schema.references import RefTarget
from toolbox.source.content import Content
from toolbox.source.uploads import ATTACHMENTS, FOLDER, PICTURES
from toolbox.urls import url


class Titled(NamedTuple):
    """Valid content, with the titles of fiches and worksheets by id, in toolbox order."""

    content: Content
    fiches: Mapping[str, str]
    worksheets: Mapping[str, str]


@dataclass(frozen=True)
class Target:
    """A reference target: what references to it can name.

    `absent` is the Dutch message for an unknown id. `written` returns every typed id, also of
    invalid entries, and None when the file could not be parsed, so that any id may exist.
    `titles` returns every valid id with its label.
    """

    absent: str
    written: Callable[[Content], frozenset[str] | None]
    titles: Callable[[Titled], Mapping[str, str]]


def known_ids(content: Content) -> dict[RefTarget, frozenset[str]]:
    """Return every typed id, by target, without the targets whose file could not be parsed."""
    found = {kind: target.written(content) for kind, target in TARGETS.items()}
    return {kind: ids for kind, ids in found.items() if ids is not None}


def choices(titled: Titled) -> dict[RefTarget, Mapping[str, str]]:
    """Return the valid ids of each target, each with its label for a pick list."""
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
    return content.names["worksheets"].union(fiches_of_automatic(content), possible)


_OF_ROWS = {
    collection.referable.target: _rows(collection, collection.referable)
    for collection in COLLECTIONS.values()
    if collection.referable
}
_LISTS = _OF_ROWS["list"]


def _items(content: Content) -> frozenset[str] | None:
    lists = _LISTS.written(content)
    return None if lists is None else lists | {AGREEMENT.name}


def _handed_in(content: Content, suffixes: Iterable[str]) -> frozenset[str]:
    """Return the files below `docs/assets/` with one of these suffixes, as fields name them."""
    ending = tuple(suffixes)
    return frozenset(
        name.removeprefix(FOLDER)
        for name in content.files
        if name.startswith(FOLDER) and name.lower().endswith(ending)
    )


def _files(noun: str, suffixes: Iterable[str]) -> Target:
    def titles(titled: Titled) -> Mapping[str, str]:
        return {name: name for name in sorted(_handed_in(titled.content, suffixes))}

    absent = f"geen {noun} in docs/{FOLDER}"
    return Target(absent, lambda content: _handed_in(content, suffixes), titles)


SUFFIXES: Mapping[RefTarget, tuple[str, ...]] = {
    "attachment": tuple(ATTACHMENTS),
    "picture": PICTURES,
}
"""The targets that are files, with how the name of one ends."""

TARGETS: Mapping[RefTarget, Target] = {
    **_OF_ROWS,
    "fiche": Target(
        "geen fiche", lambda content: content.names["fiches"], lambda titled: titled.fiches
    ),
    "drawing": Target("geen tekening", drawn.written, lambda titled: drawn.titles(titled.content)),
    "icon": Target(
        "geen pictogram",
        lambda _: frozenset(ICONS),
        lambda _: {name: name.replace("-", " ").capitalize() for name in ICONS},
    ),
    "worksheet": Target("geen werkblad", _worksheets, lambda titled: titled.worksheets),
    "page": Target(
        "geen pagina in docs/",
        lambda content: content.pages,
        lambda titled: {page: url(page) or "start" for page in sorted(titled.content.pages)},
    ),
    "attachment": _files("bijlage (pdf, docx, xlsx, pptx, odt, ods of odp)", ATTACHMENTS),
    "picture": _files("beeld (jpg, png of webp)", PICTURES),
    # The lists that the content of a worksheet can be derived from.
    "items": Target(
        _LISTS.absent,
        _items,
        lambda titled: {**_LISTS.titles(titled), AGREEMENT.name: AGREEMENT.title},
    ),
}
"""Every reference target; a test compares its keys to `RefTarget`."""
