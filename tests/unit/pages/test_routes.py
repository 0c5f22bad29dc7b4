import pytest

from macros.macros import PAGE_MACROS
from tests.conftest import Repository
from tests.support.html_reader import Html
from toolbox.pages.routes import route_page

STOPS = """\
  stops:
    - {fiche: twee, step: Ga door, worksheet: raster, why: 'Zo *lukt* het.'}
    - worksheet: raster
"""


def page_of(repo: Repository) -> Html:
    view = repo.view("trajecten/beginnen.md")
    [route] = view.toolbox.routes
    return Html(route_page(view, route))


def test_a_route_leads_to_its_steps_and_worksheets_in_order(repo: Repository) -> None:
    repo.replace("data/routes.yml", "  stops:\n    - worksheet: raster\n", STOPS)
    page = page_of(repo)
    assert [href for href in page.values("href") if href.startswith("..")] == [
        "../../fiches/twee/#ga-door",
        "../../werkbladen/raster/",
        "../../werkbladen/raster/",
    ]
    for text in ("Fiche Tweede fiche, stap 1", "Zo lukt het.", "Werkblad: Raster", "een uur"):
        assert text in page.text


def test_a_stop_has_the_name_that_its_step_has_in_the_fiche(repo: Repository) -> None:
    repo.replace("data/routes.yml", "  stops:\n    - worksheet: raster\n", STOPS)
    assert page_of(repo).values("data-step") == ["twee#ga-door", "blad:raster"]
    view = repo.view("fiches/twee.md")
    assert Html(PAGE_MACROS["steps"](view, "twee")).values("data-step") == ["twee#ga-door"]
    [first, second] = Html(PAGE_MACROS["fiche_cards"](view)).values("data-keys")
    assert (first, second) == ("een#begin-klein", "twee#ga-door")
    assert Html(PAGE_MACROS["route_cards"](view)).values("data-keys") == [
        "twee#ga-door blad:raster"
    ]


def test_a_stop_can_have_a_title_of_its_own_and_lead_to_a_page(repo: Repository) -> None:
    repo.replace(
        "data/routes.yml",
        "    - worksheet: raster\n",
        "    - {fiche: twee, step: Ga door, title: Bel iedereen}\n"
        "    - {worksheet: raster, title: Vul in}\n"
        "    - {page: bronnen.md, title: Dien in}\n",
    )
    page = page_of(repo)
    assert page.values("data-step") == ["twee#ga-door", "blad:raster", "halte:beginnen:bronnen.md"]
    assert [href for href in page.values("href") if href.startswith("..")] == [
        "../../fiches/twee/#ga-door",
        "../../werkbladen/raster/",
        "../../bronnen/",
    ]
    for text in ("Bel iedereen", "Vul in", "Dien in", "Te regelen"):
        assert text in page.text


def test_a_stop_names_a_page_that_exists(repo: Repository) -> None:
    repo.replace("data/routes.yml", "- worksheet: raster", "- {page: bron.md, title: Lees}")
    [found] = repo.problems()
    assert "‘bron.md’ is geen pagina in docs/; bedoel je ‘bronnen.md’?" in found


def test_a_stop_tells_how_long_its_worksheet_takes(repo: Repository) -> None:
    repo.replace("data/worksheets/raster.yml", "kind: grid", "kind: grid\nduration: 45")
    assert "Werkblad, 45 minuten" in page_of(repo).text
    repo.replace("data/routes.yml", "  stops:\n    - worksheet: raster\n", STOPS)
    assert "Werkblad: Raster, 45 minuten" in page_of(repo).text


@pytest.mark.parametrize(
    ("stop", "problem"),
    [
        ("fiche: een", "fiche (fiche) en stap (step) horen samen; vul ze allebei in of laat ze "),
        ("step: Begin klein, worksheet: raster", "fiche (fiche) en stap (step) horen samen; "),
        ("why: Zomaar", "deze halte leidt nergens heen; noem een fiche en een stap, een "),
        ("page: bronnen.md", "een pagina (page) staat alleen in een halte, met een titel "),
        ("page: bronnen.md, title: Lees, worksheet: raster", "een pagina (page) staat alleen in "),
    ],
)
def test_a_stop_leads_somewhere(repo: Repository, stop: str, problem: str) -> None:
    repo.replace("data/routes.yml", "- worksheet: raster", f"- {{{stop}}}")
    [found] = repo.problems()
    assert found.startswith(f"data/routes.yml:7:7: Haltes (stops) 1: {problem}")
