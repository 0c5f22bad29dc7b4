"""What a reader copies is what a page says, not what can be done with it."""

from typing import Final

import pytest

from .browsing import DESKTOP, Reader, wait_for_scripts, wait_for_theme

CONTROLS: Final = (
    ".headerlink, .tb-hidden, .tb-badge, .tb-tools, .tb-tick, .tb-copy, .tb-progress,"
    " .tb-steps__note, .tb-card__progress, .tb-card__choose, .tb-bundle, .tb-deadline__agenda,"
    " .sheet__tools, .sheet__more, [role=tooltip], button"
)
"""All that a script adds, and the marks beside a heading."""

_COPY: Final = """async (selector) => {
  getSelection().selectAllChildren(document.querySelector(selector));
  document.execCommand("copy");
  const [item] = await navigator.clipboard.read();
  const read = async (type) => (await item.getType(type)).text();
  return [await read("text/plain"), await read("text/html")];
}"""
_FOUND: Final = """([html, controls]) => {
  const copied = new DOMParser().parseFromString(html, "text/html");
  return [...copied.querySelectorAll(controls)].map((found) => found.outerHTML);
}"""


def copied(reader: Reader, page: str, selector: str) -> tuple[str, str, list[str]]:
    """What is in the clipboard, as text and as HTML, and which controls are in the latter."""
    tab = reader.fresh(DESKTOP)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.add_init_script(
        """const done = { klaar: ["visievorming#verken-je-vertrekpunt"] };
        localStorage.setItem("toolbox-voortgang", JSON.stringify(done));"""
    )
    tab.goto(reader.url(page))
    wait_for_theme(tab)
    for box in tab.locator(".tb-card__choose input").all()[:1]:
        box.check()
    assert tab.locator(selector).locator(CONTROLS).count(), "nothing here has to stay behind"
    text, html = tab.evaluate(_COPY, selector)
    # In a page of its own: the styles in a copy are no styles that this site allows.
    return text, html, tab.context.new_page().evaluate(_FOUND, [html, CONTROLS])


def test_a_step_comes_along_alone(reader: Reader) -> None:
    text, html, controls = copied(reader, "fiches/visievorming/", ".tb-step")
    lines = [line for line in text.splitlines() if line]
    assert lines[:2] == ["Stap 1", "Verken je vertrekpunt"]
    assert lines[2].startswith("Breng eerst in beeld")
    for said in ("Klaar", "Kopieer link", "#"):
        assert said not in text
    assert ">Verken je vertrekpunt</h3>" in html
    assert controls == []


@pytest.mark.parametrize(
    "page",
    [
        "",
        "fiches/",
        "fiches/visievorming/",
        "trajecten/van-nul-beginnen/",
        "werkbladen/",
        "werkbladen/swot/",
        "netwerk/termijnen/",
        "begrippen/",
        "vragen/",
        "nieuw/",
    ],
)
def test_of_a_whole_page_only_what_it_says_comes_along(reader: Reader, page: str) -> None:
    text, _, controls = copied(reader, page, "main")
    assert controls == []
    assert len(text) > 500
    for said in ("Kopieer link", "Leg in mijn bundel", "Zet in je agenda", "#"):
        assert said not in text


def test_an_open_explanation_of_a_word_stays_behind(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(reader.url("fiches/visievorming/"))
    wait_for_scripts(tab)
    term = tab.locator(".tb-term").first
    term.hover()
    note = tab.get_by_role("tooltip")
    note.wait_for()
    text, html = tab.evaluate(_COPY, "body")
    assert note.inner_text() not in text
    assert 'role="tooltip"' not in html
