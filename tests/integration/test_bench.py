import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench.__main__ import ROOT, measured, write_toolbox
from tests.bench.fiches import FrontMatterData, made_fiches, sentences
from tests.bench.files import ADDRESS, beside, compared, paragraphs
from tests.bench.measure import RunError, Task, cpu_seconds, medians
from tests.bench.peer import write_peer
from tests.bench.serve import save_seconds
from tests.bench.table import Figure, ratio, table
from tests.support.pdfs import Pdf
from toolbox.checks import check, problems_of
from toolbox.downloads.recipes import worksheet_recipes
from toolbox.downloads.store import Recipe
from toolbox.drawing import Drawing
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.print.assets import Assets
from toolbox.releases.edition import Edition
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import Ref
from toolbox.schema.walk import typed_values
from toolbox.source.reader import read_content
from toolbox.stylesheets import ENTRIES


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    content = read_content(ROOT)
    return assemble(check(content))


@pytest.fixture(scope="module")
def made() -> dict[str, FrontMatterData]:
    return dict(made_fiches(sentences(read_content(ROOT).fiches), 8))


def test_made_fiches_have_twelve_hundred_words_each(made: dict[str, FrontMatterData]) -> None:
    for fiche in made.values():
        assert 1000 < sum(len(text.split()) for text in texts(fiche)) < 1400


def test_made_fiches_pass_the_check_and_share_no_text(tmp_path: Path) -> None:
    made = write_toolbox(tmp_path / "toolbox", 8)
    content = read_content(tmp_path / "toolbox")
    assert problems_of(content) == ()
    assert len(content.fiches) == 8 + len(read_content(ROOT).fiches)
    seen = Counter(text for fiche in made.values() for text in set(texts(fiche)))
    assert set(seen.values()) == {1}


def test_made_fiches_are_the_same_every_time(made: dict[str, FrontMatterData]) -> None:
    assert dict(made_fiches(sentences(read_content(ROOT).fiches), 8)) == made


def test_the_peer_has_every_word_of_a_fiche_and_two_worksheets_outside_the_menu(
    made: dict[str, FrontMatterData], tmp_path: Path
) -> None:
    write_peer(tmp_path, made)
    for slug, fiche in made.items():
        page = (tmp_path / f"docs/fiches/{slug}.md").read_text("utf-8")
        assert words(" ".join(texts(fiche))) - words(page) == Counter()
        for kind in ("checklist", "vragen"):
            assert (tmp_path / f"docs/werkbladen/{kind}-{slug}.md").is_file()
    config = (tmp_path / "mkdocs.yml").read_text("utf-8")
    assert "fiches/gemaakt-8.md" in config
    assert "werkbladen" not in config


def test_without_made_fiches_only_what_every_build_takes_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bench, "cpu_seconds", lambda _: 1.0)
    monkeypatch.setattr(bench, "medians", lambda *_: [4.0, 5.0, 2.0])
    found = [(figure.label, ratio(figure)) for figure in measured(0, 1)]
    assert found == [("0 fiches: bouwen", "2,00 ×"), ("0 fiches: bouwen zonder .cache/", "2,50 ×")]


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
    # The library alone finds no joined stylesheets: then neither looks different.
    assets = Assets(ROOT / "docs", dict.fromkeys(ENTRIES, ""))
    found = worksheet_recipes(Drawing(toolbox, edition), assets)
    return next(recipe for recipe in found if recipe.address == address)


def texts(fiche: FrontMatterData) -> Iterator[str]:
    """Yield every text that a fiche shows."""
    for found in typed_values(FrontMatter, fiche):
        if not isinstance(found.marker, Ref):
            yield found.value


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def test_saving_is_over_when_the_change_is_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\n")
    page = tmp_path / "docs" / "een.md"
    page.parent.mkdir()
    page.write_text("# Eén\n")
    start = time.monotonic()
    assert 0 < save_seconds(tmp_path, "docs/een.md", "een/") < time.monotonic() - start
    assert page.read_text() == "# Eén\n"
