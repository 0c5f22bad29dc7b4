"""The `<img>` elements of a page: each picture of an editor gets its sizes."""

import posixpath
import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import quote, unquote

from toolbox import urls
from toolbox.source.uploads import Picture, narrow_name

_IMAGE = re.compile(r'<img (?P<before>[^>]*?)src="(?P<src>[^"]*)"(?P<after>[^>]*?)(?P<end> ?/?>)')
_WIDTHS = "(min-width: 48rem) 36rem, 92vw"
"""How wide a picture is shown: the length of a line of text, or a narrow screen."""


def with_sizes(html: str, page: str, pictures: Mapping[str, Picture]) -> str:
    """Return HTML in which each `<img>` has its width and height, its two sizes, and is lazy.

    `page` is the page path from which its links are relative. One that has a width is left alone,
    and so is one that is no picture of an editor.
    """
    if "<img " not in html:
        return html
    here = posixpath.dirname("/" + urls.url(page))

    def sized(image: re.Match[str]) -> str:
        source = unquote(unescape(image["src"]))
        name = posixpath.normpath(posixpath.join(here, source)).lstrip("/")
        picture = pictures.get(name)
        if picture is None or "width=" in image[0]:
            return image[0]
        width, height = picture.wide
        added = f' width="{width}" height="{height}" loading="lazy" decoding="async"'
        if picture.narrow:
            small = quote(narrow_name(source))
            sizes = f"{small} {picture.narrow[0]}w, {quote(source)} {width}w"
            added = f' srcset="{sizes}" sizes="{_WIDTHS}"{added}'
        return f'<img {image["before"]}src="{quote(source)}"{image["after"]}{added}{image["end"]}'

    return _IMAGE.sub(sized, html)
