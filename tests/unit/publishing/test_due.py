"""What comes out on a day is compared with the day of the last publication in UTC."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from toolbox.publishing.due import due

AT_NIGHT = int(datetime(2026, 11, 29, 23, 30, tzinfo=UTC).timestamp())
"""Half past midnight on the 30th, for a committer in Brussels."""


def test_a_committer_of_another_time_zone_changes_no_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(command: str, *arguments: str) -> str:
        if command == "log":
            return {"--format=%ct": str(AT_NIGHT), "--format=%cs": "2026-11-30"}[arguments[1]]
        if arguments[0].endswith("versions.json"):
            return json.dumps([{"version": "2026.1", "aliases": ["latest"]}])
        answers = {"show": "publish_on: 2026-11-30\n", "tag": "2026.1", "ls-tree": "fiches/a.md"}
        return answers[command]

    monkeypatch.setattr("toolbox.publishing.due.git", git)
    assert due(tmp_path, date(2026, 11, 30)) == "2026.1"
