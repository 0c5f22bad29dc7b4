"""The feed of changes, read as a feed reader does (RFC 4287)."""

import re
from dataclasses import replace
from datetime import date, datetime
from xml.etree.ElementTree import Element, fromstring

from tests.conftest import EDITION, Repository
from toolbox.downloads.recipes import light_files
from toolbox.feed import atom_feed

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = """\
changes:
  - {date: 2026-03-01, text: 'Stap 2 & 3 zijn **nieuw**, zie [fiche twee](twee.md#ga-door).'}
  - {date: 2026-03-01, text: Een stap kwam erbij.}
  - {date: 2026-01-01, text: Eerste versie.}
"""


def read(repo: Repository) -> Element:
    return fromstring(atom_feed(repo.toolbox(), EDITION))


def entries(feed: Element) -> list[Element]:
    return feed.findall(f"{ATOM}entry")


def text(element: Element, name: str) -> str:
    [found] = element.findall(ATOM + name)
    assert found.text
    return found.text


def link(element: Element, rel: str) -> str:
    [found] = [it for it in element.findall(f"{ATOM}link") if it.get("rel") == rel]
    return found.attrib["href"]


def test_the_feed_has_what_a_feed_must_have(repo: Repository) -> None:
    repo.fiche(fields=CHANGES)
    feed = read(repo)
    assert feed.tag == f"{ATOM}feed"
    assert text(feed, "id") == "https://voorbeeld.be/nieuw/"
    assert text(feed, "title") == "Wat is nieuw in de Toolbox Proef"
    assert text(feed, "updated") == "2026-03-01T00:00:00Z"
    [author] = feed.findall(f"{ATOM}author")
    assert text(author, "name") == "publiq vzw"
    assert link(feed, "self") == "https://voorbeeld.be/nieuw/feed.xml"
    assert link(feed, "alternate") == "https://voorbeeld.be/nieuw/"


def test_every_change_is_an_entry_the_newest_first(repo: Repository) -> None:
    repo.fiche(fields=CHANGES)
    repo.replace("fiches/twee.md", "steps:\n", "changes: [{date: 2026-02-01, text: b}]\nsteps:\n")
    found = entries(read(repo))
    assert [(text(entry, "title"), text(entry, "updated")[:10]) for entry in found] == [
        ("Eerste fiche", "2026-03-01"),
        ("Eerste fiche", "2026-03-01"),
        ("Tweede fiche", "2026-02-01"),
        ("Eerste fiche", "2026-01-01"),
    ]
    assert link(found[0], "alternate") == "https://voorbeeld.be/fiches/een/#wat-veranderde"


def test_an_entry_is_html_with_full_addresses(repo: Repository) -> None:
    repo.fiche(fields=CHANGES)
    [content] = entries(read(repo))[0].findall(f"{ATOM}content")
    assert content.get("type") == "html"
    assert content.text == (
        "Stap 2 &amp; 3 zijn <strong>nieuw</strong>, zie "
        '<a href="https://voorbeeld.be/fiches/twee/#ga-door">fiche twee</a>.'
    )


def test_dates_are_written_as_the_standard_asks(repo: Repository) -> None:
    repo.fiche(fields=CHANGES)
    moments = [found.text or "" for found in read(repo).iter(f"{ATOM}updated")]
    assert len(moments) == 4
    for moment in moments:
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", moment)
        assert datetime.fromisoformat(moment)


def test_an_entry_keeps_its_name_when_others_come_and_its_text_is_corrected(
    repo: Repository,
) -> None:
    repo.fiche(fields=CHANGES)
    before = [text(entry, "id") for entry in entries(read(repo))]
    assert before == [
        "tag:voorbeeld.be,2026-03-01:een/2",
        "tag:voorbeeld.be,2026-03-01:een/1",
        "tag:voorbeeld.be,2026-01-01:een/1",
    ]
    newer = "changes:\n  - {date: 2026-03-01, text: Nog iets.}\n"
    changed = CHANGES.replace("changes:\n", newer).replace("Eerste versie", "De eerste versie")
    repo.fiche(fields=changed)
    after = [text(entry, "id") for entry in entries(read(repo))]
    assert after == ["tag:voorbeeld.be,2026-03-01:een/3", *before]


def test_without_changes_the_feed_is_as_old_as_the_build(repo: Repository) -> None:
    feed = read(repo)
    assert entries(feed) == []
    assert text(feed, "updated") == "2026-11-23T00:00:00Z"


def test_the_same_input_gives_the_same_bytes(repo: Repository) -> None:
    repo.fiche(fields=CHANGES)
    assert atom_feed(repo.toolbox(), EDITION) == atom_feed(
        repo.toolbox(), replace(EDITION, today=date(2030, 1, 1))
    )


def test_a_site_without_an_address_has_no_feed(repo: Repository) -> None:
    toolbox = repo.toolbox()
    known, unknown = (
        {address for address, _ in light_files(toolbox, edition)}
        for edition in (EDITION, replace(EDITION, address=""))
    )
    assert known - unknown == {"nieuw/feed.xml"}
    assert "netwerk/termijnen/aanvraag.ics" in unknown
