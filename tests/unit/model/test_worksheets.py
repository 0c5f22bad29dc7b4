"""The worksheets that a fiche has: those made from it, and those that take from it."""

from tests.conftest import Repository
from tests.support.trial_worksheet import sheet_of
from toolbox.model.toolbox import WorksheetPage
from toolbox.model.worksheet_fields import fields_of
from toolbox.model.worksheets import automatic_worksheets
from toolbox.schema.fiche import Step
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


def test_a_worksheet_of_a_fiche_fits_whatever_the_title(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche", f"title: {'a' * 80}")
    fiche = repo.toolbox().fiche("een")
    front_matter = fiche.front_matter.model_copy(
        update={"steps": (Step(title="Stap", questions=("Wie?",)),)}  # type: ignore[call-arg]
    )
    titles = [sheet.title for sheet in automatic_worksheets("een", front_matter).values()]
    assert [len(title) for title in titles] == [80, 80]
    assert all(title.endswith("a…") for title in titles)


def test_a_worksheet_belongs_to_the_fiche_that_it_takes_from(repo: Repository) -> None:
    sheet_of(repo, "questions", "from: {fiche: twee}")
    toolbox = repo.toolbox()
    assert toolbox.worksheets["proef"].fiches == ("twee",)
    assert "proef" in toolbox.fiche("twee").worksheets
