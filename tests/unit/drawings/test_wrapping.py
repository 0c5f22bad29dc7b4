"""Text in a drawing: where it wraps."""

import pytest

from toolbox.drawings.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Een korte zin", 200, ["Een korte zin"]),
        ("Een korte zin", 66, ["Een", "korte zin"]),
        ("Meerjarenbegroting", 100, ["Meerjaren-", "begroting"]),
        ("netwerk-overleg-groep", 90, ["netwerk-", "overleg-", "groep"]),
        ("", 100, []),
    ],
)
def test_a_text_wraps(text: str, room: float, lines: list[str]) -> None:
    assert wrapped(text, room) == lines
