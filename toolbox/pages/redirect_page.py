"""What stays behind at an old address: a page that leads to the new one, or a place on it."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from toolbox import urls
from toolbox.pages.view import View


def moved_page(view: View, to: str) -> Markup:
    """Return the page at the old address of `view`, which leads to `to`.

    A place on the page goes along; without a script only the page does.
    """
    site = view.edition.address
    return view.template(
        "moved.html",
        link=view.href(to),
        canonical=urls.absolute(to, site).partition("#")[0] if site else "",
    )


def with_former_places(html: str, places: Mapping[str, str]) -> str:
    """Return a page on which what has one of the new ids can be found at its old id too."""
    for old, new in places.items():
        # What folds open begins with its summary.
        now = re.compile(rf'<\w+\s(?:[^>]*\s)?id="{re.escape(new)}"[^>]*>(?:\s*<summary>)?')
        html = now.sub(rf'\g<0><span id="{old}"></span>', html, count=1)
    return html
