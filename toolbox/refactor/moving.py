"""What rename, merge and remove share: what moves with a fiche or a worksheet, and the check."""

from pathlib import Path

from toolbox.checks import ContentError, check
from toolbox.model.checked import CheckedContent
from toolbox.model.worksheets import fiches_of_automatic
from toolbox.refactor.references import Moves
from toolbox.refactor.workspace import RefactorError, Workspace
from toolbox.schema.agreement import AGREEMENT_SHEET
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.formats import SLUG
from toolbox.schema.references import RefTarget
from toolbox.source.reader import read_content
from toolbox.urls import example_page, fiche_page, worksheet_files, worksheet_page
from toolbox.word.note_tables import TABLES, Taken

FOLDERS = {"fiche": ("fiches", ".md"), "werkblad": ("data/worksheets", ".yml")}
"""What can be renamed and removed: the folder of its files, and how their names end."""


def whole_content(root: Path) -> CheckedContent:
    """Return the content; raises RefactorError when it has problems."""
    try:
        return check(read_content(root))
    except ContentError as error:
        first = error.problems[0]
        raise RefactorError(
            f"eerst moet alles kloppen. Typ: python -m toolbox check\n{first}"
        ) from error


def file_of(kind: str, name: str) -> str:
    """Return the path of the file of a fiche or a worksheet."""
    folder, suffix = FOLDERS[kind]
    return f"{folder}/{name}{suffix}"


def existing(root: Path, kind: str, name: str) -> str:
    """Return the path of a file; raises RefactorError when it does not exist."""
    folder, suffix = FOLDERS[kind]
    names = sorted(it.stem for it in (root / folder).glob(f"[!_]*{suffix}"))
    if name in names:
        return file_of(kind, name)
    wrong = f"{file_of(kind, name)} bestaat niet"
    if not SLUG.fullmatch(name):
        wrong = f"‘{name}’ is geen naam van een {kind}"
    raise RefactorError(f"{wrong}; kies uit {', '.join(names)}")


def expect_free(kind: str, name: str) -> None:
    """Raise RefactorError for a worksheet that the program looks for by its id."""
    tables = (table for table in TABLES.values() if isinstance(table, Taken))
    fixed = {AGREEMENT_SHEET, *(it for table in tables for it in table.worksheets)}
    if kind == "werkblad" and name in fixed:
        raise RefactorError(
            f"het werkblad ‘{name}’ houdt zijn naam en zijn plaats: de Word-versie van de "
            "afsprakennota zoekt het zo"
        )


def front_matter_of(found: CheckedContent, slug: str) -> FrontMatter:
    """Return the fields of a fiche that exists."""
    return next(it.entry for it in found.content.fiches if it.slug == slug)


def worksheets_of(found: CheckedContent, kind: str, name: str) -> tuple[str, ...]:
    """Return the ids of the worksheets made from a fiche, or that of the worksheet itself."""
    if kind == "werkblad":
        return (name,)
    return tuple(it for it, slug in fiches_of_automatic(found.content).items() if slug == name)


def moves_of(found: CheckedContent, kind: str, old: str, new: str) -> Moves:
    """Return all that moves along: the worksheets of a fiche, and the pages of all of them."""
    ids: dict[tuple[RefTarget, str], str] = {}
    pages: dict[str, str] = {}
    files: dict[str, str] = {}
    for name in worksheets_of(found, kind, old):
        to = name.removesuffix(old) + new
        # A worksheet with cells in a circle is a drawing too, of the same name.
        ids |= {("worksheet", name): to, ("drawing", name): to}
        files |= zip(worksheet_files(name), worksheet_files(to), strict=True)
        pages |= {worksheet_page(name): worksheet_page(to), example_page(name): example_page(to)}
    if kind == "fiche":
        ids["fiche", old] = new
        pages[fiche_page(old)] = fiche_page(new)
    pages = {page: to for page, to in pages.items() if page in found.site.pages}
    return Moves(ids, pages, files)


def finished(work: Workspace) -> Workspace:
    """Return the new files; raises RefactorError with what the check says of them, if anything."""
    if problems := work.problems():
        listed = "\n".join(f"  {problem}" for problem in problems)
        raise RefactorError(
            f"zo zou de controle je tegenhouden, met de regels van na de wijziging:\n{listed}"
        )
    return work
