"""Which files are read, and what is told of the others."""

import pytest

from tests.conftest import FICHE, Repository
from toolbox.source.files import TEMPLATE
from toolbox.source.reader import read_content


@pytest.mark.parametrize("name", ["Visie", "visie_1", "visie 1", "é", "-", "a--b"])
def test_the_name_of_a_file_is_an_address(repo: Repository, name: str) -> None:
    fiche = FICHE.replace("Eerste", "Derde").replace("order: 1", "order: 3")
    repo.write(f"fiches/{name}.md", fiche)
    assert repo.problems() == [
        f"fiches/{name}.md:1:1: de bestandsnaam ‘{name}.md’ kan niet; gebruik alleen kleine "
        "letters, cijfers en streepjes, bv. mijn-naam.md"
    ]


def test_a_name_that_starts_with_an_underscore_or_a_dot_is_left_alone(repo: Repository) -> None:
    for path in ("fiches/_sjabloon.md", "data/_oud.yml", "data/worksheets/_x.yml", "fiches/.x.swp"):
        repo.write(path, b"\xff")
    assert repo.problems() == []


def test_a_file_that_would_not_be_read_is_told(repo: Repository) -> None:
    repo.write("fiches/nieuw.md.txt", "")
    repo.write("fiches/map/nieuw.md", "")
    repo.write("data/rollen.yaml", "")
    repo.write("data/worksheets/blad.YML", "")
    unread = "dit wordt niet gelezen; geef het een naam zoals mijn-naam"
    elsewhere = ", of zet het elders"
    assert repo.problems() == [
        f"data/rollen.yaml:1:1: {unread}.yml{elsewhere}",
        f"data/worksheets/blad.YML:1:1: {unread}.yml{elsewhere}",
        f"fiches/map:1:1: {unread}.md{elsewhere}",
        f"fiches/nieuw.md.txt:1:1: {unread}.md{elsewhere}",
    ]


def test_a_folder_or_a_link_is_no_file(repo: Repository) -> None:
    (repo.root / "fiches/map.md").mkdir()
    (repo.root / "fiches/drie.md").symlink_to(repo.root / "fiches/een.md")
    (repo.root / "data/worksheets/weg.yml").symlink_to("/nergens")
    message = "dit is een map of een snelkoppeling; zet hier een gewoon bestand"
    assert repo.problems() == [
        f"data/worksheets/weg.yml:1:1: {message}",
        f"fiches/drie.md:1:1: {message}",
        f"fiches/map.md:1:1: {message}",
    ]


def test_a_folder_that_is_a_link_is_not_read(repo: Repository) -> None:
    (repo.root / "data/worksheets").rename(repo.root / "elders")
    (repo.root / "data/worksheets").symlink_to(repo.root / "elders")
    message = "dit is een map of een snelkoppeling; zet hier een gewoon bestand"
    assert repo.problems() == [f"data/worksheets/raster.yml:1:1: {message}"]


def test_a_template_that_is_a_link_is_not_read(repo: Repository) -> None:
    elsewhere = repo.root / "elders.md"
    elsewhere.write_text(FICHE, "utf-8")
    template = repo.root / TEMPLATE
    template.symlink_to(elsewhere)
    assert read_content(repo.root).template is None
    template.unlink()
    elsewhere.rename(template)
    found = read_content(repo.root).template
    assert found is not None
    assert isinstance(found.front_matter, dict)
    assert found.front_matter["title"] == "Eerste fiche"
