"""What the toolbox answers: fiches, changes, and the users of a source."""

from tests.conftest import Repository


def test_fiches_stand_in_toolbox_order(repo: Repository) -> None:
    repo.replace("fiches/een.md", "order: 1", "order: 10")
    toolbox = repo.toolbox()
    assert [fiche.slug for fiche in toolbox.fiches] == ["twee", "een"]
    assert [toolbox.number(fiche) for fiche in toolbox.fiches] == [1, 2]
    assert toolbox.fiche("een").phase.title == "Voorbereiden"
    assert toolbox.fiche("een").path == "fiches/een.md"


def test_changes_of_all_fiches_stand_newest_first(repo: Repository) -> None:
    repo.fiche(
        fields="changes:\n  - {date: 2026-03-01, text: c}\n  - {date: 2026-01-01, text: a}\n"
    )
    repo.replace("fiches/twee.md", "steps:\n", "changes: [{date: 2026-02-01, text: b}]\nsteps:\n")
    assert [(change.text, fiche.slug) for change, fiche in repo.toolbox().changes] == [
        ("c", "een"),
        ("b", "twee"),
        ("a", "een"),
    ]


def test_a_source_knows_the_fiches_that_name_it(repo: Repository) -> None:
    repo.fiche(
        fields="resources: [{source: monitor}, {source: monitor}]\n"
        "examples: [{title: A, place: B, text: C, source: monitor}]\n"
    )
    repo.replace(
        "fiches/twee.md",
        "steps:\n",
        "examples: [{title: A, place: B, text: C, source: monitor}]\nsteps:\n",
    )
    users = repo.toolbox().users_of_source
    assert {source: [fiche.slug for fiche in fiches] for source, fiches in users.items()} == {
        "monitor": ["een", "twee"]
    }


def test_a_source_knows_the_fiche_whose_step_names_it(repo: Repository) -> None:
    repo.fiche(steps="    examples: [{title: A, place: B, text: C, source: monitor}]\n")
    [users] = repo.toolbox().users_of_source.values()
    assert [fiche.slug for fiche in users] == ["een"]
