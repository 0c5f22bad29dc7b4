"""Every text to lint, with its source position: fiches, lists, worksheets and pages."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from toolbox.diagnostics import Finding, Problem
from toolbox.document import Document, Loc
from toolbox.markup.shortcodes import parse
from toolbox.model.signatures import INLINE, SIGNATURES
from toolbox.schema.texts import Markdown, Plain
from toolbox.schema.walk import label, texts_in
from toolbox.source.content import Content, RawEntry
from toolbox.source.files import read_text
from toolbox.source.front_matter import MAX_BODY, read_fiche

_NO_PROSE = frozenset(
    {"name", "organisation", "place", "publisher", "role", "search_terms", "synonyms"}
)
_READ = frozenset({"title", "description", "lead", "text"})
"""The front matter of a page in `docs/` that readers see."""

_NOT_SHOWN = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:[^}\n]*\}|\{ [.#][^}\n]*\}|<[^>\n]*>", re.DOTALL
)


@dataclass(frozen=True)
class LintText:
    """A text to lint; `name` is the prefix of its messages, `lines` a line map to the file.

    A YAML scalar whose line breaks are folded has one line; `source` has the lines of the file,
    and `last` the line on which the text ends. Lines and columns count from 1.
    """

    path: str
    name: str
    text: str
    lines: tuple[int, ...]
    column: int
    last: int
    source: tuple[str, ...]

    def problem(self, line: int, finding: Finding) -> Problem:
        """Return a warning at the mark of a finding, searched from a line, from 0, of the text."""
        first = self.lines[min(line, len(self.lines) - 1)]
        column = self.column if first == self.lines[0] else 1
        # Markdown or YAML syntax may be between the words.
        words = r"[\W_]+".join(map(re.escape, re.findall(r"\w+", finding.mark)))
        rest = "\n".join(self.source[first - 1 : self.last])
        if found := re.compile(rf"(?<!\w){words}(?!\w)").search(rest, column - 1):
            before = rest[: found.start()]
            first += before.count("\n")
            column = found.start() - before.rfind("\n")
        return Problem(self.path, first, column, f"{self.name}{finding.message}", "notice")


def prose(root: Path, content: Content) -> Iterator[LintText]:
    """Yield every text below `root` that readers see, also from files with problems."""
    bodies = {body.path: body.first_line for body in content.bodies.values()}
    read = cache(lambda path: tuple(_text(root, path).split("\n")))
    for path, raw_entries in groupby(content.raw_entries, lambda raw: raw.document.path):
        source = read(path)
        last = bodies.get(path, len(source) + 1) - 1
        values = None
        for raw in raw_entries:
            values = values or _Values(raw.document, source, last)
            yield from _fields(raw, values)
    for raw_body in content.bodies.values():
        body = parse(raw_body.text, SIGNATURES, INLINE)
        source = read(raw_body.path)
        lines = tuple(raw_body.first_line - 1 + line for line in body.lines)
        yield LintText(raw_body.path, "Inleiding: ", body.text, lines, 1, len(source), source)
    for page in sorted(content.pages):
        yield from _page(f"docs/{page}", _text(root, f"docs/{page}"))


def _fields(raw: RawEntry, values: "_Values") -> Iterator[LintText]:
    for found in raw.typed_values:
        if isinstance(found.marker, Plain | Markdown) and not _NO_PROSE & set(found.loc):
            name = f"{label(raw.model, found.loc)}: "
            loc = (*raw.loc, *found.loc)
            if len(found.value) <= MAX_BODY:
                yield values.prose(loc, name, found.value)


class _Values:
    """The values of a document; each ends on the line before the next one starts."""

    def __init__(self, document: Document, source: tuple[str, ...], last: int) -> None:
        self.document, self.source = document, source
        self.starts = sorted({place.line for place in document.positions.values()} | {last + 1})

    def prose(self, loc: Loc, name: str, text: str) -> LintText:
        """Return the text at `loc`."""
        place = self.document.position(loc)
        behind = bisect_right(self.starts, place.line)
        last = max([place.line, *(start - 1 for start in self.starts[behind : behind + 1])])
        lines: tuple[int, ...] = (place.line,)
        column = place.column
        if place.literal:
            lines = tuple(place.line + 1 + it for it in range(text.count("\n") + 1))
            column = 1
        return LintText(self.document.path, name, text, lines, column, last, self.source)


def _page(path: str, text: str) -> Iterator[LintText]:
    """Yield the texts of a page in `docs/`, without macro calls and HTML tags."""
    source = tuple(text.split("\n"))
    parts = read_fiche(path, text)
    has_front_matter = isinstance(parts.front_matter.data, dict)
    values = _Values(parts.front_matter, source, parts.body_line - 1)
    for loc, value in texts_in(parts.front_matter.data):
        if loc and loc[-1] in _READ:
            yield values.prose(loc, f"{loc[-1]}: ", value)
    body = parts.body if has_front_matter else text
    first = parts.body_line if has_front_matter else 1
    shown = _NOT_SHOWN.sub(lambda match: "\n" * match.group().count("\n"), body)
    lines = tuple(range(first, first + shown.count("\n") + 1))
    yield LintText(path, "", shown, lines, 1, len(source), source)


def _text(root: Path, path: str) -> str:
    text, _ = read_text(root, root / path)
    return text
