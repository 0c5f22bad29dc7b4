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
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from toolbox.markup.bare_links import bare_addresses
from toolbox.markup.markdown import prose
from toolbox.markup.page_boxes import add_boxes
from toolbox.markup.page_footnotes import PageFootnotes
from toolbox.markup.page_lists import as_python_markdown
from toolbox.markup.shortcodes import BLOCK_LINE

_ITEM = re.compile(r" {0,3}(?:[-*+]|1[.)]) +\S")
_POINT = re.compile(r"( *)(?:[-*+]|\d{1,9}[.)]) +\S")
_ROW = re.compile(r" {0,3}\|.*\|[ \t]*$")
_INDENTED = re.compile(r"[ \t]")
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
        # After HTML is taken apart, as a line within a tag is no text.
        md.preprocessors.register(_Lists(md), "lists", 6)
        md.preprocessors.register(_BlankLines(md), "blank_lines", 5)
        # Before the texts of a list are looked at for links and bold.
        md.treeprocessors.register(_Tasks(md), "tasks", 25)
        # After code and links, of which no text is struck out.
        md.ESCAPED_CHARS.append("~")
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "s"), "struck", 65)
        # After all HTML that was taken apart is there again.
        md.postprocessors.register(_BareLinks(md), "bare_links", 5)


class _Lists(Preprocessor):
    """Indents lists as Python-Markdown wants them."""

    def run(self, lines: list[str]) -> list[str]:
        """Return as many lines; called by Python-Markdown."""
        text = "\n".join(lines)
        return list(as_python_markdown(text, prose(text)))


class _BlankLines(Preprocessor):
    """Puts blank lines where Python-Markdown wants them and CommonMark does not.

    Above a list or a table that follows text, between the points of a list in which there is one,
    and around a shortcode.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with blank ones between them; called by Python-Markdown."""
        outside_code = prose("\n".join(lines))
        made: list[str] = []
        in_list = is_loose = False
        for number, line in enumerate(lines):
            above = made[-1] if made else ""
            goes_on = is_loose and self._goes_on(line, above)
            if number in outside_code and (goes_on or self._starts(line, above)):
                made.append("")
            if _ITEM.match(line):
                in_list, is_loose = True, False
            elif not line.strip():
                is_loose = in_list
            elif not _INDENTED.match(line) and not above.strip():
                in_list = is_loose = False
            made.append(line)
            if BLOCK_LINE.fullmatch(line):
                made.append("")
        return made

    def _starts(self, line: str, above: str) -> bool:
        if BLOCK_LINE.fullmatch(line):
            return True
        is_text = bool(above.strip()) and not _INDENTED.match(above)
        pattern = _ITEM if _ITEM.match(line) else _ROW
        return is_text and bool(pattern.match(line)) and not pattern.match(above)

    def _goes_on(self, line: str, above: str) -> bool:
        """Return whether a line is the next point below what an earlier one holds."""
        if not above.strip() or not (point := _POINT.match(line)):
            return False
        higher = _POINT.match(above)
        return not higher or len(higher[1]) > len(point[1])


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
