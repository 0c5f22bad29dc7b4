"""Mutations of a file: its characters, its lines, its structure, and what it holds."""

import re
from collections.abc import Callable
from copy import deepcopy
from functools import cache, partial
from typing import Any

import yaml
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.support.closure import CONTENT
from toolbox.document import Loc
from toolbox.schema.texts import Markdown
from toolbox.schema.walk import typed_values
from toolbox.source.front_matter import read_fiche
from toolbox.source.yaml12 import read_yaml

MARKDOWN = (
    *("**vet** en *schuin*", "`code`", "[x](../index.md)", "> citaat", "a  \nb", "- a\n- b", "# a"),
    *("<script>alert(1)</script>", "<b onclick=alert(1)>", "<!-- x -->", "<?php ?>", "<![CDATA["),
    *("[x](javascript:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))"),
    *("[x](<javascript:alert(1)>)", "[x][y]\n\n[y]: javascript:alert(1)", "<javascript:alert(1)>"),
    *(
        "![x](javascript:alert(1))",
        "![x](data:text/html,x)",
        "[![x](a)](vbscript:x)",
        "[x](//x.be)",
    ),
    *(
        '[x](http://x.be "a\\" onclick=alert(1)")',
        "[x](http://x.be 'a' onclick=x)",
        "[x](\\\\x.be)",
    ),
    *("[x](file:///etc/passwd)", "[x](../../etc/passwd)", "[x](http://x@y.be)", "[x](http://[)"),
    *('[x]: http://x.be "<script>"', "&lt;script&gt;", "&#60;script&#62;", "&amp;lt;b&amp;gt;"),
    *("{: onclick=alert(1) }", "{#x onclick=y}", "--8<-- '.git/config'", ";--8<-- x", "[[toc]]"),
    *(
        "```html\n<script>\n```",
        "~~~\n</code></pre><script>\n~~~",
        "    <script>",
        "``` {onclick=x}",
    ),
    *('!!! note "<script>"\n    x', "!!! x onclick=y", "|a|b|\n|-|-|\n|<script>|{{ x }}|"),
    *("a\n===", "1. a\n   - b\n     1. c", "***a**b*", "_" * 50, ">" * 60, "[" * 60, "*" * 200),
    *("\\<script\\>", "`</code><script>`", "http://x.be/<script>", '<http://x.be/"onclick=x>'),
    *(
        "<x@y.be>",
        "[x](mailto:x@y.be?subject=<script>)",
        "[x](#)",
        "[x](?a)",
        "[x](x.md#y)",
        "[](x)",
    ),
    *(
        "x[^1]\n\n[^1]: <script>",
        "[^1]: a\n    [^1]",
        "- [ ] <b>\n- [x] {{ x }}",
        "~~<i>~~",
        "• a\n• b",
    ),
    *(
        "> [!NOTE]\n> <script>",
        "> [!<b>]",
        "www.x.be/<script>",
        "javascript:alert(1)@x.be",
        "1. a\n  - b",
    ),
    *(
        "&#xE000;0&#xE002;",
        "&#xE003;0&#xE004;",
        "![&#xE001;0&#xE002;](x)",
        "[x](&#xE003;0&#xE004;)",
    ),
    *("`{{ x }}`", "```\n{{ tips() }}\n```", "`{{", "(x)[javascript:x]", "!!! <b>\n  x", "a\n---"),
)
TEMPLATES = (
    *("{{ steps() }}", "{{ 7 * 7 }}", "{{ x.__class__ }}", "{% include 'x' %}", "{% raw %}", "{#"),
    *(
        "{{",
        "}}",
        "{%",
        '{{ worksheet("swot") }}',
        "{{ worksheet(",
        "{{ term('IGS') }}",
        "{{ faq() }}",
    ),
    *('{{ steps("visievorming") }}', "{{ tips(**x) }}", "{{ tips(*x) }}", "{{ checklist() }}x"),
    *(
        "\n\n{{ deadlines() }}\n\n",
        "    {{ tips() }}",
        "- {{ tips() }}",
        "`{{ tips() }}`",
        "{% set x %}",
    ),
    *("{% autoescape false %}{% endautoescape %}", "[x]({{ tips() }})", "# {{ principles() }}"),
)
YAML = (
    *(
        "---",
        "...",
        "- ",
        ": ",
        "? ",
        "| ",
        ">-",
        "|2",
        "&a ",
        "*a",
        "<<: *a",
        "!!python/object:os.x {}",
    ),
    *(
        "!x ",
        "!!binary x",
        "%YAML 1.1",
        "@",
        "`",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "#",
        ",",
        "a: b: c",
    ),
    *(
        "null",
        "~",
        "true",
        "no",
        "12:30",
        "1e999",
        "9" * 400,
        "-1",
        "0x10",
        "2026-02-30",
        "99999-01-01",
    ),
    *(
        "0001-01-01",
        "9999-12-31",
        "'\\0'",
        '"\\0"',
        '"\\ud800"',
        '"\\u202e"',
        '"\\x',
        "=",
        "\ttab: x",
    ),
    *(
        "[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]",
        "{a: {b: {c: [d]}}}",
        "title: x\ntitle: y",
        "? [a, b]\n: c",
    ),
)
CHARACTERS = (
    *(
        "\0",
        "\t",
        "\r",
        "\r\n",
        "\x0b",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\xa0",
        "\xad",
        "\u200b",
        "\u200d",
    ),
    *(
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffd",
        "\uffff",
        "\ue0000\ue002",
        "\u0301",
        "👩‍👧",
        "א",
    ),
    *("\U0001f600", "\U000e0041", "\ud800", "ﷺ", "İ", "ß", "ǆ", "²", "٣", "Ⅷ", "–", "’", " "),
)
TOKENS = (
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](",
        "(",
        ")",
        "![",
        "<",
        ">",
        '"',
        "'",
        "\\",
        "&",
        "#",
    ),
    *(
        "&lt;",
        "&#60;",
        "&colon;",
        "javascript:",
        "script",
        "onclick=x",
        "http://x.be",
        "data:,",
        "//",
    ),
    *(
        "- ",
        "1. ",
        "> ",
        "    ",
        "\n",
        "\n\n",
        "|",
        "|-|",
        "```",
        "~~~",
        "!!! ",
        "[a]: ",
        "<a ",
        "</",
    ),
    *(
        "{",
        "}",
        "{:",
        ":",
        "\t",
        "a",
        "b",
        " ",
        "é",
        "=",
        "visievorming.md",
        "../index.md",
        "?",
        "-->",
    ),
)
BYTES = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80", b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\r")
LONG = ("a" * 700, "woord " * 1100, "é" * 7000, "a\n" * 1200, "- " * 300, "x" * 21_000)

SOUP = st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12).map("".join)
MARKUP = st.one_of(SOUP, st.sampled_from(MARKDOWN), st.sampled_from(MARKDOWN))
SNIPPETS = st.one_of(
    SOUP,
    st.sampled_from(MARKDOWN + TEMPLATES),
    st.sampled_from(YAML),
    st.sampled_from(CHARACTERS),
    st.sampled_from(LONG),
    st.text(max_size=8),
)
TEXTS = st.one_of(
    SOUP, SOUP, st.sampled_from(MARKDOWN + TEMPLATES + YAML + CHARACTERS + LONG), st.text()
)
VALUES = st.one_of(
    TEXTS,
    st.sampled_from(("", None, [], {}, [[]], [None], {"a": "b"}, ["a", "b"], {"fiche": "x"})),
    st.sampled_from(("visievorming", "swot", "principles", "agreement", "een-naam", "1", "grid")),
).map(deepcopy)

_VALUE = re.compile(r"^([ \t-]*(?:[\w-]+:|-))[ \t].*$")


@cache
def _real(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


Edit = Callable[[st.DrawFn, list[str], int], None]
"""Changes lines, at the one with that number."""


@st.composite
def _edited(draw: st.DrawFn, path: str, first: Edit) -> bytes:
    lines = _real(path).split("\n")
    others = draw(st.lists(st.sampled_from(list(_EDITS.values())), max_size=2))
    for edit in (first, *others):
        edit(draw, lines, draw(st.integers(0, len(lines) - 1)))
    end = draw(st.sampled_from(("\n", "\n", "\r\n")))
    return end.join(lines).encode("utf-8", "surrogatepass")


def _insert(draw: st.DrawFn, lines: list[str], at: int) -> None:
    place = draw(st.integers(0, len(lines[at])))
    lines[at] = lines[at][:place] + draw(SNIPPETS) + lines[at][place:]


def _cut(draw: st.DrawFn, lines: list[str], at: int) -> None:
    place = draw(st.integers(0, len(lines[at])))
    lines[at] = lines[at][:place] + lines[at][place + draw(st.integers(1, 20)) :]


def _value(draw: st.DrawFn, lines: list[str], at: int) -> None:
    for number in (*range(at, len(lines)), *range(at)):
        if found := _VALUE.match(lines[number]):
            lines[number] = f"{found[1]} {draw(SNIPPETS)}"
            return


def _indent(draw: st.DrawFn, lines: list[str], at: int) -> None:
    lines[at] = draw(st.sampled_from((" ", "  ", "\t", "    "))) + lines[at]


def _outdent(draw: st.DrawFn, lines: list[str], at: int) -> None:
    lines[at] = lines[at][draw(st.integers(1, 4)) :]


def _new_line(draw: st.DrawFn, lines: list[str], at: int) -> None:
    lines.insert(at, " " * draw(st.integers(0, 8)) + draw(SNIPPETS))


def _at_the_end(draw: st.DrawFn, lines: list[str], at: int) -> None:  # noqa: ARG001
    lines += ["", *draw(SNIPPETS).split("\n")]


def _drop(draw: st.DrawFn, lines: list[str], at: int) -> None:
    del lines[at : at + draw(st.integers(1, 5))]
    lines[:] = lines or [""]


def _repeat(draw: st.DrawFn, lines: list[str], at: int) -> None:
    lines[at:at] = lines[at : at + draw(st.integers(1, 5))]


def _swap(draw: st.DrawFn, lines: list[str], at: int) -> None:
    other = draw(st.integers(0, len(lines) - 1))
    lines[at], lines[other] = lines[other], lines[at]


_EDITS: dict[str, Edit] = {
    "insert": _insert,
    "cut": _cut,
    "other value": _value,
    "indent": _indent,
    "outdent": _outdent,
    "new line": _new_line,
    "at the end": _at_the_end,
    "drop lines": _drop,
    "repeat lines": _repeat,
    "swap lines": _swap,
}


@st.composite
def _with_bytes(draw: st.DrawFn, path: str) -> bytes:
    raw = _real(path).encode()
    place = draw(st.integers(0, len(raw)))
    return raw[:place] + draw(st.sampled_from(BYTES) | st.binary(max_size=4)) + raw[place:]


@st.composite
def _broken_off(draw: st.DrawFn, path: str) -> bytes:
    raw = _real(path).encode()
    return raw[: draw(st.integers(0, len(raw)))]


def _begun(path: str) -> st.SearchStrategy[bytes]:
    return st.sampled_from(BYTES).map(lambda start: start + _real(path).encode())


def _only_bytes(path: str) -> st.SearchStrategy[bytes]:  # noqa: ARG001 - nothing of it is left
    return st.sampled_from((b"", b"\n", b"---", b"---\n---\n", b"- ", b"{}", b"[]", *BYTES))


def _encoded(path: str) -> st.SearchStrategy[bytes]:
    encodings = st.sampled_from(("utf-16", "cp1252", "utf-8-sig"))
    return encodings.map(lambda encoding: _real(path).encode(encoding, "replace"))


Change = Callable[[st.DrawFn, Any, Any], None]
"""Changes what a list or a dict holds at an index or a key."""


@st.composite
def _restructured(draw: st.DrawFn, path: str, first: Change) -> bytes:
    data, body = _parts(path)
    others = draw(st.lists(st.sampled_from(list(_CHANGES.values())), max_size=1))
    for change in (first, *others):
        suited = _SUITED.get(change, object)
        places = [place for place in _places(data) if isinstance(place[0], suited)]
        if places:
            change(draw, *places[draw(st.integers(0, len(places) - 1))])
    return _written(path, data, body, draw(st.booleans()))


@st.composite
def _marked_up(draw: st.DrawFn, path: str) -> bytes:
    """Put other Markdown where Markdown may stand."""
    data, body = _parts(path)
    places = _markdown(path)
    for _ in range(draw(st.integers(1, 2)) if places else 0):
        holder = data
        *way, key = places[draw(st.integers(0, len(places) - 1))]
        for step in way:
            holder = holder[step]
        holder[key] = draw(st.sampled_from(("", "Woord ", "- ", "**", "> "))) + draw(MARKUP)
    if draw(st.booleans()):
        body += f"\n\n{draw(MARKUP)}\n"
    return _written(path, data, body, False)


@cache
def _markdown(path: str) -> list[Loc]:
    return [
        (*raw.loc, *found.loc)
        for raw in CONTENT.raw_entries
        if raw.document.path == path
        for found in typed_values(raw.model, raw.value)
        if isinstance(found.marker, Markdown)
    ]


def _parts(path: str) -> tuple[Any, str]:
    """Return the values in a file, to change, and the body below them."""
    data, body = _read(path)
    return deepcopy(data), body


@cache
def _read(path: str) -> tuple[Any, str]:
    if path.endswith(".md"):
        parts = read_fiche(path, _real(path))
        return parts.front_matter.data, parts.body
    return read_yaml(path, _real(path)).data, ""


def _written(path: str, data: object, body: str, unicode: bool) -> bytes:
    text = yaml.safe_dump(data, allow_unicode=unicode, sort_keys=False)
    whole = f"---\n{text}---\n{body}" if path.endswith(".md") else text
    return whole.encode("utf-8", "surrogatepass")


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in nested dicts and lists: what holds it, and its key or index."""
    keys = list(value) if isinstance(value, dict) else range(len(value or ()))
    found: list[tuple[Any, Any]] = []
    for key in keys:
        found.append((value, key))
        if isinstance(value[key], dict | list):
            found += _places(value[key])
    return found


def _remove(draw: st.DrawFn, holder: Any, key: Any) -> None:  # noqa: ARG001
    del holder[key]


def _replace(draw: st.DrawFn, holder: Any, key: Any) -> None:
    holder[key] = draw(VALUES)


def _extend(draw: st.DrawFn, holder: Any, key: Any) -> None:
    if isinstance(holder[key], str):
        holder[key] += draw(st.sampled_from(("", " ", "\n", "\n\n"))) + draw(TEXTS)
    elif isinstance(holder[key], list):
        holder[key].append(draw(VALUES))
    elif isinstance(holder[key], dict):
        holder[key][draw(st.sampled_from(("titel", "title", "id", "x")))] = draw(VALUES)


def _rename(draw: st.DrawFn, holder: Any, key: Any) -> None:
    name = draw(st.sampled_from((f"{key}s", str(key)[1:], "title", "id", "kind")) | TEXTS)
    holder[name] = holder.pop(key)


def _again(draw: st.DrawFn, holder: Any, key: Any) -> None:
    holder += [holder[key]] * draw(st.sampled_from((1, 2, 30)))


def _wrap(draw: st.DrawFn, holder: Any, key: Any) -> None:
    holder[key] = draw(st.sampled_from(([holder[key]], {"x": holder[key]}, [[[holder[key]]]])))


_CHANGES: dict[str, Change] = {
    "remove": _remove,
    "replace": _replace,
    "extend": _extend,
    "rename": _rename,
    "again": _again,
    "wrap": _wrap,
}
_SUITED: dict[Change, type] = {_rename: dict, _again: list}
"""What holds what can be changed so."""

MUTATIONS: dict[str, Callable[[str], st.SearchStrategy[bytes]]] = {
    **{name: partial(_edited, first=edit) for name, edit in _EDITS.items()},
    **{name: partial(_restructured, first=change) for name, change in _CHANGES.items()},
    "other markdown": _marked_up,
    "bytes between": _with_bytes,
    "broken off": _broken_off,
    "bytes before": _begun,
    "bytes only": _only_bytes,
    "other encoding": _encoded,
}
"""What could become of the real file at a path, by what is done to it."""
