"""What a reader ticks off: by mouse and keyboard, kept in the browser, and wiped at once."""

import json

from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import Toolbox

from .browsing import DESKTOP, PHONE, Reader, show, violations, wait_for_scripts, wait_for_theme
from .printed import print_out, words

FICHE = "fiches/visievorming/"
KEY = "toolbox-voortgang"
SAID = "[aria-live=polite]"


def someone(reader: Reader, page: str = FICHE) -> Page:
    """A tab of a reader who was never here before."""
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(page))
    wait_for_scripts(tab)
    return tab


def ticks(tab: Page) -> Locator:
    return tab.locator(".tb-step .tb-tick input")


def kept(tab: Page) -> str:
    return str(tab.evaluate("key => localStorage.getItem(key)", KEY))


def steps_of(toolbox: Toolbox) -> list[str]:
    return [step.title for step in toolbox.fiche("visievorming").front_matter.steps]


def test_every_step_can_be_ticked_by_keyboard_and_stays_ticked(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = someone(reader)
    assert ticks(tab).count() == len(steps_of(toolbox))
    tab.get_by_role("checkbox", name=f"Klaar : {steps_of(toolbox)[1]}", exact=True).focus()
    tab.keyboard.press("Space")
    tab.reload()
    assert [tick.is_checked() for tick in ticks(tab).all()].index(True) == 1
    tab.keyboard.press("Tab")
    ticks(tab).nth(1).focus()
    tab.keyboard.press("Space")
    tab.reload()
    assert True not in [tick.is_checked() for tick in ticks(tab).all()]


def test_the_overview_and_the_start_show_what_is_done(reader: Reader, toolbox: Toolbox) -> None:
    tab = someone(reader)
    for number in (0, 2):
        ticks(tab).nth(number).check()
    every = sum(len(fiche.front_matter.steps) for fiche in toolbox.fiches)
    for page in ("", "fiches/"):
        tab.goto(reader.url(page))
        card = tab.locator("a.tb-card[data-fiche=visievorming]")
        count = f"2 van {len(steps_of(toolbox))} klaar"
        expect(card.locator(".tb-card__progress")).to_have_text(count)
        fiches = tab.locator("a.tb-card[data-fiche]:not([data-fiche=visievorming])")
        assert fiches.locator(".tb-card__progress:visible").count() == 0
        expect(tab.locator(".tb-progress__count")).to_have_text(f"2 van {every} stappen klaar")


def test_a_reader_goes_on_at_the_first_step_that_is_not_done(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = someone(reader)
    ticks(tab).nth(0).check()
    tab.goto(reader.url(""))
    resume = tab.get_by_role("link", name="Ga verder waar je was: Visievorming, stap 2")
    resume.click()
    heading = tab.get_by_role("heading", name=steps_of(toolbox)[1])
    expect(heading).to_be_in_viewport()


def test_who_only_read_a_fiche_goes_on_there(reader: Reader) -> None:
    tab = someone(reader, "fiches/netwerksamenwerking/")
    tab.goto(reader.url("fiches/"))
    resume = tab.get_by_role("link", name="Ga verder waar je was: Netwerksamenwerking, stap 1")
    expect(resume).to_be_visible()


def test_after_the_last_step_the_next_fiche_follows(reader: Reader, toolbox: Toolbox) -> None:
    tab = someone(reader)
    for tick in ticks(tab).all():
        tick.check()
    tab.goto(reader.url(""))
    following = toolbox.fiches[toolbox.number(toolbox.fiche("visievorming"))].front_matter.title
    expect(tab.locator(".tb-progress__resume")).to_have_text(
        f"Ga verder waar je was: {following}, stap 1"
    )
    done = [key for fiche in toolbox.fiches for key in fiche.keys]
    state = json.dumps({"klaar": done, "laatste": "visievorming"})
    tab.evaluate("([key, state]) => localStorage.setItem(key, state)", [KEY, state])
    tab.reload()
    expect(tab.locator(".tb-progress__count")).to_be_visible()
    expect(tab.locator(".tb-progress__resume")).to_be_hidden()


def test_a_new_reader_sees_nothing_of_it(reader: Reader) -> None:
    for page in ("", "fiches/", "trajecten/"):
        tab = someone(reader, page)
        assert tab.locator(".tb-progress:visible, .tb-card__progress:visible").count() == 0


def test_one_button_wipes_it_all(reader: Reader) -> None:
    tab = someone(reader)
    ticks(tab).nth(0).check()
    tab.goto(reader.url("fiches/"))
    wipe = tab.get_by_role("button", name="Wis mijn voortgang")
    tab.once("dialog", lambda dialog: dialog.dismiss())
    wipe.click()
    assert "visievorming#" in kept(tab)
    tab.once("dialog", lambda dialog: dialog.accept())
    wipe.click()
    expect(tab.get_by_role("status").filter(has_text="gewist")).to_be_visible()
    expect(wipe).to_be_focused()
    assert kept(tab) == "None"
    assert tab.locator(".tb-card__progress:visible, .tb-progress__resume:visible").count() == 0
    tab.goto(reader.url(FICHE))
    expect(ticks(tab).nth(0)).not_to_be_checked()


def test_two_tabs_agree(reader: Reader) -> None:
    one = someone(reader)
    other = one.context.new_page()
    other.goto(reader.url(FICHE))
    wait_for_scripts(other)
    ticks(one).nth(0).check()
    expect(ticks(other).nth(0)).to_be_checked()
    ticks(other).nth(1).check()
    expect(ticks(one).nth(1)).to_be_checked()


def test_who_opens_a_fiche_again_writes_nothing(reader: Reader) -> None:
    """What another tab writes at the same moment would be lost."""
    tab = someone(reader)
    tab.add_init_script(
        "Storage.prototype.setItem = (key) => { (window.written ??= []).push(key) }"
    )
    tab.reload()
    wait_for_theme(tab)
    assert KEY not in tab.evaluate("window.written ?? []")


def test_what_else_was_kept_under_that_name_does_no_harm(reader: Reader) -> None:
    tab = someone(reader)
    for state in (
        "geen json",
        "5",
        "null",
        "[null]",
        '{"klaar": "x"}',
        '{"klaar": {"__proto__": {"length": 1}}}',
        '{"klaar": [1, null, ["x"], {"__proto__": "x"}], "laatste": {}}',
        '{"__proto__": {"klaar": ["visievorming#x"]}, "laatste": null}',
    ):
        tab.evaluate("([key, state]) => localStorage.setItem(key, state)", [KEY, state])
        for page in ("", FICHE):
            tab.goto(reader.url(page))
        ticks(tab).nth(0).check()
        tab.reload()
        expect(ticks(tab).nth(0)).to_be_checked()


def test_what_is_kept_beside_it_still_counts(reader: Reader) -> None:
    tab = someone(reader)
    odd = json.dumps({"klaar": [7, "visievorming#schrijf-de-visie-uit", None], "laatste": 7})
    tab.evaluate("([key, state]) => localStorage.setItem(key, state)", [KEY, odd])
    tab.reload()
    assert [tick.is_checked() for tick in ticks(tab).all()].index(True) == 3
    assert json.loads(kept(tab))["klaar"] == ["visievorming#schrijf-de-visie-uit"]


def test_a_tick_follows_a_step_and_a_stop_to_their_new_name(reader: Reader) -> None:
    tab = someone(reader, "over/")
    state = {"klaar": ["oude-naam#schrijf-de-visie-uit", "blad:oude-naam"], "laatste": "oude-naam"}
    keep = "([key, state]) => localStorage.setItem(key, JSON.stringify(state))"
    tab.evaluate(keep, [KEY, state])
    tab.goto(reader.url("fiches/"))
    card = tab.locator("a.tb-card[data-fiche=visievorming]")
    expect(card.locator(".tb-card__progress")).to_contain_text("1 van")
    expect(tab.get_by_role("link", name="Ga verder waar je was: Visievorming")).to_be_visible()
    tab.goto(reader.url(FICHE))
    expect(ticks(tab).nth(3)).to_be_checked()
    ticks(tab).nth(3).uncheck()
    tab.reload()
    expect(ticks(tab).nth(3)).not_to_be_checked()
    assert json.loads(kept(tab)) == {"klaar": ["blad:oude-naam"], "laatste": "visievorming"}
    tab.goto(reader.url("trajecten/afsprakennota-schrijven/"))
    stop = tab.locator(".tb-stop.tb-done")
    expect(stop.locator(".tb-stop__title a")).to_have_attribute("href", "../../werkbladen/swot/")


def test_the_message_of_a_wipe_goes_when_another_tab_ticks(reader: Reader) -> None:
    tab = someone(reader)
    ticks(tab).nth(0).check()
    tab.goto(reader.url("fiches/"))
    tab.once("dialog", lambda dialog: dialog.accept())
    tab.get_by_role("button", name="Wis mijn voortgang").click()
    expect(tab.locator(".tb-progress__count")).to_have_text("Je voortgang is gewist.")
    other = tab.context.new_page()
    other.goto(reader.url(FICHE))
    ticks(other).nth(1).check()
    expect(tab.locator(".tb-progress__count")).to_contain_text("1 van")


def test_the_back_button_shows_what_is_kept_now(reader: Reader) -> None:
    tab = someone(reader, "fiches/")
    tab.locator("a.tb-card[data-fiche=visievorming]").click()
    ticks(tab).nth(0).check()
    tab.go_back()
    card = tab.locator("a.tb-card[data-fiche=visievorming]")
    expect(card.locator(".tb-card__progress")).to_contain_text("1 van")


def test_a_browser_that_keeps_nothing_says_so(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    tab.goto(reader.url(FICHE))
    ticks(tab).nth(0).check()
    said = tab.locator(SAID).filter(has_text="Deze browser bewaart niets")
    expect(said).to_be_visible()
    expect(ticks(tab).nth(0)).to_be_checked()


def test_the_address_of_a_step_is_copied_and_said(reader: Reader, toolbox: Toolbox) -> None:
    tab = someone(reader)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(reader.url(f"{FICHE}?h=visie"))
    title = steps_of(toolbox)[3]
    tab.get_by_role("button", name=f"Kopieer link : {title}", exact=True).click()
    expect(tab.locator(SAID).filter(has_text="Link gekopieerd")).to_be_visible()
    address = tab.evaluate("navigator.clipboard.readText()")
    assert address == reader.url(f"{FICHE}#schrijf-de-visie-uit")
    tab.goto(address)
    expect(tab.get_by_role("heading", name=title)).to_be_in_viewport()


def test_what_is_not_yet_said_at_a_step_is_no_stop_for_a_screen_reader(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = someone(reader)
    assert tab.locator(f"[data-tools] {SAID}:empty").count() == len(steps_of(toolbox))
    assert tab.locator("[data-tools]").get_by_role("status").count() == 0


def test_what_cannot_be_copied_stands_in_the_address_bar(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    tab.goto(reader.url(FICHE))
    tab.locator(".tb-copy").nth(3).click()
    expect(tab.locator(SAID).filter(has_text="adresbalk")).to_be_visible()
    assert tab.url == reader.url(f"{FICHE}#schrijf-de-visie-uit")


def test_without_script_and_on_paper_there_is_nothing_to_tick(reader: Reader) -> None:
    tab = reader.open(FICHE, script=False)
    assert tab.locator(".tb-tick, .tb-copy, .tb-steps__note:visible").count() == 0
    text = words(" ".join(sheet.text for sheet in print_out(reader.open(FICHE))))
    for control in ("Kopieer link", "Vink af wat klaar is"):
        assert words(control) not in text


def test_pages_with_progress_are_accessible(reader: Reader) -> None:
    tab = someone(reader)
    for number in (0, 1):
        ticks(tab).nth(number).check()
    for page in ("", "fiches/", "trajecten/", "trajecten/van-nul-beginnen/", FICHE):
        tab.goto(reader.url(page))
        wait_for_scripts(tab)
        assert violations(tab) == [], page
        show(tab, PHONE)
        assert violations(tab) == [], page
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), page
        show(tab, DESKTOP)
