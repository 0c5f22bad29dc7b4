"""The same sources make the same site: on another machine, for another person, in another year."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import MINIMAL
from tests.support.publishing import git
from tests.support.small_toolbox import add_fiche, small_toolbox
from tests.unit.schema.test_kinds import VALID

COMMITTED = "2026-03-05T23:30:00-05:00"
MADE = {"html", "pdf", "docx", "ics", "xml", "gz", "zip", "json", "css", "js"}

HERE = {
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "1",
    "TZ": "Europe/Brussels",
    "USER": "an",
}
THERE = {
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "2",
    "PYTHONUTF8": "0",
    "TZ": "Pacific/Kiritimati",
    "USER": "bert",
}
LATER = "2031-05-06 07:08:09"
CLOCK = "import time_machine\ntime_machine.travel({!r}).start()\n"
SETTINGS = """\
[color]
    ui = always
[core]
    quotePath = true
[diff]
    relative = true
[log]
    date = relative
    showSignature = true
"""


@pytest.mark.usefixtures("machine")
def test_the_same_sources_make_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "source"
    commit_small_toolbox(source)
    here, there = tmp_path / "hier", tmp_path / "elders/in #1 ándere map"
    git(tmp_path, "clone", "--quiet", str(source), str(here))
    git(tmp_path, "clone", "--quiet", str(source), str(there))
    write_again_backwards(there)
    home = tmp_path / "thuis"
    (home / "later").mkdir(parents=True)
    (home / "later/sitecustomize.py").write_text(CLOCK.format(LATER))
    (home / "settings").write_text(SETTINGS)

    made = build(here, HERE)
    assert build(here, HERE) == made, "what is kept from a build changes the next"
    elsewhere = {
        "GIT_CONFIG_GLOBAL": str(home / "settings"),
        "HOME": str(home),
        "PYTHONPATH": str(home / "later"),
    }
    old_umask = os.umask(0o077)
    try:
        made_there = build(there, THERE | elsewhere)
    finally:
        os.umask(old_umask)

    assert {name.rpartition(".")[2] for name in made} >= MADE
    assert [name for name in made if made[name] != made_there.get(name)] == []
    assert list(made) == list(made_there)


def commit_small_toolbox(folder: Path) -> None:
    """Commit a toolbox with a worksheet of every kind, one of them with an example."""
    repo = small_toolbox(folder)
    for kind, (fields, *_) in VALID.items():
        head = f"title: Proef van {kind}\ngoal: Een blad om alles op na te gaan.\nkind: {kind}\n"
        repo.write(f"data/worksheets/proef-{kind}.yml", f"{head}{fields}\n")
    example = "example:\n  - {field: Netwerk, answer: Wilgen}\n"
    repo.write("data/worksheets/raster.yml", MINIMAL["data/worksheets/raster.yml"] + example)
    commit_all(folder)


def commit_all(folder: Path) -> None:
    """Commit all files of a folder, on a day long ago."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    subprocess.run(
        ["git", "commit", "--quiet", "--message=Toolbox"],
        cwd=folder,
        check=True,
        env={
            **os.environ,
            **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Iemand"),
            **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "iemand@voorbeeld.be"),
            **dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), COMMITTED),
        },
    )


def write_again_backwards(folder: Path) -> None:
    """Write every file anew, the last one first, each with another date."""
    paths = sorted((path for path in folder.rglob("*") if path.is_file()), reverse=True)
    for number, path in enumerate(path for path in paths if ".git" not in path.parts):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        os.utime(path, (1_000_000_000 + number,) * 2)


def build(root: Path, environment: dict[str, str]) -> dict[str, str]:
    """Return the digest of each file of the site that is built."""
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=kept | environment,
        check=True,
    )
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.mark.usefixtures("machine")
def test_what_waits_makes_the_same_bytes_all_day_and_others_the_next(tmp_path: Path) -> None:
    source, home = tmp_path / "source", tmp_path / "thuis"
    repo = small_toolbox(source)
    step = "  - title: Kijk om\n    publish_on: 2031-05-07\n    questions: [Wat komt er later?]\n"
    repo.fiche(steps=step)
    add_fiche(repo, "later", "Latere", 4)
    repo.replace("fiches/later.md", "order: 4\n", "order: 4\npublish_on: 2031-05-07\n")
    commit_all(source)

    def built(moment: str, zone: str) -> dict[str, str]:
        (home / "later").mkdir(parents=True, exist_ok=True)
        (home / "later/sitecustomize.py").write_text(CLOCK.format(moment))
        clock = {"HOME": str(home), "PYTHONPATH": str(home / "later"), "TZ": zone}
        return build(source, HERE | clock)

    # In Brussels it is summer time, two hours later.
    morning = built("2031-05-05 22:10:00Z", "Pacific/Kiritimati")
    assert built("2031-05-06 21:50:00Z", "America/New_York") == morning
    assert not [name for name in morning if "later" in name]
    next_day = built("2031-05-06 22:10:00Z", "America/New_York")
    assert "fiches/later/index.html" in next_day
    assert "werkbladen/vragen-een/index.html" in next_day.keys() - morning.keys()
