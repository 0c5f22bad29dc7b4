"""The command line interface (argparse) to the commands of `toolbox.commands`."""

import argparse
import re
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from toolbox.commands import content, local, moving, web
from toolbox.installation import STOPPED
from toolbox.refactor.moving import FOLDERS
from toolbox.schema.kinds import KINDS

_MISTAKES = (
    (r"the following arguments are required: (.+)", r"hier ontbreekt nog: \1"),
    (r"unrecognized arguments: (.+)", r"dit hoort er niet bij: \1"),
    (
        r"argument .+: invalid choice: '(.*?)' \(choose from (.+)\)",
        r"‘\1’ bestaat niet; kies uit \2",
    ),
    (r"argument (.+): expected one argument", r"na \1 hoort nog iets"),
)
"""What argparse says is wrong in what was typed, and that in Dutch."""


class _Parser(argparse.ArgumentParser):
    """A parser that says in Dutch what is wrong in what was typed."""

    def error(self, message: str) -> NoReturn:
        for pattern, dutch in _MISTAKES:
            if found := re.fullmatch(pattern, message):
                message = found.expand(dutch).replace("'", "")
        self.exit(2, f"{self.format_usage().replace('usage', 'gebruik', 1)}{message}\n")


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run a command in `root` (default: the current directory); return the exit code."""
    options = _parser().parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # No UnicodeEncodeError for a character that the terminal's encoding lacks.
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = options.run(root, options)
    except KeyboardInterrupt:
        print("De opdracht is gestopt.", file=sys.stderr)
        return STOPPED
    return code


def _parser() -> _Parser:
    parser = _Parser(prog="toolbox", description="De toolbox aanvullen, nakijken en publiceren.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")

    serve = commands.add_parser("serve", help="bekijk de toolbox op http://127.0.0.1:8000")
    serve.set_defaults(run=local.serve)
    test = commands.add_parser("test", help="doe alle proeven die deze computer kan doen")
    test.set_defaults(run=local.test)

    check = commands.add_parser("check", help="kijk alle fiches en data na")
    check.add_argument("files", nargs="*", metavar="BESTAND", help="toon alleen deze bestanden")
    check.add_argument(
        "--hints", action="store_true", help="geef ook tips voor gewone taal; ze houden niets tegen"
    )
    check.set_defaults(run=content.check)

    settings = commands.add_parser("settings", help="kijk de instellingen in mkdocs.yml na")
    settings.set_defaults(run=content.settings)

    fix = commands.add_parser("fix", help="herstel wat maar op één manier bedoeld kan zijn")
    fix.add_argument("files", nargs="*", metavar="BESTAND", help="alleen deze bestanden")
    fix.add_argument("--show", action="store_true", help="toon het alleen")
    fix.set_defaults(run=content.fix)

    suggest = commands.add_parser("suggest", help="stel op GitHub herstellingen voor")
    suggest.add_argument("number", metavar="NUMMER", help="het nummer van het voorstel")
    suggest.add_argument("folder", type=Path, metavar="MAP", help="waar het voorstel staat")
    suggest.set_defaults(run=web.suggest)

    new = commands.add_parser("new", help="maak een nieuwe fiche of een nieuw werkblad")
    kinds = new.add_subparsers(required=True, metavar="wat")
    fiche = kinds.add_parser("fiche", help="maak een fiche van fiches/_sjabloon.md")
    worksheet = kinds.add_parser("werkblad", help="maak een werkblad")
    worksheet.add_argument("kind", metavar="SOORT", help=", ".join(KINDS))
    for made in (fiche, worksheet):
        made.add_argument("title", metavar="TITEL", help="tussen aanhalingstekens")
    new.set_defaults(run=content.new, kind=None)

    _add_moving(commands)

    schemas = commands.add_parser("schemas", help="schrijf de JSON-schema’s van alle velden")
    schemas.set_defaults(run=content.schemas)

    addresses = commands.add_parser("addresses", help="hou bij welke adressen online staan")
    addresses.set_defaults(run=content.addresses)

    publish = commands.add_parser("publish", help="publiceer de toolbox als versie")
    publish.add_argument("version", metavar="VERSIE", help="bv. 2026.1")
    publish.set_defaults(run=web.publish)

    due = commands.add_parser("due", help="zeg of er vandaag iets verschijnt (publish_on)")
    due.set_defaults(run=web.publication_due)

    rollback = commands.add_parser("rollback", help="breng lezers terug naar een versie")
    rollback.add_argument("version", metavar="VERSIE", help="bv. 2026.1")
    rollback.set_defaults(run=web.rollback)

    preview = commands.add_parser("preview", help="publiceer een proefversie")
    preview.add_argument("version", metavar="NAAM", help="bv. pr-12")
    preview.add_argument("--site", type=Path, metavar="MAP", help="waar de site al gebouwd is")
    preview.set_defaults(run=web.preview)

    unpreview = commands.add_parser("unpreview", help="haal een proefversie weg")
    unpreview.add_argument("version", metavar="NAAM", help="bv. pr-12")
    unpreview.set_defaults(run=web.unpreview)

    links = commands.add_parser("links", help="kijk na of links naar buiten nog werken")
    links.add_argument("--issue", action="store_true", help="zet het verslag in één issue")
    links.set_defaults(run=web.look_up_links)
    return parser


def _add_moving(commands: "argparse._SubParsersAction[_Parser]") -> None:
    rename = commands.add_parser("rename", help="geef een fiche of een werkblad een andere naam")
    rename.add_argument("kind", choices=FOLDERS, metavar="SOORT", help=", ".join(FOLDERS))
    rename.add_argument("old", metavar="NAAM", help="de bestandsnaam, zonder .md of .yml")
    rename.add_argument("new", metavar="NIEUWE-NAAM")
    rename.set_defaults(run=moving.rename)

    merge = commands.add_parser("merge", help="voeg een fiche bij een andere")
    merge.add_argument("kind", choices=["fiche"], metavar="fiche")
    merge.add_argument("gone", metavar="NAAM", help="de fiche die opgaat in de andere")
    merge.add_argument("kept", metavar="ANDERE", help="de fiche die blijft")
    merge.set_defaults(run=moving.merge)

    remove = commands.add_parser("remove", help="verwijder een fiche of een werkblad")
    remove.add_argument("kind", choices=FOLDERS, metavar="SOORT", help=", ".join(FOLDERS))
    remove.add_argument("name", metavar="NAAM", help="de bestandsnaam, zonder .md of .yml")
    remove.add_argument("--to", metavar="PLAATS", help="waar haar lezers voortaan terechtkomen")
    remove.set_defaults(run=moving.remove)

    propose = commands.add_parser("propose", help="stel een van die drie voor op GitHub")
    propose.add_argument("what", metavar="WAT", help=", ".join(moving.CHANGES))
    propose.add_argument("kind", choices=FOLDERS, metavar="SOORT", help=", ".join(FOLDERS))
    propose.add_argument("old", metavar="NAAM", help="de bestandsnaam, zonder .md of .yml")
    propose.add_argument("new", metavar="NAAR", help="de nieuwe naam, of waar lezers heen gaan")
    propose.set_defaults(run=moving.proposed)


def run() -> None:
    """Run the command in `sys.argv`, and exit with its exit code."""
    sys.exit(main())
