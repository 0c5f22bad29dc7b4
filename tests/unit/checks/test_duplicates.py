"""What is there twice, with the exact lines that the check prints."""

import pytest

from tests.conftest import FICHE, Repository

# fiches_differ


def test_no_two_fiches_have_the_same_title_or_place(repo: Repository) -> None:
    repo.replace("fiches/twee.md", "Tweede fiche", "Eerste fiche")
    repo.replace("fiches/twee.md", "order: 2", "order: 1")
    assert repo.problems() == [
        "fiches/twee.md:2:1: Titel (title): ‘Eerste fiche’ staat ook in fiches/een.md; "
        "kies iets anders",
        "fiches/twee.md:4:1: Volgorde (order): ‘1’ staat ook in fiches/een.md; kies iets anders",
    ]


def test_what_is_wrong_elsewhere_hides_no_double(repo: Repository) -> None:
    repo.write("fiches/twee.md", "---\ntitle: Eerste fiche\norder: 01\nphase: [x]\n---\n")
    repo.write("data/glossary.yml", "- term: IGS\n- term: igs\n  meaning: x\n")
    repo.write("data/phases.yml", "- id: voorbereiden\n- {id: voorbereiden, title: A}\n")
    found = [it for it in repo.problems() if "kies iets anders" in it]
    assert found == [
        "data/glossary.yml:2:3: Begrip (term): ‘igs’ staat al op regel 1; kies iets anders",
        "data/phases.yml:2:4: Id (id): ‘voorbereiden’ staat al op regel 1; kies iets anders",
        "fiches/twee.md:2:1: Titel (title): ‘Eerste fiche’ staat ook in fiches/een.md; "
        "kies iets anders",
        "fiches/twee.md:3:1: Volgorde (order): ‘01’ staat ook in fiches/een.md; kies iets anders",
    ]


# rows_differ


def test_no_two_rows_have_the_same_id(repo: Repository) -> None:
    repo.write(
        "data/contacts.yml",
        "- {name: An, role: a, organisation: b}\n- {name: An, role: a, organisation: b}\n",
    )
    repo.replace("data/phases.yml", "id: opstarten", "id: voorbereiden")
    repo.replace("fiches/twee.md", "opstarten", "voorbereiden")
    assert repo.problems() == [
        "data/phases.yml:4:3: Id (id): ‘voorbereiden’ staat al op regel 1; kies iets anders"
    ]


def test_no_two_parts_of_a_worksheet_have_the_same_id(repo: Repository) -> None:
    repo.write(
        "data/worksheets/raster.yml",
        "title: Raster\ngoal: Zet samen op een rij wat goed gaat.\nkind: grid\ncells:\n"
        "  - {id: a, title: A}\n  - {id: b, title: B}\n  - {id: a, title: C}\n",
    )
    repo.write(
        "data/worksheets/scan.yml",
        "title: Scan\ngoal: Ga samen na hoe het ervoor staat.\nkind: scan\nscale: [a, b]\n"
        "items: [{id: a, title: A}, {id: a, title: B}]\n",
    )
    assert repo.problems() == [
        "data/worksheets/raster.yml:7:6: Vakken (cells) 3 › Id (id): ‘a’ staat al op regel 5; "
        "kies iets anders",
        "data/worksheets/scan.yml:5:29: Punten (items) 2 › Id (id): ‘a’ staat al op regel 5; "
        "kies iets anders",
    ]


# terms_differ


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            "- term: Afsprakennota\n  meaning: x\n",
            "6:3: Begrip (term): ‘Afsprakennota’ staat al op regel 1",
        ),
        (
            "- term: afsprakennota!\n  meaning: x\n",
            "6:3: Begrip (term): ‘afsprakennota!’ staat al op regel 1",
        ),
        ("- term: IGS\n  meaning: x\n", "6:3: Begrip (term): ‘IGS’ staat al op regel 4"),
        (
            "- term: Iets\n  abbreviation: IGS\n  meaning: x\n",
            "7:3: Afkorting (abbreviation): ‘IGS’ staat al op regel 4",
        ),
    ],
)
def test_no_two_terms_have_the_same_name(repo: Repository, row: str, problem: str) -> None:
    glossary = (repo.root / "data/glossary.yml").read_text("utf-8")
    repo.write("data/glossary.yml", glossary + row)
    assert repo.problems() == [f"data/glossary.yml:{problem}; kies iets anders"]


# pages_differ


def test_no_page_takes_the_address_of_another(repo: Repository) -> None:
    repo.write("fiches/index.md", FICHE.replace("Eerste", "Derde").replace("order: 1", "order: 3"))
    repo.write("data/worksheets/index.yml", (repo.root / "data/worksheets/raster.yml").read_bytes())
    assert repo.problems() == [
        "data/worksheets/index.yml:1:1: docs/werkbladen/index.md bestaat al; "
        "kies een andere bestandsnaam",
        "fiches/index.md:1:1: docs/fiches/index.md bestaat al; kies een andere bestandsnaam",
    ]


def test_an_example_and_a_page_have_addresses_of_their_own(repo: Repository) -> None:
    repo.write("docs/voorbeeld/raster.md", "# Zelf geschreven\n")
    assert repo.problems() == []
    sheet = (repo.root / "data/worksheets/raster.yml").read_text("utf-8")
    example = "example:\n  - {field: goed, answer: De sfeer}\n"
    repo.write("data/worksheets/raster.yml", sheet + example)
    assert repo.problems() == [
        "data/worksheets/raster.yml:7:1: Voorbeeld (example): docs/voorbeeld/raster.md bestaat al; "
        "geef dat bestand of dit werkblad een andere naam"
    ]


def test_a_page_and_a_route_have_addresses_of_their_own(repo: Repository) -> None:
    repo.write("docs/trajecten/beginnen.md", "# Zelf geschreven\n")
    assert repo.problems() == [
        "data/routes.yml:1:3: Id (id): docs/trajecten/beginnen.md bestaat al; kies een andere id"
    ]


# worksheets_differ


def test_a_worksheet_has_a_name_of_its_own(repo: Repository) -> None:
    repo.write(
        "data/worksheets/checklist-een.yml",
        "title: Mijn lijst\ngoal: Ga samen na wat al klaar is.\nkind: checklist\n"
        "from: {fiche: een}\n",
    )
    assert repo.problems() == [
        "data/worksheets/checklist-een.yml:1:1: de fiche ‘een’ maakt dit werkblad al; "
        "kies een andere bestandsnaam"
    ]
