"""Quotes, alerts and admonitions in the pages in `docs/`: they hold what they do in fiches.

Python-Markdown gives what stands in them to its parser block by block, and looks there for no list
below a line of text, nor for fenced code. Here all of it is read as a text of its own.
"""

import re
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor

from toolbox.markup.admonitions import LEAST, MOST, OPENING, title_of
from toolbox.markup.engine import DEEPEST
from toolbox.markup.leftovers import ALERT_KINDS

_ALERT = re.compile(rf"\[!({ALERT_KINDS})\][ \t]*", re.IGNORECASE)
_FIRST = ("fenced_code_block", "pasted", "shortcodes")
"""The preprocessors that read lines which may stand inside something else."""


def add_boxes(md: Markdown) -> None:
    """Register the processors, after those preprocessors."""
    md.parser.blockprocessors.register(_Admonitions(md.parser), "admonition", 105)
    md.parser.blockprocessors.register(_Quotes(md.parser), "quote", 20)


def may_nest(parser: BlockParser) -> bool:
    """Return whether another list or box is still read; what is deeper shows as it was typed."""
    return len(parser.state) < DEEPEST // 2


def read_inside(parser: BlockParser, parent: Element, text: str, state: str) -> None:
    """Parse what stands inside something else, as if it were a text of its own.

    `state` is what Python-Markdown's parser calls the something else.
    """
    lines = text.split("\n")
    for name in _FIRST:
        if name in parser.md.preprocessors:
            lines = parser.md.preprocessors[name].run(lines)
    parser.state.set(state)
    parser.parseChunk(parent, "\n".join(lines).strip("\n"))
    parser.state.reset()


class _Quotes(BlockQuoteProcessor):
    """Parses a quote, and the alert that begins one."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Return whether a block is a quote; called by Python-Markdown."""
        return may_nest(self.parser) and bool(self.RE.match(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take a block; called by Python-Markdown."""
        first, *others = map(self.clean, blocks.pop(0).split("\n"))
        if alert := _ALERT.fullmatch(first):
            kind = alert[1].lower()
            box, inside = _box(parent, kind, title_of(kind)), others
        else:
            box, inside = SubElement(parent, "blockquote"), [first, *others]
        read_inside(self.parser, box, "\n".join(inside), "blockquote")


class _Admonitions(BlockProcessor):
    """Parses `!!! type "title"`, with what is indented below it by two to four spaces."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Return whether a block may begin with one; called by Python-Markdown."""
        return may_nest(self.parser) and bool(OPENING.fullmatch(block.partition("\n")[0]))

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take a block, and those that are indented below it; called by Python-Markdown."""
        line, *rest = "\n\n".join(blocks).split("\n")
        opening = OPENING.fullmatch(line)
        first = next(filter(None, rest), "")
        indent = min(len(first) - len(first.lstrip(" ")), MOST)
        if not opening or indent < LEAST:
            return False
        inside = list(takewhile(lambda line: not line or line.startswith(" " * indent), rest))
        sort = " ".join(opening[1].lower().split())
        box = _box(parent, sort, title_of(sort) if opening[2] is None else opening[2])
        read_inside(self.parser, box, "\n".join(line[indent:] for line in inside), "box")
        left = "\n".join(rest[len(inside) :])
        blocks[:] = left.split("\n\n") if left else []
        return True


def _box(parent: Element, sort: str, title: str) -> Element:
    box = SubElement(parent, "div", {"class": f"admonition {sort}"})
    if title:
        SubElement(box, "p", {"class": "admonition-title"}).text = title
    return box
