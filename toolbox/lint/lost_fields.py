"""Lint warnings about published fields of worksheets that are gone or renamed.

A browser stores answers under the name of their field. When that name is gone, an answer is shown
below the worksheet instead of in its field; a redirect from the old name restores it.
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from toolbox.diagnostics import Problem
from toolbox.model.field_origins import source_of
from toolbox.model.fields import Field
from toolbox.model.redirects import former_places, redirects
from toolbox.model.worksheet_content import origins_of
from toolbox.model.worksheet_fields import choice_place
from toolbox.model.worksheets import DerivedWorksheet, derived_worksheets
from toolbox.schema.walk import label
from toolbox.source.content import Content
from toolbox.urls import Site, url, worksheet_page

_LIKE = 0.5
"""Similarity of two names, from 0 to 1 (difflib), above which a field counts as renamed."""


def lost_fields(content: Content) -> Iterator[Problem]:
    """Yield a warning for each published field or choice that its worksheet no longer has."""
    if not content.published_fields:
        return
    moved, renamed = redirects(content, Site(frozenset(), frozenset(), {})), former_places(content)
    published: defaultdict[str, list[str]] = defaultdict(list)
    for place in content.published_fields:
        page, _, name = place.partition("#")
        published[moved.get(page, page)].append(name)
    for derived in derived_worksheets(content, origins_of(content)):
        address = url(worksheet_page(derived.id))
        names = published[address]
        fields = derived.fields.renamed(renamed.get(address, {})).lasting
        known = {name: field for field in fields for name in (field.name, *field.former)}
        new = {field.name: field for field in fields if field.name not in names}
        for name, _, choice in (place.partition("=") for place in names):
            if name not in known:
                if not choice:
                    yield _lost_field(content, derived, name, new)
            elif choice and choice not in {each.id for each in known[name].choices}:
                yield _lost_choice(content, derived, known[name], choice)


def _lost_field(
    content: Content, derived: DerivedWorksheet, name: str, new: dict[str, Field]
) -> Problem:
    address = url(worksheet_page(derived.id))
    near = get_close_matches(name, new, n=1, cutoff=_LIKE)
    field = new[near[0]] if near else None
    by_id = field is not None and field.origin[-1:] == ("id",)
    cure = "Zet de oude id terug, of zet" if by_id else "Veranderde je alleen de woorden? Zet dan"
    message = (
        f"het veld ‘{name}’ staat online, maar niet meer op dit werkblad: wat lezers er invulden, "
        f"komt onderaan te staan. {cure} in data/redirects.yml een rij met "
        f"‘from: {address}#{name}’ en ‘to: {address}#{near[0] if near else '…'}’"
    )
    if field is None:
        return derived.raw.problem((), message, severity="notice")
    raw, loc = source_of(derived, field.origin, content)
    return raw.problem(loc, f"{label(raw.model, loc)}: {message}", severity="notice")


def _lost_choice(content: Content, derived: DerivedWorksheet, field: Field, choice: str) -> Problem:
    raw, loc = source_of(derived, choice_place(derived.model, field), content)
    message = (
        f"de keuze ‘{choice}’ staat online, maar niet meer hier. Veranderde je alleen de woorden? "
        f"Typ dan ‘- id: {choice}’ met daaronder ‘title: …’: zo blijft staan wat lezers kozen"
    )
    return raw.problem(loc, f"{label(raw.model, loc)}: {message}", severity="notice")
