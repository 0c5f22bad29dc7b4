"""Where am I, what comes next, and how do I correct what I read here?"""

import re
from pathlib import Path

import pytest

from toolbox.model.toolbox import Toolbox

from .browsing import Reader
from .documents import Element, read
from .published import EXAMPLES, FICHES, PAGES, ROOT, ROUTES, SHEETS

EDIT = "https://forge.example/publiq/toolbox/edit/main/"


def edit_link(site: Path, page: str) -> str:
    [link] = read(site / page / "index.html").all("a", rel="edit")
    return link.attributes["href"]


def breadcrumbs(document: Element) -> list[str]:
    [path] = document.all("nav", **{"aria-label": "Je bent hier"})
    return [item.text for item in path.all("li")]


def test_previous_and_next_follow_the_order_of_the_toolbox(
    reader: Reader, toolbox: Toolbox
) -> None:
    titles = [fiche.front_matter.title for fiche in toolbox.fiches]
    tab = reader.open("fiches/")
    around = tab.get_by_role("navigation", name="Vorige en volgende pagina")
    for title in titles:
        around.get_by_role("link", name=f"Volgende {title}").click()
        tab.get_by_role("heading", name=title, level=1).wait_for()
    for title in reversed(titles[:-1]):
        around.get_by_role("link", name=f"Vorige {title}").click()
        tab.get_by_role("heading", name=title, level=1).wait_for()


def test_breadcrumbs_lead_back_to_the_start(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    crumbs = tab.get_by_role("navigation", name="Je bent hier").get_by_role("link")
    assert [crumb.inner_text() for crumb in crumbs.all()] == ["Start", "Fiches"]
    crumbs.last.click()
    tab.wait_for_url(reader.url("fiches/"))


@pytest.mark.parametrize("page", SHEETS)
def test_breadcrumbs_of_a_worksheet_lead_to_all_worksheets(site: Path, page: str) -> None:
    assert breadcrumbs(read(site / page / "index.html")) == ["Start", "Werkbladen"]


@pytest.mark.parametrize("page", FICHES)
def test_the_edit_link_of_a_fiche_leads_to_its_file(site: Path, page: str) -> None:
    assert edit_link(site, page) == f"{EDIT}{page.rstrip('/')}.md"


@pytest.mark.parametrize("page", SHEETS)
def test_the_edit_link_of_a_worksheet_leads_to_its_file_or_its_fiche(site: Path, page: str) -> None:
    name = page.split("/")[1]
    own = f"data/worksheets/{name}.yml"
    fiche = f"fiches/{re.sub('^(checklist|vragen)-', '', name)}.md"
    assert edit_link(site, page) == EDIT + (own if (ROOT / own).is_file() else fiche)


@pytest.mark.parametrize("page", ROUTES)
def test_the_edit_link_of_a_route_leads_to_the_list_of_routes(site: Path, page: str) -> None:
    assert edit_link(site, page) == f"{EDIT}data/routes.yml"


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_edit_link_of_an_example_leads_to_the_file_of_its_worksheet(
    site: Path, page: str
) -> None:
    test_the_edit_link_of_a_worksheet_leads_to_its_file_or_its_fiche(site, page)


@pytest.mark.parametrize("page", sorted(set(PAGES) - {*FICHES, *SHEETS, *ROUTES} - EXAMPLES.keys()))
def test_the_edit_link_of_another_page_leads_to_its_file_in_docs(site: Path, page: str) -> None:
    path = edit_link(site, page).removeprefix(EDIT)
    assert path.startswith("docs/")
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_when_it_last_changed(site: Path, page: str) -> None:
    [changed] = read(site / page / "index.html").with_class("tb-foot__changed")
    assert changed.text == "Laatst gewijzigd op 5 maart 2026"


@pytest.mark.parametrize("page", sorted(set(PAGES) - EXAMPLES.keys()))
def test_the_menu_marks_where_the_reader_is(site: Path, page: str) -> None:
    [current] = marked(site, page, "page")
    assert current.attributes["href"] in {".", "./"}


@pytest.mark.parametrize(("page", "worksheet"), EXAMPLES.items())
def test_the_menu_of_an_example_marks_its_worksheet(site: Path, page: str, worksheet: str) -> None:
    assert marked(site, page, "page") == []
    [near] = marked(site, page, "true")
    assert near.attributes["href"] == f"../../werkbladen/{worksheet}/"


def marked(site: Path, page: str, current: str) -> list[Element]:
    [menu] = read(site / page / "index.html").with_class("tb-menu")
    return [link for link in menu if link.attributes.get("aria-current") == current]
