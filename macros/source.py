"""Files to text, and a fiche to its front matter and body."""

import re
from dataclasses import dataclass

from macros.document import Document
from macros.problems import Problem
from macros.yaml12 import read_yaml

MAX_BYTES = 1_000_000
_FENCE = re.compile(r"^---[ \t]*$")
# Lines end in LF or CRLF only; the other separators that YAML knows would shift the count.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)


@dataclass
class MatterAndBody:
    """A fiche file as written: its front matter, its body and the line the body starts on."""

    matter: Document
    body: str = ""
    body_line: int = 1


def decode(path: str, raw: bytes) -> tuple[str, list[Problem]]:
    """Return the text of `raw` with LF line ends, or the problems that make it unreadable."""
    if len(raw) > MAX_BYTES:
        return "", [Problem(path, 1, 1, "dit bestand is groter dan 1 MB; splits het op")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start : error.start].decode("utf-8", "replace")) + 1
        return "", [
            Problem(path, line, column, "dit teken is geen UTF-8; bewaar het bestand als UTF-8")
        ]
    text = text.replace("\r\n", "\n")
    problems = []
    for match in _FORBIDDEN.finditer(text):
        before = text[: match.start()]
        problems.append(
            Problem(
                path,
                before.count("\n") + 1,
                len(before) - before.rfind("\n"),
                f"hier staat een onzichtbaar teken (U+{ord(match.group()):04X}); verwijder het",
            )
        )
    return text, problems


def read_fiche(path: str, text: str) -> MatterAndBody:
    """Split a fiche into front matter and body and read the front matter."""
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        message = "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md"
        return MatterAndBody(Document(path, problems=[Problem(path, 1, 1, message)]))
    for number, line in enumerate(lines[1:], 2):
        if _FENCE.match(line):
            matter = read_yaml(path, "\n".join(lines[1 : number - 1]), first_line=2)
            return MatterAndBody(matter, "\n".join(lines[number:]), number + 1)
    message = "de velden bovenaan eindigen nergens; zet onder het laatste veld een regel ‘---’"
    return MatterAndBody(Document(path, problems=[Problem(path, 1, 1, message)]))
