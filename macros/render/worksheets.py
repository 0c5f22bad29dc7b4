"""A worksheet as a page, on paper, and bare among others."""

from markupsafe import Markup

from macros.render.view import Texts, View
from macros.toolbox import Sheet


def worksheet_page(view: View, sheet: Sheet) -> Markup:
    """Return the page of a worksheet: guidance, and the sheet to fill in."""
    texts = _texts(view, sheet)
    return view.template("worksheet.html", sheet=sheet, texts=texts, level=1, guided=True)


def bare_worksheet(view: View, sheet: Sheet, level: int) -> Markup:
    """Return a worksheet without its guidance, under a heading of the given level."""
    texts = _texts(view, sheet)
    return view.template("worksheet.html", sheet=sheet, texts=texts, level=level, guided=False)


def worksheet_paper(view: View, sheet: Sheet) -> Markup:
    """Return a worksheet as a document of its own, for a PDF."""
    return view.template(
        "paper.html",
        title=f"{sheet.sheet.title} – {view.edition.name}",
        description=sheet.sheet.goal,
        orientation=sheet.sheet.orientation,
        stylesheets=("sheet.css", "paper.css"),
        body=bare_worksheet(view, sheet, 1),
    )


def _texts(view: View, sheet: Sheet) -> Texts:
    """Return the texts of the fiche that the content comes from, or those of `data/`."""
    taken = getattr(sheet.sheet, "taken", None)
    return view.texts(view.toolbox.fiche(taken.fiche) if taken and taken.fiche else None)
