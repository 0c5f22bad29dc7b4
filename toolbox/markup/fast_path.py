"""Texts that need no Markdown engine, which is most of them: it is slow, and there are thousands.

Each of these says only what holds for sure; a text that it does not know is for the engine. The
tests compare the two, over all content and over texts made at random.
"""

import re

MOST_LINES = 1000
"""A text with more lines takes the engine too long."""

_PLAIN = r"[^\W\d_](?:[^\W_]|[ ,.;:?!’‘–%€()/-])*"
_LINE = re.compile(_PLAIN)
# A line that ends in spaces may be a break.
_PARAGRAPHS = re.compile(rf"{_PLAIN}(?<! )(?:\n+{_PLAIN}(?<! ))*\n*")
_BETWEEN = re.compile(r"\n{2,}")

# Letters, spaces, common punctuation, asterisks and flat lists: no tag, heading, attribute or code
# begins with those, so there is nothing to find in such a text. Each line fits in one way only:
# two would double the work with every line of a text that does not fit.
_LETTERS = r"[\w ,.;:?!’‘“”–…%€()/*-]"
_HARMLESS = re.compile(rf"(?:(?:- | {{1,2}})?\**(?:[^\W_]|[‘“€(]){_LETTERS}*(?:\n+|$))+")
_HARMLESS_LINE = re.compile(rf"(?:\*\*)?[^\W\d_]{_LETTERS}*")
_LINK = re.compile(
    r"(?<!!)\[([^\W_](?:[\w ,.;:?!’‘“”–…%€/-]|\n {0,2}(?=[^\W_]))*)\]\(([\w./:?=#&%-]+)\)"
)


def is_line(text: str) -> bool:
    """Tell whether a line is its own HTML."""
    return bool(_LINE.fullmatch(text))


def paragraphs(text: str) -> str | None:
    """Return the HTML of paragraphs without any Markdown; None for every other text."""
    if not _PARAGRAPHS.fullmatch(text):
        return None
    return "\n".join(f"<p>{part}</p>" for part in _BETWEEN.split(text.strip("\n")))


def harmless(text: str, *, block: bool) -> list[str] | None:
    """Return the links of a text, or of a line, whose look says that nothing else can be wrong.

    None where it does not, so that only the engine can tell.
    """
    if block and text.count("\n") > MOST_LINES:
        return None
    links: list[str] = []

    def bare(link: re.Match[str]) -> str:
        links.append(link[2])
        return link[1]

    bare_text = _LINK.sub(bare, text) if "](" in text else text
    return links if (_HARMLESS if block else _HARMLESS_LINE).fullmatch(bare_text) else None
