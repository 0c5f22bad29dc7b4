"""Merge the chapters of the book, each a cached PDF of its own, into one tagged PDF.

The frame is a PDF with all pages of the book: the cover, the table of contents, and an empty page
with a running footer for every page of a chapter. So only the frame has page numbers, and the PDF
of a chapter does not depend on its position in the book.

The section numbers are those of ISO 32000-1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf, String

from toolbox.print.book import BookPage
from toolbox.print.embedded_fonts import EmbeddedFonts
from toolbox.print.finish import SEPARATOR
from toolbox.print.structure_tree import StructureTree


def opened(content: bytes) -> Pdf:
    """Return the PDF of a chapter, as `pages_of` and `merge` take it."""
    return Pdf.open(BytesIO(content))


def pages_of(chapter: Pdf) -> list[BookPage]:
    """Return the pages of a chapter, each with the named destinations on it."""
    found: dict[tuple[int, int], list[str]] = {page.obj.objgen: [] for page in chapter.pages}
    for name, destination in _destinations(chapter.Root):
        found[destination[0].objgen].append(str(name))
    boxes = [[float(side) for side in page.mediabox] for page in chapter.pages]
    return [
        BookPage(box[2] - box[0] > box[3] - box[1], frozenset(names))
        for box, names in zip(boxes, found.values(), strict=True)
    ]


def merge(frame: bytes, chapters: Sequence[Pdf], addresses: Mapping[str, str]) -> bytes:
    """Return the PDF/UA of the book, merged from the frame and the chapters; deterministic.

    `addresses` are the ids of the chapters, by the URL of their page: links to it become internal.
    Raises ValueError when the frame has fewer pages than the chapters and a cover.
    """
    if not chapters:
        return frame
    book = opened(frame)
    pages = sum(len(chapter.pages) for chapter in chapters)
    front = len(book.pages) - pages
    if front < 1:
        raise ValueError("the frame has too few pages for the chapters")
    feet = [page.obj for page in book.pages[front:]]
    tree = StructureTree(book, front)
    del book.pages[front:]
    copies = [_copied(book, chapter) for chapter in chapters]
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
    _join_destinations(book, copies, addresses)
    merged = BytesIO()
    book.save(merged, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return merged.getvalue()


@dataclass(frozen=True)
class _Copy:
    """A chapter copied into the PDF of the book."""

    pages: list[Any]
    structure: Any
    outlines: Any
    destinations: list[tuple[String, Any]]


def _copied(book: Pdf, part: Pdf) -> _Copy:
    """Append the pages of a chapter, with its structure tree, outlines and destinations."""
    place = len(book.pages)
    for page in part.pages:
        book.pages.append(page)
    root = part.Root
    # Pages are copied first, so that what is copied next refers to their copies.
    roots = part.make_indirect(
        Dictionary(
            {key: root[key] for key in ("/StructTreeRoot", "/Outlines", "/Names") if key in root}
        )
    )
    copy = book.copy_foreign(roots)
    return _Copy(
        [page.obj for page in book.pages[place:]],
        copy.StructTreeRoot,
        copy.get("/Outlines"),
        list(_destinations(copy)),
    )


def _destinations(root: Any) -> Iterator[tuple[String, Any]]:
    """Yield the named destinations (12.3.2.3); WeasyPrint writes a name tree of one node."""
    names = root.get("/Names", {}).get("/Dests", {}).get("/Names", ())
    flat = iter(names)
    yield from zip(flat, flat, strict=True)


def _join_outlines(book: Pdf, outlines: Iterable[Any]) -> None:
    """Append the outlines (bookmarks) of the chapters to that of the frame (12.3.3)."""
    root = book.Root.Outlines
    for outline in outlines:
        item = outline.First
        item.Prev, root.Last.Next = root.Last, item
        while item is not None:
            item.Parent = root
            item = item.get("/Next")
        root.Last = outline.Last
        root.Count += outline.Count


def _join_destinations(book: Pdf, copies: Iterable[_Copy], addresses: Mapping[str, str]) -> None:
    """Write the sorted name tree of all destinations (7.9.6), and lead links to chapters there.

    A link to an unknown destination in a chapter falls back to the start of that chapter.
    """
    found = {bytes(name): value for copy in copies for name, value in copy.destinations}
    names = [part for name in sorted(found) for part in (String(name), found[name])]
    book.Root.Names = Dictionary(Dests=Dictionary(Names=Array(names)))
    for page in book.pages:
        for link in page.obj.get("/Annots", ()):
            uri = str(link.A.URI) if "/A" in link else ""
            address, _, fragment = uri.partition("#")
            chapter = addresses.get(address)
            if chapter:
                name = String(f"{chapter}{SEPARATOR}{unquote(fragment)}")
                link.Dest = link.Contents = name if bytes(name) in found else String(chapter)
                del link.A
