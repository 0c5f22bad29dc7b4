"""The page beside the form, as it will be, while somebody types."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.support.photos import photo

from .editor import (
    EditorSession,
    FormHost,
    add,
    add_picture,
    copy_of_content,
    editor_session,
    part,
)

LONG = "\n\nVerder." * 60


@pytest.fixture
def local(form_host: FormHost, tmp_path: Path) -> Iterator[EditorSession]:
    """Somebody who works in files of their own."""
    repository = copy_of_content(tmp_path / "repository", short=True)
    with editor_session(form_host, repository, "fs") as someone:
        yield someone


def test_what_is_typed_shows_on_the_page_beside_it_and_never_runs(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    shown = _shown(page)
    part(page, "Titel").fill("Samen <b onclick=alert(1)>vooruit</b>")
    heading = shown.get_by_role("heading", level=1)
    expect(heading).to_have_text("Samen <b onclick=alert(1)>vooruit</b>")
    # In the letters of the site.
    assert "serif" in heading.evaluate("element => getComputedStyle(element).fontFamily")
    add(page, "stap")
    part(page, "Titel").fill("Kijk terug")
    page.get_by_label("Uitleg (optioneel)").last.fill("Doe dat **kort**:\n\n- met velen")
    step = shown.locator(".tb-step")
    expect(step.get_by_role("heading", level=3)).to_contain_text("Kijk terug")
    expect(step.locator("strong")).to_have_text("kort")
    expect(step.get_by_role("listitem")).to_have_text("met velen")


def test_above_the_page_stands_the_command_that_gives_a_text_another_name(
    local: EditorSession,
) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    above = _shown(page).locator(".tb-moving")
    expect(_shown(page).get_by_role("heading", level=1)).to_be_attached()
    expect(above).to_have_count(0)
    back = page.get_by_role("link", name="Terug naar")
    back.click()
    page.get_by_role("link", name="98. Terugkijken").click()
    above = _shown(page).locator(".tb-moving")
    expect(above).to_have_text(
        "Naam wijzigen, samenvoegen of verwijderen doe je met een opdracht, zoals "
        "python -m toolbox rename fiche terugkijken nieuwe-naam"
    )
    back.click()
    page.get_by_role("link", name="Werkbladen: vakken").click()
    page.get_by_role("link", name="SWOT-analyse").click()
    above = _shown(page).locator(".tb-moving")
    expect(above).to_have_text(
        "Naam wijzigen of verwijderen doe je met een opdracht, zoals "
        "python -m toolbox rename werkblad swot nieuwe-naam"
    )


def test_a_link_to_a_footnote_stays_on_the_page(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    shown = _shown(page)
    add(page, "stap")
    part(page, "Titel").fill("Kijk terug")
    page.get_by_label("Uitleg (optioneel)").last.fill(f"Doe dat[^1].{LONG}\n\n[^1]: Met velen.")
    note = shown.locator(".tb-footnotes li")
    expect(note).to_contain_text("Met velen.")
    open_before = page.context.pages
    shown.locator(".tb-footnote").click()
    expect(note).to_be_in_viewport()
    shown.locator(".tb-footnote-back").click()
    expect(note).not_to_be_in_viewport()
    assert page.context.pages == open_before


def test_a_picture_shows_before_it_is_on_the_site(local: EditorSession, tmp_path: Path) -> None:
    chosen = tmp_path / "Foto van An.JPG"
    chosen.write_bytes(photo(120, 90))
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    add_picture(page, chosen)
    part(page, "Beschrijving").fill("Een wand vol kaartjes.")
    picture = _shown(page).get_by_role("img", name="Een wand vol kaartjes.")
    # Upright, as the site turns it.
    expect(picture).to_have_js_property("naturalWidth", 90)


def test_a_page_that_cannot_be_drawn_stops_nobody(local: EditorSession) -> None:
    page = local.sign_in()
    # The form opens without what draws pages.
    assert page.evaluate("typeof toolboxPreview") == "undefined"
    page.route("**/preview.js", lambda route: route.abort())
    page.get_by_role("link", name="Nieuw: fiche").click()
    told = _shown(page).get_by_text(
        "De pagina kon niet laden. Je kunt gewoon verder typen en bewaren."
    )
    expect(told).to_be_visible()
    part(page, "Titel").fill("Samen vooruit")
    expect(part(page, "Titel")).to_have_value("Samen vooruit")
    local.reader.troubles.clear()


def test_a_worksheet_shows_as_the_sheet_that_it_becomes(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Werkbladen: vakken").click()
    page.get_by_role("link", name="SWOT-analyse").click()
    shown = _shown(page)
    expect(shown.get_by_role("heading", level=1)).to_have_text("SWOT-analyse")
    expect(shown.locator(".sheet__cell")).to_have_count(6)


def _shown(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")
