"""Remove a fiche or a worksheet: readers are led elsewhere, and nothing names it any more."""

from pathlib import Path
from typing import NoReturn

from toolbox.model.checked import CheckedContent
from toolbox.model.redirects import redirects
from toolbox.refactor import yaml_text
from toolbox.refactor.moving import (
    existing,
    expect_free,
    file_of,
    finished,
    front_matter_of,
    moves_of,
    whole_content,
    worksheets_of,
)
from toolbox.refactor.redirecting import with_aliases, with_rows
from toolbox.refactor.references import Moves, calling, relinked, texts
from toolbox.refactor.unnaming import unname
from toolbox.refactor.workspace import RefactorError, Workspace
from toolbox.schema.collections import REDIRECTS
from toolbox.urls import fiche_page, url, worksheet_page


def remove(root: Path, kind: str, name: str, to: str | None) -> Workspace:
    """Return the files without a fiche or a worksheet, not yet on disk.

    `to` says where its readers go: the name of one of the same kind, or the address of a page.
    Raises RefactorError when `to` is no page, with a question for it when it is None, or when
    something cannot do without what goes.
    """
    found = whole_content(root)
    path = existing(root, kind, name)
    expect_free(kind, name)
    page = _target(found, kind, name, to or _ask(root, kind, name))
    work, moves = Workspace(root), moves_of(found, kind, name, name)
    gone = Moves(moves.ids, dict.fromkeys(moves.pages, page), dict.fromkeys(moves.files, page))
    work.remove(path)
    _expect_no_calls(root, path, gone)
    unname(found.content, work, gone, path)
    for file, base in texts(root):
        if file != path:
            before = work.read(file)
            links = {**gone.pages, **gone.files}
            work.change(file, after := relinked(before, base, links, keep_place=False))
            _note_links(work, file, before, after)
    _lead(work, found, name, gone, page)
    return finished(work)


def _ask(root: Path, kind: str, name: str) -> NoReturn:
    path = root / file_of(kind, name)
    others = (it.stem for it in sorted(path.parent.glob(f"[!_]*{path.suffix}")) if it != path)
    command = f"python -m toolbox remove {kind} {name} --to"
    raise RefactorError(
        f"waar komen de lezers van ‘{name}’ voortaan terecht? Zet het erbij:\n"
        f"  {command} {next(others, 'mijn-naam')}\n"
        f"of, met het adres van een andere pagina:\n"
        f"  {command} begrippen/"
    )


def _target(found: CheckedContent, kind: str, name: str, to: str) -> str:
    """Return the page path that `to` means; raises RefactorError when there is none."""
    pages = {url(page): page for page in found.site.pages}
    address = to.strip("/") + "/"
    of_kind = fiche_page(to) if kind == "fiche" else worksheet_page(to)
    own = {url(page) for page in moves_of(found, kind, name, name).pages}
    page = of_kind if of_kind in found.site.pages else pages.get(address)
    if page is None or url(page) in own:
        raise RefactorError(
            f"‘{to}’ is geen pagina die blijft; typ de naam van een andere {kind}, of een adres "
            "zoals begrippen/"
        )
    return page


def _expect_no_calls(root: Path, gone: str, moves: Moves) -> None:
    """Raise RefactorError when a text shows what goes, at a place that only an editor can fill."""
    found = [
        f"  {file}:{line}: hier staat {call}; haal het weg"
        for file, _ in texts(root)
        if file.endswith(".md") and file != gone
        for line, call in calling((root / file).read_text("utf-8"), moves)
    ]
    if found:
        raise RefactorError("eerst moet dit weg:\n" + "\n".join(found))


def _note_links(work: Workspace, file: str, before: str, after: str) -> None:
    rows = zip(before.split("\n"), after.split("\n"), strict=True)
    lines = [str(number) for number, (old, new) in enumerate(rows, 1) if old != new]
    if lines:
        work.notes.append(
            f"Lees na in {file}, regel {', '.join(lines)}: de link gaat nu naar een andere pagina."
        )


def _lead(work: Workspace, found: CheckedContent, name: str, gone: Moves, page: str) -> None:
    """Leave a redirect at every address of what goes, and at those that led to it."""
    addresses = {url(it) for it in gone.pages}
    led = redirects(found.content, found.site).items()
    old = addresses | {it for it, to in led if to.partition("#")[0] in addresses}
    text = work.read(REDIRECTS.path)
    for number, row in reversed(list(enumerate(found.content.entries(REDIRECTS)))):
        own, mark, _ = row.old.partition("#")
        if mark and own in addresses:
            # A place cannot lead to another page; the page itself does.
            text = yaml_text.removed(text, (number,))
        elif row.to.partition("#")[0] in addresses:
            text = yaml_text.replaced(text, {(number, "to"): url(page)})
            old.discard(row.old)
    work.change(REDIRECTS.path, text)
    heir = next((it.slug for it in found.content.fiches if fiche_page(it.slug) == page), None)
    if heir and ("fiche", name) in gone.ids:
        # An alias also takes along the ticks and the answers that browsers keep.
        former = (name, *front_matter_of(found, name).aliases)
        with_aliases(work, file_of("fiche", heir), former, heir)
        old -= {url(fiche_page(it)) for it in former}
        for sheet in worksheets_of(found, "fiche", heir):
            old -= {url(worksheet_page(sheet.removesuffix(heir) + it)) for it in former}
    with_rows(work, dict.fromkeys(sorted(old), url(page)))
