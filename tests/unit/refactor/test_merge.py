"""`toolbox merge`: one fiche of two in which no text is lost, or a refusal with what to do."""

import pytest

from tests.conftest import Repository
from tests.unit.refactor.test_rename import files
from toolbox.cli import main

GONE = """\
---
# Uitleg van een sjabloon
title: Tweede *fiche*
summary: Ook hier lees je in meer dan veertig tekens wat je vindt.
order: 2
phase: opstarten
requirement: |
  Zeg **wie** meedoet.

  - een lijst
key_points: [Kort, "Met: dubbelepunt"]
steps:
    # Voor later
    - title: Ga door
      body: |
        Een tekst.

          ingesprongen
      questions:
        - Wie doet mee?
related:
  - een
changes:
  - date: 2026-12-01
    text: Nieuwe stap.
  - date: 2026-01-05
    text: Eerste versie.
aliases: [vroeger]
---

Een inleiding over stap 1.

{{ steps() }}

## Een eigen kop

Zie [de stap](#ga-door) en [de andere](een.md).
"""

ALL_OR_NONE = (
    "‘{}’ is niet hetzelfde in fiches/een.md en in fiches/twee.md, en geldt voor een hele fiche. "
    "Maak ze gelijk: anders verdwijnt wat lezers al hebben, of lezen ze te vroeg wat nog wacht"
)


@pytest.fixture
def two(repo: Repository) -> Repository:
    """Return two fiches that name each other, and what names the second."""
    repo.write("fiches/twee.md", GONE)
    repo.fiche(
        "requirement: Lees het decreet.\n"
        "key_points:\n  - Kort\n"
        "related: [twee]\n"
        "changes:\n  - date: 2026-06-01\n    text: Verbeterd.\n",
        "\nDe eerste inleiding.\n",
    )
    repo.write(
        "fiches/drie.md",
        "---\ntitle: Derde\nsummary: Ook hier lees je in meer dan veertig tekens wat je vindt.\n"
        "order: 3\nphase: opstarten\nsteps:\n  - title: Rond af\nrelated:\n  - een\n  - twee\n---\n"
        "Zie [de tweede](twee.md#ga-door).\n",
    )
    main(["addresses"], repo.root)
    return repo


def test_both_texts_stay_and_all_names_lead_to_the_one_that_is_left(
    two: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["merge", "fiche", "twee", "een"], two.root) == 0
    assert two.problems() == []
    assert (
        (two.root / "fiches/een.md").read_text("utf-8")
        == """\
---
title: Eerste fiche
summary: Hier lees je in meer dan veertig tekens waar het over gaat.
order: 1
phase: voorbereiden
steps:
  - title: Begin klein
  # Voor later
  - title: Ga door
    body: |
      Een tekst.

        ingesprongen
    questions:
      - Wie doet mee?
requirement: |
  Lees het decreet.

  Zeg **wie** meedoet.

  - een lijst
key_points:
  - Kort
  - "Met: dubbelepunt"
changes:
  - date: 2026-12-01
    text: Nieuwe stap.
  - date: 2026-06-01
    text: Verbeterd.
  - date: 2026-01-05
    text: Eerste versie.
aliases:
  - twee
  - vroeger
---

De eerste inleiding.

## Tweede \\*fiche\\*

Ook hier lees je in meer dan veertig tekens wat je vindt.

Een inleiding over stap 1.

## Een eigen kop

Zie [de stap](#ga-door) en [de andere](een.md).
"""
    )
    assert not (two.root / "fiches/twee.md").exists()
    third = (two.root / "fiches/drie.md").read_text("utf-8")
    assert "related:\n  - een\n---\nZie [de tweede](een.md#ga-door).\n" in third
    told = capsys.readouterr().out
    assert "fiches/twee.md is verwijderd\n" in told
    assert [line for line in told.split("\n") if line.startswith("Let op")] == [
        "Let op: Titel, volgorde en fase zijn die van fiches/een.md. De andere titel en "
        "samenvatting staan nu als kop en alinea onderaan.",
        "Let op: Lees fiches/een.md na, en zeg bij ‘changes’ wat er voor de lezer veranderde.",
        "Let op: De stappen kregen een ander nummer: kijk na waar er ‘stap …’ staat.",
        "Let op: Uitleg achter een # is niet overgenomen; die stond niet op de site.",
    ]


def test_a_footnote_that_both_have_gets_another_number(repo: Repository) -> None:
    repo.fiche(
        fields="requirement: |\n  Zo.[^1]\n\n  [^1]: Eén.\n",
        body="\nEen[^1] en[^1-2]\n\n[^1]: A\n[^1-2]: B\n",
    )
    typed = "requirement: |\n  Zus.[^1]\n\n  [^1]: Twee.\nsteps:"
    repo.replace("fiches/twee.md", "steps:", typed)
    second = (repo.root / "fiches/twee.md").read_text("utf-8")
    body = "\nTwee[^1] en[^b]\n\n```\n[^1]\n```\n\n[^1]: C\n[^b]: D\n"
    repo.write("fiches/twee.md", second + body)
    assert repo.problems() == []
    assert main(["merge", "fiche", "twee", "een"], repo.root) == 0
    assert repo.problems() == []
    merged = (repo.root / "fiches/een.md").read_text("utf-8")
    assert "  Zo.[^1]\n\n  [^1]: Eén.\n\n  Zus.[^1-2]\n\n  [^1-2]: Twee.\n" in merged
    assert "\nEen[^1] en[^1-2]\n\n[^1]: A\n[^1-2]: B\n" in merged
    assert merged.endswith("\nTwee[^1-3] en[^b]\n\n```\n[^1]\n```\n\n[^1-3]: C\n[^b]: D\n")


def test_two_real_fiches_become_one(real: Repository) -> None:
    path = real.root / "fiches/netwerksamenwerking.md"
    text = path.read_text("utf-8")
    outcomes = text[text.index("outcomes:\n") : text.index("steps:\n")]
    path.write_bytes(text.replace(outcomes, "").encode())
    assert main(["merge", "fiche", "netwerksamenwerking", "visievorming"], real.root) == 0
    assert real.problems() == []
    merged = (real.root / "fiches/visievorming.md").read_text("utf-8")
    body = text.partition("\n---\n")[2]
    own = [line for line in body.split("\n") if line and not line.startswith("{{")]
    assert own
    for line in own:
        assert line.replace("netwerksamenwerking.md", "visievorming.md") in merged


def test_the_same_heading_twice_is_refused_where_it_stands(
    two: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    two.replace("fiches/twee.md", "title: Ga door", "title: Begin klein")
    two.replace("fiches/twee.md", "(#ga-door)", "(#begin-klein)")
    two.replace("fiches/drie.md", "#ga-door", "#begin-klein")
    (two.root / "data/published.txt").unlink()
    before = files(two.root)
    capsys.readouterr()
    assert main(["merge", "fiche", "twee", "een"], two.root) == 1
    assert files(two.root) == before
    assert capsys.readouterr().err == (
        "Er is niets veranderd: deze koppen staan in allebei de fiches:\n"
        "  fiches/twee.md:14:7: ‘Begin klein’: geef hem hier of in de andere fiche andere woorden\n"
    )


@pytest.mark.parametrize(
    ("field", "other", "message"),
    [
        (
            "outcomes: [a, b, c]",
            "outcomes: [d, e]",
            "‘outcomes’ (Dit heb je daarna) zou 5 punten hebben, en er kunnen er hoogstens 4. "
            "Schrap er eerst 1, in fiches/een.md of in fiches/twee.md",
        ),
        (
            "question_sheet: false",
            "tips: [x]",
            "‘question_sheet’ is niet hetzelfde in fiches/een.md en in fiches/twee.md, en een "
            "fiche heeft er maar één. Maak ze gelijk, of zet in de eerste wat je wil houden",
        ),
        ("status: draft", "tips: [x]", ALL_OR_NONE.format("status")),
        ("tips: [x]", "status: draft", ALL_OR_NONE.format("status")),
        ("publish_on: 2030-01-01", "tips: [x]", ALL_OR_NONE.format("publish_on")),
        ("tips: [x]", "publish_on: 2030-01-01", ALL_OR_NONE.format("publish_on")),
    ],
)
def test_what_cannot_be_one_is_refused(
    repo: Repository, capsys: pytest.CaptureFixture[str], field: str, other: str, message: str
) -> None:
    repo.replace("fiches/twee.md", "order: 2\n", f"order: 2\n{field}\n")
    repo.fiche(f"{other}\n")
    before = files(repo.root)
    assert main(["merge", "fiche", "twee", "een"], repo.root) == 1
    assert capsys.readouterr().err == f"Er is niets veranderd: {message}\n"
    assert files(repo.root) == before


def test_a_fiche_is_not_merged_with_itself(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", "fiche", "een", "een"], repo.root) == 1
    assert capsys.readouterr().err == (
        "Er is niets veranderd: een fiche samenvoegen met zichzelf kan niet; geef twee namen\n"
    )
