"""The site in WebKit: what is kept, added up, ticked and found. Only `make webkit` runs this."""

from collections.abc import Iterator
from typing import Final

import pytest

from .answers import address
from .published import LATEST, SUB_PATH
from .webkit import WebKit, missing, started

pytestmark = pytest.mark.webkit

_VALUE: Final = "name => document.querySelector(`[name='${name}']`).value"
_SEARCH: Final = "#search [role=combobox]"
_OPTIONS: Final = "() => document.querySelectorAll('[role=option]').length > 0"
_PLACES: Final = """(target, bar) => [
  document.querySelector(target).getBoundingClientRect().top,
  document.querySelector(bar).getBoundingClientRect().bottom,
]"""
_FRAMED: Final = """(address) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.width = 320;
  frame.src = address;
  frame.onload = () => {
    const { scrollWidth, clientWidth } = frame.contentDocument.documentElement;
    resolve(scrollWidth - clientWidth);
  };
  document.body.append(frame);
})"""
"""By how much a page is too wide in a frame, which is narrower than a window can be."""
_IS_OPEN: Final = "() => document.querySelector('#search').open"


@pytest.fixture(scope="module")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    assert not missing(), f"‘make webkit’ installs what is missing: {missing()}"
    with started(tmp_path_factory.mktemp("webkit") / "said.txt") as webkit:
        yield webkit


@pytest.fixture
def home(webkit: WebKit, host: str) -> str:
    """The address of the latest version, in a browser that has nothing stored."""
    home = f"{host}{SUB_PATH}{LATEST}/"
    webkit.go(home)
    webkit.evaluate("() => localStorage.clear()")
    return home


def test_what_is_typed_is_kept(webkit: WebKit, home: str) -> None:
    webkit.go(home + address("swot"))
    webkit.type("[name=sterktes]", "Wij kennen elkaar.", "Enter", "Echt.")
    webkit.go(f"{home}over/")
    webkit.go(home + address("swot"))
    assert webkit.evaluate(_VALUE, "sterktes") == "Wij kennen elkaar.\nEcht."


def test_a_field_grows_with_its_text(webkit: WebKit, home: str) -> None:
    webkit.go(home + address("swot"))
    webkit.type("[name=sterktes]", *["regel", "Enter"] * 20)
    clipped = "() => { const it = document.querySelector('[name=sterktes]');"
    assert webkit.evaluate(f"{clipped} return it.scrollHeight - it.clientHeight }}") <= 2


def test_amounts_are_added_up(webkit: WebKit, home: str) -> None:
    webkit.go(home + address("begroting"))
    for name in ("personeel--jaar-2027", "werking--jaar-2027"):
        webkit.type(f"[name='{name}']", "1.250,25")
    assert webkit.evaluate(_VALUE, "totaal--jaar-2027") == "2.500,5"


def test_a_tick_is_kept(webkit: WebKit, home: str) -> None:
    webkit.go(f"{home}fiches/visievorming/")
    webkit.click(".tb-tick input")
    webkit.go(f"{home}over/")
    webkit.go(f"{home}fiches/visievorming/")
    assert webkit.evaluate("() => document.querySelector('.tb-tick input').checked")


@pytest.mark.parametrize("fiche", ["omgevingsanalyse", "visievorming", "netwerksamenwerking"])
@pytest.mark.parametrize("place", ["in-het-kort", "veelgestelde-vragen", "meer-lezen"])
def test_a_place_in_a_fiche_is_at_the_top_below_the_bar(
    webkit: WebKit, home: str, fiche: str, place: str
) -> None:
    """WebKit does not keep a place in view while questions above it fold."""
    webkit.send("window/rect", width=450, height=800)
    webkit.go(f"{home}fiches/{fiche}/#{place}")
    webkit.wait_for("() => document.querySelectorAll('.tb-tick').length > 0")
    top, bar = webkit.evaluate(_PLACES, f"#{place}", ".tb-toc")
    assert bar <= top <= bar + 20


def test_the_search_goes_to_a_find_and_is_there_on_the_way_back(webkit: WebKit, home: str) -> None:
    webkit.go(home)
    webkit.click("[data-search-open]")
    webkit.type(_SEARCH, "uitpas")
    webkit.wait_for(_OPTIONS)
    webkit.wait_for("() => location.search === '?q=uitpas'")
    webkit.type(_SEARCH, "ArrowDown", "Enter")
    webkit.wait_for("() => document.querySelectorAll('mark.tb-found').length > 0")
    webkit.back()
    webkit.wait_for(_OPTIONS)
    assert webkit.evaluate(_IS_OPEN)
    webkit.type(_SEARCH, "Escape")
    webkit.wait_for(f"() => !({_IS_OPEN})()")


def test_the_menu_of_a_phone_opens_and_closes(webkit: WebKit, home: str) -> None:
    webkit.send("window/rect", width=450, height=800)
    webkit.go(f"{home}fiches/visievorming/")
    is_open = "() => document.querySelector('#menu').matches(':popover-open')"
    webkit.click("[popovertarget=menu]")
    webkit.wait_for(is_open)
    webkit.type(".tb-menu__close", "Escape")
    webkit.wait_for(f"() => !({is_open})()")
    width = "() => document.documentElement.scrollWidth <= innerWidth"
    assert webkit.evaluate(width)


@pytest.mark.parametrize("page", ["samen/", "draaiboek/", "fiches/netwerksamenwerking/"])
def test_a_page_fits_on_the_narrowest_screen(webkit: WebKit, home: str, page: str) -> None:
    """A long choice in a list of them stuck out of its field."""
    webkit.go(f"{home}over/")
    assert webkit.evaluate(_FRAMED, home + page) <= 0
