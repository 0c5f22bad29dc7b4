"""The field types of the models: texts, references, entries, and their validators.

A marker in the annotation says whether a text is plain, Markdown or a reference, so that the
checks find each of them by walking the models, never by a list of field names.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from toolbox.markup.detours import behind
from toolbox.markup.html_advice import is_tag

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FIELD_NAME = re.compile(r"[a-z0-9_]+(?:-{1,2}[a-z0-9_]+)*")
_ADDRESS = re.compile(rf"(?:{SLUG.pattern}/)+(?:#[\w{{}}.-]+)?")
_MARKUP = re.compile(r"<[A-Za-z/!?][^\s>]{0,30}>?")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]\w{1,10});")
_MARKDOWN = re.compile(r"\*\*|~~|__(?=\w)|\[[^\[\]]*\]\([^()\s]*\)?|`[^`{]+`")
_QUESTION = r"\?\s*$"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB_ADDRESS = r"https?://[\w.-]+\.[a-z]{2,}(?:[:/?#][^\s<>\"']*)?"
_LINE_BREAK = re.compile(r"\s*\n\s*")

LONGEST_MARKDOWN = 6000
"""How many characters a field with Markdown has at most."""

ID_HINT = "Een vaste naam in kleine letters, cijfers en streepjes."
FIELD_HINT = (
    "Een vaste naam, zodat antwoorden van lezers blijven staan als je de woorden verandert."
)
SEARCH_HINT = "Woorden die mensen typen maar die hier niet staan."

RefTarget = Literal[
    "attachment",
    "drawing",
    "fiche",
    "icon",
    "items",
    "list",
    "page",
    "part",
    "phase",
    "picture",
    "route",
    "source",
    "source_kind",
    "term",
    "worksheet",
]


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


@dataclass(frozen=True)
class Ref:
    """Marks a reference: the id of something elsewhere in the content."""

    to: RefTarget

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema with the reference target as `x-ref`."""
        return {**handler(core), "x-ref": self.to}


class Entry(BaseModel):
    """Base model of a YAML mapping: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class TextOrFields(Entry):
    """An entry that can be typed as a text alone, or as a mapping; `words` names its text field."""

    words: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and not value.keys() & cls.model_fields.keys():
            # ‘- Opgelet: vandaag’ is meant as a text, but parses as a mapping.
            raise PydanticCustomError("fields_for_text", "not a text")
        if isinstance(value, list | tuple):
            raise PydanticCustomError("list_for_text", "not a text")
        return {cls.words: value} if isinstance(value, str | None) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the text alone, or of the mapping; `anyOf`, the text first."""
        fields = handler(core)
        words = handler.resolve_ref_schema(fields)["properties"][cls.words]
        text = {name: part for name, part in words.items() if name not in ("title", "description")}
        return {"anyOf": [text, fields]}


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
        raise PydanticCustomError("question_mark", "no question mark")
    return text


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise PydanticCustomError("slug", "not a slug")
    return text


def _field_name(text: str) -> str:
    if not FIELD_NAME.fullmatch(text):
        raise PydanticCustomError("slug", "not the name of a field")
    return text


def _iso_date(value: object) -> object:
    if not (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)):
        raise PydanticCustomError("iso_date", "not a date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_day", "no day of any year") from None


def whole(value: object) -> object:
    """Return a value that may be a whole number; raises PydanticCustomError for another text."""
    if isinstance(value, str) and not re.fullmatch(r"\d{1,6}", value):
        raise PydanticCustomError("whole_number", "not a whole number")
    return value


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise PydanticCustomError("address", "not an address")
    return text


def _web_address(text: str) -> str:
    if not re.fullmatch(_WEB_ADDRESS, text):
        raise PydanticCustomError("web_address", "not a web address")
    if meant := behind(text):
        raise PydanticCustomError("detour", "an address around another", {"meant": meant})
    return text


def _email(text: str) -> str:
    if not re.fullmatch(_EMAIL, text):
        raise PydanticCustomError("email", "not an e-mail address")
    return text


Text = Annotated[str, Field(min_length=1, max_length=600), AfterValidator(_plain), Plain()]
Question = Annotated[
    Text,
    AfterValidator(_question),
    Field(json_schema_extra={"pattern": _QUESTION, "x-format": "question"}),
]
Inline = Annotated[str, Field(min_length=1, max_length=600), Markdown(block=False)]
Block = Annotated[str, Field(min_length=1, max_length=LONGEST_MARKDOWN), Markdown(block=True)]
SearchTerms = Annotated[tuple[Text, ...], Field(examples=[["wie betaalt dat"]])]
Slug = Annotated[
    str,
    Field(
        max_length=60,
        examples=["mijn-naam"],
        json_schema_extra={"pattern": f"^{SLUG.pattern}$", "x-format": "slug"},
    ),
    AfterValidator(_slug),
]
FieldName = Annotated[
    str,
    Field(
        max_length=200,
        examples=["mijn-naam"],
        json_schema_extra={"pattern": f"^{FIELD_NAME.pattern}$", "x-format": "slug"},
    ),
    AfterValidator(_field_name),
]
Address = Annotated[
    str,
    Field(max_length=200, examples=["fiches/visievorming/"]),
    AfterValidator(_address),
]
IsoDate = Annotated[date, BeforeValidator(_iso_date), Field(examples=["2026-11-23"])]
PublishOn = Annotated[
    IsoDate | None,
    Field(
        title="Verschijnt op",
        description="Vanaf welke dag lezers dit zien, als jaar-maand-dag; tot dan houdt de "
        "toolbox het achter.",
        examples=["2027-03-01"],
    ),
]
Whole = Annotated[int, BeforeValidator(whole), Field(ge=1)]
WebAddress = Annotated[
    str,
    Field(
        max_length=400,
        examples=["https://www.voorbeeld.be/pagina"],
        json_schema_extra={"pattern": f"^{_WEB_ADDRESS}$", "x-format": "url"},
    ),
    AfterValidator(_web_address),
]
EmailAddress = Annotated[
    str,
    Field(
        max_length=200,
        examples=["naam@voorbeeld.be"],
        json_schema_extra={"pattern": f"^{_EMAIL}$", "x-format": "email"},
    ),
    AfterValidator(_email),
]

AttachmentRef = Annotated[str, Ref("attachment")]
FicheRef = Annotated[str, Ref("fiche")]
IconRef = Annotated[str, Ref("icon")]
ItemsRef = Annotated[str, Ref("items")]
ListRef = Annotated[str, Ref("list")]
PageRef = Annotated[str, Ref("page")]
PictureRef = Annotated[str, Ref("picture")]
PartRef = Annotated[str, Ref("part")]
PhaseRef = Annotated[str, Ref("phase")]
RouteRef = Annotated[str, Ref("route")]
SourceRef = Annotated[str, Ref("source")]
SourceKindRef = Annotated[str, Ref("source_kind")]
WorksheetRef = Annotated[str, Ref("worksheet")]
