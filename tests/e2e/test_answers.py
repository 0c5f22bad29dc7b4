"""What people typed is never lost: two tabs, another version, a full browser, a wiped sheet."""

import json

from playwright.sync_api import expect

from .answers import (
    address,
    answers,
    edit,
    field,
    fill,
    leftovers,
    put,
    status,
    stored,
    two_tabs,
    wipe,
)
from .browsing import DESKTOP, Reader

OLD_WORDS, NEW_WORDS = "willen we samen", "willen wij samen"
GROUP = "maak-er-een-gedeelde-visie-van"
REWORDED = {OLD_WORDS: NEW_WORDS, "willen-we-samen": "willen-wij-samen"}
NO_ROOM = """() => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
  window.makeRoom = () => { Storage.prototype.setItem = setItem; };
}"""


def test_what_two_tabs_type_is_kept_and_shown_in_both(reader: Reader) -> None:
    first, second = two_tabs(reader, "swot")
    field(second, "sterktes").fill("Tweede tab")
    expect(field(first, "sterktes")).to_have_value("Tweede tab")
    field(first, "kansen").fill("Eerste tab")
    expect(field(second, "kansen")).to_have_value("Eerste tab")
    assert stored(first, "swot") == {"sterktes": "Tweede tab", "kansen": "Eerste tab"}


def test_a_page_that_heard_of_nothing_writes_only_what_is_typed_in_it(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    field(tab, "sterktes").fill("Hier")
    # Its own script stores without an event, as another tab does that this one did not hear yet.
    other = {"value": "Elders", "at": 1, "label": "Zwaktes", "group": ""}
    raw = json.loads(tab.evaluate("localStorage.getItem('toolbox-antwoorden:swot')"))
    raw["answers"]["zwaktes"] = other
    put(tab, "toolbox-antwoorden:swot", raw)
    field(tab, "kansen").press_sequentially("K")
    assert stored(tab, "swot") == {"sterktes": "Hier", "zwaktes": "Elders", "kansen": "K"}


def test_the_page_behind_the_back_button_shows_what_was_typed_since(reader: Reader) -> None:
    first, second = two_tabs(reader, "swot")
    first.goto(reader.url(address("pdca")))
    field(second, "sterktes").fill("Intussen")
    first.go_back()
    expect(field(first, "sterktes")).to_have_value("Intussen")


def test_what_is_wiped_in_one_tab_is_wiped_in_all_and_stays_so(reader: Reader) -> None:
    first, second = two_tabs(reader, "actoren")
    fill(second)
    second.locator("[data-add-row]").click()
    wipe(first)
    expect(field(second, "rij--1--wie")).to_have_value("")
    expect(second.locator("tbody tr")).to_have_count(20)
    field(second, "rij--2--wie").fill("Nieuw")
    assert stored(first, "actoren") == {"rij--2--wie": "Nieuw"}


def test_who_wipes_twice_can_still_undo_it(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    typed = fill(tab)
    for _ in range(2):
        wipe(tab)
        wipe(tab)
        expect(status(tab)).to_have_text("Het werkblad is leeg.")
        tab.locator(".sheet__undo").click()
        assert answers(tab) == typed


def test_a_full_table_that_is_wiped_takes_rows_again(reader: Reader) -> None:
    tab = reader.open(address("actoren"))
    most = tab.locator("tbody[data-rows]").get_attribute("data-rows-max")
    put(tab, "toolbox-werkblad:actoren", {f"rij--{most}--wie": "Laatste"})
    tab.reload()
    add = tab.locator("[data-add-row]")
    add.click()
    expect(tab.locator(".sheet__more")).to_have_text(f"Dit blad heeft hoogstens {most} rijen.")
    expect(tab.locator(".sheet__more")).to_be_focused()
    wipe(tab)
    add.click()
    expect(tab.locator("tbody tr")).to_have_count(21)


def test_a_browser_that_is_cleared_clears_the_page(reader: Reader) -> None:
    first, second = two_tabs(reader, "swot")
    field(first, "sterktes").fill("Weg")
    second.evaluate("localStorage.clear()")
    expect(field(first, "sterktes")).to_have_value("")


def test_what_version_1_kept_is_there_and_old_versions_keep_theirs(reader: Reader) -> None:
    tab = reader.open(address("actoren"))
    old = {"rij--1--wie": "Jeugdhuis", "rij--2--aan-boord": "Nog niet", "rij--24--wie": "Ver"}
    put(tab, "toolbox-werkblad:actoren", old)
    tab.reload()
    expect(field(tab, "rij--1--wie")).to_have_value("Jeugdhuis")
    expect(field(tab, "rij--2--aan-boord")).to_have_value("nog-niet")
    expect(field(tab, "rij--24--wie")).to_have_value("Ver")
    expect(leftovers(tab)).to_have_count(0)
    field(tab, "rij--1--wie").fill("")
    put(tab, "toolbox-werkblad:actoren", old | {"rij--2--wie": "Later", "rij--1--rol": "Gids"})
    tab.reload()
    expect(field(tab, "rij--1--wie")).to_have_value("")
    expect(field(tab, "rij--2--wie")).to_have_value("Later")
    expect(field(tab, "rij--1--rol")).to_have_value("Gids")


def test_an_answer_to_a_reworded_question_goes_along_and_that_is_said(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("visietekst")))
    typed = fill(tab)
    edit(tab, "visietekst", REWORDED)
    tab.reload()
    old, new = (f"{GROUP}--waar-{part}-samen-uitkomen" for part in ("willen-we", "willen-wij"))
    expect(field(tab, new)).to_have_value(typed[old])
    expect(status(tab)).to_contain_text("1 antwoord staat nu bij een vraag met andere woorden")
    note = tab.locator(".sheet__note")
    expect(note).to_contain_text("Waar willen we samen uitkomen?")
    expect(leftovers(tab)).to_have_count(0)
    field(tab, "blad--netwerk").press_sequentially("x")
    assert len(stored(tab, "visietekst")) == len(typed)
    # The older version finds it again.
    edit(tab, "visietekst", {})
    tab.reload()
    expect(field(tab, old)).to_have_value(typed[old])


def test_a_move_can_be_undone_and_is_not_made_again(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("visietekst")))
    typed = fill(tab)
    edit(tab, "visietekst", REWORDED)
    tab.reload()
    tab.locator(".sheet__note").get_by_role("button", name="Maak ongedaan").click()
    for _ in range(2):
        expect(field(tab, f"{GROUP}--waar-willen-wij-samen-uitkomen")).to_have_value("")
        expect(leftovers(tab)).to_contain_text(typed[f"{GROUP}--waar-willen-we-samen-uitkomen"])
        tab.reload()


def test_a_tick_follows_a_sentence_that_got_a_word_more(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("checklist-visievorming")))
    boxes = tab.locator("form[data-sheet] [type=checkbox][name]")
    for box in boxes.all():
        box.check()
    longer = {"Verken je vertrekpunt": "Verken samen je vertrekpunt"}
    edit(tab, "checklist-visievorming", longer | {"verken-je-": "verken-samen-je-"})
    tab.reload()
    expect(tab.locator("form[data-sheet] [type=checkbox][name]:checked")).to_have_count(
        boxes.count()
    )


def test_answers_follow_a_sheet_that_got_another_name(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("swot")))
    field(tab, "sterktes").fill("Vroeger")
    put(tab, "toolbox-werkblad:oud", {"kansen": "Nog vroeger"})
    edit(tab, "swot", {'data-sheet="swot"': 'data-sheet="nieuw" data-former="swot oud"'})
    tab.reload()
    expect(field(tab, "sterktes")).to_have_value("Vroeger")
    expect(field(tab, "kansen")).to_have_value("Nog vroeger")
    wipe(tab)
    assert tab.evaluate("Object.keys(localStorage)") == []


def test_a_full_browser_is_told_where_one_types_and_on_leaving(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("visietekst")))
    tab.evaluate(NO_ROOM)
    area = tab.locator("form[data-sheet] .sheet__question textarea").nth(6)
    area.press_sequentially("Zevende")
    alert = tab.locator("form[data-sheet] [role=alert]")
    expect(alert).to_contain_text("deze browser bewaart niet wat je typt")
    expect(alert).to_be_in_viewport()
    box, said = area.bounding_box(), alert.bounding_box()
    assert box
    assert said
    assert 0 <= said["y"] - box["y"] - box["height"] < 30
    asked: list[str] = []

    def stay(dialog: object) -> None:
        asked.append(dialog.type)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    tab.on("dialog", stay)
    tab.evaluate("setTimeout(() => location.reload())")
    tab.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    expect(area).to_have_value("Zevende")
    tab.evaluate("makeRoom()")
    tab.locator("form[data-sheet] .sheet__question textarea").nth(5).press_sequentially("Z")
    expect(alert).to_have_count(0)
    assert sorted(stored(tab, "visietekst").values()) == ["Z", "Zevende"]


def test_what_could_not_be_kept_is_kept_as_soon_as_there_is_room(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    tab.evaluate(NO_ROOM)
    field(tab, "sterktes").press_sequentially("Wij")
    tab.evaluate("makeRoom()")
    expect(tab.locator("form[data-sheet] [role=alert]")).to_have_count(0)
    assert stored(tab, "swot") == {"sterktes": "Wij"}


def test_a_wiped_sheet_can_come_back_until_the_page_is_left(reader: Reader) -> None:
    tab = reader.open(address("actoren"))
    for _ in range(50):
        tab.locator("[data-add-row]").click()
    typed = fill(tab)
    wipe(tab)
    expect(status(tab)).to_have_text("Het werkblad is leeg.")
    expect(tab.locator("tbody tr")).to_have_count(20)
    assert tab.evaluate("localStorage.length") == 0
    tab.locator(".sheet__undo").click()
    assert answers(tab) == typed
    wipe(tab)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(tab.locator(".sheet__undo")).to_be_hidden()


def test_what_nobody_can_read_is_set_aside_and_the_sheet_works(reader: Reader) -> None:
    for raw in ("{stuk", '{"answers": 7}', '{"answers": {"sterktes": {"value": [[]]}}}', "[]"):
        tab = reader.open(address("swot"))
        put(tab, "toolbox-antwoorden:swot", raw)
        put(tab, "toolbox-werkblad:swot", raw)
        tab.reload()
        field(tab, "sterktes").fill("Wij")
        assert stored(tab, "swot") == {"sterktes": "Wij"}
        assert tab.evaluate("localStorage.getItem('toolbox-antwoorden:swot:corrupt')") == raw
        tab.evaluate("localStorage.clear()")
