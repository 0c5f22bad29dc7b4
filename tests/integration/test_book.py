"""The book of the toolbox: every chapter is set by itself, and they are merged into one PDF."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import NullObject

from tests.conftest import EDITION, ROOT, Repository, minimal
from tests.support.pdfs import checker, faults
from toolbox.downloads.book import book_recipe
from toolbox.downloads.recipes import BOOK
from toolbox.downloads.store import Recipe, Store
from toolbox.print.book import Chapter, chapter_paper
from toolbox.print.merge import merge, opened
from toolbox.print.pdf import make_pdf

WORDS = "<p>Wie samenwerkt, bereikt meer mensen. Spreek af wie wat doet, en schrijf het op.</p>"
TABLE = (
    "<table><thead><tr><th>Wie</th><th>Wat</th></tr></thead>"
    "<tbody><tr><th scope='row'>Jij</th><td>Dit</td></tr></tbody></table>"
)
FIRST = Chapter(
    "een.md",
    "De eerste",
    f'<h1>De eerste</h1><h2 id="begin">Begin</h2>{WORDS}{TABLE}<h2 id="einde">Einde</h2>'
    '<p>Lees <a href="../twee/#midden">hoe het verdergaat</a>,'
    ' <a href="#begin">nog eens</a>, of <a href="../twee/#weg">wat er niet meer staat</a>.</p>',
)
SECOND = Chapter(
    "twee.md",
    "De tweede",
    f'<h1>De tweede</h1>{WORDS * 40}<h2 id="midden">Midden</h2><h3>Klein</h3>{TABLE}<p>'
    '<a href="../een/">Terug</a> of <a href="https://elders.be/">elders</a>: ‘Ștefănescu’ ☐</p>',
)
LAST = Chapter("blad.md", "Het blad", '<div class="sheet--landscape"><p>Breed</p></div>', False)
CHAPTERS = (FIRST, SECOND, LAST)


class Press:
    """Makes books, each in a run of its own, and counts what was set for the last one."""

    def __init__(self, repo: Repository) -> None:
        for path in (ROOT / "docs/assets").rglob("*"):
            if path.suffix in {".css", ".woff2"}:
                repo.write(path.relative_to(ROOT).as_posix(), path.read_bytes())
        self.repo = repo
        self.set = 0
        self.ready: dict[str, Recipe] = {}

    def recipe(self, *chapters: Chapter) -> tuple[Recipe, Store]:
        store = Store(self.repo.root / "files")
        assets = self.repo.assets()
        return book_recipe(self.repo.view(BOOK), lambda: chapters, assets, store, self.ready), store

    def content(self, *chapters: Chapter) -> bytes:
        recipe, store = self.recipe(*chapters)
        content = recipe.make()
        self.set = store.misses
        return content

    def book(self, *chapters: Chapter) -> PdfReader:
        return PdfReader(BytesIO(self.content(*chapters)))


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """Who made a first book of all chapters, with an empty store."""
    press = Press(minimal(tmp_path_factory.mktemp("first")))
    press.content(*CHAPTERS)
    return press


@pytest.fixture
def press(repo: Repository, first: Press) -> Press:
    """Who has in store what that first book was made of."""
    shutil.copytree(first.repo.root / "files", repo.root / "files")
    return Press(repo)


@pytest.fixture(scope="module")
def book(first: Press) -> PdfReader:
    """A book of all chapters, to read."""
    return Press(first.repo).book(*CHAPTERS)


def changed(chapter: Chapter, old: str, new: str) -> Chapter:
    assert old in chapter.html
    return replace(chapter, html=chapter.html.replace(old, new, 1))


def lines(book: PdfReader, number: int) -> list[str]:
    return [line.strip() for line in book.pages[number].extract_text().splitlines()]


def links(book: PdfReader) -> Iterator[tuple[int, Any]]:
    """Yield every link with the number of the page on which it is."""
    for number, page in enumerate(book.pages):
        for annotation in page.get("/Annots", ()):
            yield number, annotation.get_object()


# What is set again


def test_a_first_book_sets_every_chapter_and_its_frame(first: Press) -> None:
    assert first.set == 4


def test_a_second_book_sets_nothing_and_has_the_same_bytes(press: Press) -> None:
    first = press.content(*CHAPTERS)
    assert press.content(*CHAPTERS) == first
    assert press.set == 0


def test_a_changed_word_sets_its_own_chapter_only(press: Press) -> None:
    press.content(*CHAPTERS)
    book = press.book(changed(FIRST, "meer mensen", "veel mensen"), SECOND, LAST)
    assert press.set == 1
    assert "veel mensen" in book.pages[2].extract_text()


def test_a_changed_heading_sets_the_table_of_contents_too(press: Press) -> None:
    press.content(*CHAPTERS)
    book = press.book(changed(FIRST, ">Einde<", ">Slot<"), SECOND, LAST)
    assert press.set == 2
    assert any(line.startswith("Slot") for line in lines(book, 1))


def test_a_chapter_that_grows_by_a_page_leaves_the_others_as_they_are(press: Press) -> None:
    before = press.book(*CHAPTERS)
    after = press.book(changed(FIRST, WORDS, WORDS * 40), SECOND, LAST)
    assert press.set == 2, "the chapter, and the frame that has the numbers of all pages"
    assert len(after.pages) == len(before.pages) + 1
    assert lines(before, 3)[-1].endswith(f"pagina 4 van {len(before.pages)}")
    assert lines(after, 4)[-1].endswith(f"pagina 5 van {len(after.pages)}")


def test_a_chapter_that_is_a_download_too_is_not_set_again(press: Press) -> None:
    expected = press.content(*CHAPTERS)
    view = press.repo.view(BOOK)
    html, page = str(chapter_paper(view, FIRST)), f"{EDITION.address}een/"
    made = make_pdf(html, EDITION.address, page, press.repo.assets(), chapter="een")
    press.ready = {FIRST.page: Recipe("een.pdf", FIRST.page, "PDF", (html,), lambda: made)}
    (press.repo.root / "files").rename(press.repo.root / "old")
    assert press.content(*CHAPTERS) == expected


@pytest.mark.parametrize("name", ["docs/assets/paper.css", "docs/assets/fonts/nieuw.woff2"])
def test_a_changed_stylesheet_or_font_sets_all_of_it(press: Press, name: str) -> None:
    press.content(*CHAPTERS)
    press.repo.write(name, "p { color: red }")
    press.content(*CHAPTERS)
    assert press.set == 4


# What the merged book is


def test_every_page_says_its_number_and_so_does_the_table_of_contents(book: PdfReader) -> None:
    total = len(book.pages)
    assert total == 6
    feet = [lines(book, number)[-1] for number in range(1, total)]
    name = "Toolbox Netwerken Vrijetijdsparticipatie"
    assert feet == [f"{name} pagina {number} van {total}" for number in range(2, total + 1)]
    entries = [line.replace(" .", "").replace(".", "") for line in lines(book, 1)[1:-1]]
    assert ["".join(entry.split()) for entry in entries] == [
        "Deeerste3",
        "Begin3",
        "Einde3",
        "Detweede4",
        "Midden5",
        "Hetblad6",
    ]
    boxes = [page.mediabox for page in book.pages]
    assert [box.width > box.height for box in boxes] == [False] * 5 + [True]


def test_links_lead_to_other_chapters_and_to_the_world(book: PdfReader) -> None:
    found = dict.fromkeys(
        (page, str(link.get("/Dest", link.get("/A", {}).get("/URI")))) for page, link in links(book)
    )
    assert list(found) == [
        *(
            (1, name)
            for name in ("een", "een--begin", "een--einde", "twee", "twee--midden", "blad")
        ),
        (2, "twee--midden"),
        (2, "een--begin"),
        (2, "twee"),
        (4, "een"),
        (4, "https://elders.be/"),
    ], "a place that is gone leads to its chapter"
    places = {
        name: book.get_destination_page_number(place)
        for name, place in book.named_destinations.items()
    }
    assert places == {
        "een": 2,
        "een--begin": 2,
        "een--einde": 2,
        "twee": 3,
        "twee--midden": 4,
        "blad": 5,
    }


def test_names_are_in_order_for_who_looks_them_up(book: PdfReader) -> None:
    root: Any = book.trailer["/Root"]
    names = list(root["/Names"]["/Dests"]["/Names"][::2])
    assert names == sorted(names)


def test_bookmarks_have_every_chapter_with_its_headings(book: PdfReader) -> None:

    def titles(items: list[Any]) -> list[Any]:
        return [titles(it) if isinstance(it, list) else (it.title, page(it)) for it in items]

    def page(item: Any) -> int | None:
        return book.get_destination_page_number(item)

    assert titles(book.outline) == [
        ("Inhoud", 1),
        ("De eerste", 2),
        [("Begin", 2), ("Einde", 2)],
        ("De tweede", 3),
        [("Midden", 4), [("Klein", 4)]],
    ]
    root: Any = book.trailer["/Root"]
    assert root["/Outlines"]["/Count"] == 7


def test_the_structure_is_one_tree_that_agrees_with_its_pages(book: PdfReader) -> None:
    catalog: Any = book.trailer["/Root"]
    root = catalog["/StructTreeRoot"]
    [document] = [kid.get_object() for kid in root["/K"]]
    assert document["/S"] == "/Document"
    flat = root["/ParentTree"]["/Nums"]
    keys = list(flat[::2])
    assert keys == sorted(set(keys))
    parents = dict(zip(keys, flat[1::2], strict=True))
    for page in book.pages:
        for mcid, parent in enumerate(parents[page["/StructParents"]].get_object()):
            element = parent.get_object()
            if not isinstance(element, NullObject):
                assert mcid in element["/K"]
                assert element["/Pg"] == page
    for _, link in links(book):
        element = parents[link["/StructParent"]].get_object()
        kids = [kid.get_object() for kid in element["/K"]]
        assert [kid["/Obj"] for kid in kids if not isinstance(kid, int) and "/Obj" in kid] == [link]


def test_cells_of_a_table_name_the_heads_of_their_own_table(book: PdfReader) -> None:
    root: Any = book.trailer["/Root"]
    names = root["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert len(names) // 2 == 6
    assert all(before < after for before, after in pairwise(names[::2]))
    for name, element in zip(names[::2], names[1::2], strict=True):
        assert element.get_object()["/ID"] == name
        assert name.startswith(("een/", "twee/"))


def test_each_font_is_in_it_once_with_the_letters_of_all_chapters(book: PdfReader) -> None:
    dictionaries: list[Any] = [page["/Resources"] for page in book.pages]
    fonts = {
        (name, font.get_object().indirect_reference.idnum)
        for resources in dictionaries
        for name, font in resources["/Font"].items()
    }
    assert len(fonts) == len({name for name, _ in fonts})
    text = "".join(page.extract_text() for page in book.pages)
    assert "‘Ștefănescu’" in text
    assert "Spreek af" in text


def test_the_book_says_what_it_is(book: PdfReader) -> None:
    assert book.metadata is not None
    assert book.metadata.title == EDITION.name
    assert book.metadata.author == "publiq vzw"
    catalog: Any = book.trailer["/Root"]
    assert catalog["/Lang"] == "nl"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert book.pdf_header == "%PDF-1.7"


def test_the_book_passes_pdf_ua(press: Press, tmp_path: Path) -> None:
    command, reason = checker()
    if reason:
        pytest.skip(reason)
    file = tmp_path / "toolbox.pdf"
    file.write_bytes(press.content(*CHAPTERS))
    assert faults(command, [file]) == {"toolbox.pdf": "ok"}


def test_a_toolbox_without_chapters_has_a_book_with_a_cover(press: Press) -> None:
    assert len(press.book().pages) == 2


def test_a_frame_of_another_book_is_refused(press: Press) -> None:
    frame = press.content()
    part = press.content(FIRST)
    with pytest.raises(ValueError, match="too few pages"):
        merge(frame, [opened(part)], {})
