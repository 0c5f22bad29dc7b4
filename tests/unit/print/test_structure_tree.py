"""The merged structure tree: every page and annotation has a key of its own, and ids are sorted."""

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from toolbox.print.structure_tree import StructureTree


def tagged(*ids: str) -> Pdf:
    """Return a PDF with a page and a tagged paragraph for each id, and a link on the first page."""
    pdf = Pdf.new()
    document = pdf.make_indirect(Dictionary(S=Name.Document, K=Array()))
    parents: list[Any] = []
    for key, name in enumerate(ids):
        page = pdf.add_blank_page().obj
        page.StructParents = key
        paragraph = Dictionary(S=Name.P, P=document, Pg=page, ID=String(name))
        document.K.append(pdf.make_indirect(paragraph))
        parents += [key, Array([document.K[key]])]
    link = pdf.make_indirect(Dictionary(Subtype=Name.Link, StructParent=len(ids)))
    pdf.pages[0].obj.Annots = Array([link])
    parents += [len(ids), document.K[0]]
    names = [part for name, kid in zip(ids, document.K, strict=True) for part in (name, kid)]
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(
            K=Array([document]),
            ParentTree=Dictionary(Nums=Array(parents)),
            IDTree=Dictionary(Names=Array(names)),
        )
    )
    return pdf


def merged(book: Pdf, front: int, *chapters: Pdf) -> Any:
    """Return the root of the tree of a book, to which those of chapters are appended."""
    tree = StructureTree(book, front)
    for chapter in chapters:
        first = len(book.pages)
        book.pages.extend(chapter.pages)
        root = book.copy_foreign(chapter.Root.StructTreeRoot)
        tree.append(root, [page.obj for page in list(book.pages)[first:]])
    tree.close()
    return book.Root.StructTreeRoot


def keys(root: Any) -> list[int]:
    return [int(key) for key in list(root.ParentTree.Nums)[::2]]


def test_the_keys_of_a_chapter_come_after_those_before_it() -> None:
    book = tagged("voor")
    root = merged(book, 1, tagged("a", "b"), tagged("c"))
    assert keys(root) == list(range(7)), "a page each, and a link for each of the three PDFs"
    assert [int(page.obj.StructParents) for page in book.pages] == [0, 2, 3, 5]
    links = [page.obj.Annots[0] for page in book.pages if "/Annots" in page.obj]
    assert [int(link.StructParent) for link in links] == [1, 4, 6]


def test_the_elements_of_a_chapter_become_those_of_the_document() -> None:
    book = tagged("voor")
    [document] = merged(book, 1, tagged("a", "b")).K
    assert [str(kid.ID) for kid in document.K] == ["voor", "a", "b"]
    assert all(kid.P.objgen == document.objgen for kid in document.K)


def test_the_pages_that_chapters_come_in_place_of_lose_their_elements() -> None:
    book = tagged("voor", "leeg", "leeg2")
    root = merged(book, 1)
    assert [str(kid.ID) for kid in root.K[0].K] == ["voor"]
    assert keys(root) == [0, 3], "the first page, and the link on it"


def test_the_ids_of_all_are_in_one_sorted_list() -> None:
    book = tagged("m")
    root = merged(book, 1, tagged("z", "b"), tagged("a"))
    assert [str(name) for name in list(root.IDTree.Names)[::2]] == ["a", "b", "m", "z"]
