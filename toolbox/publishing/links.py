"""The external link checker: a report of broken links, in one GitHub issue.

A site can be down for a day, and some block clients that are not a browser (false positives). So
it only reports, and never fails a build. It asks one page of a site at a time, and waits when asked
to; never with HEAD, which some sites refuse for pages that exist.
"""

import re
import subprocess
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from toolbox.publishing.github import gh
from toolbox.source.reader import MARKDOWN_FILES

TITLE = "Links naar andere websites"
TIMEOUT = 20
"""How long to wait for an answer, in seconds."""
PATIENCE = 60
"""How long to wait at most before asking a site again, in seconds, when it says how long."""
GONE = {404, 410}
REFUSED = {401, 403, 405, 406, 429, 451, 999}
"""The codes with which sites turn away programs, or too many requests."""
_BUSY = {429, 500, 502, 503, 504}
_PERMANENT = {301, 308}
_AGENT = "Mozilla/5.0 (compatible; toolbox-links)"
_LINK = re.compile(r"https?://[^\s<>\"'`\\|{}^]+")
_EXAMPLE = re.compile(r"https?://(?:[^/]+\.)?(?:example|voorbeeld\.be)(?:[/:]|$)")


@dataclass(frozen=True)
class Link:
    """An external link: its URL, its occurrences as `path:line`, and the result of the check.

    `trouble` is the error in Dutch, or "" if it works; `gone` is True for a permanent error
    (404, 410), `refused` where a site turns away programs. `moved` is the address to which a page
    has moved for good, or "".
    """

    address: str
    places: tuple[str, ...]
    trouble: str = ""
    gone: bool = False
    refused: bool = False
    moved: str = ""


@dataclass(frozen=True)
class Report:
    """A report in Markdown; `to_do` is True if there are links to fix."""

    text: str
    to_do: bool


def external_links(root: Path) -> dict[str, tuple[str, ...]]:
    """Return every external URL in the content, with its occurrences as `path:line`."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for folder, suffix in MARKDOWN_FILES:
        for path in sorted((root / folder).rglob(suffix)):
            if path.name.startswith("_") or path.is_symlink():
                continue
            lines = path.read_text("utf-8", errors="replace").split("\n")
            for number, line in enumerate(lines, start=1):
                for address in _LINK.findall(line):
                    place = f"{path.relative_to(root).as_posix()}:{number}"
                    found[_without_punctuation(address)].append(place)
    return {
        address: tuple(dict.fromkeys(places))
        for address, places in sorted(found.items())
        if not _EXAMPLE.match(address)
    }


def look_up(links: Mapping[str, tuple[str, ...]]) -> tuple[Link, ...]:
    """Request every URL, 8 sites at once; errors are in the result, never raised."""
    sites: defaultdict[str, list[str]] = defaultdict(list)
    for address in links:
        sites[address.split("/")[2]].append(address)
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = dict(answer for answered in pool.map(_ask, sites.values()) for answer in answered)
    return tuple(Link(address, places, *answers[address]) for address, places in links.items())


def report(links: Iterable[Link]) -> Report:
    """Return the report of checked links, in Dutch, for the maintainers of the content."""
    links = tuple(links)
    gone = [link for link in links if link.gone]
    refused = [link for link in links if link.refused]
    unsure = [link for link in links if link.trouble and not link.gone and not link.refused]
    moved = [link for link in links if link.moved]
    parts = [f"## {TITLE}", f"{len(links)} adressen nagekeken."]
    for found, title, advice in (
        (gone, "Deze pagina’s bestaan niet meer", "Zoek een nieuw adres of haal de link weg."),
        (unsure, "Deze antwoordden niet", "Open ze zelf even: vaak werken ze in een browser."),
        (
            refused,
            "Deze laten geen robots toe",
            "Open ze zelf af en toe.",
        ),
        (moved, "Deze pagina’s verhuisden", "Ze werken nog. Zet het nieuwe adres in de tekst."),
    ):
        if found:
            parts += [f"### {title}", advice, _rows(found)]
    if len(parts) == 2:
        parts += ["Ze werken allemaal."]
    return Report("\n\n".join(parts), bool(gone))


def keep_in_issue(report: Report) -> None:
    """Create or update the GitHub issue of the report; it is open while `to_do` is True.

    Errors of the GitHub CLI (`gh`) are printed, not raised.
    """
    try:
        number = gh(
            *("issue", "list", "--state", "all", "--search", f'in:title "{TITLE}"'),
            *("--json", "number,title", "--jq", f'[.[] | select(.title == "{TITLE}")][0].number'),
        )
        if number:
            gh("issue", "edit", number, "--body-file", "-", text=report.text)
            gh("issue", "reopen" if report.to_do else "close", number)
        elif report.to_do:
            gh("issue", "create", "--title", TITLE, "--body-file", "-", text=report.text)
    except (OSError, subprocess.SubprocessError) as error:
        why = getattr(error, "stderr", "") or error
        print(f"Het verslag staat niet in een issue: {why}")


def _without_punctuation(address: str) -> str:
    """Return a URL without the trailing punctuation of the text around it."""
    address = address.rstrip(".,;:!?’”*_]")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?’”*_]")
    return address


class _Answer(NamedTuple):
    """What a page answered: the fields of `Link` after its places."""

    trouble: str = ""
    gone: bool = False
    refused: bool = False
    moved: str = ""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects and remembers their codes."""

    def __init__(self) -> None:
        self.codes: set[int] = set()

    def redirect_request(self, req: Any, fp: Any, code: int, *rest: Any) -> Any:
        """Remember the code, and follow."""
        self.codes.add(code)
        return super().redirect_request(req, fp, code, *rest)


def _ask(addresses: Iterable[str]) -> list[tuple[str, _Answer]]:
    """Request the pages of one site, one after the other, so that it does not feel attacked."""
    return [(address, _open(address)) for address in addresses]


def _open(address: str) -> _Answer:
    """Request a URL, and once more after a while when the site is busy."""
    answer, wait = _try(address)
    if wait is None:
        return answer
    time.sleep(wait)
    return _try(address)[0]


def _try(address: str) -> tuple[_Answer, float | None]:
    """Request a URL; return the answer, and in how many seconds to ask again, if at all."""
    redirects = _Redirects()
    try:
        request = urllib.request.Request(_uri(address), headers={"User-Agent": _AGENT})  # noqa: S310 - only http
        opener = urllib.request.build_opener(redirects)
        with opener.open(request, timeout=TIMEOUT) as answer:
            return _arrived(address, answer.url, redirects.codes), None
    except urllib.error.HTTPError as error:
        if error.code in redirects.codes:
            return _Answer("leidt in een kring"), None
        said = f"antwoordt met {error.code}"
        wait = _wait(error.headers.get("Retry-After", "")) if error.code in _BUSY else None
        return _Answer(said, error.code in GONE, error.code in REFUSED), wait
    except (OSError, ValueError, HTTPException) as error:
        return _Answer(f"antwoordt niet: {getattr(error, 'reason', error)}"), None


def _uri(address: str) -> str:
    """Return an address as it is sent, in ASCII (RFC 3987): a browser shows ‘België’ in it.

    Raises ValueError for a host that cannot be.
    """
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    path, query = (quote(it, safe="%/:;=@&!$'()*+,?~") for it in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _arrived(asked: str, there: str, codes: set[int]) -> _Answer:
    """Return the answer of a page that is there, at its own address or at another one."""
    if urlsplit(asked).path.strip("/") and not urlsplit(there).path.strip("/"):
        return _Answer("leidt nu naar een startpagina")
    fragment = urlsplit(asked).fragment
    there += f"#{fragment}" if fragment and "#" not in there else ""
    moved = bool(codes) and codes <= _PERMANENT and there.rstrip("/") != asked.rstrip("/")
    return _Answer(moved=there if moved else "")


def _wait(asked: str) -> float:
    """Return how long to wait, in seconds: as the site asks, if that is a number."""
    return min(int(asked), PATIENCE) if asked.strip().isdecimal() else 1


def _rows(links: Iterable[Link]) -> str:
    return "\n".join(
        f"- <{link.address}> {link.trouble or f'staat nu op <{link.moved}>'} "
        f"({', '.join(link.places)})"
        for link in links
    )
