"""The sanitizer: applies the allow list to the element tree of Python-Markdown."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from toolbox.characters import HIDDEN
from toolbox.diagnostics import Finding
from toolbox.urls import anchor, unsafe

Resolve = Callable[[str], str | None]
"""Returns the URL for a link to a page or a file, or None when it does not exist."""

# From the private use area, like the placeholders of `shortcodes`: no text can contain one.
OPEN, CLOSE = "\ue003", "\ue004"
"""The delimiters of a link placeholder in the HTML, around the index of its `Reference`."""

_TAG = re.compile(r"</?([A-Za-z][^\s<>/]*|[!?])")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """An internal link or an image, resolved later; `missing` is the finding if it is broken."""

    target: str
    missing: Finding


@dataclass(frozen=True)
class Heading:
    """A heading in rendered HTML: its level from 1, its anchor and its plain text."""

    level: int
    id: str
    text: str


class Sanitizer(Treeprocessor):
    """Tree processor that enforces the allow list and collects findings, headings and links."""

    def start(self) -> None:
        """Reset the state, for a new text."""
        self.findings: list[Finding] = []
        self.headings: list[Heading] = []
        self.references: list[Reference] = []

    def run(self, root: Element) -> None:
        """Sanitize an element tree in place; called by Python-Markdown."""
        for element in root.iter():
            if element.tag != "code":
                self._text(element.text)
            self._text(element.tail)
            if self._holds_a_call(element):
                self._note("‘{{ … }}’ kan niet in een link of een afbeelding; haal het eruit")
            elif element.tag == "a":
                element.set("href", self._link(element.get("href", "")))
            elif element.tag == "img":
                self._image(element)
            elif element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                self._heading(element)

    def _holds_a_call(self, element: Element) -> bool:
        # Attribute injection: the quotes in the filled-in HTML would close those of the attribute.
        found = [name for name, value in element.items() if HIDDEN.search(value)]
        for name in found:
            element.set(name, "")
        return bool(found)

    def _text(self, text: str | None) -> None:
        for match in _TAG.finditer(text or ""):
            self._note(
                f"HTML mag hier niet: ‘<{match.group(1)}>’; typ **vet** of *schuin*, "
                "of zet het tussen `accenten` als lezers het moeten zien",
                f"<{match.group(1)}",
            )

    def _link(self, written: str) -> str:
        target = _decoded(written)
        problem = unsafe(target)
        if problem:
            self._note(problem, written)
            return ""
        if urlsplit(target).scheme:
            return written
        message = (
            f"de link naar ‘{target}’ komt nergens uit; kijk het adres na, bv. visievorming.md"
        )
        return self._refer(target, Finding(message, written))

    def _image(self, element: Element) -> None:
        target = _decoded(element.get("src", ""))
        name = f"de afbeelding ‘{target}’"
        if not (element.get("alt") or "").strip():
            self._note(f"{name} mist een beschrijving; typ ![beschrijving](adres)", target)
        if " " in target.strip():
            file = target.rpartition("/")[2]
            better = re.sub(r"[\s_]+", "-", file.strip().lower())
            self._note(
                f"in de naam ‘{file}’ staat een spatie; "
                f"noem het bestand {better}, hier en in docs/",
                target,
            )
            element.set("src", "")
            return
        if unsafe(target) or urlsplit(target).scheme:
            self._note(f"{name} staat niet in docs/; zet het bestand daar", target)
            element.set("src", "")
            return
        missing = Finding(f"{name} bestaat niet; zet het bestand in docs/", target)
        if target.endswith(".md"):
            self.findings.append(missing)
        element.set("src", self._refer(target, missing))

    def _refer(self, target: str, missing: Finding) -> str:
        self.references.append(Reference(target, missing))
        return f"{OPEN}{len(self.references) - 1}{CLOSE}"

    def _heading(self, element: Element) -> None:
        level = int(element.tag[1])
        text = "".join(element.itertext())
        if level not in (2, 3):
            self._note(
                f"de kop ‘{text}’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’", text
            )
        heading = Heading(level, anchor(text), text)
        element.set("id", heading.id)
        self.headings.append(heading)

    def _note(self, message: str, mark: str = "") -> None:
        self.findings.append(Finding(message, mark))


def _decoded(address: str) -> str:
    """Decode the entities in a URL as a browser does: `&#58;` is a colon, `&region=` is no `®`."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), address)
