"""Glossary links: the first occurrence of each term on a page links to its definition."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from toolbox.pages.view import View
from toolbox.schema.lists import Term
from toolbox.urls import term_anchor

_TAG = re.compile(r"(<[^>]*>)")
_SKIPPED = re.compile(
    r"</?(?:a|button|code|dt|figcaption|h[1-6]|label|pre|script|style|summary|svg|time)\b"
)


def link_terms(html: str, view: View) -> Markup:
    """Return `html` with a link at the first occurrence of each term and each abbreviation.

    The link has the meaning in `data-meaning`, which a script shows as a tooltip. Headings, links,
    code and drawings are skipped. Terms match case-insensitively, abbreviations case-sensitively:
    an `IGS` is not an `igs`.
    """
    targets = _targets(view.toolbox.glossary)
    lowered = html.lower()
    present = tuple(text for text in targets if text.lower() in lowered)
    if not present:
        return Markup(html)  # noqa: S704 - what came in is a page already
    pattern = _pattern(present)
    left = {targets[text].anchor for text in present}

    def link(match: re.Match[str]) -> str:
        text = match.group()
        target = targets.get(text) or targets.get(text.lower())
        if target is None or target.anchor not in left:
            return text
        left.discard(target.anchor)
        href = escape(view.href(f"begrippen.md#{target.anchor}"))
        meaning = escape(view.markdown().line(target.meaning).striptags())
        return f'<a class="tb-term" href="{href}" data-meaning="{meaning}">{text}</a>'

    # Text nodes at even indexes, tags at odd ones.
    pieces = _TAG.split(html)
    closed = 0
    for number, piece in enumerate(pieces):
        if not left:
            break
        if number % 2:
            if _SKIPPED.match(piece):
                closed += -1 if piece.startswith("</") else 1
        elif not closed and len(piece) > 1:
            pieces[number] = pattern.sub(link, piece)
    return Markup("".join(pieces))  # noqa: S704 - a page, with links of our own


class _Target(NamedTuple):
    """The anchor of a term in the glossary, and its meaning in Markdown."""

    anchor: str
    meaning: str


@lru_cache(maxsize=1)
def _targets(glossary: tuple[Term, ...]) -> Mapping[str, _Target]:
    targets: dict[str, _Target] = {}
    for row in glossary:
        target = _Target(term_anchor(row.term, row.abbreviation), row.meaning)
        for name in (row.term.lower(), row.abbreviation):
            if name:
                # Templates escape quotes, Markdown does not.
                escaped = str(escape(name))
                for typed in (escaped, escaped.replace("&#39;", "'").replace("&#34;", '"')):
                    targets[typed] = target
    return targets


# Cached: many pages have the same terms.
@lru_cache(maxsize=1000)
def _pattern(targets: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(targets, key=len, reverse=True)
    options = "|".join(
        re.escape(text) if text != text.lower() else f"(?i:{re.escape(text)})"
        for text in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{options})(?![\w-])")
