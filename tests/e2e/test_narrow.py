"""Narrow screens, and screens enlarged to 400 %: nothing needs sideways scrolling."""

import pytest

from .browsing import PHONE, SMALLEST, Reader, show, wait_for_theme
from .published import OLD, PAGES

_STICKING_OUT = """() => [...document.querySelectorAll("body *")].filter((it) => {
  const scrolled = it.parentElement.closest("[tabindex='0'], .md-sidebar, .md-search");
  return !scrolled && it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1;
}).map((it) => `${it.tagName} ${it.className} ${it.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("page", [*PAGES, "404.html"])
def test_a_page_fits_on_a_narrow_screen(reader: Reader, page: str) -> None:
    """Only a table that says so itself is scrolled sideways; the banner comes along."""
    tab = reader.open(page, look=PHONE, version=OLD)
    wait_for_theme(tab)
    for look in (PHONE, SMALLEST):
        show(tab, look)
        assert tab.evaluate(_STICKING_OUT) == []
        assert tab.evaluate("document.documentElement.scrollWidth") == look.width
