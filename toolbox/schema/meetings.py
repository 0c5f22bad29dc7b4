"""The models of `data/meetings.yml` and `data/planning.yml`: meetings to lead, months to plan."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.formats import ID_HINT, Slug, Whole, whole
from toolbox.schema.references import WorksheetRef
from toolbox.schema.texts import Block, Inline, Text
from toolbox.schema.worksheet import Participants, Variations

FromZero = Annotated[int, BeforeValidator(whole), Field(ge=0)]
"""A whole number that may be 0, where 0 says something: no minutes, or the day itself."""


class MeetingPart(Entry):
    """A part of a meeting: what happens, for how long, and who leads it."""

    id: Slug = Field(title="Id", description=f"{ID_HINT} Hij staat in het adres van een draaiboek.")
    title: Text = Field(title="Titel", description="Wat er gebeurt.", examples=["Check-in"])
    minutes: Whole = Field(title="Minuten", description="Hoelang het duurt.", examples=[15])
    minutes_online: FromZero | None = Field(
        None,
        title="Minuten online",
        description="Hoelang het online duurt, als dat anders is; 0 als het dan wegvalt.",
        examples=[10],
    )
    minutes_half_time: FromZero | None = Field(
        None,
        title="Minuten in de helft van de tijd",
        description="Hoelang het dan duurt, als dat anders is; 0 als het dan wegvalt.",
        examples=[5],
    )
    how: Inline = Field(
        title="Hoe",
        description="Wat de begeleider doet.",
        examples=["Laat iedereen eerst per twee praten."],
    )
    who: Text | None = Field(
        None,
        title="Wie",
        description="Wie dit het best opneemt.",
        examples=["Iemand die de groep al kent"],
    )
    worksheet: WorksheetRef | None = Field(
        None, title="Werkblad", description="Het werkblad dat je daarbij gebruikt."
    )


class Meeting(Entry):
    """A meeting that is ready to lead: its parts, and what comes before and after it."""

    id: Slug = Field(title="Id", description=f"{ID_HINT} Hij staat in het adres van een draaiboek.")
    title: Annotated[Text, Field(max_length=80)] = Field(
        title="Titel", description="De naam van het overleg.", examples=["Een jaar later"]
    )
    summary: Inline = Field(
        title="Samenvatting",
        description="Voor wie het is en wat het oplevert.",
        examples=["Voor een netwerk dat een jaar bezig is en wil terugkijken."],
    )
    participants: Participants = Field(
        title="Deelnemers", description="Met hoeveel mensen je samenkomt."
    )
    parts: Annotated[tuple[MeetingPart, ...], Field(min_length=1, max_length=20)] = Field(
        title="Onderdelen", description="Wat er gebeurt, in volgorde."
    )
    materials: tuple[Text, ...] = Field(
        (),
        title="Materiaal",
        description="Wat je meebrengt en klaarlegt.",
        examples=[["Naamkaartjes", "Stiften"]],
    )
    preparation: tuple[Inline, ...] = Field(
        (),
        title="Vooraf",
        description="Wat je regelt voor het overleg.",
        examples=[["Vraag wie vervoer nodig heeft."]],
    )
    variations: Variations | None = Field(
        None, title="Anders aanpakken", description="Voor een andere groep, plaats of tijd."
    )
    invitation: Block = Field(
        title="Uitnodiging",
        description="Een tekst om over te nemen en aan te passen.",
        examples=["Dag …, op … kijken we samen terug. Kom je?"],
    )
    follow_up: Block = Field(
        title="Opvolging",
        description="Een tekst om na het overleg te sturen, om aan te passen.",
        examples=["Dag …, dit spraken we af: …"],
    )


class MonthsBefore(Entry):
    """A period, counted back from the day of filing."""

    model_config = ConfigDict(validate_by_name=False, validate_by_alias=True)

    start: FromZero = Field(
        alias="from", title="Van", description="Hoeveel maanden vooraf je begint.", examples=[6]
    )
    end: FromZero = Field(
        alias="to", title="Tot", description="Hoeveel maanden vooraf het klaar is.", examples=[3]
    )

    @model_validator(mode="after")
    def _in_order(self) -> "MonthsBefore":
        if self.start <= self.end:
            raise PydanticCustomError("months_before", "from is not before to")
        return self


class PlanningStep(Entry):
    """A step on the way to the day of filing, with the months that it usually takes."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(
        title="Titel", description="Wat er dan gebeurt.", examples=["De visie schrijven"]
    )
    months_before: MonthsBefore = Field(
        title="Maanden vooraf",
        description="Van en tot hoeveel maanden voor de dag van indienen. Een schatting.",
    )
    text: Inline = Field(
        title="Tekst",
        description="Wat jullie doen, en waar je op let.",
        examples=["Schrijf met twee en lees voor op een overleg."],
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="De werkbladen die daarbij helpen."
    )
