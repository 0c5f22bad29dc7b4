"""Rules about what is drawn: it has to fit in its drawing."""

from collections import Counter
from collections.abc import Iterator

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.checks.raw_entries import raw_entries_of
from toolbox.diagnostics import Problem
from toolbox.model import drawn
from toolbox.schema.collections import DEADLINES
from toolbox.schema.entry import Entry
from toolbox.schema.lists import ListItem, Partner
from toolbox.source.content import RawEntry


def drawn_lists_fit(context: CheckContext) -> Iterator[Problem]:
    """A list that is drawn has at most `MOST_ITEMS` items, and at least one."""
    for raw in filter(drawn.is_drawn_list, context.content.raw_entries):
        value = raw.value
        path = f"data/{value.get('id')}.yml"
        items = _in_file(context, ListItem, path)
        if not items and value.get("id") in context.content.lists:
            message = f"{path} heeft geen punten om te tekenen; haal ‘drawing’ weg"
            yield at(raw, ("drawing",), message)
        for item in items[drawn.MOST_ITEMS :]:
            yield item.problem(
                (),
                f"dit is punt {len(items)} van een lijst die getekend wordt, en er passen er"
                f" {drawn.MOST_ITEMS} in de tekening; neem punten samen, of haal ‘drawing’ weg"
                " in data/lists.yml",
            )
            break


def partners_fit(context: CheckContext) -> Iterator[Problem]:
    """The drawing of the network has at most `MOST_PARTNERS` partners of each part."""
    counted: Counter[str] = Counter()
    for raw, value in raw_entries_of(context.content, Partner):
        part = str(value.get("part"))
        counted[part] += 1
        if counted[part] == drawn.MOST_PARTNERS + 1:
            yield at(
                raw,
                ("part",),
                f"in de tekening passen {drawn.MOST_PARTNERS} partners met ‘part: {part}’, en dit"
                " is er een meer; neem er enkele samen in één rij",
            )


def deadlines_fit(context: CheckContext) -> Iterator[Problem]:
    """The drawing of the deadlines has at most `MOST_DATES` dates, in `MOST_YEARS` years."""
    rows = sorted(context.content.lists.get(DEADLINES.name, ()), key=lambda row: row.entry.date)
    for row in rows[drawn.MOST_DATES : drawn.MOST_DATES + 1]:
        message = (
            f"in de tekening passen {drawn.MOST_DATES} data; haal een datum weg die voorbij is"
        )
        yield row.raw.problem((), message)
    first = rows[0].entry.date.year if rows else 0
    for row in rows:
        if row.entry.date.year - first >= drawn.MOST_YEARS:
            message = (
                f"in de tekening passen {drawn.MOST_YEARS} jaren, en de eerste datum is van"
                f" {first}; kijk het jaar na, of haal data weg die voorbij zijn"
            )
            yield at(row.raw, ("date",), message)
            break


def circles_fit(context: CheckContext) -> Iterator[Problem]:
    """A worksheet that is drawn as a circle has at most `MOST_CELLS` cells."""
    for raw in filter(drawn.is_circle, context.content.raw_entries):
        cells = raw.value.get("cells")
        if isinstance(cells, list) and len(cells) > drawn.MOST_CELLS:
            message = (
                f"een cirkel heeft plaats voor {drawn.MOST_CELLS} vakken; neem vakken samen,"
                " of haal ‘circle’ weg"
            )
            yield at(raw, ("cells", drawn.MOST_CELLS), message)


def _in_file(context: CheckContext, model: type[Entry], path: str) -> list[RawEntry]:
    rows = (raw for raw in context.content.raw_entries if issubclass(raw.model, model))
    return [raw for raw in rows if raw.document.path == path]


RULES: tuple[Rule, ...] = (drawn_lists_fit, partners_fit, deadlines_fit, circles_fit)
