"""What has one meaning is repaired; what can be meant in two ways stays as it was typed."""

from itertools import islice
from pathlib import Path

import pytest

from tests.conftest import ROOT, Repository
from tests.fuzz.planted import KINDS, planted
from tests.support.closure import FILES
from toolbox.cli import main
from toolbox.fixing.difference import Hunk, Repair, repair_of
from toolbox.fixing.repair import repaired

BODIES = "---\ntitle: A\n---\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("title:Toeleiding", "title: Toeleiding"),
        ("title:\u00a0Toeleiding", "title: Toeleiding"),
        ("tips:\n\u00a0\u00a0-\u00a0Eén", "tips:\n  - Eén"),
        (
            "tips:\n  • Eén\n  ·Twee\n  -Drie\n  * Vier",
            "tips:\n  - Eén\n  - Twee\n  - Drie\n  - Vier",
        ),
        ("tips:\n  – Eén\n  – Twee", "tips:\n  - Eén\n  - Twee"),
        (
            "body: |\n  Neem mee:\n\n  • pen\n  • papier",
            "body: |\n  Neem mee:\n\n  - pen\n  - papier",
        ),
        ("tips:\n  § Eén\n  ü\tTwee", "tips:\n  - Eén\n  - Twee"),
        (
            "body: |\n  § pen\n  Ø\tpapier\n  o\tblauw\n  o\trood\n\n  o een\n  o twee",
            "body: |\n  - pen\n  - papier\n    - blauw\n    - rood\n\n  - een\n  - twee",
        ),
        ("title: “Samen: zo”", 'title: "Samen: zo"'),
        ("title: Samen: zo", 'title: "Samen: zo"'),
        ('title: Samen: "zo"', "title: 'Samen: \"zo\"'"),
        ("tips:\n  - Let op: dit", 'tips:\n  - "Let op: dit"'),
        ("tips:\n  - Opgelet: dit", 'tips:\n  - "Opgelet: dit"'),
        ("tips:\n  - 's Avonds is beter.", 'tips:\n  - "\'s Avonds is beter."'),
        ('tips:\n  - "Kiezen" doe je zelf', "tips:\n  - '\"Kiezen\" doe je zelf'"),
        ("tips:\n  - Deel het met #uitpas.", 'tips:\n  - "Deel het met #uitpas."'),
        ("tips:\n  - **Vet** begin", 'tips:\n  - "**Vet** begin"'),
        ("title: @publiq", 'title: "@publiq"'),
        ("title: vrije\u00adtijd\u200b e\u0301e\u0301n\x07", "title: vrijetijd één"),
    ],
)
def test_what_has_one_meaning_is_repaired(typed: str, meant: str) -> None:
    assert repaired("data/x.yml", typed) == meant
    assert repaired("data/x.yml", meant) == meant
    assert repaired("fiches/x.md", f"---\n{typed}\n---\n") == f"---\n{meant}\n---\n"


@pytest.mark.parametrize(
    "typed",
    [
        "title: “Samen”",
        "title: ‘Samen’ doen",
        'title: "Samen',
        "title: Samen # uitleg",
        "tips: # uitleg\n  - Eén",
        "tips:\n  - Drie dingen:\n      - pen",
        "url: https://www.voorbeeld.be/#deel",
        "summary: >-\n  Een tekst: met #hashtag\n  – en een streepje",
        "summary: Een tekst\n  – met een streepje",
        "title: 'Het is ''s avonds'",
        "tips: [Eén, 'Twee: drie']",
        "steps:\n  - title: A\n  title: B",
        "steps:\n  - titel: A",
        "steps:\n  - kop: A\n    body: B",
        "body: |\n  Een regel,  \n  en nog een.",
        "title: Begin  \norder: 1",
        "title: Een vaste\u00a0spatie 👩\u200d👧",
    ],
)
def test_what_can_be_meant_in_two_ways_stays(typed: str) -> None:
    assert repaired("data/x.yml", typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--\ntitle: A\n—-\n\nTekst", "---\ntitle: A\n---\n\nTekst"),
        ("---\ntitle: A\n--- \n\nTekst", "---\ntitle: A\n--- \n\nTekst"),
        (f"{BODIES}\n• pen\n· papier\n", f"{BODIES}\n- pen\n- papier\n"),
        (f"{BODIES}\n1. pen\no\tblauw\no\trood\n", f"{BODIES}\n1. pen\n  - blauw\n  - rood\n"),
        (f"{BODIES}\no ja\n§ 2 zegt\n", f"{BODIES}\no ja\n§ 2 zegt\n"),
        (f"{BODIES}\nTekst • met – tekens\n", f"{BODIES}\nTekst • met – tekens\n"),
        (
            f"{BODIES}\n{{{{ worksheet(“swot”) }}}} “ja”\n",
            f'{BODIES}\n{{{{ worksheet("swot") }}}} “ja”\n',
        ),
    ],
)
def test_a_fiche_has_fences_and_a_body(typed: str, meant: str) -> None:
    assert repaired("fiches/x.md", typed) == meant


@pytest.mark.parametrize("path", [*FILES, "fiches/_sjabloon.md"])
def test_nothing_changes_in_what_is_right(path: str) -> None:
    assert repair_of(ROOT, path) is None


def test_a_planted_mistake_becomes_what_it_was_or_stays() -> None:
    good = (ROOT / "fiches/omgevingsanalyse.md").read_text("utf-8")
    assert repaired("fiches/x.md", good) == good
    back = set()
    for kind in KINDS:
        for case in islice(planted(kind, good), 1):
            became = repaired("fiches/x.md", case.text)
            if became not in (case.text, good):
                assert repaired("fiches/x.md", became) == became, kind.name
            changed = [
                (was, new)
                for was, new in zip(case.text.split("\n"), became.split("\n"), strict=True)
                if was != new
            ]
            typed = set(case.text.split("\n")) - set(good.split("\n"))
            assert len(changed) <= max(1, len(typed)), kind.name
            if became == good:
                back.add(kind.name)
    assert back >= {
        "no space behind the colon",
        "a fixed space behind the colon",
        "a star as a bullet",
        "a bullet of Word",
        "no space behind a dash",
        "a fence of two dashes",
        "a fence that Word changed",
    }


def test_a_repair_keeps_the_line_endings_and_shows_each_stretch(repo: Repository) -> None:
    repo.write(
        "fiches/een.md", "\ufeff---\r\ntitle:A\r\ntips:\r\n  • B\r\n  • C\r\n---\r\n".encode()
    )
    repair = repair_of(repo.root, "fiches/een.md")
    assert repair == Repair(
        "fiches/een.md",
        "\ufeff---\r\ntitle:A\r\ntips:\r\n  • B\r\n  • C\r\n---\r\n",
        "\ufeff---\r\ntitle: A\r\ntips:\r\n  - B\r\n  - C\r\n---\r\n",
    )
    assert list(repair.hunks()) == [
        Hunk("fiches/een.md", 2, 2, ("title: A",)),
        Hunk("fiches/een.md", 4, 5, ("  - B", "  - C")),
    ]


def test_a_shortcut_and_what_is_no_text_are_left_alone(repo: Repository, tmp_path: Path) -> None:
    outside = tmp_path / "geheim"
    outside.write_text("title:A\n")
    (repo.root / "data/x.yml").symlink_to(outside)
    repo.write("data/y.yml", "title:Financiën".encode("latin-1"))
    assert repair_of(repo.root, "data/x.yml") is None
    assert repair_of(repo.root, "data/y.yml") is None


def test_the_command_shows_the_difference_and_changes_nothing_else(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche", "title:Eerste fiche")
    before = (repo.root / "fiches/een.md").read_text("utf-8")
    difference = (
        "--- fiches/een.md (nu)\n+++ fiches/een.md (hersteld)\n@@ -1,3 +1,3 @@\n ---\n"
        "-title:Eerste fiche\n+title: Eerste fiche\n"
        " summary: Hier lees je in meer dan veertig tekens waar het over gaat.\n"
    )
    assert main(["fix", "--show", "fiches/een.md"], repo.root) == 0
    assert capsys.readouterr().out == (
        f"{difference}fiches/een.md: 1 regel te herstellen.\n"
        "Er is niets gewijzigd. Herstellen doe je met ‘fix’ zonder ‘--show’.\n"
    )
    assert (repo.root / "fiches/een.md").read_text("utf-8") == before
    assert main(["fix"], repo.root) == 0
    assert capsys.readouterr().out == f"{difference}fiches/een.md: 1 regel hersteld.\n"
    assert repo.problems() == []
    assert main(["fix", "fiches/een.md"], repo.root) == 0
    assert capsys.readouterr().out == "Er is niets te herstellen.\n"


def test_a_file_that_is_not_there_is_told(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fix", "fiches/weg.md"], repo.root) == 1
    assert "fiches/weg.md: dit bestand is er niet" in capsys.readouterr().err
