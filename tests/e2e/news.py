"""A small toolbox that was published twice, with something new and something changed between."""

import re
import shutil
import sys
from pathlib import Path
from typing import Final

from tests.conftest import MINIMAL, ROOT, Repository

from .published import LATEST, OLD, SITE_URL, SUB_PATH, fill_in, run

NAV: Final = """\
nav:
  - Start: index.md
  - Fiches: [fiches/index.md]
  - Trajecten: [trajecten/index.md]
  - Werkbladen: [werkbladen/index.md]
  - begrippen.md
  - bronnen.md
  - nieuw.md

"""
CHANGES: Final = (
    "Een vierde wijziging.",
    "Een **derde** wijziging.",
    "Een tweede.",
    "Een eerste.",
)


def publish_news(work: Path) -> None:
    """Publish a small toolbox, change it, and publish it again; put the branch in `work`.

    `een` changes and has a step with another name, `twee` moves and changes, `drie` stays as it
    is, and `vier` is new.
    """
    repo, remote = _small_toolbox(work / "project"), work / "remote.git"
    run(work, "git", "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    run(repo.root, "git", "init", "--quiet", "--initial-branch=main")
    run(repo.root, "git", "remote", "add", "origin", remote.as_uri())
    _publish(repo, OLD)

    rows = "".join(f"  - date: 2026-03-01\n    text: {text}\n" for text in CHANGES)
    repo.replace("fiches/een.md", "changes:\n", f"changes:\n{rows}")
    repo.replace("fiches/een.md", "title: Begin klein", "title: Begin groot")
    repo.replace("data/agreement.yml", "step: Begin klein", "step: Begin groot")
    repo.write(
        "data/redirects.yml",
        "- from: fiches/een/#begin-klein\n  to: fiches/een/#begin-groot\n",
    )
    moved = "aliases: [twee]\nchanges: [{date: 2026-03-02, text: Een andere naam.}]\nsteps:"
    repo.replace("fiches/twee.md", "steps:", moved)
    (repo.root / "fiches/twee.md").rename(repo.root / "fiches/nieuwe-naam.md")
    _another(repo, "vier", "Vierde", 4)
    _publish(repo, LATEST)

    web = work / "web" / SUB_PATH
    run(work, "git", "clone", "--quiet", "--branch=gh-pages", remote.as_uri(), str(web))


def _small_toolbox(project: Path) -> Repository:
    repo = Repository(project)
    for path, text in MINIMAL.items():
        repo.write(path, text)
    for folder in ("macros", "toolbox", "overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, project / folder, dirs_exist_ok=True)
    repo.write("docs/index.md", "# Start\n\n{{ fiche_cards() }}\n")
    repo.write("docs/nieuw.md", "# Wat is nieuw\n\n{{ whats_new() }}\n")
    repo.write("docs/begrippen.md", "# Begrippen\n\n{{ glossary() }}\n")
    repo.write(".gitignore", (ROOT / ".gitignore").read_text("utf-8"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("not_in_nav:", "# not_in_nav:")
    repo.write("mkdocs.yml", re.sub(r"(?ms)^nav:\n.*?^(?=theme:)", NAV, settings))
    fill_in(project / "mkdocs.yml", "site_url", SITE_URL)
    repo.fiche(fields="changes:\n  - date: 2026-03-01\n    text: Het begin.\n")
    _another(repo, "drie", "Derde", 3)
    return repo


def _another(repo: Repository, slug: str, name: str, order: int) -> None:
    text = MINIMAL["fiches/twee.md"].replace("Tweede", name).replace("order: 2", f"order: {order}")
    repo.write(f"fiches/{slug}.md", text)


def _publish(repo: Repository, version: str) -> None:
    run(repo.root, "git", "add", "--all")
    run(repo.root, "git", "commit", "--quiet", "--message=Toolbox")
    run(repo.root, sys.executable, "-m", "toolbox", "publish", version)
