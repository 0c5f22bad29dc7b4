"""The texts of the models: plain or Markdown, of a line or of paragraphs.

A marker in the annotation says which, so that the checks find each of them by walking the models,
never by a list of field names.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Annotated

from pydantic import AfterValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from toolbox.markup.html_advice import is_tag

_MARKUP = re.compile(r"<[A-Za-z/!?][^\s>]{0,30}>?")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]\w{1,10});")
_MARKDOWN = re.compile(r"\*\*|~~|__(?=\w)|\[[^\[\]]*\]\([^()\s]*\)?|`[^`{]+`")
_QUESTION = r"\?\s*$"
_AFTER_QUESTION = re.compile(r"\?\s+\S")
_LINE_BREAK = re.compile(r"\s*\n\s*")

LONGEST_MARKDOWN = 6000
"""How many characters a field with Markdown has at most."""

SEARCH_HINT = "Woorden die mensen typen maar die hier niet staan."


@dataclass(frozen=True)
class Plain:
    """Marks a plain text, which is shown literally."""


@dataclass(frozen=True)
class Markdown:
    """Marks a text in Markdown; `block` is True for paragraphs, False for a single line."""

    block: bool

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema with the marker as `x-markdown`."""
        return {**handler(core), "x-markdown": "block" if self.block else "line"}


def _plain(text: str) -> str:
    if found := _MARKUP.search(text):
        kind = "raw_html" if is_tag(found.group().strip("</>")) else "angle_bracket"
        raise PydanticCustomError(kind, "raw HTML", {"tag": found.group()})
    if (found := _ENTITY.search(text)) and unescape(found.group()) != found.group():
        context = {"tag": found.group(), "meant": unescape(found.group())}
        raise PydanticCustomError("entity", "an entity", context)
    if found := _MARKDOWN.search(text):
        raise PydanticCustomError("raw_markdown", "Markdown", {"tag": found.group()})
    return one_line(text)


def one_line(text: str) -> str:
    """Return a text with its line breaks folded into spaces, stripped."""
    return _LINE_BREAK.sub(" ", text.strip())


def _question(text: str) -> str:
    if not text.endswith("?"):
        kind = "text_after_question" if _AFTER_QUESTION.search(text) else "question_mark"
        raise PydanticCustomError(kind, "no question mark at the end")
    return text


Text = Annotated[str, Field(min_length=1, max_length=600), AfterValidator(_plain), Plain()]
DrawnTitle = Annotated[Text, Field(max_length=80)]
"""A title that stands in a drawing."""

Question = Annotated[
    Text,
    AfterValidator(_question),
    Field(json_schema_extra={"pattern": _QUESTION, "x-format": "question"}),
]
Inline = Annotated[str, Field(min_length=1, max_length=600), Markdown(block=False)]
Block = Annotated[str, Field(min_length=1, max_length=LONGEST_MARKDOWN), Markdown(block=True)]
SearchTerms = Annotated[tuple[Text, ...], Field(examples=[["wie betaalt dat"]])]
