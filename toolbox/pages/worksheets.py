"""A worksheet as a page, on paper, and bare among others."""

from markupsafe import Markup

from toolbox.model.toolbox import Sheet
from toolbox.pages.view import Texts, View


def worksheet_page(view: View, sheet: Sheet) -> Markup:
    """Return the page of a worksheet: guidance, and the sheet to fill in."""
    return _worksheet(view, sheet, guided=True)


def bare_worksheet(view: View, sheet: Sheet, level: int) -> Markup:
    """Return a worksheet without its guidance, under a heading of the given level."""
    return _worksheet(view, sheet, level=level)


def worksheet_paper(view: View, sheet: Sheet) -> Markup:
    """Return a worksheet as a document of its own, for a PDF."""
    return view.template(
        "paper.html",
        title=f"{sheet.sheet.title} – {view.edition.name}",
        description=sheet.sheet.goal,
        orientation=sheet.sheet.orientation,
        stylesheets=("sheet.css", "paper.css"),
        body=_worksheet(view, sheet, paper=True),
    )


def _worksheet(
    view: View, sheet: Sheet, *, level: int = 1, guided: bool = False, paper: bool = False
) -> Markup:
    texts = _texts(view, sheet)
    return view.template(
        "worksheet.html", sheet=sheet, texts=texts, level=level, guided=guided, paper=paper
    )


def _texts(view: View, sheet: Sheet) -> Texts:
    """Return the texts of the fiche that the content comes from, or those of `data/`."""
    taken = getattr(sheet.sheet, "taken", None)
    return view.texts(view.toolbox.fiche(taken.fiche) if taken and taken.fiche else None)
