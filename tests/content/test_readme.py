"""README.md shows a fiche that is real."""

import shutil
from pathlib import Path

from tests.conftest import ROOT
from tests.support.readme import PATH, readme_fiche
from toolbox.checks import problems_of
from toolbox.source.reader import read_content


def test_the_fiche_in_the_readme_passes_the_check(tmp_path: Path) -> None:
    for folder in ("data", "docs", "fiches"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / PATH).write_text(readme_fiche(), "utf-8")
    problems = problems_of(read_content(tmp_path))
    assert [str(problem) for problem in problems] == []


def test_the_fiche_in_the_readme_has_ten_lines_between_and_below_its_fences() -> None:
    assert len([line for line in readme_fiche().splitlines() if line != "---"]) == 10
    assert PATH in (ROOT / "README.md").read_text("utf-8")


def test_it_says_how_to_begin_without_make() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "python -m toolbox serve" in text
    assert "python -m toolbox test" in text
