"""Tips for plain language: what each finds, what it leaves be, and where it says it stands."""

import pytest

from macros.editing.hints import (
    Tip,
    hints,
    long_sentence,
    passive_voice,
    unknown_abbreviation,
    vague_word,
)
from macros.reading.folders import read_content
from tests.conftest import Repository

WHO = "zegt niet wie het doet; schrijf: wie doet wat?"
CONCRETE = "is een containerbegrip; zeg wat je ervan ziet in de praktijk"
GLOSSARY = "staat niet bij de begrippen; schrijf het voluit of voeg het toe aan data/glossary.yml"
WORDS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"


@pytest.mark.parametrize(
    ("tip", "sentence", "message"),
    [
        (
            long_sentence,
            f"Tel {WORDS} {WORDS} af.",
            "de zin ‘Tel een twee drie vier vijf…’ telt 26 woorden; knip hem in twee",
        ),
        (passive_voice, "De nota wordt goedgekeurd.", f"‘wordt goedgekeurd’ {WHO}"),
        (passive_voice, "De nota wordt ook besproken.", f"‘wordt ook besproken’ {WHO}"),
        (passive_voice, "Wat besproken werd, blijft hier.", f"‘besproken werd’ {WHO}"),
        (
            passive_voice,
            "Er werden in de raad drie plannen gekozen, en dat is goed.",
            f"‘werden in de raad drie plannen…’ {WHO}",
        ),
        (
            passive_voice,
            "De nota wordt snel aanvaard door het bestuur.",
            f"‘wordt snel aanvaard’ {WHO}",
        ),
        (vague_word, "We gaan voor Inclusie.", f"‘Inclusie’ {CONCRETE}"),
        (vague_word, "Empowerment is ons doel.", f"‘Empowerment’ {CONCRETE}"),
        (vague_word, "We zoeken duurzame partners.", f"‘duurzame’ {CONCRETE}"),
        (unknown_abbreviation, "Vraag het aan de XYZ.", f"‘XYZ’ {GLOSSARY}"),
        (unknown_abbreviation, "Dat is AB/CD-werk.", f"‘AB/CD’ {GLOSSARY}"),
    ],
)
def test_a_tip_says_what_to_write(tip: Tip, sentence: str, message: str) -> None:
    assert list(tip(sentence, frozenset({"IGS"}))) == [message]


@pytest.mark.parametrize(
    ("tip", "sentence"),
    [
        (long_sentence, f"Tel {WORDS} {WORDS}."),
        (passive_voice, "Het beleid wordt beter."),
        (passive_voice, "Zo worden gemeenten partners."),
        (passive_voice, "Het wordt warm in dit gebied."),
        (passive_voice, "Wie zin heeft, wordt vrijwilliger en beslist mee."),
        (passive_voice, "Het bestuur keurt de nota goed."),
        (passive_voice, "Wij wordt iedereen, en de nota is goedgekeurd."),
        (vague_word, "Werk je inclusief (voor iedereen)?"),
        (vague_word, "Inclusie: iedereen kan mee."),
        (vague_word, "Werk duurzaam, zodat mensen later blijven meedoen."),
        (vague_word, "Vermijd containerbegrippen zoals inclusie."),
        (unknown_abbreviation, "Een IGS is een verband."),
        (unknown_abbreviation, "Het XYZ (een bureau) helpt."),
        (unknown_abbreviation, "Neem plan B of vel A4."),
        (unknown_abbreviation, "Kies UiTPAS en IGS’en."),
    ],
)
def test_a_tip_leaves_be_what_is_plain(tip: Tip, sentence: str) -> None:
    assert list(tip(sentence, frozenset({"IGS"}))) == []


def test_a_tip_names_its_line_and_its_field(repo: Repository) -> None:
    repo.fiche(
        fields="dos:\n  - Werk duurzaam.\n",
        steps="    body: |\n      Begin.\n\n      Alles\n      wordt gedaan.\n",
        body="Hier.\n\n{{ steps() }}\n\nEn nu XYZ.\n",
    )
    assert lines(repo) == [
        f"fiches/een.md:11:1: tip: Stappen (steps) 1 › Uitleg (body): ‘wordt gedaan’ {WHO}",
        f"fiches/een.md:14:5: tip: Wel doen (dos) 1: ‘duurzaam’ {CONCRETE}",
        f"fiches/een.md:20:1: tip: Inleiding: ‘XYZ’ {GLOSSARY}",
    ]


def test_worksheets_and_lists_get_tips_too(repo: Repository) -> None:
    repo.replace("data/worksheets/raster.yml", "goed gaat", "duurzaam wordt")
    repo.replace("data/phases.yml", "Je zoekt partners.", "XYZ.")
    assert lines(repo) == [
        f"data/phases.yml:6:3: tip: Beschrijving (description): ‘XYZ’ {GLOSSARY}",
        f"data/worksheets/raster.yml:2:1: tip: Doel (goal): ‘duurzaam’ {CONCRETE}",
    ]


def test_names_and_words_to_search_for_are_left_be(repo: Repository) -> None:
    repo.fiche(
        fields="search_terms: [XYZ]\n"
        "testimonials: [{text: Fijn., name: XYZ, role: medewerker inclusie}]\n"
    )
    repo.replace("data/sources.yml", "publisher: Vlaanderen", "publisher: XYZ")
    assert lines(repo) == []


def test_a_word_is_known_from_the_glossary_and_from_a_source(repo: Repository) -> None:
    repo.fiche(fields="tips: [Bel een IGS of de XYZ.]\n")
    assert lines(repo) == [f"fiches/een.md:8:8: tip: Tips (tips) 1: ‘XYZ’ {GLOSSARY}"]
    repo.replace("data/sources.yml", "title: Vrijetijdsmonitor", "title: Monitor van XYZ")
    assert lines(repo) == []


def test_an_invalid_fiche_gets_tips_too(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "tips: [Werk duurzaam., 3, [x]]\n")
    repo.write("fiches/leeg.md", "")
    assert lines(repo) == [f"fiches/een.md:2:8: tip: Tips (tips) 1: ‘duurzaam’ {CONCRETE}"]


def lines(repo: Repository) -> list[str]:
    return [str(hint) for hint in hints(read_content(repo.root))]
