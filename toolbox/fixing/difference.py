"""What a repair changes in a file, line by line: for a person, and as hunks to propose."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

from toolbox.characters import lines_of
from toolbox.fixing.repair import repaired
from toolbox.source.decoding import MAX_BYTES
from toolbox.source.files import is_linked


@dataclass(frozen=True)
class Hunk:
    """The lines `first` to `last` of a file, from 1, and what should stand there."""

    path: str
    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Repair:
    """A file as it is and as it should be, both with its own line endings."""

    path: str
    before: str
    after: str

    @property
    def difference(self) -> str:
        """The difference, as a unified diff with Dutch headers."""
        rows = unified_diff(
            lines_of(self.before),
            lines_of(self.after),
            f"{self.path} (nu)",
            f"{self.path} (hersteld)",
            n=1,
            lineterm="",
        )
        return "\n".join(rows)

    @property
    def count(self) -> int:
        """The number of lines that change."""
        return sum(hunk.last - hunk.first + 1 for hunk in self.hunks())

    def hunks(self) -> Iterator[Hunk]:
        """Yield each stretch of lines that changes; a repair never adds or removes lines alone."""
        before, after = lines_of(self.before), lines_of(self.after)
        for tag, start, end, begin, until in SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes():
            if tag != "equal":
                yield Hunk(self.path, start + 1, end, tuple(after[begin:until]))


def content_files(root: Path) -> list[str]:
    """Return the paths of all fiches and data below `root`."""
    folders = (("fiches", "*.md"), ("data", "*.yml"), ("data/worksheets", "*.yml"))
    found = (path for folder, names in folders for path in sorted((root / folder).glob(names)))
    return [path.relative_to(root).as_posix() for path in found]


def repair_of(root: Path, path: str) -> Repair | None:
    """Return the repair of a file, or None when it needs none, or is not a readable text.

    A shortcut is none: in a proposal it could lead to any file of the machine. Raises OSError
    when the file cannot be read.
    """
    file = root / path
    if is_linked(file, root):
        return None
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        return None
    try:
        before = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    end = "\r\n" if "\r\n" in before else "\n"
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    text = before.removeprefix(mark).replace("\r\n", "\n")
    after = mark + repaired(path, text).replace("\n", end)
    return Repair(path, before, after) if after != before else None
