"""Split a fiche into front matter and body."""

from dataclasses import dataclass

from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.source.fences import find_fences
from toolbox.source.yaml12 import read_yaml

MAX_BODY = 20_000


@dataclass
class FrontMatterAndBody:
    """The front matter and the body of a file, and the line on which the body starts."""

    front_matter: Document
    body: str = ""
    body_line: int = 1


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
