import pytest

from toolbox.cms.rows import summary_of


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["id", "title"], "{{fields.title}}"),
        (["fiche", "step"], "{{fields.step}} – {{fields.fiche}}"),
        (["date", "text"], "{{fields.date}} – {{fields.text}}"),
        (["from", "to"], "{{fields.from}} – {{fields.to}}"),
        (["file", "description", "source"], "{{fields.description}}"),
        (["x"], ""),
    ],
)
def test_a_closed_row_is_called_by_its_name(names: list[str], expected: str) -> None:
    assert summary_of([{"name": name} for name in names]) == expected
