"""Markdown of strangers to HTML that is safe by construction, with what was wrong in it.

Raw HTML is never parsed, attribute lists and snippets are not enabled, and every address
goes through an allow list, so what comes out is safe whatever goes in. The findings are
there for the editor, who should not have to wonder why a tag shows up as text. They are
taken from the tree that Python-Markdown built, not from the source: whichever syntax
carries a link or a tag, it ends up there.
"""

import re
from dataclasses import dataclass
from functools import cache

import markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from macros.texts.admonitions import DutchAdmonitions
from macros.texts.guard import Finding, Guard, Heading, Resolve

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
_MOST_BRACKETS = 400
_MOST_LINES = 1000


@dataclass(frozen=True)
class Rendered:
    """HTML, the headings in it, and what was wrong in the text it came from."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]


def render(text: str, resolve: Resolve) -> Rendered:
    """Render Markdown to HTML; `resolve` gives the address for a link to another page.

    A text that takes Python-Markdown too deep or too long comes back empty, with a finding.
    """
    # It reads on to the end for each bracket, and for each line that begins something.
    if text.count("[") > _MOST_BRACKETS or text.count("\n") > _MOST_LINES:
        message = "deze tekst heeft te veel regels of haken ‘[’; splits hem op"
        return Rendered("", (), (Finding(message),))
    engine = _engine()
    engine.reset()
    guard = engine.treeprocessors["guard"]
    assert isinstance(guard, Guard)
    guard.start(resolve)
    try:
        result = engine.convert(text)
    except RecursionError:
        # It leaves the engine halfway.
        _engine.cache_clear()
        return Rendered(
            "", (), (Finding("in deze tekst zit te veel in elkaar; maak de opbouw eenvoudiger"),)
        )
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
    if text.strip() and not result:
        findings.append(Finding("van deze tekst is op de pagina niets te zien; schrijf iets"))
    return Rendered(result, tuple(guard.headings), tuple(findings))


def render_line(text: str, resolve: Resolve) -> Rendered:
    """Render a single line, without the paragraph around it."""
    if PLAIN.fullmatch(text):
        return Rendered(text, (), ())
    rendered = render(text, resolve)
    inner = rendered.html.removeprefix("<p>").removesuffix("</p>")
    findings = rendered.findings
    if "<p>" in inner or _BLOCK.search(inner):
        findings += (Finding("hier past maar één alinea; laat lijsten, koppen en witregels weg"),)
    return Rendered(inner, rendered.headings, findings)


def prose(text: str) -> dict[int, str]:
    """Return the lines of `text` that are in no fenced code, by their number from 0."""

    def hide(code: re.Match[str]) -> str:
        return re.sub(r".*", _CODE_LINE, code.group())

    lines = FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(hide, text).split("\n")
    return {number: line for number, line in enumerate(lines) if _CODE_LINE not in line}


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]()>#+\-.!|])", r"\\\1", text).replace("&", "&amp;")


# Most lines hold no Markdown at all; they need not go through the engine, hundreds a page.
PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:?!’‘–%€()/-])*")
_BLOCK = re.compile(r"<(?:ul|ol|h\d|table|pre|blockquote|div|hr)\b")


@cache
def _engine() -> markdown.Markdown:
    engine = markdown.Markdown(
        extensions=["sane_lists", "tables", "fenced_code", DutchAdmonitions()]
    )
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    engine.inlinePatterns.deregister("automail")
    # Behind Python-Markdown's own `unescape`, which is the last to change an address.
    engine.treeprocessors.register(Guard(engine), "guard", -10)
    return engine
