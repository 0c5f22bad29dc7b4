"""Repair what has one meaning: spaces, bullets, fences, quotes, and characters that no one sees.

A repair never changes what a text says. What can be meant in two ways is left to who wrote it.
"""

import re
import unicodedata

from toolbox.characters import LINE_ENDS, UNSEEN
from toolbox.fixing.markdown_lines import repaired_body
from toolbox.fixing.yaml_lines import repaired_yaml
from toolbox.source.fences import LIKE_A_FENCE, find_fences

_LINE_END = re.compile(rf"(?<=\S)[{LINE_ENDS}]+(?=\S)")
_CONTROL = re.compile(f"[{LINE_ENDS}\x00-\x08\x0e-\x1f\x7f\ufeff]")


def repaired(path: str, text: str) -> str:
    """Return a text with LF line endings, repaired; `path` says what sort of file it is."""
    text = _CONTROL.sub("", _LINE_END.sub(" ", UNSEEN.sub("", text)))
    text = unicodedata.normalize("NFC", text)
    if not path.endswith(".md"):
        return repaired_yaml(text)
    if not path.startswith("fiches/"):
        return text
    lines = _with_fences(text.split("\n"))
    end = find_fences(lines).end
    if end < 0:
        return "\n".join(lines)
    fields = repaired_yaml("\n".join(lines[1:end]))
    return "\n".join([lines[0], fields, lines[end], *repaired_body(lines[end + 1 :])])


def _with_fences(lines: list[str]) -> list[str]:
    """Return the lines of a fiche whose fences are three dashes, where Word made others of them."""
    first = "---" if LIKE_A_FENCE.fullmatch(lines[0]) and lines[0].strip() else lines[0]
    fixed = [first, *lines[1:]]
    if find_fences(fixed).end >= 0:
        return fixed
    for number, line in enumerate(fixed[1:], 1):
        if line.strip() and LIKE_A_FENCE.fullmatch(line):
            return [*fixed[:number], "---", *fixed[number + 1 :]]
    return fixed
