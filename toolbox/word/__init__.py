"""The Word files (docx): values in, bytes out; deterministic, so that they can be cached.

- `rich_text`  paragraphs as runs of text; `renderer` makes them from Markdown
- `elements`   WordprocessingML without a python-docx API: content controls, fields, bookmarks
- `footnotes`  footnotes of Word, for which there is none either
- `package`    an empty document with our styles, and the bytes (OPC package) of a finished one
- `document`   a document builder: page setup, header and footer, headings, paragraphs, lists
- `tables`     tables that repeat their header row and never break a row across pages
- `worksheet`  a worksheet; `kinds` and `rows` have one function for each of the seven kinds
- `agreement`  the template of the agreement note, with its `cover`, the `guidance` and the
  `note_tables` in it; `note_template` is the same as a script, with which a browser makes a note

The styles are in `styles.xml`, `numbering.xml` and `settings.xml`.
"""

from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.releases.edition import Edition

# python-docx is imported lazily: in most builds all files come from the cache.


def agreement_docx(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return the template of the agreement note as a Word file (docx)."""
    from toolbox.word import agreement

    return agreement.agreement_docx(toolbox, edition)


def worksheet_docx(toolbox: Toolbox, worksheet: WorksheetPage, edition: Edition) -> bytes:
    """Return a worksheet to fill in as a Word file (docx)."""
    from toolbox.word.worksheet import worksheet_docx as make

    return make(toolbox, worksheet, edition)


def note_script(toolbox: Toolbox, docx: bytes) -> bytes:
    """Return the template of the agreement note, made by `agreement_docx`, as a script."""
    from toolbox.word.note_template import note_script as make

    return make(toolbox, docx)
