"""Merge the structure trees of several tagged PDFs (ISO 32000-1, 14.7)."""

from collections.abc import Sequence
from typing import Any

from pikepdf import Array, Dictionary, Pdf


class StructureTree:
    """The structure tree of a PDF, to which those of others are appended.

    Its elements on pages after the first `front` ones are removed first.
    """

    def __init__(self, pdf: Pdf, front: int) -> None:
        self._root: Any = pdf.Root.StructTreeRoot
        self._document = self._root.K[0]
        pages = {page.obj.objgen for page in pdf.pages[:front]}
        self._document.K = Array([kid for kid in self._document.K if kid.Pg.objgen in pages])
        behind = {int(page.obj.StructParents) for page in pdf.pages[front:]}
        entries = [entry for entry in _pairs(self._root.ParentTree.Nums) if entry[0] not in behind]
        self._root.ParentTree.Nums = _flat(entries)
        self._parents = self._root.ParentTree.Nums
        self._next = 1 + max(key for key, _ in entries)
        self._ids = _ids(self._root)

    def append(self, root: Any, pages: Sequence[Any]) -> None:
        """Append the tree with this root, and offset the parent tree keys of its pages.

        The parent tree has an integer key for each page and each annotation (14.7.4.4).
        """
        [document] = root.K
        for kid in document.K:
            kid.P = self._document
            self._document.K.append(kid)
        entries = _pairs(root.ParentTree.Nums)
        first, self._next = self._next, self._next + 1 + max(key for key, _ in entries)
        for key, parent in entries:
            self._parents.append(first + key)
            self._parents.append(parent)
        for page in pages:
            page.StructParents += first
            for annotation in page.get("/Annots", ()):
                annotation.StructParent += first
        self._ids += _ids(root)

    def close(self) -> None:
        """Write the IDTree: the sorted name tree of all element ids (14.7.2)."""
        if self._ids:
            self._ids.sort(key=lambda pair: bytes(pair[0]))
            self._root.IDTree = Dictionary(Names=_flat(self._ids))


def _ids(root: Any) -> list[tuple[Any, Any]]:
    return _pairs(root.IDTree.Names) if "/IDTree" in root else []


def _pairs(array: Any) -> list[tuple[Any, Any]]:
    """Return the key-value pairs of a node of a name tree or a number tree (7.9.6, 7.9.7)."""
    flat = iter(array)
    return list(zip(flat, flat, strict=True))


def _flat(pairs: list[tuple[Any, Any]]) -> Array:
    return Array([part for pair in pairs for part in pair])
