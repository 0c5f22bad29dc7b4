"""Rules about what is there twice: titles, ids, names and pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.checks.raw_entries import raw_entries_of, rows_in
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.model.worksheets import fiches_of_automatic
from toolbox.schema.entry import Entry
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.lists import Term
from toolbox.schema.meetings import Meeting
from toolbox.schema.routes import Route
from toolbox.schema.texts import one_line
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import RawEntry
from toolbox.urls import anchor, example_page, fiche_page, route_page, worksheet_page


def fiches_differ(context: CheckContext) -> Iterator[Problem]:
    """No two fiches have the same title or the same `order`."""
    for field in ("title", "order"):
        first: dict[str, str] = {}
        for raw, value in raw_entries_of(context.content, FrontMatter):
            if not isinstance(typed := value.get(field), str):
                continue
            same = typed.strip().lstrip("0") if field == "order" else one_line(typed)
            other = first.setdefault(same, raw.document.path)
            if other != raw.document.path:
                yield at(raw, (field,), f"‘{typed}’ staat ook in {other}; kies iets anders")


def rows_differ(context: CheckContext) -> Iterator[Problem]:
    """No two rows of a list, of a worksheet or of a meeting have the same id."""
    files: defaultdict[str, list[tuple[RawEntry, Loc, object]]] = defaultdict(list)
    for raw, value in raw_entries_of(context.content, Entry):
        if "id" in raw.model.model_fields:
            files[raw.document.path].append((raw, ("id",), value.get("id")))
    for rows in files.values():
        yield from _repeated(rows)
    nested = ((Worksheet, ("cells", "items", "columns")), (Meeting, ("parts",)))
    for model, fields in nested:
        for raw, value in raw_entries_of(context.content, model):
            for field in fields:
                yield from _repeated(
                    (raw, (field, index, "id"), item.get("id"))
                    for index, item in enumerate(rows_in(value.get(field)))
                )


def terms_differ(context: CheckContext) -> Iterator[Problem]:
    """No two terms have the same name or abbreviation, and each has a unique anchor."""
    yield from _repeated(
        (raw, (field,), value.get(field))
        for raw, value in raw_entries_of(context.content, Term)
        for field in ("term", "abbreviation")
    )


def pages_differ(context: CheckContext) -> Iterator[Problem]:
    """No page of a fiche, a worksheet, its example or a route collides with one in `docs/`."""
    names = context.content.names
    made = {f"fiches/{slug}.md": fiche_page(slug) for slug in names["fiches"]}
    made |= {f"data/worksheets/{name}.yml": worksheet_page(name) for name in names["worksheets"]}
    for path, page in made.items():
        if page in context.content.pages:
            yield Problem(path, 1, 1, f"docs/{page} bestaat al; kies een andere bestandsnaam")
    for raw, value in raw_entries_of(context.content, Route):
        page = route_page(str(value.get("id")))
        if page in context.content.pages:
            yield at(raw, ("id",), f"docs/{page} bestaat al; kies een andere id")
    for derived in context.worksheets:
        page = example_page(derived.id)
        if derived.model.example and page in context.content.pages:
            message = f"docs/{page} bestaat al; geef dat bestand of dit werkblad een andere naam"
            yield at(derived.raw, ("example",), message)


def worksheets_differ(context: CheckContext) -> Iterator[Problem]:
    """No worksheet has the name of one that a fiche makes."""
    own = fiches_of_automatic(context.content)
    for raw, _ in raw_entries_of(context.content, Worksheet):
        name = PurePath(raw.document.path).stem
        if name in own:
            message = f"de fiche ‘{own[name]}’ maakt dit werkblad al; kies een andere bestandsnaam"
            yield raw.problem((), message)


def _repeated(named: Iterable[tuple[RawEntry, Loc, object]]) -> Iterator[Problem]:
    """Yield a problem for each duplicate name; two names are equal if their anchors are."""
    first: dict[str, int] = {}
    for raw, loc, name in named:
        if not isinstance(name, str):
            continue
        address = anchor(name) or name
        line = raw.problem(loc, "").line
        if address in first:
            message = f"‘{name}’ staat al op regel {first[address]}; kies iets anders"
            yield at(raw, loc, message)
        first.setdefault(address, line)


RULES: tuple[Rule, ...] = (
    fiches_differ,
    rows_differ,
    terms_differ,
    pages_differ,
    worksheets_differ,
)
