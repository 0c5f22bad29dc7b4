"""Markdown of strangers to HTML that is safe by construction, with what was wrong in it.

Raw HTML is never parsed, attribute lists and snippets are not enabled, and every address
goes through an allow list, so what comes out is safe whatever goes in. The findings are
there for the editor, who should not have to wonder why a tag shows up as text. They are
taken from the tree that Python-Markdown built, not from the source: whichever syntax
carries a link or a tag, it ends up there.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor

from macros.addresses import unsafe

Resolve = Callable[[str], str | None]
"""Gives the address to write for a link to another page, or None if there is none."""

_TAG = re.compile(r"</?([A-Za-z][^\s<>/]*|[!?])")
_NOT_HERE = (
    (
        re.compile(r"^\s*;*-+8<-+.*$", re.MULTILINE),
        "een bestand invoegen met ‘--8<--’ kan niet; typ de tekst zelf",
    ),
    (
        re.compile(r"\{:[^}\n]*\}?|\{[^}\n]*\bon\w+\s*=[^}\n]*\}?"),
        "attributen tussen accolades kunnen niet; laat ze weg",
    ),
)
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})", re.MULTILINE)


@dataclass(frozen=True)
class Finding:
    """Something that a text may not hold.

    `message` is Dutch, for its editor; `mark` is how it stands in the text, if that is known.
    """

    message: str
    mark: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading in a rendered text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Rendered:
    """HTML, the headings in it, and what was wrong in the text it came from."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]


def render(text: str, resolve: Resolve) -> Rendered:
    """Render Markdown to HTML; `resolve` gives the address for a link to another page.

    A text that nests deeper than Python can follow comes back empty, with a finding.
    """
    engine = _engine()
    engine.reset()
    guard = engine.treeprocessors["guard"]
    assert isinstance(guard, _Guard)
    guard.start(resolve)
    try:
        result = engine.convert(text)
    except RecursionError:
        return Rendered("", (), (Finding("deze tekst nest te diep; maak de opbouw eenvoudiger"),))
    findings = list(guard.findings)
    findings += [
        Finding(message, match.group().strip())
        for pattern, message in _NOT_HERE
        for match in pattern.finditer(text)
    ]
    if len(_FENCE.findall(text)) % 2:
        findings.append(Finding("een codeblok (```) gaat open maar niet dicht; sluit het met ```"))
    return Rendered(result, tuple(guard.headings), tuple(findings))


def render_line(text: str, resolve: Resolve) -> Rendered:
    """Render a single line, without the paragraph around it."""
    rendered = render(text, resolve)
    inner = rendered.html.removeprefix("<p>").removesuffix("</p>")
    findings = rendered.findings
    if "<p>" in inner or _BLOCK.search(inner):
        findings += (Finding("hier past maar één alinea; laat lijsten, koppen en witregels weg"),)
    return Rendered(inner, rendered.headings, findings)


_BLOCK = re.compile(r"<(?:ul|ol|h\d|table|pre|blockquote|div|hr)\b")


class _Guard(Treeprocessor):
    """Keep the allow list, collect the headings, and note everything that is not allowed."""

    resolve: Resolve

    def start(self, resolve: Resolve) -> None:
        self.resolve = resolve
        self.findings: list[Finding] = []
        self.headings: list[Heading] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag != "code":
                self._text(element.text)
            self._text(element.tail)
            if element.tag == "a":
                element.set("href", self._link(element.get("href", "")))
            elif element.tag == "img":
                self._image(element)
            elif element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                self._heading(element)

    def _text(self, text: str | None) -> None:
        for match in _TAG.finditer(text or ""):
            self._note(
                f"HTML mag hier niet: ‘<{match.group(1)}>’; gebruik Markdown, "
                "of zet code tussen `backticks`",
                f"<{match.group(1)}",
            )

    def _link(self, written: str) -> str:
        target = html.unescape(written)
        problem = unsafe(target)
        if problem:
            self._note(problem, written)
            return ""
        if urlsplit(target).scheme:
            return target
        resolved = self.resolve(target)
        if resolved is None:
            self._note(
                f"de link naar ‘{target}’ komt nergens uit; kijk het adres na, bv. visievorming.md",
                written,
            )
        return resolved or ""

    def _image(self, element: Element) -> None:
        target = html.unescape(element.get("src", ""))
        name = f"de afbeelding ‘{target}’"
        if not (element.get("alt") or "").strip():
            self._note(f"{name} mist een beschrijving; typ ![beschrijving](adres)", target)
        if unsafe(target) or urlsplit(target).scheme:
            self._note(f"{name} staat niet in docs/; zet het bestand daar", target)
            element.set("src", "")
            return
        resolved = self.resolve(target)
        if resolved is None:
            self._note(f"{name} bestaat niet; zet het bestand in docs/", target)
        element.set("src", resolved or "")

    def _heading(self, element: Element) -> None:
        level = int(element.tag[1])
        text = "".join(element.itertext())
        if level not in (2, 3):
            self._note(
                f"de kop ‘{text}’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’", text
            )
        heading = Heading(level, slugify(text, "-"), text)
        element.set("id", heading.id)
        self.headings.append(heading)

    def _note(self, message: str, mark: str = "") -> None:
        self.findings.append(Finding(message, mark))


@cache
def _engine() -> markdown.Markdown:
    engine = markdown.Markdown(extensions=["sane_lists", "tables", "fenced_code", "admonition"])
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    engine.inlinePatterns.deregister("automail")
    # Behind Python-Markdown's own `unescape`, which is the last to change an address.
    engine.treeprocessors.register(_Guard(engine), "guard", -10)
    return engine
