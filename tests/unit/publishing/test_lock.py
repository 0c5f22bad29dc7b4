"""One process publishes at a time, and the locks of a git that was killed stop nobody."""

import time
from pathlib import Path
from threading import Thread

import pytest

from toolbox.publishing import branch, lock
from toolbox.publishing.lock import exclusive

REF = "refs/heads/gh-pages"


def test_a_stale_lock_of_git_is_removed_and_that_of_another_branch_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    (tmp_path / "refs/heads").mkdir(parents=True)
    stale = [tmp_path / f"{REF}.lock", tmp_path / "packed-refs.lock", tmp_path / "shallow.lock"]
    others = [tmp_path / "refs/heads/main.lock", tmp_path / "index.lock"]
    for path in (*stale, *others):
        path.touch()
    with exclusive(tmp_path, [REF]):
        assert [path for path in (*stale, *others) if path.exists()] == others


def test_whoever_comes_second_waits_and_hears_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = []

    def second() -> None:
        with exclusive(tmp_path, ()):
            order.append("second")

    waiting = Thread(target=second, daemon=True)
    said = ""
    with exclusive(tmp_path, ()):
        waiting.start()
        until = time.monotonic() + 10
        while not said and time.monotonic() < until:
            time.sleep(0.01)
            said = capsys.readouterr().out
        order.append("first")
    waiting.join(10)
    assert said == "Iemand anders publiceert vanuit deze map. Even wachten …\n"
    assert order == ["first", "second"]


def test_where_nothing_can_be_locked_publishing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(branch, "CAN_LOCK", False)
    with pytest.raises(branch.PublishError, match="Op Windows kan je niet zelf publiceren"):
        branch.Branch("origin", "gh-pages").check()
