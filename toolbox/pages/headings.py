"""The headings of the pages that the content makes, as the content has them.

What is drawn is not read back: a test holds the headings that are told here to those on the page.
"""

from collections.abc import Iterator
from dataclasses import replace

from toolbox import urls
from toolbox.markup.heading import Heading
from toolbox.markup.markdown import render
from toolbox.markup.parts import parts
from toolbox.markup.shortcodes import Call
from toolbox.model.sections import SECTIONS, Section
from toolbox.model.signatures import references
from toolbox.model.toolbox import Fiche
from toolbox.pages.view import View

STOPS = Heading(2, "haltes", "De haltes in volgorde")
"""The heading above the stops of a route."""


def fiche_headings(view: View, fiche: Fiche) -> Iterator[Heading]:
    """Yield the headings with an address on the page of a fiche, below its title, in order."""
    for part in parts(render(fiche.body.text, str).html):
        if part.heading:
            yield part.heading
        elif part.call is not None:
            yield from _of_call(view, fiche, fiche.body.calls[part.call])
    for section in SECTIONS:
        if section.name not in fiche.placed:
            yield from _of_section(fiche, section)


def _of_call(view: View, fiche: Fiche, call: Call) -> Iterator[Heading]:
    toolbox = view.toolbox
    sections = {section.name: section for section in SECTIONS}
    named = dict.fromkeys(value for value, _ in references(call))
    if call.name in sections:
        shown = toolbox.fiche(next(iter(named), fiche.slug))
        prefix = "" if shown == fiche else shown.slug
        yield from _of_section(shown, replace(sections[call.name], prefix=prefix))
    elif call.name == "checklist":
        yield Heading(2, "checklist", "Checklist")
    elif call.name in ("principles", "data_list"):
        for item in toolbox.lists[next(iter(named), "principles")].items:
            yield Heading(3, item.id, item.title)
    elif call.name == "deadlines":
        # Those to come first, then the latest that is past.
        today = view.edition.today
        coming = [row for row in toolbox.deadlines if row.date >= today]
        past = [row for row in toolbox.deadlines if row.date < today]
        for deadline in coming:
            yield Heading(3, deadline.id, deadline.title)
        if past:
            yield Heading(2, "data-die-voorbij-zijn", "Data die voorbij zijn")
        for deadline in reversed(past):
            yield Heading(3, deadline.id, deadline.title)


def _of_section(fiche: Fiche, section: Section) -> Iterator[Heading]:
    if not section.has_content(fiche.front_matter):
        return
    yield Heading(2, section.id, section.title)
    if section.name == "steps":
        for step in fiche.front_matter.steps:
            yield Heading(3, urls.anchor(step.title), step.title)
