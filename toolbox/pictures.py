"""Pictures as readers get them: upright, small, and without place, camera or maker in them."""

from io import BytesIO
from typing import TYPE_CHECKING

from toolbox.source.uploads import FORMATS

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 80


def resized(content: bytes, size: tuple[int, int]) -> bytes:
    """Return a picture in the same format, of `size` (width and height in pixels); deterministic.

    Only the image is written: no EXIF, no XMP, no comment, and its colours are sRGB.
    """
    # Lazy import: much content has no pictures.
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content), formats=FORMATS) as opened:
        written_as = opened.format
        # A JPEG is decoded no larger than is needed, whichever way it is turned.
        opened.draft(None, (2 * max(size), 2 * max(size)))
        image = _in_srgb(ImageOps.exif_transpose(opened))
    image = image.resize(size, Image.Resampling.LANCZOS)
    # Pixels alone: what was read beside them stays behind.
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    made = BytesIO()
    if written_as == "PNG":
        bare.save(made, "PNG", optimize=True)
    elif written_as == "WEBP":
        bare.save(made, "WEBP", quality=_QUALITY)
    else:
        bare.convert("RGB").save(made, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return made.getvalue()


def _in_srgb(image: "Image.Image") -> "Image.Image":
    """Return a picture in RGB, with transparency if it had any, and in the colours of a browser."""
    from PIL import ImageCms

    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert(mode)
    try:
        found = ImageCms.profileToProfile(
            image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, ValueError):
        return image.convert(mode)
    return found or image.convert(mode)
