"""Hidden characters, which are rejected: invisible, but interpreted by a browser or a terminal."""

import re

# Control characters, line separators (which would shift line numbers), bidirectional controls,
# surrogates, the private use area (for the placeholders of `markup` and `pages`), byte order
# marks and noncharacters.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)


def hidden(character: str) -> str:
    """Return the Dutch message for a hidden character."""
    return f"hier staat een onzichtbaar teken (U+{ord(character):04X}); verwijder het"


def printable(text: str) -> str:
    """Return `text` on one line, with unprintable characters replaced by U+FFFD."""
    spaced = re.sub(r"\s", " ", text)
    return "".join(char if char.isprintable() else "\ufffd" for char in spaced)
