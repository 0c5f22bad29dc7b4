import pytest

from toolbox.diagnostics import Problem
from toolbox.source.front_matter import MAX_BODY, MAX_BYTES, decode, read_fiche


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
        "\x0b",
        "\r",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ue000",
        "\ufeff",
        "\uffff",
    ],
)
def test_a_hidden_character_is_told_with_its_number(character: str) -> None:
    assert problems_of(f"één\nab{character}c\n".encode()) == [
        f"x.md:2:3: hier staat een onzichtbaar teken (U+{ord(character):04X}); verwijder het"
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


def test_a_fiche_is_front_matter_and_a_body() -> None:
    parts = read_fiche("x.md", "---\ntitle: A\n---\n\nTekst\n---\nnog\n")
    assert parts.front_matter.data == {"title": "A"}
    assert parts.front_matter.problems == []
    assert (parts.body, parts.body_line) == ("\nTekst\n---\nnog\n", 4)


def test_positions_in_front_matter_count_from_the_first_line_of_the_file() -> None:
    parts = read_fiche("x.md", "---\n\ntitle: A\n---")
    assert parts.front_matter.position(("title",)).line == 3
    assert (parts.body, parts.body_line) == ("", 5)


def test_spaces_behind_a_fence_are_allowed() -> None:
    parts = read_fiche("x.md", "--- \ntitle: A\n---\t \nTekst")
    assert (parts.front_matter.data, parts.body) == ({"title": "A"}, "Tekst")


@pytest.mark.parametrize("text", ["", "\n---\ntitle: A\n---\n", "# Titel\n", "----\n---\n", " ---"])
def test_a_fiche_starts_with_a_fence(text: str) -> None:
    parts = read_fiche("x.md", text)
    assert parts.front_matter.data is None
    assert parts.front_matter.problems == [
        Problem(
            "x.md",
            1,
            1,
            "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md",
        )
    ]


@pytest.mark.parametrize("text", ["---", "---\ntitle: A\n", "---\ntitle: A\n--- #\n", "---\n ---"])
def test_front_matter_ends_with_a_fence(text: str) -> None:
    parts = read_fiche("x.md", text)
    assert parts.front_matter.data is None
    assert parts.front_matter.problems == [
        Problem(
            "x.md",
            1,
            1,
            "de velden bovenaan eindigen nergens; zet onder het laatste veld een regel ‘---’",
        )
    ]


def test_a_long_body_is_refused() -> None:
    parts = read_fiche("x.md", "---\ntitle: A\n---\n" + "a" * (MAX_BODY + 1))
    assert parts.body == ""
    assert [str(problem) for problem in parts.front_matter.problems] == [
        "x.md:4:1: de tekst onder de velden is te lang; schrijf er hoogstens 20000 tekens"
    ]
