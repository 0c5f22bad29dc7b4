"""Readers and their browsers, watched for everything a page should not do."""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    WebError,
    expect,
)

from .published import LATEST

BROWSERS: Final = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is Chromium without a window, which takes a sixth less processor time."""

ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE: Final = 30_000
"""Milliseconds to wait for something that should be there at once."""


_NOTHING: Final = "empty.txt"
"""Where a tab waits that has nothing to show."""


@dataclass(frozen=True)
class Look:
    """How a reader looks at the site."""

    width: int
    height: int = 900
    scheme: Literal["light", "dark"] = "light"

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}"


DESKTOP: Final = Look(1440)
DESKTOP_DARK: Final = Look(1440, scheme="dark")
PHONE: Final = Look(360, 740)
PHONE_DARK: Final = Look(360, 740, "dark")
SMALLEST: Final = Look(320, 640)


def executable() -> str | None:
    """The browser of this machine; the variable CHROMIUM names another."""
    found = (shutil.which(name) for name in BROWSERS)
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


@dataclass
class Reader:
    """Opens pages of the site, and notes what goes wrong in them.

    One tab goes from page to page, and an empty tab comes in a browser context that was used
    before and emptied: a new one costs more processor time than most of what is tested.
    """

    browser: Browser
    address: str
    others: tuple[str, ...] = ()
    """Where its pages may ask for something too."""
    troubles: list[str] = field(default_factory=list)
    _tabs: dict[tuple[str, bool], Page] = field(default_factory=dict)
    _own: list[BrowserContext] = field(default_factory=list)
    """The contexts that cannot be used again."""
    _free: dict[tuple[str, bool, bool], list[Page]] = field(default_factory=dict)
    _taken: list[tuple[tuple[str, bool, bool], Page]] = field(default_factory=list)
    """The page that keeps each other context, and its process, going."""
    _missing: set[str] = field(default_factory=set)

    def open(
        self,
        page: str = "",
        *,
        version: str = LATEST,
        look: Look = DESKTOP,
        script: bool = True,
        day: str | None = None,
    ) -> Page:
        """Open a page; on a `day` (with time), if it matters."""
        if day:
            self._own.append(self._context(look, script))
            tab = self._own[-1].new_page()
            tab.clock.set_fixed_time(day)
        else:
            tab = self._tab(look, script)
        address = self.url(page, version)
        if tab.url.partition("#")[0] == address.partition("#")[0]:
            tab.goto("about:blank")  # else the browser scrolls to where it was
        answer = tab.goto(address)
        assert answer is not None
        assert answer.status == 200, f"{answer.url}: {answer.status}"
        if script:
            wait_for_scripts(tab)
        return tab

    def find(self, *questions: str) -> list[list[str]]:
        """Type questions in the search; return the places that each finds, the best first.

        The search stays open for the next test: to open it takes most of the processor time.
        """
        tab = self._tab(DESKTOP, script=True)
        if tab.url != self.url("") or not search_dialog(tab).is_visible():
            search(self.open(), "toolbox")
        found: list[list[str]] = tab.evaluate(_FIND_PLACES, questions)
        return found

    def expect_missing(self, address: str) -> None:
        """Let a page ask for an address, full or from the root of the site, that is not there."""
        self._missing.add(urljoin(self.address, address))

    def open_missing(self, address: str) -> Page:
        """Open an address, counted from the root of the site, where there is no page."""
        tab = self._tab(DESKTOP, script=True)
        self.expect_missing(address)
        answer = tab.goto(self.address + address)
        assert answer is not None
        assert answer.status == 404
        return tab

    def fresh(self, look: Look, *, script: bool = True, touch: bool = False) -> Page:
        """Return an empty tab of a browser that remembers nothing, and is forgotten itself."""
        key = (look.scheme, script, touch)
        free = self._free.setdefault(key, [])
        keeper = free.pop() if free else self._keeper(look, script, touch)
        self._taken.append((key, keeper))
        tab = keeper.context.new_page()
        tab.set_viewport_size({"width": look.width, "height": look.height})
        return tab

    def url(self, page: str, version: str = LATEST) -> str:
        return f"{self.address}{version}/{page}"

    def leave(self) -> None:
        """Forget what happened, and let the browser forget what was typed."""
        while self._own:
            self._own.pop().close()
        while self._taken:
            key, keeper = self._taken.pop()
            self._empty(keeper)
            self._free[key].append(keeper)
        for (_, script), tab in self._tabs.items():
            if script and tab.url.startswith(self.address):
                tab.evaluate("localStorage.clear()")
        self._missing.clear()
        self.troubles.clear()

    def close(self) -> None:
        """Close every tab, for good."""
        self.leave()
        for keeper in [keeper for free in self._free.values() for keeper in free]:
            keeper.context.close()
        for tab in self._tabs.values():
            tab.context.close()

    def _keeper(self, look: Look, script: bool, touch: bool) -> Page:
        keeper = self._context(look, script, touch=touch).new_page()
        keeper.route(f"{self.address}{_NOTHING}", lambda route: route.fulfill(body=""))
        keeper.goto(f"{self.address}{_NOTHING}")
        return keeper

    def _empty(self, keeper: Page) -> None:
        context = keeper.context
        for tab in context.pages:
            if tab != keeper:
                tab.close()
        context.unroute_all()
        context.clear_permissions()
        context.clear_cookies()
        session = context.new_cdp_session(keeper)
        site = urlsplit(self.address)
        origin = f"{site.scheme}://{site.netloc}"
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.detach()

    def _tab(self, look: Look, script: bool) -> Page:
        key = (look.scheme, script)
        if key not in self._tabs:
            self._tabs[key] = self._context(look, script).new_page()
            self._tabs[key].on("crash", lambda _: self._crashed(key))
        tab = self._tabs[key]
        tab.set_viewport_size({"width": look.width, "height": look.height})
        tab.mouse.move(0, 0)
        # A test that looked at paper would let the next one print what is on the screen.
        tab.emulate_media(media="null")
        return tab

    def _crashed(self, key: tuple[str, bool]) -> None:
        """Let the next test have another tab, or each would fail as this one does."""
        self.troubles.append(f"the tab crashed: {self._tabs.pop(key).url}")

    def _context(self, look: Look, script: bool, *, touch: bool = False) -> BrowserContext:
        context = self.browser.new_context(
            viewport={"width": look.width, "height": look.height},
            color_scheme=look.scheme,
            java_script_enabled=script,
            locale="nl-BE",
            timezone_id="Europe/Brussels",
            reduced_motion="reduce",
            has_touch=touch,
        )
        context.set_default_timeout(PATIENCE)
        context.on("console", self._said)
        context.on("weberror", self._broke)
        context.on("request", self._asked)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        return context

    def _said(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type in {"error", "warning"} and where not in self._missing:
            self.troubles.append(f"console {message.type} at {where}: {message.text}")

    def _broke(self, error: WebError) -> None:
        self.troubles.append(f"error: {error.error}")

    def _asked(self, request: Request) -> None:
        known = (self.address, *self.others, "about:", "data:", "blob:")
        if not request.url.startswith(known):
            self.troubles.append(f"request to another place: {request.url}")

    def _failed(self, request: Request) -> None:
        # A reader who goes on before everything is there aborts the rest.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"failed: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self._missing:
            self.troubles.append(f"{response.status}: {response.url}")


def show(page: Page, look: Look) -> None:
    """Turn a page that is open to another look, as its own script does."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", look.scheme)


def asked_for(page: Page) -> list[str]:
    """Return the addresses that a page asks for from now on; the list grows with each."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


def wait_for_scripts(page: Page) -> None:
    """Wait until the scripts of a fiche, which come after its first paint, have run."""
    page.locator("html.tb-whole, html:not(:has(script[data-scripts]))").wait_for(state="attached")


def wait_for_theme(page: Page) -> None:
    """Wait until the scripts have filled in the page; the version menu comes last."""
    page.locator(".tb-versions:not([hidden])").wait_for(state="attached")


def search_button(page: Page) -> Locator:
    """What opens the search: it says less on a narrow screen."""
    return page.get_by_role("button", name=re.compile("^Zoek"))


def search_dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Zoeken")


def search_field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Zoek in de toolbox")


def search_status(page: Page) -> Locator:
    """What the search says of how much it found."""
    return search_dialog(page).get_by_role("status")


def finds(page: Page) -> Locator:
    """What the search found, the best first."""
    return page.get_by_role("listbox", name="Resultaten").get_by_role("option")


def menu_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu")


def menu(page: Page) -> Locator:
    """The menu, where it is shown."""
    return page.get_by_role("navigation", name="Menu")


def open_search(page: Page) -> None:
    """Open the search as a reader does, and wait until something can be typed."""
    wait_for_theme(page)
    search_button(page).click()
    expect(search_field(page)).to_be_focused()


def open_menu(page: Page) -> None:
    """Open the menu of a narrow screen, and wait until it is all there."""
    wait_for_theme(page)
    menu_button(page).click()
    menu(page).wait_for()


def search(page: Page, words: str) -> list[str]:
    """Type words in the search; return the addresses of the pages found, the best first."""
    open_search(page)
    # An empty field has its answer first, or that would pass for the answer to the words.
    for typed, said in (("", "Typ een"), (words, "gevonden")):
        search_field(page).fill(typed)
        search_status(page).filter(has_text=said).wait_for()
    found: list[str] = finds(page).evaluate_all(
        "links => links.map((link) => link.href.split(/[?#]/)[0])"
    )
    return list(dict.fromkeys(found))


_FIND_PLACES: Final = """async (questions) => {
  const dialog = document.querySelector("dialog[open]");
  const field = dialog.querySelector("[role=combobox]");
  const answered = () => new Promise((done) => {
    const observer = new MutationObserver(() => { observer.disconnect(); done(); });
    observer.observe(dialog.querySelector("[role=status]"), { childList: true });
  });
  const found = [];
  for (const question of questions) {
    const answer = answered();
    field.value = question;
    field.dispatchEvent(new Event("input"));
    await answer;
    const links = [...dialog.querySelectorAll("[role=option]")];
    found.push(links.map(({ href }) => href.replace(/[?][^#]*/, "")));
  }
  return found;
}"""


RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES: Final = ["color-contrast", "link-in-text-block"]
SIZE_RULES: Final = ["target-size", "scrollable-region-focusable"]
"""What follows from the room that there is."""

_FIND = """async ([rules, withColours, colours]) => {
  for (const part of document.querySelectorAll("details")) part.open = true;
  const find = async (runOnly, ...without) => {
    const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(
      { preload: false, resultTypes: ["violations"], runOnly, rules: off });
    return violations.flatMap((rule) => rule.nodes.map(
      (node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
  };
  const found = rules.length ? await find(rules, ...colours) : [];
  if (!withColours) return found;
  const more = [...document.querySelectorAll("body *")].flatMap((parent) => {
    const seen = {};
    return [...parent.children].filter((child) => {
      const kind = `${child.tagName} ${child.getAttribute("class")} ${child.getAttribute("type")}`;
      seen[kind] = (seen[kind] ?? 0) + 1;
      return seen[kind] > 2;
    });
  });
  const before = more.map((element) => element.style.display);
  for (const element of more) element.style.setProperty("display", "none", "important");
  found.push(...await find(colours));
  more.forEach((element, place) => { element.style.display = before[place]; });
  return found;
}"""
"""Looks at everything, but at the colours of only two of a kind beside each other (of stripes, one
of each colour): axe needs most of its time for those, and they follow from the stylesheet.

Nor does it fetch the stylesheets once more, which only rules that are off would read."""


def violations(page: Page, rules: Sequence[str] = RULES, *, colours: bool = True) -> list[str]:
    """What axe finds on the page as it stands, with every question open."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_FIND, [list(rules), colours, COLOUR_RULES])
    return found
