"""Put a version of the toolbox on the web: one build, one push, or nothing at all.

The remote's branch is the only truth. The local one is a workbench, made equal to the remote's
before every deploy and again after a failure: what else it holds is a deploy that never got
published, and mike would take it for work that is done. The site is built before anything is
committed, so that a deploy overtaken by someone else's is redone without a second build.

A host serves the 404.html of the root for every wrong address, however deep. The page of the
version just built can go there unchanged: MkDocs writes the links of that one page with the whole
path of `site_url`, and mike's plugin adds its `canonical_version` to that path. With
`https://host/toolbox/` and `latest/` they start with `/toolbox/latest/`. The closing slash counts:
without it Material's script looks one level too high for the search index.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from mike.commands import AliasType, deploy, set_default
from mike.git_utils import Commit, FileInfo, GitEmptyCommit, GitError
from mike.mkdocs_utils import docs_version_var

ALIAS = "latest"
ATTEMPTS = 3
VERSION = re.compile(r"[0-9]{4}\.[1-9][0-9]*")


class PublishError(Exception):
    """Says in Dutch why the version is not on the web."""


def publish(root: Path, version: str, *, remote: str = "origin", branch: str = "gh-pages") -> None:
    """Build the project in `root` and put it on the remote's branch as `version` and `latest`."""
    if not VERSION.fullmatch(version):
        found = f"“{version}” is geen versie" if version else "Er is geen versie opgegeven"
        raise PublishError(
            f"{found}. Een versie is een jaartal, een punt en een volgnummer."
            " Typ bijvoorbeeld: make publish VERSION=2026.1"
        )
    # mike runs git in the current directory and cannot be told otherwise.
    with chdir(root), TemporaryDirectory(prefix="toolbox-") as site:
        _check(remote, branch)
        print(f"Versie {version} wordt gebouwd …", flush=True)
        _build(version, site)
        print(f"Versie {version} wordt gepubliceerd …", flush=True)
        with _explained(f"Versie {version} is niet gepubliceerd."):
            _deploy(site, version, remote, branch)
    print(f"Klaar: versie {version} staat op de branch {branch} van de remote {remote}.")


def _check(remote: str, branch: str) -> None:
    """Find what would only go wrong after the long build."""
    with _explained("Publiceren kan alleen vanuit een git-repository met minstens één commit."):
        _git("rev-parse", "--verify", "HEAD")
    with _explained(f"De remote “{remote}” bestaat niet. Typ eerst: git remote add {remote} ADRES"):
        _git("remote", "get-url", remote)
    with _explained(
        "Git weet niet wie je bent. Typ eerst deze twee regels, met je eigen gegevens:\n"
        '  git config --global user.name "Voornaam Naam"\n'
        '  git config --global user.email "naam@voorbeeld.be"'
    ):
        for part in ("name", "email"):
            if not os.environ.get(f"GIT_COMMITTER_{part.upper()}"):
                _git("config", f"user.{part}")
    if _git("for-each-ref", "--format=%(worktreepath)", f"refs/heads/{branch}"):
        raise PublishError(f"De branch {branch} is uitgecheckt. Ga eerst terug: git switch main")
    with _explained(f"De remote “{remote}” is niet bereikbaar."):
        _published(remote, branch)


def _build(version: str, site: str) -> None:
    """Build the site strictly; the output is not captured, so that its problems are seen."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site]
    environment = {**os.environ, docs_version_var: version}
    build = subprocess.run(command, env=environment, check=False)  # noqa: S603
    if build.returncode:
        raise PublishError(
            f"Versie {version} is niet gepubliceerd: het bouwen is mislukt."
            " Hierboven staat wat er fout is."
        )


def _deploy(site: str, version: str, remote: str, branch: str) -> None:
    """Put the built site on top of what the remote has, again if that changes meanwhile."""
    for _ in range(ATTEMPTS):
        start = _follow(remote, branch)
        try:
            _commit(site, version, branch)
            _git("push", remote, f"refs/heads/{branch}:refs/heads/{branch}")
            return
        except BaseException as error:
            _point(branch, start)
            # The remote's state tells why: git words a rejection in too many ways.
            if not isinstance(error, GitError) or not _moved(remote, branch, start):
                raise
        print("Iemand anders heeft intussen gepubliceerd.", flush=True)
    _follow(remote, branch)
    raise PublishError(
        f"Versie {version} is niet gepubliceerd: {ATTEMPTS} keer na elkaar was iemand anders net"
        " voor. Probeer het straks opnieuw."
    )


def _commit(site: str, version: str, branch: str) -> None:
    """Commit the built site to the local branch, except for what is already there."""
    deployed = deploy(
        {"site_dir": site},
        version,
        title=version,
        aliases=[ALIAS],
        update_aliases=True,
        alias_type=AliasType.copy,
        branch=branch,
    )
    with suppress(GitEmptyCommit), deployed:
        pass
    with suppress(GitEmptyCommit):
        set_default(ALIAS, branch=branch)
    with suppress(GitEmptyCommit), Commit(branch, f"Use the 404.html of {version}") as commit:
        commit.add_file(FileInfo("404.html", Path(site, "404.html").read_bytes()))


def _published(remote: str, branch: str) -> str:
    """Return the remote's commit of the branch, or nothing where it has no such branch."""
    return _git("ls-remote", remote, f"refs/heads/{branch}").partition("\t")[0]


def _moved(remote: str, branch: str, start: str) -> bool:
    with suppress(GitError):
        return _published(remote, branch) != start
    return False


def _follow(remote: str, branch: str) -> str:
    """Make the local branch equal to the remote's, and return its commit."""
    if _published(remote, branch):
        # A shallow clone follows one branch only: nothing but the full refspec gets this one.
        _git("fetch", "--no-tags", remote, f"+refs/heads/{branch}:refs/heads/{branch}")
        return _git("rev-parse", f"refs/heads/{branch}")
    _point(branch, "")
    return ""


def _point(branch: str, commit: str) -> None:
    change = [f"refs/heads/{branch}", commit] if commit else ["-d", f"refs/heads/{branch}"]
    _git("update-ref", *change)


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    git = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if git.returncode:
        raise GitError(git.stderr.strip())
    return git.stdout.strip()


@contextmanager
def _explained(message: str) -> Iterator[None]:
    """Say in Dutch what a report of git, mike or the system means here."""
    try:
        yield
    except (GitError, OSError, ValueError) as error:
        raise PublishError(f"{message}\n{error}".strip()) from error
