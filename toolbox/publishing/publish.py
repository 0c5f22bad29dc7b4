"""Publish a version of the toolbox, or roll back: one build, one atomic push.

The site is built before anything is committed, so that a deploy that conflicts with another one
is retried without a second build (`branch`).

GitHub Pages serves the 404.html of the root for every unknown URL, at any depth. That of the
version just built can go there unchanged: MkDocs writes the links of that one page with the full
path of `site_url`, and mike's plugin adds its `canonical_version` to that path. With
`https://host/toolbox/` and `latest/` they start with `/toolbox/latest/`. The closing slash counts:
without it a link to a folder leads one level too high.
"""

from contextlib import chdir
from functools import partial
from pathlib import Path

from toolbox.publishing.branch import Branch, PublishError, explained
from toolbox.publishing.branch_history import change_releases
from toolbox.publishing.mike import LATEST, build, latest, lead_to_latest, make_latest, online, put
from toolbox.publishing.url_guard import report, unanswered
from toolbox.releases.news import VERSION, order
from toolbox.temporary import temporary_folder
from toolbox.urls import NEWS

__all__ = ["PublishError", "publish", "rollback"]


def publish(root: Path, version: str, *, remote: str = "origin", branch: str = "gh-pages") -> str:
    """Build the project in `root` and publish it on the remote's branch as `version`.

    It becomes `latest` too, unless a newer version is published. Return the release notes
    (`releases.news_file`, JSON), or "" when the site has none. Raises PublishError when `version`
    is malformed, when a published URL would break, or when building or pushing fails.
    """
    _expect_version(version, "publish")
    target = Branch(remote, branch)
    # mike has no option for the directory in which it runs git.
    with chdir(root), temporary_folder() as folder:
        site = str(folder)
        target.check()
        print(f"Versie {version} wordt gebouwd …", flush=True)
        build(version, site)
        print(f"Versie {version} wordt gepubliceerd …", flush=True)
        failed = f"Versie {version} is niet gepubliceerd"
        with explained(f"{failed}."):
            commit = partial(_commit, target, version, site, failed)
            target.change(lambda: change_releases(target, commit), failed)
        current = latest(target)
        news = folder / NEWS
        brought = news.read_text("utf-8") if news.is_file() else ""
    print(f"Klaar: versie {version} staat op de branch {branch} van de remote {remote}.")
    if current != version:
        print(
            f"Lezers krijgen nog altijd versie {current}."
            f" Wil je hen naar {version} brengen? Typ dan: make rollback VERSION={version}"
        )
    return brought


def rollback(root: Path, version: str, *, remote: str = "origin", branch: str = "gh-pages") -> None:
    """Make a published version `latest` again, without a build.

    Raises PublishError when that version is not published, or when pushing fails.
    """
    _expect_version(version, "rollback")
    target = Branch(remote, branch)
    failed = f"Versie {version} is niet teruggezet"

    def commit() -> None:
        versions = online(target)
        if version not in versions:
            found = (
                f"Online staan: {', '.join(versions)}." if versions else "Er staat niets online."
            )
            raise PublishError(f"{failed}: ze staat niet online. {found}")
        make_latest(target, version)

    with chdir(root):
        target.check()
        with explained(f"{failed}."):
            target.change(lambda: change_releases(target, commit), failed)
    print(f"Klaar: lezers krijgen nu versie {version}.")


def _commit(target: Branch, version: str, site: str, failed: str) -> None:
    """Commit a version, after checking that no URL of an earlier version breaks."""
    versions = online(target)
    earlier = [each for each in versions if order(each) < order(version)]
    if missing := unanswered(Path(site), target, earlier):
        found = "\n".join(report(missing))
        raise PublishError(f"{failed}: deze adressen zouden niet meer antwoorden.\n{found}")
    newest = all(order(each) <= order(version) for each in versions)
    if newest or latest(target) == version:
        put(target, version, site, [LATEST])
        lead_to_latest(target, version, Path(site, "404.html").read_bytes())
    else:
        put(target, version, site)


def _expect_version(version: str, command: str) -> None:
    if not VERSION.fullmatch(version):
        found = f"‘{version}’ is geen versie" if version else "Er is geen versie opgegeven"
        raise PublishError(
            f"{found}. Een versie is een jaartal, een punt en een volgnummer."
            f" Typ bijvoorbeeld: make {command} VERSION=2026.1"
        )
