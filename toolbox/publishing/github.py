"""Output for GitHub Actions: job summaries in Markdown, and workflow commands."""

import json
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from toolbox.characters import printable
from toolbox.diagnostics import Problem
from toolbox.releases.news import counted
from toolbox.urls import site_address

SUMMARY = "GITHUB_STEP_SUMMARY"
_PATIENCE = 60
MOST = 50
_SPECIAL = re.compile(r"([^\w\s.,;:?‘’“”…])")


def summarise(text: str) -> None:
    """Append a text to the job summary, if GITHUB_STEP_SUMMARY is set."""
    if path := os.environ.get(SUMMARY):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{text}\n\n")


def gh(*arguments: str, text: str = "") -> str:
    """Run the GitHub CLI with `text` as its input, and return what it prints.

    Raises OSError without it, and SubprocessError when it fails or takes a minute.
    """
    command = ["gh", *arguments]
    done = subprocess.run(  # noqa: S603
        command, input=text, capture_output=True, encoding="utf-8", check=True, timeout=_PATIENCE
    )
    return done.stdout.strip()


def fenced(text: str, info: str = "") -> str:
    """Return a text as a code block of Markdown, whatever is in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{info}\n{text}\n{fence}"


def warn(text: str) -> None:
    """Print a warning annotation (workflow command), one line, if GITHUB_ACTIONS is set."""
    if os.environ.get("GITHUB_ACTIONS"):
        print(f"::warning::{text}")


def check_summary(problems: Sequence[Problem], totals: str) -> str:
    """Return the summary of a check: totals, and a table with at most `MOST` problems."""
    rows = [
        f"| {_plain(problem.path)} | {problem.line} | {_plain(problem.message)} |"
        for problem in problems[:MOST]
    ]
    table = ["", "| Bestand | Regel | Wat er is |", "| --- | ---: | --- |", *rows] if rows else []
    left = len(problems) - MOST
    more = ["", f"En nog {left}: die staan in het verslag van deze stap."] if left > 0 else []
    return "\n".join(["## De inhoud", "", totals, *table, *more])


def online_summary(root: Path, version: str, what: str) -> str:
    """Return the summary of a deployment, with its URL from `site_url` in `mkdocs.yml`."""
    address = site_address((root / "mkdocs.yml").read_text("utf-8"))
    where = f": {address}{version}/" if address else "."
    return f"## {what} {version}\n\nBinnen enkele minuten online{where}"


def news_summary(content: str) -> str:
    """Return the newest release notes in a news file (`releases.news_file`) as a list."""
    versions = json.loads(content)["versions"]
    if not versions:
        return ""
    new, changes = versions[0]["new"], versions[0]["changes"]
    fresh = {fiche["fiche"] for fiche in new}
    titles = {row["fiche"]: row["title"] for row in (*new, *changes)}
    lines = [f"### {counted(len(fresh), len(titles) - len(fresh))}", ""]
    for slug, title in titles.items():
        texts = [_plain(row["text"]) for row in changes if row["fiche"] == slug]
        mark = " (nieuw)" if slug in fresh else ""
        lines.append(f"- **{_plain(title)}**{mark}{': ' if texts else ''}{' '.join(texts)}")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Escape a text for Markdown, on one line, so that it fits in a table cell."""
    return _SPECIAL.sub(r"\\\1", printable(text))


def output(name: str, value: str) -> None:
    """Give a value to the next jobs of a workflow (GITHUB_OUTPUT), if one is running."""
    if path := os.environ.get("GITHUB_OUTPUT"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{name}={value}\n")
