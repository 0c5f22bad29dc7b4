"""Rules about what texts and bodies may hold."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from macros.addresses import anchor, fiche_page
from macros.body import misplaced
from macros.checks.look import Checked, at, missing
from macros.markdown import Finding, render, render_line
from macros.models.base import Markdown
from macros.models.fields import marked
from macros.problems import Problem
from macros.render.macros import references
from macros.render.sections import SECTION_IDS

Look = Callable[[str], list[Finding]]
"""Finds what is wrong in a text."""


def texts_are_safe(checked: Checked) -> Iterator[Problem]:
    """A text holds Markdown only: no HTML, no scripts, no links that go nowhere."""
    for piece in checked.content.pieces:
        for found in marked(piece.model, piece.value):
            if isinstance(found.marker, Markdown):
                look = _look_at_text(checked, piece.page, found.marker)
                for finding, line in _with_lines(found.value, look):
                    yield at(piece, found.loc, finding.message, line)


def bodies_are_safe(checked: Checked) -> Iterator[Problem]:
    """A body holds Markdown and calls to macros with literal arguments, nothing else."""
    for slug, written in checked.content.bodies.items():
        body = checked.bodies[slug]
        for mistake in body.mistakes:
            yield written.problem(mistake.line, mistake.message)
        for finding, line in _with_lines(written.text, _look_at_body(checked, slug)):
            yield written.problem(line + 1, finding.message, finding.mark)
        for call in misplaced(checked.texts[slug].html, body):
            message = f"‘{{{{ {call.name}() }}}}’ staat in een codeblok; haal het eruit"
            yield written.problem(call.line, message)
        for call in body.calls:
            for value, kind in references(call):
                if value not in checked.ids[kind]:
                    yield written.problem(call.line, missing(value, kind, checked))


def headings_differ(checked: Checked) -> Iterator[Problem]:
    """Every heading of a fiche has an address of its own."""
    for fiche in checked.content.fiches:
        headings = checked.texts[fiche.slug].headings
        seen = Counter([*(heading.id for heading in headings), *SECTION_IDS])
        for index, step in enumerate(fiche.entry.steps):
            seen[anchor(step.title)] += 1
            if seen[anchor(step.title)] > 1:
                message = (
                    f"‘{step.title}’ is ook een andere kop in deze fiche; kies een andere titel"
                )
                yield at(fiche.piece, ("steps", index, "title"), message)
        steps = {anchor(step.title) for step in fiche.entry.steps}
        for heading in headings:
            if seen[heading.id] > 1 and heading.id not in steps:
                message = f"de kop ‘{heading.text}’ komt twee keer voor; kies een andere"
                yield fiche.body.problem(_last_line_with(heading.text, fiche.body.text), message)


def _last_line_with(words: str, text: str) -> int:
    lines = text.split("\n")
    return max((n for n, line in enumerate(lines, 1) if words in line), default=1)


def _look_at_body(checked: Checked, slug: str) -> Look:
    resolve = partial(checked.site.find, base=fiche_page(slug))
    return lambda text: list(render(text, resolve).findings)


def _look_at_text(checked: Checked, page: str, marker: Markdown) -> Look:
    resolve = partial(checked.site.find, base=page)
    convert = render if marker.block else render_line

    def look(text: str) -> list[Finding]:
        rendered = convert(text, resolve)
        found = list(rendered.findings)
        if rendered.headings:
            found.append(Finding("een kop kan hier niet; laat de hekjes weg en gebruik **vet**"))
        return found

    return look


def _with_lines(text: str, look: Look) -> Iterator[tuple[Finding, int]]:
    """Yield each finding in `text` with the line, from 0, from which on it is there.

    Python-Markdown keeps no positions, so the text is looked at up to ever earlier lines
    until the finding is gone.
    """
    lines = text.split("\n")
    for finding in dict.fromkeys(look(text)):
        line = len(lines) - 1
        while line > 0 and finding in look("\n".join(lines[:line])):
            line -= 1
        yield finding, line
