"""What comes out on a day is compared with the day of the last publication, in Brussels."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from toolbox.publishing.due import due


@pytest.mark.parametrize(
    ("published", "named", "tag"),
    [
        (datetime(2026, 11, 29, 22, 59, tzinfo=UTC), "2026-11-30", "2026.1"),
        (datetime(2026, 11, 29, 23, 0, tzinfo=UTC), "2026-11-29", ""),
    ],
)
def test_a_committer_of_another_time_zone_changes_no_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, published: datetime, named: str, tag: str
) -> None:
    moment = str(int(published.timestamp()))

    def git(command: str, *arguments: str) -> str:
        if command == "log":
            return {"--format=%ct": moment, "--format=%cs": named}[arguments[1]]
        if arguments[0].endswith("versions.json"):
            return json.dumps([{"version": "2026.1", "aliases": ["latest"]}])
        answers = {"show": "publish_on: 2026-11-30\n", "tag": "2026.1", "ls-tree": "fiches/a.md"}
        return answers[command]

    monkeypatch.setattr("toolbox.publishing.due.git", git)
    assert due(tmp_path, date(2026, 11, 30)) == tag
