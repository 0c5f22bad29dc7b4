"""The models of the rows of the lists in `data/`, one per file."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.formats import ID_HINT, EmailAddress, IsoDate, Slug, WebAddress
from toolbox.schema.references import ICON_HINT, IconRef, SourceKindRef, SourceRef, WorksheetRef
from toolbox.schema.texts import SEARCH_HINT, Block, DrawnTitle, Inline, Question, SearchTerms, Text

ListShape = Literal["wheel", "spokes", "people"]
"""How a list is drawn."""


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
    in_step: Inline | None = Field(
        None,
        title="Bij een stap",
        description="Voor een lange lijst met een eigen pagina: een stap toont alleen de namen, "
        "met deze zin erboven. Leg er de link naar de uitleg in.",
        examples=["De uitleg staat op de [eigen pagina](ontwerpprincipes.md)."],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")
    note_label: Text | None = Field(
        None,
        title="Kopje van de toelichting",
        description="Wat er boven elke toelichting staat.",
        examples=["Volgens de VVSG"],
    )
    drawing: ListShape | None = Field(
        None,
        title="Tekening",
        description="‘wheel’ (wiel), ‘spokes’ (spaken) of ‘people’ (mensen rond een tafel).",
        json_schema_extra={
            "x-labels": {"wheel": "Wiel", "spokes": "Spaken", "people": "Mensen rond een tafel"}
        },
    )


class ListItem(Entry):
    """An item of such a list."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: DrawnTitle = Field(title="Titel", description="De naam.", examples=["Verbinder"])
    icon: IconRef | None = Field(None, title="Pictogram", description=ICON_HINT)
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
    icon: IconRef | None = Field(None, title="Pictogram", description=ICON_HINT)


PARTNER_PARTS = {
    "applicant": "Vraagt de subsidie aan",
    "municipality": "Verplicht, in elke gemeente die meedoet",
    "region": "Verplicht, uit de regio",
    "optional": "Ook welkom",
}
"""What a partner is to a network, in Dutch, by the value of `part`; in the order of the drawing."""


class Partner(Entry):
    """A partner of a network."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: DrawnTitle = Field(
        title="Naam", description="Wie de partner is.", examples=["Dienst jeugd"]
    )
    part: Literal["applicant", "municipality", "region", "optional"] = Field(
        title="Plaats",
        description="‘applicant’ (vraagt aan), ‘municipality’ (verplicht, elke gemeente), ‘region’"
        " (verplicht, uit de regio) of ‘optional’ (welkom).",
        json_schema_extra={"x-labels": {**PARTNER_PARTS}},
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
    title: DrawnTitle = Field(
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
        description="‘true’ als een netwerk die dag indient. Vanaf zo’n dag rekent de planning "
        "terug.",
        examples=[True],
    )
    action: bool = Field(
        False,
        title="Actie",
        description="‘true’ als een netwerk dan iets moet doen. De eerstvolgende staat op de "
        "startpagina.",
        examples=[True],
    )
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")


class Contact(Entry):
    """A contact person for readers."""

    name: Text = Field(title="Naam", description="Voornaam en naam.", examples=["Voornaam Naam"])
    role: Text = Field(title="Functie", description="De functie.", examples=["coördinator"])
    organisation: Text = Field(
        title="Organisatie", description="De organisatie.", examples=["Naam van de organisatie"]
    )
    region: Text | None = Field(
        None,
        title="Regio",
        description="Voor welke regio deze persoon er is; zonder dit voor alle regio’s.",
        examples=["Naam van de regio"],
    )
    email: EmailAddress | None = Field(
        None, title="E-mail", description="Het e-mailadres dat iedereen mag zien."
    )
    form: WebAddress | None = Field(
        None, title="Formulier", description="Het adres van een contactformulier."
    )
