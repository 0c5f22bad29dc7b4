"""The macros (shortcodes) of pages, their templates, and their registration with mkdocs-macros.

The site generator itself is the package `toolbox`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: "MacrosPlugin") -> None:
    """Register the macros for pages in `docs/`; called by mkdocs-macros."""
    from macros.page_macros import page_macros

    for name, macro in page_macros(env).items():
        env.macro(macro, name)
