"""Decode files as UTF-8, and split a fiche into front matter and body."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.characters import HIDDEN, UNSEEN, hidden
from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.source.fences import find_fences
from toolbox.source.yaml12 import read_yaml

MAX_BYTES = 250_000
MAX_BODY = 20_000
_CONFLICT = re.compile(r"<{7}(?:\s|$)|>{7}(?:\s|$)|\|{7}(?:\s|$)|={7}\s*$")


@dataclass
class FrontMatterAndBody:
    """The front matter and the body of a file, and the line on which the body starts."""

    front_matter: Document
    body: str = ""
    body_line: int = 1


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


def read_fiche(path: str, text: str) -> FrontMatterAndBody:
    """Split a text into front matter and body, and parse the front matter as YAML."""
    lines = text.split("\n")
    fences = find_fences(lines)
    problems = [Problem(path, number + 1, 1, message) for number, message in fences.problems]
    if fences.end < 0:
        return FrontMatterAndBody(Document(path, problems=problems))
    fields, first = lines[1 : fences.end], fences.end + 2
    if fences.stray > 0:
        fields[fences.stray - 1] = ""
    front_matter = read_yaml(path, "\n".join(fields), first_line=2)
    body = "\n".join(lines[fences.end + 1 :])
    if len(body) > MAX_BODY:
        message = f"de tekst onder de velden is te lang; schrijf er hoogstens {MAX_BODY} tekens"
        problems.append(Problem(path, first, 1, message))
        body = ""
    front_matter.problems += problems
    return FrontMatterAndBody(front_matter, body, first)
