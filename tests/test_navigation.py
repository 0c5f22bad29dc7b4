from macros.site.navigation import with_generated

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
