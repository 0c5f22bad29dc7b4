"""The base model of worksheets: the fields of every kind; the kinds are in `kinds`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.base import SEARCH_HINT, Entry, Inline, SearchTerms, Text, Whole


class Participants(Entry):
    """The number of people that a worksheet is for, from `min` to `max`."""

    min: Whole = Field(title="Minstens", description="Het kleinste aantal.", examples=[4])
    max: Whole = Field(title="Hoogstens", description="Het grootste aantal.", examples=[12])

    @model_validator(mode="after")
    def _in_order(self) -> "Participants":
        if self.max < self.min:
            raise PydanticCustomError("participants", "max below min")
        return self


class Worksheet(Entry):
    """The base model of every kind of worksheet.

    `label` is the Dutch name of the kind by its form, for editors; `use` is that by what a group
    does with it, for readers.
    """

    label: ClassVar[str]
    use: ClassVar[str]

    title: Annotated[Text, Field(min_length=3, max_length=80)] = Field(
        title="Titel",
        description="De naam van het werkblad.",
        examples=["Terugblik op een jaar samenwerken"],
    )
    goal: Annotated[Text, Field(min_length=20, max_length=220)] = Field(
        title="Doel",
        description="Wat je ermee bereikt, in 20 tot 220 tekens.",
        examples=["Zet samen op een rij wat dit jaar goed ging en wat beter kan."],
    )
    kind: str = Field(title="Soort", description="De vorm van het blad.")
    orientation: Literal["portrait", "landscape"] = Field(
        "portrait",
        title="Richting",
        description="‘portrait’ (staand) of ‘landscape’ (liggend).",
        json_schema_extra={"x-labels": {"portrait": "Staand", "landscape": "Liggend"}},
    )
    duration: Whole | None = Field(None, title="Duur", description="In minuten.", examples=[60])
    participants: Participants | None = Field(
        None, title="Deelnemers", description="Met hoeveel mensen je het blad invult."
    )
    materials: tuple[Text, ...] = Field(
        (),
        title="Materiaal",
        description="Wat je klaarlegt.",
        examples=[["Een afdruk van dit werkblad per persoon"]],
    )
    instructions: tuple[Inline, ...] = Field(
        (),
        title="Werkwijze",
        description="Wat de begeleider doet, stap voor stap.",
        examples=[["Laat iedereen eerst vijf minuten alleen schrijven."]],
    )
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)
