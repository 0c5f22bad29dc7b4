"""The form at /admin/, as somebody uses it who never saw git."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.publishing import content as published_file
from tests.support.publishing import git, versions
from toolbox.model.toolbox import Toolbox
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import Checklist
from toolbox.schema.worksheet_parts import Point
from toolbox.source.content import Content

from .browsing import DESKTOP, PHONE, RULES, Reader, violations
from .editor import (
    PROXY,
    EditorSession,
    FormHost,
    add,
    copy_of_content,
    editor_session,
    part,
    pick,
    proposing_session,
)
from .published import LATEST, OLD, publish_without_files

TITLE = "Evalueren: zo doe je dat"
SLUG = "evalueren-zo-doe-je-dat"
WCAG = [rules for rules in RULES if rules != "best-practice"]
"""Of the best practices, decap-cms lacks landmarks."""


@pytest.fixture
def local(form_host: FormHost, tmp_path: Path) -> Iterator[EditorSession]:
    """Somebody who works in files of their own."""
    repository = copy_of_content(tmp_path / "repository")
    with editor_session(form_host, repository, "fs") as someone:
        yield someone


@pytest.fixture
def proposing(form_host: FormHost, web: Path, tmp_path: Path) -> Iterator[EditorSession]:
    with proposing_session(form_host, web, tmp_path) as someone:
        yield someone


def test_until_somebody_can_sign_in_it_says_what_works(reader: Reader) -> None:
    page = reader.open("admin/")
    expect(page).to_have_title("Formulier – Toolbox Netwerken Vrijetijdsparticipatie")
    expect(page.get_by_text("Het formulier is nog niet klaar voor gebruik")).to_be_visible()
    page.get_by_role("link", name="begin een nieuwe fiche in je browser").click()
    expect(
        page.get_by_role("heading", name="Een fiche toevoegen in je browser")
    ).to_be_in_viewport()


def test_an_old_version_leads_to_the_form_of_the_newest(reader: Reader) -> None:
    page = reader.open("admin/", version=OLD)
    page.wait_for_url(reader.url("admin/", "latest"))
    expect(page.get_by_text("Het formulier is nog niet klaar voor gebruik")).to_be_visible()


def test_without_script_it_says_what_else_there_is(reader: Reader) -> None:
    page = reader.open("admin/", script=False)
    expect(page.get_by_text("werkt alleen met JavaScript")).to_be_visible()


def test_without_what_writes_the_files_it_says_what_to_start(local: EditorSession) -> None:
    page = local.reader.fresh(DESKTOP)
    page.route("http://127.0.0.1:8081/**", lambda route: route.fulfill(status=503))
    page.goto(f"{local.reader.address}admin/")
    expect(page.get_by_text("make formserver")).to_be_visible()


def test_it_lists_what_there_is(local: EditorSession, toolbox: Toolbox) -> None:
    page = local.sign_in()
    names = [f"{fiche.front_matter.order}. {fiche.front_matter.title}" for fiche in toolbox.fiches]
    # In the order of the toolbox, and without the template.
    expect(page.get_by_role("link", name=re.compile(r"^\d+\. "))).to_have_text(names)
    expect(page.get_by_text("Media")).to_have_count(0)


def test_it_says_in_dutch_what_is_missing(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    part(page, "Titel").fill("Ev")
    page.get_by_role("button", name="Publiceer", exact=True).click()
    page.get_by_text("Publiceer nu", exact=True).click()
    for message in (
        "Titel: schrijf 3 tot 80 tekens, met minstens één letter of cijfer.",
        "Samenvatting: dit veld ontbreekt, maar is verplicht.",
        "Stappen: hier horen 1 tot 20 punten.",
    ):
        expect(page.get_by_text(message)).to_be_visible()
    assert local.changed() == []
    # That is how decap-cms itself stops halfway.
    assert local.reader.troubles == ["error: undefined"]
    local.reader.troubles.clear()


def test_a_new_fiche_becomes_a_page_of_a_version(
    proposing: EditorSession, toolbox: Toolbox
) -> None:
    page = proposing.sign_in()
    page.get_by_role("link", name="Nieuw: fiche").click()
    _fill_in_fiche(page)
    proposing.save(page)
    saved = page.locator(".Toastify__toast--success", has_text="Bewaard")
    expect(saved).to_have_css("background-color", "rgb(11, 107, 31)")  # white on it: 6.7 to 1
    proposing.give_status(page, "Na te lezen")
    page.get_by_role("link", name="Terug naar").click()
    page.get_by_role("link", name="Mijn voorstellen").click()
    expect(page.get_by_text(TITLE)).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert violations(page, WCAG) == []

    project, branch = proposing.repository, f"cms/fiches/{SLUG}"
    assert git(project, "diff", "--name-status", "main", branch) == f"A\tfiches/{SLUG}.md"
    # What a colleague does on GitHub.
    git(project, "merge", "--quiet", "--no-edit", branch)
    order = max(fiche.front_matter.order for fiche in toolbox.fiches) + 1
    content = proposing.content()
    front_matter, body = _fiche(content, SLUG)
    assert front_matter == _typed(order)
    assert body.strip() == "Na een jaar weet je meer.\n\n{{ steps() }}"

    publish_without_files(project, LATEST)
    assert versions(project)[0][0] == LATEST
    online = published_file(project, f"{LATEST}/fiches/{SLUG}/index.html")
    for text in (
        TITLE,
        "Kijk samen terug",
        "Wat ging goed?",
        "Hoe vaak doe je dat?",
        "Vrijetijdsmonitor",
    ):
        assert text in online
    assert "Eerste versie van deze fiche." in published_file(project, f"{LATEST}/nieuw/index.html")


def test_whatever_one_can_press_has_a_name(local: EditorSession) -> None:
    page = local.sign_in()
    fiche = page.get_by_role("link", name="2. Visievorming")
    fiche.wait_for()
    assert violations(page, WCAG) == []
    fiche.click()
    for action in ("open of sluit", "verplaats", "verwijder"):
        expect(page.get_by_role("button", name=f"Stappen 3: {action}", exact=True)).to_be_visible()
    # What is heard with it.
    third = page.get_by_role("button", name="Stappen 3: verplaats", exact=True)
    how = page.locator(f"[id='{third.get_attribute('aria-describedby')}']")
    expect(how).to_have_text(re.compile("^Verplaats de rij met pijl omhoog of omlaag, "))
    page.get_by_role("button", name="Zoekwoorden 1: verwijder", exact=True).click()
    expect(page.get_by_role("button", name=re.compile("^Zoekwoorden 1: "))).to_have_count(3)
    assert violations(page, WCAG) == []


def test_a_row_moves_with_the_arrow_keys(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="2. Visievorming").click()
    handles = [
        page.get_by_role("button", name=f"Stappen {number}: verplaats", exact=True)
        for number in (1, 2, 3)
    ]
    names = [
        handle.locator("xpath=../..").locator('[class*="NestedObjectLabel"]').first
        for handle in handles
    ]
    names[2].wait_for()
    first, second, third = (name.inner_text() for name in names)
    handles[1].press("ArrowUp")
    expect(names[0]).to_have_text(second)
    expect(handles[0]).to_be_focused()
    handles[0].press("ArrowUp")  # it is the first
    handles[0].press("ArrowDown")
    expect(handles[1]).to_be_focused()
    handles[1].press("ArrowDown")
    expect(handles[2]).to_be_focused()
    assert [name.inner_text() for name in names] == [first, third, second]


def test_its_greys_can_be_read_while_texts_come_too(local: EditorSession) -> None:
    page = local.sign_in()
    page.route(f"{PROXY}**", lambda _: None)  # no answer comes
    page.get_by_role("link", name="Werkbladen: tabel").click()
    expect(page.get_by_text("Items laden")).to_be_visible()
    assert violations(page, WCAG) == []
    field = page.get_by_placeholder("Zoek")
    grey = field.evaluate("field => getComputedStyle(field, '::placeholder').color")
    assert grey == "rgb(75, 80, 96)"


def test_on_a_phone_it_fits(local: EditorSession) -> None:
    page = local.sign_in(local.reader.fresh(PHONE))
    page.get_by_role("link", name="2. Visievorming").click()
    part(page, "Samenvatting").fill("Wat iemand in de trein verbetert.")
    shown = page.frame_locator("#preview-pane").get_by_text("Wat iemand in de trein verbetert.")
    shown.scroll_into_view_if_needed()
    expect(shown).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE.width


def test_one_field_of_a_fiche_is_all_that_changes(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="2. Visievorming").click()
    expect(page.get_by_label("Titel", exact=True).first).to_have_value("Visievorming")
    page.get_by_label("Samenvatting").fill(
        "Bepaal samen waar je netwerk voor staat: in acht stappen naar een korte tekst."
    )
    local.save(page)
    file, *lines = local.changed()
    assert file == "+++ b/fiches/visievorming.md"
    assert [line[:40] for line in lines] == [
        "-  Bepaal samen waar je netwerk voor sta",
        "-  tekst en doelstellingen waar elke par",
        "+  Bepaal samen waar je netwerk voor sta",
    ]
    local.content()


def test_a_new_row_is_all_that_changes_in_a_list(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Begrippen, bronnen en andere lijsten").click()
    page.get_by_role("link", name="De begrippen").click()
    page.get_by_role("button", name="rij toevoegen").click()
    part(page, "Begrip").fill("Zitdag")
    part(page, "Betekenis").fill("Nee: 12:30 is geen getal, en “No” geen nee.")
    pick(page, "Bron", "Netwerk tegen Armoede")
    local.save(page)
    assert local.changed() == [
        "+++ b/data/glossary.yml",
        "+- term: Zitdag",
        '+  meaning: "Nee: 12:30 is geen getal, en “No” geen nee."',
        "+  source: netwerk-tegen-armoede",
    ]
    local.content()


def test_a_worksheet_is_made_and_changed(local: EditorSession) -> None:
    page = local.sign_in()
    page.get_by_role("link", name="Werkbladen: tabel").click()
    page.get_by_role("link", name="Actieplan voor de eerste twee werkjaren").click()
    page.get_by_label("Niet als (optioneel)").fill("Niet voor de visie er is.")
    local.save(page)
    assert local.changed() == [
        "+++ b/data/worksheets/actieplan.yml",
        "-not_for: Niet als de doelstellingen nog niet vastliggen.",
        "+not_for: Niet voor de visie er is.",
    ]

    page.get_by_role("link", name="Terug naar").click()
    page.get_by_role("link", name="Werkbladen: checklist").click()
    page.get_by_role("link", name="Nieuw: checklist").click()
    part(page, "Titel").fill("Klaar voor de start?")
    part(page, "Doel").fill("Kijk na of alles klaar is voor je begint.")
    add(page, "groep")
    part(page, "Titel").fill("Vooraf")
    add(page, "punt")
    part(page, "Punten").fill("No")
    local.save(page)
    assert local.changed()[3:] == [
        "+++ b/data/worksheets/klaar-voor-de-start.yml",
        "+title: Klaar voor de start?",
        "+goal: Kijk na of alles klaar is voor je begint.",
        "+kind: checklist",
        "+groups:",
        "+  - title: Vooraf",
        "+    items:",
        "+      - No",
    ]
    made = {sheet.id: sheet.entry for sheet in local.content().worksheets}["klaar-voor-de-start"]
    assert isinstance(made, Checklist)
    assert made.groups[0].items == (Point(text="No"),)


def _fill_in_fiche(page: Page) -> None:
    part(page, "Titel").fill(TITLE)
    part(page, "Samenvatting").fill("Kijk samen terug op een jaar en kies wat blijft.")
    pick(page, "Fase", "Verankeren")
    for title, question in (("Kijk terug", "Wat ging goed?"), ("Stuur bij", "Wat kan beter?")):
        add(page, "stap")
        part(page, "Titel").fill(title)
        # The texts of the fiche itself are not in the step: these are only there once, at its end.
        page.get_by_label("Uitleg (optioneel)").last.fill(
            f"{title} samen: doe dat zo.\n\n- No\n- 12:30"
        )
        page.get_by_role("button", name="vraag toevoegen", exact=True).last.click()
        part(page, "Vragen").fill(question)
    add(page, "tip")
    part(page, "Tips").fill("Hou het **kort**.")
    add(page, "veelgestelde vraag")
    part(page, "Vraag").fill("Hoe vaak doe je dat?")
    part(page, "Antwoord").fill("Elk jaar.")
    add(page, "bron")
    pick(page, "Bron", "Lokale Vrijetijdsmonitor (")
    add(page, "wijziging")
    page.locator("input[type=date][id^='date-field']").last.fill("2026-11-23")
    part(page, "Tekst").fill("Eerste versie van deze fiche.")
    part(page, "Inleiding").fill("Na een jaar weet je meer.\n\n{{ steps() }}")


def _typed(order: int) -> FrontMatter:
    return FrontMatter.model_validate(
        {
            "title": TITLE,
            "summary": "Kijk samen terug op een jaar en kies wat blijft.",
            "order": order,
            "phase": "verankeren",
            "steps": [
                {
                    "title": title,
                    "body": f"{title} samen: doe dat zo.\n\n- No\n- 12:30",
                    "questions": [question],
                }
                for title, question in (
                    ("Kijk terug", "Wat ging goed?"),
                    ("Stuur bij", "Wat kan beter?"),
                )
            ],
            "tips": ["Hou het **kort**."],
            "faq": [{"question": "Hoe vaak doe je dat?", "answer": "Elk jaar."}],
            "resources": [{"source": "vrijetijdsmonitor"}],
            "changes": [{"date": "2026-11-23", "text": "Eerste versie van deze fiche."}],
        }
    )


def _fiche(content: Content, slug: str) -> tuple[FrontMatter, str]:
    fiche = next(fiche for fiche in content.fiches if fiche.slug == slug)
    return fiche.entry, fiche.body.text
