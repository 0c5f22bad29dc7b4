"""A link or an image that leads nowhere is told with what was likely meant."""

import pytest

from tests.conftest import Repository
from tests.support.photos import photo


@pytest.fixture
def site(repo: Repository) -> Repository:
    repo.write("mkdocs.yml", "site_name: Proef\nsite_url: https://toolbox.example/\n")
    repo.write("docs/assets/foto.jpg", photo(40, 30))
    return repo


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("m](naam@publiq.be", "voor een link naar een mailadres staat ‘mailto:’; typ mailto:{}"),
        ("w](www.publiq.be", "‘{}’ mist het begin van een webadres; typ https://www.publiq.be"),
        ("v](Twee.md", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("v](twee", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("v](twe.md", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("v](fiches/twee.md#kwijt", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("v](fiches/twee.md", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("v](/fiches/twee/", "de link ‘{}’ begint met een schuine streep; bedoel je ‘twee.md’?"),
        ("v](“twee.md”", "rond een adres horen geen aanhalingstekens; typ twee.md"),
        (
            "r](../data/worksheets/raster.yml",
            "de link naar ‘{}’ komt nergens uit; bedoel je ‘../werkbladen/raster.md’?",
        ),
        (
            "v](http://localhost:8000/fiches/twee/#stappen",
            "‘{}’ is een pagina van de toolbox zelf; typ twee.md#stappen",
        ),
        (
            "x](http://127.0.0.1:8000/weg/",
            "‘{}’ werkt alleen op jouw computer; typ het adres van de website",
        ),
        (
            "x](https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.publiq.be%2F&h=1",
            "dit adres loopt langs een andere website; typ https://www.publiq.be/",
        ),
        ("v](../fiches/twee/", "de link naar ‘{}’ komt nergens uit; bedoel je ‘twee.md’?"),
        ("b](begrippen.md", "de link naar ‘{}’ komt nergens uit; bedoel je ‘../begrippen.md’?"),
        (
            "b](begrippen.md#igs",
            "de link naar ‘{}’ komt nergens uit; bedoel je ‘../begrippen.md#igs’?",
        ),
        (
            "x](iets-anders.md",
            "de link naar ‘{}’ komt nergens uit; kijk het adres na, bv. visievorming.md",
        ),
        (
            "v](twee.md#ga-dor",
            "de pagina ‘twee.md’ heeft geen kop of onderdeel ‘#ga-dor’; bedoel je ‘ga-door’?",
        ),
        (
            "v](#begin",
            "deze pagina heeft geen kop of onderdeel ‘#begin’; bedoel je ‘begin-klein’?",
        ),
    ],
)
def test_a_link_that_leads_nowhere(site: Repository, typed: str, message: str) -> None:
    site.fiche(body=f"\n[{typed})\n")
    target = typed.partition("](")[2]
    assert site.problems() == [f"fiches/een.md:10:5: {message.format(target)}"]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("docs/assets/foto.jpg", "bestaat niet; bedoel je ‘../assets/foto.jpg’?"),
        ("../assets/Foto.JPG", "bestaat niet; bedoel je ‘../assets/foto.jpg’?"),
        ("foto.jpg", "bestaat niet; bedoel je ‘../assets/foto.jpg’?"),
        ("../assets/weg.png", "bestaat niet; zet het bestand in docs/"),
    ],
)
def test_an_image_that_is_elsewhere(site: Repository, typed: str, message: str) -> None:
    site.fiche(body=f"\n![Kaart]({typed})\n")
    assert site.problems() == [f"fiches/een.md:10:10: de afbeelding ‘{typed}’ {message}"]


def test_an_image_with_a_space_in_its_name(site: Repository) -> None:
    site.write("docs/assets/Foto 1.JPG", photo(40, 30))
    site.fiche(body="\n![Kaart](../assets/Foto 1.JPG)\n")
    assert site.problems() == [
        "fiches/een.md:10:1: lezers zien hier ‘![Kaart](../assets/Foto 1.JPG)’; "
        "geef het bestand een naam zonder spaties, en typ ![beschrijving](adres)"
    ]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("docs/assets/foto.jpg", "bedoel je ‘foto.jpg’?"),
        ("../assets/Foto.JPG", "bedoel je ‘foto.jpg’?"),
        ("beelden\\foto.jpg", "bedoel je ‘foto.jpg’?"),
        ("https://www.publiq.be/kring.jpg", "zet het bestand daar"),
        ("IMG_0412.HEIC", "bewaar het bestand als jpg, en zet het daar"),
    ],
)
def test_a_picture_that_is_not_there(site: Repository, typed: str, hint: str) -> None:
    site.fiche(fields=f"figures:\n- file: {typed}\n  description: Een kring.\n")
    assert site.problems() == [
        f"fiches/een.md:9:3: Beelden (figures) 1 › Bestand (file): ‘{typed}’ is geen beeld "
        f"(jpg, png of webp) in docs/assets/; {hint}"
    ]


@pytest.mark.parametrize("sheet", ["vragen-een", "van-een", "raster"])
def test_a_mistake_elsewhere_breaks_no_link_to_an_example(site: Repository, sheet: str) -> None:
    example = "example: [{field: Wie?, answer: Wij.}]\n"
    site.fiche(steps="    questions: [Wie?]\n", fields=example)
    site.write(
        "data/worksheets/van-een.yml",
        "title: Van een\ngoal: Bekijk samen de vragen van een.\nkind: questions\n"
        f"from: {{fiche: een}}\n{example}",
    )
    site.replace(
        "data/worksheets/raster.yml", "cells", "example: [{field: goed, answer: A}]\ncells"
    )
    site.write("docs/bronnen.md", f"# Bronnen\n\n[x](voorbeeld/{sheet}.md)\n")
    assert site.problems() == []
    site.replace("fiches/een.md", "order: 1", "order: een")
    site.replace("data/worksheets/raster.yml", "kind: grid", "kind: rooster")
    assert [it.split(":")[0] for it in site.problems()] == [
        "data/worksheets/raster.yml",
        "fiches/een.md",
    ]


def test_a_worksheet_can_be_meant_by_its_path(site: Repository) -> None:
    site.fiche(steps="    worksheets: [data/worksheets/raster.yml]\n")
    assert site.problems() == [
        "fiches/een.md:8:18: Stappen (steps) 1 › Werkbladen (worksheets) 1: "
        "‘data/worksheets/raster.yml’ is geen werkblad; bedoel je ‘raster’?"
    ]


def test_an_answer_to_a_question_that_was_reworded(repo: Repository) -> None:
    example = "example:\n- {field: Wie doet er met ons mee?, answer: Iedereen.}\n"
    repo.fiche(steps="    questions: [Wie doet er mee?, Wie betaalt?]\n", fields=example)
    assert repo.problems() == [
        "fiches/een.md:10:4: Ingevuld vragenblad (example) 1 › Veld (field): dit werkblad heeft "
        "geen veld ‘Wie doet er met ons mee?’; bedoel je ‘Wie doet er mee?’?"
    ]


def test_a_link_in_data_begins_at_the_root_of_the_site(site: Repository) -> None:
    site.replace("data/routes.yml", "intro: Kies", "intro: Lees [dit](twee.md) en kies")
    assert site.problems() == [
        "data/routes.yml:5:3: Inleiding (intro): de link naar ‘twee.md’ komt nergens uit; "
        "bedoel je ‘fiches/twee.md’?"
    ]


def test_a_full_link_to_what_is_no_page_of_the_site_can_stay(site: Repository) -> None:
    site.fiche(
        body="\n[a](https://toolbox.example/nieuw/feed.xml) [b](https://toolbox.be/begrippen/)\n"
    )
    assert site.problems() == []


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("5. Nodig mensen uit", "Nodig mensen uit"),
        ("'Stap 5: nodig mensen uit'", "Nodig mensen uit"),
        ("Stap 2 nodig mensen uit", "Nodig mensen uit"),
        ("2) Nodig mensen uit", "Nodig mensen uit"),
        ("3 – Nodig mensen uit", "Nodig mensen uit"),
    ],
)
def test_the_title_of_a_step_has_no_number(repo: Repository, title: str, typed: str) -> None:
    repo.fiche(steps=f"  - title: {title}\n")
    assert repo.problems() == [
        "fiches/een.md:8:5: Stappen (steps) 2 › Titel (title): het nummer komt er vanzelf bij; "
        f"typ ‘{typed}’"
    ]


@pytest.mark.parametrize(
    "title", ["10-minutengesprek", "3 vragen", "1.5 dag samen", "Stap voor stap"]
)
def test_a_number_in_a_title_can_mean_something(repo: Repository, title: str) -> None:
    repo.fiche(steps=f"  - title: {title}\n")
    assert repo.problems() == []
