"""What to type instead of a block of Markdown that is not what was meant."""

from collections.abc import Sequence

_FEWEST_WORDS = 5
"""From how many words a line of code is rather a sentence, if it ends as one."""


_HIGHEST = 999
"""The highest number with which a list begins; a year is more."""


def year(start: object) -> str:
    """Return, in Dutch, that a list begins with the year of a sentence, or "".

    `start` is the number that the engine found, if it is not 1.
    """
    if not isinstance(start, int) or start <= _HIGHEST:
        return ""
    return f"‘{start}.’ begint hier een lijst; typ {start}\\. als het een zin is"


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
