"""The models of what stands on a worksheet: questions, items, cards, rows and columns."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry, TextOrFields
from toolbox.schema.formats import FIELD_HINT, ID_HINT, FieldName, Slug, Whole
from toolbox.schema.references import ICON_HINT, IconRef
from toolbox.schema.texts import DrawnTitle, Inline, Question, Text


def _own_name() -> Any:
    return Field(None, title="Id", description=FIELD_HINT, examples=["mijn-naam"])


class Option(TextOrFields):
    """A choice, a score, or a notes column: its title, and the `id` that a browser stores."""

    words = "title"

    id: FieldName | None = _own_name()
    title: Text = Field(title="Titel", description="Wat lezers zien.", examples=["Ja"])


class Asked(TextOrFields):
    """A question with room for an answer, which a browser stores under its `id`."""

    words = "question"

    id: FieldName | None = _own_name()
    question: Question = Field(
        title="Vraag", description="Eindigt op ‘?’.", examples=["Wat ging goed?"]
    )


class Point(TextOrFields):
    """An item of a checklist, whose tick a browser stores under its `id`."""

    words = "text"

    id: FieldName | None = _own_name()
    text: Inline = Field(
        title="Punt", description="Wat je afvinkt.", examples=["Stuur de agenda rond."]
    )


class QuestionGroup(Entry):
    """Questions under one heading."""

    id: FieldName | None = _own_name()
    title: Text = Field(
        title="Titel", description="De kop boven de vragen.", examples=["Kijk terug"]
    )
    questions: Annotated[tuple[Asked, ...], Field(min_length=1)] = Field(
        title="Vragen", description="Elke vraag eindigt op ‘?’.", examples=[["Wat ging goed?"]]
    )


class ChecklistGroup(Entry):
    """Items of a checklist under one heading."""

    id: FieldName | None = _own_name()
    title: Text = Field(
        title="Titel", description="De kop boven de punten.", examples=["Voor de vergadering"]
    )
    items: Annotated[tuple[Point, ...], Field(min_length=1)] = Field(
        title="Punten", description="Eén punt per regel.", examples=[["Stuur de agenda rond."]]
    )


class Card(TextOrFields):
    """A card, with a picture for who reads with difficulty."""

    words = "text"

    text: Inline = Field(
        title="Tekst",
        description="Wat op het kaartje staat; wat **vet** staat, wordt de kop.",
        examples=["**Plezier:** we lachen samen."],
    )
    icon: IconRef | None = Field(None, title="Pictogram", description=ICON_HINT)


class CardGroup(Entry):
    """Cards under one heading."""

    title: Text = Field(
        title="Titel", description="Wat er boven op elk kaartje staat.", examples=["Waarde"]
    )
    cards: Annotated[tuple[Card, ...], Field(min_length=1)] = Field(
        title="Kaartjes",
        description="De tekst van elk kaartje; wat **vet** staat, wordt de kop.",
        examples=[["**Plezier:** we lachen samen."]],
    )


class Cell(Entry):
    """A field of a grid."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: DrawnTitle = Field(
        title="Titel", description="De naam van het vak.", examples=["Wat ging goed"]
    )
    hint: Inline | None = Field(
        None,
        title="Hint",
        description="Wat je in het vak schrijft.",
        examples=["Noem een voorbeeld."],
    )


class Row(Entry):
    """A fixed row of a scan, a matrix or a table."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De naam van de rij.", examples=["Samenwerken"])
    hint: Inline | None = Field(
        None, title="Hint", description="Wat je er invult.", examples=["Noem een voorbeeld."]
    )
    question: Question | None = Field(
        None,
        title="Vraag",
        description="Eindigt op ‘?’.",
        examples=["Vinden de partners elkaar vlot?"],
    )


class Column(Entry):
    """A column of a table."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De kop van de kolom.", examples=["Wie"])
    type: Literal["text", "number", "date", "choice"] = Field(
        "text",
        title="Type",
        description="‘text’ (tekst), ‘number’ (getal), ‘date’ (datum) of ‘choice’ (keuze).",
        json_schema_extra={
            "x-labels": {"text": "Tekst", "number": "Getal", "date": "Datum", "choice": "Keuze"}
        },
    )
    options: tuple[Option, ...] = Field(
        (),
        title="Keuzes",
        description="Waaruit je kiest, bij het type ‘choice’.",
        examples=[["Ja", "Nee"]],
    )
    width: Annotated[Whole, Field(le=6)] = Field(
        2, title="Breedte", description="Hoe breed naast de andere kolommen, 1 tot 6.", examples=[2]
    )

    @model_validator(mode="after")
    def _choice_has_options(self) -> "Column":
        if (self.type == "choice") != bool(self.options):
            raise PydanticCustomError("choice_options", "choice and options go together")
        return self
