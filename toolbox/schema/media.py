"""The models of what stands beside the text of a fiche: pictures."""

from pydantic import Field

from toolbox.schema.base import Entry, Inline, PictureRef, Text


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
