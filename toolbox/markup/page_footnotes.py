"""Footnotes in the pages in `docs/`, in the HTML of `toolbox.markup.renderer`."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from toolbox.digest import digest
from toolbox.markup.page_boxes import read_inside

_REFERENCE = r"\[\^([^\]\s]+)\]"
_LABEL = "data-note"
"""The attribute that holds the label of a note until it has its number."""


class PageFootnotes(FootnoteExtension):
    """Python-Markdown's parser of `[^1]: Bron`, with numbers in the order of the text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors; called by Python-Markdown."""
        md.registerExtension(self)
        self.parser = md.parser
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_References(md, self), "footnote", 175)
        # Before the texts of the notes are looked at for links and bold.
        md.treeprocessors.register(_Written(md, self), "footnotes_written", 50)
        # After headings have their names, in which no number belongs.
        md.treeprocessors.register(_Numbered(md, self), "footnotes_numbered", 3)


class _References(InlineProcessor):
    """Makes an element of `[^1]`, if that note is written somewhere."""

    def __init__(self, md: Markdown, notes: PageFootnotes) -> None:
        super().__init__(_REFERENCE, md)
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the element, and where it stands; called by Python-Markdown."""
        if m[1] not in self.notes.footnotes:
            return None, None, None
        raised = Element("sup")
        SubElement(raised, "a", {"class": "tb-footnote", _LABEL: m[1]})
        return raised, m.start(), m.end()


class _OfNotes(Treeprocessor):
    """A processor of the tree that knows the notes."""

    def __init__(self, md: Markdown, notes: PageFootnotes) -> None:
        super().__init__(md)
        self.notes = notes


class _Written(_OfNotes):
    """Puts all notes at the end, each with its label."""

    def run(self, root: Element) -> None:
        """Change the tree; called by Python-Markdown."""
        if not self.notes.footnotes:
            return
        shown = {"class": "tb-footnotes", "role": "doc-endnotes", "aria-label": "Voetnoten"}
        listed = SubElement(SubElement(root, "section", shown), "ol")
        for label, text in self.notes.footnotes.items():
            note, parsed = SubElement(listed, "li", {_LABEL: label}), Element("div")
            # Not in the point itself, of which the parser would make a list.
            read_inside(self.md.parser, parsed, text, "footnote")
            note.extend(parsed)


class _Numbered(_OfNotes):
    """Numbers the notes as the text refers to them, and leaves out those that it does not."""

    def run(self, root: Element) -> None:
        """Change the tree; called by Python-Markdown."""
        section = next(iter(root.findall("section[@class='tb-footnotes']")), None)
        if section is None:
            return
        listed = section[0]
        # A part of a fiche on this page may have notes of its own.
        text = digest("\n".join(self.notes.footnotes.values())).hex()[:6]
        places: dict[str, list[str]] = {}
        for link in root.iter("a"):
            if label := link.attrib.pop(_LABEL, None):
                again = places.setdefault(label, [])
                note = f"noot-{text}-{list(places).index(label) + 1}"
                place = f"bij-{note}" + f"-{len(again) + 1}" * bool(again)
                again.append(place)
                link.attrib |= {"href": f"#{note}", "id": place, "role": "doc-noteref"}
                link.text = note.rpartition("-")[2]
        written = {note.attrib.pop(_LABEL): note for note in list(listed)}
        listed[:] = [written[label] for label in places]
        for number, (label, back) in enumerate(places.items(), 1):
            written[label].set("id", f"noot-{text}-{number}")
            _lead_back(written[label], back)
        if not places:
            root.remove(section)


def _lead_back(note: Element, places: list[str]) -> None:
    """Put a link to each place at the end of a note."""
    last = note[-1] if len(note) and note[-1].tag == "p" else note
    for place in places:
        if len(last):
            last[-1].tail = f"{(last[-1].tail or '').rstrip()} "
        else:
            last.text = f"{(last.text or '').rstrip()} "
        attributes = {"class": "tb-footnote-back", "href": f"#{place}", "role": "doc-backlink"}
        SubElement(last, "a", attributes).text = "terug"
