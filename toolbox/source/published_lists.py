"""The lists of what was ever online: addresses, and fields of worksheets.

They stand in the repository, so that a clone without network knows what has to stay.
"""

from collections.abc import Iterable

PATH = "data/published.txt"
FIELDS_PATH = "data/published-fields.txt"
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
