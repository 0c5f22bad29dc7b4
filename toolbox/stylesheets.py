"""The stylesheets of the theme, each joined from the files that it imports.

A component has its own file beside its template; `overrides/styles/toolbox.css` puts them in
cascade layers. https://www.w3.org/TR/css-cascade-5/#layering
"""

import re
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path

import lightningcss

ENTRIES = {
    f"assets/{name}.css": f"overrides/styles/{name}.css"
    for name in (
        *("toolbox", "reading", "sheet", "table", "drawing", "fiche", "way", "route"),
        *("reference", "media", "home", "overview", "example", "bundle", "lead", "transfer"),
        *("planner", "progress", "dossier", "together", "search", "versions"),
    )
}
"""The entry file of each stylesheet, by its URL path."""

_TOGETHER = {
    "assets/reading.css": ("toolbox", "reading"),
    "assets/sheet.css": ("toolbox", "sheet", "table"),
    "assets/plain-sheet.css": ("toolbox", "sheet"),
}
"""What comes in one file, as the pages of a kind load all of it."""

_IN_FICHES = ("toolbox", "reading", "fiche", "way", "drawing")
"""What stands in the page of a fiche itself."""

_NEVER_ALONE = {"assets/toolbox.css", "assets/table.css", "assets/way.css"}
"""What no page loads by itself."""

BROWSERS = ["chrome 111", "firefox 115", "safari 16.4", "ios_saf 16.4"]
"""The oldest browsers for which the stylesheets are written: they have cascade layers."""

_UNUSED = re.compile(r"--lightningcss-(?:light|dark):[^;}]*;?")
"""What lightningcss adds to `color-scheme` for `light-dark()`, which no style of ours has."""

_FLAGS = lightningcss.calc_parser_flags(nesting=True, custom_media=True)


class StylesheetError(Exception):
    """A stylesheet that cannot be joined; the message names the file and the place."""


def stylesheets(root: Path) -> Mapping[str, str]:
    """Return the text of each stylesheet by its URL path; `root` is the folder of the project.

    Raises StylesheetError.
    """
    # Relative paths: it takes no folder whose name is no Unicode.
    with chdir(root):
        return {address: _joined(entry) for address, entry in ENTRIES.items()}


def on_pages(joined: Mapping[str, str]) -> Mapping[str, str]:
    """Return the stylesheets that web pages load, from those that `stylesheets` returned."""
    together = {
        address: "".join(joined[f"assets/{name}.css"] for name in names)
        for address, names in _TOGETHER.items()
    }
    alone = {address: text for address, text in joined.items() if address not in _NEVER_ALONE}
    return alone | together


def in_fiches(joined: Mapping[str, str]) -> str:
    """Return the text that a page of a fiche has in it, from what `stylesheets` returned."""
    return "".join(joined[f"assets/{name}.css"] for name in _IN_FICHES)


def _joined(entry: str) -> str:
    try:
        joined = lightningcss.bundle_css(entry, parser_flags=_FLAGS, browsers_list=BROWSERS)
    except (OSError, ValueError) as error:
        raise StylesheetError(f"{entry}: {error}") from None
    return _UNUSED.sub("", str(joined))
