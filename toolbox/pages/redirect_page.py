"""Redirects on a static site: a redirect page at an old address, and extra anchors in a page."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from toolbox import urls
from toolbox.pages.view import View


def moved_page(view: View, to: str) -> Markup:
    """Return the redirect page at the old address of `view`, with target `to`.

    The fragment of the request is passed on by a script; without it, only the page is.
    """
    site = view.edition.address
    return view.template(
        "moved.html",
        link=view.href(to),
        canonical=urls.absolute(to, site).partition("#")[0] if site else "",
    )


def with_former_places(html: str, places: Mapping[str, str]) -> str:
    """Return a page with an anchor for each old id in `places`, at the element with the new id."""
    for old, new in places.items():
        # In a `<details>`, the anchor goes inside the `<summary>`, which must come first.
        now = re.compile(rf'<\w+\s(?:[^>]*\s)?id="{re.escape(new)}"[^>]*>(?:\s*<summary>)?')
        html = now.sub(rf'\g<0><span id="{old}"></span>', html, count=1)
    return html
