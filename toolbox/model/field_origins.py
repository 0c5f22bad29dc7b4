"""Where the name of a field comes from: the text or the id that an editor typed."""

from toolbox.document import Loc
from toolbox.model.worksheet_content import TICKED
from toolbox.model.worksheets import DerivedWorksheet
from toolbox.schema.agreement import AGREEMENT_CHAPTERS
from toolbox.schema.collections import AGREEMENT
from toolbox.schema.content_source import ContentSource, content_source_of
from toolbox.schema.worksheet import Worksheet
from toolbox.schema.worksheet_parts import QuestionGroup
from toolbox.source.content import Content, RawEntry


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
    key = TICKED[group.title]
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
