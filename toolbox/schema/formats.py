"""Values with a form of their own: names, addresses, dates and whole numbers."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from toolbox.markup.detours import behind

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIELD_NAME = re.compile(r"[a-z0-9_]+(?:-{1,2}[a-z0-9_]+)*")
_ADDRESS = re.compile(rf"(?:{SLUG.pattern}/)+(?:#[\w{{}}.-]+)?")
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB_ADDRESS = r"https?://[\w.-]+\.[a-z]{2,}(?:[:/?#][^\s<>\"']*)?"

ID_HINT = "Een vaste naam in kleine letters, cijfers en streepjes."
FIELD_HINT = (
    "Een vaste naam, zodat antwoorden van lezers blijven staan als je de woorden verandert."
)


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise PydanticCustomError("slug", "not a slug")
    return text


def _field_name(text: str) -> str:
    if not _FIELD_NAME.fullmatch(text):
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


def _http_address(text: str) -> str:
    if text and not re.match(r"https?://[^\s/]", text):
        raise PydanticCustomError("http_address", "no http:// or https://")
    return text


def _email(text: str) -> str:
    if not re.fullmatch(_EMAIL, text):
        raise PydanticCustomError("email", "not an e-mail address")
    return text


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
        json_schema_extra={"pattern": f"^{_FIELD_NAME.pattern}$", "x-format": "slug"},
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
HttpAddress = Annotated[str, AfterValidator(_http_address)]
"""Where a site is, also on one's own computer; it may be empty."""
EmailAddress = Annotated[
    str,
    Field(
        max_length=200,
        examples=["naam@voorbeeld.be"],
        json_schema_extra={"pattern": f"^{_EMAIL}$", "x-format": "email"},
    ),
    AfterValidator(_email),
]
