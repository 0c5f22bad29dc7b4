"""Rules about the menu in `mkdocs.yml`: it has each page, and its pages exist.

MkDocs would find it too, but only in a build, in English, and without the line.
"""

import re
from collections.abc import Iterator, Mapping, Set
from itertools import chain

from pathspec.gitignore import GitIgnoreSpec

from toolbox.checks.context import CheckContext, Rule
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.likeness import likely
from toolbox.schema.messages import shortened
from toolbox.schema.settings import Settings
from toolbox.schema.walk import label
from toolbox.source.settings import PATH, menu_pages

_OUTSIDE = ("not_in_nav", "exclude_docs", "draft_docs")
_NEVER = (".*", "/templates/")
"""What MkDocs leaves out by itself."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|$", re.IGNORECASE)
_FAIR = 0.8
"""From this likeness on, a page is likely meant (`likeness.likely`): paths share much."""


def menu_leads_to_pages(context: CheckContext) -> Iterator[Problem]:
    """Each page in the menu exists."""
    known = context.site.pages | context.site.files
    for loc, address in menu_pages(context.content.settings):
        name, _, behind = address.partition(":")
        if behind in known:
            message = f"achter ‘{shortened(name)}:’ ontbreekt een spatie; typ ze"
            yield _in_menu(context, loc, message)
        elif not (context.site.find(address, "") or _ELSEWHERE.match(address)):
            wrong = f"de pagina ‘{shortened(address)}’ bestaat niet"
            yield _in_menu(context, loc, f"{wrong}; {_todo(address, known)}")


def menu_has_each_page(context: CheckContext) -> Iterator[Problem]:
    """Each page in `docs/` stands in the menu, or is said not to be."""
    data = context.content.settings.data
    if not isinstance(data, Mapping) or not data.get("nav"):
        return
    is_wrong = any(problem.path == PATH for problem in context.content.problems)
    if is_wrong or any(menu_leads_to_pages(context)):
        # A page that is named wrongly is not missing.
        return
    patterns = (str(data.get(name) or "").split("\n") for name in _OUTSIDE)
    outside = GitIgnoreSpec.from_lines([*_NEVER, *chain.from_iterable(patterns)])
    listed = {address for _, address in menu_pages(context.content.settings)}
    for page in sorted(context.content.pages - listed):
        if not outside.match_file(page):
            message = (
                f"de pagina docs/{page} staat niet in het menu; typ ‘- {page}’ onder ‘nav’, of "
                f"‘{page}’ onder ‘not_in_nav’"
            )
            yield _in_menu(context, ("nav",), message)


def _in_menu(context: CheckContext, loc: Loc, message: str) -> Problem:
    return context.content.settings.problem(loc, f"{label(Settings, loc[:1])}: {message}")


def _todo(address: str, known: Set[str]) -> str:
    if near := likely(address, known, _FAIR):
        return f"bedoel je ‘{near}’?"
    return "typ haar naam zoals in de map docs, bv. over/index.md, of haal deze regel weg"


RULES: tuple[Rule, ...] = (menu_leads_to_pages, menu_has_each_page)
