import re
from xml.etree import ElementTree

import pytest

from toolbox.icons import NAMES, icon


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_one_of_the_family(name: str) -> None:
    """They have the same size, lines of the same width, and no colours of their own."""
    svg = str(icon(name))
    root = ElementTree.fromstring(svg)
    other = ElementTree.fromstring(str(icon(NAMES[0])))
    assert root.attrib == other.attrib
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("aria-hidden") == "true"
    shapes = [(shape.tag.rpartition("}")[2], set(shape.attrib)) for shape in root]
    assert shapes
    assert all(shape in (("path", {"d"}), ("circle", {"cx", "cy", "r"})) for shape in shapes)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)


def test_a_name_that_is_no_icon_reads_no_file() -> None:
    with pytest.raises(KeyError):
        icon("../icons/kompas")
