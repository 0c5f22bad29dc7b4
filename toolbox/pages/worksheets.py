"""A worksheet as a page, on paper, and bare among others."""

from markupsafe import Markup

from toolbox.model.toolbox import WorksheetPage
from toolbox.pages.view import MarkdownRenderer, View


def worksheet_page(view: View, worksheet: WorksheetPage) -> Markup:
    """Return the page of a worksheet: guidance, and the sheet to fill in."""
    return _worksheet(view, worksheet, guided=True)


def bare_worksheet(view: View, worksheet: WorksheetPage, level: int) -> Markup:
    """Return a worksheet without its guidance, under a heading of the given level."""
    return _worksheet(view, worksheet, level=level)


def worksheet_paper(view: View, worksheet: WorksheetPage) -> Markup:
    """Return a worksheet as a document of its own, for a PDF."""
    return view.template(
        "paper.html",
        title=f"{worksheet.model.title} – {view.edition.name}",
        description=worksheet.model.goal,
        orientation=worksheet.model.orientation,
        stylesheets=("sheet.css", "paper.css"),
        body=_worksheet(view, worksheet, paper=True),
    )


def _worksheet(
    view: View,
    worksheet: WorksheetPage,
    *,
    level: int = 1,
    guided: bool = False,
    paper: bool = False,
) -> Markup:
    markdown = _texts(view, worksheet)
    return view.template(
        "worksheet.html",
        worksheet=worksheet,
        markdown=markdown,
        level=level,
        guided=guided,
        paper=paper,
    )


def _texts(view: View, worksheet: WorksheetPage) -> MarkdownRenderer:
    """Return the texts of the fiche that the content comes from, or those of `data/`."""
    content_source = getattr(worksheet.model, "content_source", None)
    return view.markdown(
        view.toolbox.fiche(content_source.fiche)
        if content_source and content_source.fiche
        else None
    )
