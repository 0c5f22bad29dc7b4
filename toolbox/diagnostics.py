"""What is wrong with the content: where it stands and what to type instead."""

from dataclasses import dataclass
from typing import Literal

from toolbox.characters import printable

Severity = Literal["error", "notice"]
"""How serious a problem is, in the words of a workflow command: an error has to be mended, a notice
is a tip that an editor may leave be."""


@dataclass(frozen=True)
class Finding:
    """What is wrong inside a text, before it is known in which file and field the text stands.

    `message` is Dutch, for its editor; `mark` is how it stands in the text, or how that begins, and
    `line`, counted from 0, where, as far as that is known. With a file it becomes a `Problem`.
    """

    message: str
    mark: str = ""
    line: int | None = None


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend, or may.

    `path` is relative to the root of the repository, with forward slashes; `line` and
    `column` count from 1; `message` is Dutch and names the field that is meant. Problems sort
    by their place.
    """

    path: str
    line: int
    column: int
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return the line that the check prints; one line, whatever the content holds."""
        return f"{printable(self.path)}:{self.line}:{self.column}: {self._told}"

    def annotation(self) -> str:
        """Return the problem as a GitHub workflow command, which marks the changed line.

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
