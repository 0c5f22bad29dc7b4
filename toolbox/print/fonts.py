"""Subset the fonts of the PDFs from the original TTF files: `python -m toolbox.print.fonts FOLDER`.

A PDF embeds the full font of its form fields, as any text can be typed in them. So the font has the
characters of Latin-script languages in Europe only.
"""

import sys
import unicodedata
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FONTS = {
    "AtkinsonHyperlegibleNext_400Regular.ttf": "atkinson-hyperlegible-next-400.woff2",
    "AtkinsonHyperlegibleNext_700Bold.ttf": "atkinson-hyperlegible-next-700.woff2",
}
LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), 0x1E9E)
"""Latin-1, Latin Extended-A, the letters of Romanian with a comma, and ẞ."""
SIGNS = tuple(map(ord, "–—‘’‚“”„‹›•…‰€™−≈≠≤≥"))
_WRITTEN = {"i": "ı", "j": "ȷ", "\u0327": "\u0326"}
"""Replacements of parts of a composite glyph: dotless below an accent, comma for a cedilla (Ņ)."""
_MARK_TO_BASE = 4
_XY = 0x0002  # ARGS_ARE_XY_VALUES


def cut(source: Path, target: Path) -> None:
    """Write the subset of a font as WOFF2, with missing letters added as composite glyphs.

    Raises ValueError when the font has no mark anchors for such a letter.
    """
    font = TTFont(source, recalcTimestamp=False)
    known = font.getBestCmap()
    for letter in map(chr, LETTERS):
        parts = [_WRITTEN.get(part, part) for part in unicodedata.normalize("NFD", letter)]
        if ord(letter) not in known and len(parts) == 2:
            base, mark = (known[ord(part)] for part in parts)
            _add(font, letter, base, _above_capital(font, mark) if letter.isupper() else mark)
    subsetter = Subsetter(Options(hinting=False, layout_features=["kern"], notdef_outline=True))
    subsetter.populate(unicodes=(*LETTERS, *SIGNS))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def _above_capital(font: TTFont, mark: str) -> str:
    name = f"{mark}.case"
    return name if name in font.getGlyphOrder() else mark


def _add(font: TTFont, letter: str, base: str, mark: str) -> None:
    """Add a letter as a composite glyph, with the mark placed by the GPOS anchors."""
    (base_x, base_y), (mark_x, mark_y) = _anchors(font, base, mark)
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [_part(base, 0, 0), _part(mark, base_x - mark_x, base_y - mark_y)]
    name = f"uni{ord(letter):04X}"
    font["glyf"][name] = glyph
    font.setGlyphOrder(font.getGlyphOrder())  # refreshes the map from glyph names to ids
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (font["hmtx"][base][0], glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = name


def _part(name: str, x: int, y: int) -> GlyphComponent:
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, _XY
    return part


def _anchors(font: TTFont, base: str, mark: str) -> tuple[tuple[int, int], tuple[int, int]]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable if lookup.LookupType == _MARK_TO_BASE else ():
            if base in table.BaseCoverage.glyphs and mark in table.MarkCoverage.glyphs:
                found = table.MarkArray.MarkRecord[table.MarkCoverage.glyphs.index(mark)]
                place = table.BaseCoverage.glyphs.index(base)
                anchors = table.BaseArray.BaseRecord[place].BaseAnchor
                return _point(anchors[found.Class]), _point(found.MarkAnchor)
    raise ValueError(f"the font does not say where {mark} meets {base}")


def _point(anchor: Any) -> tuple[int, int]:
    return anchor.XCoordinate, anchor.YCoordinate


if __name__ == "__main__":
    for original, ours in FONTS.items():
        [found] = Path(sys.argv[1]).rglob(original)
        cut(found, Path("docs/assets/fonts", ours))
