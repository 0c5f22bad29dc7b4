"""Merge the font subsets that several PDFs embed into one (ISO 32000-1, 9.7 and 9.9).

WeasyPrint retains the glyph ids of a font, so that a glyph has the same id in all its subsets. A
font in a PDF needs no tables but these (ISO 32000-1, 9.9), so no cmap: glyf, head, hhea, hmtx,
loca and maxp.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import accumulate, pairwise
from struct import iter_unpack, pack
from typing import Any

from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter
from pikepdf import Array, Name, Pdf

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
    """Return a TrueType font program with the glyphs of several subsets of it.

    Its other tables, which a subset has from the font, are those of the last one.
    """
    outlines: dict[int, bytes] = {}
    metrics: dict[int, tuple[int, int]] = {}
    for program in programs:
        subset = SFNTReader(BytesIO(program))
        shapes, places = subset["glyf"], _places(subset)
        glyphs = zip(pairwise(places), _metrics(subset), strict=True)
        for glyph, ((begin, end), space) in enumerate(glyphs):
            if begin < end:
                outlines.setdefault(glyph, shapes[begin:end])
            if space != (0, 0):
                metrics[glyph] = space
    count = 1 + max(*metrics, *outlines)
    found = [outlines.get(glyph, b"") for glyph in range(count)]
    head, hhea, maxp = (subset[tag] for tag in ("head", "hhea", "maxp"))
    tables = {
        "glyf": b"".join(found),
        "head": head[:50] + b"\0\1" + head[52:],  # indexToLocFormat: long
        "hhea": hhea[:34] + pack(">H", count),
        "hmtx": b"".join(pack(">Hh", *metrics.get(glyph, (0, 0))) for glyph in range(count)),
        "loca": pack(f">{count + 1}L", *accumulate(map(len, found), initial=0)),
        "maxp": maxp[:4] + pack(">H", count) + maxp[6:],
    }
    written = BytesIO()
    writer = SFNTWriter(written, len(tables))
    for tag, table in tables.items():
        writer[tag] = table
    writer.close()
    return written.getvalue()


def _places(font: SFNTReader) -> list[int]:
    """Return the offsets of the glyphs in the `glyf` table, and its end."""
    is_long = font["head"][51]
    places = iter_unpack(">L" if is_long else ">H", font["loca"])
    return [place if is_long else 2 * place for (place,) in places]


def _metrics(font: SFNTReader) -> list[tuple[int, int]]:
    """Return the advance width and side bearing of every glyph; the last ones share a width."""
    table = font["hmtx"]
    [(count,)] = iter_unpack(">H", font["hhea"][34:])
    metrics = list(iter_unpack(">Hh", table[: 4 * count]))
    rest = iter_unpack(">h", table[4 * count :])
    return metrics + [(metrics[-1][0], bearing) for (bearing,) in rest]


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
