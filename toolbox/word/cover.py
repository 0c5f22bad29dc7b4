"""The first pages of the agreement note: cover, instructions and table of contents."""

from collections.abc import Mapping

from docx.shared import Mm
from docx.table import _Cell

from toolbox.word.document import DocumentBuilder, in_list
from toolbox.word.elements import day, element, field, run, words
from toolbox.word.guidance import STYLE
from toolbox.word.rich_text import Run
from toolbox.word.tables import line_below, new_table

NETWORK = "nota:netwerk"
"""The tag of the content control with the name of the network."""
_WORDS = {
    "Netwerk": "Typ de naam van het netwerk",
    "Aanvrager": "Typ de naam van het intergemeentelijk samenwerkingsverband (IGS) cultuur",
    "Contactpersoon": "Typ een naam, een e-mailadres en een telefoonnummer",
    "Periode": "Typ de jaren waarvoor je subsidie vraagt",
}
_DAYS = ("Versie van", "Goedgekeurd op", "Ingediend op")
NO_FORM = (
    "Dit is een werkdocument van publiq, geen officieel formulier. Vraag bij het Departement "
    "Cultuur, Jeugd en Media welk formulier je indient."
)
"""The first line: the template must not pass for a form of the government."""
_HOW = (
    "Klik op ‘Schrijf hier …’ en typ jullie tekst. De tabellen mag je aanpassen: met Tab in het "
    "laatste vak krijg je een rij bij.",
    "Alles wat schuin en grijs staat, is uitleg uit de toolbox. Het hoort niet in de nota.",
    "Ben je klaar? Klik bij de stijlen met de rechtermuisknop op ‘Uitleg’, selecteer alle "
    "exemplaren en druk op Delete. Dan is alle uitleg in één keer weg.",
    "Werk de inhoudsopgave bij: klik erin en druk op F9.",
)


def write_cover(builder: DocumentBuilder, title: str) -> None:
    """Add the cover, with content controls to fill in."""
    builder.paragraph((Run(NO_FORM, bold=True),), STYLE)
    builder.paragraph(title, "Title")
    builder.paragraph("Van een bovenlokaal netwerk en al zijn partners", "Subtitle")
    table = new_table(builder, "Gegevens van de nota", [40, 134], "Invullijn")
    for label, prompt in _WORDS.items():
        name = NETWORK if label == "Netwerk" else ""
        _line(table.row((Run(label, bold=True),), words(label, prompt, name), height=Mm(10)))
    for label in _DAYS:
        _line(table.row((Run(label, bold=True),), day(label, "Kies een datum"), height=Mm(10)))


def write_contents(builder: DocumentBuilder, chapters: Mapping[str, Mapping[str, str]]) -> None:
    """Add the instructions, and the table of contents as a TOC field.

    `chapters` has, by title, the titles of the parts by bookmark. Word adds the page numbers.
    """
    builder.gap(new_page=True)
    builder.paragraph((Run("Zo werk je met dit document", bold=True),), STYLE)
    for point in _HOW:
        in_list(builder.paragraph(point, STYLE), 1)
    body = builder.document.element.body
    lines = [builder.paragraph("Inhoud", "TOC Heading")]
    for chapter, parts in chapters.items():
        lines.append(builder.paragraph(chapter, "toc 1"))
        for mark, title in parts.items():
            line = builder.paragraph("", "toc 2")
            line._p.append(element("w:hyperlink", run(title), anchor=mark))
            lines.append(line)
    start_to_separator, end = field('TOC \\o "1-2" \\h \\z')[:-1], field("TOC")[-1]
    lines[1]._p[1:1] = start_to_separator
    lines[-1]._p.append(end)
    gallery = element("w:docPartObj", element("w:docPartGallery", val="Table of Contents"))
    gallery.append(element("w:docPartUnique"))
    held = element("w:sdtContent", *(line._p for line in lines))
    body.insert_element_before(element("w:sdt", element("w:sdtPr", gallery), held), "w:sectPr")


def _line(cells: tuple[_Cell, ...]) -> None:
    for cell in cells:
        line_below(cell)
