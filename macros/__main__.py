"""The command line: `python -m macros check` and `python -m macros publish`."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from macros.checks import check
from macros.problems import Problem
from macros.reading import read_content


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run a command in `root` (the current folder); return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="De toolbox nakijken en publiceren."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    checking = commands.add_parser("check", help="kijk alle fiches en data na")
    checking.add_argument("files", nargs="*", metavar="BESTAND", help="toon alleen deze bestanden")
    publishing = commands.add_parser("publish", help="publiceer de toolbox als versie")
    publishing.add_argument("version", metavar="VERSIE", help="bv. 2026.1")
    options = parser.parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    if options.command == "check":
        return _check(root, options.files)
    return _publish(root, options.version)


def _check(root: Path, files: Sequence[str]) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show a character still shows the rest.
        sys.stdout.reconfigure(errors="backslashreplace")
    content = read_content(root)
    _, problems = check(content)
    names = {_name(root, file) for file in files}
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
    print(_totals(problems, len(content.fiches), len(content.worksheets), len(content.lists)))
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


def _publish(root: Path, version: str) -> int:
    from macros.publish import PublishError, publish

    try:
        publish(root, version)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
