import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.bench.__main__ import ROOT, growth, write_toolbox
from tests.bench.files import ADDRESS, beside, compared, delivered, paragraphs, remade, stored
from tests.bench.flatten import to_markdown
from tests.bench.measure import RunError, Task, cpu_seconds, first, medians
from tests.bench.plain import plain_project
from tests.bench.serve import save_seconds
from tests.bench.table import Figure, ratio, table
from tests.pdfs import Pdf
from toolbox.checks import check
from toolbox.downloads.recipes import recipes
from toolbox.downloads.store import Recipe
from toolbox.model.toolbox import Toolbox, build
from toolbox.releases.edition import Edition
from toolbox.schema.base import Ref
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.walk import typed_values
from toolbox.source.reader import read_content
from toolbox.urls import fiche_page

CONFIG = """\
site_name: Proef
repo_url: https://forge.example/x
extra:
  new_uri: new
  form_sign_in: ""
markdown_extensions:
  - tables
  - toc:
      x: 1

nav: []
"""


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    content = read_content(ROOT)
    return build(content, check(content)[0])


@pytest.fixture(scope="module")
def plain(toolbox: Toolbox) -> dict[str, str]:
    docs = {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text("utf-8")
        for path in (ROOT / "docs").rglob("*.md")
    }
    return plain_project(toolbox, docs, CONFIG)


def test_the_peer_has_the_same_pages(toolbox: Toolbox, plain: dict[str, str]) -> None:
    assert plain.keys() == {"mkdocs.yml", *(f"docs/{page}" for page in toolbox.site.pages)}


def test_the_peer_has_our_markdown_extensions_and_nothing_else_of_ours(
    plain: dict[str, str],
) -> None:
    assert plain["mkdocs.yml"] == (
        "site_name: Toolbox\n"
        "site_url: https://toolbox.example/\n"
        "theme: {name: material}\n"
        "plugins: [search]\n"
        "markdown_extensions:\n  - tables\n  - toc:\n      x: 1\n\n"
    )


def test_the_peer_has_every_word_of_a_fiche(toolbox: Toolbox, plain: dict[str, str]) -> None:
    for fiche in toolbox.fiches:
        # A text that is written twice, such as the group of a question, may be shown once.
        written = " ".join(set(texts(fiche.front_matter))) + re.sub(r"\{\{.*?\}\}", "", fiche.body)
        assert words(written) - words(plain[f"docs/{fiche_page(fiche.slug)}"]) == Counter()


def test_generated_fiches_pass_the_check_and_share_no_text(tmp_path: Path) -> None:
    write_toolbox(tmp_path / "toolbox", 8)
    content = read_content(tmp_path / "toolbox")
    assert check(content)[1] == ()
    assert len(content.fiches) == 8
    originals = {fiche.slug for fiche in read_content(ROOT).fiches}
    generated = [fiche for fiche in content.fiches if fiche.slug not in originals]
    seen = Counter(text for fiche in generated for text in set(texts(fiche.entry)))
    assert set(seen.values()) == {1}


def test_generated_fiches_are_the_same_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_toolbox(tmp_path / name, 5)
    one, two = (sorted((tmp_path / name / "fiches").iterdir()) for name in ("one", "two"))
    assert [path.read_text("utf-8") for path in one] == [path.read_text("utf-8") for path in two]


def test_html_becomes_what_a_writer_would_type() -> None:
    html = """
    <p class="eyebrow">Fiche <b>1</b> van 3</p>
    <h2 id="x">Stappen<a class="headerlink" href="#x">#</a></h2>
    <ol><li><h3>Kijk om je heen</h3><p>Lees <a href="a.md">dit</a> &amp; dat.</p>
    <ul><li>een<p>meer</p></li><li>twee<ul><li>drie</li></ul></li></ul></li></ol>
    <a href="b.md"><span>B</span><span>4 * 4</span></a> <a href="c.md">C</a>
    <table><tr><th>Kop</th><td>cel</td></tr></table>
    """
    assert to_markdown(html) == (
        "Fiche **1** van 3\n\n"
        "## Stappen\n\n"
        "### Kijk om je heen\n\n"
        "Lees [dit](a.md) &amp; dat.\n\n"
        "- een\n\n"
        "    meer\n\n"
        "- twee\n"
        "    - drie\n\n"
        "[ B 4 \\* 4](b.md)\n\n"
        "[C](c.md)\n\n"
        "- Kop cel\n\n"
    )


@pytest.mark.parametrize(
    ("ours", "peer", "text"),
    [(5, 4, "1,25 ×"), (1, 3, "0,33 ×"), (2_469, 2, "1.234,50 ×"), (1, 0, "–")],
)
def test_a_ratio_is_written_in_dutch(ours: float, peer: float, text: str) -> None:
    assert ratio(Figure("", ours, peer, "s")) == text


def test_the_table_has_a_peer_and_a_ratio_in_every_row() -> None:
    rows = [
        Figure("bouwen", 1.5, 1, "s"),
        Figure("alle pagina’s", 1_250_000, 2_500_000, "kB"),
        Figure("opnieuw", 0, 67, "bestanden", "alle"),
    ]
    assert table(rows).split("\n") == [
        "meting             toolbox       ernaast  verhouding  wat ernaast staat",
        "----------------------------------------------------------------------------",
        "bouwen              1,50 s        1,00 s      1,50 ×  gewone mkdocs-material",
        "alle pagina’s   1.250,0 kB    2.500,0 kB      0,50 ×  gewone mkdocs-material",
        "opnieuw        0 bestanden  67 bestanden      0,00 ×  alle",
    ]


def test_the_plain_pdf_has_the_same_words_on_the_same_pages_but_no_fields(
    toolbox: Toolbox,
) -> None:
    recipe = recipe_of(toolbox, "werkbladen/rollen/rollen.pdf")
    ours, plain = (Pdf.of("", make()) for make in beside(recipe, ROOT / "docs"))
    assert plain.lines == ours.lines
    assert "/AcroForm" in ours.catalog
    assert "/AcroForm" not in plain.catalog
    assert "/MarkInfo" not in plain.catalog


def test_the_plain_word_file_has_the_same_paragraphs(toolbox: Toolbox) -> None:
    recipe = recipe_of(toolbox, "werkbladen/rollen/rollen.docx")
    ours, plain = (paragraphs(make()) for make in beside(recipe, ROOT / "docs"))
    assert toolbox.worksheets["rollen"].model.title in ours
    assert plain == ours


def test_files_are_compared_by_the_average_of_each_side() -> None:
    def busy() -> bytes:
        end = time.process_time() + 0.05
        while time.process_time() < end:
            pass
        return bytes(10)

    ours, peer = compared([(busy, lambda: b"1"), (busy, lambda: b"123")], 2)
    assert (ours.size, peer.size) == (10, 2)
    assert peer.seconds < 0.04 < ours.seconds < 0.1


def test_a_file_that_is_new_or_made_again_counts_as_remade(tmp_path: Path) -> None:
    folder = tmp_path / ".cache" / "files"
    folder.mkdir(parents=True)
    for name in ("a.pdf", "b.pdf"):
        (folder / name).write_bytes(b"")
    before = stored(tmp_path)
    assert remade(before, stored(tmp_path)) == 0
    os.utime(folder / "b.pdf", ns=(0, 0))
    (folder / "c.docx").write_bytes(b"")
    assert remade(before, stored(tmp_path)) == 2


def test_files_of_a_built_site_are_its_pdfs_and_word_files(tmp_path: Path) -> None:
    for name in ("toolbox.pdf", "werkbladen/rollen.pdf", "werkbladen/raci.docx", "index.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert delivered(tmp_path) == 3


def test_a_command_that_fails_shows_its_output(tmp_path: Path) -> None:
    code = "import sys; print('uit'); print('fout', file=sys.stderr); sys.exit(3)"
    with pytest.raises(RunError) as error:
        cpu_seconds(Task(("-c", code), tmp_path))
    assert str(error.value).split("\n")[-4:] == [f"-c {code}: 3", "uit", "fout", ""]


def test_time_is_that_of_the_processor(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.4: pass"
    asleep, awake = medians(
        [Task(("-c", "import time; time.sleep(0.4)"), tmp_path), Task(("-c", busy), tmp_path)], 1
    )
    assert asleep < 0.3 < awake


def recipe_of(toolbox: Toolbox, address: str) -> Recipe:
    edition = Edition("Toolbox", ADDRESS, date(2026, 11, 23))
    found = recipes(toolbox, edition, ROOT / "docs")
    return next(recipe for recipe in found if recipe.address == address)


def texts(front_matter: FrontMatter) -> Iterator[str]:
    """Yield every text that a fiche shows."""
    for found in typed_values(FrontMatter, front_matter.model_dump(mode="json")):
        if not isinstance(found.marker, Ref) and "search_terms" not in found.loc:
            yield found.value


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def test_growth_is_that_of_each_figure_from_one_size_to_the_next() -> None:
    found = {
        n: [
            Figure(f"{n} fiches: bouwen", ours, peer, "s"),
            Figure(f"{n} fiches: opnieuw gemaakt", 0, n, "bestanden", "alle"),
        ]
        for n, ours, peer in ((800, 12.0, 160.0), (200, 4.0, 10.0), (50, 2.0, 1.0))
    }
    assert list(growth(found)) == [
        Figure("van 50 naar 200 fiches: bouwen", 2, 10, "×"),
        Figure("van 200 naar 800 fiches: bouwen", 3, 16, "×"),
    ]


def test_a_first_build_finds_nothing_of_a_page(tmp_path: Path) -> None:
    for name in ("kept.sqlite", "toolbox-offline.zip", "files/a.pdf"):
        path = tmp_path / ".cache" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    task = first(tmp_path, tmp_path / "site")
    assert cpu_seconds(replace(task, arguments=("-c", ""))) > 0
    left = [path.name for path in (tmp_path / ".cache").rglob("*.*")]
    assert left == ["a.pdf"]


def test_saving_is_over_when_the_change_is_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\n")
    page = tmp_path / "docs" / "een.md"
    page.parent.mkdir()
    page.write_text("# Eén\n")
    start = time.monotonic()
    assert 0 < save_seconds(tmp_path, "docs/een.md", "een/") < time.monotonic() - start
    assert page.read_text() == "# Eén\n"
