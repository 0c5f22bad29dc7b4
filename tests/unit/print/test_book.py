"""The HTML of the book: ids that are unique in it, links that stay in it, and its contents."""

import pytest

from tests.conftest import Repository
from tests.support.html_reader import Html
from toolbox.downloads.recipes import BOOK
from toolbox.print.book import BookPage, Chapter, chapter_papers, frame_paper

ONE = "fiches/een.md"
OTHER = Chapter("fiches/twee.md", "Tweede", "<p>Ga door.</p>")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<h2 id="deel">', '<h2 id="fiches-een--deel">'),
        ('<label for="vak">', '<label for="fiches-een--vak">'),
        ('<a href="#deel">', '<a href="#fiches-een--deel">'),
        ('<a href="../een/#deel">', '<a href="#fiches-een--deel">'),
        ('<a href="../twee/">', '<a href="book:fiches-twee">'),
        ('<a href="../twee/#deel">', '<a href="book:fiches-twee--deel">'),
        ('<a href="../../contact/">', '<a href="contact/">'),
        ('<a href="../../contact/?a=1&amp;b=2#wie">', '<a href="contact/?a=1&amp;b=2#wie">'),
        ('<a href="een.pdf">', '<a href="fiches/een/een.pdf">'),
        ('<img src="../../assets/kaart.png">', '<img src="assets/kaart.png">'),
        ('<a href="https://elders.be/#deel">', '<a href="https://elders.be/#deel">'),
        ('<a href="mailto:wie@elders.be">', '<a href="mailto:wie@elders.be">'),
    ],
)
def test_an_id_is_that_of_its_chapter_and_a_link_to_a_chapter_stays_in_the_book(
    repo: Repository, written: str, expected: str
) -> None:
    chapters = [Chapter(ONE, "Eerste", f"<p>{written}</p>"), OTHER]
    paper, _ = chapter_papers(repo.view(BOOK), chapters)
    assert f"<p>{expected}</p>" in paper


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
