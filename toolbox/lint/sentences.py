"""A sentence splitter for Markdown, with the line on which each sentence starts.

It works on the source text, whose lines a hint names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.markup.markdown import prose
from toolbox.markup.pasted import as_commonmark

# Bounded quantifiers, against quadratic backtracking on thousands of brackets or words.
_LINK = re.compile(r"!?\[([^\]]{0,300})\]\([^)]{0,900}\)")
_CODE = re.compile(r"`[^`\n]+`")
_MARKS = re.compile(r"\*\*|\*|~~|\[\^[^\]\s]+\]:?")
_NEW_BLOCK = re.compile(r"^\s*(?:[-*+] (?:\[[ xX]\] )?|\d+[.)] |#+ |> ?|\|)")
_CELLS = re.compile(r"\s*\|\s*")
# An abbreviation such as ‘bv.’ is followed by a lowercase letter.
_END = re.compile(r"(?<=[.!?])[’”»)]*\s+(?=[^\sa-z])|(?<=[.!?][’”»)])\s+(?=[^\sa-z])")


@dataclass(frozen=True)
class Sentence:
    """A sentence without its markup; `line` counts from 0 in the text.

    Inline code is replaced by `…`, as it is not prose.
    """

    text: str
    line: int


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a Markdown text; each item, cell and heading is split by itself."""
    for first, block in _blocks(text):
        # The URL of a link is not part of the sentence, but its line breaks count.
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
    """Yield the first line, from 0, and the text of each paragraph, item, heading and cell."""
    first, lines, is_heading = 0, list[str](), False
    known = prose(as_commonmark(text, prose(text)))
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
    """Return the text of a link, after the line breaks that its URL had."""
    return "\n" * (link.group().count("\n") - link.group(1).count("\n")) + link.group(1)
