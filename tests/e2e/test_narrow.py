"""Narrow screens, and screens enlarged to 400 %: nothing needs sideways scrolling."""

import pytest
from playwright.sync_api import Page

from toolbox.model.toolbox import Toolbox

from .browsing import DESKTOP, PHONE, SMALLEST, Look, Reader, show, wait_for_theme
from .published import BUNDLE, OLD, PAGES, SHEETS

_STICKING_OUT = """(besides = "") => [...document.querySelectorAll("body *")].filter((it) => {
  const scrolled = it.parentElement.closest("[tabindex='0'], [popover], dialog" + besides);
  const { right } = it.getBoundingClientRect();
  return !scrolled && it.checkVisibility() && right > document.body.clientWidth + 1;
}).map((it) => `${it.tagName} ${it.className} ${it.textContent.trim().slice(0, 40)}`)"""

_SIDEWAYS = "() => document.documentElement.scrollWidth - document.body.clientWidth"
"""How far the page scrolls sideways; a scrollbar takes its part of the screen."""

_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""What a reader may ask of any text (WCAG 2.2, 1.4.12)."""

_LINK = "https://vergaderen.voorbeeld.be/l/meetup-join/" + "a1B2" * 70

_PASTE = """(link) => {
  const fields = document.querySelectorAll("form textarea, form input[type=text]:not([readonly])");
  for (const field of fields) field.value = link;
  return fields.length;
}"""

_WIDTHS = """() => [...document.querySelectorAll(".sheet__grid")].map((grid) => [...new Set(
  [...grid.querySelectorAll(".sheet__cell")].map((it) => Math.round(it.offsetWidth)))])"""


@pytest.mark.parametrize("page", [*PAGES, "404.html"])
def test_a_page_fits_on_a_narrow_screen_also_with_more_space_between_letters(
    reader: Reader, page: str
) -> None:
    """Only a table that says so itself is scrolled sideways; the banner comes along."""
    tab = reader.open(page, look=PHONE, version=OLD)
    wait_for_theme(tab)
    for look in (PHONE, SMALLEST):
        show(tab, look)
        assert tab.evaluate(_STICKING_OUT) == []
        assert tab.evaluate(_SIDEWAYS) == 0
    assert_fits_with_more_space(tab)


def assert_fits_with_more_space(tab: Page) -> None:
    """With more space, a table scrolls by itself, and a drawing says the same in words below it."""
    tab.evaluate(_SPACING)
    assert tab.evaluate(_STICKING_OUT, ", .tb-prose table:not([class]), svg[role=img]") == []
    assert tab.evaluate(_SIDEWAYS) == 0


_WRITTEN = """async () => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet" });
  const loaded = new Promise((resolve) => (link.onload = resolve));
  link.href = "../../assets/media.css";
  document.head.append(link);
  await loaded;
  document.querySelector(".tb-step").insertAdjacentHTML("beforeend", `<ol class="test"><li>Een
    <li>Twee</ol><table class="tb-table" role="table"><caption>Wie</caption><thead><tr>
    <th scope="col">Wie<th scope="col">Wat</thead><tbody><tr><th scope="row">Jan
    <td data-column="Wat">Brengt de affiches</table>`);
}"""
"""Puts in a step what an editor can write, and the content of today does not have."""


def test_a_table_stacks_on_a_phone_and_a_numbered_list_has_its_numbers(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.goto(reader.url("fiches/visievorming/"))
    tab.evaluate(_WRITTEN)
    style = "(it, name) => getComputedStyle(it)[name]"
    cell = tab.locator(".tb-table td")
    assert tab.locator("ol.test").evaluate(style, "listStyleType") == "decimal"
    assert cell.evaluate(style, "display") == "block"
    assert tab.evaluate(_SIDEWAYS) == 0
    show(tab, DESKTOP)
    assert cell.evaluate(style, "display") == "table-cell"


@pytest.mark.parametrize("page", SHEETS)
def test_a_worksheet_fits_with_a_long_link_in_each_field_and_more_space_between_letters(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    tab = reader.open(page, look=SMALLEST)
    assert tab.evaluate(_PASTE, _LINK)
    is_grid = toolbox.worksheets[page.split("/")[1]].model.kind == "grid"
    for look in (SMALLEST, PHONE, Look(375), Look(768), DESKTOP):
        show(tab, look)
        assert tab.evaluate(_STICKING_OUT) == []
        assert tab.evaluate(_SIDEWAYS) == 0
        widths = tab.evaluate(_WIDTHS)
        assert bool(widths) == is_grid
        assert [found for found in widths if len(found) != 1] == []
    show(tab, SMALLEST)
    assert_fits_with_more_space(tab)


def test_the_bundle_fits_with_more_space_between_letters(reader: Reader) -> None:
    assert_fits_with_more_space(reader.open(BUNDLE, look=SMALLEST))


def test_the_way_of_a_fiche_counts_its_worksheets_on_a_phone_and_names_them_on_paper(
    reader: Reader,
) -> None:
    tab = reader.open("fiches/omgevingsanalyse/", look=PHONE)
    first = tab.locator(".tb-way ol > li").first
    sheets, parts = first.locator("div").all()
    assert sheets.inner_text() == "2 werkbladen"
    assert parts.inner_text().splitlines() == [
        *("Voor de nota", "Omgevingsanalyse", "Meerjarenbegroting"),
    ]
    named = ["2 werkbladen", "Drempelscan: welke B houdt mensen tegen?", "Wat we al doen"]
    tab.emulate_media(media="print")
    assert sheets.inner_text().splitlines() == named
    tab.emulate_media(media="screen")
    show(tab, DESKTOP)
    assert sheets.inner_text().splitlines() == named


def test_a_page_fits_on_a_phone_with_letters_of_twice_the_size(reader: Reader) -> None:
    """As somebody asks for in the settings of a phone (WCAG 2.2, 1.4.4)."""
    tab = reader.fresh(PHONE)
    sizes = {"standard": 32, "fixed": 26}
    tab.context.new_cdp_session(tab).send("Page.setFontSizes", {"fontSizes": sizes})
    sideways: dict[str, int] = {}
    for page in (
        *("", "draaiboek/", "fiches/netwerksamenwerking/", "netwerk/termijnen/", "over/"),
        *("trajecten/van-nul-beginnen/", "voorbeeld/vragen-netwerksamenwerking/"),
        *("werkbladen/begroting/", "werkbladen/kernindicatoren/", "werkbladen/waarden/"),
    ):
        tab.goto(reader.url(page))
        wait_for_theme(tab)
        sideways[page] = tab.evaluate(_SIDEWAYS)
    assert sideways == dict.fromkeys(sideways, 0)
