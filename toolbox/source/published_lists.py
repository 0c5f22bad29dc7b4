"""The lists of everything ever published: addresses (permalinks), and fields of worksheets.

They are in the repository, so that the check works in a clone without network.
"""

from collections.abc import Iterable

PATH = "data/published.txt"
FIELDS_PATH = "data/published-fields.txt"
HEAD = """\
# Elk adres dat online staat of stond. Bij elke nieuwe versie vult ‘make addresses’ het aan.
# Verdwijnt een pagina of een plaats erop? Dan vraagt ‘make check’ waar lezers terechtkomen.
"""
FIELDS_HEAD = """\
# Elk veld van een werkblad dat online staat of stond. Onder die naam bewaart een browser wat
# lezers typen. Bij elke nieuwe versie vult ‘make addresses’ het aan. Verdwijnt een veld? Dan zegt
# ‘make hints’ hoe de antwoorden van lezers op hun plaats blijven.
"""


def lines(text: str) -> dict[str, int]:
    """Parse a list: return each address with its line number, counted from 1."""
    rows = enumerate(text.split("\n"), start=1)
    return {row.strip(): line for line, row in rows if row.strip() and not row.startswith("#")}


def listed(addresses: Iterable[str], head: str = HEAD) -> str:
    """Return the text of a list, sorted, below its header; the empty address is left out."""
    return head + "".join(f"{address}\n" for address in sorted(set(addresses) - {""}))
