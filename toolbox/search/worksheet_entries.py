"""The search entry of a worksheet."""

from collections import defaultdict
from html import escape

from toolbox.document import Loc
from toolbox.model.toolbox import WorksheetPage
from toolbox.pages.view import View
from toolbox.schema.base import Markdown, Plain
from toolbox.schema.walk import typed_values
from toolbox.search.entry import Entry, entry, plain, shown

_NOT_SEARCHED = frozenset({"title", "goal", "search_terms", "content_source", "materials"})


def worksheet_entry(view: View, worksheet: WorksheetPage) -> Entry:
    """Return the entry of a worksheet; one made from a fiche repeats it: goal only, lower boost."""
    model, markdown = worksheet.model, view.markdown()
    if worksheet.path.startswith("fiches/"):
        return entry(view.url, model.title, escape(model.goal), "Werkblad", 0.7, (model.label,))
    own = {name: value for name, value in model if name not in _NOT_SEARCHED}
    written = type(model).model_construct(**own).model_dump(mode="json", by_alias=True)
    # What is written of one row, such as its title and its question, is one paragraph.
    rows: defaultdict[Loc, list[str]] = defaultdict(list)
    for value in typed_values(type(model), written):
        row = value.loc[:-1] if len(value.loc) > 1 and isinstance(value.loc[-1], str) else value.loc
        if isinstance(value.marker, Markdown):
            rows[row].append(shown(markdown.line(value.value)))
        elif isinstance(value.marker, Plain):
            rows[row].append(plain(value.value))
    texts = [plain(model.goal), *map(": ".join, rows.values())]
    text = " ".join(f"<p>{row}</p>" for row in texts)
    words = (*model.search_terms, model.label)
    return entry(view.url, model.title, text, "Werkblad", 1.1, words)
