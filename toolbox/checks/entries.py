"""Rules about entries: what they refer to, and their order."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, missing
from toolbox.checks.raw_entries import raw_entries_of, rows_in
from toolbox.diagnostics import Problem
from toolbox.schema.collections import COLLECTIONS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.lists import ListInfo
from toolbox.schema.references import Ref

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


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


RULES: tuple[Rule, ...] = (
    references_exist,
    related_fiches_are_others,
    lists_have_items,
    changes_are_in_order,
)
