"""The HTML of the book: its table of contents, and a place for each page of a chapter."""

from tests.conftest import Repository
from tests.support.html_reader import Html
from toolbox.downloads.recipes import BOOK
from toolbox.print.book import BookPage, Chapter, frame_paper

ONE = "fiches/een.md"
OTHER = Chapter("fiches/twee.md", "Tweede", "<p>Ga door.</p>")


def test_the_frame_links_to_each_chapter_and_its_parts_and_marks_where_they_begin(
    repo: Repository,
) -> None:
    html = '<h1 id="zelf">Eerste</h1><h2 id="deel">Een deel</h2><h3 id="klein">Klein</h3>'
    ids = frozenset({"fiches-een", "fiches-een--deel", "fiches-een--klein"})
    pages = [[BookPage(False, ids), BookPage(True, frozenset())], [BookPage(False, frozenset())]]
    frame = frame_paper(repo.view(BOOK), [Chapter(ONE, "Eerste", html), OTHER], pages)
    page = Html(frame)
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert links == ["#fiches-een", "#fiches-een--deel", "#fiches-twee"]
    begins = [attributes["id"] for tag, attributes in page.tags if tag == "i"]
    assert begins == ["fiches-een", "fiches-een--deel"]
    assert frame.count('class="book__page') == 3
    assert frame.count("book__page--landscape") == 1
