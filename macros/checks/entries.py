"""Rules about what entries say of each other."""

from collections.abc import Iterable, Iterator

from macros.addresses import anchor, fiche_page, route_page, worksheet_page
from macros.checks.look import Checked, at, automatic, missing, near
from macros.models.base import Ref
from macros.models.fields import marked
from macros.models.kinds import Cell, Column, From, Questions, Row
from macros.models.lists import ListInfo, Term
from macros.models.routes import Route
from macros.problems import Problem
from macros.reading.content import ROWS, Piece
from macros.reading.document import Loc


def fiches_differ(checked: Checked) -> Iterator[Problem]:
    """No two fiches have the same title or the same place in the order."""
    for field in ("title", "order"):
        first: dict[object, str] = {}
        for fiche in checked.content.fiches:
            value = getattr(fiche.entry, field)
            other = first.setdefault(value, fiche.slug)
            if other != fiche.slug:
                message = f"‘{value}’ staat ook in fiches/{other}.md; kies iets anders"
                yield at(fiche.piece, (field,), message)


def rows_differ(checked: Checked) -> Iterator[Problem]:
    """No two rows of a list or of a worksheet have the same id."""
    for rows in checked.content.lists.values():
        yield from _repeated(
            (row.piece, ("id",), row.entry.id) for row in rows if hasattr(row.entry, "id")
        )
    for sheet in checked.content.worksheets:
        for field in ("cells", "items", "columns"):
            found = getattr(sheet.entry, field, ())
            yield from _repeated(
                (sheet.piece, (field, index, "id"), item.id)
                for index, item in enumerate(found if isinstance(found, tuple) else ())
                if isinstance(item, Cell | Row | Column)
            )


def terms_differ(checked: Checked) -> Iterator[Problem]:
    """No two terms have the same name or abbreviation, and each has an address of its own."""
    yield from _repeated(
        (row.piece, (field,), name)
        for row in checked.content.lists["glossary"]
        if isinstance(row.entry, Term)
        for field, name in (("term", row.entry.term), ("abbreviation", row.entry.abbreviation))
        if name
    )


def pages_differ(checked: Checked) -> Iterator[Problem]:
    """A fiche, a worksheet or a route has an address that no page in `docs/` has."""
    names = checked.content.names
    made = {f"fiches/{slug}.md": fiche_page(slug) for slug in names["fiches"]}
    made |= {f"data/worksheets/{name}.yml": worksheet_page(name) for name in names["worksheets"]}
    for path, page in made.items():
        if page in checked.content.pages:
            yield Problem(path, 1, 1, f"docs/{page} bestaat al; kies een andere bestandsnaam")
    for row in checked.content.lists["routes"]:
        assert isinstance(row.entry, Route)
        page = route_page(row.entry.id)
        if page in checked.content.pages:
            yield at(row.piece, ("id",), f"docs/{page} bestaat al; kies een andere id")


def references_exist(checked: Checked) -> Iterator[Problem]:
    """What an entry refers to exists."""
    for piece in checked.content.pieces:
        for found in marked(piece.model, piece.value):
            if isinstance(found.marker, Ref) and not checked.knows(found.marker.to, found.value):
                yield at(piece, found.loc, missing(found.value, found.marker.to, checked))


def worksheets_have_content(checked: Checked) -> Iterator[Problem]:
    """A worksheet has a name of its own, and finds what it takes from a fiche."""
    own = automatic(checked.content)
    fiches = {fiche.slug: fiche.entry for fiche in checked.content.fiches}
    for sheet in checked.content.worksheets:
        if sheet.id in own:
            message = f"de fiche ‘{own[sheet.id]}’ maakt dit werkblad al; kies een andere naam"
            yield sheet.piece.problem((), message)
        taken: From | None = getattr(sheet.entry, "taken", None)
        if taken is None or taken.fiche not in fiches:
            continue
        steps = fiches[taken.fiche].steps
        titles = [step.title for step in steps]
        for index, title in enumerate(taken.steps):
            if title not in titles:
                message = f"‘{title}’ is geen stap van deze fiche{near(title, titles)}"
                yield at(sheet.piece, ("from", "steps", index), message)
        named = [step for step in steps if not taken.steps or step.title in taken.steps]
        if isinstance(sheet.entry, Questions) and not any(step.questions for step in named):
            message = f"de stappen van ‘{taken.fiche}’ bevatten geen vragen; vul ‘groups’ zelf in"
            yield at(sheet.piece, ("from", "fiche"), message)


def lists_have_items(checked: Checked) -> Iterator[Problem]:
    """Every list in `lists.yml` has its file in `data/`, and every other file has its row."""
    for row in checked.content.lists["lists"]:
        assert isinstance(row.entry, ListInfo)
        name = row.entry.id
        if name in ROWS:
            message = f"data/{name}.yml is geen lijst met punten; verwijder deze rij"
            yield at(row.piece, ("id",), message)
        elif name not in checked.content.lists:
            message = f"data/{name}.yml bestaat niet; maak het bestand of verwijder deze rij"
            yield at(row.piece, ("id",), message)
    for name in checked.content.lists.keys() - ROWS.keys():
        if checked.knows("list", name):
            continue
        message = f"deze lijst staat niet in data/lists.yml; voeg daar een rij toe met ‘id: {name}’"
        yield Problem(f"data/{name}.yml", 1, 1, message)


def changes_are_in_order(checked: Checked) -> Iterator[Problem]:
    """The newest change of a fiche stands first."""
    for fiche in checked.content.fiches:
        dates = [change.date for change in fiche.entry.changes]
        for index in range(1, len(dates)):
            if dates[index] > dates[index - 1]:
                message = "deze wijziging is nieuwer dan de vorige; zet de nieuwste bovenaan"
                yield at(fiche.piece, ("changes", index, "date"), message)


def _repeated(named: Iterable[tuple[Piece, Loc, str]]) -> Iterator[Problem]:
    """Yield a problem for each name that stands earlier, as far as an address can tell."""
    first: dict[str, int] = {}
    for piece, loc, name in named:
        address = anchor(name) or name
        line = piece.problem(loc, "").line
        if address in first:
            message = f"‘{name}’ staat al op regel {first[address]}; kies iets anders"
            yield at(piece, loc, message)
        first.setdefault(address, line)
