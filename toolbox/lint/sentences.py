"""The sentences of a text, each with the line that it starts on.

Cut from the Markdown as it was typed: Python-Markdown keeps no positions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.markup.markdown import prose

# Bounded, so that thousands of brackets or words are read once each.
_LINK = re.compile(r"!?\[([^\]]{0,300})\]\([^)]{0,900}\)")
_CODE = re.compile(r"`[^`\n]+`")
_MARKS = re.compile(r"\*\*|\*")
_NEW_BLOCK = re.compile(r"^\s*(?:[-*+] |\d+\. |#+ |> ?|\|)")
_CELLS = re.compile(r"\s*\|\s*")
# An abbreviation such as ‘bv.’ has a small letter behind it.
_END = re.compile(r"(?<=[.!?])[’”»)]*\s+(?=[^\sa-z])|(?<=[.!?][’”»)])\s+(?=[^\sa-z])")


@dataclass(frozen=True)
class Sentence:
    """A sentence without its markup; `line` counts from 0 in the text it stands in.

    Code is no language: `…` stands for it.
    """

    text: str
    line: int


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in Markdown; each item, cell and heading has its own."""
    for first, block in _blocks(text):
        # What links to where is no part of a sentence, but its lines count.
        plain = _MARKS.sub("", _LINK.sub(_shown, _CODE.sub("`…`", block)))
        start = 0
        for end in (*(match.end() for match in _END.finditer(plain)), len(plain)):
            sentence = plain[start:end]
            if sentence.strip():
                before = start + len(sentence) - len(sentence.lstrip())
                line = first + plain.count("\n", 0, before)
                yield Sentence(" ".join(sentence.split()), line)
            start = end


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph, item, heading and cell with the number of its first line."""
    first, lines, is_heading = 0, list[str](), False
    known = prose(text)
    for number in range(text.count("\n") + 2):
        line = known.get(number, "")
        if lines and (is_heading or not line.strip() or _NEW_BLOCK.match(line)):
            yield first, "\n".join(lines)
            lines = []
        is_heading = line.startswith("#")
        if line.lstrip().startswith("|"):
            yield from ((number, cell) for cell in _CELLS.split(line) if cell.strip(" :-"))
        elif line.strip():
            first = first if lines else number
            lines.append(_NEW_BLOCK.sub("", line, count=1) if not lines else line)


def _shown(link: re.Match[str]) -> str:
    """Return the text of a link; the lines that its address took stand before it."""
    return "\n" * (link.group().count("\n") - link.group(1).count("\n")) + link.group(1)
