"""The seven kinds of worksheet: what each may be, and what the check says of what it may not."""

from typing import Any

import pytest

from tests.conftest import Repository
from tests.support.html_reader import Html
from toolbox.model.toolbox import WorksheetPage
from toolbox.model.worksheet_fields import fields_of
from toolbox.model.worksheets import automatic_worksheets
from toolbox.pages.worksheets import worksheet_page
from toolbox.schema.fiche import Step
from toolbox.schema.kinds import KINDS, Cards, Checklist, Matrix, Questions, Scan, Table
from toolbox.schema.worksheet_parts import (
    Asked,
    Card,
    CardGroup,
    ChecklistGroup,
    Point,
    QuestionGroup,
    Row,
)

FILE = "data/worksheets/proef.yml"
HEAD = "title: Proefblad\ngoal: Zet samen op een rij wat goed gaat.\nkind: "
"""The first three lines; what a kind has of its own starts on line 4."""

VALID = {
    "questions": [
        "groups: [{title: Begin, questions: [Wie doet mee?]}]",
        "from: {fiche: twee}",
        "from: {fiche: twee, steps: [Ga door]}",
    ],
    "checklist": [
        "groups: [{title: Begin, items: [Bel **iedereen**]}]",
        "groups: [{title: Begin, items: [Bel]}]\ncolumns: [Wie, Tegen wanneer]",
        "from: {fiche: een}",
        "from: {list: principles}",
        "from: {list: agreement}",
    ],
    "scan": [
        "scale: [Nee, Ja]\nitems: [{id: a, title: A, question: Lukt het?}]",
        "scale: [A, B, C, D, E]\nfrom: {list: principles}",
    ],
    "matrix": [
        "columns: 2\ncolumn_label: Naam\nitems: [{id: a, title: A}]",
        "columns: 8\ncolumn_label: Naam\ncell: text\nfrom: {list: principles}",
        "named_columns: [Affiche, {id: thuis, title: Huisbezoek}]\nfrom: {list: principles}",
    ],
    "cards": [
        "groups: [{title: Waarde, cards: [Plezier]}]",
        "from: {list: principles}\nranking: 10\nranking_title: Top tien",
    ],
    "table": [
        "columns: [{id: wie, title: Wie}]\nrows: 24",
        "columns: [{id: a, title: A, type: number, width: 6}]\ntotals: true\nitem_title: Kost\n"
        "items: [{id: r, title: R, hint: Wat je koopt}]",
        "columns: [{id: a, title: A, type: choice, options: [Ja, Nee]}, "
        "{id: b, title: B, type: date}]\nrows: 1",
    ],
    "grid": [
        "cells: [{id: a, title: A}]",
        "columns: 4\ncells: [{id: a, title: A, hint: Typ}]\nx_axis: Invloed\ny_axis: Belang",
        "cells: [{id: a, title: A}]\nduration: 15\nneeds: [raster]\n"
        "instructions: [{text: Begin., minutes: 5}, {text: Eindig., minutes: 10}]",
    ],
}

ONE_SOURCE = (
    "noem één plaats om van over te nemen: een fiche (fiche) of een lijst (list); "
    "stappen (steps) kunnen alleen bij een fiche"
)
CANNOT_TAKE = "dit soort werkblad kan alleen {} overnemen; noem er zo een"
EITHER = "vul de inhoud zelf in (groups of items) of neem hem over (from); één van beide"
RANKING = (
    "rangschikking (ranking) en de kop ervan (ranking_title) horen samen; "
    "vul ze allebei in of laat ze allebei weg"
)
OPTIONS = (
    "bij het type ‘choice’ horen keuzes (options), en bij een ander type niet; "
    "vul ze aan of haal ze weg"
)
ROWS = (
    "geef vaste rijen (items) met een kop (item_title), of een aantal lege rijen (rows); "
    "één van beide"
)
MATRIX = (
    "geef een aantal kolommen (columns) met wat erboven komt (column_label), "
    "of kolommen met een naam (named_columns); één van beide"
)
SUM = (
    "de minuten bij de werkwijze (instructions) zijn samen 15; typ ‘duration: 15’, "
    "of verdeel de minuten anders"
)
MISSING = "dit veld ontbreekt, maar is verplicht"
COLUMN = "columns: [{id: a, title: A}]"


def problems_of(repo: Repository, kind: str, fields: str) -> list[str]:
    repo.write(FILE, f"{HEAD}{kind}\n{fields}\n")
    return [line.removeprefix(f"{FILE}:") for line in repo.problems()]


def line_of(key: str, fields: str) -> int:
    """Return the line of the file on which a field stands."""
    [line] = [n for n, line in enumerate(fields.split("\n"), 4) if line.startswith(f"{key}:")]
    return line


def asked(*questions: str) -> tuple[Asked, ...]:
    return tuple(Asked(question=question) for question in questions)


def points(*texts: str) -> tuple[Point, ...]:
    return tuple(Point(text=text) for text in texts)


def sheet_of(repo: Repository, kind: str, fields: str) -> Any:
    assert problems_of(repo, kind, fields) == []
    return repo.toolbox().worksheets["proef"].model


@pytest.mark.parametrize(
    ("kind", "fields"), [(kind, fields) for kind, all_ in VALID.items() for fields in all_]
)
def test_a_worksheet_of_each_kind_is_valid(repo: Repository, kind: str, fields: str) -> None:
    assert isinstance(sheet_of(repo, kind, fields), KINDS[kind])


def test_every_kind_is_tried_and_has_a_name_for_readers() -> None:
    assert VALID.keys() == KINDS.keys()
    labels = [kind.label for kind in KINDS.values()]
    assert len(set(labels)) == len(KINDS)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (
            "tabel",
            f"3:1: Soort (kind): ‘tabel’ kan hier niet; kies uit {', '.join(KINDS)}",
        ),
        ("", "3:1: Soort (kind): dit veld is leeg, maar is verplicht"),
        (
            "[grid]",
            "3:1: Soort (kind): hier hoort gewone tekst, geen lijst; "
            "haal de streepjes of de vierkante haken weg",
        ),
    ],
)
def test_an_unknown_kind_names_those_that_there_are(repo: Repository, kind: str, line: str) -> None:
    assert problems_of(repo, kind, "instructions: [Ga zitten.]") == [line]


def test_a_worksheet_without_a_kind_says_so(repo: Repository) -> None:
    repo.write(FILE, HEAD.removesuffix("kind: "))
    assert repo.problems() == [f"{FILE}:1:1: Soort (kind): {MISSING}"]


@pytest.mark.parametrize("kind", ["questions", "checklist", "cards", "scan", "matrix"])
def test_content_is_either_written_or_taken(repo: Repository, kind: str) -> None:
    extra = {"scan": "scale: [a, b]", "matrix": "columns: 2\ncolumn_label: Naam"}.get(kind, "")
    written = {
        "questions": "groups: [{title: A, questions: [B?]}]",
        "checklist": "groups: [{title: A, items: [B]}]",
        "cards": "groups: [{title: A, cards: [B]}]",
    }.get(kind, "items: [{id: a, title: A}]")
    taken = "from: {fiche: twee}" if kind == "questions" else "from: {list: principles}"
    assert problems_of(repo, kind, extra or "duration: 5") == [f"1:1: {EITHER}"]
    fields = f"{extra or 'duration: 5'}\n{written}\n{taken}"
    assert problems_of(repo, kind, fields) == [
        f"{line_of('from', fields)}:1: Overgenomen uit (from): {EITHER}"
    ]


@pytest.mark.parametrize(
    "taken",
    [
        "{fiche: een, list: principles}",
        "{list: principles, steps: [Begin klein]}",
        "{steps: [Begin klein]}",
    ],
)
def test_content_is_taken_from_one_place(repo: Repository, taken: str) -> None:
    assert problems_of(repo, "checklist", f"from: {taken}") == [
        f"4:1: Overgenomen uit (from): {ONE_SOURCE}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "takes"),
    [
        ("questions", "from: {list: principles}", "van een fiche (fiche)"),
        ("scan", "scale: [a, b]\nfrom: {fiche: een}", "van een lijst (list)"),
        ("matrix", "columns: 2\ncolumn_label: Naam\nfrom: {fiche: een}", "van een lijst (list)"),
        ("cards", "from: {fiche: een}", "van een lijst (list)"),
    ],
)
def test_a_kind_takes_only_what_it_can_show(
    repo: Repository, kind: str, fields: str, takes: str
) -> None:
    line = line_of("from", fields)
    assert problems_of(repo, kind, fields) == [
        f"{line}:1: Overgenomen uit (from): {CANNOT_TAKE.format(takes)}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("cards", "from: {list: agreement}"),
        ("scan", "scale: [a, b]\nfrom: {list: agreement}"),
        ("matrix", "columns: 2\ncolumn_label: Naam\nfrom: {list: agreement}"),
    ],
)
def test_only_a_checklist_takes_the_parts_of_the_agreement(
    repo: Repository, kind: str, fields: str
) -> None:
    message = CANNOT_TAKE.format("van een lijst (list)")
    assert problems_of(repo, kind, fields) == [
        f"{line_of('from', fields)}:1: Overgenomen uit (from): {message}"
    ]


@pytest.mark.parametrize("kind", ["table", "grid"])
def test_a_table_or_a_grid_takes_nothing(repo: Repository, kind: str) -> None:
    valid = VALID[kind][0]
    [line] = problems_of(repo, kind, f"{valid}\nfrom: {{list: principles}}")
    assert "(from): dit veld bestaat niet; " in line


@pytest.mark.parametrize(
    ("taken", "line"),
    [
        ("{fiche: eem}", "Fiche (fiche): ‘eem’ is geen fiche; bedoel je ‘een’?"),
        (
            "{list: principes}",
            "Lijst (list): ‘principes’ is geen lijst in data/lists.yml; bedoel je ‘principles’?",
        ),
    ],
)
def test_what_is_taken_exists(repo: Repository, taken: str, line: str) -> None:
    assert problems_of(repo, "checklist", f"from: {taken}") == [
        f"4:8: Overgenomen uit (from) › {line}"
    ]


def test_the_steps_that_are_taken_exist(repo: Repository) -> None:
    fields = "from:\n  fiche: twee\n  steps:\n    - Ga door\n    - Ga dor"
    assert problems_of(repo, "questions", fields) == [
        "8:7: Overgenomen uit (from) › Stappen (steps) 2: ‘Ga dor’ is geen stap van de fiche "
        "‘twee’; bedoel je ‘Ga door’?"
    ]


def test_questions_are_taken_from_steps_that_have_some(repo: Repository) -> None:
    assert problems_of(repo, "questions", "from: {fiche: een}") == [
        "4:8: Overgenomen uit (from) › Fiche (fiche): de stappen van ‘een’ bevatten geen vragen; "
        "vul ‘groups’ zelf in"
    ]


@pytest.mark.parametrize(
    "column",
    [
        "{id: a, title: A, type: choice}",
        "{id: a, title: A, options: [Ja, Nee]}",
        "{id: a, title: A, type: number, options: [Ja, Nee]}",
    ],
)
def test_choices_belong_to_a_choice(repo: Repository, column: str) -> None:
    assert problems_of(repo, "table", f"columns: [{column}]\nrows: 3") == [
        f"4:11: Kolommen (columns) 1: {OPTIONS}"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "",
        "items: [{id: a, title: A}]",
        "item_title: Wat",
        "items: [{id: a, title: A}]\nitem_title: Wat\nrows: 2",
        "item_title: Wat\nrows: 2",
    ],
)
def test_a_table_has_fixed_rows_with_a_heading_or_blank_ones(repo: Repository, fields: str) -> None:
    assert problems_of(repo, "table", f"{COLUMN}\n{fields}") == [f"1:1: {ROWS}"]


@pytest.mark.parametrize(
    ("kind", "fields", "field"),
    [
        ("grid", "cells:\n- {id: a, title: A}\n- {id: a, title: B}", "Vakken (cells)"),
        (
            "scan",
            "scale: [Ja, Nee]\nitems:\n- {id: a, title: A}\n- {id: a, title: B}",
            "Punten (items)",
        ),
        (
            "table",
            "rows: 2\ncolumns:\n- {id: a, title: A}\n- {id: a, title: B}",
            "Kolommen (columns)",
        ),
    ],
)
def test_what_is_typed_has_a_name_of_its_own(
    repo: Repository, kind: str, fields: str, field: str
) -> None:
    [problem] = problems_of(repo, kind, fields)
    line = 4 + fields.splitlines().index("- {id: a, title: B}")
    assert problem == (
        f"{line}:4: {field} 2 › Id (id): ‘a’ staat al op regel {line - 1}; kies iets anders"
    )


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ("ranking: 5", "Rangschikking (ranking)"),
        ("ranking_title: Top vijf", "Kop van de rangschikking (ranking_title)"),
    ],
)
def test_a_ranking_has_a_title(repo: Repository, fields: str, field: str) -> None:
    assert problems_of(repo, "cards", f"from: {{list: principles}}\n{fields}") == [
        f"5:1: {field}: {RANKING}"
    ]


@pytest.mark.parametrize(
    ("kind", "fields", "line"),
    [
        ("scan", "from: {list: principles}", f"1:1: Schaal (scale): {MISSING}"),
        (
            "scan",
            "scale: [Ja]\nfrom: {list: principles}",
            "4:1: Schaal (scale): deze lijst is te kort (1); zet er minstens 2 in",
        ),
        (
            "scan",
            "scale: [a, b, c, d, e, f]\nfrom: {list: principles}",
            "4:1: Schaal (scale): deze lijst is te lang (6); hou er hoogstens 5 over",
        ),
        (
            "matrix",
            "columns: 9\ncolumn_label: Naam\nfrom: {list: principles}",
            "4:1: Kolommen (columns): 9 is te groot; typ 8 of minder",
        ),
        (
            "matrix",
            "columns: 1\ncolumn_label: Naam\nfrom: {list: principles}",
            "4:1: Kolommen (columns): 1 is te klein; typ 2 of meer",
        ),
        (
            "matrix",
            "columns: 2\nfrom: {list: principles}",
            f"1:1: {MATRIX}",
        ),
        (
            "matrix",
            "columns: 2\ncolumn_label: Naam\nnamed_columns: [A, B]\nfrom: {list: principles}",
            f"1:1: {MATRIX}",
        ),
        ("matrix", "from: {list: principles}", f"1:1: {MATRIX}"),
        (
            "grid",
            "cells: [{id: a, title: A}]\nduration: 20\n"
            "instructions: [{text: Begin., minutes: 5}, {text: Eindig., minutes: 10}]",
            f"5:1: Duur (duration): {SUM}",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}]\n"
            "instructions: [{text: Begin., minutes: 5}, {text: Eindig., minutes: 10}]",
            f"5:1: Werkwijze (instructions): {SUM}",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}]\nduration: 5\n"
            "instructions: [{text: Begin., minutes: 5}, Eindig.]",
            "6:1: Werkwijze (instructions): punt 2 zegt niet hoeveel minuten het duurt (minutes) "
            "en andere punten wel; vul het overal in of haal het overal weg",
        ),
        (
            "matrix",
            "columns: 2\ncolumn_label: Naam\ncell: kruisje\nfrom: {list: principles}",
            "6:1: Vak (cell): ‘kruisje’ kan hier niet; kies uit tick, text",
        ),
        (
            "cards",
            "from: {list: principles}\nranking: 11\nranking_title: A",
            "5:1: Rangschikking (ranking): 11 is te groot; typ 10 of minder",
        ),
        (
            "table",
            f"{COLUMN}\nrows: 25",
            "5:1: Lege rijen (rows): 25 is te groot; typ 24 of minder",
        ),
        (
            "table",
            f"{COLUMN}\nrows: 2\ntotals: misschien",
            "6:1: Totalen (totals): ‘misschien’ kan hier niet; typ true (ja) of false (nee)",
        ),
        ("table", "rows: 2", f"1:1: Kolommen (columns): {MISSING}"),
        ("grid", "columns: 2", f"1:1: Vakken (cells): {MISSING}"),
        (
            "grid",
            "cells: []",
            "4:1: Vakken (cells): deze lijst is te kort (0); zet er minstens 1 in",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}]\ncolumns: 5",
            "5:1: Kolommen (columns): 5 is te groot; typ 4 of minder",
        ),
        (
            "grid",
            "cells: [{id: A b, title: A}]",
            "4:10: Vakken (cells) 1 › Id (id): ‘A b’ kan niet; gebruik alleen kleine letters, "
            "cijfers en streepjes, bv. mijn-naam",
        ),
        (
            "questions",
            "groups: [{title: A, questions: [Wie]}]",
            "4:33: Groepen (groups) 1 › Vragen (questions) 1: een vraag eindigt op een "
            "vraagteken; zet er ‘?’ achter",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}]\nparticipants: {min: 5, max: 3}",
            "5:1: Deelnemers (participants): het kleinste aantal (min) is groter dan het "
            "grootste (max); wissel ze om",
        ),
    ],
)
def test_the_limits_of_a_kind(repo: Repository, kind: str, fields: str, line: str) -> None:
    assert problems_of(repo, kind, fields) == [line]


# What is taken, written out


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
    sheet = sheet_of(repo, "cards", VALID["cards"][0])
    assert sheet.groups == (CardGroup(title="Waarde", cards=(Card.model_validate("Plezier"),)),)


# Fields


@pytest.mark.parametrize(
    ("kind", "fields", "turned"),
    [
        (
            "questions",
            "groups: [{title: A, questions: [Een?, Twee?]}, {title: B, questions: [Een?]}]",
            "groups: [{title: B, questions: [Een?]}, {title: A, questions: [Twee?, Een?]}]",
        ),
        (
            "checklist",
            "columns: [Wie, Wanneer]\ngroups: [{title: A, items: [Bel, Schrijf]}]",
            "columns: [Wanneer, Wie]\ngroups: [{title: A, items: [Schrijf, Bel]}]",
        ),
        (
            "scan",
            "scale: [a, b]\nitems: [{id: x, title: X}, {id: y, title: Y}]",
            "scale: [a, b]\nitems: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "matrix",
            "columns: 2\ncolumn_label: N\nitems: [{id: x, title: X}, {id: y, title: Y}]",
            "columns: 2\ncolumn_label: N\nitems: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "table",
            "columns: [{id: a, title: A}, {id: b, title: B}]\nitem_title: T\n"
            "items: [{id: x, title: X}, {id: y, title: Y}]",
            "columns: [{id: b, title: B}, {id: a, title: A}]\nitem_title: T\n"
            "items: [{id: y, title: Y}, {id: x, title: X}]",
        ),
        (
            "grid",
            "cells: [{id: a, title: A}, {id: b, title: B}]",
            "cells: [{id: b, title: B}, {id: a, title: A}]",
        ),
    ],
)
def test_a_field_keeps_its_name_wherever_it_stands(
    repo: Repository, kind: str, fields: str, turned: str
) -> None:
    first, second = named(repo, kind, fields), named(repo, kind, turned)
    assert first != second
    assert sorted(first) == sorted(second)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("questions", f"groups: [{{title: A, questions: ['{'a' * 90} 1?', '{'a' * 90} 2?']}}]"),
        ("checklist", f"groups: [{{title: A, items: ['{'a' * 90} 1', '{'a' * 90} 2']}}]"),
        ("grid", "cells: [{id: netwerk, title: A}, {id: datum, title: B}]"),
    ],
)
def test_no_two_fields_have_the_same_name(repo: Repository, kind: str, fields: str) -> None:
    names = [name for name, _ in named(repo, kind, fields)]
    assert len(names) == len(set(names))


def named(repo: Repository, kind: str, fields: str) -> list[tuple[str, str]]:
    """Return the name and the words of every field on the page of a worksheet."""
    sheet_of(repo, kind, fields)
    view = repo.view("werkbladen/proef.md")
    page = worksheet_page(view, view.toolbox.worksheets["proef"])
    found = [attributes for _, attributes in Html(page).tags if "name" in attributes]
    return [
        (field["name"] + field.get("value", ""), field.get("aria-label", field.get("title", "")))
        for field in found
    ]


# What a fiche gets by itself


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


@pytest.mark.parametrize("kind", [Scan, Matrix, Cards, Table])
def test_a_kind_does_not_take_from_a_fiche(kind: type[Any]) -> None:
    assert "fiche" not in getattr(kind, "takes", ())


def test_a_number_in_a_list_of_texts_is_a_text(repo: Repository) -> None:
    head = "title: Blad\ngoal: Zet samen op een rij wat goed gaat en wat beter kan.\n"
    groups = "groups: [{title: 1, items: [3, 12.5, true, 2026-11-23]}]\n"
    repo.write("data/worksheets/blad.yml", f"{head}kind: checklist\n{groups}")
    assert repo.problems() == []
    sheet = repo.toolbox().worksheets["blad"].model
    assert isinstance(sheet, Checklist)
    assert sheet.groups == (
        ChecklistGroup(title="1", items=points("3", "12.5", "true", "2026-11-23")),
    )


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (
            "kind: checklist\ngroups: [{title: A, items: 3}]\n",
            "4:21: Groepen (groups) 1 › Punten (items): hier hoort een lijst; zet elk punt op een "
            "eigen regel met een streepje ervoor, bv. ‘- eerste punt’",
        ),
        (
            "kind: scan\nscale: [1, 2]\nitems: [4]\n",
            "5:9: Punten (items) 1: hier horen velden, elk op een eigen regel; typ ‘id: …’ en "
            "‘title: …’",
        ),
    ],
)
def test_a_number_where_a_list_or_fields_belong_is_told(
    repo: Repository, written: str, problem: str
) -> None:
    head = "title: Blad\ngoal: Zet samen op een rij wat goed gaat en wat beter kan.\n"
    repo.write("data/worksheets/blad.yml", head + written)
    assert repo.problems() == [f"data/worksheets/blad.yml:{problem}"]
