"""Photos as a phone makes them: large, on their side, and with the place and the camera in them."""

from functools import cache
from io import BytesIO

from PIL import Image

_MAKE, _ORIENTATION, _GPS = 0x010F, 0x0112, 0x8825
ON_ITS_SIDE = 6
"""The EXIF orientation of a phone that is held upright: the image is stored on its side."""


def photo(
    width: int, height: int, *, orientation: int = ON_ITS_SIDE, quality: int = 90, noise: int = 0
) -> bytes:
    """Return a photo in JPEG, stored `width` by `height`: red at the left, blue at the right."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    if noise:
        grain = Image.effect_noise((width, height), noise)
        image = Image.blend(image, Image.merge("RGB", (grain, grain, grain)), 0.5)
    exif = Image.Exif()
    exif[_MAKE] = "Telefoon van An"
    exif[_ORIENTATION] = orientation
    exif[_GPS] = {1: "N", 2: (51.0, 3.0, 16.0), 3: "E", 4: (3.0, 43.0, 5.0)}
    made = BytesIO()
    image.save(made, "JPEG", exif=exif, quality=quality, comment=b"Thuis bij An")
    return made.getvalue()


@cache
def phone_photo() -> bytes:
    """Return a photo of 12 megapixels and about 9.5 MB."""
    return photo(4032, 3024, quality=94, noise=128)
