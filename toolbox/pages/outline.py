"""The outline of a rendered page: its headings, for the table of contents, and its anchors."""

from dataclasses import dataclass

from toolbox.markup.heading import Heading
from toolbox.markup.html_reader import Opening, read_html

_LEVELS = {"h1": 1, "h2": 2, "h3": 3}


@dataclass(frozen=True)
class Outline:
    """The headings of level 1 to 3 with an id, in document order, and every id on the page."""

    headings: tuple[Heading, ...]
    ids: frozenset[str]


def outline(html: str) -> Outline:
    """Return the outline of a page; the permalink after a heading is not part of its text."""
    headings: list[Heading] = []
    ids: set[str] = set()
    heading: Opening | None = None
    in_permalink = False
    text = ""
    for piece in read_html(html):
        if isinstance(piece, Opening):
            if identifier := piece.attributes.get("id"):
                ids.add(identifier)
                if piece.tag in _LEVELS:
                    heading, text = piece, ""
            if heading:
                in_permalink = in_permalink or "headerlink" in piece.classes
        elif not heading:
            continue
        elif isinstance(piece, str):
            text += "" if in_permalink else piece
        elif piece.tag == heading.tag:
            level, identifier = _LEVELS[heading.tag], heading.attributes["id"]
            headings.append(Heading(level, identifier, text.strip()))
            heading = None
        elif piece.tag == "a":
            in_permalink = False
    return Outline(tuple(headings), frozenset(ids))
