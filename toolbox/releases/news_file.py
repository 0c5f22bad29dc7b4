"""The release notes as JSON: for the next build, and for the pages of older versions.

The files of an old version never change, so its pages fetch this file of the latest version. That
makes its format a public API with every version that is online: keys may be added, but existing
ones keep their name and meaning (`tests/unit/releases/test_news.py`).
"""

import json
from datetime import date
from typing import Any

from toolbox.markup.markdown import plain_text
from toolbox.model.toolbox import Toolbox
from toolbox.releases.edition import Edition
from toolbox.releases.news import News, Release, change_name, notes

FORMAT = 1


def news_json(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return JSON (UTF-8) with the versions up to this one, newest first, and the redirects."""
    versions = [
        {
            "version": each.version,
            "date": str(each.day),
            "new": [_named(news) for news in each.new],
            "changes": [change for news in each.news for change in _changes(news)],
        }
        for each in notes(toolbox, edition.published, edition.release, edition.day)
        if each.version
    ]
    found = {"format": FORMAT, "versions": versions, "moved": dict(toolbox.redirects)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _named(news: News) -> dict[str, Any]:
    return {"fiche": news.fiche.slug, "title": news.fiche.front_matter.title}


def _changes(news: News) -> list[dict[str, Any]]:
    return [
        {
            **_named(news),
            "date": str(change.date),
            "number": number,
            "text": plain_text(change.text),
        }
        for change, number in news.changes
    ]


def releases(content: str) -> tuple[Release, ...]:
    """Parse such a file; return its releases, the oldest first, or none if it is invalid."""
    try:
        found = json.loads(content)
        if found["format"] != FORMAT:
            return ()
        return tuple(_release(version) for version in reversed(found["versions"]))
    except (ValueError, LookupError, TypeError):
        return ()


def _release(version: dict[str, Any]) -> Release:
    return Release(
        version["version"],
        date.fromisoformat(version["date"]),
        frozenset(fiche["fiche"] for fiche in version["new"]),
        frozenset(
            change_name(change["fiche"], change["date"], change["number"])
            for change in version["changes"]
        ),
    )
