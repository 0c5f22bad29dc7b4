"""The toolbox as Word files: values in, bytes out, and the same bytes for the same values.

- `rich_text`  paragraphs as runs of text; `renderer` makes them from Markdown
- `elements`   what python-docx has no words for: content controls, fields, bookmarks
- `package`    an empty document that is all ours, and the bytes of a finished one
- `document`   a document in the making: its page, its edges, and what is added to it
- `tables`     tables that repeat their header and keep their rows whole
- `worksheet`  a worksheet; `kinds` and `rows` have one function for each of the seven kinds
- `agreement`  the skeleton of the agreement note, with its `cover` and the `guidance` in it

The looks stand in `styles.xml`, `numbering.xml` and `settings.xml`.
"""

from toolbox.model.toolbox import Toolbox, WorksheetPage
from toolbox.releases.edition import Edition

# python-docx is loaded when a file is made, which in most builds none is.


def agreement_docx(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return the skeleton of the agreement note."""
    from toolbox.word import agreement

    return agreement.agreement_docx(toolbox, edition)


def worksheet_docx(toolbox: Toolbox, worksheet: WorksheetPage, edition: Edition) -> bytes:
    """Return a worksheet to fill in."""
    from toolbox.word.worksheet import worksheet_docx as make

    return make(toolbox, worksheet, edition)
