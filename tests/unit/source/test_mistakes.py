"""What is typed wrong in YAML is reported where it was typed, with what to type."""

import pytest

from tests.conftest import ROOT
from tests.support.closure import FILES
from toolbox.schema.field_names import FIELD_NAMES
from toolbox.source.lines import read_lines
from toolbox.source.mistakes import causes
from toolbox.source.yaml12 import read_yaml

HASH = (
    "wat na deze ‘#’ komt, valt weg; zet de hele tekst tussen aanhalingstekens "
    "(eigen uitleg hoort op een eigen regel)"
)
FIXED = "hier staat een vaste spatie, zoals Word of een website ze zet; typ een gewone spatie"
OUT_OF_LINE = (
    "dit streepje springt verkeerd in; zet er {} spaties voor, zoals bij de punten erboven"
)
QUOTE = "zet de hele tekst tussen aanhalingstekens"
DASH = "begin elk punt met een streepje en een spatie: ‘- ’"
CURLY = 'is een gekruld aanhalingsteken; zet rechte aanhalingstekens (") rond de hele tekst'
AFTER = "staat hier nog tekst; zet enkele aanhalingstekens rond de hele tekst"
COLON = (
    "deze dubbelepunt kan niet in een tekst zonder aanhalingstekens; "
    "zet de hele tekst tussen aanhalingstekens"
)


def problems_of(text: str) -> list[str]:
    document = read_yaml("x.yml", text)
    return [f"{it.line}:{it.column}: {it.message}" for it in document.problems]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        # A text ends at a # with a space before it
        ("title: Toeleiding #1 in de regio", f"1:19: {HASH}"),
        ("tips:\n  - Gebruik #uitpas overal.\n  - Nog een", f"2:13: {HASH}"),
        ("title: #1 in de regio\norder: 1", f"1:8: {HASH}"),
        ("tips:\n  - #uitpas", f"2:5: {HASH}"),
        ("summary: Gebruik de hashtag\n  #uitpas op sociale media\norder: 1", f"2:3: {HASH}"),
        ("summary: Gebruik de hashtag\n  en #uitpas\n  overal.\norder: 1", f"2:6: {HASH}"),
        # Spaces that are none
        ("title:\u00a0Toeleiding\norder: 1", f"1:7: {FIXED}"),
        ("title: A\n\u00a0\u00a0order: 1", f"2:1: {FIXED}"),
        ("tips:\n  -\u00a0Neem de tijd.", f"2:4: {FIXED}"),
        ("tips:\n\u00a0 - Neem de tijd.", f"2:1: {FIXED}"),
        ("title: \u202fToeleiding", f"1:8: {FIXED}"),
        # Fields without a space or a colon
        (
            "title:Toeleiding\norder: 1",
            "1:7: na ‘title:’ ontbreekt een spatie; typ ze achter de dubbelepunt",
        ),
        (
            "steps:\n  - title:Begin\n    body: A",
            "2:11: na ‘title:’ ontbreekt een spatie; typ ze achter de dubbelepunt",
        ),
        (
            "title: A\nsummary Hier lees je meer\norder: 1",
            "2:8: achter ‘summary’ ontbreekt een dubbelepunt; typ ‘summary: ’",
        ),
        (
            "title: A\nsummary; Hier lees je meer\norder: 1",
            "2:8: achter ‘summary’ ontbreekt een dubbelepunt; typ ‘summary: ’",
        ),
        # Quotes
        ("title: “Toeleiding: zo”\norder: 1", f"1:8: ‘“’ {CURLY}"),
        (
            "tips:\n  - 's Avonds is beter.\n  - Nog een.",
            "2:5: met 's begint hier een tekst tussen aanhalingstekens; typ ’s, of zet dubbele "
            "aanhalingstekens rond de hele tekst",
        ),
        ('tips:\n  - "Kiezen" doen mensen zelf\n  - Nog', f'2:5: na het tweede " {AFTER}'),
        (
            'title: "Begin\norder: 1',
            "1:8: een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe",
        ),
        (
            'title: "Begin\norder: 1\nsummary: "Hier lees je meer"',
            "1:8: een aanhalingsteken dat hier opengaat, gaat nergens dicht; voeg het toe",
        ),
        ("title: Evalueren: zo doe je dat", f"1:17: {COLON}"),
        # Lists
        ("tips:\n  * Neem de tijd.\n  * Nog", f"2:3: een lijst kan hier niet met ‘*’; {DASH}"),
        ("tips:\n  • Neem de tijd.", f"2:3: een lijst kan hier niet met ‘•’; {DASH}"),
        ("tips:\n  – Neem de tijd.", f"2:3: een lijst kan hier niet met ‘–’; {DASH}"),
        ("tips:\n  - Een\n  • Twee", f"3:3: een lijst kan hier niet met ‘•’; {DASH}"),
        ("tips:\n  -Neem de tijd.", f"2:3: na dit streepje ontbreekt een spatie; {DASH}"),
        ("tips:\n  - Een\n  -Twee", f"3:3: na dit streepje ontbreekt een spatie; {DASH}"),
        ("tips:\n  - Een\n    -Twee", f"3:5: na dit streepje ontbreekt een spatie; {DASH}"),
        (
            "tips:\n  - Een\n    - Twee",
            "3:5: dit streepje hoort nu bij de tekst van het punt erboven; "
            "zet er 2 spaties voor, zoals bij dat punt",
        ),
        (
            "tips: Neem mee\n  - pen",
            "1:7: deze lijst hangt nu vast aan de tekst na ‘tips:’; "
            "zet die tekst ook op een eigen regel, met ‘- ’ ervoor",
        ),
        (
            "tips:\n  1. Neem de tijd.\n  2. Nog een",
            f"2:3: een lijst kan hier niet met ‘1.’; {DASH}",
        ),
        (
            "tips:\n  - Een\n  b) Twee",
            f"3:3: een lijst kan hier niet met ‘b)’; {DASH}",
        ),
        ("steps:\n  - title: A\n\tbody: B", "3:1: hier staat een tab; spring in met spaties"),
        ("steps:\n  1. title: A", f"2:3: een lijst kan hier niet met ‘1.’; {DASH}"),
        (
            "steps:\n  - title: A\n    body: B\n- title: C\n  - title: D",
            f"4:1: {OUT_OF_LINE.format(2)}",
        ),
        ("steps:\n- title: A\n  - title: B", f"3:3: {OUT_OF_LINE.format('geen')}"),
        (
            "steps:\n  - title: A\n    tips:\n      - B\n     - C\norder: 1",
            f"5:6: {OUT_OF_LINE.format(6)}",
        ),
        # Brackets and signs with which a text cannot begin
        (
            "tips:\n  - [Lees dit](https://www.publiq.be) eerst.\n  - Nog een",
            f"2:5: een tekst mag niet met ‘[’ beginnen; {QUOTE}",
        ),
        (
            "tips:\n  - {naam} vul je zelf in",
            f"2:5: een tekst mag niet met ‘{{’ beginnen; {QUOTE}",
        ),
        (
            "tips:\n  - ? Weet je het niet\n  - Nog een",
            f"2:5: een tekst mag niet met ‘?’ beginnen; {QUOTE}",
        ),
        (
            'tips:\n  - "Een",\n  - "Twee"',
            '2:10: na het tweede " staat een komma, die er niet hoort; haal ze weg',
        ),
        # Blocks and indentation
        (
            "requirement: |\n      Een tekst\n\n  van drie regels\n  en meer.\norder: 1",
            "2:7: deze regel springt te ver in; zet er 2 spaties voor, zoals bij de regels eronder",
        ),
        (
            "steps:\n  - title: A\n    body: | Een affiche\n      en meer\n    why: B",
            "3:13: na ‘|’ begint de tekst op de volgende regel; zet hem daar, met 6 spaties ervoor",
        ),
        (
            "steps:\n  - title: A\n     body: B\n    why: C",
            "3:6: ‘body’ springt verkeerd in; zet er 4 spaties voor, zoals bij ‘title’ erboven",
        ),
        (
            "steps:\n  - title: A\n   body: B\n    why: C",
            "3:4: ‘body’ springt verkeerd in; zet er 4 spaties voor, zoals bij ‘title’ erboven",
        ),
        (
            "faq:\n  - question: A?\n  answer: B\norder: 1",
            "3:3: ‘answer’ springt verkeerd in; zet er 4 spaties voor, "
            "zoals bij ‘question’ erboven",
        ),
        (
            "steps:\n  - title: A\n    - body: B",
            "3:5: ‘body’ hoort bij het punt erboven; haal dit streepje weg, "
            "en zet er 4 spaties voor",
        ),
        (
            'title: "Begin”\norder: 1',
            '1:14: deze tekst begint met " en eindigt met ”; typ hier ook "',
        ),
        (
            "steps:\n  - title: A\n  title: B\norder: 1",
            "3:3: begint hier een nieuw punt? Zet dan ‘- ’ voor ‘title’",
        ),
        (
            "steps:\n  - title: A\n    body: B\n    title: C",
            "4:5: ‘title’ staat hier twee keer (ook op regel 2); begint hier een nieuw punt? "
            "Zet er dan ‘- ’ voor. Zet anders alles bij de eerste",
        ),
        (
            "steps:\n  - title: A\n    body: |\n      Een tekst\n     why: B\n    tips:\n      - C",
            "5:6: ‘why’ springt verkeerd in; zet er 4 spaties voor, zoals de velden erboven",
        ),
        (
            "summary: Een tekst\nvan twee regels.\norder: 1",
            "2:1: hoort deze regel bij de tekst erboven? Zet er 2 spaties voor",
        ),
        (
            "requirement: |\n    Een tekst\n  van twee regels.\norder: 1",
            "3:3: hoort deze regel bij de tekst erboven? Zet er 4 spaties voor",
        ),
        (
            "tips:\n  - > 50 mensen\n  - Twee",
            "2:5: een tekst mag niet met ‘>’ beginnen; typ ‘meer dan’ in plaats van ‘>’",
        ),
        (
            "examples:\n  - Een soepavond\n    place: Gent",
            "2:5: voor deze tekst ontbreekt de naam van het veld, want eronder staan nog velden; "
            "typ die achter het streepje, bv. ‘- title: ’",
        ),
        (
            "faq:\n- Wie doet mee?\n  answer: Wij.\n- question: Wat?\n  answer: Dit.",
            "2:3: voor deze tekst ontbreekt de naam van het veld, want eronder staan nog velden; "
            "typ die achter het streepje, bv. ‘- question: ’",
        ),
    ],
)
def test_a_mistake_is_reported_where_it_was_typed(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


@pytest.mark.parametrize(
    "text",
    [
        "tips: # onze tips\n  - Een\n  # nog een\n  - Twee",
        "steps: #eerste\n- title: A",
        'title: "A" # zo',
        "url: https://www.voorbeeld.be/#deel",
        "title: C#-dag",
        "summary: >-\n  Een #hashtag\n  en een: dubbelepunt\n",
        "requirement: |\n  # Kop\n  * punt\n  -zo",
        "title: “Toeleiding”",
        "requirement: |2\n    50 mensen",
        "summary: >-\n  > 50 mensen",
        "tips:\n  - ‘Zo’ zeggen ze.\n  - -5 graden\n  - 10:30 uur",
        "summary: Een tekst\n  – met een gedachtestreep\n  en nog een regel",
        "title: 's avonds'",
        "tips: ['Een', \"Twee\",\n  Drie]",
        "tips: [Een, Twee] # zo",
        "steps:\n- title: A\n  tips:\n  - B\n  - C\n- title: D",
        'summary: "Een tekst\n\n  tussen aanhalingstekens: met #\n  - van vier regels"',
        "requirement: |\n\n    Een tekst\n\n      die dieper inspringt\n    en terug",
        "title: Een vaste\u00a0spatie in een tekst",
    ],
)
def test_what_yaml_understands_as_it_was_meant_is_no_mistake(text: str) -> None:
    assert problems_of(text) == []


def test_a_mistake_is_the_only_problem_of_its_field() -> None:
    document = read_yaml("x.yml", "tips:\n  • Neem de tijd.\norder: 1")
    assert document.faulty == {("tips",)}
    assert document.data == {"tips": "• Neem de tijd.", "order": "1"}


def test_the_first_mistake_explains_why_a_text_cannot_be_read() -> None:
    text = "title: A\nsummary Hier\norder: 1\nphase: a: b"
    assert problems_of(text) == ["2:8: achter ‘summary’ ontbreekt een dubbelepunt; typ ‘summary: ’"]


@pytest.mark.parametrize("path", FILES)
def test_there_is_no_mistake_in_what_is_real(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    if path.endswith(".md"):
        text = text.split("\n---\n")[0].removeprefix("---\n")
    assert causes(text, FIELD_NAMES) == ()


def test_each_line_is_what_an_editor_sees() -> None:
    text = "# uitleg\ntips:\n  - Een\n    en meer\n\n"
    text += "  - title: |\n      A: b\n    body: 'C\n      d'\nlos"
    lines = read_lines(text, FIELD_NAMES)
    assert [line.kind for line in lines] == [
        *("comment", "field", "item", "more", "blank"),
        *("field", "block", "field", "quoted", "text"),
    ]
