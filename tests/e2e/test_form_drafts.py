"""What is typed in the form and not saved: it is there on return, and goes only on purpose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .editor import (
    PROXY,
    SHORT,
    EditorSession,
    FormHost,
    add,
    copy_of_content,
    editor_session,
    part,
    pick,
)

TYPED = "Kijk elk jaar samen terug, in acht stappen."


@pytest.fixture
def local(form_host: FormHost, tmp_path: Path) -> Iterator[EditorSession]:
    """Somebody who works in files of their own."""
    repository = copy_of_content(tmp_path / "repository", short=True)
    with editor_session(form_host, repository, "fs") as someone:
        yield someone


def test_what_was_typed_is_there_after_a_reload_and_not_as_if_it_was_saved(
    local: EditorSession,
) -> None:
    page = _typing(local)
    _come_back(page)
    asked = _asked(page)
    expect(asked.get_by_text("Terugkijken")).to_be_visible()
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
    saved = local.repository / f"fiches/{SHORT}.md"
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


def test_nobody_types_in_a_new_fiche_before_it_is_open_under_its_own_name(
    local: EditorSession,
) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    part(page, "Titel").fill("Samen evalueren")
    _summary(page).fill(TYPED)
    pick(page, "Fase", "Verankeren")
    add(page, "stap")
    part(page, "Titel").fill("Kijk terug")
    held = _hold_what_follows_a_save(page)
    page.get_by_role("button", name="Publiceer", exact=True).click()
    page.get_by_text("Publiceer nu", exact=True).click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    form = page.locator("#nc-root")
    expect(form).to_have_js_property("inert", value=True)
    for route in held:
        route.fallback()
    page.wait_for_url("**/entries/samen-evalueren")
    expect(form).to_have_js_property("inert", value=False)
    _summary(page).fill("Kijk samen terug op een jaar en kies wat jullie houden.")
    local.save(page)
    assert len(list((local.repository / "fiches").glob("samen-evalueren*"))) == 1


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


def _hold_what_follows_a_save(page: Page) -> list[Route]:
    """Let decap-cms wait for the text that it just saved; return what it asked."""
    actions: list[str] = []
    held: list[Route] = []

    def hold(route: Route) -> None:
        actions.append((route.request.post_data_json or {}).get("action", ""))
        if "persistEntry" in actions and actions[-1] == "getEntry" and not held:
            held.append(route)
        else:
            route.fallback()

    page.route(f"{PROXY}**", hold)
    return held


def _typing(someone: EditorSession) -> Page:
    """Open a fiche and type in it."""
    page = someone.sign_in()
    page.get_by_role("link", name="98. Terugkijken").click()
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
