"""A Python-Markdown extension for the pages in `docs/`: they read as the texts of fiches do.

MkDocs has its own engine, with Markdown inside HTML. What an editor sees most often of the
difference is taken away here: admonitions and alerts, footnotes, blocks without a blank line above
them, lists that are nested with two spaces or come from Word, tasks, strikethrough and bare
addresses.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from toolbox.markup.bare_links import bare_addresses
from toolbox.markup.engine import block_tokens, prose
from toolbox.markup.page_boxes import add_boxes
from toolbox.markup.page_footnotes import PageFootnotes
from toolbox.markup.page_lists import add_lists
from toolbox.markup.pasted import as_commonmark
from toolbox.markup.shortcodes import BLOCK_LINE

_ENDING = frozenset(
    {"alert_open", "blockquote_open", "heading_open", "hr", "paragraph_open", "table_open"}
)
"""The first tokens of what ends by itself; lists and boxes go on in the blocks below them."""
_STRUCK = r"(~~)(?=[^\s~])([^~]+?)(?<=[^\s~])~~"
_TASK = re.compile(r"\[([ xX])\] +(?=\S)")
_TAG = re.compile(r"(<(?:!--.*?--|[^<>]*)>)", re.DOTALL)
_NO_LINKS_IN = re.compile(
    r"</?(?:a|button|code|label|option|pre|script|style|summary|svg|textarea|title)\b"
)


class Pages(Extension):
    """What the texts of fiches have and Python-Markdown has not, or not in the same way."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors; called by Python-Markdown."""
        PageFootnotes().extendMarkdown(md)
        add_boxes(md)
        add_lists(md)
        # After HTML is taken apart, as a line within a tag is no text.
        md.preprocessors.register(_Pasted(md), "pasted", 6)
        md.preprocessors.register(_Shortcodes(md), "shortcodes", 5)
        # Before all that takes a block for one thing.
        md.parser.blockprocessors.register(_Blocks(md.parser), "blocks", 95)
        # Before the texts of a list are looked at for links and bold.
        md.treeprocessors.register(_Tasks(md), "tasks", 25)
        # After `toc` made them.
        md.treeprocessors.register(_HeadingLinks(md), "heading_links", 4)
        # After code and links, of which no text is struck out.
        md.ESCAPED_CHARS.append("~")
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "s"), "struck", 65)
        # After all HTML that was taken apart is there again.
        md.postprocessors.register(_BareLinks(md), "bare_links", 5)


class _Pasted(Preprocessor):
    """Makes points of what Word writes before them."""

    def run(self, lines: list[str]) -> list[str]:
        """Return as many lines; called by Python-Markdown."""
        text = "\n".join(lines)
        return as_commonmark(text, prose(text)).split("\n")


class _Shortcodes(Preprocessor):
    """Puts blank lines around a shortcode that stands on a line of its own."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with blank ones between them; called by Python-Markdown."""
        outside_code = prose("\n".join(lines))
        made: list[str] = []
        for number, line in enumerate(lines):
            is_shortcode = number in outside_code and BLOCK_LINE.fullmatch(line)
            made += ["", line, ""] if is_shortcode else [line]
        return made


class _Blocks(BlockProcessor):
    """Ends a block where CommonMark does, also without a blank line below it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Return whether a block has more than one line; called by Python-Markdown."""
        return "\n" in block

    def run(self, parent: Element, blocks: list[str]) -> bool:  # noqa: ARG002
        """Make two blocks of one in which another begins; called by Python-Markdown."""
        lines = blocks[0].split("\n")
        # The block below it may be what a box holds.
        first = next(iter(block_tokens("\n\n".join(blocks[:2]))), None)
        end = first.map[1] if first and first.type in _ENDING and first.map else 0
        if not end or not any(lines[end:]):
            return False
        blocks[:1] = ["\n".join(lines[:end]), "\n".join(lines[end:])]
        return True


class _Tasks(Treeprocessor):
    """Makes a task of a point that begins with `[ ]`, and a task that is done of one with `[x]`."""

    def run(self, root: Element) -> None:
        """Change the tree; called by Python-Markdown."""
        for item in root.iter("li"):
            first = next(iter(item), None)
            holder = first if first is not None and first.tag == "p" and not item.text else item
            if not (task := _TASK.match(holder.text or "")):
                continue
            text = (holder.text or "")[task.end() :]
            if task[1] == " ":
                item.set("class", "tb-task")
                holder.text = text
                continue
            item.set("class", "tb-task tb-task--done")
            done = Element("span", {"class": "tb-hidden"})
            done.text, done.tail = "Klaar: ", text
            holder.text = None
            holder.insert(0, done)


class _HeadingLinks(Treeprocessor):
    """Leaves the link of a heading to itself to who points at it, as `parts.html` does.

    A screen reader would read out ‘#’, and the keyboard would stop at what is not seen.
    """

    def run(self, root: Element) -> None:
        """Change the tree; called by Python-Markdown."""
        for link in root.iter("a"):
            if link.get("class") == "headerlink":
                link.set("tabindex", "-1")
                link.set("aria-hidden", "true")


class _BareLinks(Postprocessor):
    """Makes links of bare addresses in the text of a page."""

    def run(self, text: str) -> str:
        """Return the HTML with links; called by Python-Markdown."""
        return "".join(_linked(text)) if "@" in text or "://" in text or "www." in text else text


def _linked(html: str) -> Iterator[str]:
    # Text at even places, tags at odd ones.
    closed = 0
    for number, piece in enumerate(_TAG.split(html)):
        if number % 2 and _NO_LINKS_IN.match(piece):
            closed += -1 if piece.startswith("</") else 1
        yield piece if number % 2 or closed else _with_links(piece)


def _with_links(text: str) -> str:
    plain, made, end = unescape(text), "", 0
    for start, address, url in bare_addresses(plain):
        link = f'<a href="{escape(url)}">{escape(address, quote=False)}</a>'
        made += escape(plain[end:start], quote=False) + link
        end = start + len(address)
    return made + escape(plain[end:], quote=False) if end else text


def makeExtension() -> Pages:  # noqa: N802
    """Return the extension; called by Python-Markdown (`mkdocs.yml`)."""
    return Pages()
