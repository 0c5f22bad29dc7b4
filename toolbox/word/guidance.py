"""The guidance in the template of the agreement note, in one style so that it is easy to delete."""

from docx.text.paragraph import Paragraph

from toolbox.schema.agreement import AgreementPart
from toolbox.urls import anchor, fiche_page, worksheet_page
from toolbox.word.document import DocumentBuilder, in_list
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import Run

STYLE = "Uitleg"
_BULLETS = 1


def write_guidance(
    builder: DocumentBuilder, renderer: RichTextRenderer, part: AgreementPart
) -> None:
    """Add what belongs in a part, and links to the steps and worksheets that help to make it."""

    def say(*runs: Run) -> Paragraph:
        return builder.paragraph(runs, STYLE)

    say(Run("Uitleg. Verwijder deze tekst als dit onderdeel klaar is.", bold=True))
    builder.rich_text(renderer.block(part.description), STYLE)
    for line in part.guidance:
        in_list(say(*renderer.line(line)), _BULLETS)
    say(Run("Stappen die helpen: ", bold=True), *_steps(part, renderer))
    if part.worksheets:
        say(Run("Werkbladen die helpen: ", bold=True), *_worksheets(part, renderer))


def _steps(part: AgreementPart, renderer: RichTextRenderer) -> tuple[Run, ...]:
    runs: list[Run] = []
    for delivery in part.delivered_by:
        fiche = renderer.toolbox.fiche(delivery.fiche)
        page = renderer.address(f"{fiche_page(fiche.slug)}#{anchor(delivery.step)}")
        title = fiche.front_matter.title
        runs += [Run(delivery.step, href=page), Run(f" (fiche {title})"), Run("; ")]
    return (*runs[:-1], Run("."))


def _worksheets(part: AgreementPart, renderer: RichTextRenderer) -> tuple[Run, ...]:
    runs: list[Run] = []
    for name in part.worksheets:
        title = renderer.toolbox.worksheets[name].model.title
        runs += [Run(title, href=renderer.address(worksheet_page(name))), Run("; ")]
    return (*runs[:-1], Run("."))
