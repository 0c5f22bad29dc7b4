"""The adapter to mike: commits a site, an alias and 404.html on the local site branch."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mike.commands import AliasType, alias, deploy, list_versions, set_default
from mike.git_utils import Commit, FileInfo, GitEmptyCommit
from mike.mkdocs_utils import docs_version_var

from toolbox.publishing.branch import Branch, PublishError
from toolbox.releases.news import VERSION, order
from toolbox.source.reader import read_settings

LATEST = "latest"


ENGINE = "properdocs" if find_spec("properdocs") else "mkdocs"
"""The engine that builds the site: the one that mike uses too, where both are installed."""


def build(version: str, site: str) -> None:
    """Run the engine's `build --strict` into `site`; its output is not captured, but shown.

    Raises PublishError when `mkdocs.yml` has problems or when the build fails.
    """
    if problems := read_settings(Path.cwd()):
        found = "\n".join(map(str, problems))
        raise PublishError(
            f"Versie {version} is niet gepubliceerd: mkdocs.yml klopt niet.\n{found}"
        )
    command = [sys.executable, "-m", ENGINE, "build", "--strict", "--site-dir", site]
    environment = {**os.environ, docs_version_var: version}
    done = subprocess.run(command, env=environment, check=False)  # noqa: S603
    if done.returncode:
        raise PublishError(
            f"Versie {version} is niet gepubliceerd: het bouwen is mislukt."
            " Hierboven staat wat er fout is."
        )


def put(
    target: Branch,
    version: str,
    site: str,
    aliases: Sequence[str] = (),
    properties: Sequence[tuple[str, Any]] = (),
) -> None:
    """Commit a built site as a version (`mike deploy`), unless nothing changed."""
    deployed = deploy(
        {"site_dir": site},
        version,
        title=version,
        aliases=aliases,
        update_aliases=True,
        alias_type=AliasType.copy,
        branch=target.name,
        set_props=properties,
    )
    with suppress(GitEmptyCommit), deployed:
        pass


def lead_to_latest(target: Branch, version: str, wrong_address: bytes) -> None:
    """Commit the redirect from the root to `latest`, and the 404.html of the root."""
    with suppress(GitEmptyCommit):
        set_default(LATEST, branch=target.name)
    with suppress(GitEmptyCommit), Commit(target.name, f"Use the 404.html of {version}") as commit:
        commit.add_file(FileInfo("404.html", wrong_address))


def make_latest(target: Branch, version: str) -> None:
    """Commit the alias `latest` for a version that is published already."""
    with suppress(GitEmptyCommit):
        alias({}, version, [LATEST], True, AliasType.copy, branch=target.name)
    lead_to_latest(target, version, target.read(f"{version}/404.html"))


def online(target: Branch) -> list[str]:
    """Return the published versions, oldest first, without previews."""
    names = (str(info.version) for info in list_versions(target.name))
    return sorted(filter(VERSION.fullmatch, names), key=order)


def latest(target: Branch) -> str:
    """Return the version with the alias `latest`, or "" when there is none."""
    found = list_versions(target.name).find(LATEST)
    return found[0] if found else ""
