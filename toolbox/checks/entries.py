"""Rules about what entries say of each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import PurePath

from toolbox.checks.context import Checked, at, automatic, missing
from toolbox.checks.raw_entries import rows_in, written
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.schema.base import Entry, Ref, one_line
from toolbox.schema.collections import ROWS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import Questions
from toolbox.schema.lists import ListInfo, Term
from toolbox.schema.routes import Route
from toolbox.schema.worksheet import Worksheet
from toolbox.source.content import Piece
from toolbox.urls import anchor, fiche_page, route_page, worksheet_page

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def fiches_differ(checked: Checked) -> Iterator[Problem]:
    """No two fiches have the same title or the same place in the order."""
    for field in ("title", "order"):
        first: dict[str, str] = {}
        for piece, value in written(checked.content, FrontMatter):
            if not isinstance(typed := value.get(field), str):
                continue
            same = typed.strip().lstrip("0") if field == "order" else one_line(typed)
            other = first.setdefault(same, piece.document.path)
            if other != piece.document.path:
                yield at(piece, (field,), f"‘{typed}’ staat ook in {other}; kies iets anders")


def rows_differ(checked: Checked) -> Iterator[Problem]:
    """No two rows of a list or of a worksheet have the same id."""
    files: defaultdict[str, list[tuple[Piece, Loc, object]]] = defaultdict(list)
    for piece, value in written(checked.content, Entry):
        if "id" in piece.model.model_fields:
            files[piece.document.path].append((piece, ("id",), value.get("id")))
    for rows in files.values():
        yield from _repeated(rows)
    for piece, value in written(checked.content, Worksheet):
        for field in ("cells", "items", "columns"):
            yield from _repeated(
                (piece, (field, index, "id"), item.get("id"))
                for index, item in enumerate(rows_in(value.get(field)))
            )


def terms_differ(checked: Checked) -> Iterator[Problem]:
    """No two terms have the same name or abbreviation, and each has an address of its own."""
    yield from _repeated(
        (piece, (field,), value.get(field))
        for piece, value in written(checked.content, Term)
        for field in ("term", "abbreviation")
    )


def pages_differ(checked: Checked) -> Iterator[Problem]:
    """A fiche, a worksheet or a route has an address that no page in `docs/` has."""
    names = checked.content.names
    made = {f"fiches/{slug}.md": fiche_page(slug) for slug in names["fiches"]}
    made |= {f"data/worksheets/{name}.yml": worksheet_page(name) for name in names["worksheets"]}
    for path, page in made.items():
        if page in checked.content.pages:
            yield Problem(path, 1, 1, f"docs/{page} bestaat al; kies een andere bestandsnaam")
    for piece, value in written(checked.content, Route):
        page = route_page(str(value.get("id")))
        if page in checked.content.pages:
            yield at(piece, ("id",), f"docs/{page} bestaat al; kies een andere id")


def references_exist(checked: Checked) -> Iterator[Problem]:
    """What an entry refers to exists."""
    for piece in checked.content.pieces:
        for found in piece.marked:
            if isinstance(found.marker, Ref) and not checked.knows(found.marker.to, found.value):
                yield at(piece, found.loc, missing(found.value, found.marker.to, checked))


def worksheets_have_content(checked: Checked) -> Iterator[Problem]:
    """A worksheet has a name of its own, and finds questions in the fiche it takes them from."""
    own = automatic(checked.content)
    for piece, _ in written(checked.content, Worksheet):
        name = PurePath(piece.document.path).stem
        if name in own:
            message = f"de fiche ‘{own[name]}’ maakt dit werkblad al; kies een andere bestandsnaam"
            yield piece.problem((), message)
    fiches = {fiche.slug: fiche.entry for fiche in checked.content.fiches}
    for sheet in checked.content.worksheets:
        taken = sheet.entry.taken if isinstance(sheet.entry, Questions) else None
        if taken is None or taken.fiche not in fiches:
            continue
        steps = fiches[taken.fiche].steps
        named = [step for step in steps if not taken.steps or step.title in taken.steps]
        if not any(step.questions for step in named):
            message = f"de stappen van ‘{taken.fiche}’ bevatten geen vragen; vul ‘groups’ zelf in"
            yield at(sheet.piece, ("from", "fiche"), message)


def lists_have_items(checked: Checked) -> Iterator[Problem]:
    """Every list in `lists.yml` has its file in `data/`, and every other file has its row."""
    for piece, value in written(checked.content, ListInfo):
        if not isinstance(name := value.get("id"), str):
            continue
        if name in ROWS:
            message = f"data/{name}.yml is geen lijst met punten; verwijder deze rij"
            yield at(piece, ("id",), message)
        elif name.isidentifier() and name not in checked.content.lists:
            message = f"data/{name}.yml bestaat niet; maak het bestand of verwijder deze rij"
            yield at(piece, ("id",), message)
    for name in checked.content.lists.keys() - ROWS.keys():
        if checked.knows("list", name):
            continue
        message = f"deze lijst staat niet in data/lists.yml; voeg daar een rij toe met ‘id: {name}’"
        yield Problem(f"data/{name}.yml", 1, 1, message)


def changes_are_in_order(checked: Checked) -> Iterator[Problem]:
    """The newest change of a fiche stands first."""
    for piece, value in written(checked.content, FrontMatter):
        dates = [str(change.get("date")) for change in rows_in(value.get("changes"))]
        for index, (before, date) in enumerate(pairwise(dates), 1):
            if _DATE.fullmatch(before) and _DATE.fullmatch(date) and date > before:
                message = "deze wijziging is nieuwer dan de vorige; zet de nieuwste bovenaan"
                yield at(piece, ("changes", index, "date"), message)


def _repeated(named: Iterable[tuple[Piece, Loc, object]]) -> Iterator[Problem]:
    """Yield a problem for each name that stands earlier, as far as an address can tell."""
    first: dict[str, int] = {}
    for piece, loc, name in named:
        if not isinstance(name, str):
            continue
        address = anchor(name) or name
        line = piece.problem(loc, "").line
        if address in first:
            message = f"‘{name}’ staat al op regel {first[address]}; kies iets anders"
            yield at(piece, loc, message)
        first.setdefault(address, line)
