"""Rules about what texts and bodies may hold."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from macros.addresses import anchor, fiche_page
from macros.body import misplaced
from macros.checks.look import Checked, at, in_body, missing
from macros.content import Written, WrittenFiche
from macros.markdown import render, render_line
from macros.models.base import Markdown
from macros.models.fields import marked
from macros.problems import Problem
from macros.render.macros import references
from macros.render.sections import SECTION_IDS

Messages = Callable[[str], list[str]]
"""What there is to say about a text."""


def texts_are_safe(checked: Checked) -> Iterator[Problem]:
    """A text holds Markdown only: no HTML, no scripts, no links that go nowhere."""
    for written in checked.content.entries():
        for found in marked(written.entry):
            if isinstance(found.marker, Markdown):
                messages = _text_messages(checked, written, found.marker)
                for message, line in _with_lines(found.value, messages):
                    yield at(written, found.loc, message, line)


def bodies_are_safe(checked: Checked) -> Iterator[Problem]:
    """A body holds Markdown and calls to macros with literal arguments, nothing else."""
    for fiche in checked.content.fiches:
        body = checked.bodies[fiche.slug]
        for mistake in body.mistakes:
            yield in_body(fiche, mistake.line, mistake.message)
        for message, line in _with_lines(fiche.body, _body_messages(checked, fiche)):
            yield in_body(fiche, line + 1, message)
        for call in misplaced(checked.texts[fiche.slug].html, body):
            message = (
                f"‘{{{{ {call.name}() }}}}’ staat in een lijst, citaat of codeblok; haal het eruit"
            )
            yield in_body(fiche, call.line, message)
        for call in body.calls:
            for value, kind in references(call):
                if value not in checked.ids[kind]:
                    yield in_body(fiche, call.line, missing(value, kind, checked))


def headings_differ(checked: Checked) -> Iterator[Problem]:
    """Every heading of a fiche has an address of its own."""
    for fiche in checked.content.fiches:
        steps = [anchor(step.title) for step in fiche.entry.steps]
        headings = [heading.id for heading in checked.texts[fiche.slug].headings]
        seen = Counter([*headings, *SECTION_IDS])
        for index, (name, step) in enumerate(zip(steps, fiche.entry.steps, strict=True)):
            seen[name] += 1
            if seen[name] > 1:
                message = (
                    f"‘{step.title}’ is ook een andere kop in deze fiche; kies een andere titel"
                )
                yield at(fiche, ("steps", index, "title"), message)
        for name, heading in zip(headings, checked.texts[fiche.slug].headings, strict=True):
            if seen[name] > 1 and name not in steps:
                line = next(
                    (n for n, text in enumerate(fiche.body.split("\n"), 1) if heading.text in text),
                    1,
                )
                message = f"de kop ‘{heading.text}’ komt twee keer voor; kies een andere"
                yield in_body(fiche, line, message)


def _body_messages(checked: Checked, fiche: WrittenFiche) -> Messages:
    resolve = partial(checked.site.find, base=fiche_page(fiche.slug))
    return lambda text: [finding.message for finding in render(text, resolve).findings]


def _text_messages(checked: Checked, written: Written, marker: Markdown) -> Messages:
    base = fiche_page(written.slug) if isinstance(written, WrittenFiche) else ""
    resolve = partial(checked.site.find, base=base)
    convert = render if marker.block else render_line

    def messages(text: str) -> list[str]:
        rendered = convert(text, resolve)
        found = [finding.message for finding in rendered.findings]
        if rendered.headings:
            found.append("een kop kan hier niet; laat de hekjes weg en gebruik **vet**")
        return found

    return messages


def _with_lines(text: str, messages: Messages) -> Iterator[tuple[str, int]]:
    """Yield each message for `text` with the line, from 0, from which on it is given.

    Python-Markdown keeps no positions, so the text is rendered up to ever earlier lines
    until the message is gone.
    """
    lines = text.split("\n")
    for message in dict.fromkeys(messages(text)):
        line = len(lines) - 1
        while line > 0 and message in messages("\n".join(lines[:line])):
            line -= 1
        yield message, line
