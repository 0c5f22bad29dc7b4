"""The commands that rename, merge or remove: they change all files that take part, or none."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from toolbox.refactor import merge as merging
from toolbox.refactor import remove as removing
from toolbox.refactor import rename as renaming
from toolbox.refactor.workspace import RefactorError, Workspace


def rename(root: Path, options: Namespace) -> int:
    """Rename the fiche or worksheet `options.old`; print what changed, or why nothing did."""
    return _done(lambda: renaming.rename(root, options.kind, options.old, options.new))


def merge(root: Path, options: Namespace) -> int:
    """Merge the fiche `options.gone` into `options.kept`; print what changed, or why nothing."""
    return _done(lambda: merging.merge(root, options.gone, options.kept))


def remove(root: Path, options: Namespace) -> int:
    """Remove the fiche or worksheet `options.name`; print what changed, or why nothing did."""
    return _done(lambda: removing.remove(root, options.kind, options.name, options.to))


def _done(change: Callable[[], Workspace]) -> int:
    try:
        work = change()
        told = list(work.report())
        work.write()
    except RefactorError as error:
        print(f"Er is niets veranderd: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        why = "een bestand kan niet geschreven worden; sluit het in andere programma’s"
        print(f"Er is niets veranderd: {why}\n{error}", file=sys.stderr)
        return 1
    print("\n".join(told))
    for note in work.notes:
        print(f"Let op: {note}")
    print("Alles klopt. Bewaar deze bestanden samen in git.")
    return 0
