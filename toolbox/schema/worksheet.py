"""The base model of worksheets: the fields of every kind; the kinds are in `kinds`."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry, TextOrFields
from toolbox.schema.formats import Whole
from toolbox.schema.references import WorksheetRef
from toolbox.schema.texts import SEARCH_HINT, Inline, Plain, SearchTerms, Text

_AUDIENCES = {"everyone": "Iedereen", "professionals": "Vooral beroepskrachten"}


class Participants(Entry):
    """The number of people that a worksheet is for, from `min` to `max`."""

    min: Whole = Field(title="Minstens", description="Het kleinste aantal.", examples=[4])
    max: Whole = Field(title="Hoogstens", description="Het grootste aantal.", examples=[12])

    @model_validator(mode="after")
    def _in_order(self) -> "Participants":
        if self.max < self.min:
            raise PydanticCustomError("participants", "max below min")
        return self


class Instruction(TextOrFields):
    """What the facilitator does, how long it takes, and what participants see meanwhile."""

    words = "text"

    text: Inline = Field(
        title="Tekst",
        description="Wat de begeleider doet.",
        examples=["Laat iedereen eerst vijf minuten alleen schrijven."],
    )
    minutes: Whole | None = Field(
        None,
        title="Minuten",
        description="Hoelang het duurt. Alle stappen samen duren zo lang als het werkblad.",
        examples=[10],
    )
    on_screen: Annotated[Text, Field(max_length=120)] | None = Field(
        None,
        title="Op het scherm",
        description="Wat deelnemers intussen groot zien: één korte vraag of zin.",
        examples=["Wat ging goed dit jaar?"],
    )


class Variations(Entry):
    """Other ways to use a worksheet, or to lead a meeting."""

    large_group: Inline | None = Field(
        None,
        title="Met meer dan vijftien",
        description="Hoe je het met een grote groep doet.",
        examples=["Werk aan tafels van zes en leg daarna samen."],
    )
    online: Inline | None = Field(
        None,
        title="Online",
        description="Hoe je het op afstand doet.",
        examples=["Deel het blad op je scherm. Bel vooraf wie geen toestel heeft."],
    )
    half_time: Inline | None = Field(
        None,
        title="In de helft van de tijd",
        description="Wat je overslaat of inkort.",
        examples=["Neem alleen de eerste twee vragen."],
    )
    without_writing: Inline | None = Field(
        None,
        title="Zonder lezen of schrijven",
        description="Hoe iedereen meedoet, ook wie moeilijk leest.",
        examples=["Lees elke vraag voor en laat mensen een kant van de kamer kiezen."],
    )

    @property
    def titled(self) -> list[tuple[str, str]]:
        """The Dutch title and the Markdown of each way that is filled in."""
        fields = type(self).model_fields.items()
        texts = ((str(field.title), getattr(self, name)) for name, field in fields)
        return [(title, text) for title, text in texts if text]


class Answer(Entry):
    """What the example says in one field."""

    field: Text = Field(
        title="Veld",
        description="De naam van het veld, of wat erboven of ernaast staat.",
        examples=["sterktes"],
    )
    answer: Annotated[str, Field(min_length=1, max_length=1500), Plain()] = Field(
        title="Antwoord",
        description=(
            "Wat er staat. Een vakje vink je aan met ‘ja’; een keuze typ je zoals ze op het blad "
            "staat, en een datum als jaar-maand-dag."
        ),
        examples=["De vijf OCMW’s kennen elkaar."],
    )


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
    audience: Literal["everyone", "professionals"] = Field(
        "everyone",
        title="Voor wie",
        description=(
            "‘everyone’ (iedereen, ook mensen die moeilijk lezen) of "
            "‘professionals’ (vooral beroepskrachten)."
        ),
        json_schema_extra={"x-labels": {**_AUDIENCES}},
    )
    instructions: tuple[Instruction, ...] = Field(
        (),
        title="Werkwijze",
        description="Wat de begeleider doet, stap voor stap.",
        examples=[["Laat iedereen eerst vijf minuten alleen schrijven."]],
    )
    variations: Variations | None = Field(
        None, title="Anders aanpakken", description="Voor een andere groep, plaats of tijd."
    )
    pitfalls: Annotated[tuple[Inline, ...], Field(max_length=4)] = Field(
        (),
        title="Valkuilen",
        description="Waar het vaak misloopt, en wat je dan doet.",
        examples=[["De vlotste prater vult alles in. Laat iedereen eerst alleen nadenken."]],
    )
    not_for: Inline | None = Field(
        None,
        title="Niet als",
        description="Wanneer je dit blad beter niet gebruikt.",
        examples=["Niet als mensen elkaar nog niet kennen."],
    )
    needs: tuple[WorksheetRef, ...] = Field(
        (),
        title="Neem eerst",
        description="De werkbladen die je eerst invult.",
        examples=[["kernindicatoren"]],
    )
    leads_to: tuple[WorksheetRef, ...] = Field(
        (),
        title="Neem mee naar",
        description="De werkbladen waar je het resultaat gebruikt.",
        examples=[["actieplan"]],
    )
    example: tuple[Answer, ...] = Field(
        (), title="Voorbeeld", description="Het blad zoals een verzonnen regio het invulde."
    )
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)

    @property
    def for_whom(self) -> str:
        """Whom it is for, in Dutch; empty when it is for everyone."""
        return "" if self.audience == "everyone" else _AUDIENCES[self.audience]

    @model_validator(mode="after")
    def _minutes_add_up(self) -> "Worksheet":
        minutes = [instruction.minutes for instruction in self.instructions]
        if not any(minutes):
            return self
        if None in minutes:
            context = {"at": "instructions", "number": minutes.index(None) + 1}
            raise PydanticCustomError("some_minutes", "minutes for some only", context)
        total = sum(filter(None, minutes))
        if total != self.duration:
            context = {"at": "duration" if self.duration else "instructions", "total": total}
            raise PydanticCustomError("minutes_add_up", "minutes do not add up", context)
        return self
