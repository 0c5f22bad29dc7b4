"""What a release keeps: every address of today, and every field of a worksheet.

Of the places on a page these are the permalinks: steps, questions and terms. Under the names of
fields browsers hold what readers typed.
"""

from collections.abc import Iterable, Iterator

from toolbox.model.worksheet_fields import fields_of
from toolbox.model.worksheets import DerivedWorksheet
from toolbox.schema.collections import GLOSSARY
from toolbox.source.content import Content
from toolbox.urls import Site, anchor, fiche_page, question_anchor, term_anchor, url, worksheet_page

TERMS = "begrippen/"


def today(content: Content, site: Site) -> set[str]:
    """Return every address of today that a release keeps."""
    return {url(page) for page in site.pages} - {""} | set(places(content))


def fields(worksheets: Iterable[DerivedWorksheet]) -> Iterator[str]:
    """Yield every field in which readers store something, and every choice that they store.

    A choice stands behind its field: `werkbladen/actoren/#rij--{n}--aan-boord=ja`.
    """
    for derived in worksheets:
        page = url(worksheet_page(derived.id))
        for field in fields_of(derived.model).lasting:
            yield f"{page}#{field.name}"
            yield from (f"{page}#{field.name}={choice.id}" for choice in field.choices)


def places(content: Content) -> Iterator[str]:
    """Yield the address of every step, question and term that is valid."""
    for fiche in content.fiches:
        page = url(fiche_page(fiche.slug))
        for step in fiche.entry.steps:
            yield f"{page}#{anchor(step.title)}"
        for faq in fiche.entry.faq:
            yield f"{page}#{question_anchor(faq.question)}"
    for row in content.entries(GLOSSARY):
        yield f"{TERMS}#{term_anchor(row.term, row.abbreviation)}"
