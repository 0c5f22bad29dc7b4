from typing import Any

import pytest

from tests.conftest import Repository
from toolbox.model.toolbox import Toolbox
from toolbox.search.entries import searchable

FAQ = """\
faq:
  - question: Wie betaalt dat?
    group: Middelen
    answer: Iedereen een deel.
    search_terms: [centen]
"""


def found_in(toolbox: Toolbox, *locations: str, **words: tuple[str, ...]) -> dict[str, Any]:
    """Return the entries that come out for those that go in, by address."""
    docs = [{"location": location, "title": "T", "text": "Tekst"} for location in locations]
    index = {"config": {"lang": ["nl"], "fields": {"title": {}}}, "docs": docs}
    found = searchable(index, toolbox, lambda _, faq: f"<p>{faq.answer} <a>x</a></p>", words)
    assert found["config"] == {"lang": ["nl"], "fields": {"title": {}, "words": {"boost": 1.0}}}
    return {doc["location"]: doc for doc in found["docs"]}


def test_a_fiche_is_found_by_its_search_terms(repo: Repository) -> None:
    repo.fiche(fields="search_terms: [missie, droom & doel]\n")
    assert found_in(repo.toolbox(), "fiches/een/") == {
        "fiches/een/": {
            "location": "fiches/een/",
            "title": "T",
            "text": "Tekst",
            "kind": "Fiche",
            "boost": 1.6,
            "words": ["missie", "droom & doel"],
        }
    }


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("fiches/een/", "Fiche"),
        ("fiches/een/#begin-klein", "Stap 1"),
        ("fiches/een/#tips", "Fiche"),
        ("werkbladen/vragen-twee/", "Werkblad"),
        ("begrippen/#igs", "Begrip"),
        ("netwerk/termijnen/#aanvraag", "Termijn"),
        ("netwerk/termijnen/", "Pagina"),
        ("bronnen/#cijfers", "Pagina"),
    ],
)
def test_an_entry_says_what_it_is(repo: Repository, location: str, kind: str) -> None:
    assert found_in(repo.toolbox(), location)[location]["kind"] == kind


def test_a_question_has_an_entry_with_its_answer(repo: Repository) -> None:
    repo.fiche(fields=FAQ)
    found = found_in(repo.toolbox(), "fiches/een/", "fiches/een/#veelgestelde-vragen")
    assert list(found) == ["fiches/een/", "fiches/een/#vraag-wie-betaalt-dat"]
    assert found["fiches/een/#vraag-wie-betaalt-dat"] == {
        "location": "fiches/een/#vraag-wie-betaalt-dat",
        "title": "Wie betaalt dat?",
        "text": "<p>Iedereen een deel. x</p>",
        "kind": "Vraag",
        "boost": 1.2,
        "words": ["Middelen", "centen"],
    }


@pytest.mark.parametrize(
    "location",
    ["fiches/een/#werkbladen-bij-deze-fiche", "fiches/een/#verwante-fiches", "vragen/#een"],
)
def test_what_only_repeats_other_entries_is_left_out(repo: Repository, location: str) -> None:
    assert found_in(repo.toolbox(), "fiches/een/", location).keys() == {"fiches/een/"}


def test_a_worksheet_that_a_fiche_makes_says_only_what_it_is_for(repo: Repository) -> None:
    toolbox = repo.toolbox()
    found = found_in(toolbox, "werkbladen/checklist-een/")["werkbladen/checklist-een/"]
    assert found["text"] == toolbox.worksheets["checklist-een"].model.goal
    assert found["boost"] < 1


def test_a_term_is_found_by_its_synonyms(repo: Repository) -> None:
    repo.write(
        "data/glossary.yml",
        "- term: Drempels\n  synonyms: [hindernis]\n  meaning: Wat mensen tegenhoudt.\n",
    )
    assert found_in(repo.toolbox(), "begrippen/#drempels")["begrippen/#drempels"]["words"] == [
        "hindernis"
    ]


def test_a_page_is_found_by_the_search_terms_above_it(repo: Repository) -> None:
    found = found_in(repo.toolbox(), "termijnen", termijnen=("deadline",))
    assert found["termijnen"]["words"] == ["deadline"]
