"""What a field that does not exist was meant to be, and where it belongs."""

import pytest

from tests.support.first_fiche import added, problems_of
from toolbox.schema.lists import Term


def test_an_unknown_field_gets_the_nearest_known_one_as_a_hint() -> None:
    assert added("titel: x\n") == [
        "7:1: (titel): dit veld bestaat niet; bedoel je ‘title’ (Titel)?"
    ]
    assert added("Wel doen: [x]\n") == [
        "7:1: (Wel doen): dit veld bestaat niet; bedoel je ‘dos’ (Wel doen)?"
    ]
    assert added("    question: x\n") == [
        "7:5: Stappen (steps) 1 › (question): dit veld bestaat niet; "
        "bedoel je ‘questions’ (Vragen)?"
    ]
    assert added("<<: x\n") == [
        "7:1: (<<): dit veld bestaat niet; kies uit title (Titel), summary (Samenvatting), "
        "order (Volgorde), phase (Fase), status (Toestand), publish_on (Verschijnt op), "
        "search_terms (Zoekwoorden), headings (Zoekwoorden bij koppen), "
        "requirement (Wat het decreet vraagt), key_points (In het kort), "
        "outcomes (Dit heb je daarna), figures (Beelden) en 18 andere"
    ]


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("tags: [a]", "bedoel je ‘search_terms’ (Zoekwoorden)?"),
        (
            "werkbladen: [swot]",
            "dit veld heet ‘worksheets’ en hoort bij ‘steps’ (Stappen); zet het daar, met meer "
            "spaties ervoor",
        ),
        ("bron: [a]", "bedoel je ‘resources’ (Bronnen)?"),
        ("question: a", "dit veld hoort hier niet, maar bij ‘faq’ (Veelgestelde vragen); "),
        ("questions: a", "dit veld hoort hier niet, maar bij ‘steps’ (Stappen); "),
        ("    summary: a", "dit veld hoort hier niet, maar helemaal links; "),
        ("date: a", "dit veld hoort hier niet, maar bij ‘changes’ (Wijzigingen); "),
        ("auteur: a", "kies uit title (Titel), "),
        ("video: a", "bedoel je ‘videos’ (Video’s)?"),
        ("    werkbladen: a", "bedoel je ‘worksheets’ (Werkbladen)?"),
    ],
)
def test_a_guess_is_only_made_when_it_is_likely(typed: str, advice: str) -> None:
    [problem] = added(f"{typed}\n")
    assert advice in problem


def test_a_field_that_stands_too_deep_belongs_to_what_is_around_it() -> None:
    examples = "    examples:\n      - title: A\n        place: B\n        text: C\n"
    [problem] = added(f"{examples}        body: Neem de tijd.\n")
    assert problem == (
        "11:9: Stappen (steps) 1 › Voorbeelden (examples) 1 › (body): dit veld hoort hier niet, "
        "maar bij ‘steps’; zet er minder spaties voor"
    )


def test_a_required_field_with_another_name_is_told_where_it_stands_alone() -> None:
    assert problems_of(Term, "term: Nota\nbetekenis: De nota van het netwerk.") == [
        "2:1: (betekenis): dit veld bestaat niet; bedoel je ‘meaning’ (Betekenis)?"
    ]
