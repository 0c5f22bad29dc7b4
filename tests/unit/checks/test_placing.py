"""A fiche gives itself a place in routes and in the note, in its own file."""

import pytest

from tests.conftest import Repository
from toolbox.cli import main

PLACES = """\
routes:
  - route: beginnen
    step: Begin klein
    after: Raster
    worksheet: raster
    title: Begin hier
    why: Zo **gaat** het.
note:
  - part: begroting
    step: Begin klein
"""
BUDGET = """\
- id: begroting
  part: afsprakennota
  title: Begroting
  description: Wat het kost.
  delivered_by:
    - fiche: twee
      step: Ga door
"""


@pytest.fixture
def placed(repo: Repository) -> Repository:
    """Return a fiche with a stop after the first of two, and a part of the note."""
    path = "data/routes.yml"
    text = (repo.root / path).read_text("utf-8")
    repo.write(path, f"{text}    - fiche: twee\n      step: Ga door\n")
    part = (repo.root / "data/agreement.yml").read_text("utf-8")
    repo.write("data/agreement.yml", part + BUDGET)
    repo.fiche(PLACES)
    return repo


def stops(repo: Repository) -> list[str | None]:
    [route] = repo.toolbox().routes
    return [stop.step or stop.worksheet for stop in route.model.stops]


def test_a_stop_comes_after_the_one_it_names_with_all_it_says(placed: Repository) -> None:
    assert placed.problems() == []
    assert stops(placed) == ["raster", "Begin klein", "Ga door"]
    [route] = placed.toolbox().routes
    stop = route.model.stops[1]
    assert (stop.fiche, stop.worksheet, stop.title, stop.why) == (
        "een",
        "raster",
        "Begin hier",
        "Zo **gaat** het.",
    )
    assert route.keys[1] == "een#begin-klein"


def test_without_a_stop_before_it_comes_last(placed: Repository) -> None:
    placed.replace("fiches/een.md", "    after: Raster\n", "")
    assert stops(placed) == ["raster", "Ga door", "Begin klein"]


def test_a_later_fiche_can_come_after_the_stop_of_an_earlier_one(placed: Repository) -> None:
    row = "routes:\n  - route: beginnen\n    step: Ga door\n    after: Begin hier\n"
    placed.replace("fiches/twee.md", "order: 2\n", f"order: 2\n{row}")
    placed.replace("data/routes.yml", "    - fiche: twee\n      step: Ga door\n", "")
    assert placed.problems() == []
    assert stops(placed) == ["raster", "Begin klein", "Ga door"]


def test_a_part_of_the_note_names_the_step_too(placed: Repository) -> None:
    parts = {part.id: part for part in placed.toolbox().agreement}
    delivered = [(it.fiche, it.step) for it in parts["begroting"].delivered_by]
    assert delivered == [("twee", "Ga door"), ("een", "Begin klein")]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "route: beginnen",
            "route: begin",
            "9:5: In trajecten (routes) 1 › Traject (route): "
            "‘begin’ is geen traject in data/routes.yml; bedoel je ‘beginnen’?",
        ),
        (
            "    step: Begin klein\n    after",
            "    step: Begin groot\n    after",
            "10:5: In trajecten (routes) 1 › Stap (step): "
            "‘Begin groot’ is geen stap van de fiche ‘een’; kies uit Begin klein",
        ),
        (
            "after: Raster",
            "after: Rooster",
            "11:5: In trajecten (routes) 1 › Na (after): "
            "‘Rooster’ is geen halte van ‘beginnen’; bedoel je ‘Raster’?",
        ),
        (
            "note:\n",
            "  - route: beginnen\n    step: Begin klein\nnote:\n",
            "10:5: In trajecten (routes) 1 › Stap (step): "
            "deze stap is al een halte van ‘beginnen’; hou er één over",
        ),
        (
            "part: begroting",
            "part: visie",
            "17:5: In de afsprakennota (note) 1 › Stap (step): "
            "deze stap levert ‘visie’ al; haal ze op één plaats weg",
        ),
        (
            "part: begroting",
            "part: budget",
            "16:5: In de afsprakennota (note) 1 › Onderdeel (part): "
            "‘budget’ is geen onderdeel in data/agreement.yml; kies uit begroting, visie",
        ),
    ],
)
def test_a_place_that_does_not_fit_is_told_where_it_stands(
    placed: Repository, old: str, new: str, message: str
) -> None:
    placed.replace("fiches/een.md", old, new)
    assert f"fiches/een.md:{message}" in placed.problems()


def test_a_route_that_is_full_says_so(placed: Repository) -> None:
    row = "    - worksheet: raster\n"
    placed.replace("data/routes.yml", row, row * 11)
    assert placed.problems() == [
        "fiches/een.md:9:5: In trajecten (routes) 1 › Traject (route): ‘beginnen’ heeft al 12 "
        "haltes, en meer past niet op een A4; haal eerst een andere weg"
    ]


def test_places_move_with_their_fiche_and_worksheet(placed: Repository) -> None:
    assert main(["rename", "werkblad", "raster", "rooster"], placed.root) == 0
    assert main(["rename", "fiche", "een", "begin"], placed.root) == 0
    assert "    worksheet: rooster\n" in (placed.root / "fiches/begin.md").read_text("utf-8")
    assert stops(placed) == ["rooster", "Begin klein", "Ga door"]


def test_no_fiche_is_related_to_itself(repo: Repository) -> None:
    repo.fiche("related:\n  - twee\n  - een\n")
    assert repo.problems() == [
        "fiches/een.md:10:5: Verwante fiches (related) 2: "
        "‘een’ is deze fiche zelf; noem een andere, of haal deze regel weg"
    ]
