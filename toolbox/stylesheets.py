"""The stylesheets of the theme, each joined from the files that it imports.

A component has its own file beside its template; `overrides/styles/toolbox.css` puts them in cascade
layers. https://www.w3.org/TR/css-cascade-5/#layering
"""

from functools import cache
from pathlib import Path

import lightningcss

ENTRIES = {"assets/toolbox.css": "styles/toolbox.css"}
"""The entry file of each stylesheet, in the folder of the theme, by its URL path."""

BROWSERS = ["chrome 111", "firefox 115", "safari 16.4"]
"""The oldest browsers that get the stylesheets as they are meant: those with cascade layers and nesting are older."""

_FLAGS = lightningcss.calc_parser_flags(nesting=True, custom_media=True)


class StylesheetError(Exception):
    """A stylesheet that cannot be joined; the message names the file and the place."""


def stylesheets(theme: Path) -> dict[str, str]:
    """Return the text of each stylesheet by its URL path; `theme` is the folder of the theme.

    Raises StylesheetError.
    """
    return {address: _joined(theme / entry) for address, entry in ENTRIES.items()}


@cache
def _joined(entry: Path) -> str:
    try:
        return str(lightningcss.bundle_css(str(entry), parser_flags=_FLAGS, browsers_list=BROWSERS))
    except ValueError as error:
        raise StylesheetError(f"{entry.name}: {error}") from None
