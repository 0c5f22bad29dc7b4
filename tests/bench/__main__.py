"""The command line: `python -m tests.bench [--fiches 200 800] [--runs 3]`."""

import argparse
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.addresses import fiche_page, url
from macros.downloads.pdf import PangoMissingError
from macros.reading.folders import read_content
from tests.bench.fiches import multiplied
from tests.bench.files import delivered, file_rows, remade, stored
from tests.bench.measure import RunError, Task, build, cpu_seconds, fill, medians, weigh
from tests.bench.plain import write_plain
from tests.bench.table import Row, table

ROOT = Path(__file__).parents[2]
_PACKAGES = ("mkdocs", "mkdocs-material", "weasyprint", "python-docx")
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "tests", "node_modules")


def main() -> int:
    """Measure the real toolbox and the generated ones; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Meet de toolbox naast gewone mkdocs-material met dezelfde tekst, en haar "
        "pdf’s en Word-bestanden naast wat dezelfde pakketten uit zichzelf maken.",
    )
    add = parser.add_argument
    add("--fiches", nargs="*", type=int, default=[200], metavar="N", help="gemaakte toolboxen")
    add("--runs", type=int, default=3, metavar="N", help="rondes per meting")
    options = parser.parse_args()
    runs = max(options.runs, 1)
    try:
        rows = [*measured(ROOT, "echte toolbox", runs), *file_rows(ROOT, "echte toolbox", runs)]
        for count in options.fiches:
            with TemporaryDirectory() as folder:
                root = Path(folder) / "toolbox"
                write_toolbox(root, count)
                rows += measured(root, f"{count} fiches", runs)
    except (PangoMissingError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    print(table(rows))
    print(f"\nTijd is processortijd (user + sys), de mediaan van {runs} om beurten.")
    print("Bouwen is een volgende keer bouwen: elke pdf en elk Word-bestand is al gemaakt.")
    print("Eén pdf of Word-bestand is het gemiddelde van alle werkbladen en fiches, zonder de")
    print("start van Python; kB van pagina’s is HTML.")
    print(f"Python {platform.python_version()}, {packages}.")
    if any(row.unit == "bestanden" and row.ours for row in rows):
        print("Opnieuw bouwen maakt bestanden opnieuw waar niets aan veranderde.", file=sys.stderr)
        return 1
    return 0


def write_toolbox(root: Path, count: int) -> None:
    """Write a copy of the toolbox with `count` fiches to `root`, which does not exist yet."""
    shutil.copytree(ROOT, root, ignore=_left_out)
    for slug, text in multiplied(read_content(ROOT).fiches, count).items():
        (root / "fiches" / f"{slug}.md").write_text(text, "utf-8")


def _left_out(folder: str, names: list[str]) -> set[str]:
    # The built site, but not the code for one.
    return _LEFT_OUT(folder, names) | ({"site"} if Path(folder) == ROOT else set())


def measured(root: Path, name: str, runs: int) -> Iterator[Row]:
    """Yield the figures of the toolbox in `root`; raises RunError where it does not build."""
    print(f"{name}: meten …", file=sys.stderr)
    checking = Task(("-m", "macros", "check"), root)
    page = url(fiche_page(read_content(root).fiches[0].slug)) + "index.html"
    with TemporaryDirectory() as folder:
        peer, site, peer_site = (Path(folder) / part for part in ("peer", "site", "peer-site"))
        write_plain(root, peer)
        # The real toolbox keeps real files: its next build is the reader's.
        cpu_seconds(build(root, site) if root == ROOT else fill(root, site))
        before = stored(root)
        tasks = [build(root, site), build(peer, peer_site), checking]
        ours, plain, check = medians(tasks, runs)
        made, files = remade(before, stored(root)), delivered(site)
        size, plain_size = weigh(site, page), weigh(peer_site, page)
    yield Row(f"{name}: bouwen", ours, plain, "s")
    yield Row(f"{name}: nakijken", check, plain, "s", "gewone mkdocs-material bouwen")
    yield Row(f"{name}: grootste pagina", size.biggest, plain_size.biggest, "kB")
    yield Row(f"{name}: alle pagina’s samen", size.total, plain_size.total, "kB")
    yield Row(f"{name}: één fiche, gzip", size.compressed, plain_size.compressed, "kB")
    yield Row(f"{name}: opnieuw gemaakt", made, files, "bestanden", "alle pdf’s en Word-bestanden")


if __name__ == "__main__":
    sys.exit(main())
