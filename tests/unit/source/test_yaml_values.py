"""The values of a YAML text, and what YAML allows and the toolbox does not."""

import pytest

from toolbox.document import Document, Position
from toolbox.source.yaml_values import MAX_DEPTH, read_values

QUOTE = "zet de hele tekst tussen aanhalingstekens"
TOGETHER = "zet alles bij de eerste en laat deze weg"
KEY = "dit is geen veldnaam; typ één woord met een dubbelepunt erachter, bv. ‘title: …’"


def read(text: str, first_line: int = 1) -> Document:
    document = Document("x.yml", text=text, first_line=first_line)
    read_values(document)
    return document


def data_of(text: str) -> object:
    document = read(text)
    assert document.problems == []
    return document.data


def problems_of(text: str) -> list[str]:
    return [str(problem).removeprefix("x.yml:") for problem in read(text).problems]


# Values


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "No",
        "yes",
        "on",
        "off",
        "true",
        "12:30",
        "1.10",
        "1_000",
        "0x1F",
        "010",
        "1e3",
        "2026-10-01",
        "2026-10-01 12:30:00",
        "=",
        "<<",
        ".inf",
        "a:b",
        "-a",
        "it's",
        "nullen",
        "https://www.voorbeeld.be/?a=1#b",
    ],
)
def test_a_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert data_of(f"a: {typed}") == {"a": typed}
    assert data_of(f"- {typed}") == [typed]
    assert data_of(f'a: "{typed}"') == {"a": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL", "# niets"])
def test_nothing_and_null_are_no_value(typed: str) -> None:
    document = read(f"a: {typed}\nb: tekst")
    assert document.data == {"a": None, "b": "tekst"}
    assert document.empty == {("a",)}


@pytest.mark.parametrize("typed", ['""', "''", '"null"', "'~'"])
def test_quotes_make_a_text_of_nothing_and_null(typed: str) -> None:
    document = read(f"a: {typed}")
    assert document.data == {"a": typed[1:-1]}
    assert document.empty == set()


def test_the_equals_sign_and_the_merge_key_are_ordinary_keys() -> None:
    assert data_of("=: a\n<<: {b: c}") == {"=": "a", "<<": {"b": "c"}}


def test_blocks_fold_or_keep_their_lines() -> None:
    text = "a: >-\n  een\n  twee\n\n  drie\nb: |\n  een\n  twee\nc: een\n  twee"
    assert data_of(text) == {"a": "een twee\ndrie", "b": "een\ntwee\n", "c": "een twee"}


@pytest.mark.parametrize("text", ["", "\n\n", "# niets\n", "---\n"])
def test_an_empty_document_has_no_data(text: str) -> None:
    assert data_of(text) is None


# Positions


def test_every_value_knows_where_it_was_written() -> None:
    document = read("a: 1\nb:\n  - c: 2\n    d: |\n      tekst\n  - 3\n")
    assert document.positions == {
        (): Position(1, 1),
        ("a",): Position(1, 1),
        ("b",): Position(2, 1),
        ("b", 0): Position(3, 5),
        ("b", 0, "c"): Position(3, 5),
        ("b", 0, "d"): Position(4, 5, literal=True),
        ("b", 1): Position(6, 5),
    }


def test_what_was_not_written_stands_where_its_parent_does() -> None:
    document = read("a: 1\nb:\n  - c: 2\n")
    assert document.position(("b", 0, "d", 4)) == Position(3, 5)
    assert document.position(("z",)) == Position(1, 1)
    assert read("").position(("a",)) == Position(1, 1)


@pytest.mark.parametrize("text", ["a: b\nc: |", "a: b\nc: |\n\n\n", "a: b\nc: |-\nd: e\n"])
def test_a_problem_in_a_literal_block_without_lines_stands_at_its_key(text: str) -> None:
    problem = read(text).problem(("c",), "leeg")
    assert str(problem) == "x.yml:2:1: leeg"


@pytest.mark.parametrize("text", ["---", "---\n", "a:\n  b:"])
def test_no_problem_stands_behind_the_last_line(text: str) -> None:
    document = read(text)
    lines = [place.line for place in document.positions.values()]
    assert max(lines) <= text.count("\n") + 1


def test_a_problem_in_a_literal_block_stands_on_its_own_line() -> None:
    document = read("a: |\n  een\n  twee\nb: >\n  een\n  twee\n", first_line=2)
    assert str(document.problem(("a",), "x", 1)) == "x.yml:4:1: x"
    assert str(document.problem(("b",), "x", 1)) == "x.yml:5:1: x"


# What YAML allows and the toolbox does not


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "a: 1\na: 2",
            [f"2:1: ‘a’ staat hier twee keer (ook op regel 1); {TOGETHER}"],
        ),
        (
            "a: 1\na: 2\na: 3",
            [
                f"2:1: ‘a’ staat hier twee keer (ook op regel 1); {TOGETHER}",
                f"3:1: ‘a’ staat hier twee keer (ook op regel 1); {TOGETHER}",
            ],
        ),
        (
            "- {a: 1, a: 2}",
            [
                "1:10: ‘a’ staat hier twee keer (ook op regel 1); begint hier een nieuw punt? "
                "Zet er dan ‘- ’ voor. Zet anders alles bij de eerste"
            ],
        ),
        (
            "a: 1\n'a': 2",
            [f"2:1: ‘a’ staat hier twee keer (ook op regel 1); {TOGETHER}"],
        ),
        (
            "a: &b c",
            [f"1:4: een tekst kan niet met ‘&b’ beginnen; {QUOTE}"],
        ),
        (
            "a: &b [c]",
            [f"1:4: een tekst kan niet met ‘&b’ beginnen; {QUOTE}"],
        ),
        (
            "a: &b\n  c: d",
            [f"1:4: een tekst kan niet met ‘&b’ beginnen; {QUOTE}"],
        ),
        (
            "a: *b",
            [f"1:4: een tekst kan niet met ‘*b’ beginnen; {QUOTE}"],
        ),
        (
            "a: &b c\nd: *b",
            [
                f"1:4: een tekst kan niet met ‘&b’ beginnen; {QUOTE}",
                f"2:4: een tekst kan niet met ‘*b’ beginnen; {QUOTE}",
            ],
        ),
        (
            "<<: *b",
            [f"1:5: een tekst kan niet met ‘*b’ beginnen; {QUOTE}"],
        ),
        (
            "a: !b c",
            [f"1:4: een tekst kan niet met ‘!b’ beginnen; {QUOTE}"],
        ),
        (
            "a: !!str 12",
            [f"1:4: een tekst kan niet met ‘!!str’ beginnen; {QUOTE}"],
        ),
        (
            "a: !!python/object/apply:os.system [id]",
            [f"1:4: een tekst kan niet met ‘!!python/object/apply:os.system’ beginnen; {QUOTE}"],
        ),
        (
            "a: !Welkom",
            [f"1:4: een tekst kan niet met ‘!Welkom’ beginnen; {QUOTE}"],
        ),
        ("&a b: c", ["1:1: een veldnaam kan niet met ‘&’ of ‘!’ beginnen; haal dat weg"]),
        ("!a b: c", ["1:1: een veldnaam kan niet met ‘&’ of ‘!’ beginnen; haal dat weg"]),
        ("? [a, b]\n: c", [f"1:3: {KEY}"]),
        ("? - a\n: b", [f"1:3: {KEY}"]),
        ("[a]: b", [f"1:1: {KEY}"]),
        (
            "*a : b",
            [
                f"1:1: {KEY}",
                f"1:1: een tekst kan niet met ‘*a’ beginnen; {QUOTE}",
            ],
        ),
        (
            "a: {{ b }}",
            ["1:5: een tekst kan niet met een accolade beginnen; laat de accolades weg"],
        ),
        (
            "a: b\n---\nc: d",
            ["2:1: een bestand heeft maar één lijst of blad; verwijder deze ‘---’"],
        ),
        (
            "a: b\n...\n---\nc: d\n---\ne: f",
            ["3:1: een bestand heeft maar één lijst of blad; verwijder deze ‘---’"],
        ),
    ],
)
def test_what_yaml_allows_and_the_toolbox_does_not(text: str, problems: list[str]) -> None:
    assert problems_of(text) == problems


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\a", "\\x1b", "\\u202e", "\\ue000"])
def test_an_escape_makes_no_hidden_character(escape: str) -> None:
    number = {"\\0": "0000", "\\e": "001B", "\\a": "0007", "\\x1b": "001B"}.get(
        escape, escape[2:].upper()
    )
    message = f"hier staat een onzichtbaar teken (U+{number}); verwijder het"
    assert problems_of(f'a: "b{escape}c"') == [f"1:4: {message}"]
    assert problems_of(f'"a{escape}": b') == [f"1:1: {message}"]


def test_nesting_stops_somewhere() -> None:
    deep = "[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH
    assert problems_of(deep) == []
    assert problems_of(f"[{deep}]") == [
        f"1:{MAX_DEPTH + 2}: dit springt te diep in; kijk de spaties aan het begin van de regels na"
    ]
