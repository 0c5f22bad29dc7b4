"""Markdown that did nothing: signs that readers see, as they do not mean what was meant.

Looked for in the finished text, not in the source: what Markdown took for a link or for bold is
no longer there, and neither is what stands in code or behind a backslash.
"""

import re
from collections.abc import Iterator

from toolbox.diagnostics import Finding

_ADDRESS = r"(?:https?:|mailto:|www\.|[\w./-]+\.(?:md|be|eu|com|org)\b)"

_CURES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), cure)
    for pattern, cure in (
        (
            r"\*\*|(?<!_)__(?=[^\W_])|(?<=[^\W_])__(?!_)",
            "typ **vet**, zonder spaties tussen de sterretjes en het woord",
        ),
        (
            r"(?<![*\w])\*\S[^*\n]* \*(?![\w*])|(?<![*\w])\* [^*\n]*\S\*(?![\w*])",
            "typ *schuin*, zonder spaties binnen de sterretjes",
        ),
        (
            r"~~",
            "typ ~~doorgestreept~~, zonder spaties binnen de tekens",
        ),
        (r"==\w[^=\n]*==", "markeren kan niet, typ **vet**"),
        (
            rf"\([^()\n]+\)\[(?={_ADDRESS})[^\]\n]*\]",
            "draai de haken om: [tekst](adres)",
        ),
        (
            r"\[\[[^\[\]\n]+\]\]",
            "typ een link als [tekst](visievorming.md)",
        ),
        (
            rf"\[[^\[\]\n]+\][ \n]\((?={_ADDRESS})[^()\n]*\)",
            "haal de spatie tussen ‘]’ en ‘(’ weg",
        ),
        (
            r"!\[[^\[\]\n]*\]\([^()\n]*\)?",
            "geef het bestand een naam zonder spaties, en typ ![beschrijving](adres)",
        ),
        (
            r"(?<!!)\[[^\[\]\n]*\]\([^()\n]*\)?",
            "in het adres van een link staat geen spatie, en de link eindigt op ‘)’",
        ),
        (
            r"\[\^[^\[\]\s]+\]",
            "typ onderaan wat de voetnoot zegt, bv. [^1]: Bron",
        ),
        (
            r"(?<=\])\[[^\[\]\n]*\]",
            "typ een link als [tekst](adres)",
        ),
        (
            r"^\*\[[^\]\n]+\]:.*",
            "zet wat een afkorting betekent in data/glossary.yml",
        ),
        (
            r"^\[![^\]\n]*\]",
            "kies [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION]",
        ),
        (
            r"^(?:!!!|\?\?\?\+?|:::) ?\w.*",
            "typ !!! tip, en laat de tekst eronder vier spaties inspringen",
        ),
        (
            r"^#{2,6}[^\s#].*",
            "zet een spatie na de hekjes",
        ),
        (
            r"^ *[-*+•–][^\s\W].*(?:\n *[-*+•–][^\s\W].*)+",
            "zet een spatie na elk streepje",
        ),
        (
            r"^\|.*\|",
            "zet onder de koppen van een tabel de regel | --- | --- |, met evenveel vakken",
        ),
        (
            r"`",
            "code staat tussen twee accenten, een weglatingsteken is ’",
        ),
        (
            r";*-+8<-+.*",
            "een bestand invoegen kan niet, typ de tekst zelf",
        ),
        (
            r"\{:[^{}\n]*\}?|\{[^{}\n]*?\bon\w+\s*=[^{}\n]*\}?",
            "laat weg wat tussen de accolades staat",
        ),
    )
)
# Most texts have none of their signs.
_SIGN = re.compile(r"[*~\[|`{]|__|==|##|!!!|\?\?\?|:::|8<|^ *[-+•–]\w", re.MULTILINE)
_LONGEST = 40


def leftovers(text: str) -> Iterator[Finding]:
    """Yield a finding for each kind of Markdown that shows raw in a text as readers see it.

    Lines count from 0 in that text.
    """
    if not _SIGN.search(text):
        return
    for pattern, cure in _CURES:
        if found := pattern.search(text):
            seen = found.group().split("\n")[0].strip()
            shown = seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…"
            line = text.count("\n", 0, found.start())
            yield Finding(f"lezers zien hier ‘{shown}’; {cure}", seen, line)
