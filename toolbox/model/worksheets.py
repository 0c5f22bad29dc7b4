"""Every worksheet: those with a file, with what they take, and those made from a fiche."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from toolbox.model.fields import Fields
from toolbox.model.worksheet_content import Origins, has_origin, written_out
from toolbox.model.worksheet_fields import fields_of
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import Checklist, Questions
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import Content, RawEntry


@dataclass(frozen=True)
class DerivedWorksheet:
    """A worksheet with its content filled in, and the raw entry that it comes from."""

    id: str
    raw: RawEntry
    model: Worksheet

    @cached_property
    def fields(self) -> Fields:
        """Its fields, which several rules and its page ask for; raises TypeError as `fields_of`."""
        return fields_of(self.model)


def derived_worksheets(content: Content, origins: Origins) -> Iterator[DerivedWorksheet]:
    """Yield every worksheet: those with a file, then those made from fiches, by their `order`.

    One whose content would derive from an invalid fiche or list is left out.
    """
    for written in content.worksheets:
        if has_origin(written.entry, origins):
            yield DerivedWorksheet(written.id, written.raw, written_out(written.entry, origins))
    for fiche in sorted(content.fiches, key=lambda fiche: fiche.entry.order):
        for identifier, worksheet in automatic_worksheets(fiche.slug, fiche.entry).items():
            yield DerivedWorksheet(identifier, fiche.raw, written_out(worksheet, origins))


def automatic_worksheets(slug: str, front_matter: FrontMatter) -> dict[str, Worksheet]:
    """Return the worksheets made from a fiche, by id: a checklist, and questions if it has any."""
    content_source = {"from": {"fiche": slug}}
    ids = automatic_ids(slug)
    worksheets: dict[str, Worksheet] = {
        ids.checklist: Checklist.model_validate(
            {
                "kind": "checklist",
                "title": _cut(f"Checklist: {front_matter.title}"),
                "goal": "Zie in één oogopslag welke stappen je gezet hebt en wat nog moet "
                "gebeuren.",
                "instructions": (
                    "Overloop de lijst samen en vink aan wat klaar is.",
                    "Spreek af wie opneemt wat nog openstaat, en tegen wanneer.",
                ),
                **content_source,
            }
        )
    }
    if front_matter.question_sheet and any(step.questions for step in front_matter.steps):
        worksheets[ids.questions] = Questions.model_validate(
            {
                "kind": "questions",
                "title": _cut(f"Vragen: {front_matter.title}"),
                "goal": "Beantwoord samen de vragen uit de fiche en hou de antwoorden bij.",
                "instructions": (
                    "Verdeel de vragen over kleine groepjes.",
                    "Noteer per vraag wat je weet, en ook wat je nog niet weet.",
                ),
                "example": [answer.model_dump() for answer in front_matter.example],
                **content_source,
            }
        )
    return worksheets


class AutomaticIds(NamedTuple):
    """The ids of the worksheets that may be made from a fiche."""

    checklist: str
    questions: str


def automatic_ids(slug: str) -> AutomaticIds:
    """Return the ids of the worksheets that may be made from the fiche with this slug."""
    return AutomaticIds(f"checklist-{slug}", f"vragen-{slug}")


def fiches_of_automatic(content: Content) -> dict[str, str]:
    """Return the slug of its fiche for each worksheet made from one, by its id."""
    return {
        identifier: fiche.slug
        for fiche in content.fiches
        for identifier in automatic_worksheets(fiche.slug, fiche.entry)
    }


def _cut(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
