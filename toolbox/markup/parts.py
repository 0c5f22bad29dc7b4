"""The HTML of a body, as `toolbox.markup.markdown` writes it, in parts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolbox.markup.heading import Heading
from toolbox.markup.html_reader import text_of
from toolbox.markup.shortcodes import BLOCK_CALL

_MARK = re.compile(rf'<h([23]) id="([^"]*)">(.*?)</h\1>|{BLOCK_CALL.pattern}', re.DOTALL)


class Part(NamedTuple):
    """A stretch of HTML, and what ends it: a heading, the number of a call, or nothing."""

    html: str
    heading: Heading | None = None
    call: int | None = None


def parts(html: str) -> Iterator[Part]:
    """Yield the parts of the HTML of a body, cut at headings and at calls between paragraphs."""
    end = 0
    for mark in _MARK.finditer(html):
        before, end = html[end : mark.start()], mark.end()
        if mark[4]:
            yield Part(before, call=int(mark[4]))
        else:
            yield Part(before, Heading(int(mark[1]), mark[2], text_of(mark[3])))
    yield Part(html[end:])
