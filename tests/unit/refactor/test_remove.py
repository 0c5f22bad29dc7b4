"""`toolbox remove`: readers are led elsewhere, and nothing names what is gone."""

import pytest

from tests.conftest import Repository
from tests.unit.refactor.test_rename import files
from toolbox.cli import main


def test_it_asks_where_readers_go(repo: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(repo.root)
    assert main(["remove", "fiche", "twee"], repo.root) == 1
    assert capsys.readouterr().err == (
        "Er is niets veranderd: waar komen de lezers van ‘twee’ voortaan terecht? "
        "Zet het erbij:\n"
        "  python -m toolbox remove fiche twee --to een\n"
        "of, met het adres van een andere pagina:\n"
        "  python -m toolbox remove fiche twee --to begrippen/\n"
    )
    assert files(repo.root) == before


@pytest.mark.parametrize("to", ["drie", "twee", "fiches/twee/", "werkbladen/vragen-twee/"])
def test_they_go_to_a_page_that_stays(
    repo: Repository, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    assert main(["remove", "fiche", "twee", "--to", to], repo.root) == 1
    assert capsys.readouterr().err == (
        f"Er is niets veranderd: ‘{to}’ is geen pagina die blijft; typ de naam van een andere "
        "fiche, of een adres zoals begrippen/\n"
    )


@pytest.mark.parametrize("to", ["omgevingsanalyse", "begrippen/"])
def test_a_real_fiche_goes_with_all_that_names_it(
    real: Repository, capsys: pytest.CaptureFixture[str], to: str
) -> None:
    before = (real.root / "data/routes.yml").read_text("utf-8")
    assert main(["remove", "fiche", "netwerksamenwerking", "--to", to], real.root) == 0
    assert real.problems() == []
    left = (real.root / "data/routes.yml").read_text("utf-8")
    assert "netwerksamenwerking" not in left
    # A stop that also has a worksheet stays, with what it says.
    assert left.count("why:") == before.count("why:")
    told = capsys.readouterr().out
    assert (
        "Let op: Lees na in docs/ontwerpprincipes.md, regel 27: de link gaat nu naar een andere "
        "pagina.\n"
    ) in told


def test_an_alias_leads_to_another_fiche_and_a_row_to_another_page(repo: Repository) -> None:
    repo.replace("fiches/twee.md", "order: 2\n", "order: 2\naliases: [oud]\n")
    repo.write("data/redirects.yml", "- from: fiches/nog-ouder/\n  to: fiches/twee/\n")
    main(["addresses"], repo.root)
    assert main(["remove", "fiche", "twee", "--to", "een"], repo.root) == 0
    assert "aliases:\n  - twee\n  - oud\n" in (repo.root / "fiches/een.md").read_text("utf-8")
    # The other fiche has no questions, so no sheet of questions to lead to.
    assert (repo.root / "data/redirects.yml").read_text("utf-8") == (
        "- from: fiches/nog-ouder/\n  to: fiches/een/\n"
        "- from: werkbladen/vragen-oud/\n  to: fiches/een/\n"
        "- from: werkbladen/vragen-twee/\n  to: fiches/een/\n"
    )
    assert repo.problems() == []


def test_a_worksheet_that_takes_its_questions_there_comes_first(
    real: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(real.root)
    assert main(["remove", "fiche", "visievorming", "--to", "begrippen/"], real.root) == 1
    assert capsys.readouterr().err == (
        "Er is niets veranderd: data/worksheets/visietekst.yml:77:3: dit werkblad neemt zijn "
        "inhoud hier over\nSchrijf die zelf uit, of verwijder eerst dat werkblad\n"
    )
    assert files(real.root) == before


def test_a_text_that_shows_it_comes_first(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.fiche("", '\nTekst.\n\n{{ steps("twee") }}\n')
    assert main(["remove", "fiche", "twee", "--to", "een"], repo.root) == 1
    assert capsys.readouterr().err == (
        "Er is niets veranderd: eerst moet dit weg:\n"
        '  fiches/een.md:12: hier staat {{ steps("twee") }}; haal het weg\n'
    )


def test_a_real_worksheet_goes_and_the_template_names_another(real: Repository) -> None:
    assert main(["remove", "werkblad", "swot", "--to", "persona"], real.root) == 0
    assert real.problems() == []
    template = (real.root / "fiches/_sjabloon.md").read_text("utf-8")
    assert "    worksheets:\n      - actieplan\n" in template
