"""Fast paths for texts that need no Markdown engine, which is slow: most of thousands of texts.

Each is conservative: a text that its regular expression does not match goes to the engine. Tests
compare the two, over all content and over random texts.
"""

import re

MOST_LINES = 1000
"""The maximum number of lines of a text; for more, the engine is too slow."""

_PLAIN = r"[^\W\d_](?:[^\W_]|[ ,.;:?!’‘–%€()/-])*"
_LINE = re.compile(_PLAIN)
# A line that ends in spaces may be a hard line break.
_PARAGRAPHS = re.compile(rf"{_PLAIN}(?<! )(?:\n+{_PLAIN}(?<! ))*\n*")
_BETWEEN = re.compile(r"\n{2,}")

# Letters, spaces, common punctuation, asterisks and flat lists: no tag, heading, attribute or code
# starts with those, so such a text has no findings. Each line matches in one way only: an
# ambiguous pattern would backtrack exponentially on a text that does not match.
_LETTERS = r"[\w ,.;:?!’‘“”–…%€()/*-]"
_HARMLESS = re.compile(rf"(?:(?:- | {{1,2}})?\**(?:[^\W_]|[‘“€(]){_LETTERS}*(?:\n+|$))+")
_HARMLESS_LINE = re.compile(rf"(?:\*\*)?[^\W\d_]{_LETTERS}*")
_LINK = re.compile(
    r"(?<!!)\[([^\W_](?:[\w ,.;:?!’‘“”–…%€/-]|\n {0,2}(?=[^\W_]))*)\]\(([\w./:?=#&%-]+)\)"
)


def is_line(text: str) -> bool:
    """Return whether a line is its own HTML: no Markdown, no characters to escape."""
    return bool(_LINE.fullmatch(text))


def paragraphs(text: str) -> str | None:
    """Return the HTML of plain paragraphs, or None for a text that needs the engine."""
    if not _PARAGRAPHS.fullmatch(text):
        return None
    return "\n".join(f"<p>{part}</p>" for part in _BETWEEN.split(text.strip("\n")))


def harmless(text: str, *, block: bool) -> list[str] | None:
    """Return the link targets of a text (`block`) or a line, if only those can have a finding.

    None for any other text: only the engine can find what is wrong in it.
    """
    if block and text.count("\n") > MOST_LINES:
        return None
    links: list[str] = []

    def bare(link: re.Match[str]) -> str:
        links.append(link[2])
        return link[1]

    bare_text = _LINK.sub(bare, text) if "](" in text else text
    return links if (_HARMLESS if block else _HARMLESS_LINE).fullmatch(bare_text) else None
