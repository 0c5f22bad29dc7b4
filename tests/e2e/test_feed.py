"""The feed of changes, as it is published."""

from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from toolbox.model.toolbox import Toolbox

from .browsing import Reader
from .documents import read
from .published import PAGES, SITE_URL

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "nieuw/feed.xml"


def test_the_feed_names_the_latest_version_and_has_every_change(
    site: Path, toolbox: Toolbox
) -> None:
    feed = parse(site / FEED).getroot()
    assert feed is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"{SITE_URL}latest/{FEED}"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(toolbox.changes) > 0
    for entry in entries:
        [link] = entry.findall(f"{ATOM}link")
        page, _, place = link.attrib["href"].removeprefix(f"{SITE_URL}latest/").partition("#")
        ids = {it.attributes.get("id") for it in read(site / page / "index.html")}
        assert place in ids


@pytest.mark.parametrize("page", PAGES)
def test_every_page_tells_where_the_feed_is(site: Path, page: str) -> None:
    [link] = read(site / page / "index.html").all("link", type="application/atom+xml")
    assert link.attributes["rel"].split() == ["alternate"]
    target = (site / page / link.attributes["href"]).resolve()
    assert target == (site / FEED).resolve()


def test_the_page_with_changes_leads_to_the_feed(reader: Reader) -> None:
    tab = reader.open("nieuw/")
    link = tab.get_by_role("link", name="Volg de wijzigingen in een feedlezer")
    assert link.evaluate("it => it.href") == reader.url(FEED)
