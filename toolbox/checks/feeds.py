"""Rules about what feeds the agreement note that a browser makes."""

from collections.abc import Iterator, Mapping

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.checks.raw_entries import raw_entries_of, rows_in
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model.feeds import feedable, is_tabular
from toolbox.schema.agreement import AgreementPart
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import RawEntry

Placed = tuple[RawEntry, Loc, Mapping[str, object]]
"""A raw feed: the part that it is in, its location and its keys."""


def feeds_fit(context: CheckContext) -> Iterator[Problem]:
    """Feeds name worksheets of their part, fields that those have, and a form that they can take.

    A part with headings has its feeds there, as the Word template has a place for each heading.
    """
    models = {derived.id: derived.model for derived in context.worksheets}
    for raw, part in raw_entries_of(context.content, AgreementPart):
        outline = part.get("outline")
        if part.get("feeds") and outline:
            yield at(raw, ("feeds",), "dit onderdeel heeft koppen; zet dit bij een van die koppen")
        helping = part.get("worksheets")
        names = (
            [name for name in helping if isinstance(name, str)] if isinstance(helping, list) else []
        )
        for placed in _feeds(raw, part):
            _, loc, feed = placed
            name = feed.get("worksheet")
            if not isinstance(name, str) or name not in models:
                continue  # `references_exist` reports these
            if name not in names:
                yield at(
                    raw,
                    (*loc, "worksheet"),
                    f"‘{name}’ staat niet bij de werkbladen (worksheets) van dit onderdeel; "
                    "zet het er daar bij, of kies er een dat er staat",
                )
            yield from _fitting(placed, name, models[name])


def answers_are_fed_once(context: CheckContext) -> Iterator[Problem]:
    """No answer that is text is in the note twice; columns of tables may be, to name their rows."""
    models = {derived.id: derived.model for derived in context.worksheets}
    first: dict[tuple[str, str], int] = {}
    for raw, part in raw_entries_of(context.content, AgreementPart):
        for _, loc, feed in _feeds(raw, part):
            name = feed.get("worksheet")
            if not isinstance(name, str) or name not in models or feed.get("as") == "table":
                continue
            for field in _texts(feed.get("fields")) or feedable(models[name]):
                line = raw.problem(loc, "").line
                other = first.setdefault((name, field), line)
                if other != line:
                    said = f"‘{field}’ van ‘{name}’ komt al uit regel {other} in de nota"
                    yield at(raw, loc, f"{said}; laat het hier weg")


def _fitting(placed: Placed, name: str, model: Worksheet) -> Iterator[Problem]:
    raw, loc, feed = placed
    if feed.get("as") == "table" and not is_tabular(model):
        yield at(raw, (*loc, "as"), f"‘{name}’ is geen tabel; typ ‘text’ of ‘list’")
    known = feedable(model)
    for number, field in enumerate(_texts(feed.get("fields"))):
        if field not in known:
            what = "geen kolom" if is_tabular(model) else "geen veld"
            hint = near(field, known) if known else "; laat ‘fields’ weg, dan komt alles mee"
            yield at(raw, (*loc, "fields", number), f"‘{field}’ is {what} van ‘{name}’{hint}")


def _feeds(raw: RawEntry, part: Mapping[str, object]) -> Iterator[Placed]:
    for number, feed in enumerate(rows_in(part.get("feeds"))):
        yield raw, ("feeds", number), feed
    for at_heading, heading in enumerate(rows_in(part.get("outline"))):
        for number, feed in enumerate(rows_in(heading.get("feeds"))):
            yield raw, ("outline", at_heading, "feeds", number), feed


def _texts(value: object) -> list[str]:
    """Return the texts in a raw list; another value in it is reported as no text."""
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


RULES: tuple[Rule, ...] = (feeds_fit, answers_are_fed_once)
