"""The tables in the Word template of the agreement note, by the id of their place.

Apart from `agreement`, so that `note_template`, which every build makes, loads no python-docx.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Blank:
    """An empty table; `columns` are pairs of a relative width and a title."""

    title: str
    columns: tuple[tuple[float, str], ...]
    rows: int


@dataclass(frozen=True)
class Taken:
    """The tables of worksheets, by id, so that a group can copy the rows that it filled in.

    A wide one has pages of its own, in landscape.
    """

    worksheets: tuple[str, ...]
    wide: bool = False


TABLES: Mapping[str, Blank | Taken] = {
    "omgevingsanalyse/armoede": Taken(("kernindicatoren",)),
    "omgevingsanalyse/kansengroepen": Blank(
        "Onze kansengroepen",
        ((3, "Kansengroep"), (3, "Waar, en hoeveel mensen"), (4, "Waaraan zien we dat?")),
        5,
    ),
    "omgevingsanalyse/drempels": Blank(
        "Onze drempels",
        ((2, "Drempel"), (2, "Voor wie"), (4, "Wat we zagen of hoorden"), (3, "Wat gebeurt er al")),
        8,
    ),
    "doelstellingen": Taken(("doelstellingen",)),
    "acties": Taken(("actieplan",), wide=True),
    # Five municipalities with four services each are 20 rows, before any association.
    "partners": Blank(
        "Onze partners",
        (
            (2, "Gemeente"),
            (3, "Organisatie"),
            (3, "Contact"),
            (2, "Rol"),
            (3, "Hoe nu betrokken"),
            (3, "Hoe in de komende jaren"),
        ),
        20,
    ),
    "begroting": Taken(("begroting", "inkomsten")),
    "deelnemers": Blank(
        "Onze gemeenten of districten",
        ((3, "Gemeente of district"), (3, "Contactpersoon"), (2, "Functie"), (4, "Gegevens")),
        8,
    ),
}
"""The tables for the parts of `data/agreement.yml`: by the id of the part, or by that of the part
and of one of its headings."""
