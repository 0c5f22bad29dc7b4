"""The HTML of a worksheet: as a page, as input of its PDF, bare among others, and filled in."""

from markupsafe import Markup

from toolbox.model.examples import shown_answers
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages.view import MarkdownRenderer, View
from toolbox.schema.content_source import content_source_of


def worksheet_form(view: View, worksheet: WorksheetPage, level: int = 1) -> Markup:
    """Return the form of a worksheet; `level` is that of the heading above it.

    The page and its PDF share it, so it is rendered once for both.
    """
    return _form(view, worksheet, level, None)


def worksheet_page(view: View, worksheet: WorksheetPage, form: Markup | None = None) -> Markup:
    """Return the page of a worksheet: guidance, and the form; `form` if it is rendered already."""
    return _worksheet(view, worksheet, form or worksheet_form(view, worksheet), guided=True)


def bare_worksheet(view: View, worksheet: WorksheetPage, level: int) -> Markup:
    """Return a worksheet without its guidance, under a heading of the given level."""
    return _worksheet(view, worksheet, worksheet_form(view, worksheet, level), level=level)


def worksheet_paper(view: View, worksheet: WorksheetPage, form: Markup | None = None) -> Markup:
    """Return a worksheet as a complete HTML document, for its PDF.

    What the facilitator needs follows on a page of its own. The id of the worksheet is a keyword
    (docs/assets/office/pdf-fields.js reads it).
    """
    form = form or worksheet_form(view, worksheet)
    return view.template(
        "paper.html",
        title=f"{worksheet.model.title} – {view.edition.name}",
        description=worksheet.model.goal,
        sheet=worksheet.id,
        orientation=worksheet.model.orientation,
        stylesheets=("sheet.css", "table.css", "paper.css"),
        body=_worksheet(view, worksheet, form, on_paper=True),
    )


def example_title(worksheet: WorksheetPage) -> str:
    """Return the title of the page with the filled-in example of a worksheet."""
    return f"Voorbeeld: {worksheet.model.title}"


def worksheet_example(view: View, worksheet: WorksheetPage) -> Markup:
    """Return the page with the filled-in example of a worksheet."""
    return view.template(
        "worksheet_example.html",
        worksheet=worksheet,
        title=example_title(worksheet),
        form=_form(view, worksheet, 1, shown_answers(worksheet.fields, worksheet.example)),
    )


def _form(
    view: View, worksheet: WorksheetPage, level: int, answers: dict[str, str] | None
) -> Markup:
    return view.template(
        "worksheets/form.html",
        worksheet=worksheet,
        markdown=_markdown(view, worksheet),
        level=level,
        answers=answers,
    )


def _worksheet(
    view: View,
    worksheet: WorksheetPage,
    form: Markup,
    *,
    level: int = 1,
    guided: bool = False,
    on_paper: bool = False,
) -> Markup:
    return view.template(
        "worksheet.html",
        worksheet=worksheet,
        form=form,
        markdown=_markdown(view, worksheet),
        level=level,
        guided=guided,
        on_paper=on_paper,
    )


def _markdown(view: View, worksheet: WorksheetPage) -> MarkdownRenderer:
    """Return the renderer for the fiche that the content derives from, or else for `data/`."""
    source = content_source_of(worksheet.model)
    return view.markdown(view.toolbox.fiche(source.fiche) if source and source.fiche else None)
