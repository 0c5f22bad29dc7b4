"""The top of a fiche shows first; then its scripts run and the rest is laid out."""

import pytest
from playwright.sync_api import Page, expect

from .browsing import DESKTOP, PHONE, Look, Reader, wait_for_scripts, wait_for_theme
from .printed import print_out, words

FICHES = ("omgevingsanalyse", "visievorming", "netwerksamenwerking")
LOOKS = pytest.mark.parametrize("look", [PHONE, Look(768), DESKTOP], ids=str)

_UNTOLD = "PerformanceObserver.prototype.observe = () => {}"
"""As in a browser that does not tell that it painted."""
_UNPAINTED = f"{_UNTOLD}; window.requestAnimationFrame = () => 0"
"""As in a browser that painted nothing yet."""
_OTHER = "delete window.LayoutShift"
"""As in another browser than Chromium: it does not tell what moves."""

_LEFT = """() => [...document.querySelectorAll("main :is(h2, h3)")]
  .filter((heading) => !heading.checkVisibility({ contentVisibilityAuto: true }))
  .map((heading) => heading.id)"""
_SHARE = """() => {
  const all = [...document.querySelectorAll("main *")];
  const shown = all.filter((it) => it.checkVisibility({ contentVisibilityAuto: true }));
  return shown.length / all.length;
}"""
"""How much of a page is laid out."""

_MOVED = """() => new Promise((resolve) => {
  const find = (list) => resolve(list.getEntries().map(({ value }) => value));
  new PerformanceObserver(find).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([]), 300);
})"""


def unpainted(reader: Reader, place: str, look: Look = PHONE) -> Page:
    tab = reader.fresh(look)
    tab.add_init_script(_UNPAINTED)
    tab.goto(reader.url(place))
    return tab


def scripts(tab: Page) -> list[str]:
    """Return the names of the scripts that a page runs."""
    sources: list[str] = tab.evaluate("[...document.scripts].map(({ src }) => src)")
    return [source.rpartition("/")[2] for source in sources if source]


@LOOKS
@pytest.mark.parametrize("fiche", FICHES)
def test_the_rest_of_a_fiche_is_left_until_its_top_is_there(
    reader: Reader, fiche: str, look: Look
) -> None:
    tab = unpainted(reader, f"fiches/{fiche}/", look)
    left = tab.evaluate(_LEFT)
    assert "meer-lezen" in left
    assert tab.locator("main h2").first.get_attribute("id") not in left
    assert tab.evaluate(_SHARE) < 0.25
    assert scripts(tab) == []


@LOOKS
@pytest.mark.parametrize("fiche", FICHES)
def test_nothing_moves_where_the_rest_comes(reader: Reader, fiche: str, look: Look) -> None:
    tab = reader.fresh(look)
    tab.goto(reader.url(f"fiches/{fiche}/"))
    wait_for_theme(tab)
    assert tab.evaluate(_LEFT) == []
    assert tab.evaluate(_MOVED) == []


def test_who_comes_at_a_place_gets_all_of_it_at_once(reader: Reader) -> None:
    tab = unpainted(reader, "fiches/netwerksamenwerking/#meer-lezen")
    wait_for_scripts(tab)
    expect(tab.locator("#meer-lezen")).to_be_in_viewport()


def test_who_loads_a_page_again_gets_all_of_it_at_once(reader: Reader) -> None:
    tab = unpainted(reader, "fiches/netwerksamenwerking/")
    expect(tab.locator("html")).to_have_class("js")
    tab.reload()
    wait_for_scripts(tab)


@pytest.mark.parametrize("place", ["", "#meer-lezen"])
def test_who_comes_for_some_words_gets_to_them(reader: Reader, place: str) -> None:
    """As from a search engine: https://wicg.github.io/scroll-to-text-fragment/."""
    tab = reader.fresh(PHONE)
    words = "#:~:text=Stel%20een%20wijziging%20voor".removeprefix("#" if place else "")
    tab.goto(reader.url(f"fiches/netwerksamenwerking/{place}{words}"))
    wait_for_scripts(tab)
    expect(tab.get_by_role("link", name="Stel een wijziging voor")).to_be_in_viewport()


def test_another_browser_leaves_nothing(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.add_init_script(f"{_UNPAINTED}; {_OTHER}")
    tab.goto(reader.url("fiches/netwerksamenwerking/"))
    wait_for_theme(tab)
    assert tab.evaluate(_LEFT) == []
    assert scripts(tab) == ["fiche.js"]


def test_a_browser_that_does_not_tell_that_it_painted_gets_the_rest_too(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.add_init_script(_UNTOLD)
    tab.goto(reader.url("fiches/netwerksamenwerking/"))
    wait_for_scripts(tab)
    assert tab.evaluate(_LEFT) == []


def test_its_scripts_run_once(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.goto(reader.url("fiches/netwerksamenwerking/"))
    wait_for_theme(tab)
    assert scripts(tab).count("fiche.js") == 1


def test_a_fiche_whose_scripts_do_not_come_is_whole(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    address = reader.url("assets/fiche.js")
    reader.expect_missing(address)
    tab.route(address, lambda route: route.fulfill(status=404))
    tab.goto(reader.url("fiches/netwerksamenwerking/"))
    tab.locator("html.tb-whole").wait_for(state="attached")
    assert tab.evaluate(_LEFT) == []


def test_what_is_left_is_printed(reader: Reader) -> None:
    tab = unpainted(reader, "fiches/netwerksamenwerking/")
    text = words(" ".join(sheet.text for sheet in print_out(tab)))
    titles = tab.locator("main h3:not(.tb-card__title)").all_inner_texts()
    assert len(titles) > 10
    assert [title for title in titles if words(title.rstrip("#")) not in text] == []


def test_without_a_script_nothing_is_left(reader: Reader) -> None:
    tab = reader.open("fiches/netwerksamenwerking/", script=False)
    assert tab.evaluate(_LEFT) == []
