"""Glossary links: the first occurrence of each term on a page links to its definition."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from toolbox.pages.view import View
from toolbox.schema.lists import Term
from toolbox.urls import term_anchor

MEANINGS = "begrippen/meanings.js"
"""The URL path of the script with the meaning of each term."""

_VARIABLE = "toolboxMeanings"
_TAG = re.compile(r"(<[^>]*>)")
_SKIPPED = re.compile(
    r"<(a|button|code|dt|figcaption|h[1-6]|label|pre|script|style|summary|svg|time)\b"
    r'|<(figure) class="tb-way"'
)


def link_terms(html: str, view: View) -> Markup:
    """Return `html` with a link at the first occurrence of each term and each abbreviation.

    A script shows the meaning as a tooltip. Headings, links, code and drawings are skipped. Terms
    match case-insensitively, abbreviations case-sensitively: an `IGS` is not an `igs`.
    """
    targets = _targets(view.toolbox.glossary)
    lowered = html.lower()
    present = tuple(text for text in targets if text.lower() in lowered)
    if not present:
        return Markup(html)  # noqa: S704 - what came in is a page already
    pattern = _pattern(present)
    left = {targets[text] for text in present}

    def link(match: re.Match[str]) -> str:
        text = match.group()
        target = targets.get(text) or targets.get(text.lower())
        if target is None or target not in left:
            return text
        left.discard(target)
        return str(term_link(view, target, Markup(text)))  # noqa: S704 - a text node

    # Text nodes at even indexes, tags at odd ones.
    pieces = _TAG.split(html)
    end = ""
    for number, piece in enumerate(pieces):
        if not left:
            break
        if number % 2:
            if end:
                end = "" if piece == end else end
            elif skipped := _SKIPPED.match(piece):
                end = f"</{skipped[1] or skipped[2]}>"
        elif not end and len(piece) > 1:
            pieces[number] = pattern.sub(link, piece)
    return Markup("".join(pieces))  # noqa: S704 - a page, with links of our own


def term_link(view: View, anchor: str, text: str) -> Markup:
    """Return a link to a term of the glossary, by its anchor there."""
    link = Markup('<a class="tb-term" href="{}">{}</a>')
    return link.format(view.href(f"begrippen.md#{anchor}"), text)


def meanings_script(view: View) -> str:
    """Return the meaning of each term by its anchor, as a script: a page loads it when it is asked.

    A script, as a page from file:// cannot fetch a file (the offline copy).
    """
    line = view.markdown().line
    meanings = {
        term_anchor(row.term, row.abbreviation): line(row.meaning).striptags()
        for row in view.toolbox.glossary
    }
    written = json.dumps(meanings, ensure_ascii=False, separators=(",", ":"))
    return f"var {_VARIABLE}={written}\n"


@lru_cache(maxsize=1)
def _targets(glossary: tuple[Term, ...]) -> Mapping[str, str]:
    """Return the anchor of each term and abbreviation, as a page may write it."""
    targets: dict[str, str] = {}
    for row in glossary:
        target = term_anchor(row.term, row.abbreviation)
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
