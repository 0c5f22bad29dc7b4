"""Merge the chapters of the book, each a PDF of its own, into one tagged document.

The frame is a PDF of all pages of the book: the cover and the table of contents are whole, and
every page of a chapter is there with nothing but its running foot. So the foot of a page and the
table of contents say where a page is in the book, and a chapter need not know.

The section numbers are those of ISO 32000-1.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf, String

from toolbox.print.book import SEPARATOR, BookPage
from toolbox.print.embedded_fonts import EmbeddedFonts
from toolbox.print.structure_tree import StructureTree


def pages_of(content: bytes) -> list[BookPage]:
    """Return the pages of a chapter, each with the names of the destinations on it."""
    with Pdf.open(BytesIO(content)) as chapter:
        found: dict[tuple[int, int], list[str]] = {page.obj.objgen: [] for page in chapter.pages}
        for name, destination in _destinations(chapter.Root):
            found[destination[0].objgen].append(str(name))
        boxes = [[float(side) for side in page.mediabox] for page in chapter.pages]
    return [
        BookPage(box[2] - box[0] > box[3] - box[1], frozenset(names))
        for box, names in zip(boxes, found.values(), strict=True)
    ]


def merge(frame: bytes, chapters: Sequence[bytes]) -> bytes:
    """Return one PDF/UA document of the frame and the chapters; the same input, the same bytes.

    Raises ValueError where the frame does not have the pages of the chapters.
    """
    if not chapters:
        return frame
    book = Pdf.open(BytesIO(frame))
    parts = [Pdf.open(BytesIO(content)) for content in chapters]
    pages = sum(len(part.pages) for part in parts)
    front = len(book.pages) - pages
    if front < 1:
        raise ValueError("the frame has too few pages for the chapters")
    feet = [page.obj for page in book.pages[front:]]
    tree = StructureTree(book, front)
    del book.pages[front:]
    copies = [_copied(book, part) for part in parts]
    fonts = EmbeddedFonts(book)
    fonts.add(book.pages[0].Resources.Font)
    begin = book.make_stream(b"q\n")
    for page, foot in zip((page for copy in copies for page in copy.pages), feet, strict=True):
        end = book.make_stream(b"Q\n" + foot.Contents.read_bytes())
        page.Contents = Array([begin, page.Contents, end])
    for copy in copies:
        tree.append(copy.structure, copy.pages)
        fonts.add(copy.pages[0].Resources.Font)
    tree.close()
    fonts.merge()
    _join_outlines(book, [copy.outlines for copy in copies if copy.outlines is not None])
    _join_destinations(book, copies)
    merged = BytesIO()
    book.save(merged, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return merged.getvalue()


@dataclass(frozen=True)
class _Copy:
    """A chapter as it is in the book."""

    pages: list[Any]
    structure: Any
    outlines: Any
    destinations: list[tuple[String, Any]]


def _copied(book: Pdf, part: Pdf) -> _Copy:
    """Copy the pages of a chapter to the end of the book, and all that leads to them."""
    place = len(book.pages)
    for page in part.pages:
        book.pages.append(page)
    root = part.Root
    # Pages come first: what is copied later then refers to the copies of them.
    kept = part.make_indirect(
        Dictionary(
            {key: root[key] for key in ("/StructTreeRoot", "/Outlines", "/Names") if key in root}
        )
    )
    copy = book.copy_foreign(kept)
    return _Copy(
        [page.obj for page in book.pages[place:]],
        copy.StructTreeRoot,
        copy.get("/Outlines"),
        list(_destinations(copy)),
    )


def _destinations(root: Any) -> Iterator[tuple[String, Any]]:
    """Yield the named destinations (12.3.2.3) of what WeasyPrint writes: one array, no tree."""
    names = root.get("/Names", {}).get("/Dests", {}).get("/Names", ())
    flat = iter(names)
    yield from zip(flat, flat, strict=True)


def _join_outlines(book: Pdf, outlines: Iterable[Any]) -> None:
    """Put the outlines of the chapters behind that of the frame (12.3.3)."""
    whole = book.Root.Outlines
    for outline in outlines:
        item = outline.First
        item.Prev, whole.Last.Next = whole.Last, item
        while item is not None:
            item.Parent = whole
            item = item.get("/Next")
        whole.Last = outline.Last
        whole.Count += outline.Count


def _join_destinations(book: Pdf, copies: Iterable[_Copy]) -> None:
    """Give the book the names of all chapters, in their order (7.9.6), and no link without one."""
    found = {bytes(name): value for copy in copies for name, value in copy.destinations}
    names = [part for name in sorted(found) for part in (String(name), found[name])]
    book.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))
    for page in book.pages:
        for link in page.obj.get("/Annots", ()):
            name = bytes(link.get("/Dest", b""))
            if name and name not in found:
                link.Dest = String(name.partition(SEPARATOR.encode())[0])
