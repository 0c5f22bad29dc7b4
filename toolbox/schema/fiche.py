"""The models of the front matter of a fiche."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.formats import IsoDate, PublishOn, Slug, Whole
from toolbox.schema.media import Attachment, DataTable, Figure, Video
from toolbox.schema.placing import NotePlace, RoutePlace
from toolbox.schema.references import FicheRef, ListRef, PhaseRef, SourceRef, WorksheetRef
from toolbox.schema.texts import SEARCH_HINT, Block, Inline, Question, SearchTerms, Text
from toolbox.schema.worksheet import Answer


class Example(Entry):
    """An example from practice."""

    title: Text = Field(
        title="Titel",
        description="Het voorbeeld in enkele woorden.",
        examples=["Samen drie acties kiezen"],
    )
    place: Text = Field(
        title="Plaats", description="De gemeente of regio.", examples=["Gemeente of regio"]
    )
    text: Block = Field(
        title="Tekst",
        description="Wat ze deden en wat het opleverde.",
        examples=[
            "De partners kozen samen drie acties. Na een jaar bekeken ze wat die opleverden."
        ],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit data/sources.yml.")
    quote: bool = Field(
        False,
        title="Letterlijk",
        description="‘true’ als de tekst letterlijk zo in de bron staat, en we hem mogen tonen.",
        examples=[True],
    )
    publish_on: PublishOn = None
    figures: tuple[Figure, ...] = Field(
        (), title="Beelden", description="Beelden bij het voorbeeld."
    )

    @model_validator(mode="after")
    def _has_source(self) -> "Example":
        if self.quote and not self.source:
            raise PydanticCustomError("quote_source", "a quote without a source", {"at": "quote"})
        return self


class Step(Entry):
    """One step of a fiche."""

    title: Annotated[Text, Field(max_length=90)] = Field(
        title="Titel",
        description="Wat je in deze stap doet, als opdracht.",
        examples=["Kies samen jullie acties"],
    )
    publish_on: PublishOn = None
    body: Block | None = Field(
        None,
        title="Uitleg",
        description="Hoe je de stap zet, in korte alinea’s of een lijst.",
        examples=["Leg jullie doelen naast elkaar en bedenk bij elk doel een paar acties."],
    )
    why: Block | None = Field(
        None,
        title="Waarom",
        description="Waarom het netwerk deze stap nodig heeft.",
        examples=["Een gedeelde keuze houdt iedereen mee."],
    )
    questions: tuple[Question, ...] = Field(
        (),
        title="Vragen",
        description="Vragen om samen te beantwoorden; elk eindigt op ‘?’.",
        examples=[["Welke actie maakt voor mensen in armoede het grootste verschil?"]],
    )
    tips: tuple[Inline, ...] = Field(
        (),
        title="Tips",
        description="Eén tip per regel.",
        examples=[["Begin met één kleine actie die snel lukt."]],
    )
    figures: tuple[Figure, ...] = Field((), title="Beelden", description="Beelden bij de stap.")
    tables: tuple[DataTable, ...] = Field((), title="Tabellen", description="Tabellen bij de stap.")
    videos: tuple[Video, ...] = Field((), title="Video’s", description="Video’s bij de stap.")
    attachments: tuple[Attachment, ...] = Field(
        (), title="Bijlagen", description="Bestanden bij de stap, om te downloaden."
    )
    data: tuple[ListRef, ...] = Field(
        (), title="Lijsten", description="Lijsten uit data/lists.yml die onder de stap staan."
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="Werkbladen die bij de stap horen."
    )
    examples: tuple[Example, ...] = Field(
        (), title="Voorbeelden", description="Hoe een gemeente of regio deze stap zette."
    )
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)


class FrequentQuestion(Entry):
    """A question with its answer."""

    question: Question = Field(
        title="Vraag", description="Eindigt op ‘?’.", examples=["Hoeveel acties neem je best op?"]
    )
    answer: Block = Field(
        title="Antwoord",
        description="Het antwoord, kort en volledig.",
        examples=["Er is geen vast aantal. Kies er zoveel als jullie kunnen trekken."],
    )
    group: Text | None = Field(
        None, title="Groep", description="Het kopje waaronder de vraag staat.", examples=["Plannen"]
    )
    search_terms: SearchTerms = Field(default=(), title="Zoekwoorden", description=SEARCH_HINT)
    publish_on: PublishOn = None


class Resource(Entry):
    """A reference to a source, and what a reader of this fiche finds there."""

    source: SourceRef = Field(title="Bron", description="Een id uit data/sources.yml.")
    note: Inline | None = Field(
        None,
        title="Toelichting",
        description="Wat je er vindt voor deze fiche.",
        examples=["Uitleg over werken in rondes van plannen, doen, nagaan en bijsturen."],
    )


class Testimonial(Entry):
    """A testimonial, with the name and the role of the speaker."""

    text: Inline = Field(
        title="Tekst",
        description="De ervaring, naverteld; of letterlijk, met ‘quote’.",
        examples=["Door elke maand kort samen te zitten bleven alle partners mee."],
    )
    name: Text = Field(title="Naam", description="Wie het vertelt.", examples=["Voornaam Naam"])
    role: Text = Field(
        title="Functie",
        description="De functie en de plaats.",
        examples=["coördinator van een netwerk"],
    )
    quote: bool = Field(
        False,
        title="Letterlijk",
        description="‘true’ als die persoon het letterlijk zo zei, en het goedvindt dat we het "
        "tonen.",
        examples=[True],
    )
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit data/sources.yml.")
    publish_on: PublishOn = None


class Change(Entry):
    """An entry of the changelog of a fiche, for readers."""

    date: IsoDate = Field(title="Datum", description="Als jaar-maand-dag, bv. 2026-11-23.")
    text: Inline = Field(
        title="Tekst",
        description="Wat er voor de lezer veranderde.",
        examples=["Eerste versie van deze fiche."],
    )
    publish_on: PublishOn = None


class HeadingTerms(Entry):
    """The search terms of a heading in the body."""

    heading: Text = Field(
        title="Kop",
        description="De kop uit de tekst, letterlijk.",
        examples=["Wie doet wat?"],
    )
    search_terms: Annotated[SearchTerms, Field(min_length=1)] = Field(
        title="Zoekwoorden", description=SEARCH_HINT
    )


class FrontMatter(Entry):
    """The front matter of a fiche: every field above its body."""

    title: Annotated[Text, Field(min_length=3, max_length=80)] = Field(
        title="Titel",
        description="De naam van de fiche, 3 tot 80 tekens.",
        examples=["Acties plannen en opvolgen"],
    )
    summary: Annotated[Text, Field(min_length=40, max_length=220)] = Field(
        title="Samenvatting",
        description="Wat de lezer hier vindt, in 40 tot 220 tekens; staat op de kaart en in "
        "zoekresultaten.",
        examples=["Zet jullie doelen om in haalbare acties en spreek af wie ze trekt."],
    )
    order: Whole = Field(
        title="Volgorde", description="De plaats in de toolbox, vanaf 1.", examples=[4]
    )
    phase: PhaseRef = Field(title="Fase", description="Een id uit data/phases.yml.")
    status: Literal["draft", "ready"] | None = Field(
        None,
        title="Toestand",
        description="‘draft’ voor een kladversie: die staat in proefversies, en nergens anders. "
        "Zonder dit veld is de fiche klaar (‘ready’).",
        json_schema_extra={"x-labels": {"draft": "Kladversie", "ready": "Klaar"}},
    )
    publish_on: PublishOn = None
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)
    headings: tuple[HeadingTerms, ...] = Field(
        (),
        title="Zoekwoorden bij koppen",
        description="Voor wie één kop uit de tekst zoekt, met andere woorden.",
    )
    requirement: Block | None = Field(
        None,
        title="Wat het decreet vraagt",
        description="De verplichting, in je eigen woorden.",
        examples=["De afsprakennota geeft een overzicht van concrete acties."],
    )
    key_points: tuple[Inline, ...] = Field(
        (),
        title="In het kort",
        description="De fiche in drie tot vijf punten.",
        examples=[["Kies weinig acties, maar maak ze concreet."]],
    )
    outcomes: Annotated[tuple[Inline, ...], Field(max_length=4)] = Field(
        (),
        title="Dit heb je daarna",
        description="Wat je na de stappen in handen hebt: twee tot vier dingen.",
        examples=[["Een lijst met acties, elk met een trekker en een einddatum."]],
    )
    figures: tuple[Figure, ...] = Field(
        (), title="Beelden", description="Beelden bij de hele fiche."
    )
    tables: tuple[DataTable, ...] = Field(
        (), title="Tabellen", description="Tabellen bij de hele fiche."
    )
    videos: tuple[Video, ...] = Field((), title="Video’s", description="Video’s bij de hele fiche.")
    attachments: tuple[Attachment, ...] = Field(
        (), title="Bijlagen", description="Bestanden bij de hele fiche."
    )
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=20)] = Field(
        title="Stappen", description="De stappen in volgorde, 1 tot 20."
    )
    dos: tuple[Inline, ...] = Field(
        (),
        title="Wel doen",
        description="Eén raad per regel.",
        examples=[["Schrijf bij elke actie op wie ze trekt."]],
    )
    donts: tuple[Inline, ...] = Field(
        (),
        title="Vermijd",
        description="Wat je beter laat, één per regel en zonder ‘niet’ of ‘geen’.",
        examples=[["Acties waar niemand tijd voor heeft."]],
    )
    tips: tuple[Inline, ...] = Field(
        (),
        title="Tips",
        description="Eén tip per regel.",
        examples=[["Hang het overzicht van jullie acties op waar iedereen het ziet."]],
    )
    faq: tuple[FrequentQuestion, ...] = Field(
        (), title="Veelgestelde vragen", description="Vragen met hun antwoord."
    )
    resources: tuple[Resource, ...] = Field((), title="Bronnen", description="Waar je meer vindt.")
    question_sheet: bool = Field(
        True,
        title="Vragenblad",
        description="‘false’ als de vragen bij de stappen geen eigen werkblad worden.",
        examples=[False],
    )
    example: tuple[Answer, ...] = Field(
        (),
        title="Ingevuld vragenblad",
        description="Het vragenblad zoals een verzonnen regio het invulde.",
    )
    testimonials: tuple[Testimonial, ...] = Field(
        (), title="Ervaringen", description="Wat mensen uit het veld vertellen."
    )
    examples: tuple[Example, ...] = Field(
        (), title="Voorbeelden", description="Voorbeelden uit de praktijk."
    )
    related: tuple[FicheRef, ...] = Field(
        (), title="Verwante fiches", description="Bestandsnamen van andere fiches, zonder ‘.md’."
    )
    changes: tuple[Change, ...] = Field(
        (), title="Wijzigingen", description="Wat er veranderde, het nieuwste eerst."
    )
    routes: tuple[RoutePlace, ...] = Field(
        (),
        title="In trajecten",
        description="In welke trajecten een stap van deze fiche een halte is.",
    )
    note: tuple[NotePlace, ...] = Field(
        (),
        title="In de afsprakennota",
        description="Welke onderdelen van de nota een stap van deze fiche oplevert.",
    )
    aliases: tuple[Slug, ...] = Field(
        (),
        title="Vroegere namen",
        description="Hoe het bestand vroeger heette, zonder ‘.md’; dat adres leidt dan hierheen.",
    )

    @property
    def every_example(self) -> tuple[Example, ...]:
        """The examples of the steps, then those of the whole fiche."""
        return (*(it for step in self.steps for it in step.examples), *self.examples)
