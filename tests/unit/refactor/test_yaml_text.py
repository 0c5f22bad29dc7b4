"""Edits of YAML as text: one thing changes, all else stays as an editor typed it."""

import textwrap

import pytest
import yaml

from toolbox.document import Loc
from toolbox.refactor import yaml_text

LIST = """\
# De trajecten
- id: een   # hier
  stops:
    - fiche: a
      step: "Zo: dus"

    # Bij het blad
    - worksheet: 'b'
- id: twee
  names: [a, b]
"""


def test_a_value_changes_between_its_own_quotes() -> None:
    changed = yaml_text.replaced(
        LIST, {(0, "stops", 0, "fiche"): "c", (0, "stops", 1, "worksheet"): "d"}
    )
    assert changed == LIST.replace("fiche: a", "fiche: c").replace("'b'", "'d'")


@pytest.mark.parametrize(
    ("loc", "gone"),
    [
        ((0, "stops", 0), '    - fiche: a\n      step: "Zo: dus"\n'),
        ((0, "stops", 0, "step"), '      step: "Zo: dus"\n'),
        ((0, "stops", 1), "    - worksheet: 'b'\n"),
        ((1,), "- id: twee\n  names: [a, b]\n"),
        ((1, "names"), "  names: [a, b]\n"),
        ((1, "names", 0), "a, "),
        ((1, "names", 1), ", b"),
    ],
)
def test_a_row_a_key_or_an_item_goes_and_comments_stay(loc: Loc, gone: str) -> None:
    assert yaml_text.removed(LIST, loc) == LIST.replace(gone, "")


def test_the_key_behind_a_dash_leaves_it_to_the_next_key() -> None:
    assert yaml_text.removed(LIST, (0, "stops", 0, "fiche")) == LIST.replace(
        '- fiche: a\n      step: "Zo: dus"', '- step: "Zo: dus"'
    )


def test_the_last_item_takes_its_list_along() -> None:
    assert yaml_text.removed("a: x\nb:\n  - y\nc: z\n", ("b", 0)) == "a: x\nc: z\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("names:\n- a  # eerst\nb: c\n", "names:\n- a  # eerst\n- z\nb: c\n"),
        ("names:\n    - a\n\n# einde\n", "names:\n    - a\n    - z\n\n# einde\n"),
        ("names: [a]\n", "names: [a, z]\n"),
        ("names: []\nb: c\n", "names:\n  - z\nb: c\n"),
        ("names:\nb: c\n", "names:\n  - z\nb: c\n"),
        ("b: c", "b: c\nnames:\n  - z\n"),
        ("b: c\r\n", "b: c\r\nnames:\r\n  - z\r\n"),
    ],
)
def test_an_item_comes_last_as_the_list_is_typed(before: str, after: str) -> None:
    assert yaml_text.appended(before, ("names",), "- z") == after


@pytest.mark.parametrize(
    "item",
    ["- Eerst dit, dan dat", "- a [b]", '- "Met: punt"', "# c\n- d", "- {e: f}", "- |\n  g\n  h"],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("names: [a, 'b, c']  # d\ne: f\n", "names:  # d\n  - a\n  - 'b, c'\n{}\ne: f\n"),
        ("names: [\n  a, {b: c},\n]\n", "names:\n  - a\n  - {b: c}\n{}\n"),
        ("names: [a b\n  c]", "names:\n  - a b c\n{}\n"),
    ],
)
def test_a_list_between_brackets_gets_lines_of_its_own(before: str, after: str, item: str) -> None:
    changed = yaml_text.appended(before, ("names",), item)
    assert changed == after.replace("{}", textwrap.indent(item, "  "))
    rows = yaml.safe_load(before)["names"] + yaml.safe_load(f"{item}\n")
    assert yaml.safe_load(changed)["names"] == rows


def test_a_row_comes_after_a_file_of_comments_alone() -> None:
    text = "# Nog leeg\n"
    assert yaml_text.appended(text, (), "- from: a/\n  to: b/") == (
        "# Nog leeg\n- from: a/\n  to: b/\n"
    )


def test_items_keep_the_comments_above_them_and_lose_their_indent() -> None:
    assert yaml_text.items(LIST, (0, "stops")) == [
        '- fiche: a\n  step: "Zo: dus"\n',
        "# Bij het blad\n- worksheet: 'b'\n",
    ]
    assert yaml_text.items(LIST, (1, "names")) == ["- a\n", "- b\n"]


def test_a_text_becomes_a_block() -> None:
    text = "a: >-\n  een\n  twee\n\n# c\nb: x\n"
    assert yaml_text.with_block(text, "a", "een twee\n\ndrie") == (
        "a: |\n  een twee\n\n  drie\n\n# c\nb: x\n"
    )
