"""Real git repositories to publish to: a bare remote and clones of it.

`mkdocs build` runs in a fork of the tests, which has everything imported already; the tests in a
browser publish with the real command.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

import mike.mkdocs_plugin
import mkdocs.contrib.search
import pytest
from mkdocs.__main__ import cli

from toolbox.publishing import mike as engine

assert mike.mkdocs_plugin
assert mkdocs.contrib.search

ROOT = Path(__file__).parents[2]
BRANCH = "gh-pages"
REF = f"refs/heads/{BRANCH}"

MKDOCS_YML = """\
site_name: Proef
site_url: https://voorbeeld.be/map/toolbox/
theme: {name: mkdocs}
plugins: [search, {mike: {canonical_version: latest/, alias_type: copy}}]
extra: {version: {provider: mike}}
hooks: [log.py]
"""
LOG_PY = """\
import os
from pathlib import Path

def on_pre_build(config):
    with Path(os.environ["BUILD_LOG"]).open("a") as log:
        log.write(f"{Path.cwd().name} {os.environ['MIKE_DOCS_VERSION']}\\n")
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of the person who runs the tests out of them."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("BUILD_LOG", str(tmp_path / "builds"))
    monkeypatch.setattr(engine, "subprocess", SimpleNamespace(run=_run_in_a_fork))


def _run_in_a_fork(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    check: bool,  # noqa: ARG001 - as subprocess.run has it
) -> subprocess.CompletedProcess[str]:
    """Do what `python -m mkdocs` does, without the second that Python needs to start."""
    assert list(command[:3]) == [sys.executable, "-m", "mkdocs"]
    process = get_context("fork").Process(target=_mkdocs, args=(command[3:], env))
    process.start()
    process.join()
    assert process.exitcode is not None
    return subprocess.CompletedProcess(command, process.exitcode)


def _mkdocs(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    cli(list(arguments))


@pytest.fixture(scope="session")
def _begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare repository with one commit on its branch, which each test copies."""
    folder = tmp_path_factory.mktemp("begun")
    bare = folder / "remote.git"
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
        git(folder, "init", "--quiet", "--bare", "--template=", "--initial-branch=main", str(bare))
        first = clone(bare, "first")
        (first / "docs").mkdir()
        (first / "docs/index.md").write_text("# Start\n\nEerste tekst\n")
        (first / "mkdocs.yml").write_text(MKDOCS_YML)
        (first / "log.py").write_text(LOG_PY)
        (first / ".gitignore").write_text("site/\n__pycache__/\n")
        commit(first, "Begin")
        git(first, "push", "--quiet", "origin", "HEAD:main")
    return bare


@pytest.fixture
def remote(tmp_path: Path, machine: None, _begun: Path) -> Path:  # noqa: ARG001 - before git runs
    """The bare repository that everybody publishes to."""
    return Path(shutil.copytree(_begun, tmp_path / "remote.git"))


@pytest.fixture
def mine(remote: Path) -> Path:
    """The clone that publishes."""
    return clone(remote, "mine")


@pytest.fixture
def theirs(remote: Path) -> Path:
    """The clone of a colleague."""
    return clone(remote, "theirs")


def git(where: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=where, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def clone(source: Path, name: str, *options: str) -> Path:
    folder = source.parent / name
    person = (f"--config=user.name=Iemand ({name})", f"--config=user.email={name}@voorbeeld.be")
    here = ("--template=", *person, *options, source.as_uri(), str(folder))
    git(source.parent, "clone", "--quiet", *here)
    return folder


def commit(where: Path, message: str) -> None:
    git(where, "add", "--all")
    git(where, "commit", "--quiet", "--message", message)


def write_page(where: Path, text: str) -> None:
    (where / "docs/index.md").write_text(f"# Start\n\n{text}\n")


def tip(where: Path) -> str:
    """The commit of the branch, empty where it does not exist."""
    return git(where, "for-each-ref", "--format=%(objectname)", REF)


def content(where: Path, path: str) -> str:
    return git(where, "show", f"{REF}:{path}")


def hashes(where: Path, folder: str = "") -> dict[str, str]:
    """Every file on the branch with the hash of its bytes."""
    listing = git(where, "ls-tree", "-r", "--format=%(path)\t%(objectname)", f"{REF}:{folder}")
    return dict(line.split("\t") for line in listing.splitlines())


def versions(where: Path) -> list[tuple[str, str, list[str]]]:
    listed = json.loads(content(where, "versions.json"))
    return [(each["version"], each["title"], each["aliases"]) for each in listed]


def builds(where: Path) -> list[str]:
    log = where.parent / "builds"
    return log.read_text().splitlines() if log.exists() else []


def leftovers(where: Path) -> list[Path]:
    return list((where.parent / "temp").iterdir())


def hook(path: Path, script: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\nunset $(git rev-parse --local-env-vars)\n{script}")
    path.chmod(0o755)
    return path


def publish_command(root: Path, version: str) -> list[str]:
    code = "import sys, pathlib; from toolbox.publishing.publish import publish;"
    code += "publish(pathlib.Path(sys.argv[1]), sys.argv[2])"
    return [sys.executable, "-c", code, str(root), version]


def overtake_each_push(mine: Path, theirs: Path) -> Path:
    """Let `theirs` put a commit on the branch each time `mine` is about to push."""
    return hook(
        mine / ".git/hooks/pre-push",
        f'cd "{theirs}" || exit 1\n'
        "echo push >> ../pushes\n"
        f"git fetch --quiet origin {REF} || exit 1\n"
        "new=$(git commit-tree -p FETCH_HEAD -m Sneller 'FETCH_HEAD^{tree}')\n"
        f"git push --quiet origin $new:{REF}\n",
    )
