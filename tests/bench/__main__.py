"""The command line: `python -m tests.bench [--fiches 0 3 50 200 800] [--runs 3] [--files]`."""

import argparse
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.bench.fiches import made_fiches, sentences
from tests.bench.files import file_rows
from tests.bench.measure import (
    RunError,
    build,
    cpu_seconds,
    fill,
    medians,
    size_of,
    without_cache,
)
from tests.bench.peer import write_peer
from tests.bench.serve import save_seconds
from tests.bench.table import Figure, table
from toolbox.print.pdf import PangoMissingError
from toolbox.source.reader import read_content

ROOT = Path(__file__).parents[2]
MANY = 200
"""With more fiches than this, every measure takes minutes."""

_SLUG = "gemaakt-2"
_WORD = ("fiches/visievorming.md", "Een netwerk is meer dan", "Een netwerk is veel meer dan")
"""A word that is added to a real fiche, to see what it costs."""

_PACKAGES = ("mkdocs", "mkdocs-material", "weasyprint", "python-docx")
_LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "tests", "node_modules", "site")


def main() -> int:
    """Measure the real toolbox and the generated ones; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Meet de toolbox naast gewone mkdocs-material met dezelfde fiches van 1.200 "
        "woorden, elk met twee pagina’s voor werkbladen buiten de navigatie.",
    )
    add = parser.add_argument
    add("--fiches", nargs="*", type=int, default=[0, 3, 50, 200, 800], metavar="N", help="hoeveel")
    add("--runs", type=int, default=3, metavar="N", help="rondes per meting, bij veel fiches één")
    add("--files", action="store_true", help="meet ook het maken van één pdf en één Word-bestand")
    options = parser.parse_args()
    runs = max(options.runs, 1)
    rows: list[Figure] = []
    try:
        for count in options.fiches:
            rows += measured(count, runs if count <= MANY else 1)
        rows.append(one_word_changed())
        if options.files:
            rows += file_rows(ROOT, "echte toolbox", runs)
    except (PangoMissingError, RunError) as error:
        print(error, file=sys.stderr)
        return 1
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    print(table(rows))
    print(f"\nTijd is processortijd (user + sys), de mediaan van {runs} om beurten; met meer dan")
    print(f"{MANY} fiches één keer. Bewaren is de tijd op de klok tot de wijziging te zien is.")
    print("Wat er van de toolbox zelf is, pagina’s, fiches en werkbladen, telt bij haar tijd mee.")
    print("Elke pdf en elk Word-bestand is al gemaakt; ‘zonder .cache/’ is verder niets bewaard.")
    print(f"Python {platform.python_version()}, {packages}.")
    return 0


def write_toolbox(root: Path, count: int) -> dict[str, dict[str, object]]:
    """Write a copy of the toolbox with `count` made fiches to `root`, which does not exist yet.

    Return their front matter, by slug.
    """
    shutil.copytree(ROOT, root, ignore=_LEFT_OUT)
    made = dict(made_fiches(sentences(read_content(ROOT).fiches), count))
    for slug, fiche in made.items():
        text = yaml.safe_dump(fiche, allow_unicode=True, sort_keys=False, width=100)
        (root / "fiches" / f"{slug}.md").write_text(f"---\n{text}---\n", "utf-8")
    return made


def measured(count: int, runs: int) -> Iterator[Figure]:
    """Yield the figures for so many made fiches; raises RunError where a site does not build.

    Without any, there is nothing to save or to measure: what is left is what every build takes.
    """
    print(f"{count} fiches: meten …", file=sys.stderr)
    with TemporaryDirectory() as folder:
        root, peer, site, peer_site = (
            Path(folder) / part for part in ("toolbox", "peer", "site", "peer-site")
        )
        write_peer(peer, write_toolbox(root, count))
        cpu_seconds(fill(root, site))
        tasks = [build(root, site), without_cache(root, site), build(peer, peer_site)]
        ours, cold, plain = medians(tasks, runs)
        name = f"{count} fiches"
        yield Figure(f"{name}: bouwen", ours, plain, "s")
        yield Figure(f"{name}: bouwen zonder .cache/", cold, plain, "s")
        if not count:
            return
        page = f"fiches/{_SLUG}/"
        size, peer_size = (size_of(each, f"{page}index.html") for each in (site, peer_site))
        saved = save_seconds(root, f"fiches/{_SLUG}.md", page)
        peer_saved = save_seconds(peer, f"docs/fiches/{_SLUG}.md", page)
    yield Figure(f"{name}: één fiche bewaren", saved, peer_saved, "s")
    yield Figure(f"{name}: één fiche", size.page, peer_size.page, "kB")
    yield Figure(f"{name}: één fiche, gzip", size.compressed, peer_size.compressed, "kB")
    yield Figure(f"{name}: grootste pagina", size.biggest, peer_size.biggest, "kB")
    yield Figure(f"{name}: zoekindex, gzip", size.index, peer_size.index, "kB")


def one_word_changed() -> Figure:
    """Return what `make build` takes after one word changed, with every file of before."""
    print("echte toolbox: één woord veranderen …", file=sys.stderr)
    with TemporaryDirectory() as folder:
        root, site = Path(folder) / "toolbox", Path(folder) / "site"
        shutil.copytree(ROOT, root, ignore=_LEFT_OUT)
        if (ROOT / ".cache" / "files").is_dir():
            shutil.copytree(ROOT / ".cache" / "files", root / ".cache" / "files")
        whole = cpu_seconds(build(root, site))
        unchanged = cpu_seconds(build(root, site))
        name, old, new = _WORD
        text = (root / name).read_text("utf-8")
        if old not in text:
            raise RunError(f"{name}: ‘{old}’ staat er niet meer; kies een andere zin")
        (root / name).write_text(text.replace(old, new), "utf-8")
        changed = cpu_seconds(build(root, site))
    print(f"met wat bewaard was: {whole:.1f} s", file=sys.stderr)
    label = "echte toolbox: één woord veranderd, met alle PDF’s"
    return Figure(label, changed, unchanged, "s", "niets veranderd")


if __name__ == "__main__":
    sys.exit(main())
