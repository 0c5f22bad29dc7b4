"""README.md shows a fiche that is real."""

from pathlib import Path

from tests.conftest import ROOT
from tests.support.readme import PATH, readme_fiche
from tests.support.real import real_copy


def test_the_fiche_in_the_readme_passes_the_check(tmp_path: Path) -> None:
    repo = real_copy(tmp_path)
    repo.write(PATH, readme_fiche())
    assert repo.problems() == []


def test_the_fiche_in_the_readme_has_ten_lines_between_and_below_its_fences() -> None:
    assert len([line for line in readme_fiche().splitlines() if line != "---"]) == 10
    assert PATH in (ROOT / "README.md").read_text("utf-8")


def test_it_says_how_to_begin_without_make() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "python -m toolbox serve" in text
    assert "python -m toolbox test" in text
