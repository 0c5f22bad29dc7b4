"""Set up `.venv/` with the pinned packages: `make` does it with this, and so does Windows without.

Only the standard library, and syntax that an old Python reads too, so it can say what is wrong.
On Windows a package that is in use cannot be replaced: so this runs before any is imported.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
WANTED = (3, 11)
KINDS = ("site", "dev")
"""The files in `requirements/`: what the site needs, and what its tests need too."""

STOPPED = 130
"""The exit code of what someone stops with Ctrl+C, as shells have it."""

_FIRST = ("pydantic", "mkdocs", "yaml")
"""Packages that are there when anything is."""


class InstallationError(Exception):
    """The packages could not be installed; the message says why, in Dutch."""


def python() -> Path:
    """Return the Python of `.venv/`, whether it exists or not."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment() -> dict[str, str]:
    """Return the environment of what runs in `.venv/`: UTF-8, also where Windows has another."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def prepare(arguments: Sequence[str]) -> int | None:
    """Set up what a command needs; run it in `.venv/` and return its exit code.

    Return None where the command can go on in this Python. Prints why it cannot be set up.
    """
    kind = {"serve": "site", "test": "dev"}.get(arguments[0] if arguments else "")
    if kind is None and all(map(find_spec, _FIRST)):
        return None
    try:
        install(kind or "site")
    except InstallationError as error:
        print(error, file=sys.stderr)
        return 1
    if Path(sys.prefix).resolve() == VENV.resolve():
        return None
    return run("-m", "toolbox", *arguments)


def run(*arguments: str) -> int:
    """Run the Python of `.venv/` in the current directory; return its exit code."""
    command = [str(python()), *arguments]
    try:
        return subprocess.run(command, env=environment(), check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        # What ran got the same key, and has said what it had to.
        return STOPPED


def install(kind: str) -> None:
    """Install the packages of `requirements/<kind>.txt`, unless they are.

    Raises InstallationError when this Python is too old, or when pip fails.
    """
    stamp, wanted = VENV / kind, ROOT / "requirements" / f"{kind}.txt"
    if _is_newer(stamp, wanted) and _is_newer(stamp, ROOT / "pyproject.toml"):
        return
    if sys.version_info < WANTED:
        found = ".".join(map(str, sys.version_info[:2]))
        raise InstallationError(
            f"Je hebt Python 3.11 of nieuwer nodig, en dit is {found}: https://www.python.org/"
        )
    print("Wat nodig is, komt in de map .venv. Dat duurt even …", flush=True)
    if not python().is_file():
        _do([sys.executable, "-m", "venv", str(VENV)])
    _pip("--require-hashes", "-r", str(wanted))
    # The package itself is linked, not copied, so that a change in it counts at once.
    _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    for each in KINDS[: KINDS.index(kind) + 1]:
        (VENV / each).touch()


def install_properdocs() -> None:
    """Install ProperDocs apart, in `.cache/`: tests build the site with it too.

    Raises InstallationError when pip fails.
    """
    folder, wanted = ROOT / ".cache/properdocs", ROOT / "requirements/properdocs.txt"
    if not _is_newer(folder, wanted):
        shutil.rmtree(folder, ignore_errors=True)
        _pip("--require-hashes", "--no-deps", "--target", str(folder), "-r", str(wanted))
        folder.touch()


def install_scripts() -> bool:
    """Install what the scripts and the form are checked with; return whether npm is there."""
    npm = shutil.which("npm")  # on Windows it ends in .cmd, which only its full name runs
    if npm is None:
        return False
    for name, lock, options in (
        ("scripts", ROOT / "package-lock.json", ["--ignore-scripts"]),
        ("form", ROOT / "form/package-lock.json", ["--prefix", "form", "--omit=dev"]),
    ):
        if not _is_newer(VENV / name, lock):
            _do([npm, "ci", *options, "--no-audit", "--no-fund", "--loglevel=error"])
            (VENV / name).touch()
    return True


def npm(*arguments: str) -> int:
    """Run a script of `package.json`; return its exit code."""
    command = [str(shutil.which("npm")), "run", "--silent", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603


def _pip(*arguments: str) -> None:
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _do([*pip, *arguments])


def _is_newer(stamp: Path, source: Path) -> bool:
    return stamp.exists() and stamp.stat().st_mtime >= source.stat().st_mtime


def _do(command: Sequence[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, env=environment(), check=False)  # noqa: S603
    if done.returncode:
        raise InstallationError(
            "Dat lukte niet; hierboven staat waarom. Sluit andere vensters waarin de toolbox "
            "draait, kijk of je internet hebt, en probeer het opnieuw."
        )


if __name__ == "__main__":
    try:
        install(sys.argv[1])
    except InstallationError as error:
        sys.exit(str(error))
