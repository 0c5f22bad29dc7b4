"""The content of a worksheet: either inline or derived `from` a list or a fiche, never both."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.references import FicheRef, ItemsRef
from toolbox.schema.texts import Text
from toolbox.schema.worksheet import Worksheet

SourceType = Literal["fiche", "list", "agreement"]

_SOURCES: Mapping[SourceType, str] = {
    "fiche": "van een fiche (fiche)",
    "list": "van een lijst (list)",
    "agreement": "van de afsprakennota (list: agreement)",
}


class ContentSource(Entry):
    """The source of derived content: a fiche, or some of its steps, or a list in `data/`."""

    fiche: FicheRef | None = Field(
        None, title="Fiche", description="De bestandsnaam van een fiche, zonder ‘.md’."
    )
    steps: tuple[Text, ...] = Field(
        (),
        title="Stappen",
        description="Alleen deze stappen, met hun titel; anders alle stappen.",
        examples=[["Schrijf de visie uit"]],
    )
    list: ItemsRef | None = Field(
        None, title="Lijst", description="Een id uit data/lists.yml, of ‘agreement’."
    )

    @model_validator(mode="after")
    def _one_source(self) -> "ContentSource":
        if (self.fiche is None) == (self.list is None) or (self.steps and self.fiche is None):
            raise PydanticCustomError("one_source", "either a fiche or a list")
        return self

    def includes(self, step: str) -> bool:
        """Return whether the step of the fiche with this title is among those that are taken."""
        return not self.steps or step in self.steps

    @property
    def source(self) -> SourceType:
        """The type of the source, to compare with `Derivable.takes`."""
        if self.fiche is not None:
            return "fiche"
        return "agreement" if self.list == "agreement" else "list"


class Derivable(Worksheet):
    """A kind whose content is inline, or derived from one of the source types in `takes`."""

    model_config = ConfigDict(validate_by_name=False, validate_by_alias=True)
    takes: ClassVar[tuple[SourceType, ...]]

    content_source: ContentSource | None = Field(
        None, alias="from", title="Overgenomen uit", description="Een fiche of een lijst."
    )

    @model_validator(mode="after")
    def _written_or_taken(self) -> "Derivable":
        written = any(getattr(self, name, ()) for name in ("groups", "items"))
        if written == (self.content_source is not None):
            raise PydanticCustomError(
                "written_or_taken", "either written or taken", {"at": "from" if written else ""}
            )
        if self.content_source and self.content_source.source not in self.takes:
            raise PydanticCustomError(
                "cannot_take",
                "this kind takes from elsewhere",
                {"at": "from", "takes": " of ".join(_SOURCES[it] for it in self.takes)},
            )
        return self


def content_source_of(worksheet: Worksheet) -> ContentSource | None:
    """Return what the content of a worksheet derives from; None when it is inline."""
    return worksheet.content_source if isinstance(worksheet, Derivable) else None
