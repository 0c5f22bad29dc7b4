"""Worksheets: what they share, and one model per kind.

A kind either writes its content out or takes it `from` a list or a fiche, never both.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.base import (
    ID_HINT,
    Entry,
    FicheRef,
    Inline,
    ListRef,
    Question,
    Slug,
    Text,
    Whole,
)


class Participants(Entry):
    """How many people work on a worksheet together."""

    min: Whole = Field(title="Minstens", description="Het kleinste aantal.")
    max: Whole = Field(title="Hoogstens", description="Het grootste aantal.")

    @model_validator(mode="after")
    def _in_order(self) -> "Participants":
        if self.max < self.min:
            raise PydanticCustomError("participants", "max below min")
        return self


class Worksheet(Entry):
    """What every worksheet has, whatever its kind; `label` is what readers call the kind."""

    label: ClassVar[str]

    title: Annotated[Text, Field(min_length=3, max_length=80)] = Field(
        title="Titel", description="De naam van het werkblad."
    )
    goal: Annotated[Text, Field(min_length=20, max_length=220)] = Field(
        title="Doel", description="Wat je ermee bereikt, in 20 tot 220 tekens."
    )
    kind: Literal["questions", "grid", "checklist", "scan"] = Field(
        title="Soort", description="De vorm van het blad."
    )
    orientation: Literal["portrait", "landscape"] = Field(
        "portrait", title="Richting", description="‘portrait’ (staand) of ‘landscape’ (liggend)."
    )
    duration: Whole | None = Field(None, title="Duur", description="In minuten.")
    participants: Participants | None = Field(
        None, title="Deelnemers", description="Met hoeveel mensen je het blad invult."
    )
    materials: tuple[Text, ...] = Field((), title="Materiaal", description="Wat je klaarlegt.")
    instructions: tuple[Inline, ...] = Field(
        (), title="Werkwijze", description="Wat de begeleider doet, stap voor stap."
    )


class FromFiche(Entry):
    """Content taken from the steps of a fiche."""

    fiche: FicheRef = Field(title="Fiche", description="De bestandsnaam zonder ‘.md’.")


class FromList(Entry):
    """Content taken from a list in `data/`."""

    list: ListRef = Field(title="Lijst", description="Een id uit data/lists.yml.")


class QuestionGroup(Entry):
    """Questions under one heading."""

    title: Text = Field(title="Titel", description="De kop boven de vragen.")
    questions: Annotated[tuple[Question, ...], Field(min_length=1)] = Field(
        title="Vragen", description="Elke vraag eindigt op ‘?’."
    )


class ChecklistGroup(Entry):
    """Things to tick off under one heading."""

    title: Text = Field(title="Titel", description="De kop boven de punten.")
    items: Annotated[tuple[Inline, ...], Field(min_length=1)] = Field(
        title="Punten", description="Eén punt per regel."
    )


class Cell(Entry):
    """A field of a grid."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De kop van het vak.")
    hint: Inline | None = Field(None, title="Hint", description="Wat je in het vak schrijft.")


class ScanItem(Entry):
    """Something to give a score."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="Wat je scoort.")
    question: Question | None = Field(None, title="Vraag", description="Eindigt op ‘?’.")


class _Taken(Worksheet):
    """A kind whose content is written out in `written`, or taken from elsewhere."""

    model_config = ConfigDict(validate_by_name=False, validate_by_alias=True)

    @model_validator(mode="after")
    def _written_or_taken(self) -> "_Taken":
        written = any(getattr(self, name, ()) for name in ("groups", "items"))
        if written == (getattr(self, "taken", None) is not None):
            raise PydanticCustomError("written_or_taken", "either written or taken")
        return self


class Questions(_Taken):
    """Questions with room to write."""

    label: ClassVar[str] = "Vragenblad"

    kind: Literal["questions"] = Field(title="Soort", description="De vorm van het blad.")
    groups: tuple[QuestionGroup, ...] = Field((), title="Groepen", description="Vragen per kop.")
    taken: FromFiche | None = Field(
        None, alias="from", title="Overgenomen uit", description="De fiche met de vragen."
    )


class Checklist(_Taken):
    """Things to tick off."""

    label: ClassVar[str] = "Checklist"

    kind: Literal["checklist"] = Field(title="Soort", description="De vorm van het blad.")
    groups: tuple[ChecklistGroup, ...] = Field((), title="Groepen", description="Punten per kop.")
    taken: FromFiche | None = Field(
        None, alias="from", title="Overgenomen uit", description="De fiche met de stappen."
    )


class Scan(_Taken):
    """Items with a score and room for notes."""

    label: ClassVar[str] = "Scan"

    kind: Literal["scan"] = Field(title="Soort", description="De vorm van het blad.")
    scale: Annotated[tuple[Text, ...], Field(min_length=2, max_length=5)] = Field(
        title="Schaal", description="2 tot 5 scores, van laag naar hoog."
    )
    items: tuple[ScanItem, ...] = Field((), title="Punten", description="Wat je scoort.")
    taken: FromList | None = Field(
        None, alias="from", title="Overgenomen uit", description="De lijst met de punten."
    )


class Grid(Worksheet):
    """Fields side by side."""

    label: ClassVar[str] = "Vakken"

    kind: Literal["grid"] = Field(title="Soort", description="De vorm van het blad.")
    columns: Annotated[Whole, Field(le=4)] = Field(
        2, title="Kolommen", description="Hoeveel vakken naast elkaar, 1 tot 4."
    )
    cells: Annotated[tuple[Cell, ...], Field(min_length=1, max_length=16)] = Field(
        title="Vakken", description="De vakken, van links naar rechts en van boven naar onder."
    )


KINDS: dict[str, type[Worksheet]] = {
    "questions": Questions,
    "grid": Grid,
    "checklist": Checklist,
    "scan": Scan,
}
