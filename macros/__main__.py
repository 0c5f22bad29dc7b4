"""The command line: `python -m macros check`, `new`, `schemas`, and what puts the toolbox on the web."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from macros import forge, published
from macros.addresses import url
from macros.checks import check
from macros.checks.look import known_ids
from macros.hints import hints
from macros.models.kinds import KINDS
from macros.new import NewFileError, new_fiche, new_worksheet
from macros.problems import Problem
from macros.reading import read_content
from macros.schemas import schema_files


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run a command in `root` (the current folder); return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="De toolbox aanvullen, nakijken en publiceren."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    checking = commands.add_parser("check", help="kijk alle fiches en data na")
    checking.add_argument("files", nargs="*", metavar="BESTAND", help="toon alleen deze bestanden")
    checking.add_argument(
        "--hints", action="store_true", help="geef ook tips voor gewone taal; ze houden niets tegen"
    )
    making = commands.add_parser("new", help="maak een nieuwe fiche of een nieuw werkblad")
    sorts = making.add_subparsers(dest="sort", required=True, metavar="wat")
    fiche = sorts.add_parser("fiche", help="maak een fiche van fiches/_sjabloon.md")
    sheet = sorts.add_parser("werkblad", help="maak een werkblad")
    sheet.add_argument("kind", metavar="SOORT", help=", ".join(KINDS))
    for parser_of_one in (fiche, sheet):
        parser_of_one.add_argument("title", metavar="TITEL", help="tussen aanhalingstekens")
    commands.add_parser("schemas", help="schrijf de JSON-schema’s van alle velden in .cache/")
    publishing = commands.add_parser("publish", help="publiceer de toolbox als versie")
    publishing.add_argument("version", metavar="VERSIE", help="bv. 2026.1")
    going_back = commands.add_parser("rollback", help="breng lezers terug naar een versie")
    going_back.add_argument("version", metavar="VERSIE", help="bv. 2026.1")
    showing = commands.add_parser("preview", help="publiceer een proefversie")
    showing.add_argument("version", metavar="NAAM", help="bv. pr-12")
    showing.add_argument("--site", type=Path, metavar="MAP", help="waar de site al gebouwd is")
    hiding = commands.add_parser("unpreview", help="haal een proefversie weg")
    hiding.add_argument("version", metavar="NAAM", help="bv. pr-12")
    commands.add_parser("addresses", help="hou bij welke adressen online staan")
    linking = commands.add_parser("links", help="kijk na of links naar buiten nog werken")
    linking.add_argument("--issue", action="store_true", help="zet het verslag in één issue")
    options = parser.parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    if options.command == "check":
        return _check(root, options.files, options.hints)
    if options.command == "new":
        return _new(root, options.title, getattr(options, "kind", None))
    if options.command == "schemas":
        return _schemas(root)
    if options.command == "addresses":
        return _addresses(root)
    if options.command == "links":
        return _links(root, options.issue)
    return _on_the_web(root, options)


def _check(root: Path, files: Sequence[str], with_hints: bool) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show a character still shows the rest.
        sys.stdout.reconfigure(errors="backslashreplace")
    content = read_content(root)
    _, problems = check(content)
    names = {_name(root, file) for file in files}
    found = [it for it in hints(content) if not names or it.path in names] if with_hints else []
    if names:
        problems = tuple(problem for problem in problems if problem.path in names)
        problems += tuple(
            Problem(name, 1, 1, "dit bestand bestaat niet")
            for name in sorted(names)
            if not (root / name).is_file()
        )
    for problem in problems:
        print(problem)
        if os.environ.get("GITHUB_ACTIONS"):
            print(problem.annotation())
    for hint in found:
        print(hint)
        if os.environ.get("GITHUB_ACTIONS"):
            print(hint.annotation("notice"))
    if with_hints:
        print(f"{len(found)} {'tip' if len(found) == 1 else 'tips'}; een tip houdt niets tegen.")
    lists = sum(map(bool, content.lists.values()))
    totals = _totals(problems, len(content.fiches), len(content.worksheets), lists)
    print(totals)
    forge.summarise(forge.check_summary(problems, totals))
    return 1 if problems else 0


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


def _new(root: Path, title: str, kind: str | None) -> int:
    try:
        made = new_worksheet(root, kind, title) if kind else new_fiche(root, title, date.today())
    except NewFileError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made} is gemaakt.")
    print("Vervang de voorbeelden door je eigen tekst. Wat je niet nodig hebt, mag je wissen.")
    print("Kijk het na met ‘make check’ en bekijk het met ‘make serve’.")
    return 0


def _schemas(root: Path) -> int:
    for address, schema in schema_files(known_ids(read_content(root))):
        path = root / ".cache" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(schema)
    return 0


def _addresses(root: Path) -> int:
    content = read_content(root)
    site, problems = check(content)
    if problems:
        print("Eerst moet alles kloppen. Typ: make check", file=sys.stderr)
        return 1
    pages = {url(page) for page in site.pages} - {""}
    new = len(pages - content.published.keys())
    text = published.listed([*content.published, *pages])
    (root / published.PATH).write_text(text, "utf-8")
    print(f"{published.PATH} telt {new} nieuwe adressen. Bewaar het mee in git.")
    return 0


def _links(root: Path, issue: bool) -> int:
    from macros import links

    report = links.report(links.look_up(links.external_links(root)))
    print(report.text)
    forge.summarise(report.text)
    if issue:
        links.keep_in_issue(report)
    return 0


def _on_the_web(root: Path, options: argparse.Namespace) -> int:
    from macros.preview import preview, unpreview
    from macros.publish import PublishError, publish, rollback

    version: str = options.version
    run: dict[str, tuple[Callable[[], None], str]] = {
        "publish": (lambda: publish(root, version), "Versie"),
        "rollback": (lambda: rollback(root, version), "Terug naar versie"),
        "preview": (lambda: preview(root, version, options.site), "Proefversie"),
        "unpreview": (lambda: unpreview(root, version), ""),
    }
    command, what = run[options.command]
    try:
        command()
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    if what:
        forge.summarise(forge.online_summary(root, version, what))
    if options.command == "publish":
        _remind(root)
    return 0


def _remind(root: Path) -> None:
    """Say it when the list of addresses is not that of the version that is now online."""
    content = read_content(root)
    pages = {url(page) for page in check(content)[0].pages} - {""}
    if (root / published.PATH).exists() and (new := pages - content.published.keys()):
        print(
            f"Let op: {len(new)} adressen staan nog niet in {published.PATH}."
            " Typ: make addresses, en bewaar het bestand in git."
        )


if __name__ == "__main__":
    sys.exit(main())
