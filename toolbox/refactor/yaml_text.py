"""Edits of YAML as text: a value changes, all else keeps its comments, quotes and layout.

Every function takes the text of one YAML document and returns the new one. Places are locations as
in `Document`: keys and indexes from the root.
"""

import re
import textwrap
from collections.abc import Mapping, Set
from typing import Any

import yaml

from toolbox.document import Loc

_QUOTES = ("'", '"')
_NEW_LINE = re.compile(r" *\r?\n *")
_WORD = re.compile(r"- [A-Za-z][\w-]*")


def replaced(text: str, values: Mapping[Loc, str]) -> str:
    """Return a text with new values for scalars, between the quotes that each had."""
    spans = [(*_inner_span(_at(text, loc)), value) for loc, value in values.items()]
    for start, end, value in sorted(spans, reverse=True):
        text = text[:start] + value + text[end:]
    return text


def removed(text: str, loc: Loc) -> str:
    """Return a text without a key of a mapping, or without an item; a list left empty goes too."""
    parent, last = _at(text, loc[:-1]), loc[-1]
    children = parent.value
    number = last if isinstance(last, int) else [key.value for key, _ in children].index(last)
    if len(children) == 1 and len(loc) > 1:
        return removed(text, loc[:-1])
    if parent.flow_style:
        others = (_span(text, it) for index, it in enumerate(children) if index != number)
        opening, closing = ("{", "}") if isinstance(parent, yaml.MappingNode) else ("[", "]")
        start, end = parent.start_mark.index, parent.end_mark.index
        return f"{text[:start]}{opening}{', '.join(others)}{closing}{text[end:]}"
    first = children[number]
    start = _line_start(text, _first(first).start_mark.index)
    if isinstance(parent, yaml.SequenceNode):
        start = _dash_line(text, parent, _first(first))
    elif text[start : _first(first).start_mark.index].strip() and number + 1 < len(children):
        # The first key of a row stands behind its dash, which the next key then gets.
        own, following = first[0].start_mark.index, children[number + 1][0].start_mark.index
        return text[:own] + text[following:]
    return text[:start] + text[_end_of_lines(text, first) :]


def appended(text: str, loc: Loc, item: str) -> str:
    """Return a text with an item at the end of a list, which is made at the end if needed.

    `item` is YAML as `items` returns it. The list is the root, or one of the root. One between
    brackets gets a line for each item, unless the new one is a single word.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    item = item.replace("\r\n", "\n").rstrip("\n")
    parent = _at(text, loc)
    if parent is None or not parent.value:
        place = len(text)
        if parent is not None and loc:
            start = parent.start_mark.index
            text = text[:start].rstrip(" ") + text[parent.end_mark.index :]
            place = (text.find("\n", start - 1) + 1) or len(text)
        heading = f"{loc[-1]}:\n" if loc and parent is None else ""
        added = heading + textwrap.indent(item, "  " if loc else "") + "\n"
    elif parent.flow_style and _WORD.fullmatch(item):
        end = parent.end_mark.index - 1
        return f"{text[:end].rstrip(' ,')}, {item.removeprefix('- ')}{text[end:]}"
    elif parent.flow_style:
        # Between brackets, a comma, a bracket or a comment in the item would mean something else.
        rows = "\n".join(row.rstrip("\n") for row in (*items(text, loc), item))
        added = textwrap.indent(rows, "  " if loc else "") + "\n"
        above = text[: parent.start_mark.index].rstrip(" ")
        below = text[parent.end_mark.index :]
        text, place = above + below, len(above) + (below.find("\n") + 1 or len(below))
    else:
        place = _end_of_lines(text, parent.value[-1])
        added = textwrap.indent(item, " " * parent.start_mark.column) + "\n"
    before = text[:place]
    if before and not before.endswith("\n"):
        before += newline
    return before + added.replace("\n", newline) + text[place:]


def items(text: str, loc: Loc) -> list[str]:
    """Return the YAML of each item of a list, with the comments above it, without indent."""
    parent = _at(text, loc)
    if parent is None or not parent.value:
        return []
    if parent.flow_style:
        # What goes on over lines has another indent in a block.
        rows = (_NEW_LINE.sub(" ", _span(text, node)) for node in parent.value)
        return [f"- {row}\n" for row in rows]
    found, start = [], _line_start(text, parent.start_mark.index)
    while text[_line_start(text, start - 1) : start].lstrip().startswith("#"):
        start = _line_start(text, start - 1)
    for node in parent.value:
        end = _end_of_lines(text, node)
        lines = text[start:end].replace("\r\n", "\n").split("\n")
        found.append("\n".join(_moved_left(line, parent.start_mark.column) for line in lines))
        start = end
    return [item.lstrip("\n") for item in found]


def scalars(text: str, loc: Loc) -> list[str]:
    """Return the scalars in a list; none when it is missing or empty."""
    parent = _at(text, loc)
    return [node.value for node in parent.value] if parent is not None and parent.value else []


def removed_items(text: str, loc: Loc, values: Set[str]) -> str:
    """Return a text without the scalars in a list that are among `values`."""
    for number, value in reversed(list(enumerate(scalars(text, loc)))):
        if value in values:
            text = removed(text, (*loc, number))
    return text


def field(text: str, key: str) -> str:
    """Return the lines of a field of the root, without the comments around it."""
    node = next(pair for pair in _at(text, ()).value if pair[0].value == key)
    return text[_line_start(text, node[0].start_mark.index) : _end_of_lines(text, node)]


def with_block(text: str, key: str, value: str) -> str:
    """Return a text with `value` as the literal block of a key of the root that has a scalar."""
    newline = "\r\n" if "\r\n" in text else "\n"
    node = _at(text, (key,))
    block = "|\n" + textwrap.indent(value.strip(), "  ")
    start, end = node.start_mark.index, _end(text, node)
    return text[:start] + block.replace("\n", newline) + text[end:]


def _at(text: str, loc: Loc) -> Any:
    """Return the node at `loc`; None for a key of the root that is missing."""
    node: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in loc:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = next((value for key, value in node.value if key.value == step), None)
    return node


def _moved_left(line: str, column: int) -> str:
    # A comment may stand further to the left than its row.
    return line.lstrip() if line[:column].strip() else line[column:]


def _first(child: Any) -> Any:
    """Return the node with which a child begins: its key, in a mapping."""
    return child[0] if isinstance(child, tuple) else child


def _last(child: Any) -> Any:
    return child[1] if isinstance(child, tuple) else child


def _inner_span(node: Any) -> tuple[int, int]:
    start, end = node.start_mark.index, node.end_mark.index
    return (start + 1, end - 1) if node.style in _QUOTES else (start, end)


def _span(text: str, child: Any) -> str:
    return text[_first(child).start_mark.index : _last(child).end_mark.index]


def _end(text: str, child: Any) -> int:
    """Return where a node ends: libyaml counts the blank lines and comments below it too."""
    node = _last(child)
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = _last(node.value[-1])
    return len(text[: node.end_mark.index].rstrip())


def _end_of_lines(text: str, child: Any) -> int:
    """Return where the line after a node begins."""
    end = text.find("\n", _end(text, child))
    return len(text) if end < 0 else end + 1


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _dash_line(text: str, parent: Any, node: Any) -> int:
    """Return where the line with the dash of an item begins: it can be above the item."""
    start, column = _line_start(text, node.start_mark.index), parent.start_mark.column
    while text[start + column] != "-":
        start = _line_start(text, start - 1)
    return start
