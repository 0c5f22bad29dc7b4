"""A wrong address: a page in Dutch that helps on, wherever the reader went astray."""

from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from .browsing import Reader, search
from .published import LATEST, OLD

ASTRAY = pytest.mark.parametrize(
    "address",
    ["bestaat-niet", "bestaat/ook/niet/", f"{LATEST}/fiches/weg/", f"{OLD}/weg"],
)


@ASTRAY
def test_a_wrong_address_gets_a_page_in_dutch_in_the_style_of_the_site(
    reader: Reader, address: str
) -> None:
    tab = reader.open_missing(address)
    assert tab.locator("h1").inner_text() == "Deze pagina bestaat niet"
    assert tab.locator("html").get_attribute("lang") == "nl"
    assert tab.locator("main").evaluate("it => getComputedStyle(it).display") != "inline"


@ASTRAY
def test_all_links_of_the_page_for_a_wrong_address_work(reader: Reader, address: str) -> None:
    tab = reader.open_missing(address)
    links = tab.locator("a[href]").evaluate_all("all => all.map(link => link.href)")
    inside = {link.split("#")[0] for link in links if link.startswith(reader.address)}
    inside.discard(tab.url)  # a link to a place on this page
    assert len(inside) > 10
    assert {link: _status(link) for link in inside} == dict.fromkeys(inside, 200)


def test_the_page_for_a_wrong_address_leads_to_the_fiches(reader: Reader) -> None:
    tab = reader.open_missing("bestaat-niet")
    tab.locator("main").get_by_role("link", name="Visievorming").click()
    tab.wait_for_url(reader.url("fiches/visievorming/", "latest"))
    assert tab.locator("h1").inner_text() == "Visievorming"


def test_the_search_works_on_the_page_for_a_wrong_address(reader: Reader) -> None:
    tab = reader.open_missing(f"{OLD}/bestaat/niet")
    assert search(tab, "Visievorming")[0] == reader.url("fiches/visievorming/", "latest")


def _status(address: str) -> int:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc)
    connection.request("HEAD", parts.path)
    return connection.getresponse().status
