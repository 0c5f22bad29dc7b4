"""Braces of Jinja in the fields of an entry, where nothing fills them in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from toolbox.document import Loc
from toolbox.markup.shortcodes import without_calls_in_code
from toolbox.schema import messages
from toolbox.schema.texts import LONGEST_MARKDOWN, Markdown
from toolbox.schema.walk import texts_in, typed_values

_JINJA = re.compile(r"\{\{\s*[a-z_]+\s*\(|\{#[\w-]+\s*\}|\{[{%#]")


class Braces(NamedTuple):
    """Where braces stand: the text, the braces as typed, and how many such stand before them."""

    place: Loc
    mark: str
    before: int

    @property
    def message(self) -> str:
        """What to do about them, in Dutch."""
        if self.mark.endswith("}"):
            return messages.NO_PLACE.format(mark=self.mark)
        return messages.NO_CALL if "(" in self.mark else messages.NO_JINJA


def braces_in(model: type[BaseModel], value: object) -> Iterator[Braces]:
    """Yield the first braces of each text in a value; in code, Markdown shows them as they are."""
    written = [(place, text) for place, text in texts_in(value) if _JINJA.search(text)]
    typed = typed_values(model, value) if written else ()
    markdown = {
        it.loc
        for it in typed
        if isinstance(it.marker, Markdown) and len(it.value) <= LONGEST_MARKDOWN
    }
    for place, text in written:
        if found := _JINJA.search(without_calls_in_code(text) if place in markdown else text):
            yield Braces(place, found[0], text.count(found[0], 0, found.start()))
