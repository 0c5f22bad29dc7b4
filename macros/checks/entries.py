"""Rules about what entries say of each other."""

from collections.abc import Iterator

from macros.checks.look import Checked, at, automatic, missing, near
from macros.content import ROWS
from macros.models.base import Ref
from macros.models.fields import marked
from macros.models.lists import AgreementPart, ListInfo
from macros.models.worksheet import FromFiche, Questions
from macros.problems import Problem


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
    """No two rows of a list have the same id, and no two terms the same name."""
    for rows in checked.content.lists.values():
        for field in ("id", "term", "abbreviation"):
            first: dict[str, int] = {}
            for row in rows:
                value = getattr(row.entry, field, None)
                if value is None:
                    continue
                if value in first:
                    message = f"‘{value}’ staat al op regel {first[value]}; kies iets anders"
                    yield at(row.piece, (field,), message)
                first.setdefault(value, row.piece.problem((field,), "").line)


def references_exist(checked: Checked) -> Iterator[Problem]:
    """What an entry refers to exists."""
    for piece in checked.content.pieces:
        for found in marked(piece.model, piece.value):
            if isinstance(found.marker, Ref) and found.value not in checked.ids[found.marker.to]:
                yield at(piece, found.loc, missing(found.value, found.marker.to, checked))


def agreement_steps_exist(checked: Checked) -> Iterator[Problem]:
    """Each part of the agreement note is delivered by a step that exists."""
    steps = {
        fiche.slug: [step.title for step in fiche.entry.steps] for fiche in checked.content.fiches
    }
    for row in checked.content.lists.get("agreement", ()):
        assert isinstance(row.entry, AgreementPart)
        for index, delivery in enumerate(row.entry.delivered_by):
            titles = steps.get(delivery.fiche)
            if titles is not None and delivery.step not in titles:
                message = (
                    f"‘{delivery.step}’ is geen stap van deze fiche{near(delivery.step, titles)}"
                )
                yield at(row.piece, ("delivered_by", index, "step"), message)


def worksheets_have_content(checked: Checked) -> Iterator[Problem]:
    """A worksheet has a name of its own, and finds questions where it takes them from."""
    own = automatic(checked.content)
    asking = {
        fiche.slug
        for fiche in checked.content.fiches
        if any(step.questions for step in fiche.entry.steps)
    }
    known = checked.ids["fiche"]
    for sheet in checked.content.worksheets:
        if sheet.id in own:
            message = f"de fiche ‘{own[sheet.id]}’ maakt dit werkblad al; kies een andere naam"
            yield sheet.piece.problem((), message)
        taken = getattr(sheet.entry, "taken", None)
        if (
            isinstance(sheet.entry, Questions)
            and isinstance(taken, FromFiche)
            and taken.fiche in known - asking
        ):
            message = f"de stappen van ‘{taken.fiche}’ bevatten geen vragen; vul ‘groups’ zelf in"
            yield at(sheet.piece, ("from", "fiche"), message)


def lists_have_items(checked: Checked) -> Iterator[Problem]:
    """Every list in `lists.yml` has its file in `data/`, and every other file has its row."""
    infos = checked.content.lists.get("lists", ())
    named = {row.entry.id for row in infos if isinstance(row.entry, ListInfo)}
    for row in infos:
        assert isinstance(row.entry, ListInfo)
        if row.entry.id in ROWS or row.entry.id not in checked.content.lists:
            message = (
                f"data/{row.entry.id}.yml bestaat niet; maak het bestand of verwijder deze rij"
            )
            yield at(row.piece, ("id",), message)
    for name in checked.content.lists.keys() - ROWS.keys() - named:
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
