"""Rules about Markdown texts and fiche bodies: allow list, shortcodes, links, headings."""

import posixpath
import re
from collections.abc import Iterator
from functools import partial

from toolbox.checks.context import CheckContext, Rule, section_ids
from toolbox.checks.links import explained
from toolbox.checks.messages import at, missing, near
from toolbox.diagnostics import Finding, Problem
from toolbox.document import Loc
from toolbox.markup.detours import behind
from toolbox.markup.markdown import render, render_line
from toolbox.markup.sanitizer import Address
from toolbox.model.signatures import INLINE, references
from toolbox.schema.texts import Markdown
from toolbox.schema.walk import TypedValue
from toolbox.source.content import RawEntry
from toolbox.source.front_matter import MAX_BODY
from toolbox.urls import anchor, fiche_page, on_this_computer, question_anchor

_WITHOUT_HEADINGS = {*INLINE, "worksheet"}
"""Shortcodes that give nothing an id, which may stand twice on a page."""

_JOINT = re.compile(r"(?m)(?<=\S)\n(?=\S)")
_NO_LETTERS = "deze kop heeft een letter of een cijfer nodig; vul hem aan"


def texts_are_safe(context: CheckContext) -> Iterator[Problem]:
    """A text is Markdown only: no HTML, no scripts, no broken links."""
    for raw in context.content.raw_entries:
        for found in raw.typed_values:
            if isinstance(found.marker, Markdown) and len(found.value) <= MAX_BODY:
                text = found.value
                if message := _run_together(raw, found):
                    yield at(raw, found.loc, message)
                    text = _JOINT.sub("\n\n", text)
                for finding in _check_text(context, raw.page, text, found.marker):
                    message = explained(context.site, raw.page, finding)
                    yield at(raw, found.loc, message, finding.line or 0)


def _run_together(raw: RawEntry, found: TypedValue) -> str:
    """Return what to type where YAML takes the empty lines out of a text, or ""."""
    assert isinstance(found.marker, Markdown)
    place = raw.document.position((*raw.loc, *found.loc))
    if place.literal or not found.marker.block or not _JOINT.search(found.value):
        return ""
    line = raw.document.text.split("\n")[place.line - raw.document.first_line]
    _, _, typed = line[place.column - 1 :].partition(f"{found.loc[-1]}:")
    typed = typed.strip()
    if typed.startswith(("'", '"')):
        return ""
    todo = f"zet ‘|’ achter ‘{found.loc[-1]}:’"
    if typed.startswith(">"):
        todo = f"zet ‘|’ in plaats van ‘{typed.split()[0]}’"
    elif typed:
        todo += ", en alle tekst op de regels eronder"
    return f"de lege regels vallen hier weg, en de alinea’s lopen in elkaar; {todo}"


def bodies_are_safe(context: CheckContext) -> Iterator[Problem]:
    """A body is Markdown and shortcodes with literal arguments, nothing else."""
    for slug, raw in context.content.bodies.items():
        body = context.bodies[slug]
        for finding in body.findings:
            yield raw.problem((finding.line or 0) + 1, finding.message)
        for finding in context.texts[slug].findings:
            message = explained(context.site, fiche_page(slug), finding)
            yield raw.problem(body.lines[finding.line or 0], message, finding.mark)
        for call in body.calls:
            for value, kind in references(call):
                if not context.knows(kind, value):
                    message = missing(value, kind, context.ids[kind])
                    yield raw.problem(call.line, message)


def links_lead_straight(context: CheckContext) -> Iterator[Problem]:
    """A link leads to its page itself, and one to a page of the toolbox names its file.

    An address of the toolbox would keep to one version, or to the computer of who wrote it.
    """
    for raw in context.content.raw_entries:
        for found in raw.typed_values:
            if isinstance(found.marker, Markdown) and "://" in found.value[:MAX_BODY]:
                for link in render(found.value[:MAX_BODY], str).addresses:
                    if message := _straight(context, link, raw.page):
                        yield at(raw, found.loc, message, link.line)
    for slug, body in context.content.bodies.items():
        for link in context.texts[slug].addresses:
            if message := _straight(context, link, fiche_page(slug)):
                line = context.bodies[slug].lines[link.line]
                yield body.problem(line, message, link.target)


def _straight(context: CheckContext, link: Address, base: str) -> str:
    """Return what to type for a link that makes a detour, or "" for another."""
    if meant := behind(link.target):
        return f"dit adres loopt langs een andere website; typ {meant}"
    page = context.site.page_at(link.target, context.content.address)
    if page is None:
        if on_this_computer(link.target):
            return f"‘{link.target}’ werkt alleen op jouw computer; typ het adres van de website"
        return ""
    typed = posixpath.relpath(page, posixpath.dirname(base))
    return f"‘{link.target}’ is een pagina van de toolbox zelf; typ {typed}"


def calls_differ(context: CheckContext) -> Iterator[Problem]:
    """A body has each block shortcode once, per thing that it shows, if that has headings."""
    for slug, raw in context.content.bodies.items():
        seen = set()
        for call in context.bodies[slug].calls:
            placed = (call.name, *{value for value, _ in references(call)} - {slug})
            if call.name not in _WITHOUT_HEADINGS and placed in seen:
                message = f"‘{{{{ {call.name}() }}}}’ staat er al; hou er één over"
                yield raw.problem(call.line, message)
            seen.add(placed)


def headings_differ(context: CheckContext) -> Iterator[Problem]:
    """Every heading of a fiche has a unique, non-empty anchor."""
    for fiche in context.content.fiches:
        body = context.bodies[fiche.slug]
        seen = set(section_ids(fiche.entry, body))
        titles: list[tuple[Loc, str, str]] = [
            (("steps", index, "title"), step.title, anchor(step.title))
            for index, step in enumerate(fiche.entry.steps)
        ]
        titles += [
            (("faq", index, "question"), faq.question, question_anchor(faq.question))
            for index, faq in enumerate(fiche.entry.faq)
        ]
        for loc, title, name in titles:
            if not name:
                yield at(fiche.raw, loc, _NO_LETTERS)
            elif name in seen:
                message = f"‘{title}’ is ook een andere kop in deze fiche; kies iets anders"
                yield at(fiche.raw, loc, message)
            seen.add(name)
        for heading in context.texts[fiche.slug].headings:
            if not heading.id:
                yield fiche.body.problem(body.lines[heading.line], _NO_LETTERS)
            elif heading.id in seen:
                message = f"de kop ‘{heading.text}’ komt twee keer voor; kies een andere"
                yield fiche.body.problem(body.lines[heading.line], message)
            seen.add(heading.id)


def named_headings_exist(context: CheckContext) -> Iterator[Problem]:
    """A heading that has search terms exists in the body of its fiche."""
    for fiche in context.content.fiches:
        headings = {heading.text for heading in context.texts[fiche.slug].headings}
        for index, row in enumerate(fiche.entry.headings):
            if row.heading not in headings:
                way_out = near(row.heading, headings) or "; verwijder deze rij"
                message = f"‘{row.heading}’ is geen kop in de tekst{way_out}"
                yield at(fiche.raw, ("headings", index, "heading"), message)


def _check_text(
    context: CheckContext, page: str, text: str, marker: Markdown
) -> tuple[Finding, ...]:
    resolve = partial(context.site.find, base=page)
    rendered = (render if marker.block else render_line)(text, resolve)
    return (*rendered.findings, *rendered.misplaced_headings)


RULES: tuple[Rule, ...] = (
    texts_are_safe,
    bodies_are_safe,
    links_lead_straight,
    calls_differ,
    headings_differ,
    named_headings_exist,
)
