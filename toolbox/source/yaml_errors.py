"""The syntax errors of libyaml in Dutch, with a better position."""

import re

import yaml

from toolbox.diagnostics import Problem

_TAB_INDENT = re.compile(r"[ -]*\t")
QUOTE_ALL = "zet de hele tekst tussen aanhalingstekens"
_UNCLEAR = (
    "deze regel is niet te begrijpen; "
    "kijk de spaties vooraan, de dubbelepunten en de aanhalingstekens na"
)
_TAB = "hier staat een tab; spring in met spaties"
EXPLANATIONS = {
    "mapping values are not allowed": (
        f"deze dubbelepunt kan hier niet; kijk de inspringing na, of {QUOTE_ALL}"
    ),
    "cannot start any token": f"een tekst mag niet met ‘{{char}}’ beginnen; {QUOTE_ALL}",
    "found unexpected end of stream": (
        "een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe"
    ),
    "found unknown escape character": (
        "tussen dubbele aanhalingstekens kan ‘{char}’ hier niet; gebruik enkele aanhalingstekens"
    ),
    "could not find expected ':'": (
        "hier ontbreekt een dubbelepunt na de veldnaam, of de tekst erboven springt verkeerd in"
    ),
    "did not find expected key": (
        "deze regel past niet bij de regels erboven; kijk de inspringing en de aanhalingstekens na"
    ),
    "did not find expected '-' indicator": (
        "deze regel hoort niet bij de lijst erboven; begin met een streepje of spring goed in"
    ),
    "block sequence entries are not allowed": (
        "een streepje van een lijst hoort op een nieuwe regel, onder de veldnaam"
    ),
    "did not find expected ',' or ']'": (
        "deze lijst tussen vierkante haken is niet af; voeg een komma of ‘]’ toe"
    ),
    "did not find expected ',' or '}'": (
        f"dit stuk tussen accolades is niet af; voeg een komma of ‘}}’ toe, of {QUOTE_ALL}"
    ),
    "an alias": f"een tekst mag niet met een sterretje beginnen; {QUOTE_ALL}",
    "an anchor": f"een tekst mag niet met * of & beginnen; {QUOTE_ALL}",
    "a tag": f"een tekst mag niet met een uitroepteken beginnen; {QUOTE_ALL}",
    "tag handle": f"een tekst mag niet met een uitroepteken beginnen; {QUOTE_ALL}",
}
"""Part of a libyaml error message, and the Dutch message with how to fix it."""

_FROM_ITS_START = ("a simple key", "an alias", "an anchor", "a tag", "end of stream")
"""The errors to report at the context mark (the start), not at the problem mark (the end)."""


def syntax_problem(path: str, text: str, first_line: int, error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem for a libyaml error; `first_line` is the line `text` starts on."""
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if any(words in said for words in _FROM_ITS_START):
        mark = error.context_mark or mark
    # libyaml may point past the last line.
    lines = text.rstrip("\n").split("\n")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    if _TAB_INDENT.match(lines[line]):
        message = _TAB
    else:
        message = next((EXPLANATIONS[key] for key in EXPLANATIONS if key in said), _UNCLEAR)
    message = message.replace("{char}", lines[line][column : column + 1])
    return Problem(path, line + first_line, column + 1, message)
