"""Rich text: paragraphs as runs, parsed from HTML, and written to a document."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from toolbox.markup.html_reader import Opening, collect
from toolbox.word.elements import element
from toolbox.word.footnotes import add_footnote

_LINK = RELATIONSHIP_TYPE.HYPERLINK
_SPACE = re.compile(r"[ \t\r\n]+")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_NOT_IN_WORD = {"tb-hidden", "tb-footnote", "tb-footnote-back"}
_LEFT_OUT = "left out"
_BLOCKS = _HEADINGS | {"p", "div", "li", "ul", "ol", "tr", "table", "pre", "blockquote", "hr"}

Shape = Literal["text", "bullet", "number"]


@dataclass(frozen=True)
class Run:
    """A run: text with one format; `href` is a URL, or `#` and a bookmark, or "" for no link.

    `note` has the paragraphs of a footnote, of which the run is the number.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    strike: bool = False
    note: tuple["RichText", ...] = ()


@dataclass(frozen=True)
class RichText:
    """A paragraph, or a list item; `first` is True for the first item of a list.

    `level` is how many lists an item or a paragraph of one stands in, besides that of the item.
    """

    runs: tuple[Run, ...]
    shape: Shape = "text"
    first: bool = False
    level: int = 0


def read(html: str) -> tuple[RichText, ...]:
    """Parse HTML of `toolbox.markup.markdown`; return its paragraphs and list items."""
    paragraphs = _Paragraphs()
    collect(html, paragraphs)
    return tuple(paragraphs.finished())


def write(paragraph: Paragraph, runs: tuple[Run, ...]) -> Paragraph:
    """Add runs to a paragraph, links as hyperlink elements; return the paragraph."""
    for run in runs:
        if run.note:
            places = add_footnote(paragraph, len(run.note))
            for place, part in zip(places, run.note, strict=True):
                write(place, part.runs)
            continue
        made = paragraph.add_run(run.text, "Hyperlink" if run.href else None)
        made.bold = run.bold or None
        made.italic = run.italic or None
        made.font.strike = run.strike or None
        if run.href:
            link = element("w:hyperlink")
            if run.href.startswith("#"):
                link.set(qn("w:anchor"), run.href[1:])
            else:
                target = paragraph.part.relate_to(run.href, _LINK, is_external=True)
                link.set(qn("r:id"), target)
            made.element.addprevious(link)
            link.append(made.element)
    return paragraph


@dataclass
class _Open:
    """A paragraph that is being parsed."""

    shape: Shape = "text"
    first: bool = False
    level: int = 0
    runs: list[Run] = field(default_factory=list)


class _Paragraphs:
    """Collects the paragraphs of HTML of `toolbox.markup.markdown`, which is well-formed."""

    def __init__(self) -> None:
        self.text = self.done = [_Open()]
        self.notes: dict[str, list[_Open]] = {}
        self.opened: list[tuple[str, str]] = []
        self.numbers: list[int] = []

    def open(self, opening: Opening) -> None:
        tag, given, names = opening.tag, opening.attributes, opening.classes
        href = given.get("href", "")
        is_of_notes = self._is_of_notes()
        self.opened.append((_LEFT_OUT if names & _NOT_IN_WORD else tag, href))
        if "tb-footnote" in names:
            self.done[-1].runs.append(Run("", href=href))
        elif tag in {"ul", "ol"} and not is_of_notes:
            self.numbers.append(0)
        elif tag == "li" and not self.numbers:
            self.done = self.notes[f"#{given['id']}"] = [_Open()]
        elif tag == "li":
            self.numbers[-1] += 1
            listed = next(name for name, _ in reversed(self.opened) if name in {"ul", "ol"})
            shape: Shape = "number" if listed == "ol" else "bullet"
            self.done.append(_Open(shape, self.numbers[-1] == 1, len(self.numbers) - 1))
            if "tb-task" in names:
                self.done[-1] = _Open()
                self._add("☑ " if "tb-task--done" in names else "☐ ")
        elif tag in _BLOCKS and self.done[-1].runs:
            self.done.append(_Open())
        elif tag in {"td", "th"} and self.done[-1].runs:
            self._add(" – ")
        elif tag == "br":
            self._add("\n")
        elif tag == "img":
            self._add(given.get("alt", ""))
        if not opening.has_end:
            self.opened.pop()

    def close(self, tag: str) -> None:
        self.opened.pop()
        if tag in {"ul", "ol"} and not self._is_of_notes():
            self.numbers.pop()
        if tag in _BLOCKS and self.done[-1].runs:
            self.done.append(_Open())

    def add_text(self, text: str) -> None:
        if _LEFT_OUT in {tag for tag, _ in self.opened}:
            return
        text = _SPACE.sub(" ", text)
        at_start = not self.done[-1].runs or self.done[-1].runs[-1].text.endswith("\n")
        if text := text.lstrip(" ") if at_start else text:
            self._add(text)

    def finished(self) -> Iterator[RichText]:
        """Return the paragraphs that are not blank, without trailing space."""
        # Word knows no note in a note.
        notes = {label: tuple(_finished(note, {})) for label, note in self.notes.items()}
        return _finished(self.text, notes)

    def _is_of_notes(self) -> bool:
        """Return whether what stands here is the list of notes below a text."""
        return bool(self.opened) and self.opened[-1][0] == "section"

    def _add(self, text: str) -> None:
        tags = {tag for tag, _ in self.opened}
        href = next((href for tag, href in reversed(self.opened) if tag == "a"), "")
        bold = bool(tags & {"strong", "th"} | tags & _HEADINGS)
        made = self.done[-1]
        if not made.runs and made.shape == "text":
            made.level = len(self.numbers)
        made.runs.append(Run(text, bold, "em" in tags, href, "s" in tags))


def _finished(opened: list[_Open], notes: Mapping[str, tuple[RichText, ...]]) -> Iterator[RichText]:
    for made in opened:
        # The number of a note is a run without text.
        runs = [
            run if run.text else Run("", note=notes[run.href])
            for run in made.runs
            if run.text or run.href in notes
        ]
        while runs and not runs[-1].note and not runs[-1].text.strip():
            runs.pop()
        if runs:
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
            yield RichText(tuple(runs), made.shape, made.first, made.level)
