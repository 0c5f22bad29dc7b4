"""What a worksheet takes from elsewhere, written out."""

import pytest

from tests.conftest import Repository
from tests.support.trial_worksheet import sheet_of
from toolbox.schema.worksheet_parts import (
    Asked,
    Card,
    CardGroup,
    ChecklistGroup,
    Point,
    QuestionGroup,
    Row,
)


def asked(*questions: str) -> tuple[Asked, ...]:
    return tuple(Asked(question=question) for question in questions)


def points(*texts: str) -> tuple[Point, ...]:
    return tuple(Point(text=text) for text in texts)


def test_questions_of_a_fiche_are_grouped_by_step(repo: Repository) -> None:
    steps = "    questions: [Wat nu?]\n  - title: Zonder vragen\n"
    repo.fiche(steps=f"{steps}  - title: Sluit af\n    questions: [Klaar?, Zeker?]\n")
    sheet = sheet_of(repo, "questions", "from: {fiche: een}")
    assert sheet.groups == (
        QuestionGroup(title="Begin klein", questions=asked("Wat nu?")),
        QuestionGroup(title="Sluit af", questions=asked("Klaar?", "Zeker?")),
    )


def test_only_the_named_steps_are_taken_in_the_order_of_the_fiche(repo: Repository) -> None:
    steps = "    questions: [Wat?]\n  - title: Twee\n    questions: [Wie?]\n"
    repo.fiche(steps=f"{steps}  - title: Drie\n    questions: [Waar?]\n")
    sheet = sheet_of(repo, "questions", "from: {fiche: een, steps: [Drie, Begin klein]}")
    assert [group.title for group in sheet.groups] == ["Begin klein", "Drie"]


def test_a_checklist_of_a_fiche_has_its_steps_and_what_to_do(repo: Repository) -> None:
    repo.fiche(steps="  - title: Vraag *wie*\n", fields="dos: [Doe **dit**]\ndonts: [Laat dat]\n")
    sheet = sheet_of(repo, "checklist", "from: {fiche: een}")
    assert sheet.groups == (
        ChecklistGroup(title="Stappen", items=points("Begin klein", "Vraag \\*wie\\*")),
        ChecklistGroup(title="Wel doen", items=points("Doe **dit**")),
    )


def test_a_checklist_has_the_named_steps_and_all_else_of_the_fiche(repo: Repository) -> None:
    repo.fiche(steps="  - title: Ga verder\n", fields="dos: [Luister.]\n")
    sheet = sheet_of(repo, "checklist", "from: {fiche: een, steps: [Ga verder]}")
    assert sheet.groups == (
        ChecklistGroup(title="Stappen", items=points("Ga verder")),
        ChecklistGroup(title="Wel doen", items=points("Luister.")),
    )


def test_a_checklist_leaves_out_groups_without_points(repo: Repository) -> None:
    sheet = sheet_of(repo, "checklist", "from: {fiche: een}")
    assert [group.title for group in sheet.groups] == ["Stappen"]


def test_a_checklist_of_a_list_has_its_titles(repo: Repository) -> None:
    sheet = sheet_of(repo, "checklist", "from: {list: principles}")
    assert sheet.groups == (
        ChecklistGroup(
            title="De principes", items=(Point(id="vraagstuk", text="Werk met een vraagstuk"),)
        ),
    )


def test_a_checklist_of_the_agreement_has_its_two_parts(repo: Repository) -> None:
    old = (repo.root / "data/agreement.yml").read_text("utf-8")
    repo.write(
        "data/agreement.yml",
        f"{old}- id: geld\n  part: zakelijk\n  title: Geld\n  description: Wat het kost.\n"
        "  delivered_by: [{fiche: twee, step: Ga door}]\n",
    )
    sheet = sheet_of(repo, "checklist", "from: {list: agreement}")
    assert sheet.groups == (
        ChecklistGroup(title="Deel 1: de afsprakennota", items=(Point(id="visie", text="Visie"),)),
        ChecklistGroup(title="Deel 2: het zakelijke deel", items=(Point(id="geld", text="Geld"),)),
    )


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("scan", "scale: [a, b]\n"), ("matrix", "columns: 2\ncolumn_label: Naam\n")],
)
def test_a_scan_or_a_matrix_of_a_list_has_its_ids_titles_and_questions(
    repo: Repository, kind: str, fields: str
) -> None:
    sheet = sheet_of(repo, kind, f"{fields}from: {{list: principles}}")
    assert sheet.items == (
        Row(
            id="vraagstuk",
            title="Werk met een vraagstuk",
            hint=None,
            question="Is onze vraag dringend?",
        ),
    )


def test_cards_of_a_list_say_everything_on_one_card(repo: Repository) -> None:
    sheet = sheet_of(repo, "cards", "from: {list: principles}")
    [group] = sheet.groups
    assert isinstance(group, CardGroup)
    assert group.title == "De principes"
    text = (
        "**Werk met een vraagstuk** Vertrek van een vraag die niemand koud laat. "
        "Is onze vraag dringend?"
    )
    assert group.cards == (Card.model_validate(text),)


def test_a_card_takes_the_icon_of_its_item_along(repo: Repository) -> None:
    repo.replace("data/principles.yml", "- id: vraagstuk", "- id: vraagstuk\n  icon: kompas")
    [group] = sheet_of(repo, "cards", "from: {list: principles}").groups
    assert [card.icon for card in group.cards] == ["kompas"]


@pytest.mark.parametrize("kind", ["checklist", "cards"])
def test_a_list_without_items_gives_a_worksheet_without_content(
    repo: Repository, kind: str
) -> None:
    repo.write("data/principles.yml", "[]\n")
    assert sheet_of(repo, kind, "from: {list: principles}").groups == ()


def test_what_is_written_stays_as_it_is_written(repo: Repository) -> None:
    sheet = sheet_of(repo, "cards", "groups: [{title: Waarde, cards: [Plezier]}]")
    assert sheet.groups == (CardGroup(title="Waarde", cards=(Card.model_validate("Plezier"),)),)
