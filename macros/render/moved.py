"""The page that stays behind at an old address, and leads to the new one."""

from markupsafe import Markup

from macros import addresses
from macros.render.view import View


def moved_page(view: View, to: str) -> Markup:
    """Return the page at the old address of `view`, which leads to `to`.

    A place on the page goes along; without a script only the page does.
    """
    site = view.edition.address
    return view.template(
        "moved.html",
        link=view.href(to),
        canonical=addresses.absolute(to, site).partition("#")[0] if site else "",
    )
