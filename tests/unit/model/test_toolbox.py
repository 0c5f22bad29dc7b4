from datetime import date

from macros.macros import PAGE_MACROS
from tests.conftest import FICHE, MINIMAL, Repository
from toolbox.schema.kinds import Checklist, Grid, Questions, Scan
from toolbox.schema.worksheet_parts import Asked, Point, QuestionGroup


def test_fiches_stand_in_toolbox_order(repo: Repository) -> None:
    repo.replace("fiches/een.md", "order: 1", "order: 10")
    toolbox = repo.toolbox()
    assert [fiche.slug for fiche in toolbox.fiches] == ["twee", "een"]
    assert [toolbox.number(fiche) for fiche in toolbox.fiches] == [1, 2]
    assert toolbox.fiche("een").phase.title == "Voorbereiden"
    assert toolbox.fiche("een").path == "fiches/een.md"


def test_changes_of_all_fiches_stand_newest_first(repo: Repository) -> None:
    repo.fiche(
        fields="changes:\n  - {date: 2026-03-01, text: c}\n  - {date: 2026-01-01, text: a}\n"
    )
    repo.replace("fiches/twee.md", "steps:\n", "changes: [{date: 2026-02-01, text: b}]\nsteps:\n")
    assert [(change.text, fiche.slug) for change, fiche in repo.toolbox().changes] == [
        ("c", "een"),
        ("b", "twee"),
        ("a", "een"),
    ]


def test_a_source_knows_the_fiches_that_name_it(repo: Repository) -> None:
    repo.fiche(
        fields="resources: [{source: monitor}, {source: monitor}]\n"
        "examples: [{title: A, place: B, text: C, source: monitor}]\n"
    )
    repo.replace(
        "fiches/twee.md",
        "steps:\n",
        "examples: [{title: A, place: B, text: C, source: monitor}]\nsteps:\n",
    )
    users = repo.toolbox().users_of_source
    assert {source: [fiche.slug for fiche in fiches] for source, fiches in users.items()} == {
        "monitor": ["een", "twee"]
    }


def test_a_source_knows_the_fiche_whose_step_names_it(repo: Repository) -> None:
    repo.fiche(steps="    examples: [{title: A, place: B, text: C, source: monitor}]\n")
    [users] = repo.toolbox().users_of_source.values()
    assert [fiche.slug for fiche in users] == ["een"]


def test_deadlines_stand_by_date(repo: Repository) -> None:
    deadlines = (repo.root / "data/deadlines.yml").read_text("utf-8")
    repo.write(
        "data/deadlines.yml",
        deadlines + "- {id: b, date: 2027-01-01, title: B, description: B}\n",
    )
    assert [row.date for row in repo.toolbox().deadlines] == [date(2027, 1, 1), date(2029, 4, 1)]


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


def test_a_fiche_gets_a_sheet_of_questions_if_it_asks_any(repo: Repository) -> None:
    sheets = repo.toolbox().worksheets
    assert list(sheets) == ["checklist-een", "checklist-twee", "vragen-twee", "raster"]
    asked = sheets["vragen-twee"].model
    assert isinstance(asked, Questions)
    assert asked.groups == (
        QuestionGroup(title="Ga door", questions=(Asked(question="Wie doet mee?"),)),
    )


def test_a_long_title_is_cut_to_fit_its_automatic_sheets(repo: Repository) -> None:
    repo.replace("fiches/een.md", "Eerste fiche", "A" * 80)
    title = repo.toolbox().worksheets["checklist-een"].model.title
    assert title == f"Checklist: {'A' * 68}…"
    assert len(title) == 80


def test_a_worksheet_takes_its_content_from_elsewhere(repo: Repository) -> None:
    head = "title: Blad\ngoal: Vul dit blad samen in, stap voor stap.\n"
    repo.write("data/worksheets/a.yml", f"{head}kind: questions\nfrom: {{fiche: twee}}\n")
    repo.write("data/worksheets/b.yml", f"{head}kind: checklist\nfrom: {{fiche: een}}\n")
    repo.write(
        "data/worksheets/c.yml", f"{head}kind: scan\nscale: [ja, nee]\nfrom: {{list: principles}}\n"
    )
    sheets = repo.toolbox().worksheets
    questions, checklist, scan = (sheets[name].model for name in "abc")
    assert isinstance(questions, Questions)
    assert questions.groups[0].questions == (Asked(question="Wie doet mee?"),)
    assert isinstance(checklist, Checklist)
    assert checklist.groups[0].items == (Point(text="Begin klein"),)
    assert isinstance(scan, Scan)
    assert [(item.id, item.title, item.question) for item in scan.items] == [
        ("vraagstuk", "Werk met een vraagstuk", "Is onze vraag dringend?")
    ]


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
