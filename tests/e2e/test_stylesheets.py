"""A page loads the stylesheets of what it shows: the others have no rule for it."""

import pytest
from playwright.sync_api import Page

from .browsing import PHONE, Reader
from .published import FICHES, ROUTES

_MATCHING = r"""async (addresses) => {
  const found = [];
  for (const href of addresses) {
    const name = href.split("/").pop();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    await new Promise((resolve, reject) => {
      Object.assign(link, { onload: resolve, onerror: reject });
      document.head.append(link);
    });
    const find = (rules) => {
      for (const { selectorText, cssRules } of rules) {
        const shown = selectorText?.replace(/::[\w-]+|:(?:hover|focus-visible|open)/g, "");
        if (shown && document.querySelector(`main :is(${shown})`)) found.push(`${name}: ${shown}`);
        find(cssRules ?? []);
      }
    };
    find(link.sheet.cssRules);
    link.remove();
  }
  return found;
}"""
"""Returns the rules of these stylesheets that something on the page matches."""

_STYLES = ("fiche", "reference", "progress", "route", "media", "drawing")
"""The stylesheets that a page loads by what stands in it."""

_OF_ALL_KINDS = (
    *("", "fiches/", *FICHES, "trajecten/", ROUTES[0], "bronnen/", "begrippen/", "nieuw/"),
    *("over/", "meewerken/", "meewerken/velden/", "netwerk/", "voorbeeld/nota/"),
)


def matching(tab: Page, address: str) -> list[str]:
    """Return the rules for a page in stylesheets that it does not load."""
    loaded: list[str] = tab.evaluate("[...document.styleSheets].map(({ href }) => href ?? '')")
    # A fiche has some of them in its page.
    inside = {"fiche", "drawing"} if "" in loaded else set()
    others = [
        f"{address}assets/{name}.css"
        for name in _STYLES
        if name not in inside and f"{address}assets/{name}.css" not in loaded
    ]
    found: list[str] = tab.evaluate(_MATCHING, others)
    return found


@pytest.mark.parametrize("page", _OF_ALL_KINDS)
def test_no_stylesheet_that_a_page_does_not_load_has_a_rule_for_it(
    reader: Reader, page: str
) -> None:
    tab = reader.open(page, look=PHONE)
    assert matching(tab, reader.url("")) == []


def test_a_page_without_a_stylesheet_of_what_it_shows_is_found(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.goto(reader.url("meewerken/"))
    tab.evaluate("document.querySelector('link[href$=\"media.css\"]').remove()")
    assert {what.partition(".css: ")[0] for what in matching(tab, reader.url(""))} == {"media"}
