"""Merge the font subsets that several PDFs embed into one (ISO 32000-1, 9.7 and 9.9).

WeasyPrint retains the glyph ids of a font, so that a glyph has the same id in all its subsets.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.sfnt import SFNTReader
from fontTools.ttLib.tables._g_l_y_f import Glyph
from pikepdf import Array, Name, Pdf

_NEEDED = ("head", "hhea", "maxp")
"""The tables that a font in a PDF needs beside its glyphs and metrics (9.9), so without cmap."""
_LETTERS = re.compile(rb"(\d+ beginbfchar\n.*endbfchar\n)", re.DOTALL)
_LETTER = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_MOST = 100
"""The maximum number of entries in a `beginbfchar` section of a ToUnicode CMap (9.10.3)."""


class EmbeddedFonts:
    """The embedded fonts in the resource dictionaries of a PDF."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._users: defaultdict[tuple[str, bytes], list[Any]] = defaultdict(list)

    def add(self, fonts: Any) -> None:
        """Add the fonts of a resource dictionary; all but composite TrueType ones are ignored."""
        for name, font in fonts.items():
            if font.Subtype == Name.Type0 and font.Encoding == Name("/Identity-H"):
                descriptor = font.DescendantFonts[0].FontDescriptor
                if "/FontFile2" in descriptor:
                    self._users[name, _version(descriptor.FontFile2.read_bytes())].append(fonts)

    def merge(self) -> None:
        """Replace the subsets of the same font by one merged font, in all resource dictionaries."""
        for (name, _), users in self._users.items():
            merged = self._merged([fonts[name] for fonts in users])
            for fonts in users:
                fonts[name] = merged

    def _merged(self, fonts: Sequence[Any]) -> Any:
        inner = [font.DescendantFonts[0] for font in fonts]
        widths = {glyph: width for font in inner for glyph, width in _widths(font.W)}
        programs = [font.FontDescriptor.FontFile2.read_bytes() for font in inner]
        program = _joined(list(dict.fromkeys(programs)))
        inner[0].W = _width_array(widths)
        inner[0].FontDescriptor.FontBBox[2] = max(widths.values())
        inner[0].FontDescriptor.FontFile2 = self._pdf.make_stream(program, Length1=len(program))
        fonts[0].ToUnicode = self._pdf.make_stream(
            _joined_letters([font.ToUnicode.read_bytes() for font in fonts])
        )
        return fonts[0]


def _version(program: bytes) -> bytes:
    """Return the `name` table, which differs between versions of a font with the same name."""
    reader = SFNTReader(BytesIO(program))
    return bytes(reader["name"]) if "name" in reader else b""


def _joined(programs: Sequence[bytes]) -> bytes:
    """Return a TrueType font program with the glyphs of several subsets of it."""
    outlines: dict[int, bytes] = {}
    metrics: dict[int, tuple[int, int]] = {}
    for program in programs:
        subset = TTFont(BytesIO(program), lazy=True)
        shapes, places = subset.reader["glyf"], subset["loca"].locations
        for glyph, name in enumerate(subset.getGlyphOrder()):
            begin, end = places[glyph : glyph + 2]
            if begin < end:
                outlines.setdefault(glyph, shapes[begin:end])
            if any(subset["hmtx"][name]):
                metrics[glyph] = subset["hmtx"][name]
    joined = TTFont(recalcTimestamp=False)
    names = [f"glyph{glyph:05}" for glyph in range(1 + max(metrics))]
    joined.setGlyphOrder(names)
    for tag in _NEEDED:
        joined[tag] = subset[tag]
    joined["glyf"], joined["loca"], joined["hmtx"] = map(newTable, ("glyf", "loca", "hmtx"))
    joined["glyf"].glyphOrder = names
    joined["glyf"].glyphs = {
        name: Glyph(outlines.get(glyph, b"")) for glyph, name in enumerate(names)
    }
    joined["hmtx"].metrics = {name: metrics.get(glyph, (0, 0)) for glyph, name in enumerate(names)}
    written = BytesIO()
    joined.save(written)
    return written.getvalue()


def _widths(array: Any) -> Iterator[tuple[int, Any]]:
    """Yield the glyph ids in a `W` array, each with its width (9.7.4.3)."""
    parts = iter(array)
    for first, widths in zip(parts, parts, strict=True):
        yield from enumerate(widths, int(first))


def _width_array(widths: Mapping[int, Any]) -> Array:
    array = Array()
    for glyph in sorted(widths):
        if glyph - 1 not in widths:
            array.append(glyph)
            array.append(Array())
        array[-1].append(widths[glyph])
    return array


def _joined_letters(maps: Iterable[bytes]) -> bytes:
    """Return the union of several ToUnicode CMaps, from glyph ids to characters (9.10.3)."""
    letters: dict[bytes, bytes] = {}
    for text in maps:
        head, section, tail = _LETTERS.split(text)
        letters = {**dict(_LETTER.findall(section)), **letters}
    entries = [b"<%b> <%b>\n" % entry for entry in sorted(letters.items())]
    sections = (entries[place : place + _MOST] for place in range(0, len(entries), _MOST))
    written = (b"%d beginbfchar\n%bendbfchar\n" % (len(part), b"".join(part)) for part in sections)
    return head + b"".join(written) + tail
