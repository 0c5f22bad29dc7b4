"""The invented region: its answers, its story and its finished note say the same."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from tests.conftest import ROOT
from tests.support.real import real_toolbox
from toolbox.model.examples import shown_answers
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.schema.kinds import Scan
from toolbox.schema.lists import StoryChapter
from toolbox.urls import example_page

pytestmark = pytest.mark.editorial

NOTE = (ROOT / "docs" / "voorbeeld" / "nota.md").read_text("utf-8")
CAME_FROM = "**Komt uit:**"
BUDGET = ("begroting", "inkomsten")
ACTION_YEARS = {"kosten-jaar-een": "jaar-2030", "kosten-jaar-twee": "jaar-2031"}
"""The columns of the action plan, and the year that each is in the budget."""


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    return real_toolbox()


# Every sheet, every part


def test_every_worksheet_that_is_filled_in_has_an_example(toolbox: Toolbox) -> None:
    written = [
        it for it in toolbox.worksheets.values() if it.path.startswith("data/") and questions(it)
    ]
    assert written
    assert [it.id for it in written if not it.example] == []


def test_an_answered_question_sheet_answers_all_of_its_questions(toolbox: Toolbox) -> None:
    answered = [
        it for it in toolbox.worksheets.values() if it.path.startswith("fiches/") and it.example
    ]
    assert answered
    for worksheet in answered:
        assert [name for name in questions(worksheet) if name not in worksheet.example] == []


def test_every_compulsory_part_of_the_note_has_a_filled_in_worksheet(toolbox: Toolbox) -> None:
    assert toolbox.agreement
    for part in toolbox.agreement:
        assert any(toolbox.worksheets[name].example for name in part.worksheets), part.id


def test_every_example_stands_in_one_chapter_of_the_story(toolbox: Toolbox) -> None:
    told = Counter(name for chapter in chapters(toolbox) for name in chapter.worksheets)
    filled_in = [it.id for it in toolbox.worksheets.values() if it.example]
    assert told == Counter(filled_in)


# The sums


def test_the_costs_of_each_year_equal_the_income(toolbox: Toolbox) -> None:
    costs, income = (totals(toolbox.worksheets[name]) for name in BUDGET)
    assert len(costs) >= 2
    assert costs == income


def test_the_budget_has_the_costs_of_the_action_plan(toolbox: Toolbox) -> None:
    planned = totals(toolbox.worksheets["actieplan"])
    budgeted = shown(toolbox.worksheets["begroting"])
    assert planned == {column: budgeted[f"acties--{year}"] for column, year in ACTION_YEARS.items()}


def test_the_story_names_the_totals_of_the_budget_and_the_action_plan(toolbox: Toolbox) -> None:
    text = " ".join(chapter.text for chapter in chapters(toolbox))
    for name in ("begroting", "actieplan"):
        amounts = totals(toolbox.worksheets[name]).values()
        assert [amount for amount in amounts if amount not in text] == []


# The finished note


def test_the_note_has_the_compulsory_parts_in_order(toolbox: Toolbox) -> None:
    assert [title for title, _ in parts_of_the_note()] == [it.title for it in toolbox.agreement]


def test_each_part_of_the_note_ends_with_the_examples_that_it_comes_from(
    toolbox: Toolbox,
) -> None:
    pages = {example_page(it.id) for it in toolbox.worksheets.values() if it.example}
    for title, text in parts_of_the_note():
        last = text.strip().split("\n\n")[-1]
        assert last.startswith(CAME_FROM), title
        linked = [f"voorbeeld/{target}" for target in re.findall(r"\]\(([^)]*)\)", last)]
        assert linked, title
        assert set(linked) <= pages, title


def test_the_note_has_the_totals_of_the_action_plan_and_the_budget(toolbox: Toolbox) -> None:
    sheets = (toolbox.worksheets[name] for name in ("actieplan", *BUDGET))
    expected = [list(totals(worksheet).values()) for worksheet in sheets]
    found = [amounts(row) for row in table_rows() if row.startswith("| **Totaal**")]
    assert found == expected


@pytest.mark.parametrize("name", ["actieplan", *BUDGET])
def test_the_note_has_each_amount_of_a_worksheet(toolbox: Toolbox, name: str) -> None:
    worksheet = toolbox.worksheets[name]
    answers = shown(worksheet)
    rows: dict[int, list[str]] = {}
    for field in worksheet.fields.all:
        if field.kind == "amount" and field.name in answers:
            rows.setdefault(field.place.row, []).append(answers[field.name])
    in_the_note = [amounts(row) for row in table_rows()]
    assert rows
    assert [row for row in rows.values() if row not in in_the_note] == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("kernindicatoren", "waarde"),
        ("actieplan", "actie"),
        ("actieplan", "partners"),
        ("monitoring", "streefdoel"),
    ],
)
def test_a_table_of_the_note_has_each_answer(toolbox: Toolbox, name: str, column: str) -> None:
    found = {cell for line in table_rows() for cell in cells(line)}
    answers = column_of(toolbox.worksheets[name], column)
    assert answers
    assert [answer for answer in answers if answer not in found] == []


def test_the_note_has_each_goal(toolbox: Toolbox) -> None:
    text = " ".join(NOTE.split())
    worksheet = toolbox.worksheets["doelstellingen"]
    goals = column_of(worksheet, "strategisch") + column_of(worksheet, "operationeel")
    assert goals
    assert [goal for goal in goals if goal.removesuffix(".") not in text] == []


def test_the_note_has_the_score_of_each_threshold(toolbox: Toolbox) -> None:
    worksheet = toolbox.worksheets["drempelscan"]
    assert isinstance(worksheet.model, Scan)
    scored = [field for field in worksheet.fields.all if field.kind == "score"]
    titles = [
        choice.title
        for field in scored
        for choice in field.choices
        if choice.id == worksheet.example[field.name]
    ]
    expected = list(zip((item.title for item in worksheet.model.items), titles, strict=True))
    found = [(row[0], row[1]) for row in map(cells, table_rows())]
    assert [row for row in expected if row not in found] == []


def test_the_note_says_first_that_it_is_invented_and_no_form() -> None:
    first = NOTE.split("\n# ")[1].split("\n\n")[1]
    assert "verzonnen" in first
    assert "geen officieel formulier" in first


def chapters(toolbox: Toolbox) -> Iterator[StoryChapter]:
    """Yield the chapters of the story."""
    for row in toolbox.rows["story"]:
        assert isinstance(row, StoryChapter)
        yield row


def questions(worksheet: WorksheetPage) -> list[str]:
    """Return the names of the fields to fill in, without those at the top of every worksheet."""
    return [
        field.name
        for field in worksheet.fields.all
        if field.kind != "total" and not field.name.startswith("blad--")
    ]


def shown(worksheet: WorksheetPage) -> Mapping[str, str]:
    """Return what the example shows in each field, by name, with totals added up."""
    return shown_answers(worksheet.fields, worksheet.example)


def totals(worksheet: WorksheetPage) -> dict[str, str]:
    """Return the totals of the columns of an example, by the id of the column."""
    answers = shown(worksheet)
    return {
        field.name.removeprefix("totaal--"): answers[field.name]
        for field in worksheet.fields.all
        if field.kind == "total" and field.adds == "column" and field.name in answers
    }


def parts_of_the_note() -> list[tuple[str, str]]:
    """Return the title and the text of each part (h2) of the note."""
    found = []
    for part in NOTE.split("\n## ")[1:]:
        title, _, text = part.partition("\n")
        found.append((title, text))
    return found


def table_rows() -> list[str]:
    """Return the rows of all tables of the note."""
    return [line for line in NOTE.splitlines() if line.startswith("| ")]


def cells(row: str) -> list[str]:
    """Return the cells of a table row: the first line of each, without the marks of bold text."""
    return [cell.split("<br>")[0].strip(" *") for cell in row.strip("|").split("|")]


def amounts(row: str) -> list[str]:
    """Return the cells of a table row that are an amount, such as `12.500`."""
    return [cell for cell in cells(row) if re.fullmatch(r"\d{1,3}(\.\d{3})*", cell)]


def column_of(worksheet: WorksheetPage, column: str) -> list[str]:
    """Return what the example shows in a column of a table, from top to bottom."""
    return [text for name, text in shown(worksheet).items() if name.endswith(f"--{column}")]
