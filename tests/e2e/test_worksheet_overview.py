"""All worksheets: narrowed down, chosen, and printed together."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage

from .browsing import PHONE, Reader, show, violations
from .printed import LANDSCAPE, PORTRAIT, print_out, words
from .published import BUNDLE

OVERVIEW = "werkbladen/"
CARDS = ".tb-card--sheet"


def shown(tab: Page) -> set[str]:
    """The worksheets that the list shows."""
    cards = tab.locator(f"{CARDS}:visible input[type=checkbox]")
    return set(cards.evaluate_all("all => all.map((it) => it.value)"))


def choose(tab: Page, *names: str) -> None:
    for name in names:
        tab.locator(f"{CARDS} input[value='{name}']").check()


def query(tab: Page) -> str:
    return tab.url.partition("?")[2]


def _group(sheet: WorksheetPage, size: int) -> bool:
    people = sheet.model.participants
    return people is None or people.min <= size <= people.max


Rule = Callable[[Toolbox, WorksheetPage], bool]
FILTERS: dict[str, tuple[str, Rule]] = {
    "fase": ("opstarten", lambda toolbox, sheet: "opstarten" in toolbox.phases_of(sheet)),
    "fiche": ("visievorming", lambda _, sheet: "visievorming" in sheet.fiches),
    "soort": ("grid", lambda _, sheet: sheet.model.kind == "grid"),
    "duur": (
        "60",
        lambda _, sheet: sheet.model.duration is not None and sheet.model.duration <= 60,
    ),
    "groep": ("3", lambda _, sheet: _group(sheet, 3)),
}


def wanted(toolbox: Toolbox, *names: str) -> set[str]:
    return {
        sheet.id
        for sheet in toolbox.worksheets.values()
        if all(FILTERS[name][1](toolbox, sheet) for name in names)
    }


def narrow(tab: Page, name: str) -> None:
    control: Any = tab.locator(f"[data-filter] [name={name}]")
    value = FILTERS[name][0]
    control.fill(value) if name == "groep" else control.select_option(value)


def test_the_list_is_complete(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(OVERVIEW)
    assert shown(tab) == set(toolbox.worksheets)
    expect(tab.locator(".tb-filter__count")).to_have_text(f"{len(toolbox.worksheets)} werkbladen")


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_narrows_the_list_and_stands_in_the_address(
    reader: Reader, toolbox: Toolbox, name: str
) -> None:
    expected = wanted(toolbox, name)
    assert 0 < len(expected) < len(toolbox.worksheets), f"{name} filters nothing in this toolbox"
    tab = reader.open(OVERVIEW)
    narrow(tab, name)
    assert shown(tab) == expected
    assert query(tab) == f"{name}={FILTERS[name][0]}"
    expect(tab.locator(".tb-filter__count")).to_have_text(
        f"{len(expected)} van de {len(toolbox.worksheets)} werkbladen"
    )
    again = reader.open(f"{OVERVIEW}?{query(tab)}")
    assert shown(again) == expected
    expect(again.locator(f"[data-filter] [name={name}]")).to_have_value(FILTERS[name][0])


def test_filters_work_together_and_go_away_again(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(OVERVIEW)
    for name in ("fiche", "soort"):
        narrow(tab, name)
    assert shown(tab) == wanted(toolbox, "fiche", "soort")
    for name in ("fiche", "soort"):
        tab.locator(f"[data-filter] [name={name}]").select_option("")
    assert shown(tab) == set(toolbox.worksheets)
    assert query(tab) == ""


@pytest.mark.parametrize("name", ["fase", "fiche", "soort"])
def test_every_choice_of_a_filter_finds_something(reader: Reader, name: str) -> None:
    tab = reader.open(OVERVIEW)
    control = tab.locator(f"[data-filter] [name={name}]")
    values = control.locator("option").evaluate_all("all => all.map((it) => it.value)")
    assert len(values) > 2
    for value in values:
        control.select_option(value)
        assert shown(tab), value


def test_a_wrong_address_of_a_filter_shows_everything(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(f"{OVERVIEW}?soort=bestaat-niet&fase=%3Cb%3E&w=ook-niet")
    assert shown(tab) == set(toolbox.worksheets)
    assert not tab.locator("[data-bundle]").is_visible()


def test_without_script_the_list_is_complete_and_nothing_else_shows(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open(f"{OVERVIEW}?soort=grid", script=False)
    assert tab.locator(f"{CARDS}:visible").count() == len(toolbox.worksheets)
    assert not tab.locator("[data-filter]").is_visible()
    assert not tab.locator("[data-bundle]").is_visible()
    assert tab.locator(".tb-card__choose:visible").count() == 0


def test_every_worksheet_offers_its_files_with_their_size(reader: Reader, toolbox: Toolbox) -> None:
    tab = reader.open(OVERVIEW)
    for name in toolbox.worksheets:
        card = tab.locator(CARDS).filter(has=tab.locator(f"input[value='{name}']"))
        links = card.locator(".tb-downloads a")
        assert links.evaluate_all("all => all.map((it) => it.href)") == [
            reader.url(f"werkbladen/{name}/{name}.{suffix}") for suffix in ("pdf", "docx")
        ]
        assert "kB)" in card.locator(".tb-downloads").inner_text()


def test_tick_boxes_make_the_address_of_the_bundle(reader: Reader) -> None:
    tab = reader.open(OVERVIEW)
    bundle = tab.locator("[data-bundle]")
    assert not bundle.is_visible()
    choose(tab, "swot")
    expect(bundle.locator("[role=status]")).to_have_text("1 werkblad gekozen")
    choose(tab, "rollen", "visietekst")
    expect(bundle.locator("[role=status]")).to_have_text("3 werkbladen gekozen")
    chosen = ["swot", "rollen", "visietekst"]
    link = str(bundle.locator("a").get_attribute("href"))
    assert sorted(link.partition("?w=")[2].split(",")) == sorted(chosen)
    # The choice lives in the address, so it is there again after a look at a worksheet.
    tab.reload()
    expect(bundle.locator("[role=status]")).to_have_text("3 werkbladen gekozen")
    bundle.locator("a").click()
    tab.wait_for_url(f"{reader.url(BUNDLE)}?w=**")
    assert sorted(_sheets(tab)) == sorted(chosen)


def test_what_was_chosen_stays_chosen_behind_a_filter(reader: Reader) -> None:
    tab = reader.open(OVERVIEW)
    choose(tab, "swot")
    tab.locator("[data-filter] [name=soort]").select_option("matrix")
    assert "swot" not in shown(tab)
    assert "w=swot" in str(tab.locator("[data-bundle] a").get_attribute("href"))


def test_a_bundle_prints_the_chosen_sheets_in_their_order_behind_a_cover(
    reader: Reader, toolbox: Toolbox
) -> None:
    tab = reader.open(f"{BUNDLE}?w=rollen,drempelscan,swot")
    pages = print_out(tab)
    assert [page.size for page in pages] == [PORTRAIT, LANDSCAPE, PORTRAIT, LANDSCAPE]
    titles = [toolbox.worksheets[name].model.title for name in ("rollen", "drempelscan", "swot")]
    cover = words(pages[0].text)
    places = [cover.index(words(title)) for title in titles]
    assert places == sorted(places)
    for page, title in zip(pages[1:], titles, strict=True):
        assert words(title) in words(page.text)
    for control in ("Terug naar de werkbladen", "Druk af", "Maak leeg"):
        assert words(control) not in words("".join(page.text for page in pages))


def test_a_bundle_prints_what_was_typed_on_the_sheets(reader: Reader) -> None:
    tab = reader.open("werkbladen/swot/")
    tab.locator("[name=sterktes]").fill("Onze eigen sterkte")
    tab.goto(f"{reader.url(BUNDLE)}?w=pdca,swot")
    text = words(" ".join(page.text for page in print_out(tab)))
    assert words("Onze eigen sterkte") in text


def test_a_bundle_counts_what_it_prints(reader: Reader) -> None:
    status = reader.open(f"{BUNDLE}?w=swot").locator(".bundle__cover [role=status]")
    expect(status).to_have_text("1 werkblad")
    status = reader.open(f"{BUNDLE}?w=swot,pdca").locator(".bundle__cover [role=status]")
    expect(status).to_have_text("2 werkbladen")


def test_a_kept_address_with_the_former_name_of_a_sheet_still_chooses_it(reader: Reader) -> None:
    tab = reader.open(f"{OVERVIEW}?w=oude-naam,rollen")
    assert query(tab) in {"w=swot%2Crollen", "w=rollen%2Cswot"}
    tab = reader.open(f"{BUNDLE}?w=oude-naam,rollen")
    expect(tab.locator(".bundle__cover [role=status]")).to_have_text("2 werkbladen")
    assert _sheets(tab) == ["swot", "rollen"]


def test_a_bundle_says_which_name_it_does_not_know(reader: Reader) -> None:
    tab = reader.open(f"{BUNDLE}?w=swot,bestaat-niet,%3Cb%3E")
    expect(tab.locator(".bundle__cover [role=status]")).to_have_text(
        "1 werkblad. Niet gevonden: bestaat-niet, <b>."
    )
    assert _sheets(tab) == ["swot"]


def test_a_bundle_of_unknown_names_says_to_choose_again(reader: Reader) -> None:
    tab = reader.open(f"{BUNDLE}?w=bestaat-niet")
    expect(tab.locator(".bundle__cover [role=status]")).to_have_text(
        "Geen van deze werkbladen bestaat. Ga terug en kies opnieuw."
    )
    assert _sheets(tab) == []


@pytest.mark.parametrize("script", [True, False])
def test_a_bundle_without_a_choice_has_every_worksheet(
    reader: Reader, toolbox: Toolbox, script: bool
) -> None:
    tab = reader.open(BUNDLE, script=script)
    assert _sheets(tab) == list(toolbox.worksheets)


def test_a_bundle_is_accessible(reader: Reader) -> None:
    tab = reader.open(
        f"{BUNDLE}?w=swot,rollen,drempelscan,actoren,visietekst,waarden,afsprakennota"
    )
    assert violations(tab) == []
    show(tab, PHONE)
    assert violations(tab) == []


def _sheets(tab: Page) -> list[str]:
    found: list[str] = tab.locator(".bundle__sheets > .sheet").evaluate_all(
        "all => all.map((it) => it.id)"
    )
    return found
