"""The examples of the template do not go online."""

import re
import shutil

import pytest

from tests.conftest import MINIMAL, ROOT, Repository
from toolbox.checks import problems_of
from toolbox.checks.template_texts import STILL_AN_EXAMPLE
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import Ref
from toolbox.schema.walk import typed_values
from toolbox.source.reader import read_content


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


OWN = STILL_AN_EXAMPLE
AWAY = f"{OWN}, of haal dit weg"
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


FITS_OTHERS = {
    ("changes", "text"),
    ("faq", "group"),
    ("faq", "search_terms"),
    ("steps", "search_terms"),
}
REPEATS_ANOTHER = {
    ("example", "field"),
    ("headings", "heading"),
    ("note", "step"),
    ("routes", "after"),
    ("routes", "step"),
}


def test_every_text_of_the_template_is_told_in_a_fiche_about_something_else(
    repo: Repository,
) -> None:
    shutil.copytree(ROOT / "data", repo.root / "data", dirs_exist_ok=True)
    shutil.copytree(ROOT / "fiches", repo.root / "fiches", dirs_exist_ok=True)
    shutil.copy(ROOT / "fiches/_sjabloon.md", repo.root / "fiches/evalueren.md")
    content = read_content(repo.root)
    assert content.template
    fields = {
        tuple(step for step in it.loc if isinstance(step, str))
        for it in typed_values(FrontMatter, content.template.front_matter)
        if not isinstance(it.marker, Ref)
    }
    told = {
        tuple(re.findall(r"\((\w+)\)", str(problem)))
        for problem in problems_of(content)
        if problem.path == "fiches/evalueren.md" and problem.message.endswith((AWAY, OWN))
    }
    assert fields - told == FITS_OTHERS | REPEATS_ANOTHER
    assert told - fields == {("aliases",), ()}, "the old name, and the text below the fields"


def test_what_the_template_shows_for_a_picture_is_an_example_too(repo: Repository) -> None:
    repo.fiche(
        fields="figures:\n  - file: kaart.png\n"
        "    description: Zes mensen rond een tafel vol kaartjes.\n"
        "    licence: met toestemming van wie erop staat\n"
    )
    assert repo.problems() == [
        f"fiches/een.md:10:5: Beelden (figures) 1 › Beschrijving (description): {AWAY}"
    ]


def test_the_title_of_a_step_and_a_list_of_words_are_examples_too(repo: Repository) -> None:
    shutil.copy(ROOT / "fiches/_sjabloon.md", repo.root / "fiches/_sjabloon.md")
    repo.replace("fiches/een.md", "Begin klein", "Kies samen jullie acties")
    repo.replace("data/agreement.yml", "Begin klein", "Kies samen jullie acties")
    repo.replace(
        "fiches/twee.md", "Wie doet mee?", "Wie heeft de tijd en de goesting om ze te trekken?"
    )
    repo.replace("fiches/twee.md", "steps:", "search_terms: [jaarplanning, actieplan]\nsteps:")
    assert repo.problems() == [
        f"fiches/een.md:7:5: Stappen (steps) 1 › Titel (title): {AWAY}",
        f"fiches/twee.md:10:9: Stappen (steps) 1 › Vragen (questions) 1: {AWAY}",
    ]
    repo.replace("fiches/twee.md", "[jaarplanning, actieplan]", "[actieplan, jaarplanning]")
    assert f"fiches/twee.md:6:1: Zoekwoorden (search_terms): {AWAY}" in repo.problems()


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
