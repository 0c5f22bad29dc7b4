"""The files that editors hand in below `docs/assets/`: pictures, and attachments to download."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from toolbox.source.picture_parts import is_image_alone

FOLDER = "assets/"
"""The folder of these files in `docs/`; fields name a file from there."""

PICTURES = (".jpg", ".jpeg", ".png", ".webp")
ATTACHMENTS: Mapping[str, str] = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".odt": "OpenDocument-tekst",
    ".xlsx": "Excel",
    ".ods": "OpenDocument-rekenblad",
    ".pptx": "PowerPoint",
    ".odp": "OpenDocument-presentatie",
}
"""What a reader can download, by suffix: its kind, in Dutch."""

WIDE, NARROW = 1600, 800
"""The width of the two sizes of a picture, in pixels."""
LIGHT = 100_000
"""A picture of at most so many bytes has one size."""
MOST_BYTES = {"picture": 15_000_000, "attachment": 10_000_000}
MOST_PIXELS = 60_000_000
_ORIENTATION = 274
_TURNED = frozenset({5, 6, 7, 8})
"""The values of that EXIF field with which width and height change places."""
FORMATS = ("JPEG", "PNG", "WEBP")
"""What a picture may be, whatever its name says: Pillow reads more, some with other programs."""


@dataclass(frozen=True)
class Picture:
    """A picture as it was handed in: its size in pixels, upright, and in bytes.

    `is_clean` is False when it has anything beside the image, such as the place and the camera.
    """

    width: int
    height: int
    size: int
    is_clean: bool = True

    @property
    def stays(self) -> bool:
        """Whether it is served as it is: clean and small."""
        return self.is_clean and self.width <= WIDE

    @property
    def wide(self) -> tuple[int, int]:
        """The width and the height, in pixels, at the address that it has in `docs/`."""
        return _fitting(self.width, self.height, WIDE)

    @property
    def narrow(self) -> tuple[int, int] | None:
        """Those of its second size, for a small screen; None when there is none."""
        if self.width <= NARROW or (self.stays and self.size <= LIGHT):
            return None
        return _fitting(self.width, self.height, NARROW)


@dataclass(frozen=True)
class Uploads:
    """The files below `docs/assets/`, by their path in `docs/`.

    `faults` says in Dutch what is wrong with a file that is in no other attribute.
    """

    pictures: Mapping[str, Picture]
    attachments: Mapping[str, int]
    faults: Mapping[str, str]


def narrow_name(name: str) -> str:
    """Return the URL path of the second size of a picture: `a/foto.jpg` → `a/foto-800.jpg`."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}-{NARROW}{dot}{suffix}"


def read_uploads(docs: Path) -> Uploads:
    """Return the pictures and the attachments below `docs/assets/`; a broken one is a fault."""
    pictures: dict[str, Picture] = {}
    attachments: dict[str, int] = {}
    faults: dict[str, str] = {}
    for name, path in _files(docs):
        kind = "picture" if path.suffix.lower() in PICTURES else "attachment"
        size = path.stat().st_size
        if fault := _fault(path, size, MOST_BYTES[kind]):
            faults[name] = fault
        elif kind == "attachment":
            attachments[name] = size
        elif isinstance(found := _picture(path, size, path.stat().st_mtime_ns), str):
            faults[name] = found
        else:
            pictures[name] = found
    return Uploads(pictures, attachments, faults)


def _files(docs: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted((docs / FOLDER).rglob("*")):
        if path.suffix.lower() in (*PICTURES, *ATTACHMENTS) and path.is_file():
            yield path.relative_to(docs).as_posix(), path


def _fault(path: Path, size: int, most: int) -> str:
    if path.is_symlink():
        # A symlink in a pull request could disclose any file of the build machine.
        return "dit is een snelkoppeling; zet hier een gewoon bestand"
    if size > most:
        return (
            f"dit bestand weegt {megabytes(size)}; hoogstens {megabytes(most)} kan: "
            "maak het kleiner"
        )
    return ""


# Cached: a save reads all files again, of which one changed.
@lru_cache(maxsize=1000)
def _picture(path: Path, size: int, changed: int) -> Picture | str:  # noqa: ARG001 - in the key
    # Lazy import: much content has no pictures.
    from PIL import Image, ImageFile

    # WeasyPrint sets it for the whole process: then what broke off halfway would be grey.
    takes_truncated, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=FORMATS) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                return (
                    f"dit beeld is {width} bij {height} pixels groot; maak het kleiner, "
                    f"bv. {WIDE} pixels breed"
                )
            turn = image.getexif().get(_ORIENTATION)
            # All of it is read once, as small as can be: a file can break off halfway.
            image.draft(None, (1, 1))
            image.load()
    except Exception:  # What a stranger hands in can fail anywhere in Pillow.
        return "dit is geen beeld dat we kunnen lezen; bewaar het opnieuw als jpg of png"
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = takes_truncated
    if turn in _TURNED:
        width, height = height, width
    return Picture(width, height, size, is_image_alone(path.read_bytes()))


def _fitting(width: int, height: int, most: int) -> tuple[int, int]:
    if width <= most:
        return width, height
    return most, max(1, round(height * most / width))


def megabytes(size: int) -> str:
    """Return a size in bytes as text in MB (1,000,000 bytes), such as `1,2 MB`."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",").replace(",0 ", " ")
