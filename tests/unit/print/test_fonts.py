"""Fonts are cut to our letters; those that a font lacks are put together from its parts."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from toolbox.print.fonts import LETTERS, cut

COMPOSED = [
    chr(letter) for letter in LETTERS if len(unicodedata.normalize("NFD", chr(letter))) == 2
]
PARTS = {part for letter in COMPOSED for part in unicodedata.normalize("NFD", letter)}
PARTS |= {"ı", "ȷ", "\u0326", "–", "日"}
MARKS = sorted(name for name in PARTS if unicodedata.combining(name))
ANCHORS = """
markClass [{marks}] <anchor 0 500> @top;
feature mark {{ pos base [{bases}] <anchor 250 700> mark @top; }} mark;
"""


def name_of(letter: str) -> str:
    return f"uni{ord(letter):04X}"


def box() -> Glyph:
    pen = TTGlyphPen(None)
    for number, point in enumerate(((0, 0), (0, 100), (100, 100), (100, 0))):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()
    return pen.glyph()


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A font with boxes for letters, accents for capitals, and nothing that is put together."""
    capital = f"{name_of(MARKS[0])}.case"
    names = [".notdef", capital, *(name_of(part) for part in sorted(PARTS))]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(part): name_of(part) for part in PARTS})
    builder.setupGlyf({name: box() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Proef", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    marks = " ".join([capital, *map(name_of, MARKS)])
    bases = " ".join(name_of(part) for part in sorted(PARTS - set(MARKS)))
    addOpenTypeFeaturesFromString(builder.font, ANCHORS.format(marks=marks, bases=bases))
    path = tmp_path_factory.mktemp("font") / "font.ttf"
    builder.save(path)
    return path


@pytest.fixture(scope="module")
def made(font: Path) -> TTFont:
    target = font.with_suffix(".woff2")
    cut(font, target)
    return TTFont(target)


def parts(font: TTFont, letter: str) -> list[tuple[str, int, int]]:
    glyph = font["glyf"][font.getBestCmap()[ord(letter)]]
    return [(part.glyphName, part.x, part.y) for part in glyph.components]


def test_a_letter_that_the_font_lacks_is_joined_where_its_parts_meet(made: TTFont) -> None:
    assert {ord(letter) for letter in COMPOSED} <= made.getBestCmap().keys()
    letters = made.getBestCmap()
    (base, *no_offset), (accent, *offset) = parts(made, "à")
    assert (base, no_offset, offset) == (letters[ord("a")], [0, 0], [250, 200])
    (capital, *_), (accent_of_capital, *_) = parts(made, "À")
    assert capital == letters[ord("A")]
    assert accent_of_capital != accent, "capitals have accents of their own"
    assert parts(made, "ï")[0] == (parts(made, "ì")[0][0], 0, 0) != (letters[ord("i")], 0, 0)
    assert parts(made, "Ņ")[1] == parts(made, "Ț")[1], "a comma for a cedilla"


def test_other_letters_are_left_out(made: TTFont) -> None:
    assert ord("日") not in made.getBestCmap()
    assert ord("–") in made.getBestCmap()


def test_a_font_that_does_not_say_where_parts_meet_is_refused(font: Path) -> None:
    without = TTFont(font)
    without["GPOS"].table.LookupList.Lookup = []
    without.save(font)
    with pytest.raises(
        ValueError, match=r"the font does not say where uni0300\.case meets uni0041"
    ):
        cut(font, font.with_suffix(".woff2"))
