"""Links: every one leads somewhere, and none minds where the site stands."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from .documents import Link, ids, read, references
from .published import LATEST, OLD, PAGES, SUB_PATH

WEB = {"http", "https"}


def links(web: Path, page: str) -> list[Link]:
    """The links of a page, counted from the root of the host."""
    return references(read(web / SUB_PATH / page / "index.html"), SUB_PATH + page)


@pytest.mark.parametrize("page", PAGES)
def test_a_link_inside_the_site_is_relative(web: Path, page: str) -> None:
    inside = [link.written for link in links(web, f"{LATEST}/{page}") if not link.leaves]
    assert [written for written in inside if written.startswith("/")] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_link_that_leaves_the_site_leads_to_the_web(web: Path, page: str) -> None:
    outside = [link.written for link in links(web, f"{LATEST}/{page}") if link.leaves]
    assert [written for written in outside if urlsplit(written).scheme not in WEB] == []


@pytest.mark.parametrize("version", [OLD, LATEST])
def test_every_link_and_anchor_inside_the_site_leads_somewhere(web: Path, version: str) -> None:
    """The banner of old versions alone leaves the version: it goes to the root of the site."""
    anchors = {
        f"{SUB_PATH}{version}/{page}": ids(read(web / SUB_PATH / version / page / "index.html"))
        for page in PAGES
    }
    dead = [
        f"{page}: {link.written}"
        for page in PAGES
        for link in links(web, f"{version}/{page}")
        if not link.leaves
        and link.target != SUB_PATH
        and not (
            link.target.startswith(f"{SUB_PATH}{version}/")
            and _is_served(web / unquote(link.target), link.target)
            # With a sign of equality it is a choice that is kept in an address, no anchor.
            and (
                not link.fragment
                or "=" in link.fragment
                or unquote(link.fragment) in anchors[link.target]
            )
        )
    ]
    assert dead == []


@pytest.mark.parametrize("page", PAGES)
def test_an_id_stands_once_on_a_page(site: Path, page: str) -> None:
    found = ids(read(site / page / "index.html"))
    assert sorted({name for name in found if found.count(name) > 1}) == []


def _is_served(file: Path, target: str) -> bool:
    return (file / "index.html").is_file() if target.endswith("/") else file.is_file()
