"""Tips for plain language: what each finds, what it leaves be, and where it says it stands."""

from dataclasses import replace

import pytest

from tests.conftest import ROOT, Repository
from tests.support.real import real_content
from toolbox.lint.known_words import Known, known_words
from toolbox.lint.spelling import Speller
from toolbox.lint.warnings import (
    Rule,
    long_sentence,
    misspelled_word,
    passive_voice,
    unknown_abbreviation,
    vague_word,
    warnings,
)
from toolbox.source.reader import read_content

WHO = "zegt niet wie het doet; schrijf: wie doet wat?"
CONCRETE = "is een containerbegrip; zeg wat je ervan ziet in de praktijk"
GLOSSARY = "staat niet bij de begrippen; schrijf het voluit of voeg het toe aan data/glossary.yml"
UNKNOWN = "staat niet in de woordenlijst;"
ADD = "Is het woord juist, zet het dan in data/words.txt"
KNOWN = Known(frozenset({"IGS"}), Speller(["UiTPAS", "publiq", "don’ts"]))
WORDS = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"


@pytest.mark.parametrize(
    ("rule", "sentence", "message"),
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
        (vague_word, "Zo wordt het netwerk inclusiever.", f"‘inclusiever’ {CONCRETE}"),
        (unknown_abbreviation, "Dat is AB/CD-werk.", f"‘AB/CD’ {GLOSSARY}"),
        (
            misspelled_word,
            "Dit is vrijetijdparticipatie.",
            f"‘vrijetijdparticipatie’ {UNKNOWN} bedoel je ‘vrijetijdsparticipatie’? {ADD}",
        ),
        (misspelled_word, "De UiTPAZ.", f"‘UiTPAZ’ {UNKNOWN} bedoel je ‘UiTPAS’? {ADD}"),
        (misspelled_word, "Zeg qqqqqq.", f"‘qqqqqq’ {UNKNOWN} kijk de spelling na. {ADD}"),
        (
            misspelled_word,
            f"Zeg {'boom' * 16}x.",
            f"‘{'boom' * 15}…’ {UNKNOWN} kijk de spelling na. {ADD}",
        ),
    ],
)
def test_a_tip_says_what_to_write(rule: Rule, sentence: str, message: str) -> None:
    assert [tip.message for tip in rule(sentence, KNOWN)] == [message]


@pytest.mark.parametrize(
    ("rule", "sentence"),
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
        (unknown_abbreviation, "Een adres op het internet (IP-adres)."),
        (misspelled_word, "Bovenlokaal netwerkoverleg over vrijetijdsparticipatie: drempelscans!"),
        (misspelled_word, "’s Avonds foto’s en zo’n auto’s, bv. vóór café’s enz."),
        (misspelled_word, "UiTPAS, Publiq en publiq’s don’ts, publiq-UiTPAS en UiTPAS’en"),
        (misspelled_word, "De XYZ, XYZ’en en XYZ-leden komen om 12u30 met 60-plussers."),
        (misspelled_word, "Lees `maek serv` op https://qqq.be/zzqq of qqzz.be, mail qq@zz."),
        (misspelled_word, "Het bestand vizie_tekst.md; beleids- en beheerscyclus en/of -plan."),
    ],
)
def test_a_tip_leaves_be_what_is_plain(rule: Rule, sentence: str) -> None:
    assert list(rule(sentence, KNOWN)) == []


def test_a_text_in_another_language_is_not_looked_up_word_by_word() -> None:
    speller = Speller([f"netwerk{number:03}" for number in range(210)])
    found = [speller.near(f"netwark{number:03}") for number in range(210)]
    assert found[:200] == sorted(speller.own)[:200]
    assert set(found[200:]) == {None}
    assert speller.near("netwark000") == "netwerk000"


def test_a_tip_names_its_field_and_stands_at_the_word(repo: Repository) -> None:
    repo.fiche(
        fields="dos:\n  - Werk duurzaam.\n",
        steps="    body: |\n      Begin.\n\n      Alles\n      wordt gedaan.\n",
        body="Hier.\n\n{{ steps() }}\n\nEn nu XYZ.\n",
    )
    assert lines(repo) == [
        f"fiches/een.md:12:7: tip: Stappen (steps) 1 › Uitleg (body): ‘wordt gedaan’ {WHO}",
        f"fiches/een.md:14:10: tip: Wel doen (dos) 1: ‘duurzaam’ {CONCRETE}",
        f"fiches/een.md:20:7: tip: Inleiding: ‘XYZ’ {GLOSSARY}",
    ]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("- Alles wordt gedaan.", "10:11"),
        ("- 'Alles\n    wordt gedaan.'", "11:5"),
        ("- >-\n    Alles\n\n    wordt\n    gedaan.", "13:5"),
        ("- Alles wordt **gedaan**.", "10:11"),
        ("- Alles wordt\n    \n    gedaan.", "10:11"),
        # Not as it is shown: where the field begins.
        ('- "Alles wordt ged\\u0061an."', "10:5"),
        ('- "Alles wordt ged\\u0061an."\n  - wordt gedaan', "10:5"),
    ],
)
def test_a_tip_finds_its_words_whatever_stands_between(
    repo: Repository, written: str, place: str
) -> None:
    repo.fiche(fields=f"tips:\n  {written}\n", steps="    body: Wordt gedaan. wordt gedaan\n")
    [first, *_] = [it for it in lines(repo) if "Tips" in it]
    assert first == f"fiches/een.md:{place}: tip: Tips (tips) 1: ‘wordt gedaan’ {WHO}"


def test_worksheets_and_lists_get_tips_too(repo: Repository) -> None:
    repo.replace("data/worksheets/raster.yml", "goed gaat", "duurzaam wordt")
    repo.replace("data/phases.yml", "Je zoekt partners.", "XYZ.")
    assert lines(repo) == [
        f"data/phases.yml:6:16: tip: Beschrijving (description): ‘XYZ’ {GLOSSARY}",
        f"data/worksheets/raster.yml:2:32: tip: Doel (goal): ‘duurzaam’ {CONCRETE}",
    ]


def test_pages_get_tips_too(repo: Repository) -> None:
    repo.write(
        "docs/over/index.md",
        "---\ntitle: Over XYZ\ntemplate: XYZ.html\nsearch_terms: [XYZ]\n"
        "ways:\n  - {page: XYZ/, text: Werk duurzaam}\n---\n\n"
        '# Over {{ data("XYZ") }}\n\n<div class="XYZ" markdown>\n{# XYZ\nXYZ #}\n'
        "Een projekt. {: .XYZ }\n{ .XYZ }\n\n</div>\n",
    )
    repo.write("docs/los.md", "Werk duurzaam.\n")
    assert lines(repo) == [
        f"docs/los.md:1:6: tip: ‘duurzaam’ {CONCRETE}",
        f"docs/over/index.md:2:13: tip: title: ‘XYZ’ {GLOSSARY}",
        f"docs/over/index.md:6:29: tip: text: ‘duurzaam’ {CONCRETE}",
        f"docs/over/index.md:14:5: tip: ‘projekt’ {UNKNOWN} bedoel je ‘project’? {ADD}",
    ]


def test_names_and_words_to_search_for_are_left_be(repo: Repository) -> None:
    repo.fiche(
        fields="search_terms: [XYZ]\n"
        "testimonials: [{text: Zzqq is fijn., name: XYZ Zzqq, role: medewerker inclusie}]\n"
    )
    repo.replace("data/sources.yml", "publisher: Vlaanderen", "publisher: XYZ")
    assert lines(repo) == []


def test_a_word_is_known_from_the_glossary_and_from_a_source(repo: Repository) -> None:
    repo.fiche(fields="tips: [Bel een IGS of de XYZ in Zzqq.]\n")
    assert [it.partition(" tip: ")[0] for it in lines(repo)] == [
        "fiches/een.md:8:26:",
        "fiches/een.md:8:33:",
    ]
    repo.replace("data/sources.yml", "title: Vrijetijdsmonitor", "title: Monitor van XYZ, Zzqq")
    assert lines(repo) == []


def test_a_word_is_known_from_the_list_of_words(repo: Repository) -> None:
    repo.fiche(fields="tips: [Bel de XYZ in Zzqq.]\n")
    repo.write("data/words.txt", "# Woorden.\nXYZ\n\nZzqq\n")
    assert repo.problems() == []
    assert lines(repo) == []


def test_an_invalid_fiche_gets_tips_too(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "tips: [Werk duurzaam., 3, [x]]\n")
    repo.write("fiches/leeg.md", "")
    assert lines(repo) == [f"fiches/een.md:2:13: tip: Tips (tips) 1: ‘duurzaam’ {CONCRETE}"]


@pytest.mark.editorial
def test_the_words_of_the_toolbox_stand_in_order_and_once() -> None:
    text = (ROOT / "data/words.txt").read_text("utf-8")
    listed = [line for line in text.splitlines() if not line.startswith("#")]
    assert listed == sorted(set(listed), key=lambda word: (word.casefold(), word))


@pytest.mark.editorial
def test_the_words_of_the_toolbox_are_needed() -> None:
    content = real_content()
    without = known_words(replace(content, words=frozenset()))
    known = [
        word
        for word in content.words
        if not list(without.speller.misspelled(word))
        and not list(unknown_abbreviation(word, without))
    ]
    assert known == []


def lines(repo: Repository) -> list[str]:
    return [str(hint) for hint in warnings(repo.root, read_content(repo.root))]


def test_a_page_that_is_a_link_is_not_quoted(repo: Repository) -> None:
    elsewhere = repo.root / "elders.md"
    elsewhere.write_text("De nota wordt goedgekeurd.\n", "utf-8")
    page = repo.root / "docs/link.md"
    page.symlink_to(elsewhere)

    def tips() -> list[str]:
        found = warnings(repo.root, read_content(repo.root))
        return [str(tip) for tip in found if tip.path == "docs/link.md"]

    assert tips() == []
    page.unlink()
    elsewhere.rename(page)
    assert tips() == [f"docs/link.md:1:9: tip: ‘wordt goedgekeurd’ {WHO}"]
