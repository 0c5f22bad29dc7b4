"""The seven kinds of worksheet: what each may be, and what the check says of what it may not."""

import pytest

from tests.conftest import Repository
from tests.support.trial_worksheet import FILE, HEAD, problems_of, sheet_of
from toolbox.schema.kinds import KINDS, Checklist

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


def test_a_number_in_a_list_of_texts_is_a_text(repo: Repository) -> None:
    head = "title: Blad\ngoal: Zet samen op een rij wat goed gaat en wat beter kan.\n"
    groups = "groups: [{title: 1, items: [3, 12.5, true, 2026-11-23]}]\n"
    repo.write("data/worksheets/blad.yml", f"{head}kind: checklist\n{groups}")
    assert repo.problems() == []
    sheet = repo.toolbox().worksheets["blad"].model
    assert isinstance(sheet, Checklist)
    [group] = sheet.groups
    assert group.title == "1"
    assert [point.text for point in group.items] == ["3", "12.5", "true", "2026-11-23"]


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
