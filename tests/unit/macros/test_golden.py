"""Pairs of a fiche and what becomes of it: its page, or what the check says of it.

`pytest --update-golden` writes what comes out now; look at the difference before you keep it.
"""

from pathlib import Path

import pytest

from macros.fiche import fiche_page
from tests.conftest import ROOT, Repository

PAIRS = sorted(path.parent for path in (ROOT / "tests/golden").glob("*/fiche.md"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_fiche_becomes_what_is_expected(
    repo: Repository, pair: Path, pytestconfig: pytest.Config
) -> None:
    repo.write("fiches/fiche.md", (pair / "fiche.md").read_bytes())
    if problems := repo.problems():
        name, became = "expected.txt", "".join(f"{problem}\n" for problem in problems)
    else:
        view = repo.view("fiches/fiche.md")
        name, became = "expected.html", str(fiche_page(view, view.toolbox.fiche("fiche")))
    if pytestconfig.getoption("--update-golden"):
        for old in pair.glob("expected.*"):
            old.unlink()
        (pair / name).write_text(became, "utf-8")
    assert [path.name for path in pair.glob("expected.*")] == [name]
    assert became == (pair / name).read_text("utf-8")
