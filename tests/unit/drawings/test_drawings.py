"""Drawings on small content, and with titles as long as they may be."""

import re
from itertools import combinations

import pytest
from fontTools.ttLib import TTFont

from tests.conftest import ROOT, Repository
from tests.support.real import real_toolbox
from toolbox import drawings
from toolbox.drawings.drawing import Drawing
from toolbox.drawings.svg import Canvas
from toolbox.drawings.wrapping import width_of
from toolbox.model import drawn
from toolbox.model.toolbox import Toolbox

LONG = "Meerjarenbegrotingsvoorbereidingsvergadering met iedereen die er iets over weet?"
"""As long as a title in a drawing may be, with a word that does not fit in most boxes."""


def _rows(count: int, row: str) -> str:
    return "".join(f"- {row.format(number=number, title=LONG)}\n" for number in range(count))


def _filled(repo: Repository) -> Toolbox:
    """Return a toolbox in which every drawing holds as much as it can."""
    lists = "".join(
        f"- {{id: {shape}, title: De lijst, drawing: {shape}}}\n"
        for shape in ("wheel", "spokes", "people")
    )
    repo.write("data/lists.yml", "- {id: principles, title: De principes}\n" + lists)
    for shape in ("wheel", "spokes", "people"):
        items = _rows(drawn.MOST_ITEMS, '{{id: p{number}, title: "{title}", meaning: A}}')
        repo.write(f"data/{shape}.yml", items)
    parts = ("applicant", "municipality", "region", "optional")
    partners = (
        _rows(
            drawn.MOST_PARTNERS, f'{{{{id: {part}{{number}}, title: "{{title}}", part: {part}}}}}'
        )
        for part in parts
    )
    repo.write("data/partners.yml", "".join(partners))
    repo.write(
        "data/deadlines.yml",
        _rows(
            drawn.MOST_DATES,
            '{{id: d{number}, date: 2026-01-01, title: "{title}", description: A}}',
        ),
    )
    cells = "".join(f'  - {{id: c{number}, title: "{LONG}"}}\n' for number in range(6))
    repo.write(
        "data/worksheets/kring.yml",
        f"title: {LONG}\ngoal: Leer er samen iets van, elke keer.\nkind: grid\n"
        f"circle: true\ncells:\n{cells}",
    )
    stops = "".join("    - worksheet: kring\n" for _ in range(12))
    repo.replace("data/routes.yml", "    - worksheet: raster\n", stops)
    return repo.toolbox()


def _all(toolbox: Toolbox) -> list[Drawing]:
    return [
        *(drawings.drawn(toolbox, name) for name in toolbox.choices["drawing"]),
        *(
            drawings.route(
                page.model.title,
                [(stop.title or stop.step or LONG, not stop.step) for stop in page.model.stops],
            )
            for page in toolbox.routes
        ),
    ]


def _words(canvas: Canvas) -> str:
    """Return the text of a drawing, without hyphens and spaces."""
    return re.sub(r"[\s-]", "", "".join(label.text for label in canvas.labels))


@pytest.fixture(params=["small", "filled", "real"])
def toolbox(request: pytest.FixtureRequest, repo: Repository) -> Toolbox:
    match request.param:
        case "filled":
            return _filled(repo)
        case "real":
            return real_toolbox()
    return repo.toolbox()


def test_no_text_leaves_its_room_or_the_drawing(toolbox: Toolbox) -> None:
    for drawing in _all(toolbox):
        for canvas in (drawing.wide, drawing.narrow):
            for label in canvas.labels:
                assert label.width <= label.room.width, (drawing.name, label)
                assert label.room.x >= 0, (drawing.name, label)
                assert label.room.right <= canvas.width, (drawing.name, label)
                assert label.room.bottom <= canvas.height, (drawing.name, label)


def test_no_text_lies_on_another(toolbox: Toolbox) -> None:
    for drawing in _all(toolbox):
        for canvas in (drawing.wide, drawing.narrow):
            rooms = {id(label.room): label.room for label in canvas.labels}.values()
            for one, other in combinations(rooms, 2):
                apart = (
                    one.right <= other.x + 0.1
                    or other.right <= one.x + 0.1
                    or one.bottom <= other.y + 0.1
                    or other.bottom <= one.y + 0.1
                )
                assert apart, (drawing.name, one, other)


def test_the_words_say_what_both_drawings_show(toolbox: Toolbox) -> None:
    for drawing in _all(toolbox):
        for item in drawing.items:
            title = re.sub(r"^\d+\. | \(werkblad\)$|Daarna .*", "", item.text)
            for part in (*title.split(": ", 1), *(below.text for below in item.items)):
                shown = re.sub(r"[\s-]", "", part)
                assert shown in _words(drawing.wide), (drawing.name, part)
                assert shown in _words(drawing.narrow), (drawing.name, part)


def test_a_drawing_fits_on_an_a4(toolbox: Toolbox) -> None:
    # 235 mm high on a page of which 178 mm is written on: `print.css` would make it smaller.
    for drawing in _all(toolbox):
        if drawing.name != "Wie zit in een bovenlokaal netwerk?":
            assert drawing.wide.height <= 640 / 178 * 235, drawing.name


def test_a_new_row_is_drawn(repo: Repository) -> None:
    repo.replace("data/lists.yml", "title: De principes", "title: De principes\n  drawing: people")
    before = drawings.drawn(repo.toolbox(), "principles")
    text = (repo.root / "data/principles.yml").read_text("utf-8")
    repo.write("data/principles.yml", f"{text}- {{id: nieuw, title: Een nieuwe rol, meaning: A}}\n")
    after = drawings.drawn(repo.toolbox(), "principles")
    assert [str(item) for item in before.items] == ["1. Werk met een vraagstuk"]
    assert [str(item) for item in after.items] == ["1. Werk met een vraagstuk", "2. Een nieuwe rol"]
    assert "Eennieuwerol" in _words(after.narrow)


def test_a_deadline_stands_at_its_date(repo: Repository) -> None:
    drawing = drawings.drawn(repo.toolbox(), "termijnen")
    assert drawing.name == "De data van 2029 tot 2030"
    assert drawing.description == "1 april 2029: Laatste dag voor een aanvraag."
    circle = re.search(
        r'<circle class="tb-drawing__mark" fill="currentColor" r="5" cx="62" cy="(\d+)"',
        _svg(drawing),
    )
    assert circle
    # The ninetieth of 365 days, on a year of 52 units that begins at 18.
    assert int(circle[1]) == round(18 + 52 * 90 / 365)


def test_only_what_is_there_can_be_drawn(repo: Repository) -> None:
    toolbox = repo.toolbox()
    assert list(toolbox.choices["drawing"]) == ["termijnen"]
    for name in ("netwerk", "principles", "raster"):
        with pytest.raises(KeyError, match=name):
            drawings.drawn(toolbox, name)


def test_a_drawing_says_its_name_and_its_words(repo: Repository) -> None:
    repo.replace("data/deadlines.yml", "Laatste dag voor een aanvraag", "Dien in & wacht < 1 jaar")
    svg = _svg(drawings.drawn(repo.toolbox(), "termijnen"))
    assert 'role="img"' in svg
    assert "<title>De data van 2029 tot 2030</title>" in svg
    assert "<desc>1 april 2029: Dien in &amp; wacht &lt; 1 jaar.</desc>" in svg
    assert "style=" not in svg


def _svg(drawing: Drawing) -> str:
    return str(drawing.wide.svg(drawing.name, drawing.description, "wide"))


@pytest.mark.parametrize("weight", [400, 700])
def test_a_text_is_no_wider_than_reckoned(weight: int) -> None:
    name = f"atkinson-hyperlegible-next-{weight}.woff2"
    font = TTFont(ROOT / "docs/assets/fonts" / name)
    letters, advances = font.getBestCmap(), font["hmtx"]
    unit = font["head"].unitsPerEm
    texts = {
        label.text
        for drawing in _all(real_toolbox())
        for canvas in (drawing.wide, drawing.narrow)
        for label in canvas.labels
    }
    for text in texts:
        width = sum(advances[letters[ord(letter)]][0] for letter in text) / unit * 14
        # The figures of a year or of a stop are alone in their room, which is wide enough.
        assert width <= width_of(text, bold=weight == 700) + 1, text
