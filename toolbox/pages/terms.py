"""Link the first use of each glossary term on a page to its meaning."""

import re
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from toolbox.pages.view import View, term_anchor
from toolbox.schema.lists import Term

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_LEFT_ALONE = frozenset(
    [
        "a",
        "button",
        "code",
        "dt",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "pre",
        "script",
        "style",
        "summary",
        "time",
    ]
)


def link_terms(html: str, view: View) -> Markup:
    """Return `html` with a link at the first use of each term and each abbreviation.

    The link carries the meaning, which a script shows beside it.
    Headings, links and code are left alone. Terms are found in any case, abbreviations only
    as they are written: an `IGS` is not an `igs`.
    """
    targets = _targets(view.toolbox.glossary)
    lowered = html.lower()
    present = tuple(text for text in targets if text.lower() in lowered)
    if not present:
        return Markup(html)  # noqa: S704 - what came in is a page already
    pattern, markdown = _pattern(present), view.markdown()
    meanings = {
        term_anchor(row): markdown.line(row.meaning).striptags() for row in view.toolbox.glossary
    }
    seen: set[str] = set()
    closed = 0
    pieces: list[str] = []

    def link(match: re.Match[str]) -> str:
        text = match.group()
        identifier = targets.get(text) or targets.get(text.lower())
        if identifier is None or identifier in seen:
            return text
        seen.add(identifier)
        href = escape(view.href(f"begrippen.md#{identifier}"))
        meaning = escape(meanings[identifier])
        return f'<a class="tb-term" href="{href}" data-meaning="{meaning}">{text}</a>'

    for piece in _TAG.split(html):
        if piece.startswith("<"):
            name = _NAME.match(piece)
            if name and name.group(1) in _LEFT_ALONE:
                closed += -1 if piece.startswith("</") else 1
            pieces.append(piece)
        else:
            pieces.append(piece if closed else pattern.sub(link, piece))
    return Markup("".join(pieces))  # noqa: S704 - a page, with links of our own


@lru_cache(maxsize=1)
def _targets(glossary: tuple[Term, ...]) -> Mapping[str, str]:
    targets: dict[str, str] = {}
    for row in glossary:
        for name in (row.term.lower(), row.abbreviation):
            if name:
                # Templates escape quotes, Markdown does not.
                escaped = str(escape(name))
                for typed in (escaped, escaped.replace("&#39;", "'").replace("&#34;", '"')):
                    targets[typed] = term_anchor(row)
    return targets


# The terms of one page are often those of the next.
@lru_cache(maxsize=1000)
def _pattern(targets: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(targets, key=len, reverse=True)
    options = "|".join(
        re.escape(text) if text != text.lower() else f"(?i:{re.escape(text)})"
        for text in longest_first
    )
    return re.compile(rf"(?<![\w-])(?:{options})(?![\w-])")
