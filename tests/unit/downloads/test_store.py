"""The files that go with pages: made once for the same input, and named after their page."""

import builtins
import hashlib
import os
import pickle
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from tests.conftest import EDITION, ROOT, Repository
from toolbox.downloads.book import book_recipe
from toolbox.downloads.recipes import BOOK, fiche_recipes, worksheet_recipes
from toolbox.downloads.store import Recipe, Store
from toolbox.drawing import Drawing
from toolbox.plugin import ToolboxPlugin
from toolbox.print import pdf
from toolbox.print.assets import Assets
from toolbox.releases.edition import Edition
from toolbox.schema.json_schema import TITLES
from toolbox.stylesheets import ENTRIES, on_pages

INSTALL = (
    "Voor de PDF’s ontbreekt Pango. Installeer het met: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libfontconfig1"
)


def recipes_of(repo: Repository, edition: Edition = EDITION) -> dict[str, Recipe]:
    """Return the recipes by address."""
    drawing, assets = Drawing(repo.toolbox(), edition), repo.assets()
    found = (*worksheet_recipes(drawing, assets), *fiche_recipes(drawing, assets, {}))
    return {recipe.address: recipe for recipe in found}


def remade(before: dict[str, Recipe], after: dict[str, Recipe]) -> list[str]:
    """Return the addresses of the files whose input is not what it was."""
    inputs = {recipe.inputs for recipe in before.values()}
    return [address for address, recipe in after.items() if recipe.inputs not in inputs]


@pytest.fixture
def repo(repo: Repository) -> Repository:
    """Return a minimal repository with what a PDF takes from disk."""
    for path in (ROOT / "docs/assets").rglob("*"):
        if path.suffix in {".css", ".woff2"}:
            repo.write(path.relative_to(ROOT).as_posix(), path.read_bytes())
    return repo


def test_files_are_named_after_their_page(repo: Repository) -> None:
    found = recipes_of(repo)
    assert [(address, recipe.page, recipe.label) for address, recipe in found.items()] == [
        (f"werkbladen/{name}/{name}.{suffix}", f"werkbladen/{name}.md", label)
        for name in repo.toolbox().worksheets
        for suffix, label in (("pdf", "PDF"), ("docx", "Word"))
    ] + [(f"fiches/{name}/{name}.pdf", f"fiches/{name}.md", "PDF") for name in ("een", "twee")]


def test_the_book_stands_at_the_root(repo: Repository) -> None:
    recipe = book_recipe(repo.view(BOOK), list, repo.assets(), Store(repo.root / "files"), {})
    assert (recipe.address, recipe.label) == ("toolbox.pdf", "PDF")


def test_no_two_files_follow_from_the_same_input(repo: Repository) -> None:
    found = recipes_of(repo).values()
    assert len({recipe.inputs for recipe in found}) == len(found)


def test_a_changed_text_remakes_the_files_of_its_own_sheet_only(repo: Repository) -> None:
    before = recipes_of(repo)
    repo.replace("data/worksheets/raster.yml", "Wat gaat goed", "Wat loopt goed")
    changed = remade(before, recipes_of(repo))
    assert changed == ["werkbladen/raster/raster.pdf", "werkbladen/raster/raster.docx"]


def test_a_changed_step_remakes_the_fiche_and_what_is_taken_from_it(repo: Repository) -> None:
    before = recipes_of(repo)
    repo.replace("fiches/twee.md", "Wie doet mee?", "Wie helpt mee?")
    changed = remade(before, recipes_of(repo))
    assert [name for name in changed if name.endswith(".pdf")] == [
        "werkbladen/vragen-twee/vragen-twee.pdf",
        "fiches/twee/twee.pdf",
    ]


@pytest.mark.parametrize("name", ["assets/paper.css", "assets/fonts/nieuw.woff2"])
def test_a_changed_stylesheet_or_font_remakes_every_pdf(repo: Repository, name: str) -> None:
    before = recipes_of(repo)
    repo.write(f"docs/{name}", "p { color: red }")
    after = recipes_of(repo)
    assert remade(before, after) == [address for address in after if address.endswith(".pdf")]


def test_a_new_version_of_weasyprint_remakes_every_pdf(
    repo: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = recipes_of(repo)
    monkeypatch.setattr(pdf, "version", lambda: "999")
    after = recipes_of(repo)
    assert remade(before, after) == [address for address in after if address.endswith(".pdf")]


def test_a_new_version_of_the_toolbox_remakes_every_file(repo: Repository) -> None:
    before = recipes_of(repo)
    after = recipes_of(repo, replace(EDITION, kind="release", identifier="2026.2"))
    assert remade(before, after) == list(after)


def test_a_script_or_the_next_day_remakes_no_pdf(repo: Repository) -> None:
    before = recipes_of(repo)
    repo.write("docs/assets/worksheet/form.js", "let it")
    tomorrow = replace(EDITION, today=EDITION.today.replace(day=24))
    changed = remade(before, recipes_of(repo, tomorrow))
    assert [name for name in changed if name.endswith(".pdf")] == []


def recipe(*inputs: str, made: bytes = b"whole") -> Recipe:
    return Recipe("a/a.pdf", "a.md", "PDF", inputs, lambda: made)


def test_the_name_of_a_stored_file_tells_all_inputs_apart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.get(recipe("ab", "c"))
    store.get(recipe("a", "bc"))
    assert store.misses == 2
    content = hashlib.sha256(b"whole").hexdigest()[:16]
    assert (tmp_path / f"{recipe('ab', 'c').name}-{content}.pdf").read_bytes() == b"whole"


def test_half_a_file_of_a_run_that_was_killed_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def killed(path: Path, content: Any) -> int:
        write(path, content[:2])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", killed)
        with pytest.raises(KeyboardInterrupt):
            Store(tmp_path).get(recipe("a"))
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"wh"]
    store = Store(tmp_path)
    assert store.get(recipe("a")) == b"whole"
    assert store.misses == 1
    assert Store(tmp_path).get(recipe("a", made=b"not again")) == b"whole"


def test_a_file_made_in_a_process_that_fails_ends_the_run(tmp_path: Path) -> None:
    wanted = [replace(recipe(str(number)), make=_fail) for number in range(8)]
    with pytest.raises(pdf.PangoMissingError):
        Store(tmp_path / "files", 2).get_all(wanted)
    assert not (tmp_path / "files").exists()


def _fail() -> bytes:
    raise pdf.PangoMissingError


@pytest.mark.parametrize("damaged", [b"", b"who", b"whole?", b"WHOLE"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damaged: bytes) -> None:
    Store(tmp_path).get(recipe("a"))
    [path] = tmp_path.iterdir()
    path.write_bytes(damaged)
    store = Store(tmp_path)
    assert store.get(recipe("a")) == b"whole"
    assert store.misses == 1
    assert path.read_bytes() == b"whole"


def test_what_nobody_asks_for_goes_in_the_end(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("used", "new", "old"):
        store.get(recipe(name))
    (tmp_path / "half.4321").write_bytes(b"wh")
    ages = {"used": 40, "old": 40, "new": 20}
    for name, days in ages.items():
        [path] = tmp_path.glob(f"{recipe(name).name}-*")
        _age(path, days)
    _age(tmp_path / "half.4321", 2)
    store = Store(tmp_path)
    store.get(recipe("used"))
    store.tidy()
    left = {path.name.split("-")[0] for path in tmp_path.iterdir()}
    assert left == {recipe("used").name, recipe("new").name}


def _age(path: Path, days: int) -> None:
    moment = time.time() - days * 24 * 60 * 60
    os.utime(path, (moment, moment))


def test_a_recipe_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        Store(tmp_path / "files").get(replace(recipe("a"), make=fail))
    assert not (tmp_path / "files").exists()


# Without Pango


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let WeasyPrint fail as it does where it does not find Pango."""
    real = builtins.__import__

    def imported(name: str, *arguments: Any, **keywords: Any) -> Any:
        if name.partition(".")[0] == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *arguments, **keywords)

    monkeypatch.setattr(builtins, "__import__", imported)


LIGHT = {"netwerk/termijnen/aanvraag.ics", "nieuw/feed.xml", "nieuw/wijzigingen.json"}
LIGHT |= {"admin/index.html", "admin/config.json", "admin/preview.json", "assets/sheets.js"}
LIGHT |= on_pages(dict.fromkeys(ENTRIES, "")).keys()
LIGHT |= {f"schemas/{name}.json" for name in TITLES}
"""What costs next to nothing to make."""


@pytest.fixture
def config(repo: Repository) -> MkDocsConfig:
    """Return the configuration of a site with nothing but the minimal repository."""
    repo.write("mkdocs.yml", "site_name: Proef\ntheme: material\nplugins: [toolbox]\n")
    return load_config(str(repo.root / "mkdocs.yml"))


def files_of(config: MkDocsConfig, command: Literal["build", "serve"]) -> Files:
    """Return the files that the plugin adds to a site."""
    config.plugins.on_startup(command=command, dirty=False)
    return config.plugins.on_files(Files([]), config=config.plugins.on_config(config))


@pytest.mark.usefixtures("without_pango")
def test_without_pango_a_pdf_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(pdf.PangoMissingError) as missing:
        pdf.make_pdf("<p>", "", "", Assets(tmp_path))
    assert str(missing.value) == INSTALL
    assert str(pickle.loads(pickle.dumps(missing.value))) == INSTALL, "it comes from a process"


@pytest.mark.usefixtures("without_pango")
def test_without_pango_a_build_stops_with_the_line_to_install_it(
    repo: Repository, config: MkDocsConfig
) -> None:
    with pytest.raises(Abort) as stopped:
        files_of(config, "build")
    assert str(stopped.value.message) == INSTALL
    assert not (repo.root / ".cache/files").exists()


@pytest.mark.usefixtures("without_pango")
def test_nothing_that_takes_long_is_made_while_serving(
    repo: Repository, config: MkDocsConfig
) -> None:
    config["site_url"] = "https://voorbeeld.be/"
    files = files_of(config, "serve")
    assert {file.src_uri for file in files if Path(file.src_uri).suffix != ".md"} == LIGHT
    assert not (repo.root / ".cache").exists()


@pytest.mark.usefixtures("without_pango")
@pytest.mark.parametrize(
    ("published", "words", "kind"),
    [
        ("", "werkversie", "working"),
        ("2026.1", "versie 2026.1", "release"),
        ("pr-12", "proefversie pr-12", "preview"),
    ],
)
def test_a_site_says_which_version_it_is(
    config: MkDocsConfig,
    monkeypatch: pytest.MonkeyPatch,
    published: str,
    words: str,
    kind: str,
) -> None:
    monkeypatch.setenv("MIKE_DOCS_VERSION", published)
    files_of(config, "serve")
    plugin = config.plugins["toolbox"]
    assert isinstance(plugin, ToolboxPlugin)
    assert (plugin.build.edition.version, plugin.build.edition.kind) == (words, kind)
