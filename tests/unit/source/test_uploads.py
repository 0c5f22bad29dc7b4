"""What strangers hand in as a picture: it is one, whole, or a problem; and what else is in it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from zlib import crc32

import pytest
from PIL import Image

from toolbox.source.uploads import Picture, read_uploads

NO_PICTURE = "dit is geen beeld dat we kunnen lezen; bewaar het opnieuw als jpg of png"
IMAGE = Image.frombytes("RGB", (90, 60), Random(1).randbytes(90 * 60 * 3))


def encoded(written_as: str, **options: object) -> bytes:
    made = BytesIO()
    IMAGE.save(made, written_as, **options)
    return made.getvalue()


def in_jpeg(marker: int, payload: bytes) -> bytes:
    whole = encoded("JPEG")
    length = (len(payload) + 2).to_bytes(2, "big")
    return whole[:2] + bytes([0xFF, marker]) + length + payload + whole[2:]


def in_png(name: bytes, payload: bytes) -> bytes:
    whole = encoded("PNG")
    check = crc32(name + payload).to_bytes(4, "big")
    return whole[:33] + len(payload).to_bytes(4, "big") + name + payload + check + whole[33:]


def in_webp(name: bytes, payload: bytes) -> bytes:
    whole = encoded("WEBP") + name + len(payload).to_bytes(4, "little") + payload
    return whole[:4] + (len(whole) - 8).to_bytes(4, "little") + whole[8:]


def found(docs: Path, name: str, content: bytes) -> Picture | str:
    (docs / "assets").mkdir()
    (docs / "assets" / name).write_bytes(content)
    uploads = read_uploads(docs)
    return uploads.pictures.get(f"assets/{name}") or uploads.faults[f"assets/{name}"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("half.jpg", lambda: encoded("JPEG")[:1000]),
        ("half.png", lambda: encoded("PNG")[:1000]),
        ("half.webp", lambda: encoded("WEBP")[:300]),
        ("empty.jpg", bytes),
        ("exif.png", lambda: in_png(b"eXIf", b"II*\0")),
        ("tiff.jpg", lambda: encoded("TIFF")),
        ("eps.jpg", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"),
    ],
)
def test_what_the_build_could_not_read_is_a_problem(
    tmp_path: Path, name: str, content: Callable[[], bytes]
) -> None:
    assert found(tmp_path, name, content()) == NO_PICTURE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jpg", lambda: encoded("JPEG")),
        ("a.jpg", lambda: encoded("JPEG", progressive=True, optimize=True)),
        ("a.png", lambda: encoded("PNG", dpi=(72, 72))),
        ("a.webp", lambda: encoded("WEBP")),
        ("a.webp", lambda: encoded("WEBP", lossless=True)),
    ],
)
def test_an_image_alone_is_clean(tmp_path: Path, name: str, content: Callable[[], bytes]) -> None:
    assert found(tmp_path, name, content()) == Picture(90, 60, len(content()), is_clean=True)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jpg", lambda: in_jpeg(0xE1, b"http://ns.adobe.com/xmp/extension/\0GPSLatitude=51")),
        ("a.jpg", lambda: in_jpeg(0xE4, b"SM-G991B")),
        ("a.jpg", lambda: in_jpeg(0xEB, b"JP\0\1jumb c2pa")),
        ("a.jpg", lambda: in_jpeg(0xFE, b"Jan")),
        ("a.jpg", lambda: in_jpeg(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc")),
        ("a.jpg", lambda: encoded("JPEG") + b"MotionPhoto_Data"),
        ("a.png", lambda: in_png(b"tEXt", b"Author\0Jan")),
        ("a.png", lambda: in_png(b"caBX", b"c2pa")),
        ("a.png", lambda: encoded("PNG") + b"achteraan"),
        ("a.webp", lambda: in_webp(b"XMP ", b"<x/>")),
        ("a.webp", lambda: encoded("WEBP") + b"achteraan"),
    ],
)
def test_anything_beside_the_image_is_not(
    tmp_path: Path, name: str, content: Callable[[], bytes]
) -> None:
    assert found(tmp_path, name, content()) == Picture(90, 60, len(content()), is_clean=False)
