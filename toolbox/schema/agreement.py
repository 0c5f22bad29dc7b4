"""The models of `data/agreement.yml`: the parts of the agreement note, and what fills them."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from toolbox.schema.entry import Entry
from toolbox.schema.formats import ID_HINT, FieldName, Slug
from toolbox.schema.references import FicheRef, WorksheetRef
from toolbox.schema.texts import Block, DrawnTitle, Inline, Text


class Delivery(Entry):
    """The step of a fiche that delivers a part of the agreement note."""

    fiche: FicheRef = Field(title="Fiche", description="De bestandsnaam zonder ‘.md’.")
    step: Text = Field(
        title="Stap",
        description="De titel van de stap, letterlijk.",
        examples=["Schrijf de visie uit"],
    )


class Feed(Entry):
    """What a worksheet brings into a part of the agreement note that a browser makes."""

    model_config = ConfigDict(validate_by_name=False, validate_by_alias=True)

    worksheet: WorksheetRef = Field(title="Werkblad", description="De id van het werkblad.")
    fields: tuple[FieldName, ...] = Field(
        (),
        title="Velden",
        description="Alleen deze vakken, in deze volgorde; anders het hele blad. Bij een tabel of "
        "een matrix typ je de id’s van kolommen, bij een scan ‘score’ of ‘notitie’.",
        examples=[["conclusies"]],
    )
    form: Literal["text", "list", "table"] = Field(
        alias="as",
        title="Vorm",
        description="Hoe de antwoorden in de nota komen: ‘text’ (alinea’s), ‘list’ (opsomming) of "
        "‘table’ (tabel).",
        json_schema_extra={"x-labels": {"text": "Alinea’s", "list": "Opsomming", "table": "Tabel"}},
    )
    title: Text | None = Field(
        None,
        title="Kop",
        description="De kop boven dit stuk in de nota, als die nodig is.",
        examples=["Onze waarden"],
    )


class OutlineHeading(Entry):
    """A heading in a part of the agreement note, for the Word template."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(
        title="Titel",
        description="De kop.",
        examples=["Drempels in onze regio"],
    )
    hint: Inline = Field(
        title="Hint",
        description="Wat je eronder schrijft.",
        examples=["Noem de drie drempels die jullie het vaakst hoorden."],
    )
    feeds: tuple[Feed, ...] = Field(
        (),
        title="Komt uit",
        description="Welke werkbladen deze kop vullen als iemand de nota laat maken.",
    )


AGREEMENT_CHAPTERS = {
    "afsprakennota": "Deel 1: de afsprakennota",
    "zakelijk": "Deel 2: het zakelijke deel",
}
"""The Dutch titles of the two chapters of an agreement note, by the value of `part`."""


AGREEMENT_SHEET = "afsprakennota"
"""The id of the worksheet whose Word file is the template of the agreement note."""


class AgreementPart(Entry):
    """A part that the agreement note must contain."""

    id: Slug = Field(title="Id", description=ID_HINT)
    part: Literal["afsprakennota", "zakelijk"] = Field(
        title="Deel",
        description="‘afsprakennota’ of ‘zakelijk’.",
        json_schema_extra={
            "x-labels": {"afsprakennota": "Afsprakennota", "zakelijk": "Zakelijk deel"}
        },
    )
    title: DrawnTitle = Field(
        title="Titel", description="Het onderdeel in enkele woorden.", examples=["De visie"]
    )
    description: Block = Field(
        title="Beschrijving",
        description="Wat erin moet staan.",
        examples=["Waar het netwerk voor staat, kort en bondig."],
    )
    # More would not fit beside the heading, and nobody reads it.
    guidance: Annotated[tuple[Inline, ...], Field(max_length=8)] = Field(
        (),
        title="Uitleg",
        description="Wat erin hoort, hoe lang het is en wat je nakijkt, in hoogstens acht regels; "
        "staat in het Word-sjabloon.",
        examples=[["Hou het bij een halve bladzijde."]],
    )
    outline: tuple[OutlineHeading, ...] = Field(
        (),
        title="Koppen",
        description="De koppen waaronder je schrijft in het Word-sjabloon, als het er meer zijn "
        "dan één.",
    )
    delivered_by: Annotated[tuple[Delivery, ...], Field(min_length=1)] = Field(
        title="Geleverd door", description="De stappen die dit onderdeel opleveren."
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="Werkbladen die helpen."
    )
    feeds: tuple[Feed, ...] = Field(
        (),
        title="Komt uit",
        description="Welke werkbladen dit onderdeel vullen als iemand de nota laat maken. Zijn er "
        "koppen (outline), zet het dan bij elke kop.",
    )
