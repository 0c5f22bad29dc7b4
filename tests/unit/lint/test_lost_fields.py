"""An editor who changes words hears how readers keep what they typed."""

import pytest

from tests.conftest import Repository
from toolbox.lint.lost_fields import lost_fields
from toolbox.model import published
from toolbox.model.worksheet_content import origins_of
from toolbox.model.worksheets import derived_worksheets
from toolbox.source import published_lists
from toolbox.source.reader import read_content

SHEET = "data/worksheets/blad.yml"
HEAD = "title: Blad\ngoal: Zet samen op een rij wat goed gaat.\nkind: "


def publish(repo: Repository) -> None:
    """List the fields of today, as a release does."""
    content = read_content(repo.root)
    names = published.fields(derived_worksheets(content, origins_of(content)))
    repo.write(
        published_lists.FIELDS_PATH, published_lists.listed(names, published_lists.FIELDS_HEAD)
    )


def tips(repo: Repository) -> list[str]:
    assert repo.problems() == []
    return [str(tip) for tip in lost_fields(read_content(repo.root))]


@pytest.fixture
def online(repo: Repository) -> Repository:
    """A repository of which the fields are online."""
    repo.write(
        SHEET,
        f"{HEAD}questions\ngroups:\n  - title: Visie\n    questions:\n"
        "      - Wat willen we samen bereiken?\n      - Wie doet mee?\n",
    )
    publish(repo)
    return repo


def test_nothing_is_said_while_every_field_stays(online: Repository) -> None:
    assert tips(online) == []


def test_a_toolbox_that_was_never_online_has_nothing_to_lose(repo: Repository) -> None:
    assert tips(repo) == []


def test_a_reworded_question_is_named_where_it_stands_with_the_row_to_add(
    online: Repository,
) -> None:
    online.replace(SHEET, "Wat willen we", "Wat willen wij")
    old, new = (f"visie--wat-willen-{word}-samen-bereiken" for word in ("we", "wij"))
    assert tips(online) == [
        f"{SHEET}:7:9: tip: Groepen (groups) 1 › Vragen (questions) 1: het veld ‘{old}’ staat "
        "online, maar niet meer op dit werkblad: wat lezers er invulden, komt onderaan te staan. "
        "Veranderde je alleen de woorden? Zet dan in data/redirects.yml een rij met "
        f"‘from: werkbladen/blad/#{old}’ en ‘to: werkbladen/blad/#{new}’"
    ]


def test_the_row_that_was_asked_for_is_enough(online: Repository) -> None:
    online.replace(SHEET, "Wat willen we", "Wat willen wij")
    old, new = (f"visie--wat-willen-{word}-samen-bereiken" for word in ("we", "wij"))
    online.write(
        "data/redirects.yml",
        f"- from: werkbladen/blad/#{old}\n  to: werkbladen/blad/#{new}\n",
    )
    assert tips(online) == []


def test_an_id_with_the_old_name_is_enough_too(online: Repository) -> None:
    online.replace(
        SHEET,
        "- Wat willen we samen bereiken?",
        "- id: visie--wat-willen-we-samen-bereiken\n        question: Wat willen wij bereiken?",
    )
    assert tips(online) == []


def test_a_question_that_is_gone_is_reported_of_the_sheet(online: Repository) -> None:
    online.replace(SHEET, "      - Wie doet mee?\n", "")
    [tip] = tips(online)
    assert tip.startswith(f"{SHEET}:1:1: tip: het veld ‘visie--wie-doet-mee’ staat online")
    assert tip.endswith("‘to: werkbladen/blad/#…’")


def test_a_do_of_a_fiche_is_reported_in_the_fiche(repo: Repository) -> None:
    repo.fiche(fields="dos:\n  - Luister eerst.\n")
    publish(repo)
    repo.replace("fiches/een.md", "Luister eerst.", "Luister altijd eerst.")
    [tip] = tips(repo)
    assert tip.startswith("fiches/een.md:9:5: tip: Wel doen (dos) 1: het veld ‘wel-doen--luister")


def test_a_renamed_worksheet_takes_its_fields_along(online: Repository) -> None:
    text = (online.root / SHEET).read_text("utf-8")
    (online.root / SHEET).unlink()
    online.write("data/worksheets/visie.yml", text)
    online.write("data/redirects.yml", "- {from: werkbladen/blad/, to: werkbladen/visie/}\n")
    assert tips(online) == []
    online.replace("data/worksheets/visie.yml", "Wie doet mee?", "Wie doet er mee?")
    [tip] = tips(online)
    assert "‘from: werkbladen/visie/#visie--wie-doet-mee’" in tip


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ("scan\nscale: [Ja, Nee]\nitems: [{id: a, title: A}]\n", "4:1: tip: Schaal (scale)"),
        (
            "table\nrows: 2\ncolumns: [{id: a, title: A, type: choice, options: [Ja, Nee]}]\n",
            "5:43: tip: Kolommen (columns) 1 › Keuzes (options)",
        ),
    ],
)
def test_a_renamed_choice_is_reported_once_with_the_id_to_type(
    repo: Repository, fields: str, place: str
) -> None:
    repo.write(SHEET, HEAD + fields)
    publish(repo)
    repo.replace(SHEET, "Nee", "Helemaal niet")
    assert list(dict.fromkeys(tips(repo))) == [
        f"{SHEET}:{place}: de keuze ‘nee’ staat online, maar niet meer hier. Veranderde je alleen "
        "de woorden? Typ dan ‘- id: nee’ met daaronder ‘title: …’: zo blijft staan wat lezers kozen"
    ]
    repo.replace(SHEET, "Helemaal niet", "{id: nee, title: Helemaal niet}")
    assert tips(repo) == []


def test_a_column_with_another_id_is_asked_for_its_old_one(repo: Repository) -> None:
    repo.write(SHEET, f"{HEAD}table\nrows: 2\ncolumns: [{{id: namen, title: Wie}}]\n")
    publish(repo)
    repo.replace(SHEET, "id: namen", "id: naam")
    [tip] = tips(repo)
    assert "Zet de oude id terug" in tip
    assert "‘to: werkbladen/blad/#rij--{n}--naam’" in tip
