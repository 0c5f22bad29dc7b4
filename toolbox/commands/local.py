"""The commands for one's own computer, as `make serve` and `make test`, without make."""

import shutil
import sys
from argparse import Namespace
from pathlib import Path

from toolbox import installation
from toolbox.commands.content import schemas, settings

_BROWSERS = (
    ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
    ("firefox-esr", "firefox"),
)
_CODE = ("macros", "toolbox", "tests")
_QUICK = ("tests/unit", "tests/content")


def serve(root: Path, options: Namespace) -> int:
    """Show the site on http://127.0.0.1:8000, until someone stops it; what it needs is there."""
    if settings(root, options):
        return 1
    schemas(root, options)
    return installation.run("-m", "mkdocs", "serve")


def test(root: Path, options: Namespace) -> int:  # noqa: ARG001
    """Run all tests that this computer can run, and say which it cannot; 1 when one fails."""
    codes = [
        installation.run("-m", "ruff", "check", *_CODE),
        installation.run("-m", "ruff", "format", "--check", *_CODE),
        installation.run("-m", "mypy"),
    ]
    has_all = _has_all()
    try:
        has_npm = installation.install_scripts()
        if has_all:
            installation.install_properdocs()
    except installation.InstallationError as error:
        print(error, file=sys.stderr)
        return 1
    if has_npm:
        codes += [installation.npm(name) for name in ("lint", "types", "unit")]
    else:
        print("Zonder Node.js: de scripts zijn niet nagekeken.", file=sys.stderr)
    which = () if has_all else _QUICK
    codes.append(installation.run("-m", "pytest", "-n", "2", *which))
    if which:
        print(
            "Alleen de snelle proeven zijn gedaan. Voor de andere heb je Chromium, Firefox, "
            "poppler en Node.js nodig; GitHub doet ze bij elk voorstel.",
            file=sys.stderr,
        )
    return int(any(codes))


def _has_all() -> bool:
    """Return whether the browsers and the other programs that the slow tests drive are here."""
    programs = (*_BROWSERS, ("pdfinfo",), ("git",), ("npm",))
    return all(any(map(shutil.which, names)) for names in programs)
