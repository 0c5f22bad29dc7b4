"""Tokens to HTML: safe by construction, and as the templates, print and Word expect it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from toolbox.markup.engine import OPTIONS

_LANGUAGE = re.compile(r"[\w.+#-]+")
_PLAIN = RendererHTML()
_OPTIONS = OptionsDict(OPTIONS)


def to_html(tokens: Sequence[Token], text: str) -> str:
    """Return the HTML of sanitized tokens; `text` makes the ids of its footnotes unique."""
    return "".join(_pieces(tokens, text)).rstrip("\n")


def _pieces(tokens: Sequence[Token], text: str) -> Iterator[str]:
    for index, token in enumerate(tokens):
        if token.type == "inline":
            yield from _pieces(token.children or (), text)
        elif token.type in _RULES:
            yield _RULES[token.type](token)
        elif token.type in _NOTES:
            number = f"{text}-{token.meta['id'] + 1}"
            again = token.meta.get("subId") or 0
            yield _NOTES[token.type].format(
                note=f"noot-{number}",
                place=f"bij-noot-{number}" + f"-{again + 1}" * bool(again),
                number=token.meta["id"] + 1,
            )
        else:
            yield _PLAIN.renderToken(tokens, index, _OPTIONS, {})
            if token.meta.get("checked"):
                yield '<span class="tb-hidden">Klaar: </span>'


def _text(token: Token) -> str:
    # Quotes need no escape outside an attribute.
    return escape(token.content, quote=False)


def _fence(token: Token) -> str:
    language = _LANGUAGE.fullmatch((token.info.split() or [""])[0])
    name = f' class="language-{language[0]}"' if language else ""
    return f"<pre><code{name}>{_text(token)}</code></pre>\n"


def _image(token: Token) -> str:
    described = "".join(child.content for child in token.children or ())
    attributes = {"alt": "", **token.attrs} | {"alt": described}
    written = (f' {name}="{escape(str(value))}"' for name, value in attributes.items())
    return f"<img{''.join(written)} />"


_RULES: Mapping[str, Callable[[Token], str]] = {
    "text": _text,
    "text_special": _text,
    "softbreak": lambda _: "\n",
    "hardbreak": lambda _: "<br />\n",
    "code_inline": lambda token: f"<code>{_text(token)}</code>",
    "code_block": lambda token: f"<pre><code>{_text(token)}</code></pre>\n",
    "fence": _fence,
    "image": _image,
    "footnote_block_open": lambda _: (
        '<section class="tb-footnotes" role="doc-endnotes" aria-label="Voetnoten">\n<ol>\n'
    ),
    "footnote_block_close": lambda _: "</ol>\n</section>\n",
    "footnote_close": lambda _: "</li>\n",
}
_NOTES: Mapping[str, str] = {
    "footnote_ref": (
        '<sup><a class="tb-footnote" href="#{note}" id="{place}" role="doc-noteref">{number}'
        "</a></sup>"
    ),
    "footnote_open": '<li id="{note}">\n',
    "footnote_anchor": ' <a class="tb-footnote-back" href="#{place}" role="doc-backlink">terug</a>',
}
