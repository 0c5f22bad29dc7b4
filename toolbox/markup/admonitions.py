"""Admonitions (`!!! tip`, or `> [!TIP]` as on GitHub) with a Dutch title: rules for markdown-it."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

TITLES = {
    "abstract": "Samenvatting",
    "attention": "Let op",
    "bug": "Fout",
    "caution": "Let op",
    "danger": "Gevaar",
    "error": "Fout",
    "example": "Voorbeeld",
    "failure": "Mislukt",
    "hint": "Tip",
    "important": "Belangrijk",
    "info": "Info",
    "note": "Opmerking",
    "question": "Vraag",
    "quote": "Citaat",
    "success": "Gelukt",
    "summary": "Samenvatting",
    "tip": "Tip",
    "todo": "Nog te doen",
    "warning": "Let op",
}
"""The default title by admonition type; another type has its own name, with a capital."""

# As Python-Markdown has it, which the pages in `docs/` use.
OPENING = re.compile(r'!!! ?([\w-]+(?: +[\w-]+)*)(?: +"([^"]*)")? *')
"""The line with which an admonition begins: its type and its title."""

LEAST, MOST = 2, 4
"""By how many spaces what it holds is indented."""


def title_of(sort: str) -> str:
    """Return the Dutch title of an admonition type, of which only the first word counts."""
    name = sort.split(" ", 1)[0]
    return TITLES.get(name, name.capitalize())


def admonitions(engine: MarkdownIt) -> None:
    """Let an engine know both ways to write an admonition: a plugin of markdown-it.

    Its option `alerts` parses those of GitHub.
    """
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    engine.block.ruler.before("fence", "admonition", _admonition, interrupts)
    engine.core.ruler.after("block", "dutch_alerts", _dutch_alerts)


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse `!!! type "title"`, with what is indented below it by two to four spaces."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    opening = OPENING.fullmatch(line)
    if not opening or state.is_code_block(start):
        return False
    first = state.skipEmptyLines(start + 1)
    indent = state.sCount[first] - state.sCount[start] if first < end else 0
    if indent < LEAST:
        return False
    if silent:
        return True
    inside = state.sCount[start] + min(indent, MOST)
    last = first
    while last < end and (state.isEmpty(last) or state.sCount[last] >= inside):
        last += 1
    sort = " ".join(opening[1].lower().split())
    title = title_of(sort) if opening[2] is None else opening[2]
    token = state.push("admonition_open", "div", 1)
    token.attrSet("class", f"admonition {sort}")
    token.map = [start, last]
    if title:
        token = state.push("admonition_title_open", "p", 1)
        token.attrSet("class", "admonition-title")
        token.map = [start, start + 1]
        token = state.push("inline", "", 0)
        token.content, token.children, token.map = title, [], [start, start + 1]
        state.push("admonition_title_close", "p", -1)
    before = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = inside, last, "admonition"
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = before
    state.push("admonition_close", "div", -1)
    state.line = last
    return True


def _dutch_alerts(state: StateCore) -> None:
    """Make an admonition of an alert of GitHub, which markdown-it parses."""
    kind = ""
    for token in state.tokens:
        if token.type == "alert_open":
            kind = token.info.lower()
            token.attrSet("class", f"admonition {kind}")
        elif token.type == "alert_title_open":
            token.attrSet("class", "admonition-title")
        elif token.type == "inline" and kind:
            token.content, kind = title_of(kind), ""
