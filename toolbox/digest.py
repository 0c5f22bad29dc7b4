"""A fingerprint of several texts."""

from hashlib import sha256


def digest(*inputs: str) -> bytes:
    """Return the SHA-256 digest of the digests of the inputs, so that their boundaries count."""
    found = sha256()
    for text in inputs:
        found.update(sha256(text.encode()).digest())
    return found.digest()
