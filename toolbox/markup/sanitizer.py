"""The allow list: what may stay in the tree that Python-Markdown builds, and what was wrong."""

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
"""Gives the address to write for a link to another page, or None if there is none."""

# From the private use area, as the placeholders of `body`: no text of a fiche can hold one.
OPEN, CLOSE = "\ue003", "\ue004"
"""What stands around the number of a link in the HTML, until its address is known."""

_TAG = re.compile(r"</?([A-Za-z][^\s<>/]*|[!?])")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """A link or an image whose address is for others to give; `missing` is for when it has none."""

    target: str
    missing: Finding


@dataclass(frozen=True)
class Heading:
    """A heading in a rendered text."""

    level: int
    id: str
    text: str


class Sanitizer(Treeprocessor):
    """Keep the allow list, collect headings and links, and note everything that is not allowed."""

    def start(self) -> None:
        """Begin with a new text."""
        self.findings: list[Finding] = []
        self.headings: list[Heading] = []
        self.references: list[Reference] = []

    def run(self, root: Element) -> None:
        """Go through a tree; called by Python-Markdown."""
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
        # It would be filled in between the quotes, and its own quotes would close them.
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
    """Return an address as a browser reads it: `&region=` is no `®`, but `&#58;` is a colon."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), address)
