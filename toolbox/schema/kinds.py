"""The models of the seven kinds of worksheet.

The content of a worksheet is either inline or derived `from` a list or a fiche, never both.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from toolbox.schema.base import (
    FIELD_HINT,
    ID_HINT,
    Entry,
    FicheRef,
    FieldName,
    IconRef,
    Inline,
    ItemsRef,
    Question,
    Slug,
    Text,
    TextOrFields,
    Whole,
)
from toolbox.schema.lists import ICON_HINT, DrawnTitle
from toolbox.schema.worksheet import Worksheet

_KIND = "De vorm van het blad."
_SOURCES = {
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
    def source(self) -> Literal["fiche", "list", "agreement"]:
        """The type of the source, to compare with `Derivable.takes`."""
        if self.fiche is not None:
            return "fiche"
        return "agreement" if self.list == "agreement" else "list"


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


class Derivable(Worksheet):
    """A kind whose content is inline, or derived from one of the source types in `takes`."""

    model_config = ConfigDict(validate_by_name=False, validate_by_alias=True)
    takes: ClassVar[tuple[Literal["fiche", "list", "agreement"], ...]]

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


class Questions(Derivable):
    """Questions with room to write."""

    label: ClassVar[str] = "Vragenblad"
    use: ClassVar[str] = "Gesprek"
    takes = ("fiche",)

    kind: Literal["questions"] = Field(title="Soort", description=_KIND)
    groups: tuple[QuestionGroup, ...] = Field((), title="Groepen", description="Vragen per kop.")


class Checklist(Derivable):
    """A checklist: items with a check box."""

    label: ClassVar[str] = "Checklist"
    use: ClassVar[str] = "Checklist"
    takes = ("fiche", "list", "agreement")

    kind: Literal["checklist"] = Field(title="Soort", description=_KIND)
    groups: tuple[ChecklistGroup, ...] = Field((), title="Groepen", description="Punten per kop.")
    columns: Annotated[tuple[Option, ...], Field(max_length=3)] = Field(
        (),
        title="Kolommen",
        description="Wat je bij elk punt noteert, bv. Wie.",
        examples=[["Wie", "Tegen wanneer"]],
    )


class Scan(Derivable):
    """Items with a score and room for notes."""

    label: ClassVar[str] = "Scan"
    use: ClassVar[str] = "Scan"
    takes = ("list",)

    kind: Literal["scan"] = Field(title="Soort", description=_KIND)
    scale: Annotated[tuple[Option, ...], Field(min_length=2, max_length=5)] = Field(
        title="Schaal",
        description="2 tot 5 scores, van laag naar hoog.",
        examples=[["Nee", "Een beetje", "Ja"]],
    )
    items: tuple[Row, ...] = Field((), title="Punten", description="Wat je scoort.")


class Matrix(Derivable):
    """Rows against columns, which have a name or which the users name themselves."""

    label: ClassVar[str] = "Matrix"
    use: ClassVar[str] = "Verdeling"
    takes = ("list",)

    kind: Literal["matrix"] = Field(title="Soort", description=_KIND)
    items: tuple[Row, ...] = Field((), title="Rijen", description="De rijen van de matrix.")
    columns: Annotated[Whole, Field(ge=2, le=8)] | None = Field(
        None, title="Kolommen", description="Hoeveel lege kolommen, 2 tot 8.", examples=[4]
    )
    column_label: Text | None = Field(
        None,
        title="Boven elke lege kolom",
        description="Wat je er schrijft, bv. Naam.",
        examples=["Naam"],
    )
    named_columns: Annotated[tuple[Option, ...], Field(max_length=8)] = Field(
        (),
        title="Kolommen met een naam",
        description="De kop van elke kolom, in plaats van lege kolommen.",
        examples=[["Affiche", "Huisbezoek"]],
    )
    cell: Literal["tick", "text"] = Field(
        "tick",
        title="Vak",
        description="‘tick’ (aanvinken) of ‘text’ (schrijven).",
        json_schema_extra={"x-labels": {"tick": "Aanvinken", "text": "Schrijven"}},
    )

    @model_validator(mode="after")
    def _columns_are_blank_or_named(self) -> "Matrix":
        blank = (self.columns is not None, self.column_label is not None)
        if any(blank) == bool(self.named_columns) or any(blank) != all(blank):
            raise PydanticCustomError("matrix_columns", "blank columns or named ones")
        return self

    @property
    def heads(self) -> list[str]:
        """What stands above each column; a number where the users name them."""
        if self.named_columns:
            return [column.title for column in self.named_columns]
        return [f"{self.column_label} {number + 1}" for number in range(self.columns or 0)]


class Cards(Derivable):
    """Cards to cut out, with room for a ranking."""

    label: ClassVar[str] = "Kaartjes"
    use: ClassVar[str] = "Kaartjes"
    takes = ("list",)

    kind: Literal["cards"] = Field(title="Soort", description=_KIND)
    groups: tuple[CardGroup, ...] = Field((), title="Groepen", description="Kaartjes per soort.")
    ranking: Annotated[Whole, Field(le=10)] | None = Field(
        None,
        title="Rangschikking",
        description="Hoeveel plaatsen je rangschikt, 1 tot 10.",
        examples=[5],
    )
    ranking_title: Text | None = Field(
        None,
        title="Kop van de rangschikking",
        description="Wat je rangschikt.",
        examples=["Onze top vijf"],
    )

    @model_validator(mode="after")
    def _ranking_has_title(self) -> "Cards":
        if (self.ranking is None) != (self.ranking_title is None):
            raise PydanticCustomError(
                "ranking_title",
                "ranking and its title go together",
                {"at": "ranking" if self.ranking else "ranking_title"},
            )
        return self


class Table(Worksheet):
    """A table of columns, with fixed rows or a number of blank ones."""

    label: ClassVar[str] = "Tabel"
    use: ClassVar[str] = "Overzicht"

    kind: Literal["table"] = Field(title="Soort", description=_KIND)
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=8)] = Field(
        title="Kolommen", description="De kolommen van links naar rechts."
    )
    items: tuple[Row, ...] = Field((), title="Rijen", description="Vaste rijen, elk met een titel.")
    item_title: Text | None = Field(
        None,
        title="Kop van de rijen",
        description="De kop boven de titels van de vaste rijen.",
        examples=["Kost"],
    )
    rows: Annotated[Whole, Field(le=24)] | None = Field(
        None, title="Lege rijen", description="Hoeveel lege rijen, 1 tot 24.", examples=[6]
    )
    totals: bool = Field(
        False, title="Totalen", description="‘true’ om getallen op te tellen.", examples=[True]
    )

    @property
    def adds_across(self) -> bool:
        """Whether rows have a total too: with fixed rows, and all columns numeric (at least 2)."""
        numbers = [column.type == "number" for column in self.columns]
        return self.totals and bool(self.items) and len(numbers) > 1 and all(numbers)

    @model_validator(mode="after")
    def _rows_are_fixed_or_blank(self) -> "Table":
        if bool(self.items) == (self.rows is not None) or bool(self.items) != bool(self.item_title):
            raise PydanticCustomError("table_rows", "fixed rows with a title, or blank ones")
        return self


class Grid(Worksheet):
    """A grid of text fields, such as a SWOT."""

    label: ClassVar[str] = "Vakken"
    use: ClassVar[str] = "Denkblad"

    kind: Literal["grid"] = Field(title="Soort", description=_KIND)
    columns: Annotated[Whole, Field(le=4)] = Field(
        2, title="Kolommen", description="Hoeveel vakken naast elkaar, 1 tot 4.", examples=[2]
    )
    cells: Annotated[tuple[Cell, ...], Field(min_length=1, max_length=16)] = Field(
        title="Vakken", description="De vakken, van links naar rechts en van boven naar onder."
    )
    circle: bool = Field(
        False,
        title="Cirkel",
        description="‘true’ als je na het laatste vak opnieuw begint; dan komt er een tekening.",
        examples=[True],
    )
    x_axis: Text | None = Field(
        None,
        title="Onder het raster",
        description="Wat er van links naar rechts groeit.",
        examples=["Invloed"],
    )
    y_axis: Text | None = Field(
        None,
        title="Naast het raster",
        description="Wat er van onder naar boven groeit.",
        examples=["Belang"],
    )


KINDS: Mapping[str, type[Worksheet]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model
    for model in (Questions, Checklist, Scan, Matrix, Cards, Table, Grid)
}
"""The model of each kind, by the value of `kind`."""


class UnknownKind(Worksheet):
    """The fallback for an unknown `kind`: always invalid, it validates the shared fields only."""

    @field_validator("kind", mode="before")
    @classmethod
    def _none_of_the_kinds(cls, value: object) -> object:  # noqa: ARG003
        expected = ", ".join(f"'{kind}'" for kind in KINDS)
        raise PydanticKnownError("literal_error", {"expected": expected})
