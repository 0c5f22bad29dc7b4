"""`toolbox new`: only its examples are to be replaced, and what it refuses it leaves be."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, Repository
from tests.support.real import real_content, real_copy
from toolbox.checks import PREVIEW_RULES, check
from toolbox.checks.template_texts import STILL_AN_EXAMPLE
from toolbox.cli import main
from toolbox.model.assembly import assemble
from toolbox.scaffold.new import NewFileError, new_fiche, new_worksheet
from toolbox.schema.kinds import KINDS
from toolbox.source.front_matter import read_fiche
from toolbox.source.reader import read_content


@pytest.fixture
def real(tmp_path: Path) -> Repository:
    """Return a copy of the real content, which the template refers to."""
    return real_copy(tmp_path)


def _but_examples(repo: Repository) -> list[str]:
    return [it for it in repo.problems() if STILL_AN_EXAMPLE not in it]


def test_a_new_fiche_is_the_template_with_its_title_order_and_day(real: Repository) -> None:
    assert new_fiche(real.root, "Évaluer: samen leren", date(2027, 2, 3)) == (
        "fiches/evaluer-samen-leren.md"
    )
    made = (real.root / "fiches/evaluer-samen-leren.md").read_text("utf-8").split("\n")
    template = (ROOT / "fiches/_sjabloon.md").read_text("utf-8").split("\n")
    order = real_content().next_order
    changed = [line for line in made if line not in template]
    assert changed == ["title: 'Évaluer: samen leren'", f"order: {order}", "  - date: 2027-02-03"]
    assert _but_examples(real) == []


def test_a_new_fiche_has_no_earlier_name_so_a_second_one_can_be_made(real: Repository) -> None:
    for title in ("Evalueren", "Bijsturen"):
        text = (real.root / new_fiche(real.root, title, TODAY)).read_text("utf-8")
        assert "aliases" not in text
        assert "Vroegere namen" not in text
    assert _but_examples(real) == []


def test_the_order_of_a_new_fiche_is_free_also_when_others_have_a_problem(
    real: Repository,
) -> None:
    real.write("fiches/half.md", "---\norder: 500\n---\n")
    real.write("fiches/fout.md", "---\norder: veel\n---\n")
    new_fiche(real.root, "Evalueren", TODAY)
    text = (real.root / "fiches/evalueren.md").read_text("utf-8")
    front_matter = read_fiche("", text).front_matter.data
    assert isinstance(front_matter, dict)
    assert front_matter["order"] == "501"


@pytest.mark.parametrize(
    ("title", "message"),
    [
        (
            "Visievorming!",
            "fiches/visievorming.md bestaat al; kies een andere titel, of pas dat bestand aan",
        ),
        (
            "Index",
            "docs/fiches/index.md bestaat al; kies een andere titel, of pas dat bestand aan",
        ),
        (
            "!?",
            "uit de titel ‘!?’ volgt geen bestandsnaam; gebruik letters of cijfers",
        ),
        ("ab", "Titel (title): deze tekst is te kort (2 tekens); schrijf er minstens 3"),
        ("null", "Titel (title): dit veld is leeg, maar is verplicht"),
        (
            "Een <b>",
            "Titel (title): ‘<b>’ kan hier niet; "
            "laat weg wat tussen ‘<’ en ‘>’ staat, met die tekens erbij",
        ),
    ],
)
def test_a_fiche_that_cannot_be_is_not_made(real: Repository, title: str, message: str) -> None:
    before = sorted(path.name for path in (real.root / "fiches").iterdir())
    with pytest.raises(NewFileError) as refused:
        new_fiche(real.root, title, TODAY)
    assert str(refused.value) == message
    assert sorted(path.name for path in (real.root / "fiches").iterdir()) == before


def test_without_a_usable_template_there_is_no_new_fiche(real: Repository) -> None:
    real.replace("fiches/_sjabloon.md", "\norder: 99\n", "\n")
    with pytest.raises(NewFileError, match="mist een regel met ‘order:’; zet hem terug"):
        new_fiche(real.root, "Evalueren", TODAY)
    (real.root / "fiches/_sjabloon.md").unlink()
    with pytest.raises(NewFileError, match=r"fiches/_sjabloon\.md ontbreekt; zet het terug"):
        new_fiche(real.root, "Evalueren", TODAY)


def test_a_new_worksheet_of_every_kind_passes_the_check(repo: Repository) -> None:
    made = [new_worksheet(repo.root, kind, f"Terugblik: {kind}") for kind in KINDS]
    assert made == [f"data/worksheets/terugblik-{kind}.yml" for kind in KINDS]
    assert _but_examples(repo) == []
    sheets = assemble(check(read_content(repo.root), PREVIEW_RULES)).worksheets
    assert [sheets[f"terugblik-{kind}"].model.kind for kind in KINDS] == list(KINDS)


def test_a_kind_of_worksheet_has_to_be_known(repo: Repository) -> None:
    with pytest.raises(NewFileError, match="‘swot’ is geen soort werkblad; kies uit questions,"):
        new_worksheet(repo.root, "swot", "Terugblik")


def test_the_command_says_what_it_made_and_what_comes_next(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "werkblad", "grid", "Onze vakken"], repo.root) == 0
    assert capsys.readouterr().out == (
        "data/worksheets/onze-vakken.yml is gemaakt.\n"
        "Vervang de voorbeelden door je eigen tekst. Wat je niet nodig hebt, mag je wissen.\n"
        "Kijk het na met ‘python -m toolbox check’ en bekijk het met ‘python -m toolbox serve’.\n"
    )
    assert main(["new", "werkblad", "grid", "Onze vakken"], repo.root) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("data/worksheets/onze-vakken.yml bestaat al; kies")


def test_the_command_makes_a_fiche_of_today(
    real: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "fiche", "Evalueren"], real.root) == 0
    assert capsys.readouterr().out.startswith("fiches/evalueren.md is gemaakt.\n")
    text = (real.root / "fiches/evalueren.md").read_text("utf-8")
    assert f"\n  - date: {date.today().isoformat()}\n" in text
