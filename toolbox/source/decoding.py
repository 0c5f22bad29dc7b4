"""Decode files as UTF-8, and tell what makes a text unusable: hidden characters, two versions."""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from toolbox.characters import HIDDEN, UNSEEN, hidden
from toolbox.diagnostics import Problem

MAX_BYTES = 250_000
_CONFLICT = re.compile(r"<{7}(?:\s|$)|>{7}(?:\s|$)|\|{7}(?:\s|$)|={7}\s*$")


def decode(path: str, raw: bytes) -> tuple[str, list[Problem]]:
    """Decode UTF-8; return the text with LF line endings, and problems that make it unusable."""
    if len(raw) > MAX_BYTES:
        return "", [Problem(path, 1, 1, "dit bestand is groter dan 250 kB; splits het op")]
    # Not `utf-8-sig`: the offsets in its errors do not count the byte order mark.
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start : error.start].decode("utf-8", "replace")) + 1
        return "", [
            Problem(
                path,
                line,
                column,
                "dit teken is niet te lezen; bewaar het bestand opnieuw, met de codering UTF-8",
            )
        ]
    text = text.replace("\r\n", "\n")
    problems = [
        Problem(path, number, match.start() + 1, hidden(match.group()))
        for number, line in enumerate(text.split("\n"), 1)
        for match in HIDDEN.finditer(line)
    ]
    problems += _conflicts(path, text)
    return unicodedata.normalize("NFC", UNSEEN.sub("", text)), problems


def _conflicts(path: str, text: str) -> Iterator[Problem]:
    """Yield a problem for each place where git left two versions of the same text."""
    begun = 0
    marks = (
        (number, line[0])
        for number, line in enumerate(text.split("\n"), 1)
        if _CONFLICT.match(line)
    )
    for number, sign in marks:
        if sign == "<" and not begun:
            begun = number
        elif sign == ">":
            yield Problem(path, begun or number, 1, _conflict(begun, number))
            begun = 0
    if begun:
        yield Problem(path, begun, 1, _conflict(begun, 0))


def _conflict(first: int, last: int) -> str:
    if not (first and last):
        return (
            "deze regel bleef staan toen twee versies van deze tekst samenkwamen; "
            "kijk na of alles eromheen er één keer staat, en haal hem weg"
        )
    return (
        f"van hier tot regel {last} staan twee versies van dezelfde tekst, van jou en van een "
        "collega; neem samen wat moet blijven, en haal de regels met ‘<<<<<<<’, ‘=======’ en "
        "‘>>>>>>>’ weg"
    )
