"""The text of a page in `docs/` as readers see it, without what macros put there."""

import re
from functools import lru_cache

from markdown import markdown

from toolbox.markup.html_reader import Opening, collect
from toolbox.markup.sanitizer import HARD_BREAK, NOT_SEEN

EXTENSIONS = ("toolbox.markup.pages", "attr_list", "md_in_html", "tables")
"""Those of `mkdocs.yml` that change what is read; MkDocs adds the one for fenced code itself."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_JINJA = re.compile(r"\{%.*?%\}|\{#.*?#\}|(\{\{.*?\}\})", re.DOTALL)
_NO_TEXT = frozenset({"pre", "script", "style", "svg", "template", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong"}
    | {"sub", "sup", "time", "wbr"}
)


# Cached: a save reads all pages again, of which one changed.
@lru_cache(maxsize=1000)
def page_blocks(text: str) -> tuple[str, ...]:
    """Return the text of each paragraph, heading, cell and point; `NOT_SEEN` stands for code."""
    bare = _JINJA.sub(_without_call, _FRONT_MATTER.sub("", text))
    blocks = _Blocks()
    collect(markdown(bare, extensions=[*EXTENSIONS, "fenced_code"]), blocks)
    return tuple(block for block in blocks.done if block.strip())


def _without_call(jinja: re.Match[str]) -> str:
    return NOT_SEEN if jinja[1] else ""


class _Blocks:
    """Collects the texts of a page."""

    def __init__(self) -> None:
        self.done = [""]
        self._left_out = 0

    def open(self, opening: Opening) -> None:
        if opening.tag in _NO_TEXT and opening.has_end:
            self._left_out += 1
        elif opening.tag in {"code", "img"}:
            self.add_text(NOT_SEEN)
            self._left_out += opening.tag == "code"
        elif opening.tag == "br":
            self.add_text(HARD_BREAK)
        elif opening.tag not in _INLINE:
            self.done.append("")

    def close(self, tag: str) -> None:
        if tag in _NO_TEXT or tag == "code":
            self._left_out = max(0, self._left_out - 1)
        elif tag not in _INLINE:
            self.done.append("")

    def add_text(self, text: str) -> None:
        if not self._left_out:
            self.done[-1] += text
