"""The links of Markdown at the places where they were typed, to change or to point at them.

The tokens of the engine have no columns. This reads the text once, from left to right, with the
parser of addresses of the engine.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.helpers import parseLinkDestination, parseLinkTitle

from toolbox.markup.engine import prose

_SIGN = re.compile(r"\\.|(`+)|!?\[|\]", re.DOTALL)
_SPACE = re.compile(r"[ \t]*\n?[ \t]*")
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_DEFINITION = re.compile(r"^[ \t>]*\[([^\[\]^][^\[\]\n]*)\]:[ \t]*<?([^\s<>]+)>?.*$", re.MULTILINE)


class WrittenLink(NamedTuple):
    """A link or an image: it stands from `start` to `end`, and its text from `text_start`.

    `address` starts at `address_start`; both are empty for a link that only has a `label`.
    """

    start: int
    end: int
    text_start: int
    text_end: int
    address: str = ""
    address_start: int = 0
    label: str = ""
    is_image: bool = False


class Definition(NamedTuple):
    """A line ‘[label]: address’, from `start` to `end`."""

    start: int
    end: int
    label: str
    address: str


def label_of(text: str) -> str:
    """Return a label as the engine compares it: however many spaces and capitals it has."""
    return " ".join(text.split()).casefold()


def definitions(text: str) -> Iterator[Definition]:
    """Yield each definition of a label."""
    for found in _DEFINITION.finditer(text):
        yield Definition(*found.span(), label_of(found[1]), found[2])


def written_links(text: str) -> Iterator[WrittenLink]:
    """Yield each link and image outside code, an inner one first; a label may be of no link."""
    text = _without_fences(text)
    opened: list[tuple[int, int]] = []
    place = 0
    while sign := _SIGN.search(text, place):
        place = sign.end()
        if sign[1]:
            # Of ticks that are never closed, the text is no code.
            closing = re.compile(rf"(?<!`){sign[1]}(?!`)").search(text, place)
            place = closing.end() if closing else place
        elif sign[0] in ("[", "!["):
            opened.append(sign.span())
        elif sign[0] == "]" and opened:
            yield (link := _closed(text, *opened.pop(), sign.start()))
            place = link.end


def _closed(text: str, start: int, text_start: int, text_end: int) -> WrittenLink:
    is_image = text[start] == "!"
    after = text_end + 1
    if text.startswith("(", after) and (found := _address(text, after + 1)):
        address, address_start, end = found
        return WrittenLink(
            start, end, text_start, text_end, address, address_start, is_image=is_image
        )
    label = _LABEL.match(text, after)
    return WrittenLink(
        start,
        label.end() if label else after,
        text_start,
        text_end,
        label=label_of((label and label[1]) or text[text_start:text_end]),
        is_image=is_image,
    )


def _address(text: str, place: int) -> tuple[str, int, int] | None:
    """Return the address that begins at a place, its start, and where its link ends."""
    start = _after_space(text, place)
    found = parseLinkDestination(text, start, len(text))
    if not found.ok:
        return None
    place = _after_space(text, found.pos)
    title = parseLinkTitle(text, place, len(text))
    if title.ok and place > found.pos:
        place = _after_space(text, title.pos)
    if not text.startswith(")", place):
        return None
    return found.str, start + text.startswith("<", start), place + 1


def _after_space(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return found.end() if found else place


def _without_fences(text: str) -> str:
    """Return a text with code blocks as spaces, so that all else keeps its place."""
    outside = prose(text)
    lines = enumerate(text.split("\n"))
    return "\n".join(outside.get(number, " " * len(line)) for number, line in lines)
