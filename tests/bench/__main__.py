"""The command line: `python -m tests.bench [--fiches 200 800] [--runs 3]`."""

import argparse
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.fiches import multiplied
from tests.bench.files import delivered, file_rows, remade, stored
from tests.bench.measure import RunError, Task, build, cpu_seconds, fill, first, medians, weigh
from tests.bench.plain import write_plain
from tests.bench.serve import save_seconds
from tests.bench.table import Figure, table
from toolbox.print.pdf import PangoMissingError
from toolbox.source.reader import read_content
from toolbox.urls import fiche_page, url

ROOT = Path(__file__).parents[2]
MANY = 200
"""With more fiches than this, every measure takes minutes."""

_PACKAGES = ("mkdocs", "mkdocs-material", "weasyprint", "python-docx")
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "tests", "node_modules", "site")


def main() -> int:
    """Measure the real toolbox and the generated ones; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Meet de toolbox naast gewone mkdocs-material met dezelfde tekst, en haar "
        "pdf’s en Word-bestanden naast wat dezelfde pakketten uit zichzelf maken.",
    )
    add = parser.add_argument
    add("--fiches", nargs="*", type=int, default=[200, 800], metavar="N", help="gemaakte toolboxen")
    add("--runs", type=int, default=3, metavar="N", help="rondes per meting, bij veel fiches één")
    options = parser.parse_args()
    runs = max(options.runs, 1)
    found: dict[int, list[Figure]] = {}
    try:
        rows = [*measured(ROOT, "echte toolbox", runs), *file_rows(ROOT, "echte toolbox", runs)]
        for count in options.fiches:
            with TemporaryDirectory() as folder:
                root = Path(folder) / "toolbox"
                write_toolbox(root, count)
                few = count <= MANY
                found[count] = list(measured(root, f"{count} fiches", runs if few else 1))
    except (PangoMissingError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    for measures in found.values():
        rows += measures
    rows += growth(found)
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    print(table(rows))
    print(f"\nTijd is processortijd (user + sys), de mediaan van {runs} om beurten; met meer dan")
    print(f"{MANY} fiches één keer. Bewaren is de tijd op de klok tot de wijziging te zien is.")
    print("Elke pdf en elk Word-bestand is al gemaakt. Bouwen is van nul: niets van een pagina is")
    print("nog bekend. Opnieuw bouwen is zonder dat er iets veranderde.")
    print("Eén pdf of Word-bestand is het gemiddelde van alle werkbladen en fiches, zonder de")
    print("start van Python; kB van pagina’s is HTML.")
    print(f"Python {platform.python_version()}, {packages}.")
    if any(row.unit == "bestanden" and row.ours for row in rows):
        print("Opnieuw bouwen maakt bestanden opnieuw waar niets aan veranderde.", file=sys.stderr)
        return 1
    return 0


def growth(found: Mapping[int, Sequence[Figure]]) -> Iterator[Figure]:
    """Yield how many times as much each figure is from one size to the next, ours and theirs."""
    for (few, before), (many, after) in pairwise(sorted(found.items())):
        for old, new in zip(before, after, strict=True):
            if old.unit != "bestanden":
                label = new.label.replace(f"{many} fiches", f"van {few} naar {many} fiches")
                yield Figure(label, new.ours / old.ours, new.peer / old.peer, "×", new.beside)


def write_toolbox(root: Path, count: int) -> None:
    """Write a copy of the toolbox with `count` fiches to `root`, which does not exist yet."""
    shutil.copytree(ROOT, root, ignore=_LEFT_OUT)
    for slug, text in multiplied(read_content(ROOT).fiches, count).items():
        (root / "fiches" / f"{slug}.md").write_text(text, "utf-8")


def measured(root: Path, name: str, runs: int) -> Iterator[Figure]:
    """Yield the figures of the toolbox in `root`; raises RunError where it does not build."""
    print(f"{name}: meten …", file=sys.stderr)
    checking = Task(("-m", "toolbox", "check"), root)
    slug = min(read_content(root).fiches, key=lambda fiche: fiche.entry.order).slug
    page = url(fiche_page(slug)) + "index.html"
    with TemporaryDirectory() as folder:
        peer, site, peer_site = (Path(folder) / part for part in ("peer", "site", "peer-site"))
        write_plain(root, peer)
        # The real toolbox keeps real files: its next build is the reader's.
        cpu_seconds(build(root, site) if root == ROOT else fill(root, site))
        before = stored(root)
        tasks = [first(root, site), build(root, site), build(peer, peer_site), checking]
        ours, again, plain, check = medians(tasks, runs)
        made, files = remade(before, stored(root)), delivered(site)
        size, peer_size = weigh(site, page), weigh(peer_site, page)
        address = url(fiche_page(slug))
        saved = save_seconds(root, f"fiches/{slug}.md", address)
        peer_saved = save_seconds(peer, f"docs/{fiche_page(slug)}", address)
    yield Figure(f"{name}: bouwen", ours, plain, "s")
    yield Figure(f"{name}: opnieuw bouwen", again, plain, "s")
    yield Figure(f"{name}: nakijken", check, plain, "s", "gewone mkdocs-material bouwen")
    yield Figure(f"{name}: één fiche bewaren", saved, peer_saved, "s")
    yield Figure(f"{name}: één fiche", size.page, peer_size.page, "kB")
    yield Figure(f"{name}: één fiche, gzip", size.compressed, peer_size.compressed, "kB")
    yield Figure(f"{name}: grootste pagina", size.biggest, peer_size.biggest, "kB")
    yield Figure(f"{name}: alle pagina’s samen", size.total, peer_size.total, "kB")
    yield Figure(f"{name}: zoekindex, gzip", size.index, peer_size.index, "kB")
    yield Figure(
        f"{name}: opnieuw gemaakt", made, files, "bestanden", "alle pdf’s en Word-bestanden"
    )


if __name__ == "__main__":
    sys.exit(main())
