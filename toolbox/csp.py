"""A Content-Security-Policy for each page: same origin, and inline code by its digest.

https://www.w3.org/TR/CSP3/ - a page may only run and load files of its own origin; inline scripts
and styles are allowed by their SHA-256 digest, so that injected ones are blocked.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import unescape

_INLINE = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)
# What it looks for begins with text: a search for that is quick, in pages of a megabyte.
_STYLED = re.compile(r"""style=(?<=\sstyle=)(?:"([^"]*)"|'([^']*)')""")
_CHARSET = re.compile(r"<meta charset=[^>]*>")


def with_policy(html: str) -> str:
    """Return a page with its policy in a `<meta>`, right after `<meta charset>`.

    Raises ValueError for a page without `<meta charset>`.
    """
    found = _CHARSET.search(html)
    if found is None:
        raise ValueError("a page without a character set")
    policy = "; ".join(_policy(html))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{html[: found.end()]}{meta}{html[found.end() :]}"


def _policy(html: str) -> Iterable[str]:
    inline: dict[str, list[str]] = {"script": [], "style": []}
    for name, attributes, content in _INLINE.findall(html):
        if "src=" not in attributes and "json" not in attributes:
            inline[name].append(content)
    styled = [unescape(double or single) for double, single in _STYLED.findall(html)]
    hashed = ["'unsafe-hashes'", *_digests(styled)] if styled else []
    yield "default-src 'self'"
    yield " ".join(["script-src 'self'", *_digests(inline["script"])])
    yield " ".join(["style-src 'self'", *_digests(inline["style"]), *hashed])
    yield "img-src 'self' data:"
    yield "object-src 'none'"
    yield "base-uri 'none'"
    yield "form-action 'none'"


def _digests(contents: Iterable[str]) -> list[str]:
    """Return the CSP hash sources of inline contents, without duplicates."""
    return list(
        dict.fromkeys(
            f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
            for content in contents
        )
    )
