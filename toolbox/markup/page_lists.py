"""Lists in the pages in `docs/`: those of CommonMark as Python-Markdown wants them."""

import re
from collections.abc import Iterator, Mapping

from toolbox.markup.pasted import as_commonmark

_POINT = re.compile(r"( *)([-*+]|\d{1,9}[.)]) +(?=\S)")
_LEVEL = 4


def as_python_markdown(text: str, prose: Mapping[int, str]) -> Iterator[str]:
    """Yield the lines of a text; `prose` has its lines outside code, by number from 0.

    What Word writes before a point becomes a dash, `1)` becomes `1.`, and what stands in a point
    is indented as far as Python-Markdown wants it. A list inside something else stays as it is.
    """
    inside: list[int] = []
    is_loose = True
    for number, line in enumerate(as_commonmark(text, prose).split("\n")):
        indent = len(line) - len(line.lstrip(" "))
        point = _POINT.match(line)
        if number not in prose or not line.strip():
            yield line
        elif not point and not is_loose:
            # It goes on with the paragraph above it.
            yield line
        else:
            before = len(inside)
            while inside and indent < inside[-1]:
                inside.pop()
            level, is_next = len(inside), len(inside) < before
            if point and (inside or indent < _LEVEL):
                inside.append(point.end())
                if is_loose or is_next or point[2] == "1)":
                    line = line.replace(")", ".", point[2].endswith(")"))
            yield " " * max(0, _LEVEL * level - indent) + line
        is_loose = not line.strip()
