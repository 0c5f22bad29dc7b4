"""Mistakes in how far the lines of a YAML text stand in."""

import re
from collections.abc import Iterator, Sequence

from toolbox.source.fences import LIKE_A_FENCE
from toolbox.source.lines import Line
from toolbox.source.mistake import Mistake, Seen, on


@on("field")
def out_of_line(seen: Seen) -> Iterator[Mistake]:
    """A field stands as far in as the fields beside it."""
    line = seen.line
    # A tab is a mistake of its own, which YAML tells: it counts as no number of spaces.
    if line.is_item or line.key not in seen.keys or "\t" in line.before:
        return
    levels: list[Line] = []
    for above in seen.lines[: line.number]:
        if above.kind in ("field", "item"):
            levels = [it for it in levels if it.owner < above.owner]
            levels.append(above)
    if levels and levels[-1].value and line.owner == len(levels[-1].before):
        yield from _nameless(levels[-1], seen.lines)
    fields = [it for it in levels if it.kind == "field"]
    if not fields or any(it.owner == line.owner for it in fields):
        return
    last = levels[-1]
    if last.kind == "field" and not last.value and line.owner > last.owner:
        return
    if line.key in taken_above(line, seen.lines, line.owner):
        message = f"begint hier een nieuw punt? Zet dan ‘- ’ voor ‘{line.key}’"
        yield Mistake(line.number, line.owner, message)
        return
    near = min(fields, key=lambda it: (abs(it.owner - line.owner), -it.number))
    beside = f"{spaces_before(near.owner)}, zoals bij ‘{near.key}’ erboven"
    yield Mistake(line.number, line.owner, f"‘{line.key}’ springt verkeerd in; {beside}")


def _nameless(item: Line, lines: Sequence[Line]) -> Iterator[Mistake]:
    """Yield the mistake of a point whose first field has a text, but no name."""
    before = next((it for it in reversed(lines[: item.number]) if it.kind != "blank"), item)
    is_of_field = before.kind == "field" and not before.value and before.owner > item.owner
    if item.kind != "item" or is_of_field:
        return
    above, below = reversed(lines[: item.number]), iter(lines[item.number + 1 :])
    beside = (*_first_fields(above, item.owner), *_first_fields(below, item.owner))
    name = next(iter(beside), "title")
    message = (
        "voor deze tekst ontbreekt de naam van het veld, want eronder staan nog velden; typ die "
        f"achter het streepje, bv. ‘- {name}: ’"
    )
    yield Mistake(item.number, len(item.before), message, near=item.opener)


def _first_fields(lines: Iterator[Line], dash: int) -> Iterator[str]:
    """Yield the field that each point begins with, of a list with its dashes in this column."""
    for line in lines:
        if line.kind == "field" and line.before.rfind("-") == dash:
            yield line.key
        elif line.kind == "field" and line.owner <= dash:
            return


def taken_above(line: Line, lines: Sequence[Line], column: int) -> frozenset[str]:
    """Return the fields of the point above a line; none of a point whose dash is left of `column`.

    A field that is among them begins a new point.
    """
    taken = set()
    for above in reversed(lines[: line.number]):
        if above.kind == "field":
            taken.add(above.key)
        if above.is_item and above.before.rfind("-") <= column:
            return frozenset(taken)
        if above.kind in ("field", "item") and above.owner < column:
            break
    return frozenset()


@on("text", "block")
def too_far_left(seen: Seen) -> Iterator[Mistake]:
    """A line of a text stands as far in as the text above it."""
    line = seen.line
    above = next((it for it in reversed(seen.lines[: line.number]) if it.kind != "blank"), None)
    if line.kind == "text" and LIKE_A_FENCE.fullmatch(line.text):
        message = "een lijn van streepjes kan hier niet; haal ze weg"
        yield Mistake(line.number, line.indent, message, near=line.opener)
        return
    if line.kind == "text" and above and above.kind in ("block", "more", "field", "item"):
        if not above.value or re.match(r"[a-z_]+\s*[:;=]", line.value):
            return
        spaces = above.indent if above.kind in ("block", "more") else above.owner + 2
    elif line.kind == "block" and above and above.kind == "block":
        first = next(it for it in seen.lines[line.opener + 1 :] if it.kind == "block")
        spaces = first.indent
        if line.indent >= spaces:
            return
        found = re.match(r"([a-z_]+):(?:\s|$)", line.value)
        if found and found[1] in seen.keys:
            beside = f"{spaces_before(line.owner)}, zoals de velden erboven"
            message = f"‘{found[1]}’ springt verkeerd in; {beside}"
            yield Mistake(line.number, line.indent, message)
            return
        if above is first and _goes_on(line, seen.lines):
            beside = f"{spaces_before(line.indent)}, zoals bij de regels eronder"
            message = f"deze regel springt te ver in; {beside}"
            yield Mistake(first.number, first.indent, message)
            return
    else:
        return
    message = f"hoort deze regel bij de tekst erboven? {spaces_before(spaces).capitalize()}"
    yield Mistake(line.number, line.indent, message, near=line.opener)


def _goes_on(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether the text of a block goes on below a line, as far in as it stands."""
    below = next((it for it in lines[line.number + 1 :] if it.kind != "blank"), None)
    return below is not None and below.kind == "block" and below.indent == line.indent


def spaces_before(count: int) -> str:
    """Return what to type before a line, so that `count` spaces stand there."""
    return f"zet er {count} spaties voor" if count else "zet er geen spaties voor"
