"""Two people at the form, on one fiche: neither undoes the other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.photos import photo
from tests.support.publishing import git
from toolbox.checks import problems_of
from toolbox.source.reader import read_content

from .editor import (
    SHORT,
    SHORT_FICHE,
    EditorSession,
    FormHost,
    Mode,
    add,
    add_picture,
    copy_of_content,
    editor_session,
    part,
    pick,
)

FICHE = f"fiches/{SHORT}.md"
BRANCH = f"cms/fiches/{SHORT}"
MINE = "Kijk elk jaar samen terug, in acht stappen."
NEWS = "De samenvatting is korter."
THEIRS = "Kijk elk jaar met elkaar terug, in tien stappen."


@pytest.fixture(params=["fs", "git"])
def mode(request: pytest.FixtureRequest) -> Mode:
    """Whether somebody writes in files, or makes proposals in git."""
    found: Mode = request.param
    return found


@pytest.fixture
def someone(form_host: FormHost, tmp_path: Path, mode: Mode) -> Iterator[EditorSession]:
    """Somebody at the form."""
    repository = copy_of_content(tmp_path / "repository", short=True)
    with editor_session(form_host, repository, mode) as session:
        yield session


IN_FILES = pytest.mark.parametrize("mode", ["fs"])
"""Where it does not matter how the form keeps what was written."""


def test_both_keep_what_they_wrote_and_choose_where_they_wrote_the_same_field(
    someone: EditorSession,
) -> None:
    mine, theirs = _open(someone), _open(someone)
    _title(theirs).fill("Samen terugkijken")
    _summary(theirs).fill(THEIRS)
    someone.save(theirs)
    _summary(mine).fill(MINE)
    _press_save(mine)

    asked = _question(mine)
    expect(asked.get_by_text("Titel", exact=True)).to_be_visible()
    summary = asked.get_by_role("group", name="Samenvatting")
    for text in (MINE, THEIRS):
        expect(summary.get_by_text(text).first).to_be_visible()
    # Without a choice nothing is saved, and nothing is lost.
    asked.get_by_role("button", name="Bewaar zo").click()
    expect(asked).to_be_visible()
    _do_not_save(asked)
    expect(_summary(mine)).to_have_value(MINE)
    someone.reader.troubles.clear()
    assert THEIRS in _saved(someone)

    _press_save(mine)
    summary.get_by_label("Wat jij typte").check()
    asked.get_by_role("button", name="Bewaar zo").click()
    mine.get_by_role("alert").get_by_text("Bewaard").wait_for()
    # The form goes on with the two in one.
    expect(_title(mine)).to_have_value("Samen terugkijken")
    saved = _saved(someone)
    assert (MINE in saved, THEIRS in saved, "title: Samen terugkijken" in saved) == (
        True,
        False,
        True,
    )

    # Whoever saves again is not asked about what they saved themselves.
    _summary(mine).fill(f"{MINE[:-1]}, of in negen.")
    someone.save(mine)
    assert "of in negen" in _saved(someone)


@IN_FILES
def test_what_somebody_changes_while_the_question_stands_is_asked_too(
    someone: EditorSession,
) -> None:
    page = _open(someone)
    _summary(page).fill(MINE)
    _change(someone, "title: Terugkijken", "title: Samen terugkijken")
    _press_save(page)
    expect(_question(page).get_by_text("Titel", exact=True)).to_be_visible()
    _change(someone, "order: 98", "order: 7")
    _question(page).get_by_role("button", name="Bewaar zo").click()
    expect(_question(page).get_by_text("Volgorde", exact=True)).to_be_visible()
    _question(page).get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    saved = _saved(someone)
    assert all(text in saved for text in (MINE, "title: Samen terugkijken", "order: 7"))


@IN_FILES
def test_the_question_reads_as_the_form_and_takes_no_more_than_it_does(
    someone: EditorSession,
) -> None:
    _change(someone, "\nsteps:", "\npublish_on: 2027-03-01\nsteps:")
    page = _open(someone)
    pick(page, "Fase", "Opstarten")
    page.locator("input[type=date]:visible").first.fill("2027-05-01")
    _summary(page).fill(MINE)
    _change(someone, "phase: verankeren", "phase: voorbereiden")
    _change(someone, "publish_on: 2027-03-01", "publish_on: 2027-04-01")
    _change(someone, "Kijk elk jaar samen terug op wat bleef", "Kijk samen terug op wat bleef")
    _press_save(page)

    asked = _question(page)
    groups = asked.locator("fieldset")
    expect(groups.locator("legend")).to_have_text(["Samenvatting", "Fase", "Verschijnt op"])
    expect(groups.nth(1).locator("pre")).to_have_text(["Opstarten", "Voorbereiden", "Verankeren"])
    expect(groups.nth(2).locator("pre")).to_have_text(
        ["1 mei 2027", "1 april 2027", "1 maart 2027"]
    )
    # Only a text can be typed here, and only one that its field would take.
    expect(asked.get_by_role("textbox")).to_have_count(1)
    own = asked.get_by_role("textbox", name="Samenvatting: je eigen tekst")
    own.fill("Kort.")
    groups.nth(1).get_by_label("Wat de ander schreef").check()
    groups.nth(2).get_by_label("Wat jij typte").check()
    asked.get_by_role("button", name="Bewaar zo").click()
    expect(own).to_have_js_property("validationMessage", "Schrijf 40 tot 220 tekens.")
    own.fill(THEIRS)
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    lines = _saved(someone).splitlines()
    assert {"phase: voorbereiden", "publish_on: 2027-05-01"} <= set(lines)
    assert THEIRS in _saved(someone)


@IN_FILES
def test_a_step_that_somebody_moved_takes_along_what_was_typed_in_it(
    someone: EditorSession,
) -> None:
    first = "  # Eerst dit.\n  - title: 'Maak een tijdlijn'\n    body: Hang een vel op.\n"
    second = "  - title: Kies samen\n"
    _change(someone, "  - title: Maak een tijdlijn\n", first + second)
    page = _open(someone)
    page.get_by_role("button", name="Stappen 1: open of sluit").click()
    page.get_by_label("Uitleg").filter(visible=True).fill("Hang een lang vel op.")
    before = _saved(someone)
    _change(someone, first + second, second + first)
    _press_save(page)
    asked = _question(page)
    expect(asked.locator("summary")).to_have_text("Stappen › Volgorde")
    expect(asked.locator("fieldset")).to_have_count(0)
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    moved = second + first.replace("een vel", "een lang vel")
    assert _saved(someone) == before.replace(first + second, moved)


@IN_FILES
def test_what_was_typed_in_a_fiche_is_offered_under_the_name_that_it_got(
    someone: EditorSession,
) -> None:
    page = _open(someone)
    _summary(page).fill(MINE)
    renamed = someone.repository / "fiches/samen-terugkijken.md"
    (someone.repository / FICHE).rename(renamed)
    before = SHORT_FICHE.replace("\n---\n\n", f"\naliases: [{SHORT}]\n---\n\n")
    renamed.write_text(before, "utf-8")
    _press_save(page)
    asked = page.get_by_role("dialog", name="Iemand haalde deze tekst weg")
    expect(asked).to_contain_text("Open hem onder die naam: daar krijg je terug wat jij typte.")
    _do_not_save(asked)
    someone.reader.troubles.clear()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("link", name="Terug naar").click()
    page.get_by_role("link", name="Fiches").first.click()
    page.reload()
    page.get_by_role("link", name="98. Terugkijken").click()
    page.get_by_role("button", name="Ga ermee verder").click()
    expect(_summary(page)).to_have_value(MINE)
    _press_save(page)
    _question(page).get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    summary = SHORT_FICHE.partition("summary: ")[2].partition("\n")[0]
    assert renamed.read_text("utf-8") == before.replace(summary, MINE)
    assert not (someone.repository / FICHE).exists()


@IN_FILES
def test_a_text_that_somebody_removed_comes_back_only_on_purpose(someone: EditorSession) -> None:
    page = _open(someone)
    _summary(page).fill(MINE)
    (someone.repository / FICHE).unlink()
    _press_save(page)
    asked = page.get_by_role("dialog", name="Iemand haalde deze tekst weg")
    _do_not_save(asked)
    someone.reader.troubles.clear()
    assert not (someone.repository / FICHE).exists()
    _press_save(page)
    asked.get_by_role("button", name="Bewaar toch").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    assert MINE in _saved(someone)


@IN_FILES
def test_pictures_that_a_telephone_gives_one_name_both_stay(
    someone: EditorSession, tmp_path: Path
) -> None:
    sizes = ((120, 90), (90, 120))
    for name, (width, height) in zip(
        ("2. Visievorming", "1. Omgevingsanalyse"), sizes, strict=True
    ):
        picture = tmp_path / str(width) / "image.jpg"
        picture.parent.mkdir()
        picture.write_bytes(photo(width, height))
        page = someone.sign_in()
        page.get_by_role("link", name=name).click()
        expect(_summary(page)).not_to_be_empty()
        add_picture(page, picture)
        part(page, "Beschrijving").fill("Een wand vol kaartjes.")
        someone.save(page)
    folder = someone.repository / "docs/assets/beelden"
    handed_in = {path.read_bytes() for path in folder.iterdir()}
    assert handed_in == {photo(*size) for size in sizes}


@IN_FILES
def test_nobody_removes_a_picture_that_another_text_may_show(someone: EditorSession) -> None:
    page = someone.sign_in()
    # Where pictures come in without a text, and go without a question.
    expect(page.get_by_role("button", name="Beelden")).to_have_count(0)
    page.get_by_role("link", name="Nieuw: fiche").click()
    add(page, "beeld")
    page.get_by_role("button", name=re.compile("^Kies een")).last.click()
    library = page.get_by_role("dialog")
    expect(library.get_by_role("button", name="Gebruik selectie")).to_be_visible()
    expect(library.get_by_role("button", name="Verwijder selectie")).to_have_count(0)


@pytest.mark.parametrize("mode", ["git"])
def test_a_proposal_that_git_cannot_put_on_main_says_where_to_look(someone: EditorSession) -> None:
    page = _open(someone)
    _summary(page).fill(MINE)
    someone.save(page)
    git(someone.repository, "checkout", "--quiet", "main")
    _change(someone, "summary: Kijk elk jaar", "summary: Blik elk jaar")
    git(someone.repository, "commit", "--quiet", "--all", "--message=Blik")
    _summary(page).fill(f"{MINE[:-1]}, of in negen.")
    _press_save(page)
    told = "In het venster van make formserver staat waarom. Je tekst blijft in deze browser"
    page.get_by_role("alert").get_by_text(told).wait_for()
    expect(_summary(page)).to_have_value(f"{MINE[:-1]}, of in negen.")
    assert len(someone.refused) == 1
    someone.refused.clear()
    someone.reader.troubles.clear()


def _do_not_save(asked: Locator) -> None:
    page = asked.page
    # With which decap-cms itself stops.
    with page.context.expect_event("weberror"):
        asked.get_by_role("button", name="Nog niet bewaren").click()
    expect(page.get_by_text("je stopte met bewaren")).to_be_visible()


def _change(someone: EditorSession, before: str, after: str) -> None:
    fiche = someone.repository / FICHE
    fiche.write_text(fiche.read_text("utf-8").replace(before, after, 1), "utf-8")


def _open(someone: EditorSession) -> Page:
    page = someone.sign_in()
    page.get_by_role("link", name="98. Terugkijken").click()
    expect(_summary(page)).not_to_be_empty()
    return page


def _press_save(page: Page) -> None:
    as_proposal = page.get_by_role("button", name="Bewaren", exact=True)
    publish = page.get_by_role("button", name="Publiceer", exact=True)
    as_proposal.or_(publish).first.wait_for()
    if as_proposal.is_visible():
        as_proposal.click()
    else:
        publish.click()
        page.get_by_text("Publiceer nu", exact=True).click()


def test_changes_that_are_added_to_what_was_saved_before_come_first(
    someone: EditorSession,
) -> None:
    first = _open(someone)
    _summary(first).fill(MINE)
    someone.save(first)
    page = _open(someone)
    expect(_summary(page)).to_have_value(MINE)
    add(page, "wijziging")
    # Only the row that is new is open.
    page.locator("input[type=date][id^='date-field']:visible").last.fill("2027-03-10")
    page.get_by_label("Tekst", exact=True).filter(visible=True).last.fill(NEWS)
    someone.save(page)
    saved = _saved(someone)
    assert MINE in saved
    rows = saved.partition("\nchanges:\n")[2].splitlines()
    before = SHORT_FICHE.partition("\nchanges:\n")[2]
    assert rows[:2] == ["  - date: 2027-03-10", f"    text: {NEWS}"]
    assert rows[2:] == before.splitlines()
    # One proposal holds both.
    branches = git(someone.repository, "branch", "--list", "cms/*").split()
    assert branches in ([], [BRANCH])
    (someone.repository / FICHE).write_text(saved, "utf-8")
    assert [str(it) for it in problems_of(read_content(someone.repository))] == []


def _question(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Iemand veranderde deze tekst terwijl jij schreef")


def _title(page: Page) -> Locator:
    return page.get_by_label("Titel", exact=True).first


def _summary(page: Page) -> Locator:
    return part(page, "Samenvatting")


def _saved(someone: EditorSession) -> str:
    """Return the fiche as the proposal has it, or the folder."""
    if BRANCH in git(someone.repository, "branch", "--list", BRANCH):
        return git(someone.repository, "show", f"{BRANCH}:{FICHE}")
    return (someone.repository / FICHE).read_text("utf-8")
