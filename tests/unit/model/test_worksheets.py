"""The worksheets that a fiche has: those made from it, and those that take from it."""

from tests.conftest import Repository
from tests.support.trial_worksheet import sheet_of
from toolbox.model.worksheet_fields import fields_of
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.kinds import Checklist, Questions


def test_every_fiche_gets_a_checklist_and_questions_if_it_asks_any(repo: Repository) -> None:
    toolbox = repo.toolbox()
    own = {name: sheet for name, sheet in toolbox.worksheets.items() if name != "raster"}
    assert list(own) == ["checklist-een", "checklist-twee", "vragen-twee"]
    assert isinstance(own["checklist-een"].model, Checklist)
    assert isinstance(own["vragen-twee"].model, Questions)
    made = own["vragen-twee"]
    assert made == WorksheetPage(
        "vragen-twee", "fiches/twee.md", made.model, ("twee",), fields_of(made.model)
    )


def test_a_worksheet_belongs_to_the_fiche_that_it_takes_from(repo: Repository) -> None:
    sheet_of(repo, "questions", "from: {fiche: twee}")
    toolbox = repo.toolbox()
    assert toolbox.worksheets["proef"].fiches == ("twee",)
    assert "proef" in toolbox.fiche("twee").worksheets


def test_every_fiche_gets_a_checklist_of_its_steps_and_dos(repo: Repository) -> None:
    repo.fiche(
        steps="  - title: Doe *niets* & wacht\n",
        fields="dos: [Bel **iemand**.]\ndonts: [Wacht niet.]\n",
    )
    sheet = repo.toolbox().worksheets["checklist-een"]
    assert isinstance(sheet.model, Checklist)
    assert (sheet.path, sheet.fiches) == ("fiches/een.md", ("een",))
    assert sheet.model.title == "Checklist: Eerste fiche"
    assert [
        (group.title, [point.text for point in group.items]) for group in sheet.model.groups
    ] == [
        ("Stappen", ["Begin klein", "Doe \\*niets\\* &amp; wacht"]),
        ("Wel doen", ["Bel **iemand**."]),
    ]


def test_a_long_title_is_cut_to_fit_both(repo: Repository) -> None:
    repo.replace("fiches/twee.md", "title: Tweede fiche", f"title: {'A' * 80}")
    sheets = repo.toolbox().worksheets
    assert sheets["checklist-twee"].model.title == f"Checklist: {'A' * 68}…"
    assert sheets["vragen-twee"].model.title == f"Vragen: {'A' * 71}…"
