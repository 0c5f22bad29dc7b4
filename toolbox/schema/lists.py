"""The models of the rows of the lists in `data/`, one per file."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.base import (
    ID_HINT,
    Block,
    Entry,
    FicheRef,
    Inline,
    IsoDate,
    Question,
    Slug,
    SourceKindRef,
    SourceRef,
    Text,
    WebAddress,
    WorksheetRef,
)


class ListInfo(Entry):
    """A list that fiches and pages can show; its items are in `data/<id>.yml`."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = Field(
        title="Id", description="De bestandsnaam in data/, zonder ‘.yml’.", examples=["roles"]
    )
    title: Text = Field(
        title="Titel", description="De kop boven de lijst.", examples=["Vijf rollen in een netwerk"]
    )
    intro: Block | None = Field(
        None,
        title="Inleiding",
        description="Wat de lijst is.",
        examples=["Vijf rollen die je in een netwerk kan opnemen."],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")
    note_label: Text | None = Field(
        None,
        title="Kopje van de toelichting",
        description="Wat er boven elke toelichting staat.",
        examples=["Volgens de VVSG"],
    )


class ListItem(Entry):
    """An item of such a list."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De naam.", examples=["Verbinder"])
    meaning: Inline = Field(
        title="Betekenis",
        description="Wat het wil zeggen.",
        examples=["Brengt mensen met elkaar in contact."],
    )
    question: Question | None = Field(
        None,
        title="Vraag",
        description="Een vraag om het bij jezelf na te gaan.",
        examples=["Wie in ons netwerk kent bijna iedereen?"],
    )
    note: Inline | None = Field(
        None,
        title="Toelichting",
        description="Wat je er nog bij zegt.",
        examples=["Deze rol past bij wie graag luistert."],
    )
    sources: tuple[SourceRef, ...] = Field((), title="Bronnen", description="Ids van bronnen.")


class Phase(Entry):
    """A phase in the life of a network."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(
        title="Titel", description="De naam van de fase.", examples=["Voorbereiden"]
    )
    description: Inline = Field(
        title="Beschrijving",
        description="Wat in deze fase gebeurt.",
        examples=["Je onderzoekt je omgeving en kiest met de partners een richting."],
    )


class SourceKind(Entry):
    """A group of sources with the same use."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(
        title="Titel", description="Waarvoor je deze bronnen gebruikt.", examples=["Cijfers"]
    )
    description: Inline = Field(
        title="Beschrijving",
        description="Wanneer je hier kijkt.",
        examples=["Hier zoek je cijfers over je gemeente of regio."],
    )


class Source(Entry):
    """A source: a site, a text, a databank or an organisation."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(
        title="Titel",
        description="De naam van de bron.",
        examples=["Naam van een rapport of website"],
    )
    publisher: Text = Field(
        title="Uitgever", description="Wie erachter zit.", examples=["Naam van de organisatie"]
    )
    kind: SourceKindRef = Field(title="Soort", description="Een id uit source_kinds.yml.")
    description: Inline = Field(
        title="Beschrijving",
        description="Wat je er vindt.",
        examples=["Cijfers per gemeente, elk jaar bijgewerkt."],
    )
    url: WebAddress | None = Field(
        None, title="Adres", description="Alleen een adres dat je zelf geopend hebt."
    )
    checked: IsoDate | None = Field(
        None, title="Nagekeken op", description="De dag waarop je het adres opende."
    )

    @model_validator(mode="after")
    def _address_was_checked(self) -> "Source":
        if (self.url is None) != (self.checked is None):
            raise PydanticCustomError(
                "url_and_checked",
                "url and checked go together",
                {"at": "url" if self.url else "checked"},
            )
        return self


class Term(Entry):
    """A term of the glossary."""

    term: Text = Field(
        title="Begrip",
        description="Het begrip, voluit.",
        examples=["Intergemeentelijk samenwerkingsverband"],
    )
    abbreviation: Text | None = Field(
        None, title="Afkorting", description="De afkorting.", examples=["IGS"]
    )
    synonyms: tuple[Text, ...] = Field(
        (),
        title="Synoniemen",
        description="Andere woorden voor hetzelfde.",
        examples=[["intergemeentelijke samenwerking"]],
    )
    meaning: Inline = Field(
        title="Betekenis",
        description="Wat het wil zeggen.",
        examples=["Verband waarin gemeenten samen een deel van hun beleid uitvoeren."],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")


class StoryChapter(Entry):
    """A chapter of the story of the invented region: what they did, with their worksheets."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De kop.", examples=["De cijfers"])
    text: Block = Field(
        title="Tekst",
        description="Wat ze deden en wat het opleverde.",
        examples=["De vijf OCMW’s legden hun cijfers naast elkaar."],
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="De werkbladen die ze daarbij invulden."
    )


class Deadline(Entry):
    """A deadline, with its date."""

    id: Slug = Field(title="Id", description=ID_HINT)
    date: IsoDate = Field(title="Datum", description="Als jaar-maand-dag, bv. 2029-04-01.")
    title: Text = Field(
        title="Titel",
        description="Wat er dan moet of verandert.",
        examples=["Laatste dag om iets in te dienen"],
    )
    description: Block = Field(
        title="Beschrijving",
        description="Wat je moet weten.",
        examples=["Vraag vooraf na welke formulieren je nodig hebt."],
    )
    filing: bool = Field(
        False,
        title="Indienmoment",
        description="Of een netwerk die dag indient. Vanaf zo’n dag rekent de planning terug.",
        examples=[True],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")


class Delivery(Entry):
    """The step of a fiche that delivers a part of the agreement note."""

    fiche: FicheRef = Field(title="Fiche", description="De bestandsnaam zonder ‘.md’.")
    step: Text = Field(
        title="Stap",
        description="De titel van de stap, letterlijk.",
        examples=["Schrijf de visie uit"],
    )


AGREEMENT_CHAPTERS = {
    "afsprakennota": "Deel 1: de afsprakennota",
    "zakelijk": "Deel 2: het zakelijke deel",
}
"""The Dutch titles of the two chapters of an agreement note, by the value of `part`."""


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
    title: Text = Field(
        title="Titel", description="Het onderdeel in enkele woorden.", examples=["De visie"]
    )
    description: Block = Field(
        title="Beschrijving",
        description="Wat erin moet staan.",
        examples=["Waar het netwerk voor staat, kort en bondig."],
    )
    delivered_by: Annotated[tuple[Delivery, ...], Field(min_length=1)] = Field(
        title="Geleverd door", description="De stappen die dit onderdeel opleveren."
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="Werkbladen die helpen."
    )


class Contact(Entry):
    """A contact person for readers."""

    name: Text = Field(title="Naam", description="Voornaam en naam.", examples=["Voornaam Naam"])
    role: Text = Field(title="Functie", description="De functie.", examples=["coördinator"])
    organisation: Text = Field(
        title="Organisatie", description="De organisatie.", examples=["Naam van de organisatie"]
    )
