from dataclasses import dataclass, field

import pytest

from toolbox.pages.navigation import AROUND, MOST, Menu, with_generated

FICHES = {"fiches/index.md": {"fiches/een.md": "Eén & twee"}}


def test_generated_pages_follow_the_page_they_belong_to() -> None:
    nav = [{"Start": "index.md"}, {"Fiches": ["fiches/index.md", "fiches/slot.md"]}]
    assert with_generated(nav, FICHES) == [
        {"Start": "index.md"},
        {"Fiches": ["fiches/index.md", {"Eén &amp; twee": "fiches/een.md"}, "fiches/slot.md"]},
    ]


def test_a_page_with_a_title_of_its_own_is_found_too() -> None:
    nav = [{"Alle fiches": "fiches/index.md"}]
    assert with_generated(nav, FICHES) == [
        {"Alle fiches": "fiches/index.md"},
        {"Eén &amp; twee": "fiches/een.md"},
    ]


def test_without_a_navigation_there_is_nothing_to_fill() -> None:
    assert with_generated(None, FICHES) is None


@dataclass(eq=False)
class Item:
    title: str
    url: str = ""
    is_index: bool = False
    children: list["Item"] = field(default_factory=list)
    active: bool = False


def site(count: int) -> tuple[Menu, list[Item]]:
    pages = [Item(f"Fiche {number}", f"fiches/{number}/") for number in range(count)]
    overview = Item("Fiches", "fiches/", is_index=True)
    parts = [Item("Start", ""), Item("Fiches", children=[overview, *pages])]
    return Menu(parts), [*parts, overview, *pages]


def shown(menu: Menu, page: Item | None) -> tuple[list[str], int]:
    fiches = menu.parts(page)[1]
    return [item.title for item in fiches.pages], fiches.total


@pytest.mark.parametrize("page", [0, 1, 2, -1])
def test_a_short_part_shows_all_its_pages_everywhere(page: int) -> None:
    menu, items = site(MOST)
    assert shown(menu, items[page]) == ([f"Fiche {number}" for number in range(MOST)], MOST)


@pytest.mark.parametrize("place", [0, 1, 2, 399, 798, 799])
def test_a_long_part_shows_what_is_near_the_reader(place: int) -> None:
    menu, items = site(800)
    pages, total = shown(menu, items[3 + place])
    first = min(max(place - AROUND, 0), 799 - 2 * AROUND)
    assert pages == [f"Fiche {number}" for number in range(first, first + 2 * AROUND + 1)]
    assert f"Fiche {place}" in pages
    assert total == 800


@pytest.mark.parametrize("page", [0, 2])
def test_elsewhere_a_long_part_shows_its_overview_only(page: int) -> None:
    menu, items = site(MOST + 1)
    assert shown(menu, items[page]) == ([], MOST + 1)


def test_a_page_that_is_not_in_the_menu_sees_it_too() -> None:
    menu, _ = site(3)
    assert [part.title for part in menu.parts(None)] == ["Start", "Fiches"]
    assert shown(menu, Item("Elders", "elders/")) == (["Fiche 0", "Fiche 1", "Fiche 2"], 3)


def test_a_part_begins_with_its_overview_or_is_a_page_itself() -> None:
    menu, [start, _, overview, *_] = site(3)
    assert [part.overview for part in menu.parts(start)] == [start, overview]
