"""Characters that cannot be seen, or that look like another."""

import re

# These are rejected: invisible, but interpreted by a browser or a terminal.
# Control characters, line separators (which would shift line numbers), bidirectional controls,
# surrogates, the private use area (for the placeholders of `markup` and `pages`), byte order
# marks, what stands for an object that was not pasted along, and noncharacters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufffc\ufffe\uffff]"
)

WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The spaces that look like a common space and are none, for a set in a regular expression."""

UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060]")
"""Characters that say nothing: where a word may break or may not, and which way it is read, which
is always the same in Dutch. Word, WhatsApp and websites leave them behind; they are taken out of
what is read, as no one can see them to take them out."""

LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
"""The characters that end a line in some programs, and not in a file: Word puts one between words
where somebody typed Shift+Enter. For a set in a regular expression."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as Git, GitHub and editors count them.

    `str.splitlines` also ends a line at each of `LINE_ENDS`.
    """
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []


def hidden(character: str) -> str:
    """Return the Dutch message for a hidden character."""
    place = f"U+{ord(character):04X}"
    if "\uf000" <= character <= "\uf0ff":
        return (
            f"hier staat een teken uit een lettertype van Word ({place}); "
            "typ ‘- ’ als het een punt van een lijst is, en verwijder het anders"
        )
    if character in LINE_ENDS:
        return (
            f"hier staat een onzichtbaar regeleinde ({place}), zoals Word het zet; "
            "typ er een spatie"
        )
    return f"hier staat een onzichtbaar teken ({place}); verwijder het"


def printable(text: str) -> str:
    """Return `text` on one line, with unprintable characters replaced by U+FFFD."""
    spaced = re.sub(r"\s", " ", text)
    return "".join(char if char.isprintable() else "\ufffd" for char in spaced)
