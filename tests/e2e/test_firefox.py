"""Firefox: what it keeps, adds up and prints of worksheets, and where it opens a fiche."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from .answers import address
from .firefox import Firefox, Tab, Visitor, visiting
from .printed import WorksheetPage, read, words
from .published import LATEST, SUB_PATH

_VALUE = "name => document.querySelector(`[name='${name}']`).value"
_IS = "(name, value) => document.querySelector(`[name='${name}']`).value === value"
_SAID = "() => document.querySelector('.sheet__status').textContent"
_WRONG = """() => {
  const found = [...document.querySelectorAll("[aria-invalid=true]")].map((field) => field.name);
  return found.length ? found : null;
}"""
_OLDER = """() => {
  const { supports } = CSS;
  CSS.supports = (name, ...value) => name !== "field-sizing" && supports.call(CSS, name, ...value);
  const style = new CSSStyleSheet();
  style.replaceSync("textarea { field-sizing: fixed !important }");
  document.adoptedStyleSheets.push(style);
}"""
"""As in a browser of before fields grew by themselves."""

_CLIPPED = """() => [...document.querySelectorAll("form[data-sheet] textarea")]
  .filter((it) => it.scrollHeight > it.clientHeight + 2)
  .filter((it) => getComputedStyle(it).overflowY === "hidden")
  .map((it) => it.name)"""

_TOP = "name => Math.round(document.querySelector(name).getBoundingClientRect().top)"
_TICKS = "() => document.querySelectorAll('.tb-tick').length"

AMOUNTS = {
    2027: ("12.500", "12.500"),
    2028: ("12.500,50", "12.500,5"),
    2029: ("1.250.000", "1.250.000"),
    2030: ("12500,-", "12.500"),
    2031: ("€ 300", "300"),
    2032: ("0,75", "0,75"),
}
"""What is typed in a year of the budget, and what its total then is."""

LINES = [f"regel {number} zegt iets" for number in range(28)]


@pytest.fixture
def visitor(firefox: Firefox, host: str, tmp_path: Path) -> Iterator[Visitor]:
    """Somebody who opens pages in Firefox; a test fails where any of them misbehaves."""
    with visiting(firefox, f"{host}{SUB_PATH}{LATEST}/", tmp_path) as visitor:
        yield visitor


@pytest.fixture(params=["nl-BE", "en-US"])
def anyone(
    request: pytest.FixtureRequest, firefox: Firefox, host: str, tmp_path: Path
) -> Iterator[Visitor]:
    """Somebody with a Dutch Firefox, and somebody with an English one."""
    address = f"{host}{SUB_PATH}{LATEST}/"
    with visiting(firefox, address, tmp_path, locale=request.param) as visitor:
        yield visitor


def named(name: str) -> str:
    return f"[name='{name}']"


def value(tab: Tab, name: str) -> str:
    return str(tab.evaluate(_VALUE, name))


def print_out(tab: Tab) -> list[WorksheetPage]:
    return read(tab.print())


def leave(visitor: Visitor, tab: Tab) -> None:
    """Go on to another page, and mark the one that is left; the browser keeps it as it is.

    It keeps no page that still waits for something: the list of versions, or the script and the
    styles that the first letter that is typed asks for.
    """
    tab.wait_for("() => !document.querySelector('[data-versions]').hidden")
    tab.evaluate("() => Promise.all(toolboxPage.loads.values())")
    tab.evaluate("() => typeof toolboxTransfer === 'object' && toolboxTransfer.styled")
    tab.evaluate("() => { window.left = true }")
    tab.go(visitor.url("over/"))


def test_what_is_typed_is_kept(visitor: Visitor) -> None:
    tab = visitor.open(address("swot"))
    tab.type(named("sterktes"), "Wij kennen elkaar.", "\n", "Echt.")
    tab.go(visitor.url(address("swot")))
    assert value(tab, "sterktes") == "Wij kennen elkaar.\nEcht."


def test_what_is_typed_in_two_tabs_is_kept(visitor: Visitor) -> None:
    first, second = visitor.open(address("swot")), visitor.open(address("swot"))
    second.type(named("sterktes"), "Vaste partners")
    first.wait_for(_IS, "sterktes", "Vaste partners")
    first.type(named("kansen"), "N")
    first.go(visitor.url(address("swot")))
    assert value(first, "sterktes") == "Vaste partners"
    assert value(first, "kansen") == "N"


def test_what_is_wiped_in_one_tab_stays_gone_in_the_other(visitor: Visitor) -> None:
    first, second = visitor.open(address("swot")), visitor.open(address("swot"))
    second.type(named("sterktes"), "Vaste partners")
    first.wait_for(_IS, "sterktes", "Vaste partners")
    second.click("[data-wipe]")
    first.wait_for(_IS, "sterktes", "")
    first.type(named("kansen"), "N")
    second.go(visitor.url(address("swot")))
    assert value(second, "sterktes") == ""
    assert value(second, "kansen") == "N"


def test_the_back_button_shows_what_was_typed_since(visitor: Visitor) -> None:
    """The page comes back as it was left: nothing of it is loaded again."""
    tab = visitor.open(address("swot"))
    tab.type(named("sterktes"), "Eerst")
    leave(visitor, tab)
    other = visitor.open(address("swot"))
    other.type(named("sterktes"), " en daarna")
    other.type(named("kansen"), "Nieuw")
    tab.back()
    tab.wait_for(_IS, "kansen", "Nieuw")
    assert tab.evaluate("() => window.left")
    assert value(tab, "sterktes") == value(other, "sterktes") != "Eerst"
    tab.type(named("zwaktes"), "Z")
    other.wait_for(_IS, "zwaktes", "Z")
    assert value(other, "kansen") == "Nieuw"


def test_what_is_wiped_meanwhile_does_not_come_back_with_the_back_button(visitor: Visitor) -> None:
    tab = visitor.open(address("swot"))
    tab.type(named("sterktes"), "Weg ermee")
    leave(visitor, tab)
    other = visitor.open(address("swot"))
    other.click("[data-wipe]")
    other.wait_for(_IS, "sterktes", "")
    tab.back()
    tab.wait_for(_IS, "sterktes", "")
    assert tab.evaluate("() => window.left")
    tab.type(named("kansen"), "N")
    other.wait_for(_IS, "kansen", "N")
    assert value(other, "sterktes") == ""


def test_amounts_are_read_as_people_write_them_here(anyone: Visitor) -> None:
    tab = anyone.open(address("begroting"))
    for year, (typed, _) in AMOUNTS.items():
        tab.type(named(f"personeel--jaar-{year}"), typed)
    for _ in range(2):
        # What adds up comes only once there is an amount.
        tab.wait_for(_IS, "totaal--alles", "1.287.801,25")
        for year, (typed, total) in AMOUNTS.items():
            assert value(tab, f"personeel--jaar-{year}") == typed
            assert value(tab, f"totaal--jaar-{year}") == total
        tab.go(anyone.url(address("begroting")))


def test_what_is_no_amount_is_said_and_kept_as_it_was_typed(anyone: Visitor) -> None:
    tab = anyone.open(address("begroting"))
    tab.type(named("personeel--jaar-2027"), "ongeveer 300")
    tab.type(named("werking--jaar-2027"), "200")
    tab.wait_for(_WRONG)
    assert tab.evaluate(_WRONG) == ["personeel--jaar-2027"]
    tab.go(anyone.url(address("begroting")))
    assert value(tab, "personeel--jaar-2027") == "ongeveer 300"


def test_neither_the_wheel_nor_an_arrow_changes_an_amount(anyone: Visitor) -> None:
    tab = anyone.open(address("begroting"))
    amount = named("personeel--jaar-2027")
    tab.type(amount, "12500", "ArrowDown", "ArrowUp", "ArrowDown")
    tab.wheel(amount, 120)
    assert value(tab, "personeel--jaar-2027").replace(".", "") == "12500"
    tab.wait_for(_IS, "totaal--jaar-2027", "12.500")


def test_a_saved_file_is_opened_again_elsewhere(
    visitor: Visitor, firefox: Firefox, tmp_path: Path
) -> None:
    tab = visitor.open(address("swot"))
    tab.type(named("sterktes"), "Wij kennen Şahin.", "\n", "Écht.")
    tab.click("[data-save]")
    file = visitor.saved()
    assert file.name == "swot.json"
    assert json.loads(file.read_text("utf-8"))["antwoorden"]["sterktes"] == value(tab, "sterktes")
    with visiting(firefox, visitor.address, tmp_path) as other:
        opened = other.open(address("swot"))
        assert value(opened, "sterktes") == ""
        opened.set_file("[data-open]", file)
        opened.wait_for(_IS, "sterktes", value(tab, "sterktes"))
        assert "swot.json" in opened.evaluate(_SAID)


def test_a_file_that_is_not_in_utf8_is_refused(visitor: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "oud.json"
    saved = {"werkblad": "swot", "antwoorden": {"sterktes": "Één café"}}
    file.write_bytes(json.dumps(saved, ensure_ascii=False).encode("cp1252"))
    tab = visitor.open(address("swot"))
    tab.type(named("sterktes"), "Blijft")
    tab.set_file("[data-open]", file)
    tab.wait_for("() => document.querySelector('.sheet__status').textContent.includes('oud.json')")
    assert value(tab, "sterktes") == "Blijft"
    tab.go(visitor.url(address("swot")))
    assert value(tab, "sterktes") == "Blijft"


@pytest.mark.parametrize("first", [None, _OLDER], ids=["of today", "without field-sizing"])
def test_long_notes_print_whole_from_a_narrow_screen(visitor: Visitor, first: str | None) -> None:
    tab = visitor.open(address("drempelscan"), width=375, first=first)
    note = named("betaalbaar--notitie")
    tab.fill(note, " ".join(LINES))
    assert tab.evaluate(_CLIPPED) == []
    assert missing(print_out(tab)) == []


def test_a_field_that_was_dragged_smaller_shows_and_prints_all_its_lines(visitor: Visitor) -> None:
    tab = visitor.open(address("swot"))
    tab.drag_corner(named("sterktes"), 10)
    tab.fill(named("sterktes"), "\n".join(LINES[:15]))
    assert tab.evaluate(_CLIPPED) == []
    assert missing(print_out(tab), LINES[:15]) == []


def test_a_long_cell_starts_on_the_first_sheet_of_paper(visitor: Visitor) -> None:
    tab = visitor.open(address("swot"))
    tab.fill(named("sterktes"), "\n".join(LINES))
    first, *_ = sheets = print_out(tab)
    assert words(LINES[0]) in words(first.text)
    assert missing(sheets) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_a_place_in_a_fiche_is_at_the_top_though_questions_fold(
    visitor: Visitor, width: int
) -> None:
    tab = visitor.open("over/", width=width)
    tab.go(visitor.url("fiches/netwerksamenwerking/#meer-lezen"))
    assert tab.evaluate(_TICKS) == 7
    assert 58 <= tab.evaluate(_TOP, "#meer-lezen") <= 62


def test_who_comes_for_some_words_of_a_fiche_gets_to_them(visitor: Visitor) -> None:
    """Firefox tells a page nothing of these words, and not what it paints after it went there."""
    tab = visitor.open("over/", width=360)
    tab.go(visitor.url("fiches/netwerksamenwerking/#:~:text=Stel%20een%20wijziging%20voor"))
    assert tab.evaluate(_TICKS) == 7
    assert 60 < tab.evaluate(_TOP, ".tb-foot__edit") < 700


def missing(sheets: list[WorksheetPage], lines: list[str] = LINES) -> list[str]:
    """Return the lines that are not on paper."""
    text = words(" ".join(sheet.text for sheet in sheets))
    return [line for line in lines if words(line) not in text]
