"""The models of the places of a fiche in routes and in the agreement note, in its front matter."""

from typing import Annotated

from pydantic import Field

from toolbox.schema.entry import Entry
from toolbox.schema.references import PartRef, RouteRef, WorksheetRef
from toolbox.schema.texts import Inline, Text

_STEP_HINT = "De titel van een stap van deze fiche, letterlijk."
_STEP_EXAMPLES = ["Kies samen jullie acties"]


class RoutePlace(Entry):
    """A stop in a route at a step of this fiche."""

    route: RouteRef = Field(title="Traject", description="Een id uit data/routes.yml.")
    step: Text = Field(title="Stap", description=_STEP_HINT, examples=_STEP_EXAMPLES)
    after: Text | None = Field(
        None,
        title="Na",
        description="De titel van de halte ervoor, zoals ze op de pagina van het traject staat. "
        "Zonder dit komt de halte achteraan.",
        examples=["Schrijf de visie uit"],
    )
    worksheet: WorksheetRef | None = Field(
        None, title="Werkblad", description="Het werkblad bij de stap."
    )
    title: Annotated[Text, Field(max_length=80)] | None = Field(
        None,
        title="Titel",
        description="Wat je hier doet, als de titel van de stap dat niet zegt.",
        examples=["Maak een eerste plan"],
    )
    why: Annotated[Inline, Field(max_length=100)] | None = Field(
        None,
        title="Waarom",
        description="Waarom je hier langsgaat, in één korte zin.",
        examples=["Een plan houdt iedereen mee."],
    )


class NotePlace(Entry):
    """A part of the agreement note that a step of this fiche delivers."""

    part: PartRef = Field(title="Onderdeel", description="Een id uit data/agreement.yml.")
    step: Text = Field(title="Stap", description=_STEP_HINT, examples=_STEP_EXAMPLES)
