"""The toolbox as it is put together, with everything that follows from the content."""

from datetime import date

from macros.macros import PAGE_MACROS
from tests.conftest import FICHE, MINIMAL, Repository
from toolbox.schema.kinds import Grid


def test_deadlines_stand_by_date(repo: Repository) -> None:
    deadlines = (repo.root / "data/deadlines.yml").read_text("utf-8")
    repo.write(
        "data/deadlines.yml",
        deadlines + "- {id: b, date: 2027-01-01, title: B, description: B}\n",
    )
    assert [row.date for row in repo.toolbox().deadlines] == [date(2027, 1, 1), date(2029, 4, 1)]


def test_a_worksheet_that_is_written_out_stays_as_it_is(repo: Repository) -> None:
    sheet = repo.toolbox().worksheets["raster"]
    assert isinstance(sheet.model, Grid)
    assert (sheet.path, sheet.fiches) == ("data/worksheets/raster.yml", ())
    assert [cell.title for cell in sheet.model.cells] == ["Wat gaat goed"]


def test_a_fiche_knows_its_worksheets_named_taken_and_automatic(repo: Repository) -> None:
    head = "title: Blad\ngoal: Vul dit blad samen in, stap voor stap.\n"
    repo.write("data/worksheets/a.yml", f"{head}kind: checklist\nfrom: {{fiche: een}}\n")
    repo.fiche(steps="    worksheets: [raster, vragen-twee, raster]\n")
    toolbox = repo.toolbox()
    assert toolbox.fiche("een").worksheets == ("raster", "vragen-twee", "a", "checklist-een")
    assert [sheet.id for sheet in toolbox.worksheets_of(toolbox.fiche("twee"))] == [
        "checklist-twee",
        "vragen-twee",
    ]
    assert toolbox.worksheets["vragen-twee"].fiches == ("een", "twee")


def test_one_file_more_is_a_fiche_more_everywhere(repo: Repository) -> None:
    fiche = FICHE.replace("Eerste", "Nieuwe").replace("order: 1", "order: 3")
    repo.write(
        "fiches/nieuw.md",
        fiche.removesuffix("---\n")
        + "    questions: [Wat nu?]\n"
        + "faq: [{question: Hoe dan?, answer: Zo.}]\n"
        + "changes: [{date: 2026-11-23, text: Nieuw.}]\n"
        + "resources: [{source: monitor}]\n---\n",
    )
    toolbox = repo.toolbox()
    assert [fiche.slug for fiche in toolbox.fiches] == ["een", "twee", "nieuw"]
    assert {"checklist-nieuw", "vragen-nieuw"} <= toolbox.worksheets.keys()
    view = repo.view("index.md")
    for name in ("fiche_cards", "fiches_by_phase", "all_questions", "whats_new", "sources"):
        page = PAGE_MACROS[name](view)
        assert 'href="fiches/nieuw/"' in page, name
        assert "Nieuwe fiche" in page, name
    assert "Hoe dan?" in PAGE_MACROS["all_questions"](view)
    cards = PAGE_MACROS["worksheet_cards"](view)
    assert 'href="werkbladen/checklist-nieuw/"' in cards
    assert 'href="werkbladen/vragen-nieuw/"' in cards


def test_a_step_and_a_stop_go_by_their_fiche_and_place(repo: Repository) -> None:
    stop = "    - worksheet: raster\n"
    repo.replace("data/routes.yml", stop, f"{stop}    - {{fiche: twee, step: Ga door}}\n")
    toolbox = repo.toolbox()
    assert [fiche.keys for fiche in toolbox.fiches] == [("een#begin-klein",), ("twee#ga-door",)]
    assert [route.keys for route in toolbox.routes] == [("blad:raster", "twee#ga-door")]


def test_they_keep_the_names_that_they_had(repo: Repository) -> None:
    stop = "    - worksheet: raster\n"
    repo.replace("data/routes.yml", stop, f"{stop}    - {{fiche: een, step: Begin klein}}\n")
    repo.fiche(fields="aliases: [eerder]\n")
    repo.write(
        "data/redirects.yml",
        "- {from: fiches/een/#start, to: fiches/een/#begin-klein}\n"
        "- {from: fiches/een/#rest, to: fiches/een/#stappen}\n"
        "- {from: fiches/nog-eerder/, to: fiches/een/}\n"
        "- {from: netwerk/begin/, to: fiches/een/}\n"
        "- {from: fiches/deel/, to: 'fiches/een/#begin-klein'}\n"
        "- {from: werkbladen/oud/, to: werkbladen/raster/}\n",
    )
    toolbox = repo.toolbox()
    key = toolbox.fiche("een").keys[0]
    assert key.startswith("een#begin-klein|")
    assert set(key.split("|")) == {
        f"{slug}#{place}"
        for slug in ("een", "eerder", "nog-eerder")
        for place in ("begin-klein", "start")
    }
    assert toolbox.routes[0].keys == ("blad:raster|blad:oud", key)
    assert toolbox.fiche("twee").keys == ("twee#ga-door",)


def test_two_entries_that_change_places_keep_their_addresses_and_answers(repo: Repository) -> None:
    raster = "data/worksheets/raster.yml"
    repo.replace(
        raster,
        "    title: Wat gaat goed\n",
        "    title: Wat gaat goed\n  - id: beter\n    title: Wat kan beter\n",
    )
    before = repo.toolbox()
    repo.replace("fiches/een.md", "order: 1", "order: 2")
    repo.replace("fiches/twee.md", "order: 2", "order: 1")
    glossary = MINIMAL["data/glossary.yml"]
    first, second = glossary.split("- term: ")[1:]
    repo.write("data/glossary.yml", f"- term: {second}- term: {first}")
    sheet = (repo.root / raster).read_text("utf-8")
    head, one, other = sheet.split("  - id: ")
    repo.write(raster, f"{head}  - id: {other}  - id: {one}")
    assert repo.problems() == []
    after = repo.toolbox()
    assert [fiche.slug for fiche in before.fiches] == ["een", "twee"]
    assert [fiche.slug for fiche in after.fiches] == ["twee", "een"]
    assert after.site == before.site
    assert set(after.glossary) == set(before.glossary)
    fields = {it.name: it.label for it in before.worksheets["raster"].fields.all}
    assert {it.name: it.label for it in after.worksheets["raster"].fields.all} == fields
    assert {fiche.slug: fiche.keys for fiche in after.fiches} == {
        fiche.slug: fiche.keys for fiche in before.fiches
    }


def test_a_fiche_that_moved_takes_its_own_worksheets_along(repo: Repository) -> None:
    repo.fiche(fields="aliases: [eerste]\n")
    assert repo.toolbox().worksheets["checklist-een"].former == ("checklist-eerste",)
