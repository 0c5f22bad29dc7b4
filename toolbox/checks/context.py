"""The content as a whole, and how a rule says what is wrong in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.markup.markdown import Rendered, render
from toolbox.markup.shortcodes import Body, parse
from toolbox.model.sections import SECTIONS
from toolbox.model.signatures import INLINE, SIGNATURES
from toolbox.model.worksheets import (
    DerivedWorksheet,
    automatic_worksheets,
    derived_worksheets,
    origins_of,
)
from toolbox.schema.base import RefTarget
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.validation import shortened
from toolbox.schema.walk import label
from toolbox.source.content import Content, RawEntry
from toolbox.urls import Site, anchor, fiche_page, question_anchor, route_page, worksheet_page


@dataclass(frozen=True)
class CheckContext:
    """Content with what the rules need to know of it as a whole."""

    content: Content
    site: Site
    ids: Mapping[RefTarget, frozenset[str]]
    bodies: Mapping[str, Body]
    texts: Mapping[str, Rendered]
    worksheets: tuple[DerivedWorksheet, ...]

    def knows(self, kind: RefTarget, value: str) -> bool:
        """Tell whether there is such an id; where its file could not be read, there may be."""
        return kind not in self.ids or value in self.ids[kind]


def check_context(content: Content) -> CheckContext:
    """Return the content with its ids, its bodies and the site that it makes."""
    ids = known_ids(content)
    bodies = {slug: parse(body.text, SIGNATURES, INLINE) for slug, body in content.bodies.items()}
    pages = (
        content.pages
        | {fiche_page(slug) for slug in ids["fiche"]}
        | {worksheet_page(name) for name in ids["worksheet"]}
        | {route_page(name) for name in content.names.get("routes", ())}
    )
    anchors = {
        fiche_page(fiche.slug): frozenset(
            [
                *(heading.id for heading in render(bodies[fiche.slug].text, str).headings),
                *(anchor(step.title) for step in fiche.entry.steps),
                *(question_anchor(faq.question) for faq in fiche.entry.faq),
                *section_ids(fiche.entry, bodies[fiche.slug]),
            ]
        )
        for fiche in content.fiches
    }
    site = Site(pages, content.files, anchors)
    texts = {
        slug: render(body.text, partial(site.find, base=fiche_page(slug)))
        for slug, body in bodies.items()
    }
    worksheets = tuple(derived_worksheets(content, origins_of(content)))
    return CheckContext(content, site, ids, bodies, texts, worksheets)


def known_ids(content: Content) -> dict[RefTarget, frozenset[str]]:
    """Return every id that can be referred to, by what it is an id of."""
    broken = content.names["fiches"] - {fiche.slug for fiche in content.fiches}
    ids = {kind: content.names[file] for kind, file in _FILES.items() if file in content.names}
    if "items" in ids:
        ids["items"] |= {"agreement"}
    ids["worksheet"] |= automatic(content).keys()
    ids["worksheet"] |= {f"{kind}-{slug}" for kind in ("checklist", "vragen") for slug in broken}
    return ids


def section_ids(front_matter: FrontMatter, body: Body) -> list[str]:
    """Return the ids of the headings that the sections of a fiche bring along."""
    shown = [section.id for section in SECTIONS if section.has_content(front_matter)]
    return [*shown, *{"checklist"}.intersection(call.name for call in body.calls)]


def automatic(content: Content) -> dict[str, str]:
    """Return the worksheets that fiches make by themselves, each with the slug of its fiche."""
    return {
        identifier: fiche.slug
        for fiche in content.fiches
        for identifier in automatic_worksheets(fiche.slug, fiche.entry)
    }


def at(raw: RawEntry, loc: Loc, message: str, line_in_value: int = 0) -> Problem:
    """Return a problem with a field of a piece, named by its Dutch label."""
    return raw.problem(loc, f"{label(raw.model, loc)}: {message}", line_in_value)


_FILES: dict[RefTarget, str] = {
    "fiche": "fiches",
    "items": "lists",
    "list": "lists",
    "phase": "phases",
    "source": "sources",
    "source_kind": "source_kinds",
    "term": "glossary",
    "worksheet": "worksheets",
}
_NAMES: dict[RefTarget, str] = {
    "fiche": "geen fiche",
    "items": "geen lijst in data/lists.yml",
    "list": "geen lijst in data/lists.yml",
    "phase": "geen fase in data/phases.yml",
    "source": "geen bron in data/sources.yml",
    "source_kind": "geen soort in data/source_kinds.yml",
    "term": "geen begrip in data/glossary.yml",
    "worksheet": "geen werkblad",
}


def missing(value: str, kind: RefTarget, context: CheckContext) -> str:
    """Return what to say of a reference to something that does not exist."""
    return f"‘{shortened(value)}’ is {_NAMES[kind]}{near(value, context.ids[kind])}"


def near(value: str, known: Iterable[str]) -> str:
    """Return what to type instead of `value`: the nearest known name, or some of them."""
    options = {name.lower(): name for name in sorted(known)}
    nearest = get_close_matches(value.lower(), options, n=1, cutoff=0.5)
    if nearest:
        return f"; bedoel je ‘{options[nearest[0]]}’?"
    return f"; kies uit {', '.join([*options.values()][:12])}" if options else ""
