"""The Markdown engine: CommonMark with what GitHub adds, without raw HTML (markdown-it-py).

Tables, strikethrough, task lists, footnotes, bare addresses and alerts; and admonitions, as MkDocs
knows them. Raw HTML is never parsed. Every address is kept as it was written: the sanitizer
judges them, on the tokens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.presets import commonmark
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.entity import entity
from markdown_it.token import Token
from markdown_it.utils import OptionsType
from mdit_py_plugins.footnote import footnote_plugin

from toolbox.characters import HIDDEN
from toolbox.markup.admonitions import admonitions
from toolbox.markup.bare_links import bare_links
from toolbox.markup.pasted import as_commonmark

DEEPEST = 70
"""The level of nesting from which markdown-it leaves out what is deeper; a list takes two."""

OPTIONS: OptionsType = {
    **commonmark.make()["options"],
    "xhtmlOut": True,
    "maxNesting": DEEPEST,
    "tasklists": True,
    "alerts": True,
}
"""The options of the engine."""


@dataclass(frozen=True)
class Parsed:
    """The tokens of a text, its footnotes and its link definitions.

    `notes` has the number of a footnote by its label, -1 if it is not used; `definitions` has the
    line of ‘[label]: address’, from 0, by its label in capitals.
    """

    tokens: list[Token]
    notes: Mapping[str, int]
    definitions: Mapping[str, int]


def parse(text: str) -> Parsed:
    """Return the tokens of a text, and what stands apart from them."""
    environment: dict[str, Any] = {}
    tokens = engine().parse(as_commonmark(text, prose(text)), environment)
    notes = environment.get("footnotes", {}).get("refs", {})
    references = environment.get("references", {})
    return Parsed(
        tokens,
        {label.removeprefix(":"): number for label, number in notes.items()},
        {label: found["map"][0] for label, found in references.items()},
    )


def prose(text: str) -> dict[int, str]:
    """Return the lines of `text` outside fenced code blocks, by line number from 0."""
    lines = dict(enumerate(text.split("\n")))
    if "```" in text or "~~~" in text:
        for token in block_tokens(text):
            if token.type == "fence" and token.map:
                for number in range(*token.map):
                    lines.pop(number, None)
    return lines


def block_tokens(text: str) -> list[Token]:
    """Return the tokens of the blocks of a text, in which nothing is looked for."""
    tokens: list[Token] = []
    engine().block.parse(text, engine(), {}, tokens)
    return tokens


@cache
def engine() -> MarkdownIt:
    """Return the engine, which keeps nothing of a text."""
    made = _Engine("commonmark", OPTIONS).enable(["table", "strikethrough"])
    made.disable(["html_block", "html_inline", "text_join"])
    made.use(admonitions).use(bare_links).use(footnote_plugin, inline=False)
    made.inline.ruler.at("entity", _entity)
    made.block.ruler.at("reference", _reference)
    return made


class _Engine(MarkdownIt):
    """Markdown-it that leaves addresses as they are: the sanitizer judges what was written."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Take any address for one."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Return an address as it was written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return the text of a bare address as it was written."""
        return link


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse ‘[label]: address’; one that begins with ‘[^’ is a footnote with a mistake in it."""
    is_note = state.src.startswith("[^", state.bMarks[start] + state.tShift[start])
    return not is_note and reference(state, start, end, silent)


def _entity(state: StateInline, silent: bool) -> bool:
    """Parse an entity; one for a character of ours, or one that cannot be seen, shows as such."""
    found = entity(state, silent)
    if found and not silent:
        state.tokens[-1].content = HIDDEN.sub("\ufffd", state.tokens[-1].content)
    return found
