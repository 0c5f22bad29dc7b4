"""The history of the site branch: the releases, and one last commit with all previews.

A preview would stay in every clone for ever once it was in the history, long after its proposal was
decided. So a change of the releases is made below the previews, and a change of the previews makes
their one commit anew; the push replaces it only where nobody else changed the branch meanwhile.
"""

import json
import re
from collections.abc import Callable

from mike.versions import Versions

from toolbox.publishing.branch import Branch, git

PREVIEW = re.compile(r"pr-[1-9][0-9]*")
_VERSIONS = "versions.json"
_OF_MIKE = {_VERSIONS, ".nojekyll"}
"""The files that mike also writes where no release is."""


def change_releases(target: Branch, make: Callable[[], None]) -> None:
    """Run `make`, which commits on the branch, without the previews; then put those back."""
    tip = target.tip()
    base = without_previews(tip)
    target.point(base)
    make()
    changed = target.tip()
    target.point(tip if changed == base else with_previews(changed, tip))


def change_previews(target: Branch, make: Callable[[], None]) -> None:
    """Run `make`, which commits on the branch, and make the previews one commit again."""
    tip = target.tip()
    make()
    if (changed := target.tip()) != tip:
        target.point(with_previews(without_previews(tip), changed))


def without_previews(commit: str) -> str:
    """Return the last commit of the releases alone, or "" when there is none.

    Older branches have previews between their releases: those commits are made again without, the
    same each time, as git names a commit after all that is in it.
    """
    line = []
    while commit and _previews(commit):
        line.append(commit)
        commit = git("rev-list", "--max-count=1", f"{commit}^@") if _parents(commit) else ""
    for each in reversed(line):
        entries = _entries(each)
        left = {name: entry for name, entry in entries.items() if not PREVIEW.fullmatch(name)}
        rows = [row for row in _rows(each) if not PREVIEW.fullmatch(row["version"])]
        if not commit and left.keys() <= _OF_MIKE:
            continue
        tree = _tree(left, rows)
        if not commit or tree != git("rev-parse", f"{commit}^{{tree}}"):
            commit = _again(each, tree, commit)
    return commit


def with_previews(base: str, source: str) -> str:
    """Return a commit on `base` with the previews in `source`; `base` itself without any."""
    names = sorted(_previews(source)) if source else []
    if not names:
        return base or source
    if not base:
        return git("commit-tree", f"{source}^{{tree}}", "-m", _message(names))
    entries = _entries(base) | {name: _entries(source)[name] for name in names}
    rows = _rows(base) + [row for row in _rows(source) if row["version"] in names]
    return git("commit-tree", _tree(entries, rows), "-p", base, "-m", _message(names))


def _message(names: list[str]) -> str:
    return f"Previews: {', '.join(names)}"


def _entries(commit: str) -> dict[str, str]:
    """Return what is at the top of a commit, by name: mode, type and object."""
    listed = git("ls-tree", "-z", commit).split("\0")
    return {name: entry for entry, _, name in (row.partition("\t") for row in listed) if name}


def _previews(commit: str) -> set[str]:
    return set(filter(PREVIEW.fullmatch, _entries(commit)))


def _parents(commit: str) -> str:
    return git("show", "--no-patch", "--format=%P", commit)


def _rows(commit: str) -> list[dict[str, str]]:
    if _VERSIONS not in _entries(commit):
        return []
    rows: list[dict[str, str]] = json.loads(git("show", f"{commit}:{_VERSIONS}"))
    return rows


def _tree(entries: dict[str, str], rows: list[dict[str, str]]) -> str:
    """Return the tree of entries, with the versions of `rows` as mike lists them."""
    if _VERSIONS in entries:
        listed = Versions.from_json(rows).dumps() + "\n"
        entries[_VERSIONS] = f"100644 blob {git('hash-object', '-w', '--stdin', text=listed)}"
    lines = "".join(f"{entry}\t{name}\0" for name, entry in entries.items())
    return git("mktree", "-z", text=lines)


def _again(commit: str, tree: str, parent: str) -> str:
    """Return a commit with another tree and parent, and the same author, dates and message."""
    head, blank, message = git("cat-file", "commit", commit).partition("\n\n")
    kept = [line for line in head.split("\n") if not line.startswith(("tree ", "parent "))]
    parents = [f"parent {parent}"] if parent else []
    text = "\n".join([f"tree {tree}", *parents, *kept]) + blank + message + "\n"
    return git("hash-object", "-t", "commit", "-w", "--stdin", text=text)
