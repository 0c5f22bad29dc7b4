"""Remove unused CSS from the theme's stylesheets (like PurgeCSS): two fifths of it is left.

A selector is used if all of its classes are in a page or a script; a custom property is used if a
stylesheet or a script refers to it. In doubt, it is not removed.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import Any

import tinycss2

_THEME = "assets/stylesheets/*.css"
# Not deeper: those scripts of the theme (search workers, languages) do not touch the DOM.
_SCRIPTS = ("assets/*.js", "assets/*/*.js")
_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_NEGATION = re.compile(r":not\([^()]*\)")
_CLASSES = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[\w-]+")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_PROPERTY = re.compile(r"--[\w-]+")


Once = Callable[[Callable[[], bytes], tuple[str, ...]], bytes]
"""Memoizes a function: returns its cached result for the same inputs, or calls it."""


def trim_theme(site: Path, once: Once) -> None:
    """Trim the stylesheets of the theme in a built site, in place; `once` caches the result."""
    theme = {path: path.read_text("utf-8") for path in sorted(site.glob(_THEME))}
    ours = [path.read_text("utf-8") for path in sorted((site / "assets").glob("*.css"))]
    pages = (path.read_text("utf-8") for path in sorted(site.rglob("*.html")))
    scripts = [path.read_text("utf-8") for glob in _SCRIPTS for path in sorted(site.glob(glob))]
    words = {word for page in pages for names in _CLASSES.findall(page) for word in names.split()}
    words |= {word for script in scripts for word in _WORD.findall(script)}
    words &= {name for css in theme.values() for name in _CLASS.findall(css)}
    others = {name for css in ours for name in _ASKED.findall(css)}
    others |= {name for script in scripts for name in _PROPERTY.findall(script)}

    def trimmed() -> bytes:
        lean = [without_unused_rules(css, words) for css in theme.values()]
        asked = others.union(name for css in lean for name in _ASKED.findall(css))
        return json.dumps([without_unused_properties(css, asked) for css in lean]).encode()

    source = Path(__file__).read_text("utf-8")
    inputs = (source, *theme.values(), " ".join(sorted(words)), " ".join(sorted(others)))
    for path, css in zip(theme, json.loads(once(trimmed, inputs)), strict=True):
        path.write_text(css, "utf-8")


def without_unused_rules(css: str, classes: Set[str]) -> str:
    """Return a stylesheet without the selectors that need a class outside `classes`."""

    def lean(rule: Any) -> str:
        selectors = [
            selector
            for selector in _selectors(tinycss2.serialize(rule.prelude))
            if set(_CLASS.findall(_NEGATION.sub("", selector))) <= classes
        ]
        return f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""

    return _rewritten(css, lean)


def without_unused_properties(css: str, asked: Set[str]) -> str:
    """Return a stylesheet without the custom properties that are not in `asked`."""

    def lean(rule: Any) -> str:
        used = [
            item
            for item in tinycss2.parse_blocks_contents(rule.content)
            if not (item.type == "declaration" and item.name.startswith("--")) or item.name in asked
        ]
        content = "".join(_with_semicolon(item) for item in used)
        return f"{tinycss2.serialize(rule.prelude)}{{{content}}}" if content else ""

    return _rewritten(css, lean)


def _rewritten(css: str, lean: Callable[[Any], str]) -> str:
    def pieces(rules: Iterable[Any]) -> Iterator[str]:
        for rule in rules:
            if rule.type == "qualified-rule":
                yield lean(rule)
            elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
                inner = "".join(pieces(tinycss2.parse_rule_list(rule.content, True, True)))
                if inner:
                    condition = tinycss2.serialize(rule.prelude)
                    yield f"@{rule.at_keyword}{condition}{{{inner}}}"
            else:
                yield rule.serialize()

    return "".join(pieces(tinycss2.parse_stylesheet(css, True, True)))


def _selectors(prelude: str) -> Iterator[str]:
    """Yield the selectors of a rule, split at commas outside parentheses and brackets."""
    depth, start = 0, 0
    for place, letter in enumerate(prelude):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            yield prelude[start:place]
            start = place + 1
    yield prelude[start:]


def _with_semicolon(item: Any) -> str:
    text = item.serialize()
    return f"{text};" if item.type == "declaration" else text
