"""Temporary folders: gone when they are done, and those of a process that was killed later."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from toolbox import temporary
from toolbox.temporary import temporary_folder


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder with all temporary folders."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def old(folder: Path) -> Path:
    (folder / "site").mkdir(parents=True)
    os.utime(folder, (0, 0))
    return folder


def test_a_folder_is_gone_when_it_is_done(place: Path) -> None:
    with suppress(ValueError), temporary_folder() as folder:
        (folder / "site").mkdir()
        assert list(place.iterdir()) == [folder]
        raise ValueError
    assert list(place.iterdir()) == []


def test_a_folder_that_was_left_goes_and_that_of_another_stays(place: Path) -> None:
    left, new = old(place / "publiq-toolbox-a"), place / "publiq-toolbox-b"
    new.mkdir()
    others = old(place / "toolbox-c"), old(place / "elders")
    link = place / "publiq-toolbox-d"
    link.symlink_to(others[1])
    with temporary_folder() as first:
        assert not left.exists()
        (first / "site").mkdir()
        os.utime(first, (0, 0))
        with temporary_folder() as second:
            assert {*place.iterdir()} == {new, *others, link, first, second}
            assert (first / "site").is_dir()
    assert {*place.iterdir()} == {new, *others, link}
    assert (others[1] / "site").is_dir()


def test_without_a_lock_nothing_of_others_goes(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(temporary, "CAN_LOCK", False)
    left = old(place / "publiq-toolbox-a")
    with temporary_folder() as folder:
        assert {*place.iterdir()} == {left, folder}
    assert list(place.iterdir()) == [left]
