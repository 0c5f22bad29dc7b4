"""Rules about Markdown texts and fiche bodies: allow list, shortcodes, links, headings."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, partial
from urllib.parse import urlsplit

from toolbox.checks.context import CheckContext, Rule, section_ids
from toolbox.checks.links import explained
from toolbox.checks.messages import at, missing, near
from toolbox.diagnostics import Finding, Problem
from toolbox.document import Loc
from toolbox.markup.fast_path import harmless
from toolbox.markup.markdown import prose, render, render_line
from toolbox.markup.sanitizer import Resolve
from toolbox.markup.shortcodes import misplaced
from toolbox.model.signatures import INLINE, references
from toolbox.schema.base import Markdown
from toolbox.source.front_matter import MAX_BODY
from toolbox.urls import anchor, fiche_page, question_anchor, unsafe

FindingsOf = Callable[[str], list[Finding]]
"""Returns the findings in a text."""

_NO_LETTERS = "deze kop heeft een letter of een cijfer nodig; vul hem aan"


def texts_are_safe(context: CheckContext) -> Iterator[Problem]:
    """A text is Markdown only: no HTML, no scripts, no broken links."""
    for raw in context.content.raw_entries:
        for found in raw.typed_values:
            if isinstance(found.marker, Markdown) and len(found.value) <= MAX_BODY:
                findings_of = _check_text(context, raw.page, found.marker)
                for finding, line in _with_lines(found.value, findings_of):
                    message = explained(context.site, raw.page, finding)
                    yield at(raw, found.loc, message, line)


def bodies_are_safe(context: CheckContext) -> Iterator[Problem]:
    """A body is Markdown and shortcodes with literal arguments, nothing else."""
    for slug, raw in context.content.bodies.items():
        body = context.bodies[slug]
        for finding in body.findings:
            yield raw.problem((finding.line or 0) + 1, finding.message)
        for finding, line in _with_lines(body.text, _check_body(context, slug)):
            message = explained(context.site, fiche_page(slug), finding)
            yield raw.problem(body.lines[line], message, finding.mark)
        for call in misplaced(context.texts[slug].html, body):
            message = f"‘{{{{ {call.name}() }}}}’ staat in een codeblok; haal het eruit"
            yield raw.problem(call.line, message)
        for call in body.calls:
            for value, kind in references(call):
                if not context.knows(kind, value):
                    message = missing(value, kind, context.ids[kind])
                    yield raw.problem(call.line, message)


def calls_differ(context: CheckContext) -> Iterator[Problem]:
    """A body has each block shortcode once, per thing that it shows."""
    for slug, raw in context.content.bodies.items():
        seen = set()
        for call in context.bodies[slug].calls:
            placed = (call.name, *{value for value, _ in references(call)} - {slug})
            if call.name not in INLINE and placed in seen:
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
        for finding, line in _with_lines(body.text, partial(_repeated, frozenset(seen))):
            yield fiche.body.problem(body.lines[line], finding.message)


def named_headings_exist(context: CheckContext) -> Iterator[Problem]:
    """A heading that has search terms exists in the body of its fiche."""
    for fiche in context.content.fiches:
        headings = {heading.text for heading in context.texts[fiche.slug].headings}
        for index, row in enumerate(fiche.entry.headings):
            if row.heading not in headings:
                way_out = near(row.heading, headings) or "; verwijder deze rij"
                message = f"‘{row.heading}’ is geen kop in de tekst{way_out}"
                yield at(fiche.raw, ("headings", index, "heading"), message)


def _repeated(taken: frozenset[str], text: str) -> list[Finding]:
    """Return a finding for each heading of a body whose anchor is empty or taken."""
    seen, found = set(taken), []
    for heading in render(text, str).headings:
        if not heading.id:
            found.append(Finding(_NO_LETTERS))
        elif heading.id in seen:
            found.append(Finding(f"de kop ‘{heading.text}’ komt twee keer voor; kies een andere"))
        seen.add(heading.id)
    return found


def _check_body(context: CheckContext, slug: str) -> FindingsOf:
    resolve = partial(context.site.find, base=fiche_page(slug))
    return lambda text: list(render(text, resolve).findings)


def _check_text(context: CheckContext, page: str, marker: Markdown) -> FindingsOf:
    resolve = partial(context.site.find, base=page)
    convert = render if marker.block else render_line

    def findings_of(text: str) -> list[Finding]:
        links = harmless(text, block=marker.block)
        if links is not None and all(_leads_somewhere(link, resolve) for link in links):
            return []
        rendered = convert(text, resolve)
        found = list(rendered.findings)
        if rendered.headings:
            found.append(Finding("een kop kan hier niet; laat de hekjes weg en gebruik **vet**"))
        return found

    return findings_of


def _leads_somewhere(link: str, resolve: Resolve) -> bool:
    return not unsafe(link) and (bool(urlsplit(link).scheme) or resolve(link) is not None)


def _with_lines(text: str, findings_of: FindingsOf) -> Iterator[tuple[Finding, int]]:
    """Yield each finding in `text` with its line, counted from 0.

    Python-Markdown has no source positions, so this bisects: it checks ever other prefixes of the
    text, which never end inside a fenced code block, as that would be parsed as text.
    """
    findings = dict.fromkeys(findings_of(text))
    if not findings:
        return
    lines = prose(text)
    up_to = cache(lambda end: frozenset(findings_of("\n".join(text.split("\n")[: end + 1]))))
    for finding in findings:
        if finding.line is not None:
            yield finding, finding.line
            continue
        places = [number for number, line in lines.items() if finding.mark in line] or [*lines, 0]
        first = bisect_left(places, True, hi=len(places) - 1, key=lambda n: finding in up_to(n))
        yield finding, places[first]


RULES: tuple[Rule, ...] = (
    texts_are_safe,
    bodies_are_safe,
    calls_differ,
    headings_differ,
    named_headings_exist,
)
