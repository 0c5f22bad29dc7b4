"""The external link checker: a report of broken links, in one GitHub issue.

A site can be down for a day, and some block clients that are not a browser (false positives). So
it only reports, and never fails a build.
"""

import re
import subprocess
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from toolbox.publishing.github import gh

TITLE = "Links naar andere websites"
TIMEOUT = 20
GONE = {404, 410}
_AGENT = "Mozilla/5.0 (compatible; toolbox-links)"
_LINK = re.compile(r"https?://[^\s<>\"'`\\|{}^]+")
_EXAMPLE = re.compile(r"https?://[^/]*\.?(?:example|voorbeeld\.be)(?:[/:]|$)")


@dataclass(frozen=True)
class Link:
    """An external link: its URL, its occurrences as `path:line`, and the result of the check.

    `trouble` is the error in Dutch, or "" if it works; `gone` is True for a permanent error
    (404, 410), False for one that may be temporary.
    """

    address: str
    places: tuple[str, ...]
    trouble: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Report:
    """A report in Markdown; `to_do` is True if there are links to fix."""

    text: str
    to_do: bool


def external_links(root: Path) -> dict[str, tuple[str, ...]]:
    """Return every external URL in the content, with its occurrences as `path:line`."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for folder, suffix in (("fiches", "*.md"), ("data", "*.yml"), ("docs", "*.md")):
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
    """Request every URL, in 8 threads; errors are in the result, never raised."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = pool.map(_open, links)
        return tuple(
            Link(address, places, *answer)
            for (address, places), answer in zip(links.items(), answers, strict=True)
        )


def report(links: Iterable[Link]) -> Report:
    """Return the report of checked links, in Dutch, for the maintainers of the content."""
    links = tuple(links)
    gone = [link for link in links if link.gone]
    unsure = [link for link in links if link.trouble and not link.gone]
    parts = [f"## {TITLE}", f"{len(links)} adressen nagekeken."]
    if gone:
        parts += [
            "### Deze pagina’s bestaan niet meer",
            "Zoek een nieuw adres of haal de link weg.",
        ]
        parts += [_rows(gone)]
    if unsure:
        parts += ["### Deze antwoordden niet", "Open ze zelf even: vaak werken ze in een browser."]
        parts += [_rows(unsure)]
    if not gone and not unsure:
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
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", "") or error
        print(f"Het verslag staat niet in een issue: {why}")


def _without_punctuation(address: str) -> str:
    """Return a URL without the trailing punctuation of the text around it."""
    address = address.rstrip(".,;:!?’”*_]")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?’”*_]")
    return address


def _open(address: str) -> tuple[str, bool]:
    """Request a URL; return the error in Dutch, or "", and whether it is permanent (404, 410)."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 - only http
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310 - idem
            return "", False
    except urllib.error.HTTPError as error:
        return f"antwoordt met {error.code}", error.code in GONE
    except (OSError, ValueError, HTTPException) as error:
        return f"antwoordt niet: {getattr(error, 'reason', error)}", False


def _rows(links: Iterable[Link]) -> str:
    return "\n".join(
        f"- <{link.address}> {link.trouble} ({', '.join(link.places)})" for link in links
    )
