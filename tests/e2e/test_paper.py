"""Paper: A4, filled to the last page, with the place to write that a worksheet needs."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.pdfs import LONGER
from tests.support.photos import photo
from toolbox.model.toolbox import Toolbox

from .browsing import DESKTOP_DARK, PHONE, Look, Reader
from .printed import LANDSCAPE, PORTRAIT, WorksheetPage, print_out, words
from .published import BUNDLE, EXAMPLES, LATEST, PAGES, SHEETS, SITE_URL

EVERY_KIND = {
    "werkbladen/swot/": "[name=sterktes]",
    "werkbladen/visietekst/": ".sheet__question textarea",
    "werkbladen/actieplan/": "tbody textarea",
    "werkbladen/drempelscan/": "tbody textarea",
    "werkbladen/rollen/": "tbody textarea",
    "werkbladen/afsprakennota/": "tbody textarea",
}
"""A worksheet of every kind with room for sentences, and where its first ones are written."""


FOOT = 0.93
"""Where the line with the number of a page begins, of its height."""


def lines(count: int) -> str:
    """Short lines to type, each with its number."""
    return "\n".join(f"regel {number}." for number in range(1, count + 1))


def printed(sheets: list[WorksheetPage]) -> list[int]:
    """The numbers of those lines, in the order in which they come out."""
    text = " ".join(sheet.text for sheet in sheets)
    return [int(number) for number in re.findall(r"regel\s(\d+)\.", text)]


def blank(sheets: list[WorksheetPage], tab: Page) -> list[int]:
    """The numbers of the pages with nothing on them, or only the foot of the page."""
    foot = [words(line) for line in tab.locator(".tb-foot p, .sheet__foot").all_text_contents()]
    numbers = []
    for number, sheet in enumerate(sheets, 1):
        text = re.sub(r"pagina\d+van\d+", "", words(sheet.text))
        for line in foot:
            text = text.replace(line, "")
        if not text:
            numbers.append(number)
    return numbers


def filled(book: Path) -> list[float]:
    """How far down the text of each page of a PDF comes, of its height, above its last line."""
    command = ["pdftotext", "-bbox", str(book), "-"]
    found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    share = []
    for height, page in re.findall(r'<page [^>]*height="([\d.]+)">(.*?)</page>', found, re.DOTALL):
        ends = (float(end) / float(height) for end in re.findall(r'yMax="([\d.]+)"', page))
        share.append(max((end for end in ends if end < FOOT), default=0.0))
    return share


def as_it_lies(toolbox: Toolbox, name: str) -> tuple[int, int]:
    """The size of the paper of a worksheet and of its example."""
    turned = toolbox.worksheets[name].model.orientation == "landscape"
    return LANDSCAPE if turned else PORTRAIT


@pytest.mark.parametrize("page", [page for page in PAGES if page not in SHEETS])
def test_a_page_prints_on_a4_without_a_blank_page(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    tab = reader.open(page)
    sheets = print_out(tab)
    size = as_it_lies(toolbox, EXAMPLES[page]) if page in EXAMPLES else PORTRAIT
    assert {sheet.size for sheet in sheets} == {size}
    assert blank(sheets, tab) == []


@pytest.mark.editorial
def test_no_page_of_the_whole_toolbox_is_under_a_quarter_full(site: Path) -> None:
    shares = filled(site / "toolbox.pdf")
    assert len(shares) > 100
    assert [number for number, share in enumerate(shares, 1) if share < 0.25] == []


@pytest.mark.parametrize("page", SHEETS)
def test_a_worksheet_prints_on_a4_in_its_own_direction_on_as_few_pages_as_it_can(
    reader: Reader, toolbox: Toolbox, page: str
) -> None:
    name = page.split("/")[1]
    tab = reader.open(page)
    sheets = print_out(tab)
    assert {sheet.size for sheet in sheets} == {as_it_lies(toolbox, name)}
    assert len(sheets) <= LONGER.get(name, 1)
    assert blank(sheets, tab) == []


@pytest.mark.parametrize(
    ("page", "size"), [("werkbladen/swot/", LANDSCAPE), ("werkbladen/ontwerpprincipes/", PORTRAIT)]
)
@pytest.mark.parametrize("look", [DESKTOP_DARK, PHONE], ids=str)
def test_a_worksheet_prints_the_same_from_any_screen(
    reader: Reader, page: str, size: tuple[int, int], look: Look
) -> None:
    assert [sheet.size for sheet in print_out(reader.open(page, look=look))] == [size]


@pytest.mark.parametrize("page", ["fiches/visievorming/", "werkbladen/swot/"])
def test_paper_says_where_it_comes_from_and_nothing_that_only_works_on_a_screen(
    reader: Reader, page: str
) -> None:
    text = words(" ".join(sheet.text for sheet in print_out(reader.open(page))))
    assert words(f"versie {LATEST}") in text
    assert words(f"{SITE_URL}latest/{page}") in text
    for control in ("Zoek in de toolbox", "Stel een wijziging voor", "Druk af", "Maak leeg"):
        assert words(control) not in text


def test_the_instructions_of_a_worksheet_stay_on_the_screen(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open("werkbladen/swot/")
    instruction = toolbox.worksheets["swot"].model.instructions[0]
    assert words(instruction.text) in words(tab.locator("main").inner_text())
    assert words(instruction.text) not in words(print_out(tab)[0].text)


@pytest.mark.parametrize(("page", "field"), EVERY_KIND.items())
def test_all_that_was_typed_in_a_box_made_smaller_stands_on_paper(
    reader: Reader, page: str, field: str
) -> None:
    box = reader.open(page).locator(field).first
    box.fill(lines(15))
    box.evaluate("(box) => { box.style.height = `${box.offsetHeight / 3}px`; }")
    assert box.evaluate("(box) => getComputedStyle(box).overflowY") == "auto"
    assert printed(print_out(box.page)) == list(range(1, 16))


@pytest.mark.parametrize(("page", "field"), EVERY_KIND.items())
def test_all_that_was_typed_in_a_browser_whose_boxes_do_not_grow_stands_on_paper(
    reader: Reader, page: str, field: str
) -> None:
    tab = reader.fresh(PHONE)
    tab.add_init_script("CSS.supports = () => false")
    tab.goto(reader.url(page))
    tab.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("textarea { field-sizing: fixed !important; }");
      document.adoptedStyleSheets = [sheet];
    }""")
    tab.locator(field).first.fill(lines(60).replace("\n", " "))
    assert printed(print_out(tab)) == list(range(1, 61))


@pytest.mark.parametrize(("page", "field"), EVERY_KIND.items())
def test_a_long_answer_starts_on_the_first_page(reader: Reader, page: str, field: str) -> None:
    tab = reader.open(page)
    for count in (*range(24, 34), 60):
        tab.locator(field).first.fill(lines(count))
        sheets = print_out(tab)
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        assert 1 in printed(sheets[:1]), count
        assert printed(sheets) == list(range(1, count + 1)), count


def test_what_is_printed_is_not_left_behind_on_the_screen(reader: Reader) -> None:
    tab = reader.open("werkbladen/swot/")
    tab.locator("[name=sterktes]").fill(lines(3))
    print_out(tab)
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator(".sheet__typed").count() == 0
    assert tab.locator("[name=sterktes]").is_visible()


def test_a_picture_that_is_made_lower_keeps_its_shape(reader: Reader) -> None:
    tab = reader.open("meewerken/")
    tall = photo(1600, 800)
    tab.route("**/hoog.jpg", lambda it: it.fulfill(body=tall, content_type="image/jpeg"))
    tab.evaluate("""async () => {
      const picture = Object.assign(new Image(800, 1600), { src: "hoog.jpg", alt: "Een toren" });
      document.querySelector(".tb-prose p").append(picture);
      await picture.decode();
    }""")
    tab.emulate_media(media="print")
    size = tab.locator("img[src='hoog.jpg']").evaluate("it => [it.width, it.height]")
    tab.emulate_media(media="null")
    assert size == [208, 416], "110 mm high"


@pytest.mark.parametrize("page", ["", "fiches/visievorming/", *EVERY_KIND, BUNDLE])
def test_no_ring_of_the_focus_is_printed(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    tab.keyboard.press("Tab")
    tab.emulate_media(media="print")
    rings = tab.evaluate("""() => {
      const parts = document.querySelectorAll("a, button, summary, input, select, textarea");
      return [...parts].filter((part) => {
        const before = getComputedStyle(part).outline;
        part.focus({ focusVisible: true });
        return document.activeElement === part && getComputedStyle(part).outline !== before;
      }).map((part) => part.outerHTML.slice(0, 80));
    }""")
    tab.emulate_media(media="null")
    assert rings == []
