"""The form fields of a worksheet: what each is, where it stands, and what it was called before."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from toolbox.document import Loc

FieldKind = Literal["text", "amount", "date", "choice", "score", "tick", "total"]
"""The input type of a field; a `total` is computed, so it is read-only and not stored."""

ROW = "{n}"
"""Placeholder for the row number, in the field names of a row that readers add."""
MOST_ROWS = 200
"""The maximum number of rows of a table, including those that readers add."""

HEAD_OF_SHEET = -1
"""The `group` of the fields at the top of every worksheet."""
HEADER_ROW, ADDED_ROW = -1, -2
"""The `row` of the fields in the header of a matrix, and of those in a row that readers add."""


class Place(NamedTuple):
    """The position of a field, from 0; negative for the head, header rows and an added row."""

    group: int
    row: int
    column: int


class Choice(NamedTuple):
    """An option of a field: the id that is stored, and the title that readers see."""

    id: str
    title: str


@dataclass(frozen=True)
class Field:
    """A field of a worksheet.

    `label` is its label in plain text, `group` the heading above it, or "". `adds` is what a
    total sums. `origin` is the location in the worksheet of the id or the text that the name
    derives from; `former` has the former names, under which browsers may have stored answers.
    """

    name: str
    label: str
    kind: FieldKind
    group: str
    place: Place
    origin: Loc = ()
    choices: tuple[Choice, ...] = ()
    adds: Literal["row", "column", "all"] | None = None
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fields:
    """All fields of a worksheet, in document order.

    `added` has those of a row that readers can add, with `ROW` as placeholder for its number.
    """

    all: tuple[Field, ...]
    added: tuple[Field, ...] = ()
    _by_place: dict[Place, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_place", {found.place: found for found in self.all})

    def at(self, group: int, row: int, column: int = 0) -> Field:
        """Return the field at a position; raises KeyError when there is none."""
        return self._by_place[Place(group, row, column)]

    @property
    def head(self) -> tuple[Field, ...]:
        """The fields at the top of every worksheet."""
        return tuple(found for found in self.all if found.place.group == HEAD_OF_SHEET)

    def header(self, column: int) -> Field:
        """Return the field in the header of a column that readers name themselves (matrix).

        Raises KeyError when there is none.
        """
        return self.at(0, HEADER_ROW, column)

    def renamed(self, old_to_new: Mapping[str, str]) -> "Fields":
        """Return the fields with their former names added, from redirects of old names."""
        if not old_to_new:
            return self
        former: defaultdict[str, list[str]] = defaultdict(list)
        for old, new in old_to_new.items():
            former[new].append(old)
            if ROW in new:
                for number in map(str, range(1, MOST_ROWS + 1)):
                    former[new.replace(ROW, number)].append(old.replace(ROW, number))

        def with_former(found: Field) -> Field:
            return replace(found, former=(*found.former, *former[found.name]))

        return Fields(tuple(map(with_former, self.all)), tuple(map(with_former, self.added)))

    @property
    def lasting(self) -> tuple[Field, ...]:
        """The fields that browsers store: no totals, and one row with `ROW` for rows to add."""
        body = self.added or self.all[len(self.head) :]
        return tuple(found for found in (*self.head, *body) if found.kind != "total")
