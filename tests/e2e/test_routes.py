"""Routes: along the steps in order, done or not, and on one sheet of paper."""

import pytest
from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import RoutePage, Toolbox
from toolbox.schema.routes import Route, Stop
from toolbox.urls import url

from .browsing import DESKTOP, PHONE, Look, Reader, wait_for_scripts
from .printed import PORTRAIT, print_out, words
from .published import ROUTES

ROUTE = "trajecten/afsprakennota-schrijven/"


def route_of(toolbox: Toolbox, page: str) -> RoutePage:
    [route] = [route for route in toolbox.routes if page == f"trajecten/{route.model.id}/"]
    return route


def limit(model: type[Route | Stop], field: str) -> int:
    """The most characters or items that a field may have."""
    schema = model.model_json_schema()["properties"][field]
    [most] = [
        option[key]
        for option in (schema, *schema.get("anyOf", ()))
        for key in ("maxLength", "maxItems")
        if key in option
    ]
    return int(most)


def ticks(tab: Page) -> Locator:
    return tab.locator(".tb-stop .tb-tick input")


def test_the_overview_leads_to_every_route(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open("trajecten/")
    cards = tab.locator("a.tb-card--route")
    assert cards.evaluate_all("all => all.map((it) => it.href)") == [
        reader.url(f"trajecten/{route.model.id}/") for route in toolbox.routes
    ]


@pytest.mark.parametrize("page", ROUTES)
def test_a_route_leads_to_steps_that_are_there(reader: Reader, toolbox: Toolbox, page: str) -> None:
    tab = reader.open(page)
    links = tab.locator(".tb-stop__title a")
    stops = route_of(toolbox, page).model.stops
    assert links.count() == len(stops)
    links.first.click()
    tab.wait_for_load_state()
    name = stops[0].step or (
        stops[0].worksheet and toolbox.worksheets[stops[0].worksheet].model.title
    )
    if stops[0].page:
        assert tab.url == reader.url(url(stops[0].page))
    expect(tab.get_by_role("heading", name=name).first).to_be_in_viewport()


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
@pytest.mark.parametrize("page", ROUTES)
def test_a_route_prints_on_one_a4_from_any_screen(
    reader: Reader, toolbox: Toolbox, page: str, look: Look
) -> None:
    [sheet] = print_out(reader.open(page, look=look))
    assert sheet.size == PORTRAIT
    route = route_of(toolbox, page).model
    stops = (stop.title or stop.step for stop in route.stops)
    for text in (route.title, route.duration, *filter(None, stops)):
        assert words(text) in words(sheet.text)
    for control in ("Klaar", "Wis mijn voortgang", "Wat je afvinkt"):
        assert words(control) not in words(sheet.text)


def test_the_fullest_route_that_may_be_written_still_prints_on_one_a4(reader: Reader) -> None:
    tab = reader.open(ROUTE)
    tab.evaluate(
        """([title, summary, duration, intro, why, stops]) => {
          const say = (selector, length) => {
            const text = "woorden ".repeat(length / 8);
            for (const it of document.querySelectorAll(selector)) it.textContent = text;
          };
          const list = document.querySelector(".tb-stops");
          const full = [...list.children].find((it) => it.querySelector(".tb-stop__sheet"));
          list.replaceChildren(...Array.from({ length: stops }, () => full.cloneNode(true)));
          say("h1", title);
          say(".tb-lead", summary);
          say(".tb-route__intro > p:first-child", intro);
          say(".tb-route__duration", duration);
          say(".tb-stop__why", why);
        }""",
        [
            *(limit(Route, name) for name in ("title", "summary", "duration", "intro")),
            *(limit(Stop, "why"), limit(Route, "stops")),
        ],
    )
    [sheet] = print_out(tab)
    assert sheet.text.count("Werkblad:") == limit(Route, "stops")


def test_a_route_remembers_what_is_done_and_says_where_to_go_on(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(ROUTE))
    stops = route_of(toolbox, ROUTE).model.stops
    count = tab.locator(".tb-progress__count")
    expect(count).to_have_text(f"0 van {len(stops)} haltes klaar")
    expect(tab.locator(".tb-progress__resume")).to_be_hidden()
    ticks(tab).nth(0).check()
    expect(count).to_have_text(f"1 van {len(stops)} haltes klaar")
    tab.reload()
    expect(count).to_have_text(f"1 van {len(stops)} haltes klaar")
    expect(ticks(tab).nth(0)).to_be_checked()
    second = tab.locator(".tb-stop").nth(1).locator(".tb-stop__title a")
    resume = tab.get_by_role("link", name="Ga verder")
    expect(resume).to_have_text(f"Ga verder: {second.inner_text()}")
    assert resume.evaluate("it => it.href") == second.evaluate("it => it.href")
    tab.goto(reader.url("trajecten/"))
    card = tab.locator(f"a.tb-card[href='{ROUTE.removeprefix('trajecten/')}']")
    expect(card.locator(".tb-card__progress")).to_have_text(f"1 van {len(stops)} klaar")


def test_a_step_that_is_ticked_in_its_fiche_is_ticked_in_the_route(
    reader: Reader, toolbox: Toolbox
) -> None:
    route = route_of(toolbox, ROUTE)
    at, stop = next((at, stop) for at, stop in enumerate(route.model.stops) if stop.fiche)
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(f"fiches/{stop.fiche}/"))
    wait_for_scripts(tab)
    tab.get_by_role("checkbox", name=f"Klaar : {stop.step}", exact=True).check()
    tab.goto(reader.url(ROUTE))
    expect(ticks(tab).nth(at)).to_be_checked()
    ticks(tab).nth(at).uncheck()
    tab.go_back()
    expect(tab.get_by_role("checkbox", name=f"Klaar : {stop.step}", exact=True)).not_to_be_checked()
