"""What a repair keeps: words apart, comments, and what is text."""

import pytest

from toolbox.fixing.repair import repaired

FIELDS = "---\ntitle: A\n---\n"


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_end_that_is_none_becomes_a_space_between_words(sign: str) -> None:
    typed = f"{FIELDS}{sign}Samen{sign}{sign}sterk {sign}{sign}nu{sign}\n"
    assert repaired("fiches/een.md", typed) == f"{FIELDS}Samen sterk nu\n"
    assert repaired("data/x.yml", f"title: Samen{sign}sterk\n") == "title: Samen sterk\n"


BODY = """\
```
• geen punt
{{ worksheet(“swot”) }}
```
✓ wel
✗ niet
□ ja
·woord
"""


def test_what_is_code_or_says_something_stays() -> None:
    assert repaired("fiches/een.md", FIELDS + BODY) == FIELDS + BODY
    block = "".join(f"  {line}\n" for line in BODY.splitlines())
    assert repaired("data/x.yml", f"body: |\n{block}title: A\n") == f"body: |\n{block}title: A\n"


def test_a_point_behind_code_is_one() -> None:
    assert repaired("data/x.yml", "body: |\n      ```\n      • a\n      ```\n\n      • b\n") == (
        "body: |\n      ```\n      • a\n      ```\n\n      - b\n"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "# uitleg  \ntitle: A  # meer \n \n  # nog  \n",
        "tips:\n  • Eén \n  ·Twee\n  # c \n",
        "title:Samen: zo  \nbody: |\n  • a \n\n  tekst  \n",
    ],
)
def test_what_is_repaired_stays_as_it_is(typed: str) -> None:
    once = repaired("data/x.yml", typed)
    assert repaired("data/x.yml", once) == once
    spaces = [line[len(line.rstrip()) :] for line in typed.split("\n")]
    assert [line[len(line.rstrip()) :] for line in once.split("\n")] == spaces
