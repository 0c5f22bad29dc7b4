"""The rules across files, with the exact lines that the check prints."""

import time

import pytest

from tests.conftest import Repository
from toolbox.checks import RULES, problems_of
from toolbox.model.signatures import SIGNATURES
from toolbox.schema.kinds import KINDS
from toolbox.source.reader import read_content


def test_a_minimal_repository_has_no_problems(repo: Repository) -> None:
    assert repo.problems() == []


def test_so_has_one_whose_lines_end_as_on_windows(repo: Repository) -> None:
    files = [*repo.root.glob("fiches/*.md"), *repo.root.glob("data/**/*.yml")]
    for file in files:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert files
    assert repo.problems() == []


def test_every_rule_tells_itself() -> None:
    assert all(rule.__doc__ for rule in RULES)


def test_where_a_file_with_routes_cannot_be_read_a_link_to_one_is_no_second_problem(
    repo: Repository,
) -> None:
    link = "Zie [de weg](../trajecten/beginnen.md) en [nergens](../trajekten/beginnen.md)."
    repo.fiche(body=f"\n{link}\n")
    repo.write("docs/over/index.md", "[x](../trajecten/beginnen.md) en [y](../over/weg.md)\n")
    found = repo.problems()
    assert [problem.split(" ", 1)[0] for problem in found] == [
        "docs/over/index.md:1:38:",
        "fiches/een.md:10:53:",
    ]
    repo.replace("data/routes.yml", "title: Samen beginnen", "title: Samen: beginnen")
    assert repo.problems() == [
        "data/routes.yml:2:15: deze dubbelepunt kan niet in een tekst zonder aanhalingstekens; "
        "zet de hele tekst tussen aanhalingstekens",
        found[0],
        found[1].replace(
            "bedoel je ‘../trajecten/beginnen.md’?", "kijk het adres na, bv. visievorming.md"
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'body: "Neem de tijd.\\nZoek dan steun."',
        "body: >-\n  Neem mee:\n    - pen\n    - papier\n\n\n  En ga.",
        "body: |\n  Neem de tijd.\n  Zoek dan steun.",
        "why: 'Neem de tijd.\n\n\n  Zoek dan steun.'",
    ],
)
def test_a_text_whose_empty_lines_stay_is_good(repo: Repository, text: str) -> None:
    repo.fiche(steps="".join(f"    {line}\n" for line in text.split("\n")))
    assert repo.problems() == []


# A mistake in YAML


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("  - title: Eerst\n    body: A\n    title: Begin klein\n    body: B\n", "9:5"),
        ("  - title:'Begin: klein'\n", "7:11"),
    ],
    ids=["a step without its dash", "a title without a space"],
)
def test_a_mistake_in_a_step_is_the_only_problem(repo: Repository, typed: str, place: str) -> None:
    # Routes, the agreement note and a worksheet refer to the step.
    repo.replace("fiches/een.md", "  - title: Begin klein\n", typed)
    [problem] = repo.problems()
    assert problem.startswith(f"fiches/een.md:{place}: ")


# references_exist


def test_what_is_referred_to_exists(repo: Repository) -> None:
    repo.fiche(
        steps="    data: [principe]\n    worksheets: [rastr, checklist-twee, vragen-twee]\n",
        fields="resources:\n  - source: moniter\n"
        "examples:\n  - {title: A, place: B, text: C, source: zzz}\n"
        "related: [twe, twee]\n",
    )
    repo.replace("fiches/een.md", "phase: voorbereiden", "phase: starten")
    assert repo.problems() == [
        "fiches/een.md:5:1: Fase (phase): ‘starten’ is geen fase in data/phases.yml; "
        "bedoel je ‘opstarten’?",
        "fiches/een.md:8:12: Stappen (steps) 1 › Lijsten (data) 1: ‘principe’ is geen lijst in "
        "data/lists.yml; bedoel je ‘principles’?",
        "fiches/een.md:9:18: Stappen (steps) 1 › Werkbladen (worksheets) 1: ‘rastr’ is geen "
        "werkblad; bedoel je ‘raster’?",
        "fiches/een.md:11:5: Bronnen (resources) 1 › Bron (source): ‘moniter’ is geen bron in "
        "data/sources.yml; bedoel je ‘monitor’?",
        "fiches/een.md:13:35: Voorbeelden (examples) 1 › Bron (source): ‘zzz’ is geen bron in "
        "data/sources.yml; kies uit monitor",
        "fiches/een.md:14:11: Verwante fiches (related) 1: ‘twe’ is geen fiche; bedoel je ‘twee’?",
    ]


def test_data_refers_to_what_exists_too(repo: Repository) -> None:
    repo.replace("data/sources.yml", "kind: cijfers", "kind: cijfer")
    repo.replace("data/agreement.yml", "fiche: een", "fiche: drie")
    repo.write(
        "data/worksheets/scan.yml",
        "title: Scan\ngoal: Ga samen na hoe het ervoor staat.\nkind: scan\nscale: [a, b]\n"
        "from:\n  list: principe\n",
    )
    assert repo.problems() == [
        "data/agreement.yml:6:7: Geleverd door (delivered_by) 1 › Fiche (fiche): ‘drie’ is geen "
        "fiche; kies uit een, twee",
        "data/sources.yml:4:3: Soort (kind): ‘cijfer’ is geen soort in data/source_kinds.yml; "
        "bedoel je ‘cijfers’?",
        "data/worksheets/scan.yml:6:3: Overgenomen uit (from) › Lijst (list): ‘principe’ is geen "
        "lijst in data/lists.yml; bedoel je ‘principles’?",
    ]


# named_headings_exist


def test_a_heading_with_search_terms_stands_in_the_text(repo: Repository) -> None:
    fields = "headings: [{heading: Wie doet wat, search_terms: [rollen]}]\n"
    repo.fiche(fields=fields, body="## Wie doet wat?\n")
    assert repo.problems() == [
        "fiches/een.md:8:13: Zoekwoorden bij koppen (headings) 1 › Kop (heading): ‘Wie doet wat’ "
        "is geen kop in de tekst; bedoel je ‘Wie doet wat?’?"
    ]
    repo.fiche(fields=fields, body="## Wie doet *wat*\n")
    assert repo.problems() == []


# named_steps_exist


def test_a_part_of_the_agreement_is_delivered_by_a_step(repo: Repository) -> None:
    repo.replace("data/agreement.yml", "step: Begin klein", "step: Begin groot")
    assert repo.problems() == [
        "data/agreement.yml:7:7: Geleverd door (delivered_by) 1 › Stap (step): ‘Begin groot’ is "
        "geen stap van de fiche ‘een’; kies uit Begin klein"
    ]


def test_a_step_is_looked_up_whatever_else_is_wrong(repo: Repository) -> None:
    repo.replace("fiches/een.md", "order: 1\n", "")
    repo.replace("data/agreement.yml", "  title: Visie\n", "")
    repo.replace("data/agreement.yml", "step: Begin klein", "step: Begin groot")
    repo.replace("data/routes.yml", "- worksheet: raster", "- {fiche: een, step: Begin grof}")
    repo.replace("data/routes.yml", "  duration: een uur\n", "")
    repo.write(
        "data/worksheets/lijst.yml",
        "title: Lijst\nkind: checklist\nfrom:\n  fiche: een\n  steps: [Begin fijn, [x]]\n",
    )
    gone, near = "is geen stap van de fiche ‘een’; ", "bedoel je ‘Begin klein’?"
    assert [it for it in repo.problems() if "geen stap" in it] == [
        "data/agreement.yml:6:7: Geleverd door (delivered_by) 1 › Stap (step): "
        f"‘Begin groot’ {gone}kies uit Begin klein",
        "data/routes.yml:6:20: Haltes (stops) 1 › Stap (step): "
        f"‘Begin grof’ {gone}kies uit Begin klein",
        "data/worksheets/lijst.yml:5:11: Overgenomen uit (from) › Stappen (steps) 1: "
        f"‘Begin fijn’ {gone}{near}",
    ]
    assert len(repo.problems()) == 8


def test_steps_that_cannot_be_read_are_not_missed(repo: Repository) -> None:
    repo.replace("fiches/een.md", "  - title: Begin klein\n", "  - {}\n")
    assert [it.split(" ", 1)[1] for it in repo.problems()] == [
        "Stappen (steps) 1 › Titel (title): dit veld ontbreekt, maar is verplicht"
    ]


def test_a_route_leads_along_steps_that_exist(repo: Repository) -> None:
    repo.replace(
        "data/routes.yml",
        "- worksheet: raster",
        "- worksheet: rooster\n    - {fiche: een, step: Begin klein}\n"
        "    - fiche: twee\n      step: Begin klein\n    - {fiche: drie, step: Begin klein}",
    )
    assert repo.problems() == [
        "data/routes.yml:7:7: Haltes (stops) 1 › Werkblad (worksheet): ‘rooster’ is geen werkblad; "
        "bedoel je ‘raster’?",
        "data/routes.yml:10:7: Haltes (stops) 3 › Stap (step): ‘Begin klein’ is geen stap van de "
        "fiche ‘twee’; het is een stap van ‘een’",
        "data/routes.yml:11:8: Haltes (stops) 4 › Fiche (fiche): ‘drie’ is geen fiche; kies uit "
        "een, twee",
    ]


def test_a_text_can_link_to_a_route(repo: Repository) -> None:
    repo.fiche(body="[Volg](../trajecten/beginnen.md) of [niet](../trajecten/weg.md).\n")
    assert [problem.split(":")[0:2] for problem in repo.problems()] == [["fiches/een.md", "9"]]


# worksheets_have_content


def test_questions_are_taken_from_a_fiche_that_asks_some(repo: Repository) -> None:
    sheet = "title: Blad\ngoal: Beantwoord samen de vragen.\nkind: questions\nfrom:\n  fiche: {}\n"
    repo.write("data/worksheets/vragen.yml", sheet.format("twee"))
    assert repo.problems() == []
    repo.write("data/worksheets/vragen.yml", sheet.format("een"))
    assert repo.problems() == [
        "data/worksheets/vragen.yml:5:3: Overgenomen uit (from) › Fiche (fiche): de stappen van "
        "‘een’ bevatten geen vragen; vul ‘groups’ zelf in"
    ]


# lists_have_items


def test_every_list_has_its_file_and_every_file_its_row(repo: Repository) -> None:
    lists = (repo.root / "data/lists.yml").read_text("utf-8")
    repo.write("data/lists.yml", f"{lists}- id: rollen\n  title: A\n- id: phases\n  title: B\n")
    repo.write("data/troeven.yml", "- id: a\n  title: A\n  meaning: B\n")
    assert repo.problems() == [
        "data/lists.yml:3:3: Id (id): data/rollen.yml bestaat niet; "
        "maak het bestand of verwijder deze rij",
        "data/lists.yml:5:3: Id (id): data/phases.yml is geen lijst met punten; verwijder deze rij",
        "data/troeven.yml:1:1: deze lijst staat niet in data/lists.yml; "
        "voeg daar een rij toe met ‘id: troeven’",
    ]


def test_the_items_of_a_list_are_checked_even_when_its_row_is_wrong(repo: Repository) -> None:
    repo.write("data/lists.yml", "- id: principles\n")
    repo.replace("data/principles.yml", "dringend?", "dringend")
    assert repo.problems() == [
        "data/lists.yml:1:3: Titel (title): dit veld ontbreekt, maar is verplicht",
        "data/principles.yml:4:3: Vraag (question): een vraag eindigt op een vraagteken; "
        "zet er ‘?’ achter",
    ]


# changes_are_in_order


def test_the_newest_change_stands_first(repo: Repository) -> None:
    repo.fiche(
        fields="changes:\n  - {date: 2026-02-01, text: b}\n  - {date: 2026-02-01, text: b}\n"
        "  - {date: 2026-01-01, text: a}\n  - {date: 2026-03-01, text: c}\n"
    )
    assert repo.problems() == [
        "fiches/een.md:12:6: Wijzigingen (changes) 4 › Datum (date): deze wijziging is nieuwer "
        "dan de vorige; zet de nieuwste bovenaan"
    ]


# texts_are_safe


NO_B = (
    "HTML mag hier niet: ‘<b>’; typ **vet** of *schuin*, "
    "of zet het tussen `accenten` als lezers het moeten zien"
)


def test_texts_are_markdown_only(repo: Repository) -> None:
    repo.fiche(
        steps="    body: |\n\n      Een\n      <b>twee\n    tips:\n      - Een <b>\n",
        fields="requirement: >-\n  Een\n  <b>twee\nkey_points:\n  - '- een'\n",
    )
    repo.replace("data/phases.yml", "Je zoekt partners.", "Je zoekt [partners](javascript:a).")
    assert repo.problems() == [
        "data/phases.yml:6:3: Beschrijving (description): een link naar ‘javascript:’ kan niet; "
        "gebruik https://, mailto: of een pagina",
        f"fiches/een.md:11:1: Stappen (steps) 1 › Uitleg (body): {NO_B}",
        f"fiches/een.md:13:9: Stappen (steps) 1 › Tips (tips) 1: {NO_B}",
        f"fiches/een.md:14:1: Wat het decreet vraagt (requirement): {NO_B}",
        "fiches/een.md:18:5: In het kort (key_points) 1: hier past maar één alinea; "
        "laat lijsten, koppen en witregels weg",
    ]


def test_a_text_has_no_headings(repo: Repository) -> None:
    repo.fiche(fields="requirement: |\n  Tekst\n\n  ## Kop\n")
    assert repo.problems() == [
        "fiches/een.md:11:1: Wat het decreet vraagt (requirement): een kop kan hier niet; "
        "laat de hekjes weg en gebruik **vet**"
    ]


def test_links_in_a_fiche_count_from_its_page_and_in_data_from_the_root(repo: Repository) -> None:
    repo.fiche(
        fields="requirement: |\n  [a](twee.md) [b](../begrippen.md) [c](../werkbladen/raster.md)\n"
        "  [d](../werkbladen/checklist-een.md) [e](twee.md#ga-door) ![f](../assets/kaart.png)\n"
        "dos: ['[a](fiches/twee.md)']\n"
    )
    repo.replace(
        "data/phases.yml", "Je zoekt partners.", "'[a](fiches/twee.md) [b](fiches/twee.md#weg)'"
    )
    assert repo.problems() == [
        "data/phases.yml:6:3: Beschrijving (description): de pagina ‘fiches/twee.md’ heeft geen "
        "kop of onderdeel ‘#weg’; kies uit ga-door, stappen, werkbladen-bij-deze-fiche",
        "fiches/een.md:11:7: Wel doen (dos) 1: de link naar ‘fiches/twee.md’ komt nergens uit; "
        "bedoel je ‘twee.md’?",
    ]


@pytest.mark.parametrize(
    ("fragment", "there"),
    [
        ("ga-door", True),
        ("stappen", True),
        ("werkbladen-bij-deze-fiche", True),
        ("een-kop", True),
        ("vraag-wie-betaalt", True),
        ("veelgestelde-vragen", True),
        ("tips", False),
        ("checklist", False),
        ("kop", False),
    ],
)
def test_a_link_to_a_place_on_a_fiche_leads_there(
    repo: Repository, fragment: str, there: bool
) -> None:
    repo.replace(
        "fiches/twee.md",
        "      - Wie doet mee?\n---\n",
        "      - Wie doet mee?\n"
        "faq:\n  - {question: Wie betaalt?, answer: Wij.}\n---\n## Een kop\n",
    )
    repo.fiche(body=f"[x](twee.md#{fragment})")
    found = [problem.partition("; ")[0] for problem in repo.problems()]
    problem = f"fiches/een.md:9:5: de pagina ‘twee.md’ heeft geen kop of onderdeel ‘#{fragment}’"
    assert found == ([] if there else [problem])


# bodies_are_safe


def test_a_body_is_markdown_and_calls(repo: Repository) -> None:
    repo.fiche(
        body="\n{{ steps() }}\n\nEen <b>\n{{ x }}\n\n[x](weg.md)\n\n```\n{{ tips() }}\n```\n"
        '{{ worksheet("rastr") }}\n{{ steps(fiche="twe") }}\n{{ data_list("x") }}\n'
        '{{ term("ICS") }} {{ wat() }}\n'
    )
    assert repo.problems() == [
        f"fiches/een.md:12:5: {NO_B}",
        "fiches/een.md:13:1: tussen accolades kan alleen een onderdeel staan, zoals "
        '{{ steps() }} of {{ worksheet("swot") }}; verwijder de rest',
        "fiches/een.md:15:5: de link naar ‘weg.md’ komt nergens uit; "
        "kijk het adres na, bv. visievorming.md",
        "fiches/een.md:20:1: ‘rastr’ is geen werkblad; bedoel je ‘raster’?",
        "fiches/een.md:21:1: ‘twe’ is geen fiche; bedoel je ‘twee’?",
        "fiches/een.md:22:1: ‘x’ is geen lijst in data/lists.yml; kies uit principles",
        "fiches/een.md:23:1: het onderdeel ‘wat’ bestaat niet; "
        f"kies uit {', '.join(sorted(SIGNATURES))}",
        "fiches/een.md:23:1: zet ‘{{ wat() }}’ alleen op een regel, "
        "met hoogstens drie spaties ervoor",
        "fiches/een.md:23:1: ‘ICS’ is geen begrip in data/glossary.yml; bedoel je ‘IGS’?",
    ]


def test_what_calls_hide_is_found(repo: Repository) -> None:
    repo.fiche(body='[x](https://a.be/{{ term("IGS") }})\n\n[y](java{# #}script:alert(1))\n')
    assert repo.problems() == [
        "fiches/een.md:9:1: ‘{{ … }}’ kan niet in een link of een afbeelding; haal het eruit",
        "fiches/een.md:11:1: een link naar ‘javascript:’ kan niet; "
        "gebruik https://, mailto: of een pagina",
        "fiches/een.md:11:1: tussen accolades kan alleen een onderdeel staan, zoals "
        '{{ steps() }} of {{ worksheet("swot") }}; verwijder de rest',
    ]


def test_a_body_with_faulty_braces_is_looked_at_all_the_same(repo: Repository) -> None:
    repo.fiche(body="## Kop\n\n{{ steps( }}\n\n<b>\n")
    repo.replace("fiches/twee.md", "?\n---\n", "?\n---\n[x](een.md#kop)\n")
    assert repo.problems() == [
        "fiches/een.md:11:1: de accolades of de haakjes kloppen niet; typ {{ steps() }}",
        f"fiches/een.md:13:1: {NO_B}",
    ]


@pytest.mark.parametrize("place", range(6))
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "[x](weg.md)",
            "de link naar ‘weg.md’ komt nergens uit; kijk het adres na, bv. visievorming.md",
        ),
        ("# Kop", "de kop ‘Kop’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’"),
        ("een <b>", NO_B),
    ],
)
def test_the_line_of_a_finding_is_right_anywhere(
    repo: Repository, place: int, words: str, message: str
) -> None:
    blocks = [
        "weg.md Kop\n",
        "```\n<b>\n# Kop\n\n[x](weg.md)\n```\n",
        "{{ steps() }}",
        "- a\n- b\n",
    ]
    blocks += ["{{ checklist() }}", "`<b>`\n"]
    blocks.insert(place, f"\n{words}\n")
    body = "\n".join(blocks)
    line = "\n".join(blocks[:place]).count("\n") + 2 if place else 1
    repo.fiche(body=body)
    found = [problem.split(":", 3) for problem in repo.problems()]
    assert [(int(line), said) for _, line, _, said in found] == [(line + 9, f" {message}")]


# calls_differ


def test_a_body_places_each_thing_once(repo: Repository) -> None:
    repo.fiche(
        body='{{ steps() }}\n{{ steps("twee") }}\n{{ steps("een") }}\n{{ checklist() }}\n'
        '{{ checklist() }}\n{{ term("IGS") }}\n{{ term("IGS") }}\n'
    )
    assert repo.problems() == [
        "fiches/een.md:11:1: ‘{{ steps() }}’ staat er al; hou er één over",
        "fiches/een.md:13:1: ‘{{ checklist() }}’ staat er al; hou er één over",
    ]


def test_the_card_of_a_worksheet_may_stand_twice(repo: Repository) -> None:
    repo.write(
        "data/worksheets/blad.yml",
        "title: Blad\ngoal: Zet samen op een rij wat goed gaat.\nkind: grid\n"
        "cells: [{title: A}, {title: B}]\n",
    )
    repo.fiche(body='Eerst:\n{{ worksheet("blad") }}\nLater weer:\n{{ worksheet("blad") }}\n')
    assert [it for it in repo.problems() if "blad.yml" not in it] == []


# links_lead_straight


def test_a_page_of_the_toolbox_is_linked_by_its_file(repo: Repository) -> None:
    address = "https://voorbeeld.be/toolbox/2026.1/fiches/twee/#stappen"
    repo.fiche(body=f"Een\n[twee]({address})\n", fields=f"requirement: |\n  Zie\n  {address}\n")
    assert repo.problems() == []
    repo.write("mkdocs.yml", "site_name: Proef\nsite_url: https://voorbeeld.be/toolbox\n")
    said = f"‘{address}’ is een pagina van de toolbox zelf; typ twee.md#stappen"
    assert repo.problems() == [
        f"fiches/een.md:10:1: Wat het decreet vraagt (requirement): {said}",
        f"fiches/een.md:13:8: {said}",
    ]


# headings_differ


def test_every_heading_of_a_fiche_differs(repo: Repository) -> None:
    repo.fiche(
        steps="  - title: Begin klein!\n  - title: Stappen\n  - title: '?!'\n",
        fields="faq:\n  - {question: Wie?, answer: Ik.}\n  - {question: wie ?, answer: Jij.}\n",
        body="## Kop\n\n## Tips\n\n### Kop\n\n## Begin *klein*\n\n## Vraag wie\n\n## !?\n",
    )
    other = "is ook een andere kop in deze fiche; kies iets anders"
    assert repo.problems() == [
        f"fiches/een.md:8:5: Stappen (steps) 2 › Titel (title): ‘Begin klein!’ {other}",
        f"fiches/een.md:9:5: Stappen (steps) 3 › Titel (title): ‘Stappen’ {other}",
        "fiches/een.md:10:5: Stappen (steps) 4 › Titel (title): deze kop heeft een letter of een "
        "cijfer nodig; vul hem aan",
        f"fiches/een.md:13:6: Veelgestelde vragen (faq) 2 › Vraag (question): ‘wie ?’ {other}",
        "fiches/een.md:19:1: de kop ‘Kop’ komt twee keer voor; kies een andere",
        "fiches/een.md:21:1: de kop ‘Begin klein’ komt twee keer voor; kies een andere",
        "fiches/een.md:23:1: de kop ‘Vraag wie’ komt twee keer voor; kies een andere",
        "fiches/een.md:25:1: deze kop heeft een letter of een cijfer nodig; vul hem aan",
    ]


# Files


def test_a_name_that_is_a_list_is_told_once(repo: Repository) -> None:
    repo.write("data/lists.yml", "- id: [principles]\n  title: De principes\n")
    assert [line for line in repo.problems() if line.startswith("data/lists.yml")] == [
        "data/lists.yml:1:3: Id (id): hier hoort gewone tekst, geen lijst; "
        "haal de streepjes of de vierkante haken weg"
    ]


def test_every_list_with_rows_of_its_own_is_there(repo: Repository) -> None:
    (repo.root / "data/contacts.yml").unlink()
    repo.write("data/deadlines.yml", "")
    repo.write("data/glossary.yml", "term: A\nmeaning: B\n")
    message = "dit bestand is een lijst; begin elke rij met een streepje"
    assert repo.problems() == [
        "data/contacts.yml:1:1: dit bestand ontbreekt; zet het terug",
        f"data/deadlines.yml:1:1: {message}",
        f"data/glossary.yml:1:1: {message}",
    ]


def test_a_worksheet_has_a_kind_that_exists(repo: Repository) -> None:
    repo.replace("data/worksheets/raster.yml", "kind: grid", "kind: raster")
    assert repo.problems() == [
        "data/worksheets/raster.yml:3:1: Soort (kind): ‘raster’ kan hier niet; "
        f"kies uit {', '.join(KINDS)}"
    ]
    repo.replace("data/worksheets/raster.yml", "kind: raster\n", "")
    assert repo.problems() == [
        "data/worksheets/raster.yml:1:1: Soort (kind): dit veld ontbreekt, maar is verplicht"
    ]


# Problems together


def test_every_problem_of_every_file_is_told_in_one_go(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche", "titel: Eerste fiche")
    repo.fiche(fields="faq:\n  - question: Wie\n    answer: <b>\n", body="{{ x }}\n<b>\n")
    repo.replace("fiches/twee.md", "order: 2", "order: twee")
    repo.replace("data/phases.yml", "title: Opstarten", "title: [a")
    repo.replace("data/worksheets/raster.yml", "id: goed", "id: Goed")
    repo.write("data/contacts.yml", b"\xff")
    repo.write("fiches/drie.md", "")
    assert repo.problems() == [
        "data/contacts.yml:1:1: dit teken is niet te lezen; "
        "bewaar het bestand opnieuw, met de codering UTF-8",
        "data/phases.yml:6:14: deze lijst tussen vierkante haken is niet af; "
        "voeg een komma of ‘]’ toe",
        "data/worksheets/raster.yml:5:5: Vakken (cells) 1 › Id (id): ‘Goed’ kan niet; "
        "gebruik alleen kleine letters, cijfers en streepjes, bv. mijn-naam",
        "fiches/drie.md:1:1: begin met een regel ‘---’ en zet daaronder de velden; "
        "zie fiches/_sjabloon.md",
        "fiches/een.md:9:5: Veelgestelde vragen (faq) 1 › Vraag (question): een vraag eindigt op "
        "een vraagteken; zet er ‘?’ achter",
        f"fiches/een.md:10:5: Veelgestelde vragen (faq) 1 › Antwoord (answer): {NO_B}",
        "fiches/een.md:12:1: tussen accolades kan alleen een onderdeel staan, zoals "
        '{{ steps() }} of {{ worksheet("swot") }}; verwijder de rest',
        f"fiches/een.md:13:1: {NO_B}",
        "fiches/twee.md:4:1: Volgorde (order): ‘twee’ is geen geheel getal; typ bv. 3",
    ]


BROKEN = ["title: [", "title: A", "title: '<b>'"]


@pytest.mark.parametrize("title", BROKEN)
def test_a_broken_fiche_causes_no_problems_elsewhere(repo: Repository, title: str) -> None:
    repo.fiche(
        body='[a](twee.md#ga-door)\n\n{{ steps("twee") }}\n',
        fields="related: [twee]\n",
        steps="    worksheets: [checklist-twee, vragen-twee]\n",
    )
    repo.write(
        "data/worksheets/vragen.yml",
        "title: Blad\ngoal: Beantwoord samen de vragen.\nkind: questions\nfrom: {fiche: twee}\n",
    )
    repo.replace("data/agreement.yml", "fiche: een", "fiche: twee")
    repo.replace("data/agreement.yml", "step: Begin klein", "step: Ga door")
    assert repo.problems() == []
    repo.replace("fiches/twee.md", "title: Tweede fiche", title)
    assert {problem.split(":")[0] for problem in repo.problems()} == {"fiches/twee.md"}


@pytest.mark.parametrize("content", [None, b"\xff", b"", b"- [", b"tekst"])
@pytest.mark.parametrize("name", ["phases", "sources", "source_kinds", "lists", "glossary"])
def test_a_broken_list_causes_no_problems_elsewhere(
    repo: Repository, name: str, content: bytes | None
) -> None:
    repo.fiche(
        body='{{ term("IGS") }}\n\n{{ data_list("principles") }}\n',
        fields="resources: [{source: monitor}]\n",
        steps="    data: [principles]\n",
    )
    assert repo.problems() == []
    if content is None:
        (repo.root / f"data/{name}.yml").unlink()
    else:
        repo.write(f"data/{name}.yml", content)
    assert [problem.split(":")[0] for problem in repo.problems()] == [f"data/{name}.yml"]


def test_a_broken_row_or_worksheet_causes_no_problems_elsewhere(repo: Repository) -> None:
    repo.fiche(fields="resources: [{source: monitor}]\n", steps="    worksheets: [raster]\n")
    repo.replace("data/sources.yml", "  publisher: Vlaanderen\n", "")
    repo.replace("data/worksheets/raster.yml", "title: Raster", "title: R")
    assert repo.problems() == [
        "data/sources.yml:1:3: Uitgever (publisher): dit veld ontbreekt, maar is verplicht",
        "data/worksheets/raster.yml:1:1: Titel (title): deze tekst is te kort (1 tekens); "
        "schrijf er minstens 3",
    ]


def test_a_list_may_be_called_like_a_folder(repo: Repository) -> None:
    repo.write("data/fiches.yml", "- id: a\n  title: A\n  meaning: B\n")
    assert repo.problems() == [
        "data/fiches.yml:1:1: deze lijst staat niet in data/lists.yml; "
        "voeg daar een rij toe met ‘id: fiches’"
    ]


def test_an_empty_folder_is_told_and_nothing_else(repo: Repository) -> None:
    content = read_content(repo.root / "nergens")
    problems = problems_of(content)
    assert [str(problem) for problem in problems] == [
        f"{name}.yml:1:1: dit bestand ontbreekt; zet het terug"
        for name in (
            "data/agreement",
            "data/contacts",
            "data/deadlines",
            "data/glossary",
            "data/lists",
            "data/phases",
            "data/routes",
            "data/source_kinds",
            "data/sources",
            "mkdocs",
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "![" * 10_000,
        "\n" * 19_990 + "<b>",
        "{ " * 10_000,
        "# x\n" * 4000,
        "[x](weg.md)\n" * 1600,
        "".join(f"[x](weg{n}.md)\n\n" for n in range(300)),
        "{{ steps() }}\n" * 1400,
        "- " * 10_000,
        "> " * 10_000,
        "|a" * 9000,
        "`" * 19_999,
        "*a_" * 6000,
    ],
)
def test_a_hostile_body_does_not_hold_up_the_check(repo: Repository, body: str) -> None:
    repo.fiche(body=body)
    start = time.process_time()
    repo.problems()
    assert time.process_time() - start < 5
