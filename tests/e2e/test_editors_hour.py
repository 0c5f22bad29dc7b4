"""A new editor's first hour: a text and a photo get online, past a reload and a colleague."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.photos import photo
from tests.support.publishing import content as published_file
from tests.support.publishing import git

from .editor import EditorSession, FormHost, add, add_picture, part, pick, proposing_session
from .published import LATEST, publish_without_files

TITLE = "Samen evalueren"
SLUG = "samen-evalueren"
SUMMARY = "Kijk samen terug op een jaar, in een uur, en kies wat beter kan."
FROM_WORD = """\
Een netwerk dat terugkijkt, weet waarom het verdergaat. Neem mee:
•\tde afsprakennota
•\thet verslag van vorig jaar
1)\tkijk terug
2)\tkies wat blijft

Meer weten? Mail naar info@publiq.be of kijk op www.publiq.be.
"""
"""A page as Word puts it on the clipboard, with its bullets and fixed spaces."""


@pytest.fixture
def proposing(form_host: FormHost, web: Path, tmp_path: Path) -> Iterator[EditorSession]:
    with proposing_session(form_host, web, tmp_path) as someone:
        yield someone


def test_a_text_from_word_becomes_a_page_that_needs_no_apology(
    proposing: EditorSession, tmp_path: Path
) -> None:
    picture = tmp_path / "Foto van An.JPG"
    picture.write_bytes(photo(1200, 900))
    page = proposing.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    part(page, "Titel").fill(TITLE)
    part(page, "Samenvatting").fill("Kijk samen terug op een jaar en kies wat jullie houden.")

    # Interrupted: the laptop closes, and it is all there on return.
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Ga ermee verder").click()
    expect(part(page, "Titel")).to_have_value(TITLE)

    pick(page, "Fase", "Verankeren")
    add_picture(page, picture)
    part(page, "Beschrijving").fill("Twee mensen kijken naar een wand vol kaartjes.")
    add(page, "stap")
    part(page, "Titel").fill("Kijk terug")
    page.get_by_label("Uitleg (optioneel)").last.focus()
    page.keyboard.insert_text(FROM_WORD)

    # It sees the page that it becomes beside what it types.
    step = page.frame_locator("iframe").locator(".tb-step")
    expect(step.get_by_role("heading", level=3)).to_contain_text("Kijk terug")
    expect(step.get_by_role("listitem").first).to_have_text("de afsprakennota")
    proposing.save(page)

    # A colleague reads along, while somebody goes on writing.
    theirs = proposing.sign_in()
    theirs.get_by_role("link", name="Mijn voorstellen").click()
    theirs.get_by_role("link", name=TITLE).click()
    part(theirs, "Samenvatting").fill("Kijk samen terug op een jaar, in een uur.")
    add(theirs, "stap")
    part(theirs, "Titel").fill("Vier het")
    proposing.save(theirs)
    part(page, "Samenvatting").fill("Kijk samen terug op een jaar en kies wat beter kan.")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    asked = page.get_by_role("dialog", name="Iemand veranderde deze tekst terwijl jij schreef")
    expect(asked.get_by_text("Stappen › Vier het", exact=True)).to_be_visible()
    asked.get_by_label("Samenvatting: je eigen tekst").fill(SUMMARY)
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    shown = page.frame_locator("iframe")
    expect(shown.locator(".tb-step").last).to_contain_text("Vier het")
    expect(shown.get_by_text(SUMMARY)).to_be_visible()

    # It is approved, and comes online.
    proposing.give_status(page, "Na te lezen")
    project, branch = proposing.repository, f"cms/fiches/{SLUG}"
    git(project, "merge", "--quiet", "--no-edit", branch)
    proposing.content()
    publish_without_files(project, LATEST)
    online = published_file(project, f"{LATEST}/fiches/{SLUG}/index.html")
    for html in (
        f"<h1 data-search-exclude>{TITLE}</h1>",
        SUMMARY,
        "Vier het",
        "<li>het verslag van vorig jaar</li>",
        "<ol>\n<li>kijk terug</li>",
        '<a href="mailto:info@publiq.be">info@publiq.be</a>',
        '<a href="https://www.publiq.be">www.publiq.be</a>',
        'alt="Twee mensen kijken naar een wand vol kaartjes."',
    ):
        assert html in online
