r"""Formulas in a text: LaTeX between ‘\(’ and ‘\)’, which Markdown leaves as signs."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

_PAIRS = {"(": ")", "[": "]"}
_VARIABLE = re.compile(" [A-Za-z] ")
_EQUATION = re.compile(r"[\w)}\]]\s*[=^_+<>≤≥×·]\s*[\w({\[\\-]|\\[a-z]{2,}")


def formulas_in(children: Sequence[Token]) -> Iterator[str]:
    r"""Yield each formula between ‘\(’ and ‘\)’, or ‘\[’ and ‘\]’, as readers see it."""
    opened, seen = "", ""
    for token in children:
        sign = token.content if token.type == "text_special" else ""
        if opened and sign == _PAIRS[opened]:
            if _EQUATION.search(seen) or (opened == "(" and _VARIABLE.fullmatch(seen)):
                yield f"{opened}{seen}{sign}"
            opened = ""
        elif sign in _PAIRS:
            opened, seen = sign, ""
        elif token.type in ("text", "text_special"):
            seen += token.content
