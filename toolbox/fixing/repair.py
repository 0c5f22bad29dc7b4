"""Repair what has one meaning: spaces, bullets, fences, quotes, and characters that no one sees.

A repair never changes what a text says. What can be meant in two ways is left to who wrote it.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent

from toolbox.characters import LINE_ENDS, UNSEEN, WIDE
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.markup.engine import prose
from toolbox.markup.pasted import FONT_SIGNS, SECOND_LEVEL, SIGNS
from toolbox.schema.field_names import FIELD_NAMES
from toolbox.source.fences import LIKE_A_FENCE, find_fences
from toolbox.source.lines import Line, read_lines
from toolbox.source.list_mistakes import BULLET, WORD_SIGNS
from toolbox.source.yaml12 import read_yaml

_LINE_END = re.compile(rf"(?<=\S)[{LINE_ENDS}]+(?=\S)")
_CONTROL = re.compile(f"[{LINE_ENDS}\x00-\x08\x0e-\x1f\x7f\ufeff]")
_LIST_MARK = re.compile(rf"^([ \t{WIDE}]*)(?:{BULLET.pattern})[ \t{WIDE}]*(?=\S)")
# In Markdown, a sign such as ✓ or □ can be what a text says.
_MARKDOWN_MARK = re.compile(
    rf"^([ \t{WIDE}]*)(?:{SIGNS}[ \t{WIDE}]+|{WORD_SIGNS}[ \t{WIDE}]*|{FONT_SIGNS})(?=\S)"
)
_SECOND = re.compile(rf"([ \t]*)(?:{SECOND_LEVEL}|(o ))(?=\S)")
_POINT = re.compile(
    rf"([ \t]*)(?:(?:[-*+]|\d{{1,2}}[.)]|{SIGNS}|{WORD_SIGNS})[ \t{WIDE}]|{FONT_SIGNS})"
)
_CALL = re.compile(r"\{\{[^{}]*\}\}")
_NEEDS_QUOTES = re.compile(r"[@`%*&!].*|.*(?:: |:$| #(?=\S)).*|['\"].*")
_MOST_ROUNDS = 5
_OTHER_STYLES = {"'", '"', "[", "{", "|", ">", "#"}


def repaired(path: str, text: str) -> str:
    """Return a text with LF line endings, repaired; `path` says what sort of file it is."""
    text = _CONTROL.sub("", _LINE_END.sub(" ", UNSEEN.sub("", text)))
    text = unicodedata.normalize("NFC", text)
    lines = text.split("\n")
    if not path.endswith(".md"):
        return _repaired_yaml(text)
    if not path.startswith("fiches/"):
        return text
    lines = _with_fences(lines)
    end = find_fences(lines).end
    if end < 0:
        return "\n".join(lines)
    fields = _repaired_yaml("\n".join(lines[1:end]))
    return "\n".join([lines[0], fields, lines[end], *_repaired_body(lines[end + 1 :])])


def _repaired_body(lines: list[str]) -> Iterator[str]:
    outside_code = prose("\n".join(lines))
    for number, (line, pointed) in enumerate(zip(lines, _with_points(lines), strict=True)):
        yield _CALL.sub(_straight, pointed) if number in outside_code else line


def _with_points(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a text; one that begins as a point in Word begins with a dash."""
    above = None
    for number, line in enumerate(lines):
        found = _SECOND.match(line)
        near = (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])
        # An ‘o’ can be a word; two in a row are a list.
        if found and (not found[2] or any(map(_SECOND.match, near))):
            indent = found[1] if above is None else f"{above}  "
            yield f"{indent}- {line[found.end() :]}"
            continue
        point = _POINT.match(line)
        above = point[1] if point else above if line.strip() else None
        yield _MARKDOWN_MARK.sub(r"\1- ", line)


def _straight(call: re.Match[str]) -> str:
    return re.sub("[“”„‘’‚]", '"', call.group())


def _with_fences(lines: list[str]) -> list[str]:
    """Return the lines of a fiche whose fences are three dashes, where Word made others of them."""
    first = "---" if LIKE_A_FENCE.fullmatch(lines[0]) and lines[0].strip() else lines[0]
    fixed = [first, *lines[1:]]
    if find_fences(fixed).end >= 0:
        return fixed
    for number, line in enumerate(fixed[1:], 1):
        if line.strip() and LIKE_A_FENCE.fullmatch(line):
            return [*fixed[:number], "---", *fixed[number + 1 :]]
    return fixed


def _repaired_yaml(text: str) -> str:
    new = text
    # A line that becomes a point shows what the lines below it are.
    for _ in range(_MOST_ROUNDS):
        before, lines = new, list(read_lines(new, FIELD_NAMES))
        code = _in_code(lines)
        texts = list(_with_points([it.text if it.kind == "block" else "" for it in lines]))
        new = "\n".join(
            # Spaces at the end of a line can be a line break in Markdown.
            row
            if line.number in code or not row.strip()
            else _repaired_line(line, lines, texts[line.number]) + row[len(row.rstrip()) :]
            for line, row in zip(lines, new.split("\n"), strict=True)
        )
        if new == before:
            break
    # A repair never makes a text harder to read.
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
        text = _as_point(start + value, line)
        found = re.match(r"(\s*)([a-z_]+):(?=[^\s/:])", text)
        return (
            f"{text[: found.end()]} {text[found.end() :]}"
            if found and found[2] in FIELD_NAMES
            else text
        )
    if line.kind == "item":
        found = re.match(r"([a-z_]+):(?=[^\s/:])", value)
        if found and found[1] in FIELD_NAMES:
            return f"{start}{value[: found.end()]} {value[found.end() :]}"
    if value and _is_sentence(line, lines):
        start, value = line.before, line.text[len(line.before) :]
        start = _narrow(start)
    return start + (value if _goes_on(line, lines) else _quoted(value))


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
    if not _NEEDS_QUOTES.fullmatch(value) or value[0] in _OTHER_STYLES - {"'", '"'}:
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
