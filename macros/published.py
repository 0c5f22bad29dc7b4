"""The list of every address that was ever online, which a release keeps.

It stands in the repository, so that a clone without network knows which addresses have to stay.
"""

from collections.abc import Iterable

PATH = "data/published.txt"
HEAD = """\
# Elk adres dat online staat of stond. Bij elke nieuwe versie vult ‘make addresses’ het aan.
# Verdwijnt een van deze pagina’s, dan vraagt ‘make check’ waar haar lezers terechtkomen.
"""


def lines(text: str) -> dict[str, int]:
    """Return every address in the list, with its line."""
    rows = enumerate(text.split("\n"), start=1)
    return {row.strip(): line for line, row in rows if row.strip() and not row.startswith("#")}


def listed(addresses: Iterable[str]) -> str:
    """Return the list with these addresses; the start page is at no address of its own."""
    return HEAD + "".join(f"{address}\n" for address in sorted(set(addresses) - {""}))
