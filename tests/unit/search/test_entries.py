import pytest

from tests.conftest import EDITION, Repository
from toolbox.search.entry import Entry, untyped
from toolbox.search.index import content_entries
from toolbox.search.page_entries import PageMarks

FAQ = """\
faq:
  - question: Wie betaalt dat?
    group: Middelen
    answer: Iedereen [een deel](twee.md).
    search_terms: [centen]
"""
EVERYTHING = """\
key_points: [Begin *klein*.]
outcomes: [Een *korte* tekst.]
requirement: Het decreet vraagt dit.
dos: [Doe dit.]
donts: [Doe dat niet.]
tips: [Neem koffie mee.]
related: [twee]
changes: [{date: 2026-11-23, text: Eerste versie.}]
"""


def entries_of(repo: Repository) -> dict[str, Entry]:
    """Return the entries that the content makes, by address."""
    return {found["location"]: found for found in content_entries(repo.toolbox(), EDITION)}


def marked(repo: Repository, location: str, **words: tuple[str, ...]) -> Entry | None:
    """Return an entry of a page in `docs/` as it is searched."""
    found: Entry = {"location": location, "title": "T", "text": "Tekst"}
    return PageMarks(repo.toolbox(), words).marked(found)


def test_a_fiche_is_found_by_its_title_its_summary_and_its_search_terms(repo: Repository) -> None:
    repo.fiche(fields="search_terms: [missie, droom & doel]\n")
    assert entries_of(repo)["fiches/een/"] == {
        "location": "fiches/een/",
        "title": "Eerste fiche",
        "text": "<p>Hier lees je in meer dan veertig tekens waar het over gaat.</p>",
        "kind": "Fiche",
        "boost": 1.6,
        "words": ["missie", "droom & doel"],
    }


def test_a_step_is_found_with_all_that_it_says(repo: Repository) -> None:
    step = (
        "    body: |\n      Kijk **rond**.\n\n      - naar binnen\n    why: Het telt.\n"
        "    questions: [Wie kijkt er & waar?]\n    tips: ['Loop `traag`.']\n"
        "    examples: [{title: Op & neer, place: Kempen, text: Ze *keken* twee keer.}]\n"
    )
    repo.fiche(steps=step)
    assert entries_of(repo)["fiches/een/#begin-klein"] == {
        "location": "fiches/een/#begin-klein",
        "title": "Begin klein",
        "text": "<p>Kijk rond.</p> <ul> <li>naar binnen</li> </ul>"
        " <ul> <li>Wie kijkt er &amp; waar?</li> </ul> <p>Het telt.</p>"
        " <ul> <li>Loop <code>traag</code>.</li> </ul>"
        " <p>Op &amp; neer</p><p>Kempen</p> <p>Ze keken twee keer.</p>",
        "kind": "Stap 1",
        "boost": 1.2,
    }


def test_a_step_is_found_with_a_list_as_it_shows_it(repo: Repository) -> None:
    repo.fiche(steps="    data: [principles]\n")
    assert "Vertrek van een vraag" in entries_of(repo)["fiches/een/#begin-klein"]["text"]
    title = "  title: De principes"
    repo.replace("data/lists.yml", title, f"{title}\n  in_step: Elf.")
    assert entries_of(repo)["fiches/een/#begin-klein"]["text"] == (
        "<ul> <li>Werk met een vraagstuk</li> </ul>"
    )


def test_every_section_that_says_something_of_its_own_has_an_entry(repo: Repository) -> None:
    repo.fiche(fields=EVERYTHING + FAQ)
    found = entries_of(repo)
    places = [name.partition("#")[2] for name in found if name.startswith("fiches/een/#")]
    assert places == [
        "in-het-kort",
        "wat-het-decreet-vraagt",
        "begin-klein",
        "wel-en-niet-doen",
        "tips",
        "vraag-wie-betaalt-dat",
    ]
    assert found["fiches/een/#in-het-kort"]["text"] == (
        "<ul> <li>Begin klein.</li> </ul> Dit heb je daarna <ul> <li>Een korte tekst.</li> </ul>"
    )
    assert found["fiches/een/#wel-en-niet-doen"]["text"] == (
        "Wel doen <ul> <li>Doe dit.</li> </ul> Vermijd <ul> <li>Doe dat niet.</li> </ul>"
    )


def test_a_text_belongs_to_the_heading_above_it(repo: Repository) -> None:
    body = (
        "Vooraf een {{ term('IGS') }}.\n\n## Mijn *kop*\n\nTekst.\n\n"
        "{{ principles() }}\n\nAchteraf.\n"
    )
    repo.fiche(body=body)
    found = entries_of(repo)
    assert found["fiches/een/"]["text"].endswith(" <p>Vooraf een IGS.</p>")
    assert found["fiches/een/#mijn-kop"]["title"] == "Mijn kop"
    assert found["fiches/een/#mijn-kop"]["text"] == "<p>Tekst.</p>"
    assert found["fiches/een/#vraagstuk"]["text"] == (
        "<p>Vertrek van een vraag die niemand koud laat.</p> <p>Achteraf.</p>"
    )


def test_a_heading_of_the_text_is_found_by_its_own_search_terms(repo: Repository) -> None:
    fields = "headings: [{heading: Wie & wat?, search_terms: [rollen, taken]}]\n"
    repo.fiche(fields=fields, body="## Eerst\n\nTekst.\n\n### Wie & *wat*?\n")
    found = entries_of(repo)
    assert found["fiches/een/#wie-wat"]["words"] == ["rollen", "taken"]
    assert "words" not in found["fiches/een/#eerst"]


def test_a_route_is_found_by_its_search_terms(repo: Repository) -> None:
    repo.replace(
        "data/routes.yml", "  duration: een uur\n", "  duration: een uur\n  search_terms: [start]\n"
    )
    found = entries_of(repo)
    assert found["trajecten/beginnen/"]["words"] == ["start"]


def test_a_deadline_is_found_by_its_search_terms_wherever_it_stands(repo: Repository) -> None:
    row = "id: nota, date: 2029-04-01, title: Nota, description: Dien ze in., search_terms: [einde]"
    repo.write("data/deadlines.yml", f"- {{{row}}}\n")
    repo.fiche(body="{{ deadlines() }}\n")
    assert entries_of(repo)["fiches/een/#nota"]["words"] == ["einde"]
    on_page = marked(repo, "netwerk/termijnen/#nota")
    assert on_page is not None
    assert (on_page["kind"], on_page["words"]) == ("Termijn", ["einde"])


def test_a_question_has_an_entry_with_its_answer(repo: Repository) -> None:
    repo.fiche(fields=FAQ)
    assert entries_of(repo)["fiches/een/#vraag-wie-betaalt-dat"] == {
        "location": "fiches/een/#vraag-wie-betaalt-dat",
        "title": "Wie betaalt dat?",
        "text": "<p>Iedereen een deel.</p>",
        "kind": "Vraag",
        "boost": 1.2,
        "words": ["Middelen", "centen"],
    }


def test_a_worksheet_is_found_by_what_stands_on_it(repo: Repository) -> None:
    found = entries_of(repo)["werkbladen/raster/"]
    assert found["text"] == (
        "<p>Zet samen op een rij wat goed gaat en wat beter kan.</p> <p>Wat gaat goed</p>"
    )
    assert (found["kind"], found["words"]) == ("Werkblad", ["Vakken"])


def test_a_row_of_a_worksheet_is_one_paragraph(repo: Repository) -> None:
    title = "    title: Wat gaat goed\n"
    repo.replace("data/worksheets/raster.yml", title, f"{title}    hint: Denk aan *nu*.\n")
    text = entries_of(repo)["werkbladen/raster/"]["text"]
    assert text.endswith(" <p>Wat gaat goed: Denk aan nu.</p>")


def test_how_to_lead_a_worksheet_and_its_invented_example_are_not_searched(
    repo: Repository,
) -> None:
    guidance = (
        "instructions: [{text: Zit in een kring.}]\n"
        "variations: {online: Bel iedereen.}\n"
        "pitfalls: [Eén iemand praat.]\n"
        "not_for: Niet bij ruzie.\n"
        "example: [{field: goed, answer: De sfeer}]\n"
    )
    before = entries_of(repo)["werkbladen/raster/"]
    repo.replace("data/worksheets/raster.yml", "cells", f"{guidance}cells")
    assert entries_of(repo)["werkbladen/raster/"] == before


def test_a_worksheet_from_a_list_does_not_repeat_it(repo: Repository) -> None:
    repo.write(
        "data/worksheets/scan.yml",
        "title: Zelfscan\ngoal: Ga samen na hoe sterk elk ontwerpprincipe al leeft.\n"
        "kind: scan\nscale: [Niet, Wel]\nfrom: {list: principles}\n",
    )
    text = entries_of(repo)["werkbladen/scan/"]["text"]
    assert text == "<p>Ga samen na hoe sterk elk ontwerpprincipe al leeft.</p>"


def test_a_worksheet_that_a_fiche_makes_says_only_what_it_is_for(repo: Repository) -> None:
    found = entries_of(repo)["werkbladen/checklist-een/"]
    assert found["text"] == repo.toolbox().worksheets["checklist-een"].model.goal
    assert found["boost"] < 1


def test_a_route_is_found_by_what_it_is_for(repo: Repository) -> None:
    found = entries_of(repo)["trajecten/beginnen/"]
    assert found["kind"] == "Traject"
    assert "<p>Kies een rustige plek.</p>" in found["text"]


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("begrippen/#igs", "Begrip"),
        ("netwerk/termijnen/#aanvraag", "Termijn"),
        ("netwerk/termijnen/", "Pagina"),
        ("bronnen/#cijfers", "Pagina"),
        ("fiches/#opstarten", "Fiche"),
    ],
)
def test_an_entry_of_a_page_says_what_it_is(repo: Repository, location: str, kind: str) -> None:
    found = marked(repo, location)
    assert found is not None
    assert found["kind"] == kind


def test_what_only_repeats_other_entries_is_left_out(repo: Repository) -> None:
    assert marked(repo, "vragen/#een") is None


def test_a_section_of_the_invented_region_is_found_by_its_title_and_search_terms_only(
    repo: Repository,
) -> None:
    words = {"voorbeeld/nota/#visie": ("voorbeeldvisie",)}
    marks = PageMarks(repo.toolbox(), words)
    page, section = (
        marks.marked(untyped(f"voorbeeld/nota/{place}", "Visie", "Iedereen mag mee."))
        for place in ("", "#visie")
    )
    assert page is not None
    assert page["text"] == "Iedereen mag mee."
    assert section is not None
    assert (section["text"], section["words"]) == ("", ["voorbeeldvisie"])


def test_a_term_is_found_by_its_synonyms(repo: Repository) -> None:
    repo.write(
        "data/glossary.yml",
        "- term: Drempels\n  synonyms: [hindernis]\n  meaning: Wat mensen tegenhoudt.\n",
    )
    found = marked(repo, "begrippen/#drempels")
    assert found is not None
    assert found["words"] == ["hindernis"]


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("begrippen/#drempels", ["hindernis", "stempel"]),
        ("netwerk/termijnen/#einde", ["deadline", "stempel"]),
        ("over/#contact", ["stempel"]),
    ],
)
def test_a_section_is_found_by_the_search_terms_that_its_page_has_for_it(
    repo: Repository, location: str, words: list[str]
) -> None:
    repo.write(
        "data/glossary.yml",
        "- term: Drempels\n  synonyms: [hindernis]\n  meaning: Wat mensen tegenhoudt.\n",
    )
    repo.write(
        "data/deadlines.yml",
        "- id: einde\n  date: 2029-04-01\n  title: Einde\n  search_terms: [deadline]\n"
        "  description: Daarna kan het niet meer.\n",
    )
    found = marked(repo, location, **{location: ("stempel",)})
    assert found is not None
    assert found["words"] == words


def test_a_page_is_found_by_the_search_terms_above_it(repo: Repository) -> None:
    found = marked(repo, "termijnen", termijnen=("deadline",))
    assert found is not None
    assert found["words"] == ["deadline"]
