"""With the source on GitHub, readers still ask nothing of GitHub."""

from playwright.sync_api import Browser

from .browsing import asked_for
from .published import SUB_PATH


def test_a_page_asks_nothing_of_github_in_the_browser(
    browser: Browser, host: str, edited: str
) -> None:
    tab = browser.new_page()
    requests = asked_for(tab)
    tab.goto(f"{host}{SUB_PATH}{edited}/fiches/visievorming/", wait_until="networkidle")
    tab.close()
    assert [address for address in requests if not address.startswith(host)] == []
