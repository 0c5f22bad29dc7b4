"""Characters that no text may hold: nobody sees them, but a browser or a terminal acts on them."""

import re

# Control characters, separators that would shift the count of lines, characters that turn
# the reading direction, surrogates, the private use area (in which `body` keeps its
# placeholders), byte order marks and non-characters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)


def hidden(character: str) -> str:
    """Return what to say of a hidden character."""
    return f"hier staat een onzichtbaar teken (U+{ord(character):04X}); verwijder het"


def printable(text: str) -> str:
    """Return `text` on one line, in characters that every terminal and log can show."""
    spaced = re.sub(r"\s", " ", text)
    return "".join(char if char.isprintable() else "\ufffd" for char in spaced)
