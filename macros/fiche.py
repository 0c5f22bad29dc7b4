"""The HTML of a fiche."""

from dataclasses import replace

from markupsafe import Markup

from macros.macros import FICHE_MACROS, render_section
from toolbox.markup.markdown import render
from toolbox.markup.shortcodes import Call, fill
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Fiche
from toolbox.pages.view import View


def fiche_sections(view: View, fiche: Fiche) -> Markup:
    """Return the body of a fiche, followed by every section that no shortcode in it shows.

    The page and its PDF share it, so it is rendered once for both.
    """
    view = replace(view, fiche=fiche)
    body = fiche.body
    html = fill(
        render(body.text, view.markdown(fiche).resolve).html,
        [_run(view, call) for call in body.calls],
    )
    rest = (
        render_section(view, section, fiche)
        for section in SECTIONS
        if section.name not in fiche.placed
    )
    parts = [Markup(html), *(section for section in rest if section)]  # noqa: S704 - filled with markup
    return Markup("\n").join(parts)


def fiche_page(view: View, fiche: Fiche, sections: Markup | None = None) -> Markup:
    """Return the page of a fiche; `sections` if they are rendered already."""
    return view.template(
        "fiche.html", fiche=fiche, sections=sections or fiche_sections(view, fiche)
    )


def _run(view: View, call: Call) -> Markup:
    return FICHE_MACROS[call.name](view, *call.arguments, **call.keywords)
