"""Untrusted Markdown to HTML that is safe by construction, with findings for the editor.

Raw HTML is never parsed, and every URL goes through the allow list of the sanitizer, so the output
is safe for any input. The findings explain to the editor why, for example, a tag is shown as text;
they come from the tokens of the engine, which know their lines.
"""

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from markupsafe import Markup

from toolbox.diagnostics import Finding
from toolbox.digest import digest
from toolbox.markup.engine import DEEPEST, parse, prose
from toolbox.markup.heading import Heading
from toolbox.markup.pasted import BULLETS
from toolbox.markup.renderer import to_html
from toolbox.markup.sanitizer import CLOSE, OPEN, Address, Reference, Resolve, Sanitizer

__all__ = [
    "NOTE",
    "Rendered",
    "escaped",
    "lost_notes",
    "plain_text",
    "prose",
    "render",
    "render_line",
]

# Markers of lists and quotes on one line.
_DEEP = re.compile(r"^(?:[ \t]*(?:(?:[*+-]|\d+[.)])[ \t]+|>[ \t]?)){30}", re.MULTILINE)
_TOO_DEEP = Finding("in deze tekst zit te veel in elkaar; maak de opbouw eenvoudiger")
_NO_LINE = Finding("hier past maar één alinea; laat lijsten, koppen en witregels weg")
_REFERENCE = re.compile(f"{OPEN}(\\d+){CLOSE}")
NOTE = re.compile(r"^[ \t>]*\[\^([^\]\s]+)\]:", re.MULTILINE)
"""Where a footnote is written, with its label as the first group."""

_MOST_BRACKETS = 400
_MOST_LINES = 1000
_LINE = ["paragraph_open", "inline", "paragraph_close"]


@dataclass(frozen=True)
class Rendered:
    """The rendered HTML, its headings, and the findings in the source text.

    `misplaced_headings` are findings for a text that may have no headings.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()
    misplaced_headings: tuple[Finding, ...] = ()
    addresses: tuple[Address, ...] = ()


def render(text: str, resolve: Resolve) -> Rendered:
    """Render Markdown to safe HTML; `resolve` returns the URL for a link to a page or a file.

    A text that is nested too deeply or too long becomes empty HTML and a finding.
    """
    return _resolved(_converted(text), resolve)


def render_line(text: str, resolve: Resolve) -> Rendered:
    """Render a single line, without the `<p>` around it; more than one block is a finding."""
    found = _converted(text)
    rendered = _resolved(found, resolve)
    inner = rendered.html.removeprefix("<p>").removesuffix("</p>")
    return replace(rendered, html=inner, findings=rendered.findings + found.not_a_line)


def plain_text(line: str) -> str:
    """Return the plain text of a line of Markdown, without markup."""
    return Markup(render_line(line, str).html).striptags()  # noqa: S704 - only read as text


def escaped(text: str) -> str:
    """Escape plain text, so that Markdown shows it literally."""
    marked = re.sub(r"([\\`*_{}\[\]()<>#+\-.!|~^:@=])", r"\\\1", text.replace("&", "&amp;"))
    # What Word writes before a point can only be escaped as an entity.
    return BULLETS.sub(lambda mark: f"{mark[1]}&#{ord(mark[2])};", marked)


def lost_notes(text: str, notes: Mapping[str, int]) -> Iterator[Finding]:
    """Yield a finding for each footnote that readers never see.

    `notes` has the number of each note by its label, -1 if the text does not refer to it.
    """
    seen = set()
    for match in NOTE.finditer(text) if notes else ():
        label, line = match[1], text.count("\n", 0, match.start(1))
        if notes.get(label) == -1:
            message = f"niets verwijst naar deze voetnoot; zet [^{label}] waar ze bij hoort"
            yield Finding(message, f"[^{label}]", line)
        elif label in seen:
            message = f"voetnoot [^{label}] staat er twee keer; geef er een een ander nummer"
            yield Finding(message, f"[^{label}]", line)
        seen.add(label)


@dataclass(frozen=True)
class _Converted:
    """The cached result for a text alone: HTML with a placeholder for each unresolved link.

    `not_a_line` is what to say of it where only a line fits.
    """

    html: str
    findings: tuple[Finding, ...] = ()
    headings: tuple[Heading, ...] = ()
    misplaced_headings: tuple[Finding, ...] = ()
    addresses: tuple[Address, ...] = ()
    references: tuple[Reference, ...] = ()
    not_a_line: tuple[Finding, ...] = ()


def _resolved(found: _Converted, resolve: Resolve) -> Rendered:
    html, findings = found.html, found.findings
    if found.references:
        resolved = [resolve(reference.target) for reference in found.references]
        html = _REFERENCE.sub(lambda match: escape(resolved[int(match[1])] or ""), html)
        pairs = zip(found.references, resolved, strict=True)
        findings += tuple(
            replace(reference.missing, broken=reference.target)
            for reference, address in pairs
            if address is None
        )
    return Rendered(html, found.headings, findings, found.misplaced_headings, found.addresses)


def _converted(text: str) -> _Converted:
    """Return what follows from a text alone.

    What the stack can take must not depend on who asks, so where it is too small, a thread tries
    again, with a stack of its own. That is large enough for what the engine nests.
    """
    try:
        return _convert(text)
    except RecursionError:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(_convert, text).result()


# Cached: the check, the page, its PDF, the book and the overviews all render the same texts.
@lru_cache(maxsize=100_000)
def _convert(text: str) -> _Converted:
    # The engine looks to the end for each bracket, and for each line that opens a block.
    for sign, most in (("[", _MOST_BRACKETS), ("\n", _MOST_LINES)):
        if text.count(sign) > most:
            message = "deze tekst heeft te veel regels of haken ‘[’; splits hem op"
            up_to_there = sign.join(text.split(sign, most + 1)[:-1])
            return _Converted("", (Finding(message, line=up_to_there.count("\n")),))
    text = text.replace(OPEN, "").replace(CLOSE, "")
    # It looks at all of a quote again for each level.
    if _DEEP.search(text):
        return _Converted("", (_TOO_DEEP,))
    parsed = parse(text)
    tokens, notes = parsed.tokens, parsed.notes
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return _Converted("", (_TOO_DEEP,))
    sanitizer = Sanitizer(text)
    sanitizer.run(tokens)
    html = to_html(tokens, digest(text).hex()[:6] if notes else "")
    findings = [*sanitizer.findings, *lost_notes(text, notes)]
    findings += _lost_definitions(text, parsed.definitions if html else {})
    if text.strip() and not html:
        findings.append(Finding("van deze tekst is op de pagina niets te zien; schrijf iets"))
    is_line = sanitizer.is_misread or [token.type for token in tokens] in ([], _LINE)
    return _Converted(
        html,
        tuple(dict.fromkeys(findings)),
        tuple(sanitizer.headings),
        tuple(sanitizer.misplaced_headings),
        tuple(sanitizer.addresses),
        tuple(sanitizer.references),
        () if is_line else (_NO_LINE,),
    )


def _lost_definitions(text: str, definitions: Mapping[str, int]) -> Iterator[Finding]:
    """Yield a finding for each ‘[1]: address’ to which no ‘[text][1]’ leads: no reader sees it."""
    shouted = text.upper()
    for label, line in definitions.items():
        if shouted.count(f"[{label}]") == 1:
            name = text.split("\n")[line].strip(" >").partition("]")[0] + "]"
            message = (
                f"niets verwijst naar ‘{name}’, dus lezers zien deze regel niet; "
                f"typ [tekst]{name} waar ze bij hoort, of haal ze weg"
            )
            yield Finding(message, name, line)
