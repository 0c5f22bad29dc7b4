"""Our HTML back to the Markdown that someone would type for it."""

import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_INLINE = frozenset(
    ["a", "abbr", "b", "br", "code", "em", "i", "img", "span", "strong", "td", "th", "time"]
)
"""Elements that stay in the line they stand in; every other one starts a new line."""
_APART = frozenset(["br", "span", "td", "th"])
_MARKS = {"b": "**", "strong": "**", "em": "*"}
_SPECIAL = re.compile(r"[\\`*_\[\]{}]")


def to_markdown(html: str) -> str:
    """Return the words of `html` as Markdown: headings, paragraphs, lists, bold and links.

    A row of a table becomes an item of a list. A list whose items hold headings becomes
    what a writer would make of it: those headings, with the text below them. Links without
    a word between them each get a paragraph.
    """
    writer = _Writer()
    writer.feed(html)
    writer.close()
    writer.flush()
    text = ""
    for block, following in pairwise([*writer.blocks, _Block("")]):
        text += block.text + ("\n" if block.item and following.item else "\n\n")
    return text


@dataclass
class _Block:
    text: str
    item: bool = False


@dataclass
class _Item:
    """An open item of a list; `mark` is gone once its first line is written."""

    mark: str


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[_Block] = []
        self.text: list[str] = []
        self.lists: list[str] = []
        self.items: list[_Item] = []
        self.links: list[str | None] = []
        self.level = 0
        self.top = 0  # how many of the open items are sections with a heading
        self.after_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in _INLINE:
            self.flush()
        if tag in {"ul", "ol"}:
            self.lists.append("1. " if tag == "ol" else "- ")
        elif tag in {"li", "tr"}:
            self.items.append(_Item(self.lists[-1] if tag == "li" and self.lists else "- "))
        elif tag in _HEADINGS:
            self.level = int(tag[1])
        elif tag == "a":
            if self.after_link:
                self.flush()
            is_permalink = values.get("class") == "headerlink"
            self.links.append(None if is_permalink else values.get("href") or "")
            self.text.append("[" if self.links[-1] else "")
        elif tag == "img":
            self.text.append(values.get("alt") or "")
        else:
            self.text.append(_MARKS.get(tag, " " if tag in _APART else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flush()
        if tag in {"ul", "ol"}:
            self.lists.pop()
        elif tag in {"li", "tr"}:
            self.items.pop()
            self.top = min(self.top, len(self.items))
        elif tag == "a":
            target = self.links.pop()
            self.text.append(f"]({target})" if target else "")
            self.after_link = bool(target)
        else:
            self.text.append(_MARKS.get(tag, ""))
        if tag in _HEADINGS:
            self.level = 0

    def handle_data(self, data: str) -> None:
        if None not in self.links:
            self.after_link = self.after_link and data.isspace()
            self.text.append(_SPECIAL.sub(r"\\\g<0>", escape(data, quote=False)))

    def flush(self) -> None:
        content = " ".join("".join(self.text).split())
        self.text.clear()
        self.after_link = False
        depth = len(self.items) - self.top
        if not content:
            return
        if self.level:
            self.top = len(self.items)
            self.blocks.append(_Block(f"{'#' * self.level} {content}"))
        elif not depth:
            self.blocks.append(_Block(content))
        elif mark := self.items[-1].mark:
            self.items[-1].mark = ""
            self.blocks.append(_Block(f"{'    ' * (depth - 1)}{mark}{content}", item=True))
        else:
            self.blocks.append(_Block(f"{'    ' * depth}{content}"))
