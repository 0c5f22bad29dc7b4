"""Repairs as suggested changes on the lines of a pull request, which an editor accepts by a click.

https://docs.github.com/en/rest/pulls/reviews: a comment can only stand on a line of the difference.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolbox.fixing.difference import Hunk, repair_of
from toolbox.publishing.github import fenced, gh

MOST = 30
"""How many suggestions a review has at most."""

_CONTENT = re.compile(r"fiches/[^/]+\.md|data/(?:worksheets/)?[^/]+\.yml")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_SAYS = "Dit kan maar op één manier bedoeld zijn. Neem het over met ‘Commit suggestion’:"
_REVIEW = (
    "Op deze regels kan je met één klik herstellen wat de controle tegenhoudt of wat lezers stoort."
)


def suggest(folder: Path, number: str) -> str:
    """Suggest the repairs of the files in `folder` on pull request `number`; return what was done.

    What was suggested before is not suggested again. Errors of the GitHub CLI are told, not raised.
    """
    if not re.fullmatch(r"\d{1,9}", number):
        return f"‘{number}’ is geen nummer van een voorstel."
    pull = f"repos/{os.environ.get('GITHUB_REPOSITORY', '')}/pulls/{number}"
    try:
        shown = _lines_shown(_pages(f"{pull}/files"))
        comments = [
            _comment(hunk)
            for path, lines in shown.items()
            for hunk in _hunks(folder, path)
            if lines.issuperset(range(hunk.first, hunk.last + 1))
        ]
        known = {(it["path"], it["body"]) for it in _pages(f"{pull}/comments")}
        new = [it for it in comments if (it["path"], it["body"]) not in known][:MOST]
        if new:
            review = {"event": "COMMENT", "body": _REVIEW, "comments": new}
            gh(
                "api",
                f"{pull}/reviews",
                "--method",
                "POST",
                "--input",
                "-",
                text=json.dumps(review),
            )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return f"Er zijn geen herstellingen voorgesteld: {getattr(error, 'stderr', '') or error}"
    if not new:
        return "Er is niets nieuws om te herstellen."
    return f"{'1 herstelling' if len(new) == 1 else f'{len(new)} herstellingen'} voorgesteld."


def _pages(address: str) -> list[dict[str, Any]]:
    """Return all rows at an address of the API, page after page."""
    found: list[list[dict[str, Any]]] = json.loads(gh("api", address, "--paginate", "--slurp"))
    return [row for page in found for row in page]


def _lines_shown(files: list[dict[str, Any]]) -> dict[str, set[int]]:
    """Return, for each file of content, its lines in the difference of a pull request."""
    shown: dict[str, set[int]] = {}
    for file in files:
        if _CONTENT.fullmatch(file["filename"]) and file["status"] != "removed":
            shown[file["filename"]] = {
                line
                for first, count in _HUNK.findall(file.get("patch", ""))
                for line in range(int(first), int(first) + int(count or 1))
            }
    return shown


def _hunks(folder: Path, path: str) -> Iterator[Hunk]:
    repair = repair_of(folder, path)
    if repair is not None:
        yield from repair.hunks()


def _comment(hunk: Hunk) -> dict[str, Any]:
    lines = "\n".join(hunk.lines)
    body = f"{_SAYS}\n\n{fenced(lines, 'suggestion')}"
    place: dict[str, Any] = {"path": hunk.path, "line": hunk.last, "side": "RIGHT", "body": body}
    if hunk.first < hunk.last:
        place |= {"start_line": hunk.first, "start_side": "RIGHT"}
    return place
