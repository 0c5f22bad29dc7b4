"""A field knows the names that it had, under which browsers stored answers."""

from tests.conftest import Repository


def test_a_field_knows_the_names_it_had_by_the_redirects(repo: Repository) -> None:
    repo.write(
        "data/redirects.yml",
        "- {from: werkbladen/oud-raster/, to: werkbladen/raster/}\n"
        "- {from: 'werkbladen/raster/#sterk', to: 'werkbladen/raster/#goed'}\n",
    )
    sheet = repo.toolbox().worksheets["raster"]
    assert sheet.former == ("oud-raster",)
    assert sheet.fields.at(0, 0).former == ("sterk",)


def test_a_column_with_another_id_takes_every_row_along(repo: Repository) -> None:
    repo.write(
        "data/worksheets/lijst.yml",
        "title: Lijst\ngoal: Zet samen op een rij wie meedoet.\nkind: table\n"
        "columns: [{id: naam, title: Naam}]\nrows: 2\n",
    )
    repo.write(
        "data/redirects.yml",
        "- {from: 'werkbladen/lijst/#rij--{n}--wie', to: 'werkbladen/lijst/#rij--{n}--naam'}\n",
    )
    fields = repo.toolbox().worksheets["lijst"].fields
    assert [field.former for field in (fields.at(0, 1), *fields.added)] == [
        ("rij--2--wie",),
        ("rij--{n}--wie",),
    ]
