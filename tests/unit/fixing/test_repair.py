"""What a repair keeps: words apart, comments, and what is text."""

import pytest

from toolbox.fixing.repair import repaired

FIELDS = "---\ntitle: A\n---\n"


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_end_that_is_none_becomes_a_space_between_words(sign: str) -> None:
    typed = f"{FIELDS}{sign}Samen{sign}{sign}sterk {sign}{sign}nu{sign}\n"
    assert repaired("fiches/een.md", typed) == f"{FIELDS}Samen sterk nu\n"
    assert repaired("data/x.yml", f"title: Samen{sign}sterk\n") == "title: Samen sterk\n"
