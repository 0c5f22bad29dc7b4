"""Untrusted Markdown to HTML that is safe by construction, with findings for the editor.

Raw HTML is never parsed, attribute lists and snippets are not enabled, and every URL goes
through the allow list of the sanitizer, so the output is safe for any input. The findings
explain to the editor why, for example, a tag is shown as text. They come from the element tree
of Python-Markdown, not from the source: whatever the syntax of a link or a tag, it ends up there.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from html import escape

import markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markupsafe import Markup

from toolbox.diagnostics import Finding
from toolbox.markup import fast_path
from toolbox.markup.admonitions import DutchAdmonitions
from toolbox.markup.fast_path import MOST_LINES
from toolbox.markup.sanitizer import CLOSE, OPEN, Heading, Reference, Resolve, Sanitizer

_NOT_HERE = (
    (
        re.compile(r"^[ \t]*;*-+8<-+.*$", re.MULTILINE),
        "een bestand invoegen met ‘--8<--’ kan niet; typ de tekst zelf",
    ),
    (
        re.compile(r"\{:[^{}\n]*\}?|\{[^{}\n]*?\bon\w+\s*=[^{}\n]*\}?"),
        "wat hier tussen accolades staat, kan niet; laat het weg",
    ),
)
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_CODE_LINE = "\0"
# Markers of lists and quotes on one line, or levels of indentation.
_DEEP = re.compile(
    r"^(?:[ \t]*(?:(?:[*+-]|\d+\.)[ \t]+|>[ \t]?){30}|(?:\t| {4}){30})", re.MULTILINE
)
_TOO_DEEP = Finding("in deze tekst zit te veel in elkaar; maak de opbouw eenvoudiger")
_REFERENCE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_MOST_BRACKETS = 400


@dataclass(frozen=True)
class Rendered:
    """The rendered HTML, its headings, and the findings in the source text."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]


def render(text: str, resolve: Resolve) -> Rendered:
    """Render Markdown to safe HTML; `resolve` returns the URL for a link to a page or a file.

    A text that is nested too deeply or too long for Python-Markdown becomes empty HTML and a
    finding.
    """
    try:
        found = _converted(text)
    except RecursionError:
        return Rendered("", (), (_TOO_DEEP,))
    if not found.references:
        return Rendered(found.html, found.headings, found.findings)
    resolved = [resolve(reference.target) for reference in found.references]
    html = _REFERENCE.sub(lambda match: escape(resolved[int(match[1])] or ""), found.html)
    missing = (
        replace(reference.missing, broken=reference.target)
        for reference, address in zip(found.references, resolved, strict=True)
        if address is None
    )
    findings = dict.fromkeys((*found.findings, *missing))
    return Rendered(html, found.headings, tuple(findings))


def _converted(text: str) -> "_Converted":
    """Return what follows from a text alone; raises RecursionError for one that is too deep.

    How deep is too deep must not depend on who asks, so a text that is too deep here is tried
    again in a thread, which begins with an empty stack. An error leaves the engine halfway.
    """
    try:
        return _convert(text)
    except RecursionError:
        _engine.cache_clear()
    try:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(_convert, text).result()
    except RecursionError:
        _engine.cache_clear()
        raise


def render_line(text: str, resolve: Resolve) -> Rendered:
    """Render a single line, without the `<p>` around it; more than one block is a finding."""
    if fast_path.is_line(text):
        return Rendered(text, (), ())
    rendered = render(text, resolve)
    inner = rendered.html.removeprefix("<p>").removesuffix("</p>")
    findings = rendered.findings
    if "<p>" in inner or _BLOCK.search(inner):
        findings += (Finding("hier past maar één alinea; laat lijsten, koppen en witregels weg"),)
    return Rendered(inner, rendered.headings, findings)


def plain_text(line: str) -> str:
    """Return the plain text of a line of Markdown, without markup."""
    return Markup(render_line(line, str).html).striptags()  # noqa: S704 - only read as text


def prose(text: str) -> dict[int, str]:
    """Return the lines of `text` outside fenced code blocks, by line number from 0."""

    def hide(code: re.Match[str]) -> str:
        return re.sub(r".*", _CODE_LINE, code.group())

    lines = FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(hide, text).split("\n")
    return {number: line for number, line in enumerate(lines) if _CODE_LINE not in line}


def escaped(text: str) -> str:
    """Escape plain text, so that Markdown shows it literally."""
    return re.sub(r"([\\`*_{}\[\]()>#+\-.!|])", r"\\\1", text).replace("&", "&amp;")


_BLOCK = re.compile(r"<(?:ul|ol|h\d|table|pre|blockquote|div|hr)\b")


@dataclass(frozen=True)
class _Converted:
    """The cached result for a text alone: HTML with a placeholder for each unresolved link."""

    html: str
    headings: tuple[Heading, ...] = ()
    findings: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()


# Cached: the check, the page, its PDF, the book and the overviews all render the same texts.
@lru_cache(maxsize=100_000)
def _convert(text: str) -> _Converted:
    # Python-Markdown scans to the end for each bracket, and for each line that opens a block.
    for sign, most in (("[", _MOST_BRACKETS), ("\n", MOST_LINES)):
        if text.count(sign) > most:
            message = "deze tekst heeft te veel regels of haken ‘[’; splits hem op"
            up_to_there = sign.join(text.split(sign, most + 1)[:-1])
            return _Converted("", findings=(Finding(message, line=up_to_there.count("\n")),))
    # It parses the text again for each level of nesting.
    if _DEEP.search(text):
        return _Converted("", findings=(_TOO_DEEP,))
    if (paragraphs := fast_path.paragraphs(text)) is not None:
        return _Converted(paragraphs)
    text = text.replace(OPEN, "").replace(CLOSE, "")
    engine = _engine()
    engine.reset()
    guard = engine.treeprocessors["guard"]
    assert isinstance(guard, Sanitizer)
    guard.start()
    html = engine.convert(text)
    findings = list(guard.findings)
    findings += [
        Finding(message, match.group().strip(), text.count("\n", 0, match.start()))
        for pattern, message in _NOT_HERE
        for match in pattern.finditer(text)
    ]
    fences = [number for number, line in prose(text).items() if _FENCE.match(line)]
    if fences:
        message = "dit codeblok gaat niet dicht, of springt in; begin en eindig het met ```"
        findings.append(Finding(message, line=fences[0]))
    if text.strip() and not html:
        findings.append(Finding("van deze tekst is op de pagina niets te zien; schrijf iets"))
    return _Converted(html, tuple(guard.headings), tuple(findings), tuple(guard.references))


@cache
def _engine() -> markdown.Markdown:
    engine = markdown.Markdown(
        extensions=["sane_lists", "tables", "fenced_code", DutchAdmonitions()]
    )
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    engine.inlinePatterns.deregister("automail")
    # After Python-Markdown's own `unescape`, the last tree processor that changes a URL.
    engine.treeprocessors.register(Sanitizer(engine), "guard", -10)
    return engine
