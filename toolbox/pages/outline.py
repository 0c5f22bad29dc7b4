"""The outline of a rendered page: its headings, for the table of contents, and its anchors."""

import re
from dataclasses import dataclass
from html import unescape

from toolbox.markup.sanitizer import Heading

# Regular expressions will do: templates and both Markdown engines write well-formed, quoted HTML.
_ID = re.compile(r"""\sid=(["'])(.+?)\1""")
_HEADING = re.compile(r"""<h([1-3])\b(?=[^<>]*?\sid=(["'])(.+?)\2)[^<>]*>(.*?)</h\1>""", re.DOTALL)
_LINK_TO_ITSELF = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Outline:
    """The headings of level 1 to 3 with an id, in document order, and every id on the page."""

    headings: tuple[Heading, ...]
    ids: frozenset[str]


def outline(html: str) -> Outline:
    """Return the outline of a page; the permalink after a heading is not part of its text."""
    headings = (
        Heading(int(level), unescape(identifier), _text(inside))
        for level, _, identifier, inside in _HEADING.findall(html)
    )
    ids = frozenset(unescape(identifier) for _, identifier in _ID.findall(html))
    return Outline(tuple(headings), ids)


def _text(html: str) -> str:
    return unescape(_TAG.sub("", _LINK_TO_ITSELF.sub("", html))).strip()
