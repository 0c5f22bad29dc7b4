"""What is wrong with the content: where it stands and what to type instead."""

from dataclasses import dataclass
from typing import Literal

from toolbox.characters import printable

Level = Literal["error", "notice"]
"""How serious a problem is to the forge; a tip is a notice."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend.

    `path` is relative to the root of the repository, with forward slashes; `line` and
    `column` count from 1; `message` is Dutch and names the field that is meant.
    """

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """Return the line that the check prints; one line, whatever the content holds."""
        path, message = printable(self.path), printable(self.message)
        return f"{path}:{self.line}:{self.column}: {message}"

    def annotation(self, level: Level = "error") -> str:
        """Return the problem as a GitHub workflow command, which marks the changed line.

        Escaping follows the toolkit of GitHub Actions (`packages/core/src/command.ts`).
        """
        path = _escape(printable(self.path)).replace(":", "%3A").replace(",", "%2C")
        place = f"file={path},line={self.line},col={self.column}"
        return f"::{level} {place}::{_escape(printable(self.message))}"


def _escape(text: str) -> str:
    return text.replace("%", "%25")
