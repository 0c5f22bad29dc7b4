"""Give a fiche or a worksheet another name, with every reference to it."""

from pathlib import Path

from toolbox.refactor.moving import (
    existing,
    expect_free,
    file_of,
    finished,
    moves_of,
    whole_content,
)
from toolbox.refactor.redirecting import redirect, with_aliases
from toolbox.refactor.references import follow
from toolbox.refactor.workspace import RefactorError, Workspace
from toolbox.schema.formats import SLUG


def rename(root: Path, kind: str, old: str, new: str) -> Workspace:
    """Return the files with a fiche or a worksheet renamed, not yet on disk.

    `kind` is a key of `moving.FOLDERS`. Raises RefactorError when the name cannot be given.
    """
    found = whole_content(root)
    path, to = existing(root, kind, old), file_of(kind, new)
    if not SLUG.fullmatch(new):
        raise RefactorError(
            f"‘{new}’ kan geen naam zijn; gebruik alleen kleine letters, cijfers en streepjes"
        )
    if (root / to).exists():
        raise RefactorError(f"{to} bestaat al; kies een andere naam{_or_merge(kind, old, new)}")
    expect_free(kind, old)
    work, moves = Workspace(root), moves_of(found, kind, old, new)
    follow(found.content, work, moves)
    work.move(path, to)
    if kind == "fiche":
        with_aliases(work, to, [old], new)
    redirect(work, moves)
    return finished(work)


def _or_merge(kind: str, old: str, new: str) -> str:
    if kind != "fiche" or old == new:
        return ""
    return f", of voeg ze samen: python -m toolbox merge fiche {old} {new}"
