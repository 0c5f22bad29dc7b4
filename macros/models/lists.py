"""The rows of the lists in `data/`, one model per file."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.base import (
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
    """A list that fiches and pages can show; its items stand in `data/<id>.yml`."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = Field(
        title="Id", description="De bestandsnaam in data/, zonder ‘.yml’."
    )
    title: Text = Field(title="Titel", description="De kop boven de lijst.")
    intro: Block | None = Field(None, title="Inleiding", description="Wat de lijst is.")
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")
    note_label: Text | None = Field(
        None, title="Kopje van de toelichting", description="Wat er boven elke toelichting staat."
    )


class ListItem(Entry):
    """An item of such a list."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De naam.")
    meaning: Inline = Field(title="Betekenis", description="Wat het wil zeggen.")
    question: Question | None = Field(
        None, title="Vraag", description="Een vraag om het bij jezelf na te gaan."
    )
    note: Inline | None = Field(None, title="Toelichting", description="Wat je er nog bij zegt.")
    sources: tuple[SourceRef, ...] = Field((), title="Bronnen", description="Ids van bronnen.")


class Phase(Entry):
    """A phase in the life of a network."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De naam van de fase.")
    description: Inline = Field(title="Beschrijving", description="Wat in deze fase gebeurt.")


class SourceKind(Entry):
    """A group of sources with the same use."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="Waarvoor je deze bronnen gebruikt.")
    description: Inline = Field(title="Beschrijving", description="Wanneer je hier kijkt.")


class Source(Entry):
    """A source: a site, a text, a databank or an organisation."""

    id: Slug = Field(title="Id", description=ID_HINT)
    title: Text = Field(title="Titel", description="De naam van de bron.")
    publisher: Text = Field(title="Uitgever", description="Wie erachter zit.")
    kind: SourceKindRef = Field(title="Soort", description="Een id uit source_kinds.yml.")
    description: Inline = Field(title="Beschrijving", description="Wat je er vindt.")
    url: WebAddress | None = Field(
        None, title="Adres", description="Alleen een adres dat je zelf geopend hebt."
    )
    checked: IsoDate | None = Field(
        None, title="Nagekeken op", description="De dag waarop je het adres opende."
    )

    @model_validator(mode="after")
    def _address_was_checked(self) -> "Source":
        if (self.url is None) != (self.checked is None):
            raise PydanticCustomError("url_and_checked", "url and checked go together")
        return self


class Term(Entry):
    """A term of the glossary."""

    term: Text = Field(title="Begrip", description="Het begrip, voluit.")
    abbreviation: Text | None = Field(None, title="Afkorting", description="De afkorting.")
    synonyms: tuple[Text, ...] = Field(
        (), title="Synoniemen", description="Andere woorden voor hetzelfde."
    )
    meaning: Inline = Field(title="Betekenis", description="Wat het wil zeggen.")
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")


class Deadline(Entry):
    """A date that matters."""

    id: Slug = Field(title="Id", description=ID_HINT)
    date: IsoDate = Field(title="Datum", description="Als jaar-maand-dag, bv. 2029-04-01.")
    title: Text = Field(title="Titel", description="Wat er dan moet of verandert.")
    description: Block = Field(title="Beschrijving", description="Wat je moet weten.")
    source: SourceRef | None = Field(None, title="Bron", description="Een id uit sources.yml.")


class Delivery(Entry):
    """The step of a fiche that delivers a part of the agreement note."""

    fiche: FicheRef = Field(title="Fiche", description="De bestandsnaam zonder ‘.md’.")
    step: Text = Field(title="Stap", description="De titel van de stap, letterlijk.")


AGREEMENT_CHAPTERS = {
    "afsprakennota": "Deel 1: de afsprakennota",
    "zakelijk": "Deel 2: het zakelijke deel",
}
"""The two chapters of an agreement note: what each is called, by the `part` that says which."""


class AgreementPart(Entry):
    """A part that the agreement note must contain."""

    id: Slug = Field(title="Id", description=ID_HINT)
    part: Literal["afsprakennota", "zakelijk"] = Field(
        title="Deel", description="‘afsprakennota’ of ‘zakelijk’."
    )
    title: Text = Field(title="Titel", description="Het onderdeel in enkele woorden.")
    description: Block = Field(title="Beschrijving", description="Wat erin moet staan.")
    delivered_by: Annotated[tuple[Delivery, ...], Field(min_length=1)] = Field(
        title="Geleverd door", description="De stappen die dit onderdeel opleveren."
    )
    worksheets: tuple[WorksheetRef, ...] = Field(
        (), title="Werkbladen", description="Werkbladen die helpen."
    )


class Contact(Entry):
    """Someone a reader can turn to."""

    name: Text = Field(title="Naam", description="Voornaam en naam.")
    role: Text = Field(title="Functie", description="De functie.")
    organisation: Text = Field(title="Organisatie", description="De organisatie.")
