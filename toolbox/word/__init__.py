"""The toolbox as Word files: values in, bytes out, and the same bytes for the same values.

- `prose`      paragraphs as runs of text; `texts` makes them from Markdown
- `elements`   what python-docx has no words for: content controls, fields, bookmarks
- `package`    an empty document that is all ours, and the bytes of a finished one
- `document`   a document in the making: its page, its edges, and what is added to it
- `tables`     tables that repeat their header and keep their rows whole
- `sheet`      a worksheet; `kinds` and `rows` have one function for each of the seven kinds
- `agreement`  the skeleton of the agreement note, with its `cover` and the `guidance` in it

The looks stand in `styles.xml`, `numbering.xml` and `settings.xml`.
"""

from toolbox.word.agreement import agreement_docx
from toolbox.word.worksheet import worksheet_docx

__all__ = ["agreement_docx", "worksheet_docx"]
