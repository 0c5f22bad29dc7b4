"""The models of `data/routes.yml`: learning paths through steps and worksheets."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from toolbox.schema.entry import Entry
from toolbox.schema.formats import ID_HINT, Slug
from toolbox.schema.references import FicheRef, PageRef, WorksheetRef
from toolbox.schema.texts import SEARCH_HINT, Block, Inline, SearchTerms, Text

MOST_STOPS = 12
"""More stops would not fit on one A4 in print."""


class Stop(Entry):
    """A stop of a route: a step of a fiche, a worksheet, a step with its worksheet, or a page."""

    title: Annotated[Text, Field(max_length=80)] | None = Field(
        None,
        title="Titel",
        description="Wat je hier doet, als de titel van de stap of het werkblad dat niet zegt. "
        "Verplicht bij een pagina.",
        examples=["Bel het IGS cultuur van jullie regio"],
    )
    fiche: FicheRef | None = Field(
        None, title="Fiche", description="De bestandsnaam zonder ‘.md’, samen met ‘step’."
    )
    step: Text | None = Field(
        None,
        title="Stap",
        description="De titel van de stap, letterlijk, samen met ‘fiche’.",
        examples=["Schrijf de visie uit"],
    )
    worksheet: WorksheetRef | None = Field(
        None, title="Werkblad", description="Het werkblad bij de stap, of een werkblad op zichzelf."
    )
    page: PageRef | None = Field(
        None,
        title="Pagina",
        description="Een pagina uit de map docs, voor een halte zonder stap of werkblad.",
    )
    why: Annotated[Inline, Field(max_length=100)] | None = Field(
        None,
        title="Waarom",
        description="Waarom je hier langsgaat, in één korte zin.",
        examples=["Wat jullie afspraken, staat zo op papier."],
    )

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Stop":
        if (self.fiche is None) != (self.step is None):
            raise PydanticCustomError("fiche_and_step", "fiche and step go together")
        if self.page is not None:
            if self.title is None or self.fiche is not None or self.worksheet is not None:
                raise PydanticCustomError("page_with_title", "a page stands alone, with a title")
        elif self.fiche is None and self.worksheet is None:
            raise PydanticCustomError("stop_without_aim", "no step, no worksheet and no page")
        return self


class Route(Entry):
    """A route: an ordered list of stops, with one goal."""

    id: Slug = Field(title="Id", description=f"{ID_HINT} Hij wordt het adres.")
    title: Annotated[Text, Field(min_length=3, max_length=60)] = Field(
        title="Titel",
        description="Waar het traject naartoe leidt.",
        examples=["Terugblikken na een jaar"],
    )
    summary: Annotated[Text, Field(min_length=40, max_length=220)] = Field(
        title="Samenvatting",
        description="Voor wie het is en wat het oplevert, 40 tot 220 tekens.",
        examples=[
            "Voor netwerken die een jaar bezig zijn. Je kijkt terug en past jullie plan aan."
        ],
    )
    duration: Annotated[Text, Field(max_length=100)] = Field(
        title="Duur",
        description="Hoeveel tijd het vraagt, bv. ‘zes overleggen in een half jaar’.",
        examples=["twee overleggen"],
    )
    intro: Annotated[Block, Field(max_length=400)] = Field(
        title="Inleiding",
        description="Wat je vooraf moet weten, in hoogstens twee alinea’s.",
        examples=["Plan de overleggen meteen in. Neem de haltes in volgorde."],
    )
    search_terms: SearchTerms = Field((), title="Zoekwoorden", description=SEARCH_HINT)
    stops: Annotated[tuple[Stop, ...], Field(min_length=1, max_length=MOST_STOPS)] = Field(
        title="Haltes", description="De haltes in volgorde, 1 tot 12."
    )
