"""The search entry of a worksheet."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from toolbox.document import Loc
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages.view import MarkdownRenderer, View
from toolbox.schema.content_source import content_source_of
from toolbox.schema.texts import Markdown, Plain
from toolbox.schema.walk import typed_values
from toolbox.schema.worksheet import Worksheet
from toolbox.search.entry import Entry, entry, plain, shown


def worksheet_entry(view: View, worksheet: WorksheetPage) -> Entry:
    """Return the entry of a worksheet: its goal, and what one fills in.

    How to lead it is left out, and so is the example of the invented region: together they are
    more than the rest, and every sheet would answer every question. One made from a fiche repeats
    it: goal only, lower boost.
    """
    model = worksheet.model
    if worksheet.is_automatic:
        return entry(view.url, model.title, escape(model.goal), "Werkblad", 0.7, (model.label,))
    texts = [plain(model.goal), *_content(worksheet, view.markdown())]
    text = " ".join(f"<p>{row}</p>" for row in texts)
    words = (*model.search_terms, model.label)
    return entry(view.url, model.title, text, "Werkblad", 1.1, words)


def _content(worksheet: WorksheetPage, markdown: MarkdownRenderer) -> Iterator[str]:
    """Yield what is written in each row; nothing for content of a list or fiche, found there."""
    model = worksheet.model
    if content_source_of(model):
        return
    own = {name: value for name, value in model if name not in Worksheet.model_fields}
    written = type(model).model_construct(**own).model_dump(mode="json", by_alias=True)
    # What is written of one row, such as its title and its question, is one paragraph.
    rows: defaultdict[Loc, list[str]] = defaultdict(list)
    for value in typed_values(type(model), written):
        row = value.loc[:-1] if len(value.loc) > 1 and isinstance(value.loc[-1], str) else value.loc
        if isinstance(value.marker, Markdown):
            rows[row].append(shown(markdown.line(value.value)))
        elif isinstance(value.marker, Plain):
            rows[row].append(plain(value.value))
    yield from map(": ".join, rows.values())
