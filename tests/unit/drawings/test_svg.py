"""The canvas of a drawing: what is put on it, as SVG."""

import re

from toolbox.drawings.svg import Canvas


def test_a_text_of_several_lines_is_one_text() -> None:
    canvas = Canvas(200)
    box = canvas.text(10, 20, 66, "Een korte zin", "middle")
    assert (box.x, box.y, box.width, box.height) == (10, 20, 66, 36)
    text = '<text text-anchor="middle" x="43" y="33">Een<tspan x="43" dy="18">'
    assert f"{text}korte zin</tspan></text>" in canvas.svg("De naam", "De inhoud.", "wide")


def test_lines_of_one_look_are_one_path() -> None:
    canvas = Canvas(200)
    canvas.line([(10, 20), (40, 20)], arrow=True)
    canvas.line([(0, 0), (0, 9.96), (-5.04, 4.5), (-5, 5)])
    canvas.line([(1, 1), (2, 2)], "strong")
    svg = canvas.svg("De naam", "De inhoud.", "wide")
    assert re.findall(r'<path class="tb-drawing__(\w+)".*? d="(.*?)"/>', svg) == [
        # An arrow; then rounded places, between which the distances are measured.
        ("plain", "M10 20h30m-7 4l7-4l-7-4M0 0v10l-5-6v1"),
        ("strong", "M1 1l1 1"),
    ]


def test_a_part_is_put_in_its_place() -> None:
    part, canvas = Canvas(40), Canvas(200)
    part.dot(20, 20, 14, "1")
    canvas.put(part, (100, 50.6))
    assert canvas.height == 84.6
    [label] = canvas.labels
    assert (label.text, label.room.x, label.room.y) == ("1", 106, 61.6)
    svg = canvas.svg("De naam", "De inhoud.", "wide")
    assert svg.count('<g transform="translate(100 51)">') == 2
    assert '<circle class="tb-drawing__plain" r="14" cx="20" cy="20"/></g></g>' in svg
