"""The examples of the template do not go online."""

import shutil

import pytest

from tests.conftest import MINIMAL, ROOT, Repository
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
        f"fiches/een.md:10:5: Ervaringen (testimonials) 1 › Naam (name): {AWAY}",
        f"fiches/een.md:14:5: Voorbeelden (examples) 1 › Plaats (place): {AWAY}",
        f"fiches/een.md:17:5: Wel doen (dos) 1: {AWAY}",
    ]


AWAY = f"{STILL_AN_EXAMPLE}, of haal dit weg"
TITLE = "Acties plannen en opvolgen"
SUMMARY = "Zet jullie doelen om in haalbare acties en spreek af wie ze trekt."


def test_a_fiche_about_something_else_has_a_title_and_a_summary_of_its_own(
    repo: Repository,
) -> None:
    repo.replace("fiches/een.md", "Eerste fiche", TITLE)
    repo.replace("fiches/twee.md", MINIMAL["fiches/twee.md"].split("\n")[2][9:], SUMMARY)
    assert repo.problems() == [
        f"fiches/een.md:2:1: Titel (title): {STILL_AN_EXAMPLE}",
        f"fiches/twee.md:3:1: Samenvatting (summary): {STILL_AN_EXAMPLE}",
    ]


@pytest.mark.parametrize("name", ["acties-plannen", "acties-plannen-en-opvolgen", "acties"])
def test_a_fiche_about_what_the_example_is_about_may_keep_them(repo: Repository, name: str) -> None:
    written = MINIMAL["fiches/twee.md"].replace("order: 2", "order: 3").replace("Ga door", "Begin")
    title, summary = written.split("\n")[1:3]
    written = written.replace(title, f"title: {TITLE}").replace(summary, f"summary: {SUMMARY}")
    repo.write(f"fiches/{name}.md", written)
    assert repo.problems() == []


def test_the_body_of_the_template_is_an_example_too(repo: Repository) -> None:
    repo.fiche(body="\nSchrijf hier de inleiding.\n\n## Waarom\n")
    assert repo.problems() == [f"fiches/een.md:10:1: {AWAY}"]


def test_a_worksheet_has_texts_of_its_own(repo: Repository) -> None:
    goal = "Zet samen op een rij wat goed gaat en wat beter kan."
    example = "Ontdek welke sterktes en kansen jullie netwerk heeft."
    repo.replace("data/worksheets/raster.yml", goal, example)
    assert repo.problems() == []
