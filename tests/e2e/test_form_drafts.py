"""What is typed in the form and not saved: it is there on return, and goes only on purpose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from .editor import PROXY, EditorSession, copy_of_content, editor_session, part

TYPED = "Bepaal samen waar je netwerk voor staat, in acht stappen."


@pytest.fixture
def local(browser: Browser, tmp_path: Path) -> Iterator[EditorSession]:
    """Somebody who works in files of their own."""
    repository = copy_of_content(tmp_path / "repository")
    with editor_session(browser, repository, tmp_path / "web", "fs") as someone:
        yield someone


def test_what_was_typed_is_there_after_a_reload_and_not_as_if_it_was_saved(
    local: EditorSession,
) -> None:
    page = _typing(local)
    _come_back(page)
    asked = _asked(page)
    expect(asked.get_by_text("Visievorming")).to_be_visible()
    asked.get_by_role("button", name="Ga ermee verder").click()
    expect(_summary(page)).to_have_value(TYPED)
    expect(page.get_by_text("Nog niet bewaard")).to_be_visible()
    assert local.changed() == []

    local.save(page)
    assert f"+  {TYPED}" in local.changed() or f"+summary: {TYPED}" in local.changed()
    _come_back(page)
    expect(_summary(page)).to_have_value(TYPED)
    expect(_asked(page)).to_have_count(0)


def test_what_was_typed_can_wait_or_be_thrown_away(local: EditorSession) -> None:
    page = _typing(local)
    saved = local.repository / "fiches/visievorming.md"
    before = saved.read_text("utf-8")
    _come_back(page)
    page.keyboard.press("Escape")
    expect(_summary(page)).not_to_have_value(TYPED)
    _come_back(page)
    _asked(page).get_by_role("button", name="Laat het nog staan").click()
    _come_back(page)
    page.once("dialog", lambda dialog: dialog.accept())
    _asked(page).get_by_role("button", name="Gooi weg").click()
    expect(_asked(page)).to_have_count(0)
    _come_back(page)
    expect(_asked(page)).to_have_count(0)
    assert saved.read_text("utf-8") == before


def test_a_new_fiche_that_was_left_is_there_again(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    part(page, "Titel").fill("Samen evalueren")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("link", name="Terug naar").click()
    page.get_by_role("link", name="Nieuw: fiche").click()
    _asked(page).get_by_role("button", name="Ga ermee verder").click()
    expect(part(page, "Titel")).to_have_value("Samen evalueren")


def test_a_refused_save_keeps_what_was_typed(local: EditorSession) -> None:
    page = _typing(local)
    page.route(f"{PROXY}**", _refuse)
    page.get_by_role("button", name="Publiceer", exact=True).click()
    page.get_by_text("Publiceer nu", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(_summary(page)).to_have_value(TYPED)
    page.unroute(f"{PROXY}**", _refuse)
    _come_back(page)
    _asked(page).get_by_role("button", name="Ga ermee verder").click()
    expect(_summary(page)).to_have_value(TYPED)
    local.reader.troubles.clear()


def _refuse(route: Route) -> None:
    route.abort()


def _typing(someone: EditorSession) -> Page:
    """Open a fiche and type in it."""
    page = someone.sign_in()
    page.get_by_role("link", name="2. Visievorming").click()
    _summary(page).fill(TYPED)
    return page


def _come_back(page: Page) -> None:
    """Load the page anew; it does not let somebody go who did not save without a question."""
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(_summary(page)).not_to_be_empty()


def _summary(page: Page) -> Locator:
    return part(page, "Samenvatting")


def _asked(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Je browser hield een tekst bij die je niet bewaarde")
