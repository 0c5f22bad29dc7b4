"""Derived worksheets: those made from a fiche, and those that take content from elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from toolbox.document import Loc
from toolbox.markup.markdown import escaped
from toolbox.model.placing import agreement_of
from toolbox.model.worksheet_fields import Fields, fields_of
from toolbox.schema.agreement import AGREEMENT_CHAPTERS, AgreementPart
from toolbox.schema.collections import AGREEMENT, LISTS
from toolbox.schema.content_source import ContentSource, content_source_of
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import Cards, Checklist, Matrix, Questions, Scan
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
from toolbox.source.content import Content, RawEntry

STEPS_GROUP = "Stappen"
_TICKED = {STEPS_GROUP: "steps", "Wel doen": "dos"}
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


def derived_worksheets(content: Content, origins: Origins) -> Iterator[DerivedWorksheet]:
    """Yield every worksheet: those with a file, then those made from fiches, by their `order`.

    One whose content would derive from an invalid fiche or list is left out.
    """
    for written in content.worksheets:
        if _has_origin(written.entry, origins):
            yield DerivedWorksheet(written.id, written.raw, written_out(written.entry, origins))
    for fiche in sorted(content.fiches, key=lambda fiche: fiche.entry.order):
        for identifier, worksheet in automatic_worksheets(fiche.slug, fiche.entry).items():
            yield DerivedWorksheet(identifier, fiche.raw, written_out(worksheet, origins))


def source_of(derived: DerivedWorksheet, origin: Loc, content: Content) -> tuple[RawEntry, Loc]:
    """Return the raw entry and the location of the text or id that a field name derives from."""
    content_source = content_source_of(derived.model)
    if content_source is None or origin[:1] not in (("groups",), ("items",)):
        return derived.raw, origin
    row = origin[-1] if isinstance(origin[-1], int) else origin[-2]
    assert isinstance(row, int)
    if content_source.fiche is None:
        return _rows_taken(derived.model, content_source, origin, content)[row], (
            ("id",) if origin[-1] == "id" else ("title",)
        )
    [fiche] = [fiche for fiche in content.fiches if fiche.slug == content_source.fiche]
    group = derived.model.groups[origin[1]]  # type: ignore[attr-defined]
    steps = [
        number
        for number, step in enumerate(fiche.entry.steps)
        if content_source.includes(step.title)
    ]
    if isinstance(group, QuestionGroup):
        [step] = [number for number in steps if fiche.entry.steps[number].title == group.title]
        return fiche.raw, ("steps", step, "questions", row)
    key = _TICKED[group.title]
    return fiche.raw, (("steps", steps[row], "title") if key == "steps" else (key, row))


def _rows_taken(
    worksheet: Worksheet, content_source: ContentSource, origin: Loc, content: Content
) -> list[RawEntry]:
    if content_source.list != "agreement":
        assert content_source.list is not None
        return [written.raw for written in content.lists[content_source.list]]
    title = worksheet.groups[origin[1]].title  # type: ignore[attr-defined]
    return [
        written.raw
        for written in content.rows(AGREEMENT)
        if AGREEMENT_CHAPTERS[written.entry.part] == title
    ]


def _has_origin(worksheet: Worksheet, origins: Origins) -> bool:
    content_source = content_source_of(worksheet)
    if content_source is None or content_source.list == "agreement":
        return True
    return content_source.fiche in origins.fiches or content_source.list in origins.lists


def automatic_worksheets(slug: str, front_matter: FrontMatter) -> dict[str, Worksheet]:
    """Return the worksheets made from a fiche, by id: a checklist, and questions if it has any."""
    content_source = {"from": {"fiche": slug}}
    checklist, questions = automatic_ids(slug)
    worksheets: dict[str, Worksheet] = {
        checklist: Checklist.model_validate(
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
        worksheets[questions] = Questions.model_validate(
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


def automatic_ids(slug: str) -> tuple[str, ...]:
    """Return the ids of the worksheets that may be made from a fiche: checklist, questions."""
    return tuple(f"{kind}-{slug}" for kind in ("checklist", "vragen"))


def automatic(content: Content) -> dict[str, str]:
    """Return the ids of the worksheets made from fiches, each with the slug of its fiche."""
    return {
        identifier: fiche.slug
        for fiche in content.fiches
        for identifier in automatic_worksheets(fiche.slug, fiche.entry)
    }


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
        for title, key in _TICKED.items()
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


def _cut(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
