"""Without script everything can still be read."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .browsing import DESKTOP, PHONE, Look, Reader, menu, menu_button, search_button
from .documents import read
from .printed import words
from .published import PAGES

NOT_ON_A_WIDE_SCREEN = {"sheet__foot", "sheet__jump", "tb-foot__print"}
"""What only paper or a phone shows."""

OF_A_SCRIPT = {"tb-dossier--waits", "tb-maker", "tb-plan", "tb-plan__files", "tb-progress"}
"""What nothing can be done with without one."""
CHOOSE = "tb-card__choose"
"""The same, in a text."""

TEXTS = {"h1", "h2", "h3", "h4", "p", "li", "th", "td", "dt", "dd", "summary", "figcaption"}


@pytest.mark.parametrize("page", PAGES)
def test_the_whole_text_of_a_page_is_readable_without_script(
    reader: Reader, site: Path, page: str
) -> None:
    tab = reader.open(page, script=False)
    for fold in tab.locator("main details").all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()
    shown = words(tab.locator("main").inner_text())
    [main] = read(site / page / "index.html").all("main")
    hidden = {
        id(inner)
        for element in main
        if "hidden" in element.attributes
        or (NOT_ON_A_WIDE_SCREEN | OF_A_SCRIPT) & set(element.classes)
        for inner in element
    }
    texts = [
        it.text_without(CHOOSE)
        for it in main
        if it.tag in TEXTS and id(it) not in hidden and not it.with_class("tb-drawing")
    ]
    assert texts
    assert [text for text in texts if words(text) not in shown] == []


def test_the_menu_on_a_phone_opens_and_closes(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE, script=False)
    expect(menu(tab)).not_to_be_visible()
    menu_button(tab).click()
    expect(menu(tab)).to_be_visible()
    tab.keyboard.press("Escape")
    expect(menu(tab)).not_to_be_visible()
    menu_button(tab).click()
    menu(tab).get_by_role("link", name="Omgevingsanalyse").click()
    tab.wait_for_url(reader.url("fiches/omgevingsanalyse/"))


def test_the_table_of_contents_on_a_phone_unfolds(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/", look=PHONE, script=False)
    contents = tab.get_by_role("navigation", name="Op deze pagina")
    expect(contents).not_to_be_visible()
    tab.locator("summary", has_text="Op deze pagina").click()
    expect(contents.get_by_role("link").first).to_be_visible()


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
def test_nothing_is_shown_that_does_not_work(reader: Reader, look: Look) -> None:
    tab = reader.open("fiches/visievorming/", look=look, script=False)
    expect(search_button(tab)).not_to_be_visible()
    expect(tab.get_by_role("button", name="Donkere kleuren")).not_to_be_visible()
    buttons = tab.get_by_role("button").all_text_contents()
    assert [text.strip() for text in buttons] == (["Menu"] if look == PHONE else [])
