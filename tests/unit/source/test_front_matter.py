import pytest

from toolbox.diagnostics import Problem
from toolbox.source.front_matter import MAX_BODY, MAX_BYTES, decode, read_fiche
from toolbox.source.yaml12 import read_yaml

EXACTLY = "typ hier precies drie streepjes, zonder iets ervoor of erachter: ‘---’"


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


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md"),
        (
            "# Titel\n",
            1,
            "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md",
        ),
        (
            "\n---\ntitle: A\n---\n",
            1,
            "deze lege regel kan hier niet; begin het bestand met ‘---’",
        ),
        ("----\n---\n", 1, EXACTLY),
        (" ---", 1, EXACTLY),
        ("—\ntitle: A\n---", 1, EXACTLY),
        (
            "title: A\n---\n",
            1,
            "zet boven deze regel een regel ‘---’; daaronder komen de velden",
        ),
    ],
)
def test_a_fiche_starts_with_a_fence(text: str, line: int, message: str) -> None:
    parts = read_fiche("x.md", text)
    assert parts.front_matter.data is None
    assert parts.front_matter.problems == [Problem("x.md", line, 1, message)]


NOWHERE = "de velden bovenaan eindigen nergens; zet onder deze regel een regel ‘---’"
BEGINS = "hier begint je tekst; zet boven deze regel een regel ‘---’"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("---", 1, NOWHERE),
        ("---\ntitle: A\n", 2, NOWHERE),
        ("---\ntitle: A\n--- #\n", 3, EXACTLY),
        ("---\n ---", 2, EXACTLY),
        ("---\ntitle: A\n----\n\nTekst", 3, EXACTLY),
        ("---\ntitle: A\n–––\n\nTekst", 3, EXACTLY),
        ("---\ntips:\n  - A\n\nDit is tekst.\n", 5, BEGINS),
        ("---\ntips:\n- A\n## Kop\n", 4, BEGINS),
        ("---\ntitle: A\n\n{{ steps() }}\n", 4, BEGINS),
    ],
)
def test_front_matter_ends_with_a_fence(text: str, line: int, message: str) -> None:
    parts = read_fiche("x.md", text)
    assert parts.front_matter.data is None
    assert parts.front_matter.problems == [Problem("x.md", line, 1, message)]


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("---\ntitle: A\n---\norder: 1\n---\nTekst", 4),
        ("---\ntitle: A\n---\n\ntips:\n  - B\norder: 1\n---\nTekst", 5),
        ("---\ntitle: A\nsteps:\n---\n  - title: B\n---\nTekst", 5),
        ("---\ntitle: A\nsteps:\n  - title: B\n---\n  - title: C\norder: 1\n---\nTekst", 6),
    ],
)
def test_a_fence_between_the_fields_is_reported_and_what_is_below_it_is_read(
    text: str, below: int
) -> None:
    parts = read_fiche("x.md", text)
    stray = text.split("\n").index("---", 1) + 1
    message = f"onder deze ‘---’ staan nog velden (vanaf regel {below}); haal deze ‘---’ weg"
    assert parts.front_matter.problems == [Problem("x.md", stray, 1, message)]
    assert parts.front_matter.data == read_yaml("x.md", text.replace("---\n", "\n")[:-6]).data
    assert parts.body == "Tekst"


def test_fields_below_the_last_fence_are_reported_where_they_stand() -> None:
    parts = read_fiche("x.md", "---\ntitle: A\n---\n\nTekst.\n\ntips:\n  - B\n")
    assert [str(problem) for problem in parts.front_matter.problems] == [
        "x.md:7:1: het veld ‘tips’ staat hier onder de velden, en komt zo als tekst op de pagina; "
        "zet het boven de ‘---’ van regel 3"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Zo doe je dat met\ntips: eerst dit, dan dat.",
        "```\n\ntips:\n```",
        "Tips: neem de tijd.",
        "onbekend: x",
        "Een lijn:\n\n---\n\nEn nog tekst.",
    ],
)
def test_a_text_that_looks_like_a_field_is_a_text(body: str) -> None:
    parts = read_fiche("x.md", f"---\ntitle: A\n---\n\n{body}\n")
    assert parts.front_matter.problems == []
    assert parts.body == f"\n{body}\n"


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


def test_a_long_body_is_refused() -> None:
    parts = read_fiche("x.md", "---\ntitle: A\n---\n" + "a" * (MAX_BODY + 1))
    assert parts.body == ""
    assert [str(problem) for problem in parts.front_matter.problems] == [
        "x.md:4:1: de tekst onder de velden is te lang; schrijf er hoogstens 20000 tekens"
    ]
