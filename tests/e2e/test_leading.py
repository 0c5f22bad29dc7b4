"""Who leads a meeting has the steps on a screen, the guidance on paper, and an example at hand."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from toolbox.model.toolbox import Toolbox

from .answers import address, field, open_file
from .browsing import DESKTOP, DESKTOP_DARK, PHONE, Look, Reader, violations
from .printed import print_out, words

SHEET = "swot"
LEAD = "Begeleid op een groot scherm"


def lead(tab: Page) -> Locator:
    """Open the meeting screen."""
    tab.get_by_role("button", name=LEAD).click()
    screen = tab.get_by_role("dialog")
    expect(screen).to_be_visible()
    return screen


def steps(toolbox: Toolbox) -> list[str]:
    """What participants see at each step."""
    return [it.on_screen or it.text for it in toolbox.worksheets[SHEET].model.instructions]


def test_one_step_at_a_time_by_key_or_by_finger(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(address(SHEET))
    screen = lead(tab)
    first, second, third, *_ = steps(toolbox)
    now = screen.locator(".tb-leading__text")
    expect(now).to_have_text(first)
    expect(screen).to_contain_text(f"Straks: {second}")
    expect(screen.get_by_role("button", name="Vorige")).to_be_disabled()
    tab.keyboard.press("ArrowRight")
    expect(now).to_have_text(second)
    screen.get_by_role("button", name="Volgende").click()
    expect(now).to_have_text(third)
    tab.keyboard.press("PageUp")
    expect(now).to_have_text(second)


def test_a_reload_keeps_its_place_and_escape_leaves(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(address(SHEET))
    lead(tab)
    tab.keyboard.press("ArrowRight")
    tab.reload()
    now = tab.get_by_role("dialog").locator(".tb-leading__text")
    expect(now).to_have_text(steps(toolbox)[1])
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(tab).to_have_url(re.compile("^[^#]*$"))
    tab.reload()
    expect(tab.get_by_role("button", name=LEAD)).to_be_visible()
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_a_nonsense_step_in_the_address_is_the_first(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(f"{address(SHEET)}#begeleid-99")
    expect(tab.locator(".tb-leading__text")).to_have_text(steps(toolbox)[0])


def test_the_minutes_count_down_and_go_on_after_a_reload(reader: Reader, toolbox: Toolbox) -> None:
    minutes = toolbox.worksheets[SHEET].model.instructions[0].minutes
    assert minutes is not None
    assert minutes > 2
    tab = reader.fresh(DESKTOP)
    tab.clock.install()
    tab.goto(reader.url(address(SHEET)))
    left = lead(tab).locator(".tb-leading__left")
    expect(left).to_have_text(f"Nog {minutes} minuten")
    tab.clock.run_for(90_000)
    expect(left).to_have_text(f"Nog {minutes - 1} minuten")
    tab.clock.run_for(minutes * 60_000)
    expect(left).to_have_text("De tijd is om")
    tab.reload()
    expect(tab.locator(".tb-leading__left")).to_have_text("De tijd is om")


def test_the_keys_work_on_from_the_last_step(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(address(SHEET))
    screen = lead(tab)
    texts = steps(toolbox)
    for _ in texts[1:]:
        screen.get_by_role("button", name="Volgende").click()
    now = screen.locator(".tb-leading__text")
    expect(now).to_have_text(texts[-1])
    expect(now).to_be_focused()
    tab.keyboard.press("ArrowLeft")
    expect(now).to_have_text(texts[-2])


def test_who_leaves_is_back_at_the_button(reader: Reader) -> None:
    tab = reader.open(f"{address(SHEET)}#begeleid-2")
    expect(tab.locator(".tb-leading__text")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("button", name=LEAD)).to_be_focused()


WAKE_LOCK = """
const locks = new Set();
const count = () => document.documentElement.setAttribute('data-locks', locks.size);
Object.defineProperty(navigator, 'wakeLock', { value: { async request() {
  const lock = { async release() { locks.delete(lock); count(); } };
  locks.add(lock);
  count();
  return lock;
} } });
let away = false;
Object.defineProperty(document, 'hidden', { get: () => away });
// The browser releases a lock while somebody looks at another tab.
window.look = (elsewhere) => {
  away = elsewhere;
  if (away) locks.clear();
  count();
  document.dispatchEvent(new Event('visibilitychange'));
};
"""


def test_the_screen_stays_on_as_long_as_the_meeting(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.add_init_script(WAKE_LOCK)
    tab.goto(reader.url(address(SHEET)))
    page = tab.locator("html")
    lead(tab)
    expect(page).to_have_attribute("data-locks", "1")
    tab.evaluate("look(true)")
    expect(page).to_have_attribute("data-locks", "0")
    tab.evaluate("look(false)")
    expect(page).to_have_attribute("data-locks", "1")
    tab.keyboard.press("Escape")
    expect(page).to_have_attribute("data-locks", "0")
    tab.evaluate("look(false)")
    expect(page).to_have_attribute("data-locks", "0")


def test_without_a_connection_it_says_so_beside_the_button(reader: Reader) -> None:
    tab = reader.open(address(SHEET))
    reader.expect_missing(reader.url("assets/lead.js"))
    tab.route("**/lead.js", lambda route: route.abort("aborted"))
    tab.get_by_role("button", name=LEAD).click()
    expect(tab.get_by_role("alert")).to_contain_text("Dat lukt nu niet.")
    tab.unroute("**/lead.js")
    lead(tab)
    expect(tab.locator(".sheet__note")).to_have_count(0)


@pytest.mark.parametrize("look", [DESKTOP_DARK, PHONE], ids=str)
def test_the_meeting_screen_is_accessible_and_fits(reader: Reader, look: Look) -> None:
    tab = reader.open(address(SHEET), look=look)
    screen = lead(tab)
    assert violations(tab) == []
    sizes = screen.evaluate("(it) => [it.scrollWidth - it.clientWidth, it.clientWidth]")
    assert sizes == [0, look.width]


def test_the_guidance_is_printed_behind_the_sheet_when_it_is_asked_for(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open(address(SHEET))
    instruction = words(toolbox.worksheets[SHEET].model.instructions[0].text)
    tab.get_by_label("met de uitleg voor de begeleider").check()
    sheet, *others = print_out(tab)
    assert instruction not in words(sheet.text)
    assert instruction in words("".join(page.text for page in others))
    # The page is as it was.
    assert tab.evaluate("document.querySelector('.sheet__how ~ .sheet__body') !== null")


def test_letters_are_larger_when_that_is_asked_for(reader: Reader) -> None:
    tab = reader.open(address(SHEET))
    tab.get_by_label("in grote letters").check()
    tab.emulate_media(media="print")
    size = tab.locator(".sheet__cell p").first.evaluate("(it) => getComputedStyle(it).fontSize")
    assert float(size.removesuffix("px")) > 21.3  # 16 points


def test_in_large_letters_what_is_scored_keeps_its_width(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("drempelscan")))
    tab.get_by_label("in grote letters").check()
    tab.set_viewport_size({"width": 688, "height": 1000})  # the width of A4 between its margins
    tab.emulate_media(media="print")
    share = tab.locator(".sheet__scan").evaluate(
        "(it) => it.querySelector('tbody th').offsetWidth / it.offsetWidth"
    )
    assert share > 0.25


def test_an_example_opens_in_the_empty_sheet(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(address(SHEET))
    tab.get_by_role("link", name="Bekijk een ingevuld voorbeeld").click()
    expect(tab.locator("main")).to_contain_text("Deze regio bestaat niet")
    title = toolbox.worksheets[SHEET].model.title
    path = tab.get_by_role("navigation", name="Je bent hier").get_by_role("listitem")
    expect(path).to_have_text(["Start", "Werkbladen", title])
    expect(tab.locator(".tb-menu [aria-current]")).to_have_text(title)
    name, answer = next(iter(toolbox.worksheets[SHEET].example.items()))
    expect(tab.locator("article.sheet")).to_contain_text(str(answer))
    with tab.expect_download() as download:
        tab.get_by_role("link", name="Neem dit voorbeeld als bestand").click()
    tab.get_by_role("link", name="Naar het lege werkblad").click()
    open_file(tab, download.value.path())
    expect(field(tab, name)).to_have_value(str(answer))
