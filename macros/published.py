"""The list of every address that was ever online, which a release keeps.

Of the places on a page it has those that readers pass on: steps, questions and terms.

It stands in the repository, so that a clone without network knows which addresses have to stay.
"""

from collections.abc import Iterable, Iterator

from macros.addresses import Site, anchor, fiche_page, question_anchor, term_anchor, url
from macros.models.lists import Term
from macros.reading.content import Content

PATH = "data/published.txt"
GLOSSARY = "begrippen/"
HEAD = """\
# Elk adres dat online staat of stond. Bij elke nieuwe versie vult ‘make addresses’ het aan.
# Verdwijnt een pagina, stap, vraag of begrip? Dan vraagt ‘make check’ waar lezers terechtkomen.
"""


def lines(text: str) -> dict[str, int]:
    """Return every address in the list, with its line."""
    rows = enumerate(text.split("\n"), start=1)
    return {row.strip(): line for line, row in rows if row.strip() and not row.startswith("#")}


def listed(addresses: Iterable[str]) -> str:
    """Return the list with these addresses; the start page is at no address of its own."""
    return HEAD + "".join(f"{address}\n" for address in sorted(set(addresses) - {""}))


def today(content: Content, site: Site) -> set[str]:
    """Return every address of today that a release keeps."""
    return {url(page) for page in site.pages} - {""} | set(places(content))


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
