import time

import pytest

from toolbox.source.yaml12 import read_yaml

QUOTE = "zet de hele tekst tussen aanhalingstekens"
UNCLEAR = (
    "deze regel is niet te begrijpen; "
    "kijk de spaties vooraan, de dubbelepunten en de aanhalingstekens na"
)
TAB = "hier staat een tab; spring in met spaties"


def problems_of(text: str, first_line: int = 1) -> list[str]:
    problems = read_yaml("x.yml", text, first_line).problems
    return [str(problem).removeprefix("x.yml:") for problem in problems]


SYNTAX = [
    ("a: b: c", "1:5", f"deze dubbelepunt kan niet in een tekst zonder aanhalingstekens; {QUOTE}"),
    ("a: 1\n b: 2", "2:3", f"deze dubbelepunt kan hier niet; kijk de inspringing na, of {QUOTE}"),
    ("a\nb: 1", "2:2", f"deze dubbelepunt kan hier niet; kijk de inspringing na, of {QUOTE}"),
    ("a: @b", "1:4", f"een tekst mag niet met ‘@’ beginnen; {QUOTE}"),
    ("a: `b`", "1:4", f"een tekst mag niet met ‘`’ beginnen; {QUOTE}"),
    ("a: %b", "1:4", f"een tekst mag niet met ‘%’ beginnen; {QUOTE}"),
    ("a: *", "1:4", f"een tekst mag niet met een sterretje beginnen; {QUOTE}"),
    ("- **b** c", "1:3", f"een tekst mag niet met een sterretje beginnen; {QUOTE}"),
    ("a: & b", "1:4", f"een tekst mag niet met * of & beginnen; {QUOTE}"),
    ("a: !b, c", "1:4", f"een tekst mag niet met een uitroepteken beginnen; {QUOTE}"),
    ("a: !b!c d", "1:4", f"een tekst mag niet met een uitroepteken beginnen; {QUOTE}"),
    (
        "a: 'b\nc: d\n",
        "1:4",
        "een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe",
    ),
    (
        'a: "b\nc: d\n',
        "1:4",
        "een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe",
    ),
    (
        'a: "\\d"',
        "1:5",
        "tussen dubbele aanhalingstekens kan ‘\\’ hier niet; gebruik enkele aanhalingstekens",
    ),
    (
        "a: b\nc\nd: e",
        "2:1",
        "hoort deze regel bij de tekst erboven? Zet er 2 spaties voor",
    ),
    (
        "a: 'b' c",
        "1:4",
        "na het tweede ' staat hier nog tekst; zet dubbele aanhalingstekens rond de hele tekst",
    ),
    (
        "a: 'it's'",
        "1:4",
        "na het tweede ' staat hier nog tekst; zet dubbele aanhalingstekens rond de hele tekst",
    ),
    (
        "a: |\n  b\n c",
        "3:2",
        "hoort deze regel bij de tekst erboven? Zet er 2 spaties voor",
    ),
    (
        "a:\n- b\nc",
        "3:1",
        "hoort deze regel bij de tekst erboven? Zet er 2 spaties voor",
    ),
    (
        "- a\nb: 1",
        "2:1",
        "deze regel hoort niet bij de lijst erboven; begin met een streepje of spring goed in",
    ),
    (
        "a: - b",
        "1:4",
        "een streepje van een lijst hoort op een nieuwe regel, onder de veldnaam",
    ),
    (
        "a: [b, c",
        "1:9",
        "deze lijst tussen vierkante haken is niet af; voeg een komma of ‘]’ toe",
    ),
    (
        "a: {b: c",
        "1:9",
        f"dit stuk tussen accolades is niet af; voeg een komma of ‘}}’ toe, of {QUOTE}",
    ),
    ("\ta: b", "1:1", TAB),
    ("a:\n\tb: c", "2:1", TAB),
    ("a:\n  - b\n\t- c", "3:1", TAB),
    ("a: |\n\tb", "2:1", TAB),
    ("a: ]", "1:4", UNCLEAR),
    ("...", "1:1", UNCLEAR),
    ('a: "\\ud800"', "1:7", UNCLEAR),
    ("a: |b\n c", "1:5", UNCLEAR),
]


@pytest.mark.parametrize(("text", "place", "message"), SYNTAX)
def test_what_is_no_yaml_is_reported_with_its_place(text: str, place: str, message: str) -> None:
    document = read_yaml("x.yml", text)
    assert document.data is None
    assert [str(problem) for problem in document.problems] == [f"x.yml:{place}: {message}"]


@pytest.mark.parametrize(("text", "place", "message"), SYNTAX)
def test_in_front_matter_the_place_counts_from_the_first_line_of_the_file(
    text: str, place: str, message: str
) -> None:
    line, column = map(int, place.split(":"))
    assert problems_of(text, first_line=2) == [f"{line + 1}:{column}: {message}"]


def test_what_was_found_before_the_mistake_is_reported_as_well() -> None:
    assert problems_of("a: *b\nc: [") == [
        f"1:4: een tekst kan niet met ‘*b’ beginnen; {QUOTE}",
        f"2:5: {UNCLEAR}",
    ]


@pytest.mark.parametrize("text", ["[", "{", "{a: ", "- ", "? ", "[[a]: ", "a: &b [*b, "])
def test_a_million_brackets_take_no_time(text: str) -> None:
    start = time.process_time()
    assert problems_of(text * (1_000_000 // len(text))) != []
    assert time.process_time() - start < 1
