"""References of one entry to another: a marker with the target, and a type for each target.

The checks find references by the marker, walking the models, never by a list of field names.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

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


ICON_HINT = "De naam van een tekeningetje. Het staat erbij, ook op papier."


@dataclass(frozen=True)
class Ref:
    """Marks a reference: the id of something elsewhere in the content."""

    to: RefTarget

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema with the reference target as `x-ref`."""
        return {**handler(core), "x-ref": self.to}


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
