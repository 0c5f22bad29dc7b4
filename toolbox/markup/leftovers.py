"""Markdown that did nothing: signs that readers see, as they do not mean what was meant.

Looked for in the finished text, not in the source: what Markdown took for a link or for bold is
no longer there, and neither is what stands in code or behind a backslash.
"""

import re
from collections.abc import Iterator

from toolbox.diagnostics import Finding

_ADDRESS = r"(?:https?:|mailto:|www\.|[\w./-]+\.(?:md|be|eu|com|org)\b)"

_LEFTOVERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), message)
    for pattern, message in (
        (
            r"\*\*|(?<!_)__(?=[^\W_])|(?<=[^\W_])__(?!_)",
            "lezers zien hier ‘{}’; typ **vet**, zonder spaties tussen de sterretjes en het woord",
        ),
        (
            r"(?<![*\w])\*\S[^*\n]* \*(?![\w*])|(?<![*\w])\* [^*\n]*\S\*(?![\w*])",
            "lezers zien hier ‘{}’; typ *schuin*, zonder spaties binnen de sterretjes",
        ),
        (
            r"~~",
            "lezers zien hier ‘{}’; typ ~~doorgestreept~~, zonder spaties binnen de tekens",
        ),
        (r"==\w[^=\n]*==", "lezers zien hier ‘{}’; markeren kan niet, typ **vet**"),
        (
            rf"\([^()\n]+\)\[(?={_ADDRESS})[^\]\n]*\]",
            "lezers zien hier ‘{}’; draai de haken om: [tekst](adres)",
        ),
        (
            r"\[\[[^\[\]\n]+\]\]",
            "lezers zien hier ‘{}’; typ een link als [tekst](visievorming.md)",
        ),
        (
            rf"\[[^\[\]\n]+\][ \n]\((?={_ADDRESS})[^()\n]*\)",
            "lezers zien hier ‘{}’; haal de spatie tussen ‘]’ en ‘(’ weg",
        ),
        (
            r"\[[^\[\]\n]*\]\([^()\n]*\)?",
            "lezers zien hier ‘{}’; in het adres van een link staat geen spatie, "
            "en de link eindigt op ‘)’",
        ),
        (
            r"\[\^[^\[\]\s]+\]",
            "lezers zien hier ‘{}’; typ onderaan de tekst van de voetnoot, na ‘{}: ’",
        ),
        (
            r"(?<=\])\[[^\[\]\n]*\]",
            "lezers zien hier ‘{}’; typ een link als [tekst](adres)",
        ),
        (
            r"^\*\[[^\]\n]+\]:.*",
            "lezers zien hier ‘{}’; zet wat een afkorting betekent in data/glossary.yml",
        ),
        (
            r"^\[![^\]\n]*\]",
            "lezers zien hier ‘{}’; kies [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION]",
        ),
        (
            r"^(?:!!!|\?\?\?\+?|:::) ?\w.*",
            "lezers zien hier ‘{}’; typ !!! tip, en laat de tekst eronder vier spaties inspringen",
        ),
        (
            r"^#{2,6}[^\s#].*",
            "lezers zien hier ‘{}’; zet een spatie na de hekjes",
        ),
        (
            r"^ *[-*+•–][^\s\W].*(?:\n *[-*+•–][^\s\W].*)+",
            "lezers zien hier geen lijst; zet een spatie na elk streepje",
        ),
        (
            r"^\|.*\|",
            "lezers zien hier ‘{}’; zet onder de koppen van een tabel de regel | --- | --- |, "
            "met evenveel vakken",
        ),
        (
            r"`",
            "lezers zien hier ‘{}’; code staat tussen twee accenten, een weglatingsteken is ’",
        ),
        (
            r";*-+8<-+.*",
            "een bestand invoegen met ‘--8<--’ kan niet; typ de tekst zelf",
        ),
        (
            r"\{:[^{}\n]*\}?|\{[^{}\n]*?\bon\w+\s*=[^{}\n]*\}?",
            "wat hier tussen accolades staat, kan niet; laat het weg",
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
    for pattern, message in _LEFTOVERS:
        if found := pattern.search(text):
            seen = found.group().split("\n")[0].strip()
            shown = seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…"
            line = text.count("\n", 0, found.start())
            yield Finding(message.replace("{}", shown), seen, line)
