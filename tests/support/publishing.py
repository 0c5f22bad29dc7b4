"""Real git repositories to publish to: a bare remote and clones of it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

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


@pytest.fixture
def remote(tmp_path: Path, machine: None) -> Path:  # noqa: ARG001 - before git runs
    """The bare repository that everybody publishes to."""
    bare = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(bare))
    first = clone(bare, "first")
    (first / "docs").mkdir()
    (first / "docs/index.md").write_text("# Start\n\nEerste tekst\n")
    (first / "mkdocs.yml").write_text(MKDOCS_YML)
    (first / "log.py").write_text(LOG_PY)
    (first / ".gitignore").write_text("site/\n__pycache__/\n")
    commit(first, "Begin")
    git(first, "push", "--quiet", "origin", "HEAD:main")
    shutil.rmtree(first)
    return bare


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
    git(source.parent, "clone", "--quiet", *options, source.as_uri(), str(folder))
    git(folder, "config", "user.name", f"Iemand ({name})")
    git(folder, "config", "user.email", f"{name}@voorbeeld.be")
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
