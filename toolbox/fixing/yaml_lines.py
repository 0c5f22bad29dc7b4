"""Repairs of lines of YAML: spaces, points, quotes around a text, a space behind a colon."""

import re
from itertools import groupby
from textwrap import dedent

from toolbox.characters import WIDE
from toolbox.fixing.markdown_lines import with_points
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.markup.engine import prose
from toolbox.markup.pasted import FONT_SIGNS
from toolbox.schema.field_names import FIELD_NAMES
from toolbox.source.lines import Line, read_lines
from toolbox.source.list_mistakes import BULLET
from toolbox.source.yaml12 import read_yaml

_LIST_MARK = re.compile(rf"^([ \t{WIDE}]*)(?:{BULLET.pattern})[ \t{WIDE}]*(?=\S)")
_NEEDS_QUOTES = re.compile(r"[@`%*&!].*|.*(?:: |:$| #(?=\S)).*|['\"].*")
_MOST_ROUNDS = 5
_OTHER_STYLES = frozenset("[{|>#")


def repaired_yaml(text: str) -> str:
    """Return a text of YAML, repaired; never one that is harder to read than it was."""
    new = text
    # A line that becomes a point shows what the lines below it are.
    for _ in range(_MOST_ROUNDS):
        before, lines = new, list(read_lines(new, FIELD_NAMES))
        code = _in_code(lines)
        texts = list(with_points([it.text if it.kind == "block" else "" for it in lines]))
        new = "\n".join(
            # Spaces at the end of a line can be a line break in Markdown.
            row
            if line.number in code or not row.strip()
            else _repaired_line(line, lines, texts[line.number]) + row[len(row.rstrip()) :]
            for line, row in zip(lines, new.split("\n"), strict=True)
        )
        if new == before:
            break
    return text if new == text or (_is_read(text) and not _is_read(new)) else new


def _in_code(lines: list[Line]) -> set[int]:
    """Return the numbers of the lines that stand in a code block of a text."""
    found: set[int] = set()
    for is_text, run in groupby(lines, lambda line: line.kind in ("block", "blank")):
        rows = list(run)
        if is_text:
            outside = prose(dedent("\n".join(row.text for row in rows)))
            found |= {row.number for at, row in enumerate(rows) if at not in outside}
    return found


def _is_read(text: str) -> bool:
    return read_yaml("", text).data is not None


def _repaired_line(line: Line, lines: list[Line], pointed: str) -> str:
    """Return a line; in a text, as it is `pointed`."""
    if line.kind in ("blank", "comment", "quoted"):
        return line.text
    if line.kind == "block":
        return pointed
    if line.kind == "more":
        return _as_point(_narrow(line.text, line.indent), line)
    start = _narrow(line.text[: len(line.text) - len(line.value)])
    value = line.value
    if line.kind == "text":
        return _spaced(_as_point(start + value, line))
    if line.kind == "item" and (spaced := _spaced(value)) != value:
        return start + spaced
    if value and _is_sentence(line, lines):
        start, value = line.before, line.text[len(line.before) :]
        start = _narrow(start)
    return start + (value if _goes_on(line, lines) else _quoted(value))


def _spaced(text: str) -> str:
    """Return a text that begins with a field, if it does, with a space behind its colon."""
    found = re.match(r"\s*([a-z_]+):(?=[^\s/:])", text)
    if not found or found[1] not in FIELD_NAMES:
        return text
    return f"{text[: found.end()]} {text[found.end() :]}"


def _is_sentence(line: Line, lines: list[Line]) -> bool:
    """Return whether an item only looks like a field: ‘- Opgelet: vandaag’."""
    if not line.key or not line.is_item or likely(line.key, FIELD_NAMES, FAIR_FIELD):
        return False
    after = next(
        (it for it in lines[line.number + 1 :] if it.kind not in ("blank", "comment")), None
    )
    return after is None or after.owner != line.owner or after.is_item


def _narrow(text: str, until: int | None = None) -> str:
    """Return a text with common spaces instead of the wide ones, up to a place."""
    until = len(text) if until is None else until
    return re.sub(f"[{WIDE}]", " ", text[:until]) + text[until:]


def _as_point(text: str, line: Line) -> str:
    """Return a line that begins as a point of a list, if it does, with a dash and a space."""
    text = _LIST_MARK.sub(r"\1- ", text)
    if line.kind == "text":
        text = re.sub(rf"^([ \t]*)(?:[*+–—][ \t]+|{FONT_SIGNS})(?=\S)", r"\1- ", text)
    return re.sub(r"^([ \t]*)-(?=[^\W\d_])", r"\1- ", text)


def _goes_on(line: Line, lines: list[Line]) -> bool:
    """Return whether the text of a line goes on below it."""
    after = next((it for it in lines[line.number + 1 :] if it.kind != "blank"), None)
    if after is None:
        return False
    has_inside = line.value.endswith(":") and after.owner > line.owner
    return after.kind in ("more", "quoted") or has_inside


def _quoted(value: str) -> str:
    """Return a value between straight quotes, if it can only be read so."""
    bare = re.fullmatch(r"[“”„](.*)[“”]", value)
    if bare and re.search(r": | #", bare[1]) and not re.search(r"[“”„]", bare[1]):
        return _between(bare[1])
    if not _NEEDS_QUOTES.fullmatch(value) or value[0] in _OTHER_STYLES:
        return value
    if value[0] in "'\"":
        whole = re.fullmatch(r"'(?:[^']|'')*'(?:\s+#.*)?|\"(?:[^\"\\]|\\.)*\"(?:\s+#.*)?", value)
        half = value.count(value[0]) == 1 and not re.match(r"'[kmnrst]\s", value, re.IGNORECASE)
        # One that is not closed can end anywhere.
        return value if whole or half else _between(value)
    return _between(value)


def _between(text: str) -> str:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
