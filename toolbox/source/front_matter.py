"""Decode files as UTF-8, and split a fiche into front matter and body."""

import codecs
import re
from dataclasses import dataclass

from toolbox.characters import HIDDEN, hidden
from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.source.yaml12 import read_yaml

MAX_BYTES = 250_000
MAX_BODY = 20_000
_FENCE = re.compile(r"^---[ \t]*$")


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
    return text, [
        Problem(path, number, match.start() + 1, hidden(match.group()))
        for number, line in enumerate(text.split("\n"), 1)
        for match in HIDDEN.finditer(line)
    ]


def read_fiche(path: str, text: str) -> FrontMatterAndBody:
    """Split a text into front matter and body, and parse the front matter as YAML."""
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        message = "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md"
        return FrontMatterAndBody(Document(path, problems=[Problem(path, 1, 1, message)]))
    for number, line in enumerate(lines[1:], 2):
        if _FENCE.match(line):
            front_matter = read_yaml(path, "\n".join(lines[1 : number - 1]), first_line=2)
            body = "\n".join(lines[number:])
            if len(body) > MAX_BODY:
                message = (
                    f"de tekst onder de velden is te lang; schrijf er hoogstens {MAX_BODY} tekens"
                )
                front_matter.problems.append(Problem(path, number + 1, 1, message))
                body = ""
            return FrontMatterAndBody(front_matter, body, number + 1)
    message = "de velden bovenaan eindigen nergens; zet onder het laatste veld een regel ‘---’"
    return FrontMatterAndBody(Document(path, problems=[Problem(path, 1, 1, message)]))
