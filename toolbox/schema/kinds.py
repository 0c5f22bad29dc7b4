"""The models of the seven kinds of worksheet."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from toolbox.schema.content_source import Derivable
from toolbox.schema.formats import Whole
from toolbox.schema.texts import Text
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import (
    CardGroup,
    Cell,
    ChecklistGroup,
    Column,
    Option,
    QuestionGroup,
    Row,
)

_KIND = "De vorm van het blad."


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
