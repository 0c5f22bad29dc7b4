"""What people type in the search, and the places that answer it: a specification of the search."""

import re
from dataclasses import dataclass
from typing import Final

import yaml

from tests.conftest import ROOT

PATH: Final = "tests/content/search-questions.yml"

PEOPLE: Final = ("coordinator", "welfare_officer", "volunteer", "alderman", "helpdesk")
"""Who asks."""

_SENTENCE: Final = re.compile(r"\S+(?: \S+){3,}[.?]")


@dataclass(frozen=True)
class Question:
    """What somebody types, and the addresses that answer it equally well.

    One of them has to come first, or among the first three when the question is `general`.
    """

    who: str
    typed: str
    places: tuple[str, ...]
    general: bool

    @property
    def is_sentence(self) -> bool:
        """Whether it is a whole sentence, as one asks a colleague."""
        return bool(_SENTENCE.fullmatch(self.typed))


def _question(who: str, typed: str, place: str | list[str], general: bool = False) -> Question:
    return Question(who, typed, (place,) if isinstance(place, str) else tuple(place), general)


QUESTIONS: Final = tuple(
    _question(who, **row)
    for who, rows in yaml.safe_load((ROOT / PATH).read_text("utf-8")).items()
    for row in rows
)
