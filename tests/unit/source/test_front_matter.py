import pytest

from toolbox.diagnostics import Problem
from toolbox.source.front_matter import MAX_BODY, read_fiche
from toolbox.source.yaml12 import read_yaml

EXACTLY = "typ hier precies drie streepjes, zonder iets ervoor of erachter: ‘---’"


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


def test_a_long_body_is_refused() -> None:
    parts = read_fiche("x.md", "---\ntitle: A\n---\n" + "a" * (MAX_BODY + 1))
    assert parts.body == ""
    assert [str(problem) for problem in parts.front_matter.problems] == [
        "x.md:4:1: de tekst onder de velden is te lang; schrijf er hoogstens 20000 tekens"
    ]
