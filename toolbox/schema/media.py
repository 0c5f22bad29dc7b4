"""The models of what stands beside the text of a fiche: pictures, tables, videos, attachments."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.formats import PublishOn, WebAddress
from toolbox.schema.references import AttachmentRef, PictureRef
from toolbox.schema.texts import Inline, Text

_MOST_COLUMNS = 6


class Figure(Entry):
    """A picture with its description; the build makes it smaller and cleans it."""

    file: PictureRef = Field(
        title="Bestand",
        description="Een jpg, png of webp in docs/assets/. De toolbox maakt het kleiner, en haalt "
        "de plaats en het toestel eruit.",
        examples=["beelden/vergadering.jpg"],
    )
    description: Text = Field(
        title="Beschrijving",
        description="Wat er te zien is, voor wie het beeld niet ziet.",
        examples=["Zes mensen rond een tafel vol kaartjes."],
    )
    caption: Inline | None = Field(
        None,
        title="Onderschrift",
        description="De zin onder het beeld.",
        examples=["De partners kiezen samen hun acties."],
    )
    source: Inline | None = Field(
        None,
        title="Maker",
        description="Wie het beeld maakte, of waar het vandaan komt.",
        examples=["Voornaam Naam"],
    )
    licence: Text | None = Field(
        None,
        title="Licentie",
        description="Waarom we het mogen tonen.",
        examples=["met toestemming van wie erop staat"],
    )
    publish_on: PublishOn = None


class DataTable(Entry):
    """A table to read; its first column names the rows."""

    title: Text = Field(
        title="Titel", description="Wat de tabel toont.", examples=["Wie doet wat?"]
    )
    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=_MOST_COLUMNS)] = Field(
        title="Kolommen",
        description="De koppen, 2 tot 6. De eerste kolom benoemt de rijen.",
        examples=[["Taak", "Wie"]],
    )
    rows: Annotated[
        tuple[Annotated[tuple[Inline, ...], Field(min_length=2, max_length=_MOST_COLUMNS)], ...],
        Field(min_length=1, max_length=40),
    ] = Field(
        title="Rijen",
        description="Per rij een lijst met evenveel cellen als er kolommen zijn.",
        examples=[[["Partners uitnodigen", "de coördinator"]]],
    )
    publish_on: PublishOn = None

    @field_validator("rows", mode="before")
    @classmethod
    def _no_empty_cells(cls, rows: Any) -> Any:
        for number, row in enumerate(rows if isinstance(rows, list) else ()):
            cells = row if isinstance(row, list) else ()
            for column, cell in enumerate(cells):
                if cell is None or cell == "":
                    at = {"at": ("rows", number, column)}
                    raise PydanticCustomError("empty_cell", "an empty cell", at)
        return rows

    @model_validator(mode="after")
    def _in_columns(self) -> "DataTable":
        for number, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                counts = {"found": len(row), "wanted": len(self.columns)}
                at = {"at": ("rows", number)}
                raise PydanticCustomError("table_cells", "not a cell per column", counts | at)
        return self


def _in_words(duration: str) -> str:
    """Return a duration; raises PydanticCustomError for numbers alone, such as `4:30`."""
    if not any(character.isalpha() for character in duration):
        raise PydanticCustomError("video_duration", "a duration without a unit")
    return duration


class Video(Entry):
    """A link to a video, which is shown as a card: nothing is loaded from elsewhere."""

    title: Text = Field(
        title="Titel",
        description="Wat je ziet in de video.",
        examples=["Zo kozen drie gemeenten hun acties"],
    )
    url: WebAddress = Field(
        title="Adres", description="Waar de video staat. Open het adres eerst zelf."
    )
    duration: Annotated[Text, Field(max_length=40), AfterValidator(_in_words)] = Field(
        title="Duur", description="Hoelang de video duurt.", examples=["4 minuten"]
    )
    source: Text = Field(
        title="Maker", description="Wie de video maakte.", examples=["Naam van de organisatie"]
    )
    publish_on: PublishOn = None


class Attachment(Entry):
    """A file to download, shown with its kind and its size."""

    file: AttachmentRef = Field(
        title="Bestand",
        description="Een PDF of een bestand van Word, Excel, PowerPoint of OpenDocument in "
        "docs/assets/, hoogstens 10 MB.",
        examples=["bijlagen/draaiboek.pdf"],
    )
    title: Text = Field(
        title="Titel", description="Wat erin staat.", examples=["Draaiboek van een startdag"]
    )
    source: Inline | None = Field(
        None,
        title="Maker",
        description="Wie het bestand maakte, of waar het vandaan komt.",
        examples=["Naam van de organisatie"],
    )
    publish_on: PublishOn = None
