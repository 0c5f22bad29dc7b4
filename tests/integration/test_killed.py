"""Whatever is killed at whatever moment: the next run works, and what was published is there."""

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol
from unittest.mock import patch

import pytest

from tests.support.publishing import (
    REF,
    ROOT,
    content,
    git,
    hashes,
    hook,
    leftovers,
    publish_command,
    tip,
    versions,
)
from toolbox.publishing import lock
from toolbox.publishing import publish as publishing
from toolbox.publishing.preview import preview
from toolbox.publishing.publish import publish

KILL = 'kill -9 "-$(cat "$VICTIM")"\n'
AT_THE_MOMENT = f"""\
echo x >> "$VICTIM.moments"
test "$(wc -l < "$VICTIM.moments")" -ne "$MOMENT" || {KILL}"""
"""Counts what changes in the clone, and kills git and all that started it when it is time."""


class Run(Protocol):
    """Publishes a version or a preview, and is killed at the moment with that number."""

    def __call__(self, moment: int, name: str = "2026.1") -> int: ...


@pytest.fixture
def run(mine: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what publishes; it returns the exit code of its process.

    A moment is just before a reference moves, with git's lock in place, or when a push begins.
    """
    victim, built = mine.parent / "victim", mine.parent / "built"
    victim.touch()
    monkeypatch.setenv("VICTIM", str(victim))
    monkeypatch.setenv("MIKE_DOCS_VERSION", "2026.1")
    monkeypatch.setenv("MOMENT", "0")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(built)]
    subprocess.run(command, cwd=mine, check=True)
    hook(
        mine / ".git/hooks/reference-transaction",
        f'test "$1" = prepared || exit 0\n{AT_THE_MOMENT}',
    )
    hook(mine / ".git/hooks/pre-push", AT_THE_MOMENT)

    def publish_until(moment: int, name: str = "2026.1") -> int:
        victim.with_name("victim.moments").unlink(missing_ok=True)
        monkeypatch.setenv("MOMENT", str(moment))
        # A fork has everything imported already.
        process = get_context("fork").Process(target=_publish, args=(mine, built, victim, name))
        process.start()
        process.join()
        assert process.exitcode is not None
        return process.exitcode

    return publish_until


def _publish(root: Path, built: Path, victim: Path, name: str) -> None:
    """Publish what is built already, in a process group of its own; never wait for others."""
    os.setsid()
    victim.write_text(str(os.getpid()))
    take = partial(shutil.copytree, built, dirs_exist_ok=True)
    with (
        patch.object(lock, "PATIENCE", 0),
        patch.object(publishing, "build", lambda _, site: take(site)),
    ):
        if name.startswith("pr-"):
            preview(root, name, built)
        else:
            publish(root, name)


@pytest.mark.parametrize(
    "earlier", [[], ["2025.1"], ["2025.1", "pr-7"]], ids=["first", "next", "below a preview"]
)
def test_publishing_is_killed_at_each_moment_and_simply_done_again(
    remote: Path, mine: Path, run: Run, earlier: list[str]
) -> None:
    for version in earlier:
        (preview if version.startswith("pr-") else publish)(mine, version)
    start = tip(remote)
    kept = {name: hashes(remote, name) for name in earlier}

    for moment in count(1):
        git(remote, "update-ref", *([REF, start] if start else ["-d", REF]))
        (mine.parent / "built/index.html").write_text(f"Tekst {moment}")
        if (code := run(moment)) == 0:
            break
        assert code == -signal.SIGKILL
        assert tip(remote) == start or whole(remote)
        assert run(0) == 0
        assert content(remote, "latest/index.html") == f"Tekst {moment}"
        assert whole(remote)
        assert tip(mine) == tip(remote)
        assert {version for version, *_ in versions(remote)} == {"2026.1", *earlier}
        assert {name: hashes(remote, name) for name in earlier} == kept

    assert moment > 5
    assert whole(remote)


def test_a_preview_is_killed_at_each_moment_and_simply_done_again(
    remote: Path, mine: Path, run: Run
) -> None:
    publish(mine, "2025.1")
    preview(mine, "pr-6")
    start = tip(remote)
    kept = {name: hashes(remote, name) for name in ("2025.1", "pr-6")}

    for moment in count(1):
        git(remote, "update-ref", REF, start)
        (mine.parent / "built/index.html").write_text(f"Tekst {moment}")
        if (code := run(moment, "pr-7")) == 0:
            break
        assert code == -signal.SIGKILL
        assert {name: hashes(remote, name) for name in kept} == kept
        assert run(0, "pr-7") == 0
        assert content(remote, "pr-7/index.html") == f"Tekst {moment}"
        assert {name: hashes(remote, name) for name in kept} == kept

    assert moment > 3


def whole(remote: Path, version: str = "2026.1") -> bool:
    """Tell whether the newest version is on the branch with everything that goes with it."""
    made = hashes(remote, version)
    return (
        made.keys() >= {"404.html", "index.html", "search/search_index.json"}
        and hashes(remote, "latest") == made
        and hashes(remote).keys() >= {"404.html", "index.html", "versions.json"}
    )


def test_a_build_for_a_version_is_killed_and_simply_done_again(remote: Path, mine: Path) -> None:
    publish(mine, "2025.1")
    before = tip(remote), git(mine, "status", "--porcelain", "--ignored")
    plugin = mine / "log.py"
    logged = plugin.read_text()
    plugin.write_text(
        "import os, signal\n"
        "def on_page_content(html, **rest):\n"
        "    os.killpg(os.getpgrp(), signal.SIGKILL)\n"
    )
    victim = subprocess.Popen(
        publish_command(mine, "2026.1"),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(mine.parent / "temp")},
        start_new_session=True,
    )
    assert victim.wait() == -signal.SIGKILL
    plugin.write_text(logged)
    (left,) = leftovers(mine)
    os.utime(left, (0, 0))
    assert (tip(remote), git(mine, "status", "--porcelain", "--ignored")) == before

    publish(mine, "2026.1")

    assert whole(remote)
    assert leftovers(mine) == []


def test_who_publishes_from_the_same_clone_waits(remote: Path, mine: Path) -> None:
    # Together, the second would put the local branch back before the first has pushed it.
    waited, done = mine.parent / "waited", mine.parent / "done"
    command = " ".join(f"'{part}'" for part in publish_command(mine, "2026.2"))
    hook(
        mine / ".git/hooks/pre-push",
        f"""rm "$0"
cd "{ROOT}" || exit 1
({command} >"{waited}" 2>&1; echo $? >"{done}") </dev/null >/dev/null 2>&1 &
until grep "Even wachten" "{waited}" || test -e "{done}"; do sleep 0.1; done
""",
    )

    publish(mine, "2026.1")
    while not done.exists():
        time.sleep(0.1)

    assert done.read_text() == "0\n", waited.read_text()
    assert "Iemand anders publiceert vanuit deze map. Even wachten …" in waited.read_text()
    assert [version for version, *_ in versions(remote)] == ["2026.2", "2026.1"]
    assert whole(remote, "2026.2")


def test_a_lock_of_a_git_that_is_alive_is_left_alone(
    remote: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = mine / ".git" / f"{REF}.lock"
    lock.touch()
    moments = iter([lock.unlink])
    monkeypatch.setattr(time, "sleep", lambda _: next(moments)())

    publish(mine, "2026.1")

    assert list(moments) == []
    assert whole(remote)


RECIPE = """\
case "$MOMENT" in "") ;; *)
  echo x >> moments
  test "$(wc -l < moments)" -ne "$MOMENT" || kill -9 0
esac
"""
MKDOCS = """\
rm -rf .cache/site
mkdir -p .cache/site
cp text .cache/site/index.html
test ! -e problem
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder in which `make build` builds next to nothing, and can be killed at each command."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("mv", "rm"):
        command(tmp_path / "bin" / name, f'{RECIPE}/bin/{name} "$@" || exit 1\n{RECIPE}')
    command(tmp_path / ".venv/bin/mkdocs", MKDOCS)
    command(tmp_path / ".venv/bin/python", "")
    for name in ("pyproject.toml", "requirements/site.txt", ".venv/site"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def command(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}")
    path.chmod(0o755)


def make_build(project: Path, text: str, moment: str = "") -> int:
    (project / "text").write_text(text)
    (project / "moments").unlink(missing_ok=True)
    path = f"{project / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["make", "--silent", "build"],
        cwd=project,
        env={**os.environ, "PATH": path, "MOMENT": moment},
        start_new_session=True,
        check=False,
    ).returncode


@pytest.mark.parametrize("next_one", ["works", "has a problem"])
def test_a_build_is_killed_at_each_command_and_no_site_is_lost(
    project: Path, next_one: str
) -> None:
    index = project / "site/index.html"
    assert make_build(project, "eerste") == 0
    for moment in count(1):
        if make_build(project, "tweede", str(moment)) == 0:
            break
        if next_one == "works":
            assert make_build(project, "derde") == 0
            assert index.read_text() == "derde"
        else:
            (project / "problem").touch()
            assert make_build(project, "derde") != 0
            assert index.read_text() in {"eerste", "tweede"}
            (project / "problem").unlink()
        assert make_build(project, "eerste") == 0
        assert index.read_text() == "eerste"

    assert moment > 6
    assert index.read_text() == "tweede"
    assert not (project / ".cache/last").exists()
