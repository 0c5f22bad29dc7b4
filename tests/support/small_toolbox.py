"""A whole site with next to nothing in it: the minimal content, in our own theme."""

import re
import shutil
from pathlib import Path
from typing import Final

from tests.conftest import MINIMAL, ROOT, Repository

SITE_URL: Final = "https://toolbox.example/map/toolbox/"
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


def small_toolbox(project: Path) -> Repository:
    """Write a project that MkDocs can build, with three fiches."""
    repo = Repository(project)
    for path, text in MINIMAL.items():
        repo.write(path, text)
    for folder in ("macros", "toolbox", "overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, project / folder, dirs_exist_ok=True)
    repo.write("docs/index.md", "# Start\n\n{{ fiche_cards() }}\n")
    repo.write("docs/nieuw.md", "# Wat is nieuw\n\n{{ whats_new() }}\n")
    repo.write("docs/begrippen.md", "# Begrippen\n\n{{ glossary() }}\n")
    repo.write(".gitignore", (ROOT / ".gitignore").read_text("utf-8"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"(?m)^not_in_nav: \|\n(?:  .*\n)+", "", settings)
    settings = re.sub(r"(?ms)^nav:\n.*?^(?=theme:)", NAV, settings)
    repo.write("mkdocs.yml", re.sub(r"(?m)^site_url:.*$", f"site_url: {SITE_URL}", settings))
    repo.fiche(fields="changes:\n  - date: 2026-03-01\n    text: Het begin.\n")
    add_fiche(repo, "drie", "Derde", 3)
    return repo


def add_fiche(repo: Repository, slug: str, name: str, order: int) -> None:
    """Write another fiche, like the second one."""
    text = MINIMAL["fiches/twee.md"].replace("Tweede", name).replace("order: 2", f"order: {order}")
    repo.write(f"fiches/{slug}.md", text)
