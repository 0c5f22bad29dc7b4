"""The chapters of the book stand in the order of the navigation."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from tests.conftest import Repository
from toolbox.adapter.chapters import in_order
from toolbox.print.book import Chapter


def _page(name: str) -> Page:
    return Page(None, File(name, "docs", "site", True), MkDocsConfig())


def test_a_part_has_a_page_in_front_and_what_is_no_chapter_is_left_out(repo: Repository) -> None:
    inner = Section("Binnenin", [_page("b.md")])
    nav = Navigation(
        [
            _page("index.md"),
            Section("Eerste deel", [_page("c.md"), inner, _page("zoeken.md")]),
            Section("Leeg deel", [_page("404.md")]),
            Link("Elders", "https://voorbeeld.be"),
            _page("a.md"),
        ],
        [],
    )
    chapters = {f"{name}.md": Chapter(f"{name}.md", name, "") for name in ("a", "b", "c", "index")}
    found = list(in_order(nav, chapters, repo.view("toolbox.pdf")))
    assert [(chapter.page, chapter.is_part) for chapter in found] == [
        ("index.md", False),
        ("deel/eerste-deel.md", True),
        ("c.md", False),
        ("b.md", False),
        ("a.md", False),
    ]
    assert found[1].title == "Eerste deel"
