"""Addresses that lead through another website: a mail program or a search engine wrapped them."""

from urllib.parse import parse_qs, urlsplit

_WRAPPERS = (
    ("safelinks.protection.outlook.com", "/", "url"),
    ("google.com", "/url", "q"),
    ("google.com", "/url", "url"),
    ("l.facebook.com", "/l.php", "u"),
)
"""The host and the path of a wrapper, and the field of the query that has the address."""


def behind(address: str) -> str:
    """Return the address that a wrapped one leads to, or "" when it leads straight."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    for host, path, field in _WRAPPERS:
        if f".{parts.netloc}".endswith(f".{host}") and parts.path == path:
            for found in parse_qs(parts.query).get(field, ()):
                return found
    return ""
