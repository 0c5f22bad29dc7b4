"""The commands for the content: check and lint, new files, JSON schemas, published lists."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from toolbox.checks import ContentError, problems_of
from toolbox.checks import check as checked
from toolbox.diagnostics import Problem
from toolbox.fixing.difference import content_files, repair_of
from toolbox.lint import spelling
from toolbox.lint.warnings import warnings
from toolbox.model import published
from toolbox.model.references import known_ids
from toolbox.publishing import github
from toolbox.scaffold.new import NewFileError, new_fiche, new_worksheet
from toolbox.schema.json_schema import schema_files
from toolbox.source import published_lists
from toolbox.source.content import content_day
from toolbox.source.reader import read_content, read_settings
from toolbox.source.settings import absent_paths
from toolbox.unpublished.released import released


def check(root: Path, options: Namespace) -> int:
    """Print every problem of all files, or of `options.files`, and the totals.

    With `options.hints` also the lint warnings, which do not affect the exit code: 1 if there are
    problems, else 0.
    """
    content = read_content(root)
    problems = (*problems_of(content), *absent_paths(content.settings, root))
    tips = list(warnings(root, content)) if options.hints else []
    if names := {_name(root, file) for file in options.files}:
        problems = tuple(problem for problem in problems if problem.path in names)
        problems += tuple(
            Problem(name, 1, 1, "dit bestand bestaat niet")
            for name in sorted(names)
            if not (root / name).is_file()
        )
        tips = [tip for tip in tips if tip.path in names]
    _print([*problems, *tips])
    if options.hints:
        if not spelling.HAS_HUNSPELL:
            print("De spelling is niet nagekeken: chunspell bestaat niet voor deze computer.")
        print(f"{len(tips)} {'tip' if len(tips) == 1 else 'tips'}; een tip houdt niets tegen.")
    lists = sum(map(bool, content.lists.values()))
    totals = _totals(problems, len(content.fiches), len(content.worksheets), lists)
    print(totals)
    github.summarise(github.check_summary(problems, totals))
    return 1 if problems else 0


def settings(root: Path, options: Namespace) -> int:  # noqa: ARG001
    """Print what is wrong in `mkdocs.yml`, before MkDocs reads it; 1 if anything is, else 0."""
    problems = read_settings(root)
    _print(problems)
    return 1 if problems else 0


def fix(root: Path, options: Namespace) -> int:
    """Repair what has one meaning in `options.files`, or in all content; print what changes.

    With `options.show` nothing is written. The exit code is 1 when a file cannot be read, else 0.
    """
    names = [_name(root, file) for file in options.files] or content_files(root)
    wrong, fixed = 0, 0
    for name in names:
        try:
            repair = repair_of(root, name)
        except (OSError, ValueError):
            print(f"{name}: dit bestand is er niet, of je mag het niet lezen.", file=sys.stderr)
            wrong += 1
            continue
        if repair is None:
            continue
        if not options.show:
            try:
                _put_in_place(root, name, repair.after)
            except OSError:
                print(
                    f"{name}: dit bestand is niet te bewaren; mag je het wijzigen?",
                    file=sys.stderr,
                )
                wrong += 1
                continue
        fixed += 1
        print(repair.difference)
        lines = "1 regel" if repair.count == 1 else f"{repair.count} regels"
        print(f"{name}: {lines} {'te herstellen' if options.show else 'hersteld'}.")
    if not fixed:
        print("Er is niets te herstellen.")
    elif options.show:
        print("Er is niets gewijzigd. Herstellen doe je met ‘fix’ zonder ‘--show’.")
    return 1 if wrong else 0


def new(root: Path, options: Namespace) -> int:
    """Create a fiche, or a worksheet of `options.kind`, with the title `options.title`."""
    try:
        made = (
            new_worksheet(root, options.kind, options.title)
            if options.kind
            else new_fiche(root, options.title, date.today())
        )
    except NewFileError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made} is gemaakt.")
    print("Vervang de voorbeelden door je eigen tekst. Wat je niet nodig hebt, mag je wissen.")
    print("Kijk het na met ‘python -m toolbox check’ en bekijk het met ‘python -m toolbox serve’.")
    return 0


def schemas(root: Path, options: Namespace) -> int:  # noqa: ARG001
    """Write the JSON Schemas to `.cache/schemas/`, for text editors of local users."""
    for address, schema in schema_files(known_ids(read_content(root))):
        path = root / ".cache" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(schema)
    return 0


def addresses(root: Path, options: Namespace) -> int:  # noqa: ARG001
    """Add the current permalinks and fields to the lists of everything ever published."""
    content = read_content(root)
    try:
        found = checked(content)
    except ContentError:
        print("Eerst moet alles kloppen. Typ: python -m toolbox check", file=sys.stderr)
        return 1
    found = released(found, content_day()).checked
    today = published.today(found.content, found.site)
    new_ones = len(today - content.published.keys())
    _put_in_place(root, published_lists.PATH, published_lists.listed([*content.published, *today]))
    count = "1 nieuw adres" if new_ones == 1 else f"{new_ones} nieuwe adressen"
    print(f"{published_lists.PATH} telt {count}. Bewaar het mee in git.")
    fields = set(published.fields(found.worksheets))
    new_ones = len(fields - content.published_fields.keys())
    listed = published_lists.listed(
        [*content.published_fields, *fields], published_lists.FIELDS_HEAD
    )
    _put_in_place(root, published_lists.FIELDS_PATH, listed)
    count = "1 nieuw veld" if new_ones == 1 else f"{new_ones} nieuwe velden"
    print(f"{published_lists.FIELDS_PATH} telt {count}. Bewaar het mee in git.")
    return 0


def _put_in_place(root: Path, name: str, text: str) -> None:
    # Atomic: a partial write would lose what is recorded nowhere else.
    unfinished = root / ".cache" / Path(name).name
    unfinished.parent.mkdir(exist_ok=True)
    unfinished.write_bytes(text.encode("utf-8"))
    unfinished.replace(root / name)


def _print(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem)
        if os.environ.get("GITHUB_ACTIONS"):
            print(problem.annotation())


def _name(root: Path, file: str) -> str:
    path = (root / file).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _totals(problems: Sequence[Problem], fiches: int, worksheets: int, lists: int) -> str:
    if not problems:
        return f"In orde: {fiches} fiches, {worksheets} werkbladen en {lists} lijsten."
    files = len({problem.path for problem in problems})
    return (
        f"{len(problems)} {'probleem' if len(problems) == 1 else 'problemen'} "
        f"in {files} {'bestand' if files == 1 else 'bestanden'}."
    )
