import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from tests.support.first_fiche import FICHE, added, problems_of, replaced
from tests.support.sample_values import places, sample
from toolbox.document import Document, Loc
from toolbox.schema import messages
from toolbox.schema.collections import COLLECTIONS, PHASES
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS, Checklist, Grid, Questions, UnknownKind
from toolbox.schema.lists import ListInfo, ListItem, Source
from toolbox.schema.references import RefTarget
from toolbox.schema.validation import validate, without_empty
from toolbox.schema.worksheet import Worksheet
from toolbox.source.yaml12 import read_yaml

MODELS: list[type[BaseModel]] = [
    FrontMatter,
    ListItem,
    UnknownKind,
    *(it.model for it in COLLECTIONS.values()),
    *KINDS.values(),
]


def test_valid_front_matter_becomes_the_model() -> None:
    fiche, problems = validate(read_yaml("x.yml", FICHE), FrontMatter)
    assert problems == []
    assert fiche is not None
    assert (fiche.title, fiche.order, fiche.steps[0].title) == ("Eerste fiche", 1, "Begin klein")


def test_a_row_is_validated_by_its_place() -> None:
    rows = "- id: a\n  title: A\n  description: B\n- id: b\n  title: B\n"
    assert problems_of(PHASES.model, rows, (0,)) == []
    assert problems_of(PHASES.model, rows, (1,)) == [
        "4:3: Beschrijving (description): dit veld ontbreekt, maar is verplicht"
    ]


# Each message


def test_a_missing_field_stands_where_its_parent_does() -> None:
    assert replaced("title: Eerste fiche\n", "") == [
        "1:1: Titel (title): dit veld ontbreekt, maar is verplicht"
    ]
    assert added("  - body: Tekst\n") == [
        "7:5: Stappen (steps) 2 › Titel (title): dit veld ontbreekt, maar is verplicht"
    ]


@pytest.mark.parametrize("nothing", ["", " ~", " null", " # later"])
def test_a_required_field_without_a_value_is_reported_as_empty(nothing: str) -> None:
    assert replaced("title: Eerste fiche", f"title:{nothing}") == [
        "1:1: Titel (title): dit veld is leeg, maar is verplicht"
    ]


def test_another_field_without_a_value_is_not_there() -> None:
    assert added("    body:\nfaq:\nrequirement: ~\n") == []


def test_an_empty_item_of_a_list() -> None:
    assert added("tips:\n  - Een\n  -\n  - ''\n") == [
        "9:4: Tips (tips) 2: dit punt is leeg; typ tekst of verwijder het streepje",
        "10:5: Tips (tips) 3: dit punt is leeg; typ tekst of verwijder het streepje",
    ]


def test_a_short_and_a_long_text() -> None:
    assert replaced("Eerste fiche", "AB") == [
        "1:1: Titel (title): deze tekst is te kort (2 tekens); schrijf er minstens 3"
    ]
    assert replaced("Eerste fiche", "A" * 81) == [
        "1:1: Titel (title): deze tekst is te lang (81 tekens); schrijf er hoogstens 80"
    ]


def test_spaces_around_a_text_do_not_count() -> None:
    assert replaced("Eerste fiche", "'  AB  '") == [
        "1:1: Titel (title): deze tekst is te kort (2 tekens); schrijf er minstens 3"
    ]
    assert replaced("Eerste fiche", f"' {'A' * 80} '") == []


def test_a_short_and_a_long_list() -> None:
    assert replaced("\n  - title: Begin klein", " []") == [
        "5:1: Stappen (steps): deze lijst is te kort (0); zet er minstens 1 in"
    ]
    assert added("  - title: Nog\n" * 20) == [
        "5:1: Stappen (steps): deze lijst is te lang (21); hou er hoogstens 20 over"
    ]


def test_a_text_where_a_list_belongs() -> None:
    message = (
        "hier hoort een lijst; zet elk punt op een eigen regel met een streepje ervoor, "
        "bv. ‘- eerste punt’"
    )
    assert added("tips: Een tip\n") == [f"7:1: Tips (tips): {message}"]
    assert added("tips:\n  een: tip\n") == [
        "7:1: Tips (tips): hier hoort een lijst; zet ‘- ’ voor ‘een’, "
        "en de andere velden er recht onder"
    ]


def test_a_list_where_a_text_belongs() -> None:
    assert replaced("Eerste fiche", "[Eerste, fiche]") == [
        "1:1: Titel (title): hier hoort gewone tekst, geen lijst; "
        "haal de streepjes of de vierkante haken weg"
    ]


def test_fields_where_a_text_belongs() -> None:
    message = (
        "hier hoort gewone tekst; door de dubbelepunt lijkt dit een veld, "
        "dus zet de hele tekst tussen aanhalingstekens"
    )
    assert added("tips:\n  - Let op: dit\n") == [f"8:5: Tips (tips) 1: {message}"]
    assert added("changes:\n  - date:\n      dag: 1\n    text: x\n") == [
        f"8:5: Wijzigingen (changes) 1 › Datum (date): {message}"
    ]


def test_a_text_where_fields_belong() -> None:
    assert added("faq:\n  - Wie doet mee?\n") == [
        "8:5: Veelgestelde vragen (faq) 1: hier horen velden, elk op een eigen regel; "
        "typ ‘question: …’ en ‘answer: …’"
    ]
    assert problems_of(FrontMatter, "zomaar tekst") == [
        "1:1: hier horen velden, elk op een eigen regel; typ ‘title: …’ en ‘summary: …’"
    ]


@pytest.mark.parametrize("typed", ["een", "1.5", "-1", "1 000", "1_000", "0x1", "1234567", "''"])
def test_what_is_no_whole_number(typed: str) -> None:
    shown = typed.strip("'")
    assert replaced("order: 1", f"order: {typed}") == [
        f"3:1: Volgorde (order): ‘{shown}’ is geen geheel getal; typ bv. 3"
    ]


def test_a_list_where_a_number_belongs() -> None:
    assert replaced("order: 1", "order: [1]") == [
        "3:1: Volgorde (order): hier hoort een geheel getal, bv. 3"
    ]


def test_a_number_that_is_too_small_or_too_large() -> None:
    assert replaced("order: 1", "order: 0") == [
        "3:1: Volgorde (order): 0 is te klein; typ 1 of meer"
    ]
    grid = "title: Raster\ngoal: Zet samen op een rij wat goed gaat.\nkind: grid\ncolumns: 5\n"
    assert problems_of(Grid, grid + "cells: [{id: a, title: A}]\n") == [
        "4:1: Kolommen (columns): 5 is te groot; typ 4 of minder"
    ]


def test_a_value_that_is_not_among_the_options() -> None:
    sheet = "title: Raster\ngoal: Zet samen op een rij wat goed gaat.\norientation: schuin\n"
    assert problems_of(UnknownKind, f"{sheet}kind: grap\n") == [
        f"4:1: Soort (kind): ‘grap’ kan hier niet; kies uit {', '.join(KINDS)}",
        "3:1: Richting (orientation): ‘schuin’ kan hier niet; kies uit portrait, landscape",
    ]


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("<b>vet</b>", "<b>"),
        ("a </p>", "</p>"),
        ("<!-- x -->", "<!--"),
        ("<?php", "<?php"),
        ("<B", "<B"),
    ],
)
def test_html_in_plain_text(typed: str, tag: str) -> None:
    assert replaced("Eerste fiche", typed) == [
        f"1:1: Titel (title): ‘{tag}’ kan hier niet; "
        "laat weg wat tussen ‘<’ en ‘>’ staat, met die tekens erbij"
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Jan Peeters <jan@gemeente.be>", "<jan@gemeente.be>"),
        ("minder dan <vijf mensen", "<vijf"),
        (f"<a{'b' * 70}", f"<a{'b' * 30}"),
    ],
)
def test_a_text_between_angle_brackets_is_no_html(typed: str, shown: str) -> None:
    assert replaced("Eerste fiche", typed) == [
        f"1:1: Titel (title): ‘{shown}’ kan hier niet, want een browser leest het als HTML; "
        "laat alleen de tekens ‘<’ en ‘>’ weg"
    ]


def test_a_smaller_than_sign_is_no_html() -> None:
    assert replaced("Eerste fiche", "1 < 2 en 3 <3") == []


def test_a_question_without_a_question_mark() -> None:
    assert added("    questions:\n      - Wie doet mee\n") == [
        "8:9: Stappen (steps) 1 › Vragen (questions) 1: "
        "een vraag eindigt op een vraagteken; zet er ‘?’ achter"
    ]


@pytest.mark.parametrize("typed", ["Fase", "de fase", "fase_1", "-fase", "fase-", "fase--1", "é"])
def test_what_is_no_id(typed: str) -> None:
    assert problems_of(PHASES.model, f"id: {typed}\ntitle: A\ndescription: B") == [
        f"1:1: Id (id): ‘{typed}’ kan niet; "
        "gebruik alleen kleine letters, cijfers en streepjes, bv. mijn-naam"
    ]


def test_what_is_no_name_of_a_list() -> None:
    assert problems_of(ListInfo, "id: Mijn lijst\ntitle: A") == [
        "1:1: Id (id): ‘Mijn lijst’ kan niet; "
        "gebruik kleine letters, cijfers en liggende streepjes, bv. mijn_lijst"
    ]


@pytest.mark.parametrize("typed", ["vandaag", "23-11-2026", "2026-1-2", "2026-11-23T10:00"])
def test_what_is_no_date(typed: str) -> None:
    assert added(f"changes:\n  - date: {typed}\n    text: x\n") == [
        f"8:5: Wijzigingen (changes) 1 › Datum (date): ‘{typed}’ is geen datum; "
        "typ jaar-maand-dag, bv. 2026-11-23"
    ]


@pytest.mark.parametrize("typed", ["2026-11-31", "2026-13-01", "0000-01-01"])
def test_a_day_that_no_year_has(typed: str) -> None:
    assert added(f"changes:\n  - date: {typed}\n    text: x\n") == [
        f"8:5: Wijzigingen (changes) 1 › Datum (date): ‘{typed}’ bestaat niet; "
        "kijk de maand en de dag na"
    ]


SOURCE = "id: a\ntitle: A\npublisher: B\nkind: c\ndescription: D\n"


@pytest.mark.parametrize(
    "typed",
    [
        "www.voorbeeld.be",
        "ftp://voorbeeld.be",
        "https://voorbeeld",
        "https://iemand@voorbeeld.be",
        "https://voorbeeld.be/a b",
        "javascript:alert(1)//https://voorbeeld.be",
        "https://voorbeeld.be/<b>",
        "https://voorbeeld.be/'x",
    ],
)
def test_what_is_no_web_address(typed: str) -> None:
    assert problems_of(Source, f'{SOURCE}url: "{typed}"\nchecked: 2026-11-23\n') == [
        f"6:1: Adres (url): ‘{typed}’ is geen webadres; "
        "typ het volledige adres, bv. https://www.voorbeeld.be/pagina"
    ]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("url: https://www.voorbeeld.be", "6:1: Adres (url)"),
        ("checked: 2026-11-23", "6:1: Nagekeken op (checked)"),
    ],
)
def test_an_address_and_the_day_it_was_seen_go_together(line: str, place: str) -> None:
    assert problems_of(Source, SOURCE + line) == [
        f"{place}: adres (url) en nagekeken op (checked) horen samen; "
        "vul ze allebei in of laat ze allebei weg"
    ]


def test_the_least_number_of_participants_is_not_above_the_most() -> None:
    sheet = "title: Raster\ngoal: Zet samen op een rij wat goed gaat.\nkind: grid\n"
    assert problems_of(Worksheet, f"{sheet}participants: {{min: 3, max: 2}}\n") == [
        "4:1: Deelnemers (participants): het kleinste aantal (min) is groter dan "
        "het grootste (max); wissel ze om"
    ]


@pytest.mark.parametrize(
    ("model", "content", "place"),
    [
        (Questions, "", "1:1"),
        (Checklist, "", "1:1"),
        (
            Checklist,
            "from: {fiche: a}\ngroups: [{title: A, items: [B]}]\n",
            "4:1: Overgenomen uit (from)",
        ),
        (
            Questions,
            "groups: [{title: A, questions: [B?]}]\nfrom: {fiche: a}\n",
            "5:1: Overgenomen uit (from)",
        ),
    ],
)
def test_a_worksheet_is_written_out_or_taken_from_elsewhere(
    model: type[Worksheet], content: str, place: str
) -> None:
    sheet = (
        f"title: Blad\ngoal: Zet samen op een rij wat goed gaat.\nkind: {model.__name__.lower()}\n"
    )
    assert problems_of(model, sheet + content) == [
        f"{place}: vul de inhoud zelf in (groups of items) of neem hem over (from); één van beide"
    ]


def test_what_was_typed_is_shown_short_and_on_one_line() -> None:
    assert replaced("order: 1", 'order: "1\\n\\n' + "2" * 100 + '"') == [
        f"3:1: Volgorde (order): ‘1 {'2' * 58}…’ is geen geheel getal; typ bv. 3"
    ]


def test_every_problem_of_a_document_is_reported() -> None:
    assert problems_of(FrontMatter, "title: AB\norder: nul\nsteps:\n  - {}\n  - titel: x\n") == [
        "1:1: Titel (title): deze tekst is te kort (2 tekens); schrijf er minstens 3",
        "1:1: Samenvatting (summary): dit veld ontbreekt, maar is verplicht",
        "2:1: Volgorde (order): ‘nul’ is geen geheel getal; typ bv. 3",
        "1:1: Fase (phase): dit veld ontbreekt, maar is verplicht",
        "4:5: Stappen (steps) 1 › Titel (title): dit veld ontbreekt, maar is verplicht",
        "5:5: Stappen (steps) 2 › (titel): dit veld bestaat niet; bedoel je ‘title’ (Titel)?",
    ]


def test_a_value_that_the_yaml_reader_reported_is_not_reported_again() -> None:
    assert replaced("Eerste fiche", "*a") == []
    assert added("tips:\n  - {{ x }}\n  - *b\n") == []
    assert replaced("order: 1", "order: {[a]: b}") == []


# Every kind of error has its message

RAISED_BY: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "int": {"int_type", "int_parsing"},
    "bool": {"bool_type", "bool_parsing"},
    "tuple": {"tuple_type", "too_short", "too_long"},
    "literal": {"literal_error"},
    # A validator in front of it hands it a date, or raises an error of our own.
    "date": set(),
    # These raise what their parts raise.
    "default": set(),
    "function-after": set(),
    "function-before": set(),
    "model-field": set(),
    "no-info": set(),
    "nullable": set(),
}
"""What pydantic can raise, by the type of a core schema."""

WITHOUT_A_TABLE = {"extra_forbidden", "string_type"}
"""What `_message` and `about_unknown` word themselves."""
NEARER = {"mapping_for_list", "number_with_words"}
"""What `_message` says in place of a general message, as it knows what was typed."""


def test_every_error_of_every_part_of_the_models_has_a_message() -> None:
    used = {kind for model in MODELS for kind in _schema_types(model.__pydantic_core_schema__)}
    assert used <= RAISED_BY.keys(), "tell in RAISED_BY which errors these parts raise"
    raised = set().union(*(RAISED_BY[kind] for kind in used))
    assert raised - WITHOUT_A_TABLE <= messages.MESSAGES.keys()


def test_every_error_of_our_own_has_a_message() -> None:
    folder = Path(messages.__file__).parent
    sources = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    own = set(re.findall(r"PydanticCustomError\(\s*\"(\w+)\"", sources))
    assert "iso_date" in own
    assert own <= messages.MESSAGES.keys()


IDS: dict[RefTarget, str] = dict.fromkeys(get_args(RefTarget), "abc")
MALFORMED: list[Any] = [
    None,
    "",
    " ",
    "x",
    "x" * 7000,
    "<b>",
    "<jan@gemeente.be>",
    "{{ x }}",
    "\u0663",
    "0",
    "9",
    "-1",
    "1.5",
    "2026-13-01",
    [],
    [None],
    ["x"],
    [[]],
    [{}],
    ["x"] * 30,
    {},
    {"x": "y"},
    {"title": None},
    "A **vette** tekst",
    "Feest &amp; vrije tijd",
    "https://www.google.com/url?q=https://a.be",
    [["", "x"]],
    "Wie? Wij.",
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_whatever_is_typed_gets_a_dutch_message(model: type[BaseModel]) -> None:
    for value in _malformed(model):
        _, problems = validate(Document("x.yml", value), model)
        for problem in problems:
            assert "{" not in problem.message.replace("{{", "").replace("‘{%’", "").replace(
                "‘{#’", ""
            ).replace("‘{", "")
            assert len(problem.message) < 500


def test_every_message_can_be_met() -> None:
    met = set()
    for model in MODELS:
        for value in _malformed(model):
            try:
                model.model_validate(without_empty(value))
            except ValidationError as error:
                met |= {details["type"] for details in error.errors()}
    # These want two values that are valid by themselves: tests above, in test_kinds, test_media.
    met |= {"participants", "cannot_take", "ranking_title", "some_minutes", "table_cells"}
    # These are of `mkdocs.yml`: tests/unit/source/test_settings.py.
    met |= {"dict_type", "http_address"}
    assert messages.MESSAGES.keys() == met - WITHOUT_A_TABLE | NEARER


def _malformed(model: type[BaseModel]) -> Iterator[Any]:
    """Yield the model, filled in, with one thing wrong in it."""
    valid = sample(model, lambda _: "Tekst", IDS)
    yield valid
    for loc in places(valid):
        for value in MALFORMED:
            yield _with(valid, loc, value)
        yield _without(valid, loc)


def _with(value: Any, loc: Loc, new: Any) -> Any:
    """Return a value with another at `loc`; what is not on the way there is shared with it."""
    if not loc:
        return new
    copy = value.copy()
    copy[loc[0]] = _with(value[loc[0]], loc[1:], new)
    return copy


def _without(value: Any, loc: Loc) -> Any:
    """Return a value whose key at `loc`, if it is one, has a name that no model knows."""
    if len(loc) > 1:
        return _with(value, loc[:1], _without(value[loc[0]], loc[1:]))
    if loc and isinstance(value, dict):
        return {key: it for key, it in value.items() if key != loc[0]} | {
            "een ander veld": value[loc[0]]
        }
    return value


def _schema_types(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for name, part in schema.items():
            if name not in ("metadata", "serialization"):
                yield from _schema_types(part)
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from _schema_types(part)
