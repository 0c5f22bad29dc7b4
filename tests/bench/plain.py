"""The peer: a project for plain mkdocs-material with the pages and the words of the toolbox."""

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from macros import fiche as fiche_pages
from macros.macros import PAGE_MACROS, Macro
from tests.bench.flatten import to_markdown
from toolbox.checks import check
from toolbox.model.toolbox import Toolbox, build
from toolbox.pages import routes, worksheets
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.source.reader import read_content
from toolbox.urls import fiche_page, route_page, worksheet_page

_EXTENSIONS = re.compile(r"^markdown_extensions:.*\n(?:[ \-#].*\n|\n)*", re.MULTILINE)
_CONFIG = """\
site_name: Toolbox
site_url: https://toolbox.example/
theme: {name: material}
plugins: [search]
"""


class MarkdownView(View):
    """A view whose links are those of Markdown files, as a writer would type them."""

    def href(self, page: str) -> str:
        """Return the path to the file of a page; headings have other ids there."""
        path, _, fragment = page.partition("#")
        return posixpath.relpath(path, posixpath.dirname(self.page)) if path else f"#{fragment}"


def write_plain(root: Path, to: Path) -> None:
    """Write the peer of the toolbox in `root`, which passes the check, to the folder `to`."""
    content = read_content(root)
    site, _ = check(content)
    docs = {
        path.relative_to(root / "docs").as_posix(): path.read_text("utf-8")
        for path in sorted((root / "docs").rglob("*.md"))
    }
    config = (root / "mkdocs.yml").read_text("utf-8")
    for name, text in plain_project(build(content, site), docs, config).items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def plain_project(toolbox: Toolbox, docs: Mapping[str, str], config: str) -> dict[str, str]:
    """Return the text of each file of the peer by its path.

    `docs` has the pages written by hand by their path in `docs/`, `config` is our
    `mkdocs.yml`: the peer has the same Markdown extensions, and nothing else of it.
    """
    extensions = _EXTENSIONS.search(config)
    files = {"mkdocs.yml": _CONFIG + (extensions.group() if extensions else "")}
    for name, text in _pages(toolbox, docs, yaml_load(config)):
        files[f"docs/{name}"] = text
    return files


def _pages(
    toolbox: Toolbox, docs: Mapping[str, str], config: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    edition = Edition("", "", datetime.now(UTC).date())
    view = partial(MarkdownView, toolbox, edition=edition)
    for fiche in toolbox.fiches:
        name = fiche_page(fiche.slug)
        html = fiche_pages.fiche_page(view(name), fiche)
        yield name, _page(fiche.front_matter.title, fiche.front_matter.summary, to_markdown(html))
    for sheet in toolbox.worksheets.values():
        name = worksheet_page(sheet.id)
        html = worksheets.worksheet_page(view(name), sheet)
        yield name, _page(sheet.model.title, sheet.model.goal, to_markdown(html))
    for route in toolbox.routes:
        name = route_page(route.model.id)
        html = routes.route_page(view(name), route)
        yield name, _page(route.model.title, route.model.summary, to_markdown(html))
    for name, text in docs.items():
        body, meta = get_data(text)
        template = Environment(undefined=StrictUndefined, autoescape=False).from_string(body)
        written = template.render(_macros(view(name)), config=config)
        lead = f"{meta['lead']}\n\n" if "lead" in meta else ""
        yield name, _page(meta.get("title", ""), meta.get("description", ""), lead + written)


def _page(title: str, description: str, markdown: str) -> str:
    # A JSON text is a YAML text.
    head = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in (("title", title), ("description", description))
    )
    return f"---\n{head}---\n\n{markdown}"


def _macros(view: View) -> dict[str, Callable[..., str]]:
    def call(macro: Macro, *arguments: object, **keywords: object) -> str:
        return to_markdown(macro(view, *arguments, **keywords)).strip()

    return {name: partial(call, macro) for name, macro in PAGE_MACROS.items()}
