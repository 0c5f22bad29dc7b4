"""What to type instead of a link that leads nowhere, or a picture that no reader could see."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from toolbox.urls import unsafe

_SHOWN = frozenset({".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif", ".avif"})
"""The kinds of pictures that every browser shows."""


def leads_nowhere(target: str) -> str:
    """Return, in Dutch, what to type for a link to a page or a file that does not exist."""
    return f"de link naar ‘{target}’ komt nergens uit; kijk het adres na, bv. visievorming.md"


def no_such_picture(target: str) -> str:
    """Return, in Dutch, what to do about a picture that does not exist."""
    return f"de afbeelding ‘{target}’ bestaat niet; zet het bestand in docs/"


def undescribed(target: str) -> str:
    """Return, in Dutch, what to type for an image without a description."""
    return f"de afbeelding ‘{target}’ mist een beschrijving; typ ![beschrijving](adres)"


def no_picture(target: str) -> str:
    """Return, in Dutch, why no reader can see a picture with this address, or ""."""
    if target.startswith("data:"):
        return (
            "dit beeld zit in de tekst zelf; bewaar het als bestand in docs/assets/, "
            "en typ ![beschrijving](../assets/naam.jpg)"
        )
    if "\\" in target and (problem := unsafe(target)):
        return problem
    if unsafe(target) or urlsplit(target).scheme:
        return f"de afbeelding ‘{target}’ staat niet in docs/; zet het bestand daar"
    suffix = PurePosixPath(target).suffix.lower()
    if suffix in _SHOWN or suffix == ".md":
        return ""
    return f"een beeld dat op ‘{suffix}’ eindigt, toont een browser niet; bewaar het als jpg of png"
