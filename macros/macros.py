"""The macros (shortcodes) for the body of a fiche and for pages in `docs/`, by name.

Each is a function of the view and of literal arguments, and returns HTML;
`toolbox.model.signatures` declares which arguments are ids, so that the checks can validate them.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from toolbox.drawings import drawn
from toolbox.model.sections import SECTIONS, Section
from toolbox.model.toolbox import Fiche
from toolbox.pages.guide import guide
from toolbox.pages.planner import script_content
from toolbox.pages.terms import term_link
from toolbox.pages.view import View
from toolbox.pages.worksheets import bare_worksheet
from toolbox.releases.news import notes
from toolbox.scaffold.starter import starter_fiche
from toolbox.schema.agreement import AGREEMENT_CHAPTERS, AGREEMENT_SHEET
from toolbox.schema.lists import Contact
from toolbox.urls import FEED, term_anchor, worksheet_page

Macro = Callable[..., Markup]


def _section_macro(section: Section) -> Macro:
    def macro(view: View, fiche: str | None = None) -> Markup:
        return render_section(view, section, _the_fiche(view, fiche, section.name))

    macro.__name__ = section.name
    macro.__doc__ = f"Place the section ‘{section.title}’ of a fiche."
    return macro


def render_section(view: View, section: Section, fiche: Fiche) -> Markup:
    """Return the HTML of a section of a fiche, or "" when its front matter is empty."""
    if not section.has_content(fiche.front_matter):
        return Markup()
    if view.fiche != fiche:
        section = replace(section, prefix=fiche.slug)
    return view.template(
        f"sections/{section.name}.html", section=section, fiche=fiche, markdown=view.markdown(fiche)
    )


def checklist(view: View, fiche: str | None = None) -> Markup:
    """Place the steps of a fiche as a checklist, for print."""
    return view.template("checklist.html", fiche=_the_fiche(view, fiche, "checklist"))


def data_list(view: View, name: str) -> Markup:
    """Place a list from `data/`, each item under its own heading."""
    return view.template("data_list.html", shown=view.toolbox.lists[name], markdown=view.markdown())


def principles(view: View) -> Markup:
    """Place the design principles: the list `data/principles.yml`."""
    return data_list(view, "principles")


def worksheet(view: View, name: str) -> Markup:
    """Place the card of a worksheet."""
    return view.template("worksheet_cards.html", worksheets=[view.toolbox.worksheets[name]])


def term(view: View, name: str) -> Markup:
    """Place an inline link to a term of the glossary, whose meaning a script shows."""
    found = next(row for row in view.toolbox.glossary if name in (row.term, row.abbreviation))
    return term_link(view, term_anchor(found.term, found.abbreviation), name)


def deadlines(view: View) -> Markup:
    """Place all deadlines; a script in the browser marks which have passed."""
    return view.template("deadlines.html", markdown=view.markdown())


def drawing(view: View, name: str) -> Markup:
    """Place a drawing, made from the data: SVG for a wide and for a narrow screen, and a text."""
    return view.template("drawing.html", drawings=[drawn(view.toolbox, name)], words=True)


def agreement(view: View) -> Markup:
    """Place the parts of the agreement note, each with the step that delivers it."""
    return view.template("agreement.html", markdown=view.markdown(), chapters=AGREEMENT_CHAPTERS)


def agreement_template(view: View) -> Markup:
    """Place a button to download the Word template of the agreement note, when it is made."""
    files = (view.downloads or {}).get(worksheet_page(AGREEMENT_SHEET), ())
    word = [file for file in files if file.address.endswith(".docx")]
    return view.template("agreement_template.html", files=word)


def fiche_cards(view: View, most: int = 0) -> Markup:
    """Place a card for every fiche, in order, or for the first `most` and a link to all."""
    fiches = view.toolbox.fiches
    left_out = len(fiches) - most if most else 0
    shown = fiches[:most] if left_out > 0 else fiches
    return view.template("fiche_cards.html", fiches=shown, all=left_out > 0)


def fiches_by_phase(view: View) -> Markup:
    """Place each phase with the cards of its fiches."""
    return view.template("fiches_by_phase.html", markdown=view.markdown())


def route_cards(view: View) -> Markup:
    """Place a card for every route."""
    return view.template("route_cards.html")


def progress(view: View, counted: str = "stappen") -> Markup:
    """Place the progress that the browser stores, and the button that clears it.

    `counted` is the Dutch plural of what the cards on the page count; only for steps
    (`stappen`) is there a link to resume.
    """
    resumes = counted == "stappen"
    return view.template("progress.html", counted=counted, resumes=resumes, total=0)


def worksheet_cards(view: View) -> Markup:
    """Place a card for every worksheet."""
    return view.template("worksheet_cards.html", worksheets=view.toolbox.worksheets.values())


def worksheet_overview(view: View) -> Markup:
    """Place a card for every worksheet, with filters and a selection to print."""
    worksheets = view.toolbox.worksheets.values()
    return view.template(
        "worksheet_overview.html",
        worksheets=worksheets,
        kinds=sorted({(worksheet.model.kind, worksheet.model.use) for worksheet in worksheets}),
        phases={phase for worksheet in worksheets for phase in view.toolbox.phases_of(worksheet)},
    )


def all_worksheets(view: View) -> Markup:
    """Place every worksheet in full, to print several at once."""
    worksheets = view.toolbox.worksheets.values()
    return Markup("\n").join(bare_worksheet(view, worksheet, 2) for worksheet in worksheets)


def story(view: View) -> Markup:
    """Place the story of the invented region, with the example of each worksheet."""
    return view.template("story.html", markdown=view.markdown())


def script_maker(view: View) -> Markup:
    """Place the form that makes the script of a meeting; it needs a script in the browser."""
    return view.template(
        "script_maker.html",
        content=script_content(view.toolbox),
        breaks=(5, 10, 15, 20, 30, 60),
    )


def meetings(view: View) -> Markup:
    """Place every meeting of `data/meetings.yml`, with its minute plan and its letters."""
    return view.template("meetings.html", markdown=view.markdown())


def planning(view: View) -> Markup:
    """Place the planning back from the next day of filing, or in months where none is known."""
    filing = [deadline.date for deadline in view.toolbox.deadlines if deadline.filing]
    coming = [day for day in filing if day >= view.edition.today]
    return view.template(
        "planning.html", filing=filing, day=min(coming, default=None), markdown=view.markdown()
    )


def dossier(view: View) -> Markup:
    """Place what a network filled in: a script in the browser reads it."""
    return view.template("dossier.html", acts=[it for it in view.toolbox.deadlines if it.action])


def together(view: View) -> Markup:
    """Place what combines worksheets of several people; it needs a script in the browser."""
    return view.template("together.html")


def glossary(view: View) -> Markup:
    """Place the glossary, in alphabetical order."""
    rows = sorted(view.toolbox.glossary, key=lambda row: row.term.casefold())
    return view.template("glossary.html", rows=rows, markdown=view.markdown())


def sources(view: View) -> Markup:
    """Place all sources, grouped by use."""
    return view.template("sources.html", markdown=view.markdown())


def all_questions(view: View) -> Markup:
    """Place the questions of all fiches."""
    return view.template("all_questions.html")


def whats_new(view: View) -> Markup:
    """Place the release notes of each version, the newest first."""
    edition = view.edition
    day = edition.day if edition.release else None
    found = notes(view.toolbox, edition.published, edition.release, day)
    return view.template("whats_new.html", feed=FEED, notes=found)


def contacts(view: View) -> Markup:
    """Place the contact persons: those for all regions first, then region by region."""
    rows = (row for row in view.toolbox.rows["contacts"] if isinstance(row, Contact))
    in_order = sorted(rows, key=lambda contact: contact.region or "")
    return view.template("contacts.html", contacts=in_order)


def field_guide(view: View) -> Markup:
    """Place the field guide: every field of the content, with its type, limits and example."""
    return view.template(
        "field_guide.html", parts=guide(view.toolbox.ids), markdown=view.markdown()
    )


def new_fiche_link(view: View, form: str, text: str) -> Markup:
    """Place an inline link to GitHub's form for a new file, prefilled with a starter fiche.

    `form` is the URL template of that form, with placeholders `{name}` and `{value}`.
    """
    value = starter_fiche(view.toolbox.ids, {"order": str(view.toolbox.next_order)})
    address = form.replace("{name}", quote("fiches/naam.md")).replace("{value}", quote(value))
    return Markup('<a href="{}">{}</a>').format(address, text)


def _named(*macros: Macro) -> dict[str, Macro]:
    return {macro.__name__: macro for macro in macros}


FICHE_MACROS: Mapping[str, Macro] = {
    **_named(*(_section_macro(section) for section in SECTIONS)),
    **_named(checklist, data_list, principles, worksheet, term, deadlines, drawing),
}
"""The macros that the body of a fiche may call."""

PAGE_MACROS: Mapping[str, Macro] = {
    **FICHE_MACROS,
    **_named(
        agreement,
        agreement_template,
        fiche_cards,
        fiches_by_phase,
        worksheet_cards,
        glossary,
        sources,
    ),
    **_named(worksheet_overview, all_worksheets, story, script_maker, meetings, planning),
    **_named(dossier, together),
    **_named(route_cards, progress, all_questions, whats_new, contacts),
    **_named(field_guide, new_fiche_link),
}
"""The macros that a page in `docs/` may call: those of a fiche, and more."""


def _the_fiche(view: View, slug: str | None, name: str) -> Fiche:
    if slug is not None:
        return view.toolbox.fiche(slug)
    if view.fiche is None:
        raise ValueError(f'zeg welke fiche je bedoelt, bv. {{{{ {name}("visievorming") }}}}')
    return view.fiche
