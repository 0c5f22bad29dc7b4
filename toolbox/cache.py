"""What follows from its input alone, kept from one run to the next.

One SQLite file: a run that is killed leaves the last whole state. Each value lies under its own
digest, so that what is the same under many inputs is there once, and what was damaged is never
used. Without a file, nothing is kept.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

UNUSED = timedelta(days=30)
"""How long something stays that no run asks for."""

PATIENCE = 2
"""How many seconds to wait for another run that is writing."""

_TABLES = """
PRAGMA auto_vacuum = FULL;
BEGIN;
CREATE TABLE made (input BLOB PRIMARY KEY, value BLOB, used INTEGER) WITHOUT ROWID;
CREATE TABLE contents (digest BLOB PRIMARY KEY, value TEXT);
COMMIT;
"""


class Kept:
    """Texts by the digest of what they were made from.

    Never a reason to stop: a file that cannot be used is left alone or, where it is damaged,
    begun again.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._today = date.today().toordinal()
        self._base: sqlite3.Connection | None = None
        if path is None:
            return
        for _ in range(2):
            with suppress(sqlite3.Error, OSError):
                self._base = _opened(path)
                return

    def get(self, *inputs: str) -> str | None:
        """Return what was made from these inputs, or None if that is not known."""
        row = self._ask(
            "SELECT contents.digest, contents.value, used FROM made"
            " JOIN contents ON contents.digest = made.value WHERE input = ?",
            digest(*inputs),
        )
        if row is None or not isinstance(row[1], str) or sha256(row[1].encode()).digest() != row[0]:
            return None
        if row[2] != self._today:
            self._ask("UPDATE made SET used = ? WHERE input = ?", self._today, digest(*inputs))
        return row[1]

    def put(self, value: str, *inputs: str) -> None:
        """Keep what was made from these inputs."""
        name = sha256(value.encode()).digest()
        self._ask("INSERT OR REPLACE INTO contents VALUES (?, ?)", name, value)
        self._ask(
            "INSERT OR REPLACE INTO made VALUES (?, ?, ?)", digest(*inputs), name, self._today
        )

    def once(self, make: Callable[[], str], *inputs: str) -> str:
        """Return what follows from these inputs, made now if it was not made before."""
        value = self.get(*inputs)
        if value is None:
            value = make()
            self.put(value, *inputs)
        return value

    def save(self) -> None:
        """Write what was made, and let go of what no run asked for in a long time."""
        self._ask("DELETE FROM made WHERE used < ?", self._today - UNUSED.days)
        self._ask("DELETE FROM contents WHERE digest NOT IN (SELECT value FROM made)")
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.commit()

    def forget(self) -> None:
        """Let go of what was made since the last time that it was saved."""
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.rollback()

    def _ask(self, question: str, *values: object) -> tuple[object, ...] | None:
        if self._base is None:
            return None
        try:
            row: tuple[object, ...] | None = self._base.execute(question, values).fetchone()
        except sqlite3.OperationalError:
            # Busy in another run, for longer than it is worth waiting.
            self._base = None
            return None
        except sqlite3.DatabaseError:
            self._base.close()
            self._base = None
            if self.path is not None:
                self.path.unlink(missing_ok=True)
            return None
        return row


def digest(*inputs: str) -> bytes:
    """Return a digest that tells all inputs apart."""
    found = sha256()
    for text in inputs:
        found.update(sha256(text.encode()).digest())
    return found.digest()


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=PATIENCE)
    try:
        # A run that is writing lets others read, but make nothing.
        if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'contents'").fetchone():
            base.executescript(_TABLES)
    except sqlite3.OperationalError:
        base.close()
        raise
    except sqlite3.DatabaseError:
        base.close()
        path.unlink(missing_ok=True)
        raise
    return base
