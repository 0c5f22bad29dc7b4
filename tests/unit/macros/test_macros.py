import re
from dataclasses import replace
from datetime import date
from inspect import signature

import pytest

from macros.fiche import fiche_page
from macros.macros import FICHE_MACROS, PAGE_MACROS
from tests.conftest import EDITION, Repository
from tests.support.html_reader import Html
from toolbox.dutch import dutch_date
from toolbox.markup.shortcodes import Call
from toolbox.model.signatures import (
    INLINE,
    INLINE_ON_PAGES,
    PAGE_SIGNATURES,
    SIGNATURES,
    references,
)
from toolbox.pages.view import View
from toolbox.schema.references import RefTarget


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (Call("steps", (), {}, 1), []),
        (Call("steps", ("een",), {}, 1), [("een", "fiche")]),
        (Call("steps", (), {"fiche": "een"}, 1), [("een", "fiche")]),
        (Call("checklist", ("een",), {}, 1), [("een", "fiche")]),
        (Call("worksheet", ("swot",), {}, 1), [("swot", "worksheet")]),
        (Call("worksheet", (3,), {}, 1), [("3", "worksheet")]),
        (Call("data_list", (), {"name": "roles"}, 1), [("roles", "list")]),
        (Call("term", ("IGS",), {}, 1), [("IGS", "term")]),
        (Call("principles", (), {}, 1), []),
        (Call("steps", ("a", "b"), {}, 1), []),
        (Call("stappen", ("een",), {}, 1), []),
    ],
)
def test_the_ids_among_the_arguments_of_a_call(
    call: Call, expected: list[tuple[str, RefTarget]]
) -> None:
    assert list(references(call)) == expected


def test_the_macros_take_what_their_signatures_say() -> None:
    assert FICHE_MACROS.keys() == SIGNATURES.keys()
    assert PAGE_MACROS.keys() == PAGE_SIGNATURES.keys()
    assert SIGNATURES.keys() >= INLINE
    assert PAGE_SIGNATURES.keys() >= INLINE_ON_PAGES
    for name, macro in FICHE_MACROS.items():
        _, *parameters = signature(macro).parameters.values()
        promised = SIGNATURES[name].parameters.values()
        assert [(it.name, it.default) for it in parameters] == [
            (it.name, it.default) for it in promised
        ], name


def test_every_macro_tells_what_it_does() -> None:
    assert [name for name, macro in PAGE_MACROS.items() if not macro.__doc__] == []


def test_a_page_can_place_what_a_fiche_can() -> None:
    assert FICHE_MACROS.items() <= PAGE_MACROS.items()


def test_a_page_names_the_fiche_that_it_means(repo: Repository) -> None:
    view = repo.view("index.md")
    assert "Begin klein" in FICHE_MACROS["steps"](view, "een")
    with pytest.raises(ValueError, match="zeg welke fiche je bedoelt"):
        FICHE_MACROS["steps"](view)


def test_a_section_of_another_fiche_does_not_take_the_place_of_its_own(repo: Repository) -> None:
    repo.fiche(fields="tips: [Mijn tip]\n", body='{{ tips("twee") }}')
    repo.replace("fiches/twee.md", "steps:", "tips: ['Jouw tip, zie [een](een.md)']\nsteps:")
    view = repo.view("fiches/een.md")
    page = Html(fiche_page(view, view.toolbox.fiche("een")))
    assert "Mijn tip" in page.text
    assert "Jouw tip" in page.text
    assert {"tips", "twee-tips"} <= set(page.values("id"))


def test_a_term_is_a_link_to_its_meaning(repo: Repository) -> None:
    view = repo.view("fiches/een.md")
    assert FICHE_MACROS["term"](view, "IGS") == (
        '<a class="tb-term" href="../../begrippen/#igs">IGS</a>'
    )
    assert FICHE_MACROS["term"](view, "Intergemeentelijk samenwerkingsverband") == (
        '<a class="tb-term" href="../../begrippen/#igs">Intergemeentelijk samenwerkingsverband</a>'
    )


@pytest.mark.parametrize(
    ("today", "past"),
    [(date(2029, 3, 31), False), (date(2029, 4, 1), False), (date(2029, 4, 2), True)],
)
def test_a_deadline_has_passed_from_the_day_after(
    repo: Repository, today: date, past: bool
) -> None:
    page = FICHE_MACROS["deadlines"](
        View(repo.toolbox(), "index.md", replace(EDITION, today=today))
    )
    assert ("tb-deadline--past" in page) is past
    assert 'data-date="2029-04-01"' in page
    assert "1 april 2029" in page


def test_the_next_deadline_stands_first_and_history_runs_backwards(repo: Repository) -> None:
    rows = "".join(
        f"- {{id: d{year}, date: {year}-01-01, title: Jaar {year}, description: Tekst}}\n"
        for year in (2030, 2025, 2027, 2026)
    ).replace("Jaar 2030,", "Jaar 2030, action: true,")
    repo.write("data/deadlines.yml", rows)
    page = Html(FICHE_MACROS["deadlines"](repo.view("index.md")))
    dates = [value[:4] for value in page.values("data-date")]
    assert dates == ["2027", "2030", "2026", "2025"]
    shown = [
        (name, "hidden" not in attrs)
        for _, attrs in page.tags
        for name in ("next", "past")
        if attrs.get("class") == f"tb-deadline__{name}"
    ]
    # The first date asks nothing of a reader, the second one does.
    assert [name for name, visible in shown if visible] == ["next", "past", "past"]
    assert [visible for name, visible in shown if name == "next"] == [False, True, False, False]
    assert "data-die-voorbij-zijn" in page.values("id")
    assert 'href="netwerk/termijnen/d2030.ics"' in page.source


@pytest.mark.parametrize(("year", "nothing_comes"), [(2025, True), (2030, False)])
def test_dates_say_so_when_nothing_comes_or_nothing_has_passed(
    repo: Repository, year: int, nothing_comes: bool
) -> None:
    row = f"- {{id: d, date: {year}-01-01, title: Jaar, description: Tekst}}\n"
    repo.write("data/deadlines.yml", row)
    tags = Html(FICHE_MACROS["deadlines"](repo.view("index.md"))).tags
    hidden = {attrs["class"]: "hidden" in attrs for _, attrs in tags if "class" in attrs}
    assert hidden["tb-dates__none"] is not nothing_comes
    assert hidden["tb-history"] is not nothing_comes


def test_what_is_new_leads_to_the_feed_of_a_site_with_an_address(repo: Repository) -> None:
    assert "feed.xml" in Html(PAGE_MACROS["whats_new"](repo.view("nieuw.md"))).values("href")
    unknown = replace(repo.view("nieuw.md"), edition=replace(EDITION, address=""))
    assert "feed.xml" not in PAGE_MACROS["whats_new"](unknown)


def test_a_source_tells_its_publisher_and_what_to_find_there(repo: Repository) -> None:
    repo.fiche(
        fields="resources: [{source: monitor}]\n"
        "examples: [{title: A, place: B, text: C, source: monitor}]\n"
    )
    view = repo.view("fiches/een.md")
    assert "Cijfers per gemeente." in FICHE_MACROS["resources"](view, "een")
    repo.replace("fiches/een.md", "{source: monitor}]", "{source: monitor, note: Kijk hier.}]")
    view = repo.view("fiches/een.md")
    shown = FICHE_MACROS["resources"](view, "een")
    assert "Kijk hier." in shown
    assert "Cijfers per gemeente." not in shown
    assert "Vlaanderen" in FICHE_MACROS["examples"](view, "een")


def test_a_step_shows_only_the_names_of_a_list_with_a_page_of_its_own(repo: Repository) -> None:
    repo.fiche(steps="    data: [principles]\n")
    assert "Vertrek van een vraag" in FICHE_MACROS["steps"](repo.view("fiches/een.md"), "een")
    repo.replace(
        "data/lists.yml",
        "  title: De principes",
        "  title: De principes\n  in_step: Lees [meer](vragen.md).",
    )
    repo.write("docs/vragen.md", "# Vragen\n")
    shown = FICHE_MACROS["steps"](repo.view("fiches/een.md"), "een")
    assert "Vertrek van een vraag" not in shown
    assert "Werk met een vraagstuk" in shown
    assert "../../vragen/" in Html(shown).values("href")


def test_a_date_is_written_in_dutch() -> None:
    assert dutch_date(date(2026, 1, 1)) == "1 januari 2026"
    assert dutch_date(date(2026, 12, 31)) == "31 december 2026"


def test_contacts_for_all_regions_come_first_then_those_of_each(repo: Repository) -> None:
    person = "- name: {}\n  role: medewerker\n  organisation: publiq\n"
    region = "  region: {}\n  form: https://voorbeeld.be/vraag\n"
    rows = [("An", "Wilgenland"), ("Bo", ""), ("Cas", "Berkenland"), ("Dré", "Wilgenland")]
    text = "".join(person.format(name) + (region.format(at) if at else "") for name, at in rows)
    repo.write("data/contacts.yml", text)
    assert repo.problems() == []
    shown = str(PAGE_MACROS["contacts"](repo.view("over/index.md")))
    assert re.findall(r"<strong>(.*?)</strong>", shown) == ["Bo", "Cas", "An", "Dré"]
    assert "<br>medewerker, publiq</li>" in shown
    assert (
        "<br>medewerker, publiq<br>Voor de regio Berkenland"
        '<br><a href="https://voorbeeld.be/vraag">Schrijf via het formulier'
        '<span class="tb-hidden"> van Cas</span></a></li>'
    ) in shown
