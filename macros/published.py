"""The list of every address that was ever online, which a release keeps.

Of the places on a page it has those that readers pass on: steps, questions and terms. A list of
its own has the fields of worksheets, under whose names browsers hold what readers typed.

They stand in the repository, so that a clone without network knows what has to stay.
"""

from collections.abc import Iterable, Iterator

from macros.addresses import (
    Site,
    anchor,
    fiche_page,
    question_anchor,
    term_anchor,
    url,
    worksheet_page,
)
from macros.models.lists import Term
from macros.reading.content import Content
from macros.sheets import Derived
from macros.worksheet_fields import fields_of

PATH = "data/published.txt"
FIELDS_PATH = "data/published-fields.txt"
GLOSSARY = "begrippen/"
HEAD = """\
# Elk adres dat online staat of stond. Bij elke nieuwe versie vult ‘make addresses’ het aan.
# Verdwijnt een pagina, stap, vraag of begrip? Dan vraagt ‘make check’ waar lezers terechtkomen.
"""
FIELDS_HEAD = """\
# Elk veld van een werkblad dat online staat of stond. Onder die naam bewaart een browser wat
# lezers typen. Bij elke nieuwe versie vult ‘make addresses’ het aan. Verdwijnt een veld? Dan zegt
# ‘make hints’ hoe de antwoorden van lezers op hun plaats blijven.
"""


def lines(text: str) -> dict[str, int]:
    """Return every address in the list, with its line."""
    rows = enumerate(text.split("\n"), start=1)
    return {row.strip(): line for line, row in rows if row.strip() and not row.startswith("#")}


def listed(addresses: Iterable[str], head: str = HEAD) -> str:
    """Return the list with these addresses; the start page is at no address of its own."""
    return head + "".join(f"{address}\n" for address in sorted(set(addresses) - {""}))


def today(content: Content, site: Site) -> set[str]:
    """Return every address of today that a release keeps."""
    return {url(page) for page in site.pages} - {""} | set(places(content))


def fields(sheets: Iterable[Derived]) -> Iterator[str]:
    """Yield every field in which readers store something, and every choice that they store.

    A choice stands behind its field: `werkbladen/actoren/#rij--{n}--aan-boord=ja`.
    """
    for derived in sheets:
        page = url(worksheet_page(derived.id))
        for field in fields_of(derived.sheet).lasting:
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
    for row in content.lists["glossary"]:
        if isinstance(row.entry, Term):
            yield f"{GLOSSARY}#{term_anchor(row.entry.term, row.entry.abbreviation)}"
