import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from toolbox.cache import UNUSED, Kept, digest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "kept.sqlite"


def saved(path: Path, *rows: tuple[str, ...]) -> None:
    kept = Kept(path)
    for value, *inputs in rows:
        kept.put(value, *inputs)
    kept.save()


def test_what_was_made_once_is_there_in_the_next_run(path: Path) -> None:
    saved(path, ("één", "a"), ("twee", "b"))
    kept = Kept(path)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == ("één", "twee", None)


def test_it_is_made_for_new_input_only(path: Path) -> None:
    calls: list[str] = []

    def make(value: str) -> str:
        calls.append(value)
        return value * 2

    for value in ("a", "a", "b"):
        kept = Kept(path)
        assert kept.once(partial(make, value), "kind", value) == value * 2
        kept.save()
    assert calls == ["a", "b"]


def test_inputs_are_told_apart() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_what_is_forgotten_is_not_there_again(path: Path) -> None:
    kept = Kept(path)
    kept.put("oud", "a")
    kept.save()
    kept.put("nieuw", "a")
    kept.put("x", "b")
    kept.forget()
    assert (kept.get("a"), kept.get("b")) == ("oud", None)


def test_without_a_file_nothing_is_kept() -> None:
    kept = Kept()
    kept.put("x", "a")
    assert kept.once(lambda: "y", "a") == "y"
    kept.save()
    assert kept.get("a") is None


def test_the_same_text_under_many_inputs_is_there_once(path: Path) -> None:
    saved(path, ("x" * 9000, "a"), ("x" * 9000, "b"))
    assert rows(path, "SELECT count(*) FROM contents") == [(1,)]


def rows(path: Path, question: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as base:
        return base.execute(question).fetchall()


def test_a_changed_text_is_not_used(path: Path) -> None:
    saved(path, ("goed", "a"))
    with sqlite3.connect(path) as base:
        base.execute("UPDATE contents SET value = 'fout'")
    assert Kept(path).get("a") is None
    saved(path, ("goed", "a"))
    assert Kept(path).get("a") == "goed"


@pytest.mark.parametrize("value", ["NULL", "x'ff'", "7"])
def test_a_value_of_another_kind_is_not_used(path: Path, value: str) -> None:
    saved(path, ("goed", "a"))
    with sqlite3.connect(path) as base:
        base.execute(f"UPDATE contents SET value = {value}")
    assert Kept(path).get("a") is None


def damaged(content: bytes) -> list[bytes]:
    middle = len(content) // 2
    return [
        b"",
        b"geen databank, maar wel lang genoeg om er een te lijken " * 50,
        content[:100],
        content[:middle],
        content[: middle - 1] + bytes(2000) + content[middle + 1999 :],
        bytes(100) + content[100:],
    ]


@pytest.mark.parametrize("case", range(6))
def test_a_damaged_file_never_gives_anything_wrong_and_mends_itself(path: Path, case: int) -> None:
    saved(path, *((f"{number} " * 300, str(number)) for number in range(40)))
    path.write_bytes(damaged(path.read_bytes())[case])
    for _ in range(3):
        kept = Kept(path)
        for number in range(40):
            right = f"{number} " * 300
            assert kept.get(str(number)) in (None, right)
            assert kept.once(partial(str, right), str(number)) == right
        kept.save()
    kept = Kept(path)
    assert [kept.get(str(number)) for number in range(40)] == [f"{n} " * 300 for n in range(40)]


def test_a_run_that_is_killed_leaves_what_was_there(path: Path) -> None:
    saved(path, ("oud", "a"))
    code = (
        "import os, sys; from pathlib import Path; from toolbox.cache import Kept\n"
        "kept = Kept(Path(sys.argv[1])); kept.put('nieuw' * 9_000_000, 'b'); os._exit(1)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 1
    kept = Kept(path)
    assert (kept.get("a"), kept.get("b")) == ("oud", None)


def test_a_second_run_at_once_does_without_what_it_may_not_write(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolbox.cache.PATIENCE", 0)
    saved(path, ("x", "a"))
    first, second = Kept(path), Kept(path)
    first.put("1", "b")
    assert second.get("a") == "x"
    second.put("2", "c")
    second.save()
    first.save()
    kept = Kept(path)
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == ("x", "1", None)


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    kept = Kept(tmp_path / "bestand" / "kept.sqlite")
    kept.put("x", "a")
    kept.save()
    assert kept.get("a") is None


def test_what_no_run_asks_for_goes_in_the_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(path, ("weg", "a"), ("blijft", "b"))
    today = date.today()

    for later in (UNUSED, UNUSED + timedelta(days=1)):
        day = SimpleNamespace(today=partial(today.__add__, later))
        monkeypatch.setattr("toolbox.cache.date", day)
        kept = Kept(path)
        assert kept.get("b") == "blijft"
        kept.save()
    assert Kept(path).get("a") is None
    assert rows(path, "SELECT value FROM contents") == [("blijft",)]
