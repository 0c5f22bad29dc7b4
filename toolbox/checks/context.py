"""The context of the rules: what they need to know beside the entry that they validate."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from posixpath import dirname

from toolbox.diagnostics import Problem
from toolbox.markup.markdown import Rendered, render
from toolbox.markup.shortcodes import Body, parse
from toolbox.model.references import known_ids
from toolbox.model.sections import SECTIONS
from toolbox.model.signatures import INLINE, SIGNATURES
from toolbox.model.worksheet_content import origins_of
from toolbox.model.worksheets import DerivedWorksheet, derived_worksheets
from toolbox.schema.collections import ROUTES
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import RefTarget
from toolbox.source.content import Content, ValidFiche
from toolbox.urls import (
    Site,
    anchor,
    example_page,
    fiche_page,
    question_anchor,
    route_page,
    worksheet_files,
    worksheet_page,
)


@dataclass(frozen=True)
class CheckContext:
    """The content with the indexes that rules across files need.

    `ids` has the known ids by reference target; `bodies` and `texts` the body of each fiche by
    slug, parsed and rendered; `worksheets` every derived worksheet, also those made from a fiche.
    """

    content: Content
    site: Site
    ids: Mapping[RefTarget, frozenset[str]]
    bodies: Mapping[str, Body]
    texts: Mapping[str, Rendered]
    worksheets: tuple[DerivedWorksheet, ...]

    def knows(self, kind: RefTarget, value: str) -> bool:
        """Return whether this id exists; True for any id when its file could not be read."""
        return kind not in self.ids or value in self.ids[kind]


Rule = Callable[[CheckContext], Iterator[Problem]]
"""A rule yields problems; its docstring states what holds when it yields none."""


def check_context(content: Content) -> CheckContext:
    """Return the content with its known ids, parsed bodies, link targets and worksheets."""
    ids = known_ids(content)
    bodies = {slug: parse(body.text, SIGNATURES, INLINE) for slug, body in content.bodies.items()}
    worksheets = tuple(derived_worksheets(content, origins_of(content)))
    pages = content.pages.union(
        map(fiche_page, ids["fiche"]),
        map(worksheet_page, ids["worksheet"]),
        (example_page(made.id) for made in worksheets if made.model.example),
        # One that is not valid, or takes from what is not, may have an example.
        map(example_page, ids["worksheet"].difference(made.id for made in worksheets)),
        map(route_page, content.names.get(ROUTES.name, ())),
    )
    anchors = {
        fiche_page(fiche.slug): _anchors(fiche, bodies[fiche.slug]) for fiche in content.fiches
    }
    downloads = {
        link: address
        for identifier in ids["worksheet"]
        for link, address in worksheet_files(identifier).items()
    }
    unread = frozenset() if ROUTES.name in content.names else frozenset({dirname(route_page("x"))})
    site = Site(pages, content.files, anchors, downloads, unread)
    texts = {
        slug: render(body.text, partial(site.find, base=fiche_page(slug)))
        for slug, body in bodies.items()
    }
    return CheckContext(content, site, ids, bodies, texts, worksheets)


def section_ids(front_matter: FrontMatter, body: Body) -> list[str]:
    """Return the heading ids (anchors) of the sections that a fiche page has."""
    shown = [section.id for section in SECTIONS if section.has_content(front_matter)]
    return [*shown, *{"checklist"}.intersection(call.name for call in body.calls)]


def _anchors(fiche: ValidFiche, body: Body) -> frozenset[str]:
    """Return the ids (anchors) of all headings on the page of a fiche."""
    return frozenset(
        [
            *(heading.id for heading in render(body.text, str).headings),
            *(anchor(step.title) for step in fiche.entry.steps),
            *(question_anchor(faq.question) for faq in fiche.entry.faq),
            *section_ids(fiche.entry, body),
        ]
    )
