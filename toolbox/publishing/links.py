"""Whether links to other sites still work: a report for whoever keeps the toolbox.

A site that does not answer today may do so tomorrow, and some refuse whoever is no browser. So
this reports, in one issue, and never makes anything fail.
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

TITLE = "Links naar andere websites"
TIMEOUT = 20
GONE = {404, 410}
_AGENT = "Mozilla/5.0 (compatible; toolbox-links)"
_LINK = re.compile(r"https?://[^\s<>\"'`\\|{}^]+")
_EXAMPLE = re.compile(r"https?://[^/]*\.?(?:example|voorbeeld\.be)(?:[/:]|$)")


@dataclass(frozen=True)
class Link:
    """An address elsewhere, where it was written, and what is the matter with it.

    `trouble` is empty where the address answers; `gone` tells a page that is no more from a
    site that did not want to say.
    """

    address: str
    places: tuple[str, ...]
    trouble: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Report:
    """What there is to say in Markdown, and whether somebody has to do something."""

    text: str
    to_do: bool


def external_links(root: Path) -> dict[str, tuple[str, ...]]:
    """Return every address elsewhere in the content, with the places where it stands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for folder, suffix in (("fiches", "*.md"), ("data", "*.yml"), ("docs", "*.md")):
        for path in sorted((root / folder).rglob(suffix)):
            if path.name.startswith("_") or path.is_symlink():
                continue
            lines = path.read_text("utf-8", errors="replace").split("\n")
            for number, line in enumerate(lines, start=1):
                for address in _LINK.findall(line):
                    place = f"{path.relative_to(root).as_posix()}:{number}"
                    found[_whole(address)].append(place)
    return {
        address: tuple(dict.fromkeys(places))
        for address, places in sorted(found.items())
        if not _EXAMPLE.match(address)
    }


def look_up(links: Mapping[str, tuple[str, ...]]) -> tuple[Link, ...]:
    """Open every address, some at the same time; never raises for what happens there."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = pool.map(_open, links)
        return tuple(
            Link(address, places, *answer)
            for (address, places), answer in zip(links.items(), answers, strict=True)
        )


def report(links: Iterable[Link]) -> Report:
    """Return what was found, for a reader who keeps the content."""
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
    """Put a report in the one issue for it: open while there is something to do.

    Only prints what goes wrong, because a report alone is no reason to fail.
    """
    try:
        number = _gh(
            *("issue", "list", "--state", "all", "--search", f'in:title "{TITLE}"'),
            *("--json", "number,title", "--jq", f'[.[] | select(.title == "{TITLE}")][0].number'),
        )
        if number:
            _gh("issue", "edit", number, "--body-file", "-", text=report.text)
            _gh("issue", "reopen" if report.to_do else "close", number)
        elif report.to_do:
            _gh("issue", "create", "--title", TITLE, "--body-file", "-", text=report.text)
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", "") or error
        print(f"Het verslag staat niet in een issue: {why}")


def _whole(address: str) -> str:
    """Return an address without the punctuation of the text around it."""
    address = address.rstrip(".,;:!?’”*_]")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?’”*_]")
    return address


def _open(address: str) -> tuple[str, bool]:
    """Return what is the matter with an address, and whether it is gone for good."""
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


def _gh(*arguments: str, text: str = "") -> str:
    command = ["gh", *arguments]
    done = subprocess.run(  # noqa: S603
        command, input=text, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()
