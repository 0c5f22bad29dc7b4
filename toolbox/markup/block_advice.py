"""What to type instead of a block of Markdown that is not what was meant."""

import re
from collections.abc import Sequence

_FEWEST_WORDS = 5
"""From how many words a line of code is rather a sentence, if it ends as one."""

_MORE_THAN = re.compile(
    r">(=?)[ \t]*((?!(?:19|20)\d\d\b)(?:€[ \t]?)?\d+(?:[.,]\d+)*(?:[ \t]?[%€]|\+)?)(?=[ \t]|$)(.*)"
)
"""A line such as ‘> 18 jaar’ or ‘>= 50 %’; what begins with a year is rather a quote."""
_SENTENCE_END = re.compile(r"[.!?:;…”’\"»][ \t]*$")
_MOST_WORDS = 5
"""Up to how many words a number is followed by, where that is all there is."""

_HIGHEST = 999
"""The highest number with which a list begins; a year is more."""


def year(start: object) -> str:
    """Return, in Dutch, that a list begins with the year of a sentence, or "".

    `start` is the number that the engine found, if it is not 1.
    """
    if not isinstance(start, int) or start <= _HIGHEST:
        return ""
    return f"‘{start}.’ begint hier een lijst; typ {start}\\. als het een zin is"


def more_than(above: str, quote: Sequence[str]) -> str:
    """Return, in Dutch, that the sign of a quote was meant as ‘more than’, or "".

    `above` is the line before the lines of the quote. Either those are one line with a number and
    a few words, or a sentence goes on in them.
    """
    found = _MORE_THAN.match(quote[0], max(quote[0].find(">"), 0))
    if not found or any(line.lstrip().startswith(">") for line in quote[1:]):
        return ""
    goes_on = len(above.split()) >= _FEWEST_WORDS and not _SENTENCE_END.search(above)
    is_short = len(found[3].split()) <= _MOST_WORDS and not _SENTENCE_END.search(found[3])
    is_all = not any(line.strip() for line in quote[1:])
    if not goes_on and not (is_short and is_all):
        return ""
    words = "minstens" if found[1] else "meer dan"
    return (
        f"‘{found[0][: found.end(2) - found.start()]}’ wordt hier een citaat; "
        f"typ ‘{words} {found[2]}’"
    )


def crowded_row(line: str, columns: int) -> str:
    """Return, in Dutch, that a row of a table has more cells than it has columns, or "".

    The engine drops the rest.
    """
    row = line.strip(" \t>").replace("\\|", "")
    cells = len(row.strip("|").split("|"))
    if cells <= columns:
        return ""
    return (
        f"deze rij heeft {cells} vakken en de tabel {columns} kolommen, dus valt er tekst "
        "weg; vul de koppen aan, of typ \\| voor een streep in een tekst"
    )


def open_fence(markup: str, lines: Sequence[str]) -> str:
    """Return, in Dutch, that the lines of a block of code do not end with its fence, or ""."""
    last = lines[-1].strip(" \t>")
    closed = last.startswith(markup) and not last.strip(markup[0])
    if closed and len(lines) > 1:
        return ""
    return "dit codeblok gaat niet dicht; eindig het met ``` op een eigen regel"


def indented(code: str, line: str) -> str:
    """Return, in Dutch, that a block of code is a paragraph, indented as people do on paper, or "".

    That is with a tab, or as a sentence; `line` is its first line as it was typed.
    """
    first = code.split("\n", 1)[0].rstrip()
    is_sentence = (
        first.endswith((".", "!", "?"))
        and not set("{}<>=;").intersection(first)
        and len(first.split()) >= _FEWEST_WORDS
    )
    if not first[:1].isalpha() or not (is_sentence or line.startswith("\t")):
        return ""
    return (
        "deze alinea springt in, en staat dan als code op de pagina; haal de spaties of de "
        "tab ervoor weg"
    )
