"""What the pages of other sites answer when they are asked for.

It asks one page of a site at a time, and waits when asked to; never with HEAD, which some sites
refuse for pages that exist.
"""

import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

_TIMEOUT = 20
"""How long to wait for an answer, in seconds."""
PATIENCE = 60
"""How long to wait at most before asking a site again, in seconds, when it says how long."""
_GONE = {404, 410}
_REFUSED = {401, 403, 405, 406, 429, 451, 999}
"""The codes with which sites turn away programs, or too many requests."""
_BUSY = {429, 500, 502, 503, 504}
_PERMANENT = {301, 308}
_AGENT = "Mozilla/5.0 (compatible; toolbox-links)"


@dataclass(frozen=True)
class Answer:
    """What a page answered.

    `trouble` is the error in Dutch, or "" if it works; `gone` is True for a permanent error
    (404, 410), `refused` where a site turns away programs. `moved` is the address to which a page
    has moved for good, or "".
    """

    trouble: str = ""
    gone: bool = False
    refused: bool = False
    moved: str = ""

    @property
    def unsure(self) -> bool:
        """Whether the page may be there all the same, for who opens it in a browser."""
        return bool(self.trouble) and not self.gone and not self.refused


def answers(addresses: Iterable[str]) -> dict[str, Answer]:
    """Request every URL, 8 sites at once; errors are in the answers, never raised."""
    sites: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        sites[address.split("/")[2]].append(address)
    with ThreadPoolExecutor(max_workers=8) as pool:
        return {address: it for asked in pool.map(_ask, sites.values()) for address, it in asked}


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects and remembers their codes."""

    def __init__(self) -> None:
        self.codes: set[int] = set()

    def redirect_request(self, req: Any, fp: Any, code: int, *rest: Any) -> Any:
        """Remember the code, and follow."""
        self.codes.add(code)
        return super().redirect_request(req, fp, code, *rest)


def _ask(addresses: Iterable[str]) -> list[tuple[str, Answer]]:
    """Request the pages of one site, one after the other, so that it does not feel attacked."""
    return [(address, _open(address)) for address in addresses]


def _open(address: str) -> Answer:
    """Request a URL, and once more after a while when the site is busy."""
    answer, wait = _try(address)
    if wait is None:
        return answer
    time.sleep(wait)
    return _try(address)[0]


def _try(address: str) -> tuple[Answer, float | None]:
    """Request a URL; return the answer, and in how many seconds to ask again, if at all."""
    redirects = _Redirects()
    try:
        request = urllib.request.Request(_uri(address), headers={"User-Agent": _AGENT})  # noqa: S310 - only http
        opener = urllib.request.build_opener(redirects)
        with opener.open(request, timeout=_TIMEOUT) as answer:
            return _arrived(address, answer.url, redirects.codes), None
    except urllib.error.HTTPError as error:
        if error.code in redirects.codes:
            return Answer("leidt in een kring"), None
        said = f"antwoordt met {error.code}"
        wait = _wait(error.headers.get("Retry-After", "")) if error.code in _BUSY else None
        return Answer(said, error.code in _GONE, error.code in _REFUSED), wait
    except (OSError, ValueError, HTTPException) as error:
        return Answer(f"antwoordt niet: {getattr(error, 'reason', error)}"), None


def _uri(address: str) -> str:
    """Return an address as it is sent, in ASCII (RFC 3987): a browser shows ‘België’ in it.

    Raises ValueError for a host that cannot be.
    """
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    path, query = (quote(it, safe="%/:;=@&!$'()*+,?~") for it in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _arrived(asked: str, there: str, codes: set[int]) -> Answer:
    """Return the answer of a page that is there, at its own address or at another one."""
    if urlsplit(asked).path.strip("/") and not urlsplit(there).path.strip("/"):
        return Answer("leidt nu naar een startpagina")
    fragment = urlsplit(asked).fragment
    there += f"#{fragment}" if fragment and "#" not in there else ""
    moved = bool(codes) and codes <= _PERMANENT and there.rstrip("/") != asked.rstrip("/")
    return Answer(moved=there if moved else "")


def _wait(asked: str) -> float:
    """Return how long to wait, in seconds: as the site asks, if that is a number."""
    return min(int(asked), PATIENCE) if asked.strip().isdecimal() else 1
