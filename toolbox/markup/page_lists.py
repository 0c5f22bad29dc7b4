"""Lists in the pages in `docs/`: those of CommonMark, as the texts of fiches have them.

Python-Markdown wants what a point holds indented by four spaces, and looks for little in it. Here
the engine of the fiches says where a list and its points begin and end, and what a point holds is
read as a text of its own.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown_it.token import Token

from toolbox.markup.engine import block_tokens
from toolbox.markup.page_boxes import may_nest, read_inside

_MARKER = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])(?: {1,4}(?=\S)| |$)")
_TAGS = {"bullet_list_open": "ul", "ordered_list_open": "ol"}


def add_lists(md: Markdown) -> None:
    """Register the processor, in place of those that Python-Markdown has for lists."""
    for name in ("indent", "olist", "ulist"):
        md.parser.blockprocessors.deregister(name)
    md.parser.blockprocessors.register(_Lists(md.parser), "lists", 90)


class _Lists(BlockProcessor):
    """Parses a list, with all that its points hold."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Return whether a block may begin with a list; called by Python-Markdown."""
        return may_nest(self.parser) and bool(_MARKER.match(block))

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take a block, and those that belong to the same list; called by Python-Markdown."""
        first, *others = blocks
        together = [first, *takewhile(_may_go_on, others)]
        text = "\n\n".join(together)
        opening, *tokens = block_tokens(text)
        if opening.type not in _TAGS or not opening.map:
            # Such as a line of dashes.
            return False
        start = opening.attrs.get("start")
        made = SubElement(parent, _TAGS[opening.type], {"start": str(start)} if start else {})
        lines = text.split("\n")
        for point in _points(tokens):
            inside = "\n".join(_without_marker(lines[point.start : point.end]))
            # In a point of the first, Python-Markdown makes no paragraphs.
            state = "list" if point.is_tight else "looselist"
            read_inside(self.parser, SubElement(made, "li"), inside, state)
        left = "\n".join(lines[opening.map[1] :])
        blocks[: len(together)] = left.split("\n\n") if left.strip() else []
        return True


def _may_go_on(block: str) -> bool:
    return block.startswith((" ", "\n")) or not block or bool(_MARKER.match(block))


class _Point(NamedTuple):
    """The lines of a point, and whether no blank line divides it or the points of its list."""

    start: int
    end: int
    is_tight: bool


def _points(tokens: list[Token]) -> Iterator[_Point]:
    """Yield the points of a list; `tokens` are those that follow its opening."""
    start, end, is_tight = 0, 0, True
    for token in tokens:
        if token.type == "list_item_open" and token.level == 1 and token.map:
            (start, end), is_tight = token.map, True
        elif token.type == "paragraph_open" and token.level == 2:
            is_tight = token.hidden
        elif token.type == "list_item_close" and token.level == 1:
            yield _Point(start, end, is_tight)
        elif token.level == 0:
            return


def _without_marker(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a point without its marker, and without what indents those below it."""
    marker = _MARKER.match(lines[0])
    width = marker.end() if marker else 0
    yield lines[0][width:]
    for line in lines[1:]:
        indent = len(line) - len(line.lstrip(" "))
        yield line[min(indent, width) :]
