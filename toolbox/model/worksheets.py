"""Worksheets that make themselves, and worksheets with the content that they take."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolbox.document import Loc
from toolbox.markup.markdown import escaped
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import (
    Asked,
    CardGroup,
    Cards,
    Checklist,
    ChecklistGroup,
    From,
    Matrix,
    Point,
    QuestionGroup,
    Questions,
    Row,
    Scan,
)
from toolbox.schema.lists import AGREEMENT_CHAPTERS, AgreementPart, ListInfo, ListItem
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import Content, Piece

STEPS_GROUP = "Stappen"
_TICKED = {STEPS_GROUP: "steps", "Wel doen": "dos", "Niet doen": "donts"}
"""The groups of the checklist of a fiche, with the field that each is taken from."""


@dataclass(frozen=True)
class ShownList:
    """A list that pages and steps show."""

    info: ListInfo
    items: tuple[ListItem, ...]


@dataclass(frozen=True)
class Origins:
    """All that a worksheet can take its content from."""

    fiches: Mapping[str, FrontMatter]
    lists: Mapping[str, ShownList]
    agreement: tuple[AgreementPart, ...]


@dataclass(frozen=True)
class Derived:
    """A worksheet with its content written out, and the file that it comes from."""

    id: str
    piece: Piece
    sheet: Worksheet


def origins_of(content: Content) -> Origins:
    """Return all valid content that a worksheet can take from."""
    infos = [row.entry for row in content.lists["lists"] if isinstance(row.entry, ListInfo)]

    def items(name: str) -> tuple[ListItem, ...]:
        rows = content.lists.get(name, ())
        return tuple(row.entry for row in rows if isinstance(row.entry, ListItem))

    return Origins(
        {fiche.slug: fiche.entry for fiche in content.fiches},
        {info.id: ShownList(info, items(info.id)) for info in infos},
        tuple(
            row.entry for row in content.lists["agreement"] if isinstance(row.entry, AgreementPart)
        ),
    )


def derived_sheets(content: Content, origins: Origins) -> Iterator[Derived]:
    """Yield every worksheet: those with a file, then those of fiches in order.

    One that takes its content from what is not valid, is not among them.
    """
    for written in content.worksheets:
        if _has_origin(written.entry, origins):
            yield Derived(written.id, written.piece, written_out(written.entry, origins))
    for fiche in sorted(content.fiches, key=lambda fiche: fiche.entry.order):
        for identifier, sheet in automatic_sheets(fiche.slug, fiche.entry).items():
            yield Derived(identifier, fiche.piece, written_out(sheet, origins))


def source_of(derived: Derived, origin: Loc, content: Content) -> tuple[Piece, Loc]:
    """Return where the words or the id were written that a field of a worksheet follows from."""
    taken: From | None = getattr(derived.sheet, "taken", None)
    if taken is None or origin[:1] not in (("groups",), ("items",)):
        return derived.piece, origin
    row = origin[-1] if isinstance(origin[-1], int) else origin[-2]
    assert isinstance(row, int)
    if taken.fiche is None:
        return _rows_taken(derived.sheet, taken, origin, content)[row], (
            ("id",) if origin[-1] == "id" else ("title",)
        )
    [fiche] = [fiche for fiche in content.fiches if fiche.slug == taken.fiche]
    group = derived.sheet.groups[origin[1]]  # type: ignore[attr-defined]
    steps = [
        number
        for number, step in enumerate(fiche.entry.steps)
        if not taken.steps or step.title in taken.steps
    ]
    if isinstance(group, QuestionGroup):
        [step] = [number for number in steps if fiche.entry.steps[number].title == group.title]
        return fiche.piece, ("steps", step, "questions", row)
    key = _TICKED[group.title]
    return fiche.piece, (("steps", steps[row], "title") if key == "steps" else (key, row))


def _rows_taken(sheet: Worksheet, taken: From, origin: Loc, content: Content) -> list[Piece]:
    if taken.list != "agreement":
        assert taken.list is not None
        return [written.piece for written in content.lists[taken.list]]
    title = sheet.groups[origin[1]].title  # type: ignore[attr-defined]
    return [
        written.piece
        for written in content.lists["agreement"]
        if isinstance(written.entry, AgreementPart)
        and AGREEMENT_CHAPTERS[written.entry.part] == title
    ]


def _has_origin(sheet: Worksheet, origins: Origins) -> bool:
    taken: From | None = getattr(sheet, "taken", None)
    if taken is None or taken.list == "agreement":
        return True
    return taken.fiche in origins.fiches or taken.list in origins.lists


def automatic_sheets(slug: str, matter: FrontMatter) -> dict[str, Worksheet]:
    """Return the worksheets that a fiche gets by itself, by id."""
    taken = {"from": {"fiche": slug}}
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


def written_out(sheet: Worksheet, origins: Origins) -> Worksheet:
    """Return `sheet` with the content that it takes from elsewhere."""
    taken: From | None = getattr(sheet, "taken", None)
    if taken is None:
        return sheet
    return sheet.model_copy(update=_content(sheet, taken, origins))


def _content(sheet: Worksheet, taken: From, origins: Origins) -> dict[str, object]:
    if taken.fiche is not None:
        matter = origins.fiches[taken.fiche]
        steps = [step for step in matter.steps if not taken.steps or step.title in taken.steps]
        if isinstance(sheet, Checklist):
            return {"groups": _to_tick_off(matter, steps)}
        return {"groups": _questions(steps)}
    assert taken.list is not None
    if taken.list == "agreement":
        return {"groups": _agreement(origins.agreement)}
    items = origins.lists[taken.list].items
    if not items:
        return {}
    if isinstance(sheet, Cards):
        return {"groups": (_cards(origins.lists[taken.list]),)}
    if isinstance(sheet, Scan | Matrix):
        return {"items": tuple(_row(item) for item in items)}
    return {"groups": (_points(origins.lists[taken.list]),)}


def _questions(steps: Iterable[Step]) -> tuple[QuestionGroup, ...]:
    return tuple(
        QuestionGroup(
            title=step.title, questions=tuple(Asked(question=it) for it in step.questions)
        )
        for step in steps
        if step.questions
    )


def _to_tick_off(matter: FrontMatter, steps: Iterable[Step]) -> tuple[ChecklistGroup, ...]:
    texts = {
        "steps": tuple(escaped(step.title) for step in steps),
        "dos": matter.dos,
        "donts": matter.donts,
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
    cards = (
        " ".join(
            filter(
                None,
                (
                    f"**{escaped(item.title)}**",
                    item.meaning,
                    item.question and escaped(item.question),
                ),
            )
        )
        for item in shown.items
    )
    return CardGroup(title=shown.info.title, cards=tuple(cards))


def _row(item: ListItem) -> Row:
    return Row(id=item.id, title=item.title, hint=None, question=item.question)


def _cut(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
