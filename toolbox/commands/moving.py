"""The commands that rename, merge or remove: they change all files that take part, or none."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from toolbox.installation import STOPPED
from toolbox.publishing import github
from toolbox.publishing.branch import PublishError
from toolbox.publishing.proposals import expect_room, propose
from toolbox.refactor import merge as merging
from toolbox.refactor import remove as removing
from toolbox.refactor import rename as renaming
from toolbox.refactor.workspace import FOLDERS, RefactorError, Workspace

CHANGES = ("hernoemen", "samenvoegen", "verwijderen")
"""What can be proposed, as an editor chooses it on GitHub."""
_TITLES = {
    "hernoemen": "Hernoem {kind} ‘{old}’ naar ‘{new}’",
    "samenvoegen": "Voeg {kind} ‘{old}’ bij ‘{new}’",
    "verwijderen": "Verwijder {kind} ‘{old}’",
}
_NOTHING = "Er is niets veranderd: "


def rename(root: Path, options: Namespace) -> int:
    """Rename the fiche or worksheet `options.old`; print what changed, or why nothing did."""
    return _done(lambda: renaming.rename(root, options.kind, options.old, options.new))


def merge(root: Path, options: Namespace) -> int:
    """Merge the fiche `options.gone` into `options.kept`; print what changed, or why nothing."""
    return _done(lambda: merging.merge(root, options.gone, options.kept))


def remove(root: Path, options: Namespace) -> int:
    """Remove the fiche or worksheet `options.name`; print what changed, or why nothing did."""
    return _done(lambda: removing.remove(root, options.kind, options.name, options.to))


def proposed(root: Path, options: Namespace) -> int:
    """Propose one of the three on GitHub, with what changed; 1, with why, when it cannot be."""
    what, kind, old, new = (
        it.strip() for it in (options.what, options.kind, options.old, options.new)
    )
    try:
        work = _change(root, what, kind, old, new)
        told = list(_told(work))
        branch = f"verhuis/{what}-{kind}-{old}"
        folders = [name for name in FOLDERS if (root / name).is_dir()]
        expect_room(root, branch, folders)
        work.write()
        title = _TITLES[what].format(kind=kind, old=old, new=new)
        url = propose(root, branch, folders, title, "\n".join(told))
    except (RefactorError, OSError) as error:
        return _refused(f"{_NOTHING}{error}")
    except PublishError as error:
        return _refused(str(error))
    print("\n".join([*told, f"Het voorstel: {url}"]))
    github.summarise(f"## {title}\n\nKijk het na, en maak het af: {url}")
    return 0


def _change(root: Path, what: str, kind: str, old: str, new: str) -> Workspace:
    if what not in CHANGES:
        raise RefactorError(f"kies uit {', '.join(CHANGES)}")
    if not new:
        raise RefactorError(
            "vul ook in naar waar: de nieuwe naam, de fiche die blijft, of waar lezers voortaan "
            "terechtkomen"
        )
    if what == "hernoemen":
        return renaming.rename(root, kind, old, new)
    if what == "verwijderen":
        return removing.remove(root, kind, old, new)
    if kind != "fiche":
        raise RefactorError("alleen fiches kan je samenvoegen; verwijder een van de werkbladen")
    return merging.merge(root, old, new)


def _refused(why: str) -> int:
    print(why, file=sys.stderr)
    github.summarise(f"## Er is geen voorstel\n\n{github.fenced(why)}")
    return 1


def _told(work: Workspace) -> Iterator[str]:
    yield from work.report()
    for note in work.notes:
        yield f"Let op: {note}"


def _done(change: Callable[[], Workspace]) -> int:
    try:
        work = change()
        told = list(_told(work))
        work.write()
    except RefactorError as error:
        print(f"{_NOTHING}{error}", file=sys.stderr)
        return 1
    except OSError as error:
        why = "een bestand kan niet geschreven worden; sluit het in andere programma’s"
        print(f"{_NOTHING}{why}\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{_NOTHING}de opdracht is gestopt", file=sys.stderr)
        return STOPPED
    print("\n".join(told))
    print("Alles klopt. Bewaar deze bestanden samen in git.")
    return 0
