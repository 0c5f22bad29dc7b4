"""A minimal valid repository, which each test breaks in its own way."""

import os
import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.support import first_fiche
from tests.support.publishing import _begun, machine, mine, remote, theirs
from tests.support.summary import summary
from toolbox.checks import check, problems_of
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.print.assets import Assets
from toolbox.releases.edition import Edition
from toolbox.source.reader import read_content
from toolbox.stylesheets import ENTRIES, stylesheets

__all__ = ["_begun", "machine", "mine", "remote", "repo", "summary", "theirs"]
"""The fixtures: a repository of content, and some to publish to."""

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)
EDITION = Edition("Toolbox Proef", "https://voorbeeld.be/", TODAY)

FICHE = f"---\n{first_fiche.FICHE}---\n"

MINIMAL = {
    "fiches/een.md": FICHE,
    "fiches/twee.md": """\
---
title: Tweede fiche
summary: Ook hier lees je in meer dan veertig tekens wat je vindt.
order: 2
phase: opstarten
steps:
  - title: Ga door
    questions:
      - Wie doet mee?
---
""",
    **dict.fromkeys(ENTRIES.values(), "p { color: inherit }\n"),
    "data/agreement.yml": """\
- id: visie
  part: afsprakennota
  title: Visie
  description: Waar het netwerk voor staat.
  delivered_by:
    - fiche: een
      step: Begin klein
""",
    "data/contacts.yml": """\
- name: An Peeters
  role: medewerker
  organisation: publiq
""",
    "data/deadlines.yml": """\
- id: aanvraag
  date: 2029-04-01
  title: Laatste dag voor een aanvraag
  description: Dien dan je nota in.
""",
    "data/glossary.yml": """\
- term: Afsprakennota
  meaning: De nota waarmee je erkenning vraagt.
- term: Intergemeentelijk samenwerkingsverband
  abbreviation: IGS
  meaning: Gemeenten die samenwerken.
""",
    "data/lists.yml": """\
- id: principles
  title: De principes
""",
    "data/phases.yml": """\
- id: voorbereiden
  title: Voorbereiden
  description: Je onderzoekt je omgeving.
- id: opstarten
  title: Opstarten
  description: Je zoekt partners.
""",
    "data/principles.yml": """\
- id: vraagstuk
  title: Werk met een vraagstuk
  meaning: Vertrek van een vraag die niemand koud laat.
  question: Is onze vraag dringend?
""",
    "data/routes.yml": """\
- id: beginnen
  title: Samen beginnen
  summary: Een weg van meer dan veertig tekens langs één werkblad.
  duration: een uur
  intro: Kies een rustige plek.
  stops:
    - worksheet: raster
""",
    "data/source_kinds.yml": """\
- id: cijfers
  title: Cijfers
  description: Databanken en monitoren.
""",
    "data/sources.yml": """\
- id: monitor
  title: Vrijetijdsmonitor
  publisher: Vlaanderen
  kind: cijfers
  description: Cijfers per gemeente.
  url: https://www.voorbeeld.be/monitor
  checked: 2026-11-23
""",
    "data/worksheets/raster.yml": """\
title: Raster
goal: Zet samen op een rij wat goed gaat en wat beter kan.
kind: grid
cells:
  - id: goed
    title: Wat gaat goed
""",
    "mkdocs.yml": "site_name: Proef\n",
    "docs/begrippen.md": "# Begrippen\n",
    "docs/bronnen.md": "# Bronnen\n",
    "docs/fiches/index.md": "# Fiches\n",
    "docs/index.md": "# Start\n",
    "docs/trajecten/index.md": "# Trajecten\n",
    "docs/werkbladen/index.md": "# Werkbladen\n",
}
"""One of everything that has to be there, and two fiches."""


@dataclass(frozen=True)
class Repository:
    """A repository to write to and to check."""

    root: Path

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file, whether it is there or not."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, path: str, old: str, new: str) -> None:
        """Change one place in a file."""
        text = (self.root / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def fiche(self, fields: str = "", body: str = "", steps: str = "") -> None:
        """Add lines to the first fiche: fields, fields of its step, and a body."""
        front_matter = FICHE.removesuffix("---\n")
        self.write("fiches/een.md", f"{front_matter}{steps}{fields}---\n{body}")

    def problems(self) -> list[str]:
        """Return the lines that the check prints."""
        problems = problems_of(read_content(self.root))
        return [str(problem) for problem in problems]

    def assets(self) -> Assets:
        """Return what its PDFs load."""
        return Assets(self.root / "docs", stylesheets(self.root))

    def toolbox(self) -> Toolbox:
        """Return the toolbox; the content has to be valid."""
        content = read_content(self.root)
        return assemble(check(content))

    def view(self, page: str) -> View:
        """Return the view for a page of the toolbox."""
        return View(self.toolbox(), page, EDITION)


PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"
)
"""The smallest picture there is: one white pixel, in PNG."""


def minimal(root: Path) -> Repository:
    """Write a minimal valid repository."""
    repository = Repository(root)
    for path, text in MINIMAL.items():
        repository.write(path, text)
    repository.write("docs/assets/kaart.png", PIXEL)
    return repository


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    """Return a minimal valid repository."""
    return minimal(tmp_path)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers have."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session", autouse=True)
def _sites(request: pytest.FixtureRequest, shared: Path) -> Iterator[None]:
    """Make the sites that tests in a browser visit while other tests run, on behalf of all."""
    asked = {name for item in request.session.items for name in getattr(item, "fixturenames", ())}
    names = [name for name in ("web", "edited", "news") if name in asked]
    making = None
    if names:
        with suppress(FileExistsError):
            (shared / "sites").mkdir()
            command = [sys.executable, "-m", "tests.e2e.sites", str(shared), *names]
            making = subprocess.Popen(command, cwd=ROOT)
    yield
    if making:
        making.terminate()
        making.wait()


_SUMMARY = pytest.StashKey[str]()
_TEMPORARY = pytest.StashKey[str]()

_MEMORY = Path("/dev/shm")
"""The folder in memory that Linux has."""
_ROOM = 2 * 1024**3
"""How many bytes have to be free there, which is more than all tests together leave."""


_ORDER = ("integration", "fuzz", "unit", "content", "e2e")
"""What takes longest comes first, and what needs a site comes when it is there."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of each kind together, in the order that keeps all workers busy."""
    tests = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        if not item.path.is_relative_to(tests) or "web" in getattr(item, "fixturenames", ()):
            return len(_ORDER)
        return _ORDER.index(item.path.relative_to(tests).parts[0])

    items.sort(key=place)


def pytest_configure(config: pytest.Config) -> None:
    """Put temporary files where that is fast, and keep the summary of GitHub for the run itself."""
    if "TMPDIR" not in os.environ and _has_room_in_memory():
        config.stash[_TEMPORARY] = folder = tempfile.mkdtemp(prefix="pytest-", dir=_MEMORY)
        tempfile.tempdir = os.environ["TMPDIR"] = folder
    config.stash[_SUMMARY] = os.environ.pop("GITHUB_STEP_SUMMARY", "")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Give the memory back that temporary files take, unless there is a failure to look into."""
    folder = session.config.stash.get(_TEMPORARY, "")
    if folder and exitstatus != pytest.ExitCode.TESTS_FAILED:
        shutil.rmtree(folder, ignore_errors=True)


def _has_room_in_memory() -> bool:
    """Return whether thousands of small files can go there, and be run as a command."""
    if not os.access(_MEMORY, os.W_OK):
        return False
    status = os.statvfs(_MEMORY)
    return status.f_bavail * status.f_frsize >= _ROOM and not status.f_flag & os.ST_NOEXEC


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show the figures that tests measured, and on GitHub how many passed, and which did not."""
    for kind in ("passed", "failed"):
        for report in terminalreporter.stats.get(kind, ()):
            for name, value in report.user_properties:
                if name == "figures":
                    terminalreporter.write_line(str(value))
    if path := config.stash[_SUMMARY]:
        stats = terminalreporter.stats
        counts = [
            (name, len(stats.get(kind, ())))
            for name, kind in (
                ("geslaagd", "passed"),
                ("overgeslagen", "skipped"),
                ("mislukt", "failed"),
                ("niet begonnen", "error"),
            )
        ]
        table = ["| Proeven | Aantal |", "| --- | ---: |"]
        table += [f"| {name} | {count} |" for name, count in counts]
        wrong = [
            f"- `{report.nodeid}`" for kind in ("failed", "error") for report in stats.get(kind, ())
        ]
        with Path(path).open("a", encoding="utf-8") as file:
            file.write("\n".join(["## De proeven", "", *table, "", *wrong, ""]))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what the golden pairs and the fuzzed input of `tests/fuzz/` can be asked for."""
    parser.addoption(
        "--update-golden", action="store_true", help="write what comes out as what is expected"
    )
    parser.addoption("--fuzz", type=int, metavar="N", help="try N other mutants of real content")
