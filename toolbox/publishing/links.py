"""The external link checker: a report of broken links, in one GitHub issue.

A site can be down for a day, and some block clients that are not a browser (false positives). So
it only reports, and never fails a build.
"""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolbox.publishing.answers import Answer, answers
from toolbox.publishing.github import gh
from toolbox.source.files import MARKDOWN_FILES

TITLE = "Links naar andere websites"
_LINK = re.compile(r"https?://[^\s<>\"'`\\|{}^]+")
_EXAMPLE = re.compile(r"https?://(?:[^/]+\.)?(?:example|voorbeeld\.be)(?:[/:]|$)")


@dataclass(frozen=True)
class Link:
    """An external link: its URL, its occurrences as `path:line`, and what its page answered."""

    address: str
    places: tuple[str, ...]
    answer: Answer


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
    """Request every URL; errors are in the result, never raised."""
    found = answers(links)
    return tuple(Link(address, places, found[address]) for address, places in links.items())


def report(links: Iterable[Link]) -> Report:
    """Return the report of checked links, in Dutch, for the maintainers of the content."""
    links = tuple(links)
    gone = [link for link in links if link.answer.gone]
    refused = [link for link in links if link.answer.refused]
    unsure = [link for link in links if link.answer.unsure]
    moved = [link for link in links if link.answer.moved]
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


def _rows(links: Iterable[Link]) -> str:
    return "\n".join(
        f"- <{link.address}> {link.answer.trouble or f'staat nu op <{link.answer.moved}>'} "
        f"({', '.join(link.places)})"
        for link in links
    )
