"""The navigation of `mkdocs.yml` with the pages that the content adds."""

from html import escape
from typing import Any


def with_generated(nav: Any, generated: dict[str, dict[str, str]]) -> Any:
    """Return the navigation with generated pages right behind the page they belong to."""
    if isinstance(nav, dict):
        return {title: with_generated(item, generated) for title, item in nav.items()}
    if not isinstance(nav, list):
        return nav
    filled: list[Any] = []
    for item in nav:
        filled.append(with_generated(item, generated))
        overview = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(overview, str):
            filled += [{escape(title): page} for page, title in generated.get(overview, {}).items()]
    return filled
