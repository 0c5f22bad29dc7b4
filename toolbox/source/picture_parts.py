"""Whether a picture holds its image and nothing else, by the parts of its file.

An allow list: Pillow passes over parts that it does not know, such as APP11 (C2PA), extended XMP,
and what a phone writes behind the image. Sources: ITU-T T.81 (JPEG), the PNG specification of the
W3C, and the WebP container of Google.
"""

from collections.abc import Iterator

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_SCAN = 0xDA
_JPEG_IMAGE = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SCAN})
"""The markers of frames, tables and scans."""
_JFIF = b"\xff\xe0\x00\x10JFIF\x00"
"""The head of a JPEG as its standard has it, without a second, small picture in it."""
_JFIF_LENGTH = 18
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_IMAGE = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD"}
    | {b"pHYs"}
)
_WEBP_IMAGE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})


def is_image_alone(content: bytes) -> bool:
    """Return whether a JPEG, PNG or WebP has no part beside its image, and nothing behind it."""
    if content.startswith(_JPEG_START):
        return _is_bare_jpeg(content)
    if content.startswith(_PNG_START):
        names = list(_png(content))
        return names[-1:] == [b"IEND"] and _PNG_IMAGE.issuperset(names)
    size = 8 + int.from_bytes(content[4:8], "little")
    return size == len(content) and _WEBP_IMAGE.issuperset(_webp(content))


def _is_bare_jpeg(content: bytes) -> bool:
    place = len(_JPEG_START)
    if content.startswith(_JFIF, place):
        place += _JFIF_LENGTH
    while content[place : place + 1] == b"\xff" and content[place + 1] in _JPEG_IMAGE:
        is_scan = content[place + 1] == _SCAN
        place += 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if is_scan:
            place = _end_of_scan(content, place)
    return content[place:] == _JPEG_END


def _end_of_scan(content: bytes, place: int) -> int:
    """Return where the marker behind the data of a scan is; a byte 0xFF in it has 0x00 behind."""
    while (place := content.find(b"\xff", place)) >= 0:
        following = content[place + 1 : place + 2]
        if following != b"\x00" and not b"\xd0" <= following <= b"\xd7":
            return place
        place += 2
    return len(content)


def _png(content: bytes) -> Iterator[bytes]:
    place = len(_PNG_START)
    while place < len(content):
        yield content[place + 4 : place + 8]
        # Its length, its name, and a checksum stand around the data of a part.
        place += 12 + int.from_bytes(content[place : place + 4], "big")


def _webp(content: bytes) -> Iterator[bytes]:
    place = len(b"RIFF....WEBP")
    while place < len(content):
        yield content[place : place + 4]
        length = int.from_bytes(content[place + 4 : place + 8], "little")
        place += 8 + length + length % 2
