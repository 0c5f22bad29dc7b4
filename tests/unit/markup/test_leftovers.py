"""Markdown that did nothing is named, with what to type; ordinary text never is."""

import pytest

from toolbox.markup.markdown import render, render_line

SEEN = "lezers zien hier ‘{}’; "
BOLD = SEEN + "typ **vet**, zonder spaties binnen de sterretjes en met een spatie erachter"
ITALIC = SEEN + "typ *schuin*, zonder spaties binnen de sterretjes"
ADDRESS = SEEN + "in het adres van een link staat geen spatie, en de link eindigt op ‘)’"
RENAME = SEEN + "geef het bestand een naam zonder spaties, en typ ![beschrijving](adres)"
BOX = SEEN + "typ !!! tip, en laat de tekst eronder vier spaties inspringen"
TABLE = SEEN + "zet onder de koppen van een tabel de regel | --- | --- |, met evenveel vakken"
TABLE_BELOW = SEEN + "zet een lege regel boven de tabel"
STRIKE = SEEN + "typ ~~doorgestreept~~, zonder spaties binnen de tekens"
TURN = SEEN + "draai de haken om: [tekst](adres)"
GAP = SEEN + "zet ‘(’ meteen achter ‘]’"
STRIKE_TWICE = SEEN + "typ ~~doorgestreept~~, met twee tekens"
BELOW = SEEN + "typ het kleine cijfer zelf, bv. ₂"
ABOVE = SEEN + "typ het kleine cijfer zelf, bv. ²"
SECOND = SEEN + "een punt begint met ‘- ’, en een punt onder een punt met twee spaties en ‘- ’"
BRACES = SEEN + "laat weg wat tussen de accolades staat"
LATER = SEEN + "zet een lege regel boven een lijst die niet met 1 begint"
POINT = SEEN + "begin elk punt van een lijst met een streepje en een spatie: ‘- ’"
NUMBER = SEEN + "nummer de punten van een lijst met ‘1. ’ en ‘2. ’, of begin ze met ‘- ’"
CHATBOT = SEEN + "dit liet een chatbot achter, haal het weg en geef zelf de bron"
OFFICE = SEEN + "dit liet Word of Outlook achter, haal het weg"
LETTERHEAD = SEEN + "dit is de kop van een mail, haal die weg"
HYPHEN = SEEN + "haal het streepje en het regeleinde midden in het woord weg"
NOTE_NUMBER = SEEN + "typ een voetnoot als [^1], met onderaan [^1]: Bron, of haal het nummer weg"
PARAGRAPH = SEEN + "zet er een lege regel onder, anders loopt het door in de volgende alinea"
LONG = " ".join(["Zeg het kort."] * 11)
CHAT = SEEN + "haal het uur en de naam uit het gesprek weg"
TASK = SEEN + "typ een taak als ‘- [ ] ’, en een die klaar is als ‘- [x] ’"
COMPUTER = SEEN + "niemand anders opent wat op jouw computer staat; zet het bestand in docs/assets/"
CELLS = SEEN + "zet in een tabel | tussen de vakken, of gebruik het veld ‘tables’"
MAIL = SEEN + "typ het adres zonder ‘mailto:’"
NO_SPACE = SEEN + "typ een voetnoot als [^1], zonder spatie, met onderaan [^1]: Bron"
PLACED = "een onderdeel staat tussen dubbele accolades zonder spatie ertussen: {{ steps() }}"
TABS = "tabbladen kunnen niet, zet de teksten onder elkaar met kopjes"
FORMULA = "een formule kan niet, typ ze in woorden of toon ze als beeld"
LIST = SEEN + "zet een spatie na elk streepje"


@pytest.mark.parametrize(
    ("text", "expected", "shown"),
    [
        ("Dit is ** vet **.", BOLD, "**"),
        ("__vet __", BOLD, "__"),
        ("Dit is *schuin *.", ITALIC, "*schuin *"),
        ("Dit is * schuin*.", ITALIC, "* schuin*"),
        ("~~ weg ~~", STRIKE, "~~"),
        ("==Belangrijk==", SEEN + "markeren kan niet, typ **vet**", "==Belangrijk=="),
        ("(tekst)[https://a.be]", TURN, "(tekst)[https://a.be]"),
        ("(tekst)[visie.md]", TURN, "(tekst)[visie.md]"),
        ("(tekst)[adres]", TURN, "(tekst)[adres]"),
        ("(zie)[visievorming]", TURN, "(zie)[visievorming]"),
        (
            "[[visievorming]]",
            SEEN + "typ een link als [tekst](visievorming.md)",
            "[[visievorming]]",
        ),
        ("[tekst] (https://a.be)", GAP, "[tekst] (https://a.be)"),
        ("[tekst] (visie.md)", GAP, "[tekst] (visie.md)"),
        ("[tekst](een adres.md)", ADDRESS, "[tekst](een adres.md)"),
        ("![x](../assets/Foto 1.JPG)", RENAME, "![x](../assets/Foto 1.JPG)"),
        ("[tekst](https://a.be", ADDRESS, "[tekst](https://a.be"),
        ("{ { steps() } }", SEEN + PLACED, "{ { steps() } }"),
        ('=== "Tab"', SEEN + TABS, '=== "Tab"'),
        ("Zie[^bron een].", NO_SPACE, "[^bron een]"),
        ("Zie^[Een bron].", NO_SPACE, "^[Een bron]"),
        ("Reken $$x^2$$ uit.", SEEN + FORMULA, "$$x^2$$"),
        ("Tel $x$ op.", SEEN + FORMULA, "$x$"),
        ("Tel ($a_1 + b$) op.", SEEN + FORMULA, "$a_1 + b$"),
        (r"Dat is \frac{1}{2}", SEEN + FORMULA, r"\frac{1}{2}"),
        (r"Dat is 3 \times 4", SEEN + FORMULA, r"\times 4"),
        ("== Kop ==  \nTekst", SEEN + "begin een kop met ‘## ’", "== Kop =="),
        (f"Wie doet mee?\n{LONG}", PARAGRAPH, "Wie doet mee?"),
        (f"- Wie doet mee\n  {LONG}", PARAGRAPH, "Wie doet mee"),
        (":warning: Opgelet", SEEN + "typ het plaatje zelf, bv. ⚠, of haal het weg", ":warning:"),
        ("[tekst][nota]", SEEN + "typ een link als [tekst](adres)", "[nota]"),
        (
            "Zie[^1].",
            SEEN + "typ onderaan wat de voetnoot zegt, bv. [^1]: Bron",
            "[^1]",
        ),
        (
            "*[IGS]: een vereniging",
            SEEN + "zet wat een afkorting betekent in data/glossary.yml",
            "*[IGS]: een vereniging",
        ),
        (
            "> [!OPGELET]\n> Tekst",
            SEEN + "kies [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] of [!CAUTION]",
            "[!OPGELET]",
        ),
        ("!!! tip\nTekst", BOX, "!!! tip"),
        ("??? tip\n    Tekst", BOX, "??? tip"),
        ("::: tip\nTekst\n:::", BOX, "::: tip"),
        ("##Kop", SEEN + "zet een spatie na de hekjes", "##Kop"),
        ("Neem mee\n-pen\n-papier", LIST, "-pen"),
        ("•pen\n•papier", LIST, "•pen"),
        ("| a | b |\n| 1 | 2 |", TABLE, "| a | b |"),
        ("| a | b |\n|---|\n| 1 | 2 |", TABLE, "| a | b |"),
        (
            "--8<-- 'geheim.txt'",
            SEEN + "een bestand invoegen kan niet, typ de tekst zelf",
            "--8<-- 'geheim.txt'",
        ),
        ("Tekst {: .rood }", BRACES, "{: .rood }"),
        ("Tekst {.rood}", BRACES, "{.rood}"),
        ("[x](https://a.be){ target=_blank }", BRACES, "{ target=_blank }"),
        ("## Kop { .rood #kop }", BRACES, "{ .rood #kop }"),
        ("> - a\n> - | b |", TABLE, "| b |"),
        ("> x\n| a | b |\n| :- | - |\n| 1 | 2 |", TABLE_BELOW, "| a | b |"),
        ("- x\n| a |\n|---|\n| 1 |", TABLE_BELOW, "| a |"),
        ("Dit is ~weg~.", STRIKE_TWICE, "~weg~"),
        ("CO~2~ en H~2~O", BELOW, "~2~"),
        ("10 m^2^", ABOVE, "^2^"),
        ("- pen\no\xa0\xa0 blauw", SECOND, "o\xa0\xa0 blauw"),
        ("o\tpen", SECOND, "o\tpen"),
        ("- pen\no   blauw", SECOND, "o   blauw"),
        ("o pen\no papier", SECOND, "o pen"),
        ("§ pen", POINT, "§ pen"),
        ("Neem mee:\nü\xa0pen", POINT, "ü\xa0pen"),
        ("Ø\tpen\nØ\tpapier", POINT, "Ø\tpen"),
        ("v\tpen\nq\tpapier", POINT, "v\tpen"),
        ("Neem mee:\n2. pen", LATER, "2. pen"),
        ("Neem mee\n3) pen\n4) papier", LATER, "3) pen"),
        ("1.pen\n2.papier", SEEN + "zet een spatie na elk nummer", "1.pen"),
        ("→ pen\n→ papier", POINT, "→ pen"),
        ("✅ pen\n❌ papier", POINT, "✅ pen"),
        ("☐ pen\n☑ papier", POINT, "☐ pen"),
        ("a) pen\nb) papier", NUMBER, "a) pen"),
        ("(a) pen\n(b) papier", NUMBER, "(a) pen"),
        ("(1) pen\n(2) papier", NUMBER, "(1) pen"),
        ("I. pen\nII. papier", NUMBER, "I. pen"),
        ("1- pen\n2- papier", NUMBER, "1- pen"),
        ("1/ pen\n2/ papier", NUMBER, "1/ pen"),
        ("1\ufe0f\u20e3 pen\n2\ufe0f\u20e3 papier", NUMBER, "1\ufe0f\u20e3 pen"),
        ("-- pen\n-- papier", POINT, "-- pen"),
        ("~ pen\n~ papier", POINT, "~ pen"),
        ("Neem mee:\n– pen", POINT, "– pen"),
        ("Zo is het 【4†source】.", CHATBOT, "【4†source】"),
        (
            "Zo is het :contentReference[oaicite:0]{index=0}.",
            CHATBOT,
            ":contentReference[oaicite:0]{index=0}",
        ),
        ("Zo is het citeturn0search0turn1view2.", CHATBOT, "citeturn0search0turn1view2"),
        ("[cid:image001.png@01D9]", OFFICE, "[cid:image001.png@01D9]"),
        (
            "[Zaal Automatisch gegenereerde beschrijving]",
            OFFICE,
            "Automatisch gegenereerde beschrijving",
        ),
        (
            "Zie Fout! Verwijzingsbron niet gevonden. Zo.",
            OFFICE,
            "Fout! Verwijzingsbron niet gevonden.",
        ),
        ('{ HYPERLINK "x" }tekst', OFFICE, '{ HYPERLINK "x" }'),
        ("Zo is het.[AP1]", OFFICE, "[AP1]"),
        ("Van: An\nVerzonden: maandag\nAan: Jan", LETTERHEAD, "Van: An"),
        (
            "-----Oorspronkelijk bericht-----",
            LETTERHEAD,
            "-----Oorspronkelijk bericht-----",
        ),
        ("het net-\nwerk van\nde regio", HYPHEN, "net-"),
        ("Aalst telt 90.000 inwoners.[2][3]", NOTE_NUMBER, "[2][3]"),
        ("[10:32] An Peeters\nHallo", CHAT, "[10:32] An Peeters"),
        ("[12/3/2026, 10:32:01] An: Hallo", CHAT, "[12/3/2026, 10:32:01] An: Hallo"),
        ("[b]vet[/b]", SEEN + "typ **vet**, *schuin* of [tekst](adres)", "[b]"),
        (
            "[https://a.be de site]",
            SEEN + "typ een link als [tekst](adres)",
            "[https://a.be de site]",
        ),
        ("**Let op:**dit", BOLD, "**"),
        (
            "[de site|https://a.be]",
            SEEN + "typ een link als [tekst](adres)",
            "[de site|https://a.be]",
        ),
        ("[ ] pen\n[x] papier", TASK, "[ ] pen"),
        ("- [] pen", TASK, "[] pen"),
        ("- [v] pen", TASK, "[v] pen"),
        ("Zie file:///C:/nota.docx", COMPUTER, "file:///C:/nota.docx"),
        ("== Kop ==", SEEN + "begin een kop met ‘## ’", "== Kop =="),
        (
            "Kern\n: de partners",
            SEEN + "typ wat uitleg krijgt als **vet**, met de uitleg erachter",
            ": de partners",
        ),
        (
            "[1] Een bron",
            SEEN + "typ een voetnoot als [^1] in de tekst, met onderaan [^1]: Bron",
            "[1] Een bron",
        ),
        ("A. pen\nen nog meer\nB. papier", NUMBER, "A. pen"),
        ("i. pen\nii. papier", NUMBER, "i. pen"),
        ("1° pen\n2° papier", NUMBER, "1° pen"),
        ("Taak Wie\tWat\nZaal\tAn", CELLS, "Taak Wie\tWat"),
        ("An <mailto:an@publiq.be>", MAIL, "mailto:an@"),
        (
            "foto`s",
            SEEN + "code staat tussen twee accenten, een weglatingsteken is ’",
            "`",
        ),
    ],
)
def test_it_is_named_with_what_to_type(text: str, expected: str, shown: str) -> None:
    found = [(it.message, it.line) for it in render(f"Eerst dit.\n\n{text}", str).findings]
    line = 2 + text[: text.index(shown)].count("\n")
    assert found == [(expected.replace("{}", shown), line)]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 is 15, en 4 * 2 is 8",
        "Velden met een * zijn verplicht.",
        "* verplicht",
        "Naam: ______, en ___",
        "snake_case en een_twee_drie",
        "A | B",
        "(zie nota)[1]",
        "[vul in] (liefst samen)",
        "#uitpas en #2",
        "a == b",
        "Wat?? Ja!!!",
        "Dat kost $5 tot $10, en US$ 5 + $3.",
        "$HOME en $PATH",
        r"C:\text files en \\server\times",
        f"Kies een datum.\n{LONG}",
        f"Let op:\n{LONG}",
        f"Wie doet mee?\\\n{LONG}",
        f"Wie doet mee?  \n{LONG}",
        f"{LONG}\\\n{LONG}",
        f"an peeters\n{LONG}",
        f"{LONG[:100]}\n{LONG}",
        "Wie doet mee?\nEn wanneer kan het?",
        f"Zo.\nWie doet mee?\n{LONG}",
        "-5 graden\nen warmer",
        "`**` en ``[[x]]``",
        "\\*\\*niet vet\\*\\*, \\[\\[x\\]\\]",
        "    [[code]]",
        "```\n| a | b |\n```",
        "{naam} en { met } en {% %} en { x } = { y }",
        "§ 2 van het decreet\n§ 3 ook",
        "Ø 12 mm",
        "Kom op\n2. januari.",
        "o ja\nnee",
        "(a) of (b)\nen dan (c)",
        "I. is een letter",
        "1/2 van de mensen\n2/3 van hen",
        "1: goed\n3: beter",
        "~ vijf euro",
        "Een tekst\n– met een tussenzin – erin",
        "Fout! Dat mag niet. Error!",
        "om [10:32] en op [12/3]",
        "[b] of [i]",
        "{ naam: x }",
        "zo : en niet",
        "1.5 liter\n2.5 liter",
        "Van 1 - 2 en 3–4",
        "om 12:30:15 :)",
        "<3 en a < b",
        "[x]",
        "tel. 02/123 45 67 ~ 5",
        "~10 km en ~2 uur",
        "✅ Klaar\nen nu verder",
        "→ Zie hieronder.",
        "Om 10:30:45, of van 1:2:3, zie a:b:c en Stap:doel:",
        "Dat kost $5 of $$$.",
        "(1)\teerst",
        "a) of b)",
        "a. is de eerste letter\nvan het alfabet",
        "o ja?",
        "één\ttab",
        "1) pen\n2) papier",
        "de jeugd-\nen sportdienst",
        "Van: An\nvoor Jan",
        LONG,
        f"Zo is het:\n{LONG}",
        f"{LONG}\n\n{LONG}",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert render(text, str).findings == ()


STARS = (
    "sterretjes tussen cijfers maken tekst schuin en verdwijnen; typ 5 × 3, of 5\\*3 met een ster"
)


@pytest.mark.parametrize(
    "text", ["5*3*2", "Maat 10*12*8 cm", "5*3 cm\nen 2*4 cm", "5**3**2", "- zo\n- 5*3*2"]
)
def test_a_sum_of_which_the_stars_vanish_is_told(text: str) -> None:
    line = 1 if text.startswith("-") else 0
    assert [(it.message, it.line) for it in render(text, str).findings] == [(STARS, line)]


@pytest.mark.parametrize(
    "text",
    [
        "5 × 3 × 2",
        "5\\*3\\*2",
        "5*3",
        "5 * 3 * 2",
        "a*b*c",
        "H*2*O",
        "2*a*3",
        "jaar *2*",
        "`5*3*2`",
    ],
)
def test_a_sum_that_shows_as_typed_is_left_alone(text: str) -> None:
    assert render(text, str).findings == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"Tel \( x \) op.", "( x )"),
        (r"Tel \(E = mc^2\) op.", "(E = mc^2)"),
        (r"Tel \[ a + b \] op.", "[ a + b ]"),
        (r"Tel \( a_i \) op.", "( a_i )"),
        (r"Tel \( 2 \times (a) \) op.", r"( 2 \times (a) )"),
    ],
)
def test_a_formula_between_brackets_is_told(text: str, shown: str) -> None:
    found = [(it.message, it.line) for it in render(f"Eerst dit.\n\nDan\n{text}", str).findings]
    assert found == [(SEEN.replace("{}", shown) + FORMULA, 3)]


@pytest.mark.parametrize(
    "text",
    [
        r"Zie \[x\], \(noot\) en [tekst]\(en/of\).",
        r"\[naam van de gemeente\] en \(of niet",
        r"\*\(a en b\)",
    ],
)
def test_brackets_that_show_as_typed_are_left_alone(text: str) -> None:
    assert render(text, str).findings == ()


@pytest.mark.parametrize(
    ("text", "typed", "meant", "line"),
    [
        ("> 18 jaar", "> 18", "meer dan 18", 0),
        (">18 jaar mag gratis mee", ">18", "meer dan 18", 0),
        ("Alleen voor\n\n- > 65 +", "> 65", "meer dan 65", 2),
        ("- Dit:\n  > 1.500,5 uur", "> 1.500,5", "meer dan 1.500,5", 1),
        (">= 50 % van de leden", ">= 50 %", "minstens 50 %", 0),
        ("> € 500", "> € 500", "meer dan € 500", 0),
        (
            "Dit is er alleen voor jongeren\n> 18 jaar en ouder. Vraag het\naan An.",
            "> 18",
            "meer dan 18",
            1,
        ),
    ],
)
def test_a_sign_that_makes_a_quote_is_told(text: str, typed: str, meant: str, line: int) -> None:
    found = [(it.message, it.line) for it in render(text, str).findings]
    assert found == [(f"‘{typed}’ wordt hier een citaat; typ ‘{meant}’", line)]
    assert render_line(text, str).findings == render(text, str).findings


@pytest.mark.parametrize(
    "text",
    [
        "> 30 jaar geleden begonnen we.",
        "> 5 mensen van ons netwerk trokken samen naar zee",
        "> 2026 wordt ons jaar",
        "> 1. Eerst dit",
        "> 3 dingen\n> telden",
        "An Peeters zegt het zo:\n> 30 jaar geleden begonnen we, en dat was niet evident.",
        "An Peeters\n> 30 jaar geleden begonnen we, en dat was niet evident.",
        "> Samen sterk",
        "> [!TIP]\n> 18 jaar",
        "    > 18 jaar",
        "5 > 3, en 2 < 3",
        "\\> 18 jaar",
    ],
)
def test_a_quote_is_a_quote(text: str) -> None:
    assert render(text, str).findings == ()


def test_a_footnote_with_a_space_is_told_where_it_is_named_and_where_it_is_written() -> None:
    found = [(it.message, it.line) for it in render("Zie[^ 1].\n\n[^ 1]: Bron", str).findings]
    assert found == [(NO_SPACE.format("[^ 1]"), 0), (NO_SPACE.format("[^ 1]"), 2)]


def test_paragraphs_that_run_on_are_told_where_nobody_ends_lines_by_hand() -> None:
    """Word ends a paragraph with one line end."""
    found = [(it.message, it.line) for it in render(f"Kort.\n{LONG}\nNog een.", str).findings]
    assert found == [(PARAGRAPH.replace("{}", "Zeg het kort. Zeg het kort. Zeg het kor…"), 1)]


def test_what_is_long_is_told_short() -> None:
    found = render(f"##{'x' * 90}", str).findings
    assert found[0].message == SEEN.format(f"##{'x' * 37}…") + "zet een spatie na de hekjes"


INDENTED = (
    "deze alinea springt in, en staat dan als code op de pagina; haal de spaties of de tab ervoor "
    "weg"
)


@pytest.mark.parametrize(
    "text", ["\tEerste alinea", "    De partners kiezen samen wat ze doen.", "- a\n\n\ttekst"]
)
def test_a_paragraph_that_is_indented_as_on_paper_is_told(text: str) -> None:
    expected = [] if text.startswith("-") else [(INDENTED, 2)]
    assert [(it.message, it.line) for it in render(f"Zo.\n\n{text}", str).findings] == expected


@pytest.mark.parametrize("text", ["    make check", "    a = [[b]]", "\t- pen", "    Kort."])
def test_indented_code_is_code(text: str) -> None:
    assert render(f"Zo.\n\n{text}", str).findings == ()


def test_the_line_of_a_signature_is_no_heading() -> None:
    assert [it.message for it in render("Vriendelijke groet,\n--\nAn", str).findings] == [
        "de lijn onder ‘Vriendelijke groet,’ maakt er een kop van; zet een lege regel boven de lijn"
    ]
