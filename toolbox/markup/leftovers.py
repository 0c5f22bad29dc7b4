"""Markdown that did nothing: signs that readers see, as they do not mean what was meant.

Looked for in the finished text, not in the source: what Markdown took for a link or for bold is
no longer there, and neither is what stands in code or behind a backslash.
"""

import re
from collections.abc import Iterator

from toolbox.diagnostics import Finding
from toolbox.markup.pasted import FONT_SIGNS, SECOND_LEVEL

_SYMBOL = "[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f300-\U0001faff]"
"""Arrows, ticks, boxes and emoji, with which people begin the points of a list."""
FORMULA = "een formule kan niet, typ ze in woorden of toon ze als beeld"
"""What to type instead of a formula."""
ALERT_KINDS = "NOTE|TIP|IMPORTANT|WARNING|CAUTION"
"""The alerts that GitHub has, for a regular expression."""

_ADDRESS = r"(?:https?:|mailto:|www\.|[\w./-]+\.(?:md|be|eu|com|org)\b)"
_UNSEPARATED_TABLE = "|".join(
    rf"^\|(?:[^|\n]*\|){{{columns}}}(?= *\n\|(?: *:?-+:? *\|){{{columns}}} *$)"
    for columns in range(1, 10)
)

_UNWRAPPED = 140
"""The length of a line that nobody ends by hand, as they do in a text of lines of 80 or 120."""

_CURES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), cure)
    for pattern, cure in (
        (
            r"\*\*|(?<!_)__(?=[^\W_])|(?<=[^\W_])__(?!_)",
            "typ **vet**, zonder spaties binnen de sterretjes en met een spatie erachter",
        ),
        (
            r"(?<![*\w])\*\S[^*\n]* \*(?![\w*])|(?<![*\w])\* [^*\n]*\S\*(?![\w*])",
            "typ *schuin*, zonder spaties binnen de sterretjes",
        ),
        (
            r"~~",
            "typ ~~doorgestreept~~, zonder spaties binnen de tekens",
        ),
        (
            r"(?<![~\w])~\w[^~\n]*~(?![~\w])",
            "typ ~~doorgestreept~~, met twee tekens",
        ),
        (r"(?<=\w)~\d+~", "typ het kleine cijfer zelf, bv. ₂"),
        (r"(?<=\w)\^[\w+-]+\^", "typ het kleine cijfer zelf, bv. ²"),
        (r"==\w[^=\n]*==", "markeren kan niet, typ **vet**"),
        (
            rf"\([^()\n]+\)\[(?={_ADDRESS}|[a-z-]{{5,}}\])[^\]\n]*\]",
            "draai de haken om: [tekst](adres)",
        ),
        (
            r"\[\[[^\[\]\n]+\]\]",
            "typ een link als [tekst](visievorming.md)",
        ),
        (
            rf"\[[^\[\]\n]+\][ \n]\((?={_ADDRESS})[^()\n]*\)",
            "zet ‘(’ meteen achter ‘]’",
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
            r"\{ +\{[^{}\n]*\}(?: *\})?|(?<=[)}] )\} +\}",
            "een onderdeel staat tussen dubbele accolades zonder spatie ertussen: {{ steps() }}",
        ),
        (
            r"\[\^[^\[\]\n]* [^\[\]\n]*\]|\^\[[^\[\]\n]+\]",
            "typ een voetnoot als [^1], zonder spatie, met onderaan [^1]: Bron",
        ),
        (
            r"\$\$[^$\n]+\$\$"
            r"|(?<![\w$])\$(?:[A-Za-z]|(?=[^\s$])[^$\n]*[=^_+<>\\][^$\n]*(?<!\s))\$(?![\w$])"
            r"|(?<![\w:\\])\\(?:frac|sqrt|sum|cdot|times|leq|geq|text|mathrm)(?=[ {_^]).*",
            FORMULA,
        ),
        (
            r"(?<![\w:]):[a-z][a-z0-9_+-]{2,}:(?![\w:])",
            "typ het plaatje zelf, bv. ⚠, of haal het weg",
        ),
        (
            r"\[\d{1,3}\](?:\[\d{1,3}\])+",
            "typ een voetnoot als [^1], met onderaan [^1]: Bron, of haal het nummer weg",
        ),
        (
            r"(?<=[^\d]\])\[[^\[\]\n]*\]",
            "typ een link als [tekst](adres)",
        ),
        (
            r"^\*\[[^\]\n]+\]:.*",
            "zet wat een afkorting betekent in data/glossary.yml",
        ),
        (
            rf"^\[!(?i:{ALERT_KINDS})\]",
            "zet ‘> [!TIP]’ alleen op een regel, met een lege regel erboven en de tekst eronder",
        ),
        (
            rf"^\[!(?!(?i:{ALERT_KINDS})\])[^\]\n]*\]",
            "kies [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION]",
        ),
        (
            r"^(?:!!!|\?\?\?\+?|:::) ?\w.*",
            "typ !!! tip, en laat de tekst eronder vier spaties inspringen",
        ),
        (
            r'^={3} "[^"\n]+"',
            "tabbladen kunnen niet, zet de teksten onder elkaar met kopjes",
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
            rf"^{SECOND_LEVEL}\S.*|^o \S.*(?=\no \S)",
            "een punt begint met ‘- ’, en een punt onder een punt met twee spaties en ‘- ’",
        ),
        (
            rf"^{FONT_SIGNS}\S.*",
            "begin elk punt van een lijst met een streepje en een spatie: ‘- ’",
        ),
        (
            rf"^{_SYMBOL}.*(?=\n{_SYMBOL})|^(?:--|~) \S.*(?=\n(?:--|~) \S)|(?<=:\n)[–—] \S.*",
            "begin elk punt van een lijst met een streepje en een spatie: ‘- ’",
        ),
        (
            r"^(?:[aA]([.)])[ \t].*(?=\n(?:.*\n){0,2}[bB]\1[ \t])"
            r"|i([.)])[ \t].*(?=\n(?:.*\n){0,2}ii\2[ \t])"
            r"|I[.)][ \t].*(?=\n(?:.*\n){0,2}II[.)][ \t])"
            r"|\([aA1]\)[ \t].*(?=\n(?:.*\n){0,2}\([bB2]\)[ \t])"
            r"|1(?:°|\ufe0f?\u20e3)[ \t].*(?=\n(?:.*\n){0,2}2(?:°|\ufe0f?\u20e3)[ \t])"
            r"|1[-/:][ \t].*(?=\n2[-/:][ \t]))",
            "nummer de punten van een lijst met ‘1. ’ en ‘2. ’, of begin ze met ‘- ’",
        ),
        (
            r"^1[.)](?=[^\W\d]).*(?=\n2[.)][^\W\d])",
            "zet een spatie na elk nummer",
        ),
        (
            r"(?<=:\n)\d{1,2}[.)] +\S.*|(?<=\n)\d{1,2}[.)] +\S.*(?=\n\d{1,2}[.)] +\S)",
            "zet een lege regel boven een lijst die niet met 1 begint",
        ),
        (
            rf"^(?!{SECOND_LEVEL}|{FONT_SIGNS}|\(?\w{{1,3}}[.)]\t)[^\t\n]*\S\t+[^\s].*(?=\n[^\t\n]*\S\t+\S)",
            "zet in een tabel | tussen de vakken, of gebruik het veld ‘tables’",
        ),
        (
            r"【[^【】\n]*】|:?contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?"
            r"|\bcite(?:turn\d+[a-z]+\d+)+",
            "dit liet een chatbot achter, haal het weg en geef zelf de bron",
        ),
        (
            r"\[cid:[^\]\n]*\]|\[[A-Z]{2,3}\d{1,2}\]|Automatisch gegenereerde beschrijving"
            r"|(?:Fout! (?:Verwijzingsbron|Bladwijzer)|Error! (?:Reference|Bookmark))[^.\n]*\.?"
            r"|\{ ?(?:HYPERLINK|INCLUDEPICTURE|MERGEFIELD|PAGEREF|TOC)\b[^{}\n]*\}?",
            "dit liet Word of Outlook achter, haal het weg",
        ),
        (
            r"^\[(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? )?\d{1,2}:\d{2}(?::\d{2})?\] .*",
            "haal het uur en de naam uit het gesprek weg",
        ),
        (
            r"\[/?(?:b|i|u|s|url|img|quote|list)(?:=[^\]\n]*)?\](?=.*\[/)",
            "typ **vet**, *schuin* of [tekst](adres)",
        ),
        (
            r"\[https?://[^\s\]]+ [^\[\]\n]+\]|\[[^\[\]|\n]+\|https?://[^\]\n]*\]",
            "typ een link als [tekst](adres)",
        ),
        (
            r"^\[[ xXvV]?\] \S.*",
            "typ een taak als ‘- [ ] ’, en een die klaar is als ‘- [x] ’",
        ),
        (
            r"file://\S+",
            "niemand anders opent wat op jouw computer staat; zet het bestand in docs/assets/",
        ),
        (r"^={2,5} \S.* ={2,5} *$", "begin een kop met ‘## ’"),
        (r"(?<=\n): \S.*", "typ wat uitleg krijgt als **vet**, met de uitleg erachter"),
        (
            r"^\[\d{1,2}\] \S.*",
            "typ een voetnoot als [^1] in de tekst, met onderaan [^1]: Bron",
        ),
        (
            r"^-{2,} ?(?:Oorspronkelijk bericht|Original Message) ?-{2,}"
            r"|^(?:Van|From): .*(?=\n(?:Verzonden|Sent|Datum|Date|Aan|To): )",
            "dit is de kop van een mail, haal die weg",
        ),
        (
            r"[a-zà-ÿ]+-\n(?!(?:en|of|tot|noch|als|maar)\b)[a-zà-ÿ]{2,}",
            "haal het streepje en het regeleinde midden in het woord weg",
        ),
        (
            rf"^[^\n]{{{_UNWRAPPED}}}[^\n]*[.!?:…”’)]\n(?=\S)"
            rf"|\A[A-ZÀ-Þ][^\n]{{2,60}}[^\s.!:;,…]\n(?=[A-ZÀ-Þ][^\n]{{{_UNWRAPPED}}})",
            "zet er een lege regel onder, anders loopt het door in de volgende alinea",
        ),
        (r"mailto:[\w.+-]+@", "typ het adres zonder ‘mailto:’"),
        (_UNSEPARATED_TABLE, "zet een lege regel boven de tabel"),
        (
            rf"(?<!\|\n)^(?!{_UNSEPARATED_TABLE})\|.*\|",
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
            r"\{:[^{}\n]*\}?|\{ *\.[\w-][^{}\n]*\}"
            r"|(?<!\d\])\{(?! ?[A-Z]{3})[^{}\n=]*[\w-]\s*=[^{}\n]*\}?",
            "laat weg wat tussen de accolades staat",
        ),
    )
)
# Most texts have none of their signs.
_SIGN = re.compile(
    rf"[*~^\[|`{{\t\xa0$]|__|==|##|!!!|\?\?\?|:::|8<|mailto:|:[a-z][\w+-]+:|^ *[-+•–]\w"
    rf"|^{_SYMBOL}|^\(?[aAiI1]\W|^o |^-- |^{FONT_SIGNS}|\n\d{{1,2}}[.)] |\n[:–—] "
    rf"|-\n[a-zà-ÿ]|^(?:Van|From): |^-{{2,}} ?O|^[^\n]{{{_UNWRAPPED}}}[^\n]*\n"
    rf"|\\[a-z]|\n[^\n]{{{_UNWRAPPED}}}"
    r"|【|file:|citeturn|oaicite|Automatisch gegenereerd|Fout! |Error! ",
    re.MULTILINE,
)
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
