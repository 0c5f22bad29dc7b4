"""An entry of the search index: its fields, and the HTML that its text may have.

The texts only have paragraphs, lists and code as elements, so that what stands apart on the page
stays apart.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import NotRequired, TypedDict

_NOTE_NUMBER = re.compile(r"<sup>.*?</sup>| <a class=\"tb-footnote-back\".*?</a>")
_OTHER_TAGS = re.compile(r"<(?!/?(?:p|li|ol|ul|code|pre)\b)[^>]*>")
_ATTRIBUTES = re.compile(r"<(p|li|ol|ul|code|pre)\s[^>]*>")


class Entry(TypedDict):
    """A document of the search index; `boost` is a factor of its score, `words` are not shown."""

    location: str
    title: str
    text: str
    kind: NotRequired[str]
    boost: NotRequired[float]
    words: NotRequired[list[str]]


def entry(
    location: str,
    title: str,
    text: str,
    kind: str,
    boost: float = 1.0,
    words: Iterable[str | None] = (),
) -> Entry:
    """Return an entry; `text` is HTML, `title` plain text, `words` synonyms to index."""
    found: Entry = {
        "location": location,
        "title": escape(title, quote=False),
        "text": text,
        "kind": kind,
        "boost": boost,
    }
    if present := [word for word in words if word]:
        found["words"] = present
    return found


def untyped(location: str, title: str, text: str) -> Entry:
    """Return an entry of a page in `docs/`, before `PageMarks` gives it its kind; HTML-escaped."""
    return {"location": location, "title": escape(title, quote=False), "text": text}


def shown(html: str) -> str:
    """Return HTML with only what search results show: some elements, and no numbers of notes."""
    text = _NOTE_NUMBER.sub("", str(html))
    return _ATTRIBUTES.sub(r"<\1>", _OTHER_TAGS.sub("", text)).replace("\n", " ").strip()


def plain(text: str) -> str:
    """Return plain text as HTML."""
    return escape(text, quote=False)


def listed(items: Iterable[str]) -> str:
    """Return these texts in HTML as a list, or nothing where there are none."""
    found = " ".join(f"<li>{item}</li>" for item in items)
    return f"<ul> {found} </ul>" if found else ""
