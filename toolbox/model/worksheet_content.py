"""The content of a worksheet that takes it from elsewhere: from a fiche, a list or the note."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolbox.markup.markdown import escaped
from toolbox.model.placing import agreement_of
from toolbox.schema.agreement import AGREEMENT_CHAPTERS, AgreementPart
from toolbox.schema.collections import LISTS
from toolbox.schema.content_source import ContentSource, content_source_of
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import Cards, Checklist, Matrix, Scan
from toolbox.schema.lists import ListInfo, ListItem
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import (
    Asked,
    Card,
    CardGroup,
    ChecklistGroup,
    Point,
    QuestionGroup,
    Row,
)
from toolbox.source.content import Content

STEPS_GROUP = "Stappen"
TICKED = {STEPS_GROUP: "steps", "Wel doen": "dos"}
"""The groups of the checklist of a fiche, each with the front matter field it derives from.

What to avoid is left out: nobody knows what a tick beside it would say.
"""


@dataclass(frozen=True)
class ShownList:
    """A list of `data/lists.yml` with its valid items, as pages and steps show it."""

    info: ListInfo
    items: tuple[ListItem, ...]


@dataclass(frozen=True)
class Origins:
    """Everything that the content of a worksheet can be derived from, by slug or list id."""

    fiches: Mapping[str, FrontMatter]
    lists: Mapping[str, ShownList]
    agreement: tuple[AgreementPart, ...]


def origins_of(content: Content) -> Origins:
    """Return the valid content that worksheets can be derived from."""

    def items(name: str) -> tuple[ListItem, ...]:
        rows = content.lists.get(name, ())
        return tuple(row.entry for row in rows if isinstance(row.entry, ListItem))

    return Origins(
        {fiche.slug: fiche.entry for fiche in content.fiches},
        {info.id: ShownList(info, items(info.id)) for info in content.entries(LISTS)},
        agreement_of(content),
    )


def has_origin(worksheet: Worksheet, origins: Origins) -> bool:
    """Return whether what the content of a worksheet derives from is valid, if it derives."""
    content_source = content_source_of(worksheet)
    if content_source is None or content_source.list == "agreement":
        return True
    return content_source.fiche in origins.fiches or content_source.list in origins.lists


def written_out(worksheet: Worksheet, origins: Origins) -> Worksheet:
    """Return a worksheet with its content filled in from its `content_source`, if any."""
    content_source = content_source_of(worksheet)
    if content_source is None:
        return worksheet
    return worksheet.model_copy(update=_content(worksheet, content_source, origins))


def _content(
    worksheet: Worksheet, content_source: ContentSource, origins: Origins
) -> dict[str, object]:
    if content_source.fiche is not None:
        front_matter = origins.fiches[content_source.fiche]
        steps = [step for step in front_matter.steps if content_source.includes(step.title)]
        if isinstance(worksheet, Checklist):
            return {"groups": _to_tick_off(front_matter, steps)}
        return {"groups": _questions(steps)}
    assert content_source.list is not None
    if content_source.list == "agreement":
        return {"groups": _agreement(origins.agreement)}
    items = origins.lists[content_source.list].items
    if not items:
        return {}
    if isinstance(worksheet, Cards):
        return {"groups": (_cards(origins.lists[content_source.list]),)}
    if isinstance(worksheet, Scan | Matrix):
        return {"items": tuple(_row(item) for item in items)}
    return {"groups": (_points(origins.lists[content_source.list]),)}


def _questions(steps: Iterable[Step]) -> tuple[QuestionGroup, ...]:
    return tuple(
        QuestionGroup(
            title=step.title, questions=tuple(Asked(question=it) for it in step.questions)
        )
        for step in steps
        if step.questions
    )


def _to_tick_off(front_matter: FrontMatter, steps: Iterable[Step]) -> tuple[ChecklistGroup, ...]:
    texts = {
        "steps": tuple(escaped(step.title) for step in steps),
        "dos": front_matter.dos,
    }
    return tuple(
        _group(title, (Point(text=words) for words in texts[key]))
        for title, key in TICKED.items()
        if texts[key]
    )


def _agreement(parts: Iterable[AgreementPart]) -> tuple[ChecklistGroup, ...]:
    found = (
        (title, [Point(id=row.id, text=row.title) for row in parts if row.part == part])
        for part, title in AGREEMENT_CHAPTERS.items()
    )
    return tuple(_group(title, items) for title, items in found if items)


def _points(shown: ShownList) -> ChecklistGroup:
    return _group(shown.info.title, (Point(id=it.id, text=it.title) for it in shown.items))


def _group(title: str, points: Iterable[Point]) -> ChecklistGroup:
    return ChecklistGroup(title=title, items=tuple(points))


def _cards(shown: ShownList) -> CardGroup:
    return CardGroup(title=shown.info.title, cards=tuple(map(_card, shown.items)))


def _card(item: ListItem) -> Card:
    question = item.question and escaped(item.question)
    words = filter(None, (f"**{escaped(item.title)}**", item.meaning, question))
    return Card(text=" ".join(words), icon=item.icon)


def _row(item: ListItem) -> Row:
    return Row(id=item.id, title=item.title, hint=None, question=item.question)
