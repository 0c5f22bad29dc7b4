"""What people typed, where an editor went on: six ordinary edits between two versions."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .answers import address, answers, field, fill, open_file, put, save, status, wipe
from .browsing import DESKTOP, Reader
from .edited import CELL, CHOICE, DO, QUESTION, RENAMED, REWORDED, SCORE, SCORED, SHEET
from .published import LATEST

WELL_KNOWN = "blad--netwerk"
"""A field that every worksheet has, in every version."""

SHEETS = {
    "visietekst": "visietekst",
    "swot": "swot",
    SHEET: RENAMED,
    SCORED: SCORED,
    "actoren": "actoren",
    "checklist-visievorming": "checklist-visievorming",
}
"""The worksheets that were edited, by their name before."""


_SEEN = """() => {
  const form = document.querySelector("form[data-sheet]");
  const chosen = (select) => select.selectedOptions[0]?.label ?? "";
  const said = [...form.elements]
    .filter((it) => it.checkVisibility() && !["radio", "checkbox"].includes(it.type))
    .map((it) => (it.matches("select") ? chosen(it) : it.value));
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at; at = texts.nextNode()) {
    const around = at.parentElement;
    if (around.checkVisibility() && !around.closest("select")) said.push(at.data);
  }
  return said.join("\\n");
}"""


def seen(tab: Page) -> str:
    """What stands in the fields that can be seen, and what is said around them."""
    found: str = tab.evaluate(_SEEN)
    return found


def sentences(tab: Page, mark: str) -> list[str]:
    """Type a sentence of its own in every field for text, and in no other; return them."""
    texts = tab.locator("form[data-sheet] textarea")
    typed = [f"{mark} {number}." for number in range(texts.count())]
    for area, text in zip(texts.all(), typed, strict=True):
        area.fill(text)
    return typed


def missing(tab: Page, typed: list[str]) -> list[str]:
    """Return the sentences that cannot be seen on the page."""
    shown = seen(tab)
    return [text for text in typed if text not in shown]


@pytest.mark.parametrize(("before", "after"), SHEETS.items(), ids=SHEETS)
def test_nothing_is_lost_by_looking_nor_by_typing_in_another_version(
    reader: Reader, edited: str, before: str, after: str
) -> None:
    tab = reader.open(address(before))
    typed = fill(tab)
    tab.goto(reader.url(address(after), edited))
    tab.goto(reader.url(address(before)))
    assert answers(tab) == typed
    tab.goto(reader.url(address(after), edited))
    field(tab, WELL_KNOWN).fill("IGS De Streek")
    if before == after:  # a former version does not know of a later name
        typed[WELL_KNOWN] = "IGS De Streek"
    tab.goto(reader.url(address(before)))
    assert answers(tab) == typed


def test_a_reworded_question_keeps_its_answer(reader: Reader, edited: str) -> None:
    tab = reader.open(address("visietekst"))
    typed = sentences(tab, "Wij zeggen")
    answer = tab.get_by_label(QUESTION).input_value()
    assert answer in typed
    tab.goto(reader.url(address("visietekst"), edited))
    expect(tab.get_by_label(REWORDED)).to_have_value(answer)
    assert missing(tab, typed) == []
    field(tab, WELL_KNOWN).press_sequentially("I")
    tab.reload()
    assert missing(tab, typed) == []
    tab.goto(reader.url(address("visietekst")))
    assert missing(tab, typed) == []


def test_a_saved_file_holds_what_was_typed_in_the_former_version(
    reader: Reader, edited: str, tmp_path: Path
) -> None:
    tab = reader.open(address("visietekst"))
    typed = sentences(tab, "Wij zeggen")
    tab.goto(reader.url(address("visietekst"), edited))
    saved = json.loads(save(tab, tmp_path).read_text("utf-8"))
    assert set(typed) <= set(saved["antwoorden"].values())


@pytest.mark.parametrize(
    "back", [False, True], ids=["in the next version", "in the former version"]
)
def test_a_file_of_one_version_opens_in_the_other(
    reader: Reader, edited: str, tmp_path: Path, back: bool
) -> None:
    old, new = (edited, LATEST) if back else (LATEST, edited)
    tab = reader.open(address("visietekst"), version=old)
    typed = sentences(tab, "Wij zeggen")
    file = save(tab, tmp_path)
    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address("visietekst"), new))
    open_file(other, file)
    expect(status(other).first).to_contain_text("visietekst.json")
    assert missing(other, typed) == []
    other.reload()
    assert missing(other, typed) == []


def test_a_file_says_that_it_holds_an_answer_without_a_place(
    reader: Reader, edited: str, tmp_path: Path
) -> None:
    tab = reader.open(address(SCORED))
    field(tab, "doel--notitie").fill("Te duur.")
    tab.locator(f"input[data-option='{SCORE[0]}']").first.check()
    file = save(tab, tmp_path)
    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address(SCORED), edited))
    open_file(other, file)
    expect(field(other, "doel--notitie")).to_have_value("Te duur.")
    expect(status(other).first).to_contain_text("1 antwoord")
    assert SCORE[0] in seen(other)


def test_a_renamed_choice_is_kept_and_shown(reader: Reader, edited: str) -> None:
    tab = reader.open(address("actoren"))
    choice = field(tab, "rij--1--aan-boord")
    choice.select_option(label=CHOICE[0])
    chosen = choice.input_value()
    tab.goto(reader.url(address("actoren"), edited))
    assert CHOICE[0] in seen(tab)
    field(tab, "rij--3--wie").press_sequentially("J")
    tab.reload()
    assert CHOICE[0] in seen(tab)
    tab.goto(reader.url(address("actoren")))
    expect(choice).to_have_value(chosen)
    expect(field(tab, "rij--3--wie")).to_have_value("J")


def test_a_renamed_score_is_kept_and_shown(reader: Reader, edited: str) -> None:
    tab = reader.open(address(SCORED))
    scores = tab.locator(f"input[data-option='{SCORE[0]}']")
    count = scores.count()
    assert count > 1
    for score in scores.all():
        score.check()
    tab.goto(reader.url(address(SCORED), edited))
    assert seen(tab).count(SCORE[0]) == count
    field(tab, WELL_KNOWN).press_sequentially("I")
    tab.reload()
    assert seen(tab).count(SCORE[0]) == count
    tab.goto(reader.url(address(SCORED)))
    for score in scores.all():
        expect(score).to_be_checked()


def test_a_tick_at_a_sentence_that_got_a_word_more_is_kept(reader: Reader, edited: str) -> None:
    tab = reader.open(address("checklist-visievorming"))
    boxes = tab.locator("form[data-sheet] input[type=checkbox][name]")
    before = boxes.count()
    for box in boxes.all():
        box.check()
    tab.goto(reader.url(address("checklist-visievorming"), edited))
    expect(boxes).to_have_count(before)
    for box in boxes.all():
        expect(box).to_be_checked()
    longer = DO[1].replace("*", "").rstrip(".")
    expect(tab.get_by_label(longer)).to_be_checked()
    tab.get_by_label(longer).uncheck()
    tab.reload()
    expect(tab.get_by_label(longer)).not_to_be_checked()
    assert tab.locator("form[data-sheet] input:checked").count() == before - 1


def test_a_renamed_worksheet_takes_answers_and_files_along(
    reader: Reader, edited: str, tmp_path: Path
) -> None:
    tab = reader.open(address(SHEET))
    typed = sentences(tab, "Wij leren")
    file = save(tab, tmp_path)
    tab.goto(reader.url(address(SHEET), edited), wait_until="commit")
    tab.wait_for_url(reader.url(address(RENAMED), edited))
    assert missing(tab, typed) == []

    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address(RENAMED), edited))
    open_file(other, file)
    expect(status(other).first).to_contain_text(file.name)
    assert missing(other, typed) == []


def test_what_is_wiped_under_the_new_name_does_not_come_back_from_the_former(
    reader: Reader, edited: str
) -> None:
    tab = reader.open(address(SHEET))
    typed = sentences(tab, "Wij leren")
    tab.goto(reader.url(address(RENAMED), edited))
    assert missing(tab, typed) == []
    wipe(tab)
    tab.reload()
    assert missing(tab, typed) == typed
    tab.goto(reader.url(address(SHEET)))
    assert missing(tab, typed) == typed


def test_an_answer_to_a_cell_that_an_old_version_has_not_is_shown_there(
    reader: Reader, edited: str
) -> None:
    tab = reader.open(address("swot"), version=edited)
    field(tab, CELL).fill("Met de Welzijnsschakel.")
    tab.goto(reader.url(address("swot")))
    assert "Met de Welzijnsschakel." in seen(tab)
    field(tab, "kansen").press_sequentially("K")
    tab.goto(reader.url(address("swot"), edited))
    expect(field(tab, CELL)).to_have_value("Met de Welzijnsschakel.")
    expect(field(tab, "kansen")).to_have_value("K")


def test_two_tabs_with_two_versions_keep_what_both_are_told(reader: Reader, edited: str) -> None:
    old = reader.open(address("swot"))
    new = old.context.new_page()
    new.goto(reader.url(address("swot"), edited))
    field(new, "sterktes").press_sequentially("Wij")
    expect(field(old, "sterktes")).to_have_value("Wij")
    field(old, "kansen").press_sequentially("Zij")
    expect(field(new, "kansen")).to_have_value("Zij")
    new.close()
    old.reload()
    expect(field(old, "sterktes")).to_have_value("Wij")
    expect(field(old, "kansen")).to_have_value("Zij")


def test_the_back_button_shows_what_was_typed_since(reader: Reader, edited: str) -> None:
    tab = reader.open(address("swot"))
    field(tab, "sterktes").fill("Eerst")
    tab.goto(reader.url(address("swot"), edited))
    field(tab, "sterktes").fill("Daarna")
    tab.go_back()
    assert tab.url == reader.url(address("swot"))
    expect(field(tab, "sterktes")).to_have_value("Daarna")


@pytest.mark.parametrize(
    ("name", "stored", "words"),
    [
        ("visietekst", {}, "Wij zeggen."),
        ("actoren", {"rij--1--aan-boord": CHOICE[0], "rij--24--wie": "Chiro"}, "Chiro"),
        (SHEET, {"plan": "Klein beginnen"}, "Klein beginnen"),
    ],
)
def test_what_the_scripts_of_before_stored_is_read(
    reader: Reader, edited: str, name: str, stored: dict[str, Any], words: str
) -> None:
    """Readers have this in their browsers, and old versions will always write it."""
    tab = reader.open(address(name))
    if name == "visietekst":
        stored = {str(tab.get_by_label(QUESTION).get_attribute("name")): words}
    put(tab, f"toolbox-werkblad:{name}", stored)
    for page, version in ((name, LATEST), (SHEETS[name], edited)):
        tab.goto(reader.url(address(page), version))
        shown = seen(tab)
        assert [value for value in stored.values() if value not in shown] == []


def test_what_an_old_version_stores_later_is_kept_beside_what_is_typed_here(
    reader: Reader, edited: str
) -> None:
    tab = reader.open(address("swot"), version=edited)
    put(tab, "toolbox-werkblad:swot", {"sterktes": "Vaste partners"})
    tab.reload()
    expect(field(tab, "sterktes")).to_have_value("Vaste partners")
    field(tab, "sterktes").fill("Goede buren")
    put(
        tab,
        "toolbox-werkblad:swot",
        {"sterktes": "Vaste partners in elke gemeente", "kansen": "Subsidies"},
    )
    for _ in range(2):
        tab.reload()
        expect(field(tab, "sterktes")).to_have_value("Goede buren")
        expect(field(tab, "kansen")).to_have_value("Subsidies")
        assert seen(tab).count("Vaste partners in elke gemeente") == 1
