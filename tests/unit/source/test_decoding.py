import pytest

from toolbox.source.decoding import MAX_BYTES, decode


def problems_of(raw: bytes) -> list[str]:
    return [str(problem) for problem in decode("x.md", raw)[1]]


def test_text_is_utf8() -> None:
    assert decode("x.md", "één\ttwee\n".encode()) == ("één\ttwee\n", [])


def test_a_byte_order_mark_is_left_out() -> None:
    assert decode("x.md", b"\xef\xbb\xbf---\n") == ("---\n", [])


def test_lines_end_in_lf_after_reading() -> None:
    assert decode("x.md", b"a\r\nb\r\n") == ("a\nb\n", [])


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"\xff", "1:1"),
        ("één\nvi\u00e9".encode() + b"\xe9n", "2:4"),
        (b"\xef\xbb\xbfa\nb\xe9", "2:2"),
        (b"a\r\n\r\nbc\xe9", "3:3"),
        (b"caf\xc3", "1:4"),
        ("te\u006bst".encode("utf-16"), "1:1"),
    ],
)
def test_what_is_not_utf8_is_told_with_its_place_in_characters(raw: bytes, place: str) -> None:
    text, problems = decode("x.md", raw)
    assert text == ""
    assert [str(problem) for problem in problems] == [
        f"x.md:{place}: dit teken is niet te lezen; "
        "bewaar het bestand opnieuw, met de codering UTF-8"
    ]


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\r",
        "\x1b",
        "\x7f",
        "\u202e",
        "\u2066",
        "\ue000",
        "\ufeff",
        "\ufffc",
        "\uffff",
    ],
)
def test_a_hidden_character_is_told_with_its_number(character: str) -> None:
    assert problems_of(f"één\nab{character}c\n".encode()) == [
        f"x.md:2:3: hier staat een onzichtbaar teken (U+{ord(character):04X}); verwijder het"
    ]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_end_of_word_becomes_a_space(character: str) -> None:
    assert problems_of(f"één\nab{character}c\n".encode()) == [
        f"x.md:2:3: hier staat een onzichtbaar regeleinde (U+{ord(character):04X}), zoals Word "
        "het zet; typ er een spatie"
    ]


def test_every_hidden_character_is_told() -> None:
    assert problems_of(b"\x00a\x00\n\x01") == [
        "x.md:1:1: hier staat een onzichtbaar teken (U+0000); verwijder het",
        "x.md:1:3: hier staat een onzichtbaar teken (U+0000); verwijder het",
        "x.md:2:1: hier staat een onzichtbaar teken (U+0001); verwijder het",
    ]


def test_accents_emoji_and_other_scripts_are_no_hidden_characters() -> None:
    assert problems_of("ñ “é” – ☐ 👩‍👧 العربية \u00a0 \u00ad".encode()) == []


def test_a_large_file_is_refused() -> None:
    message = "x.md:1:1: dit bestand is groter dan 250 kB; splits het op"
    assert problems_of(b"a" * MAX_BYTES) == []
    assert problems_of(b"a" * (MAX_BYTES + 1)) == [message]


def test_two_versions_of_a_text_are_reported_where_they_begin() -> None:
    text = b"A\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> andere\n"
    assert problems_of(text) == [
        "x.md:2:1: van hier tot regel 6 staan twee versies van dezelfde tekst, van jou en van een "
        "collega; neem samen wat moet blijven, en haal de regels met ‘<<<<<<<’, ‘=======’ en "
        "‘>>>>>>>’ weg"
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (b"<<<<<<< HEAD\nb\n", [1]),
        (b"b\n>>>>>>> main\n", [2]),
        (b"<<<<<<< a\n=======\n>>>>>>> b\nx\n<<<<<<< a\n=======\n>>>>>>> b\n", [1, 5]),
        (b"<<<<<< zes\n<b>\n======= en meer\n", []),
        (b"Kop\n=======\n", []),
    ],
)
def test_marks_of_two_versions_are_told_apart_from_a_text(text: bytes, lines: list[int]) -> None:
    assert [problem.line for problem in decode("x.md", text)[1]] == lines


def test_what_no_one_can_see_is_taken_out_and_accents_are_one_character() -> None:
    text, problems = decode(
        "x.md", "\u200evrij\u00adetijd\u200b\u200f, e\u0301e\u0301n 👩\u200d👧".encode()
    )
    assert (text, problems) == ("vrijetijd, één 👩\u200d👧", [])
