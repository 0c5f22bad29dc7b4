"""The summary of a run on GitHub, which the tests read from a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from toolbox.publishing import github

Summary = Callable[[], str]


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Summary:
    """Return a function that reads the summary of the run so far."""
    file = tmp_path / "summary"
    monkeypatch.setenv(github.SUMMARY, str(file))
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return lambda: file.read_text("utf-8")
