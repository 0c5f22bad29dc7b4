"""Worksheets that make themselves, and worksheets with the content that they take."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.markdown import escaped
from macros.models.fiche import FrontMatter
from macros.models.lists import ListInfo, ListItem
from macros.models.worksheet import (
    Checklist,
    ChecklistGroup,
    FromFiche,
    FromList,
    QuestionGroup,
    Questions,
    Scan,
    ScanItem,
    Worksheet,
)


@dataclass(frozen=True)
class ShownList:
    """A list that pages and steps show."""

    info: ListInfo
    items: tuple[ListItem, ...]


def automatic_sheets(slug: str, matter: FrontMatter) -> dict[str, Worksheet]:
    """Return the worksheets that a fiche gets by itself, by id."""
    taken = {"from": FromFiche(fiche=slug)}
    sheets: dict[str, Worksheet] = {
        f"checklist-{slug}": Checklist.model_validate(
            {
                "kind": "checklist",
                "title": _cut(f"Checklist: {matter.title}"),
                "goal": "Zie in één oogopslag welke stappen je gezet hebt en wat nog moet.",
                "instructions": (
                    "Overloop de lijst samen en vink aan wat klaar is.",
                    "Spreek af wie opneemt wat nog openstaat, en tegen wanneer.",
                ),
                **taken,
            }
        )
    }
    if any(step.questions for step in matter.steps):
        sheets[f"vragen-{slug}"] = Questions.model_validate(
            {
                "kind": "questions",
                "title": _cut(f"Vragen: {matter.title}"),
                "goal": "Beantwoord samen de vragen uit de fiche en hou de antwoorden bij.",
                "instructions": (
                    "Verdeel de vragen over kleine groepjes.",
                    "Noteer per vraag wat je weet, en ook wat je nog niet weet.",
                ),
                **taken,
            }
        )
    return sheets


def written_out(
    sheet: Worksheet, matters: Mapping[str, FrontMatter], lists: Mapping[str, ShownList]
) -> Worksheet:
    """Return `sheet` with the content that it takes from elsewhere."""
    if isinstance(sheet, Questions) and sheet.taken:
        return sheet.model_copy(update={"groups": _questions(matters[sheet.taken.fiche])})
    if isinstance(sheet, Checklist) and sheet.taken:
        return sheet.model_copy(update={"groups": _to_tick_off(matters[sheet.taken.fiche])})
    if isinstance(sheet, Scan) and isinstance(sheet.taken, FromList):
        items = tuple(
            ScanItem(id=item.id, title=item.title, question=item.question)
            for item in lists[sheet.taken.list].items
        )
        return sheet.model_copy(update={"items": items})
    return sheet


def _questions(matter: FrontMatter) -> tuple[QuestionGroup, ...]:
    return tuple(
        QuestionGroup(title=step.title, questions=step.questions)
        for step in matter.steps
        if step.questions
    )


def _to_tick_off(matter: FrontMatter) -> tuple[ChecklistGroup, ...]:
    groups = (
        ("Stappen", tuple(escaped(step.title) for step in matter.steps)),
        ("Wel doen", matter.dos),
        ("Niet doen", matter.donts),
    )
    return tuple(ChecklistGroup(title=title, items=items) for title, items in groups if items)


def _cut(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
