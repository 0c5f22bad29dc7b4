"""The guidance in the template of the agreement note, in one style so that it is easy to delete."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from toolbox.schema.lists import AgreementPart, Delivery
from toolbox.urls import anchor, fiche_page, worksheet_page
from toolbox.word.document import DocumentBuilder, in_list
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import Run

STYLE = "Richtlijn"
_BULLETS = 1


@dataclass
class Guidance:
    """Writes guidance part by part; a step that was explained before becomes a cross-reference."""

    builder: DocumentBuilder
    renderer: RichTextRenderer
    told: dict[Delivery, AgreementPart] = field(default_factory=dict)

    def write(self, part: AgreementPart, marks: Mapping[str, str]) -> None:
        """Add the guidance for a part; `marks` has the bookmark of each part's heading, by id."""
        self._say(Run("Richtlijn. Verwijder deze tekst als dit onderdeel klaar is.", bold=True))
        self.builder.rich_text(self.renderer.block(part.description), STYLE)
        for delivery in part.delivered_by:
            self._title(delivery)
            if delivery in self.told:
                before = self.told[delivery]
                link = Run(before.title, href=f"#{marks[before.id]}")
                self._say(Run("De uitleg bij deze stap staat bij het onderdeel ‘"), link, Run("’."))
            else:
                self.told[delivery] = part
                self._step(delivery)
        self._worksheets(part)

    def _title(self, delivery: Delivery) -> None:
        fiche = self.renderer.toolbox.fiche(delivery.fiche)
        page = self.renderer.address(f"{fiche_page(fiche.slug)}#{anchor(delivery.step)}")
        title = self._say(
            Run(f"Uit de fiche {fiche.front_matter.title}: ", bold=True),
            Run(delivery.step, bold=True, href=page),
            keep=True,
        )
        title.paragraph_format.space_before = Pt(8)

    def _step(self, delivery: Delivery) -> None:
        fiche = self.renderer.toolbox.fiche(delivery.fiche)
        step = next(step for step in fiche.front_matter.steps if step.title == delivery.step)
        renderer = RichTextRenderer(
            self.renderer.toolbox, self.renderer.edition, fiche_page(fiche.slug)
        )
        if step.body:
            self.builder.rich_text(renderer.block(step.body), STYLE)
        if step.questions:
            self._say(Run("Vragen om samen te beantwoorden:"), keep=True)
            for question in step.questions:
                in_list(self.builder.paragraph(question, STYLE), _BULLETS)

    def _worksheets(self, part: AgreementPart) -> None:
        if not part.worksheets:
            return
        runs = [Run("Werkbladen die helpen: ", bold=True)]
        for name in part.worksheets:
            title = self.renderer.toolbox.worksheets[name].model.title
            runs += [Run(title, href=self.renderer.address(worksheet_page(name))), Run("; ")]
        self._say(*runs[:-1], Run("."))

    def _say(self, *runs: Run, keep: bool = False) -> Paragraph:
        paragraph = self.builder.paragraph(runs, STYLE)
        paragraph.paragraph_format.keep_with_next = keep or None
        return paragraph
