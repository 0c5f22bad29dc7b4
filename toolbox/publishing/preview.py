"""Deploy previews: publish a pull request as a hidden version, and remove it again."""

from contextlib import chdir
from functools import partial
from pathlib import Path

from mike.commands import delete, list_versions

from toolbox.publishing.branch import Branch, PublishError, explained
from toolbox.publishing.branch_history import PREVIEW, change_previews
from toolbox.publishing.mike import build, put
from toolbox.temporary import temporary_folder

HIDDEN = [("", {"hidden": True})]
"""The mike property that hides a version from the version selector."""


def preview(
    root: Path,
    name: str,
    site: Path | None = None,
    *,
    remote: str = "origin",
    branch: str = "gh-pages",
) -> None:
    """Publish the project in `root` on the remote's branch as the hidden version `name`.

    `site` is the folder of the built site; without it, the site is built first. Raises
    PublishError when `name` is not a preview or when building or pushing fails.
    """
    _expect_name(name, "preview")
    built = site.resolve() if site else None
    if built and not (built / "index.html").is_file():
        raise PublishError(f"In de map {site} staat geen site. Typ eerst: make build")
    target = Branch(remote, branch)
    failed = f"Proefversie {name} is niet gepubliceerd"
    with chdir(root), temporary_folder() as folder:
        target.check()
        if built is None:
            build(name, str(folder))
        with explained(f"{failed}."):
            put_one = partial(put, target, name, str(built or folder), properties=HIDDEN)
            target.change(lambda: change_previews(target, put_one), failed)
    print(f"Klaar: proefversie {name} staat op de branch {branch} van de remote {remote}.")


def unpreview(root: Path, name: str, *, remote: str = "origin", branch: str = "gh-pages") -> None:
    """Remove a preview from the remote's branch; idempotent.

    Raises PublishError when `name` is not a preview or when pushing fails.
    """
    _expect_name(name, "unpreview")
    target = Branch(remote, branch)
    failed = f"Proefversie {name} is niet weggehaald"

    def commit() -> None:
        if list_versions(branch).find(name):
            delete([name], branch=branch)

    with chdir(root):
        target.check()
        with explained(f"{failed}."):
            target.change(lambda: change_previews(target, commit), failed)
    print(f"Klaar: proefversie {name} staat niet online.")


def _expect_name(name: str, command: str) -> None:
    if not PREVIEW.fullmatch(name):
        found = f"‘{name}’ is geen proefversie" if name else "Er is geen proefversie opgegeven"
        raise PublishError(
            f"{found}. Een proefversie heet ‘pr-’ met een nummer erachter."
            f" Typ bijvoorbeeld: make {command} NAME=pr-12"
        )
