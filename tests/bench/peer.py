"""The peer: plain mkdocs-material with the same fiches, and two worksheet pages for each.

The worksheets stand outside the navigation, as they would in a site that one makes by hand.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.bench.fiches import FrontMatterData

_CONFIG = """\
site_name: Toolbox
site_url: https://toolbox.example/
theme: {name: material}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, sane_lists, tables, {toc: {permalink: "#"}}]
nav:
  - index.md
  - Fiches:
      - fiches/visievorming.md
"""


def write_peer(to: Path, fiches: Mapping[str, FrontMatterData]) -> None:
    """Write a project for MkDocs with these fiches, by slug, to a folder."""
    nav = "".join(f"      - fiches/{slug}.md\n" for slug in fiches)
    pages = {
        "mkdocs.yml": _CONFIG + nav,
        "docs/index.md": "# Toolbox\n\nWelkom.\n",
        "docs/fiches/visievorming.md": "# Visievorming\n\nHier leiden links naartoe.\n",
    }
    for slug, fiche in fiches.items():
        pages[f"docs/fiches/{slug}.md"] = "\n\n".join(_fiche(fiche))
        pages[f"docs/werkbladen/checklist-{slug}.md"] = "\n\n".join(_checklist(fiche))
        pages[f"docs/werkbladen/vragen-{slug}.md"] = "\n\n".join(_questions(fiche))
    for name, text in pages.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _fiche(fiche: FrontMatterData) -> Iterator[str]:
    yield f"# {fiche['title']}"
    yield fiche["summary"]
    yield _list(fiche["key_points"])
    yield "## Stappen"
    for number, step in enumerate(fiche["steps"], 1):
        yield f"### {number}. {step['title']}"
        yield step["body"]
        yield f"**Waarom?** {step['why']}"
        yield _list(step["questions"])
        yield _list(step["tips"])
    for title, field in (("Wel doen", "dos"), ("Niet doen", "donts"), ("Tips", "tips")):
        yield f"## {title}"
        yield _list(fiche[field])
    yield "## Veelgestelde vragen"
    for faq in fiche["faq"]:
        yield f"### {faq['question']}"
        yield faq["answer"]


def _checklist(fiche: FrontMatterData) -> Iterator[str]:
    yield f"# Checklist: {fiche['title']}"
    yield _list([step["title"] for step in fiche["steps"]])
    for title, field in (("Wel doen", "dos"), ("Niet doen", "donts")):
        yield f"## {title}"
        yield _list(fiche[field])


def _questions(fiche: FrontMatterData) -> Iterator[str]:
    yield f"# Vragen: {fiche['title']}"
    for step in fiche["steps"]:
        yield f"## {step['title']}"
        yield _list(step["questions"])


def _list(items: Any) -> str:
    return "\n".join(f"- {item}" for item in items)
