"""Quotes, alerts and admonitions in the pages in `docs/`: they hold what they do in fiches.

Python-Markdown gives what stands in them to its parser block by block, and looks there for no list
below a line of text, nor for fenced code. Here all of it is read as a text of its own.
"""

import re
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions.admonition import AdmonitionProcessor

from toolbox.markup.admonitions import LEAST, MOST, OPENING, title_of
from toolbox.markup.leftovers import ALERT_KINDS

_ALERT = re.compile(rf"\[!({ALERT_KINDS})\][ \t]*", re.IGNORECASE)
_FIRST = ("fenced_code_block", "lists", "blank_lines")
"""The preprocessors that read lines which may stand inside something else."""


def add_boxes(md: Markdown) -> None:
    """Register the processors, after those preprocessors."""
    md.parser.blockprocessors.register(_Admonitions(md.parser), "admonition", 105)
    md.parser.blockprocessors.register(_Quotes(md.parser), "quote", 20)


def read_inside(md: Markdown, parent: Element, text: str) -> None:
    """Parse what stands inside something else, as if it were a text of its own."""
    lines = text.split("\n")
    for name in _FIRST:
        if name in md.preprocessors:
            lines = md.preprocessors[name].run(lines)
    md.parser.parseChunk(parent, "\n".join(lines).strip("\n"))


class _Quotes(BlockQuoteProcessor):
    """Parses a quote, and the alert that begins one."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take a block; called by Python-Markdown."""
        block = blocks.pop(0)
        start = self.RE.search(block)
        assert start
        self.parser.parseBlocks(parent, [block[: start.start()]])
        first, *others = map(self.clean, block[start.start() :].lstrip("\n").split("\n"))
        if alert := _ALERT.fullmatch(first):
            kind = alert[1].lower()
            box, inside = _box(parent, kind, title_of(kind)), others
        else:
            box, inside = SubElement(parent, "blockquote"), [first, *others]
        self.parser.state.set("blockquote")
        read_inside(self.parser.md, box, "\n".join(inside))
        self.parser.state.reset()


class _Admonitions(AdmonitionProcessor):
    """Parses `!!! type "title"`, with what is indented below it by two to four spaces."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Take a block, and those that are indented below it; called by Python-Markdown."""
        lines = blocks[0].split("\n")
        openings = ((number, OPENING.fullmatch(line)) for number, line in enumerate(lines))
        at, opening = next((it for it in openings if it[1]), (0, None))
        if not opening:
            # What goes on with one inside a list, which comes here by itself.
            return super().run(parent, blocks)
        rest = "\n\n".join(["\n".join(lines[at + 1 :]), *blocks[1:]]).split("\n")
        first = next((line for line in rest if line), "")
        indent = min(len(first) - len(first.lstrip(" ")), MOST)
        if indent < LEAST:
            return False
        inside = list(takewhile(lambda line: not line or line.startswith(" " * indent), rest))
        self.parser.parseBlocks(parent, ["\n".join(lines[:at])])
        sort = " ".join(opening[1].lower().split())
        box = _box(parent, sort, title_of(sort) if opening[2] is None else opening[2])
        read_inside(self.parser.md, box, "\n".join(line[indent:] for line in inside))
        left = "\n".join(rest[len(inside) :])
        blocks[:] = left.split("\n\n") if left else []
        return True


def _box(parent: Element, sort: str, title: str) -> Element:
    box = SubElement(parent, "div", {"class": f"admonition {sort}"})
    if title:
        SubElement(box, "p", {"class": "admonition-title"}).text = title
    return box
