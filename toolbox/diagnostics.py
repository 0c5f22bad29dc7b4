"""Diagnostics of the content: findings in a text, and problems with a file position."""

from dataclasses import dataclass
from typing import Literal

from toolbox.characters import printable

Severity = Literal["error", "notice"]
"""The severity levels, as in a workflow command: an error must be fixed, a notice is a lint warning
that an editor may ignore."""


@dataclass(frozen=True)
class Finding:
    """A diagnostic inside a text, before the file and the field of the text are known.

    `message` is Dutch, for the editor; `mark` is the text that it is about, or its beginning, and
    `line` its line, counted from 0, if known. `broken` is the address of a link or an image that
    leads nowhere. With a file position it becomes a `Problem`.
    """

    message: str
    mark: str = ""
    line: int | None = None
    broken: str = ""


@dataclass(frozen=True, order=True)
class Problem:
    """A diagnostic with a file position: an error, or a lint warning.

    `path` is relative to the root of the repository, with forward slashes; `line` and
    `column` count from 1; `message` is Dutch and names the field. Problems sort by path,
    line and column.
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return `path:line:column: message` on one line, with unprintable characters replaced."""
        return f"{printable(self.path)}:{self.line}:{self.column}: {self._told}"

    def annotation(self) -> str:
        """Return the problem as a GitHub workflow command, shown as an annotation of the line.

        Escaping follows the toolkit of GitHub Actions (`packages/core/src/command.ts`).
        """
        path = _escape(printable(self.path)).replace(":", "%3A").replace(",", "%2C")
        place = f"file={path},line={self.line},col={self.column}"
        return f"::{self.severity} {place}::{_escape(self._told)}"

    @property
    def _told(self) -> str:
        mark = "tip: " if self.severity == "notice" else ""
        return printable(f"{mark}{self.message}")


def _escape(text: str) -> str:
    return text.replace("%", "%25")
