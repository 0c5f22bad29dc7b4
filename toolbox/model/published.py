"""What must never break once published: permalinks, and the field names of worksheets.

The permalinks are those of pages, and of places on them: steps, questions, terms, meetings with
their parts, and steps to plan. Under the field names browsers store the answers of readers
(localStorage).
"""

from collections.abc import Iterable, Iterator

from toolbox.model.worksheets import DerivedWorksheet
from toolbox.schema.collections import GLOSSARY, MEETINGS, PLANNING
from toolbox.schema.meetings import Meeting, MeetingPart
from toolbox.source.content import Content
from toolbox.urls import Site, anchor, fiche_page, question_anchor, term_anchor, url, worksheet_page

TERMS = "begrippen/"
SCRIPT = "draaiboek/"
MONTHS = "planning/"


def today(content: Content, site: Site) -> set[str]:
    """Return the permalinks of the current content, as URL paths, without the home page."""
    return {url(page) for page in site.pages} - {""} | set(places(content))


def fields(worksheets: Iterable[DerivedWorksheet]) -> Iterator[str]:
    """Yield the permalink of every stored field of each worksheet, and of each of its choices.

    That of a choice is like `werkbladen/actoren/#rij--{n}--aan-boord=ja`.
    """
    for derived in worksheets:
        page = url(worksheet_page(derived.id))
        for field in derived.fields.lasting:
            yield f"{page}#{field.name}"
            yield from (f"{page}#{field.name}={choice.id}" for choice in field.choices)


def places(content: Content) -> Iterator[str]:
    """Yield the permalink of every valid step, question, term, meeting, part, and step to plan.

    That of a part is like `draaiboek/#een-overleg.onthaal`, as `#deel=…` names it.
    """
    for fiche in content.fiches:
        page = url(fiche_page(fiche.slug))
        for step in fiche.entry.steps:
            yield f"{page}#{anchor(step.title)}"
        for faq in fiche.entry.faq:
            yield f"{page}#{question_anchor(faq.question)}"
    for row in content.entries(GLOSSARY):
        yield f"{TERMS}#{term_anchor(row.term, row.abbreviation)}"
    for meeting in content.entries(MEETINGS):
        yield f"{SCRIPT}#{meeting.id}"
        yield from (f"{SCRIPT}#{part_token(meeting, part)}" for part in meeting.parts)
    for planned in content.entries(PLANNING):
        yield f"{MONTHS}#{planned.id}"


def part_token(meeting: Meeting, part: MeetingPart) -> str:
    """Return the name of a part of a meeting in the address of a script, such as `a.onthaal`."""
    return f"{meeting.id}.{part.id}"
