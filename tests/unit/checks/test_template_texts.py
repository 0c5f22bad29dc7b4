"""The examples of the template do not go online."""

import shutil

from tests.conftest import ROOT, Repository
from toolbox.checks.template_texts import STILL_AN_EXAMPLE


def test_the_template_that_was_never_filled_in_is_refused_field_by_field(repo: Repository) -> None:
    shutil.copy(ROOT / "fiches/_sjabloon.md", repo.root / "fiches/_sjabloon.md")
    repo.fiche(
        fields="testimonials:\n  - text: Wij kozen samen.\n    name: Voornaam Naam\n"
        "    role: coördinator in Gent\n"
        "examples:\n  - title: Samen\n    place: Gemeente of regio\n    text: Zo deden wij het.\n"
        "dos:\n  - Schrijf bij elke actie op wie ze trekt en wanneer ze klaar is.\n"
        "changes:\n  - date: 2026-11-23\n    text: Eerste versie van deze fiche.\n",
    )
    assert repo.problems() == [
        f"fiches/een.md:10:5: Ervaringen (testimonials) 1 › Naam (name): {STILL_AN_EXAMPLE}",
        f"fiches/een.md:14:5: Voorbeelden (examples) 1 › Plaats (place): {STILL_AN_EXAMPLE}",
        f"fiches/een.md:17:5: Wel doen (dos) 1: {STILL_AN_EXAMPLE}",
    ]


def test_the_body_of_the_template_is_an_example_too(repo: Repository) -> None:
    repo.fiche(body="\nSchrijf hier de inleiding.\n\n## Waarom\n")
    assert repo.problems() == [f"fiches/een.md:10:1: {STILL_AN_EXAMPLE}"]


def test_a_worksheet_has_texts_of_its_own(repo: Repository) -> None:
    goal = "Zet samen op een rij wat goed gaat en wat beter kan."
    example = "Ontdek welke sterktes en kansen jullie netwerk heeft."
    repo.replace("data/worksheets/raster.yml", goal, example)
    assert repo.problems() == []
