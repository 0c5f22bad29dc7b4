"""Frequent questions: closed on the screen, open for whoever cannot open them."""

import pytest

from toolbox.model.toolbox import Toolbox

from .browsing import Reader
from .printed import print_out, words

WITH_QUESTIONS = pytest.mark.parametrize("page", ["fiches/netwerksamenwerking/", "vragen/"])
ALL = "details.tb-question"
OPEN = "details.tb-question[open]"


@WITH_QUESTIONS
def test_questions_are_closed_at_first(reader: Reader, toolbox: Toolbox, page: str) -> None:
    tab = reader.open(page)
    fiches = toolbox.fiches if page == "vragen/" else [toolbox.fiche("netwerksamenwerking")]
    assert tab.locator(ALL).count() == sum(len(fiche.front_matter.faq) for fiche in fiches)
    assert tab.locator(OPEN).count() == 0


@WITH_QUESTIONS
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_and_closes_a_question(reader: Reader, page: str, key: str) -> None:
    tab = reader.open(page)
    question = tab.locator(ALL).first
    answer = question.locator(".tb-question__answer")
    question.locator("summary").focus()
    tab.keyboard.press(key)
    assert answer.is_visible()
    tab.keyboard.press(key)
    assert not answer.is_visible()


@WITH_QUESTIONS
def test_the_tab_key_goes_from_question_to_question(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    tab.locator(f"{ALL} summary").first.focus()
    tab.keyboard.press("Tab")
    assert tab.locator(f"{ALL} summary").nth(1).evaluate("it => it === document.activeElement")


@WITH_QUESTIONS
def test_questions_are_open_without_script(reader: Reader, page: str) -> None:
    answers = reader.open(page, script=False).locator(f"{ALL} .tb-question__answer").all()
    assert answers
    assert all(answer.is_visible() for answer in answers)


@WITH_QUESTIONS
def test_a_question_in_the_address_is_open_and_in_sight(reader: Reader, page: str) -> None:
    anchor = reader.open(page).locator(ALL).nth(3).get_attribute("id")
    tab = reader.open(f"{page}#{anchor}")
    assert [part.get_attribute("id") for part in tab.locator(OPEN).all()] == [anchor]
    assert tab.locator(OPEN).evaluate("it => it.getBoundingClientRect().top < innerHeight")


@WITH_QUESTIONS
def test_a_link_on_the_page_opens_the_question_it_leads_to(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    anchor = tab.locator(ALL).nth(2).get_attribute("id")
    tab.evaluate("anchor => { location.hash = anchor }", anchor)
    tab.locator(f"#{anchor}[open]").wait_for()


@WITH_QUESTIONS
def test_questions_are_printed_open_and_closed_again(reader: Reader, page: str) -> None:
    tab = reader.open(page)
    text = words(" ".join(sheet.text for sheet in print_out(tab)))
    for answer in tab.locator(".tb-question__answer").all():
        assert words(answer.text_content() or "") in text
    assert tab.locator(OPEN).count() == 0
