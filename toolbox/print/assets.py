"""What a PDF may load: the files in `docs/`, and the joined stylesheets of the theme."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_LOADED = frozenset({".css", ".woff2", ".png", ".jpg", ".jpeg", ".webp", ".svg"})


@dataclass(frozen=True, eq=False)
class Assets:
    """The folder `docs/`, and what the build makes of files in it, by URL path.

    That is the text of each joined stylesheet, and each picture that is made smaller.
    """

    docs: Path
    stylesheets: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, address: str) -> bytes:
        """Return a file by its URL path; raises ValueError outside `docs/`, and OSError."""
        if address in self.stylesheets:
            return self.stylesheets[address].encode()
        if address in self.pictures:
            return self.pictures[address]
        path = (self.docs / address).resolve()
        if not path.is_relative_to(self.docs.resolve()):
            raise ValueError(f"not a file of this site: {address}")
        return path.read_bytes()

    def digest(self) -> str:
        """Return the digest (hex) of everything that PDFs load: stylesheets, fonts and images."""
        found = hashlib.sha256()
        for text in self.stylesheets.values():
            found.update(text.encode())
        for _, content in sorted(self.pictures.items()):
            found.update(content)
        for path in sorted((self.docs / "assets").rglob("*")):
            if path.suffix in _LOADED:
                found.update(path.read_bytes())
        return found.hexdigest()
