"""The adapter to mkdocs-macros: the macros that pages in `docs/` can call."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from macros.macros import PAGE_MACROS
from toolbox.plugin import ToolboxPlugin

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def page_macros(env: "MacrosPlugin") -> dict[str, Callable[..., str]]:
    """Return the macros for mkdocs-macros, each bound to the page that is rendered.

    They return a placeholder, which `adapter.placeholders` fills in after Markdown.
    """
    plugin = env.conf.plugins["toolbox"]
    assert isinstance(plugin, ToolboxPlugin)

    def call(name: str, *arguments: Any, **keywords: Any) -> str:
        build = plugin.build
        html = str(PAGE_MACROS[name](build.view(env.page), *arguments, **keywords))
        return build.placeholders.place(env.page.file.src_uri, name, html)

    return {name: partial(call, name) for name in PAGE_MACROS}
