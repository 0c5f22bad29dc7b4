"""A fiche with everything it holds, as a page and on paper."""

from dataclasses import replace

from markupsafe import Markup

from macros.macros import FICHE_MACROS, render_section
from toolbox.markup.markdown import render
from toolbox.markup.shortcodes import Call, fill, parse
from toolbox.model.sections import SECTIONS
from toolbox.model.signatures import INLINE, SIGNATURES, references
from toolbox.model.toolbox import Fiche
from toolbox.pages.view import View


def fiche_page(view: View, fiche: Fiche) -> Markup:
    """Return the page of a fiche: its header, its body, and every section not yet placed."""
    view = replace(view, fiche=fiche)
    body = parse(fiche.body, SIGNATURES, INLINE)
    html = fill(
        render(body.text, view.markdown(fiche).resolve).html,
        [_run(view, call) for call in body.calls],
    )
    # A section of another fiche does not take the place of this one's.
    placed = {
        call.name
        for call in body.calls
        if all(value == fiche.slug for value, _ in references(call))
    }
    rest = [
        render_section(view, section, fiche) for section in SECTIONS if section.name not in placed
    ]
    return view.template("fiche.html", fiche=fiche, body=Markup(html), rest=rest)  # noqa: S704 - filled with markup


def fiche_paper(view: View, fiche: Fiche) -> Markup:
    """Return a fiche as a document of its own, for a PDF."""
    # Paper is kept, and what is new does not stay so.
    view = replace(view, edition=replace(view.edition, published=()))
    foot = view.template("paper_foot.html", path=fiche.path)
    return view.template(
        "paper.html",
        title=f"{fiche.front_matter.title} – {view.edition.name}",
        description=fiche.front_matter.summary,
        orientation="portrait",
        stylesheets=("toolbox.css", "paper.css"),
        body=Markup('<article class="md-typeset">{}{}</article>').format(
            fiche_page(view, fiche), foot
        ),
    )


def _run(view: View, call: Call) -> Markup:
    return FICHE_MACROS[call.name](view, *call.arguments, **call.keywords)
