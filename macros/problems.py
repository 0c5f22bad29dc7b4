"""What is wrong with the content: where it stands and what to type instead."""

from collections.abc import Iterable
from dataclasses import dataclass


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
        """Return the line that the check prints."""
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    def annotation(self) -> str:
        """Return the problem as a GitHub workflow command, which marks the changed line.

        Escaping follows the toolkit of GitHub Actions (`packages/core/src/command.ts`).
        """
        path = _escape(self.path).replace(":", "%3A").replace(",", "%2C")
        place = f"file={path},line={self.line},col={self.column}"
        return f"::error {place}::{_escape(self.message)}"


class ContentError(Exception):
    """The content has problems, so nothing can be built from it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
