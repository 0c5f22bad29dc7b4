"""What each version brought: on the page, on the fiches, and in the file that versions keep."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from macros.fiche import fiche_page
from macros.macros import PAGE_MACROS
from tests.conftest import EDITION, Repository
from tests.support.html_reader import Html
from toolbox.downloads.recipes import light_files
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.releases.news import Release, counted, notes, order
from toolbox.releases.news_file import news_json, releases
from toolbox.urls import NEWS

BADGE = re.compile(r'class="tb-badge"[^>]*>([^<]*)')
FIRST = date(2026, 3, 5)
SECOND = date(2026, 6, 1)


def version(
    name: str, day: date, published: tuple[Release, ...] = (), first_out: date | None = None
) -> Edition:
    return replace(
        EDITION,
        kind="release",
        identifier=name,
        today=day,
        published=published,
        first_out=first_out,
    )


def kept(repo: Repository, edition: Edition) -> tuple[Release, ...]:
    """What the next version reads of this one."""
    return releases(news_json(repo.toolbox(), edition).decode())


def changes(repo: Repository, *rows: str, fiche: str = "een") -> None:
    """Give a fiche these changes, each of them a day and a text."""
    written = "".join(
        f"  - date: {day}\n    text: {text}\n" for day, text in (row.split(" ", 1) for row in rows)
    )
    before, _, rest = (repo.root / f"fiches/{fiche}.md").read_text("utf-8").partition("steps:\n")
    front_matter = before.partition("changes:\n")[0]
    repo.write(f"fiches/{fiche}.md", f"{front_matter}changes:\n{written}steps:\n{rest}")


def said(toolbox: Toolbox, edition: Edition) -> list[tuple[str, list[str], list[str]]]:
    """Each version, with the fiches that are new in it and the texts of its changes."""
    found = notes(toolbox, edition.published, edition.release, edition.day)
    return [
        (
            each.version,
            [news.fiche.slug for news in each.new],
            [change.text for news in each.news for change, _ in news.changes],
        )
        for each in found
    ]


@pytest.fixture
def first(repo: Repository) -> tuple[Release, ...]:
    """A first version, with two fiches of which one has a change."""
    changes(repo, "2026-03-01 Begin.")
    return kept(repo, version("2026.1", FIRST))


# Which version brought what


def test_everything_is_new_in_the_first_version(repo: Repository) -> None:
    changes(repo, "2026-03-01 Begin.")
    assert said(repo.toolbox(), version("2026.1", FIRST)) == [
        ("2026.1", ["een", "twee"], ["Begin."])
    ]


def test_a_change_belongs_to_the_version_that_had_it_first(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    assert said(repo.toolbox(), version("2026.2", SECOND, first)) == [
        ("2026.2", [], ["Meer."]),
        ("2026.1", ["een", "twee"], ["Begin."]),
    ]


@pytest.mark.parametrize("day", ["2026-03-05", "2026-03-01", "2025-01-01"])
def test_a_proposal_that_waited_belongs_to_the_version_it_came_out_in(
    repo: Repository, first: tuple[Release, ...], day: str
) -> None:
    rows = sorted([f"{day} Later.", "2026-03-01 Begin."], reverse=True)
    changes(repo, *rows)
    assert said(repo.toolbox(), version("2026.2", SECOND, first))[0][2] == ["Later."]


def test_a_corrected_text_is_no_new_change(repo: Repository, first: tuple[Release, ...]) -> None:
    changes(repo, "2026-03-01 Het begin.")
    assert said(repo.toolbox(), version("2026.2", SECOND, first)) == [
        ("2026.2", [], []),
        ("2026.1", ["een", "twee"], ["Het begin."]),
    ]


def test_a_fiche_with_another_name_is_no_new_fiche(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    (repo.root / "fiches/een.md").rename(repo.root / "fiches/begin.md")
    repo.replace("data/agreement.yml", "fiche: een", "fiche: begin")
    repo.replace("fiches/begin.md", "changes:", "aliases: [een]\nchanges:")
    assert said(repo.toolbox(), version("2026.2", SECOND, first)) == [
        ("2026.2", [], []),
        ("2026.1", ["begin", "twee"], ["Begin."]),
    ]


def test_what_is_not_out_stands_on_top_if_there_is_anything(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    work = replace(EDITION, published=first)
    assert [name for name, *_ in said(repo.toolbox(), work)] == ["2026.1"]
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    assert said(repo.toolbox(), work)[0] == ("", [], ["Meer."])


def test_a_version_that_is_published_again_keeps_its_day(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    again = kept(repo, version("2026.1", SECOND, first_out=FIRST))
    assert again == first
    assert [release.day for release in first] == [FIRST]


def test_a_third_version_knows_the_first_from_the_second(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    second = kept(repo, version("2026.2", SECOND, first))
    assert second[0] == first[0]
    assert second[1] == Release("2026.2", SECOND, changes=frozenset({"2026-05-01:een/1"}))


@pytest.mark.parametrize(
    ("new", "changed", "words"),
    [
        (2, 1, "2 nieuwe fiches, 1 gewijzigd"),
        (1, 0, "1 nieuwe fiche"),
        (0, 1, "1 fiche gewijzigd"),
        (0, 2, "2 fiches gewijzigd"),
        (0, 0, "Geen nieuwe of gewijzigde fiches"),
    ],
)
def test_a_version_counts_in_words(new: int, changed: int, words: str) -> None:
    assert counted(new, changed) == words


def test_versions_are_sorted_by_their_numbers() -> None:
    assert sorted(["2026.10", "2026.9", "2025.11"], key=order) == ["2025.11", "2026.9", "2026.10"]


# The file that versions rely on: its names and meanings never change, or FORMAT does.


def test_the_file_is_what_every_version_that_is_online_expects(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-01 Meer **en** [beter](twee.md).", "2026-03-01 Begin.")
    repo.write("data/redirects.yml", "- from: fiches/oud/\n  to: fiches/een/\n")
    edition = version("2026.2", SECOND, first)
    files = dict(light_files(repo.toolbox(), edition))
    assert NEWS == "nieuw/wijzigingen.json"
    assert json.loads(files[NEWS]) == {
        "format": 1,
        "versions": [
            {
                "version": "2026.2",
                "date": "2026-06-01",
                "new": [],
                "changes": [
                    {
                        "fiche": "een",
                        "title": "Eerste fiche",
                        "date": "2026-05-01",
                        "number": 1,
                        "text": "Meer en beter.",
                    }
                ],
            },
            {
                "version": "2026.1",
                "date": "2026-03-05",
                "new": [
                    {"fiche": "een", "title": "Eerste fiche"},
                    {"fiche": "twee", "title": "Tweede fiche"},
                ],
                "changes": [
                    {
                        "fiche": "een",
                        "title": "Eerste fiche",
                        "date": "2026-03-01",
                        "number": 1,
                        "text": "Begin.",
                    }
                ],
            },
        ],
        "moved": {"fiches/oud/": "fiches/een/"},
    }


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"format":2,"versions":[]}', '{"format":1,"versions":[{}]}']
)
def test_another_file_tells_of_no_versions(content: str) -> None:
    assert releases(content) == ()


def test_what_is_not_out_is_not_in_the_file(repo: Repository, first: tuple[Release, ...]) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    assert kept(repo, replace(EDITION, published=first)) == first


# What readers see


def page(repo: Repository, edition: Edition) -> Html:
    return Html(PAGE_MACROS["whats_new"](View(repo.toolbox(), "nieuw.md", edition)))


def test_the_page_tells_what_each_version_brought(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-02 Nog **meer**.", "2026-05-01 Meer.", "2026-03-01 Begin.")
    found = page(repo, version("2026.2", SECOND, first))
    headings = [attrs["id"] for tag, attrs in found.tags if tag == "h2"]
    assert headings == ["versie-2026-2", "versie-2026-1"]
    assert found.text.index("Nog meer.") < found.text.index("Meer.") < found.text.index("Begin.")
    assert "1 juni 2026 · 1 fiche gewijzigd" in found.text
    assert "5 maart 2026 · 2 nieuwe fiches" in found.text
    assert found.values("href").count("../fiches/een/") == 2
    assert found.values("data-goto") == ["2026.1"]


def test_the_page_says_what_is_not_out(repo: Repository, first: tuple[Release, ...]) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    preview = replace(EDITION, kind="preview", identifier="pr-12")
    for edition in (EDITION, preview):
        found = page(repo, replace(edition, published=first))
        headings = [attrs["id"] for tag, attrs in found.tags if tag == "h2"]
        assert headings == ["nog-niet-gepubliceerd", "versie-2026-1"]


def test_without_versions_the_page_still_tells_the_changes(repo: Repository) -> None:
    changes(repo, "2026-05-01 Meer.")
    found = page(repo, EDITION)
    assert "Nog niet gepubliceerd" in found.text
    assert "Meer." in found.text


def badges(repo: Repository, edition: Edition) -> dict[str, str]:
    """What stands on the card of each fiche, and on its page."""
    toolbox = repo.toolbox()
    cards = PAGE_MACROS["fiche_cards"](View(toolbox, "index.md", edition))
    found = {}
    for fiche, card in zip(toolbox.fiches, cards.split("<a ")[1:], strict=True):
        page = fiche_page(View(toolbox, f"fiches/{fiche.slug}.md", edition), fiche)
        on_page, on_card = (BADGE.findall(html) for html in (page, card))
        assert on_page == on_card
        found[fiche.slug] = "".join(on_page)
    return found


def test_nothing_is_new_in_the_first_version(repo: Repository) -> None:
    changes(repo, "2026-03-01 Begin.")
    assert badges(repo, version("2026.1", FIRST)) == {"een": "", "twee": ""}


def test_a_fiche_says_that_it_is_new_or_changed_since_the_version_before(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    new = (repo.root / "fiches/twee.md").read_text("utf-8").replace("Tweede", "Derde")
    repo.write("fiches/drie.md", new.replace("order: 2", "order: 3"))
    changes(repo, "2026-05-01 Eerste versie.", fiche="drie")
    second = version("2026.2", SECOND, first)
    expected = {"een": "Gewijzigd sinds 2026.1", "twee": "", "drie": "Nieuw"}
    assert badges(repo, second) == expected
    assert badges(repo, replace(EDITION, published=first)) == expected
    third = version("2026.3", SECOND, kept(repo, second))
    assert badges(repo, third) == {"een": "", "twee": "", "drie": ""}


def test_the_badge_of_a_fiche_leads_to_the_notes(
    repo: Repository, first: tuple[Release, ...]
) -> None:
    changes(repo, "2026-05-01 Meer.", "2026-03-01 Begin.")
    toolbox = repo.toolbox()
    for edition, anchor in (
        (version("2026.2", SECOND, first), "versie-2026-2"),
        (replace(EDITION, published=first), "nog-niet-gepubliceerd"),
    ):
        html = fiche_page(View(toolbox, "fiches/een.md", edition), toolbox.fiche("een"))
        assert f"../../nieuw/#{anchor}" in Html(html).values("href")
