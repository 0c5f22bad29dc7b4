"""A Dutch spell checker: Hunspell with the OpenTaal dictionary, and the toolbox's own words.

Hunspell accepts Dutch compounds, so few words have to be listed. It is imported lazily, by the
linter only. The dictionary is that of OpenTaal, 2.20.21, unchanged; its licence stands beside it.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from toolbox.temporary import temporary_folder

HAS_HUNSPELL = find_spec("hunspell") is not None
"""Whether Hunspell is installed; without it, every word counts as correct."""

DICTIONARY = Path(__file__).parent / "dictionary"
_NAME = "nl-nl"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# Tokens to skip: inline code, URLs and file names, anything with a digit, and the half of a
# compound that is completed by another word, such as ‘beleids-’.
_NO_WORD = re.compile(
    r"`[^`]*`|\S*(?:://|@|_)\S*|[\w-]+(?:\.[\w-]{2,})+\S*|[^\s/(]*\d[^\s/)]*"
    r"|[^\W\d_]+-(?![^\W\d_])|(?<!\w)-[^\W\d_]+"
)
_ENDING = re.compile(r"(.+)[’'](?:s|en|er|ers|tje|tjes)")
_LONGEST, _MOST = 60, 200
"""Limits on suggestions, which are slow: characters in a word, and words in a run.

A text with more unknown words is probably in another language.
"""


class Speller:
    """A spell checker for Dutch, extended with the word list `own`."""

    def __init__(self, own: Iterable[str]) -> None:
        self.own = frozenset(own)
        self._asked: set[str] = set()

    def misspelled(self, sentence: str) -> Iterator[str]:
        """Yield each misspelled word of a sentence, as typed."""
        for match in _WORD.finditer(_NO_WORD.sub(" ", sentence)):
            if not self.knows(match.group()):
                yield match.group()

    def knows(self, word: str) -> bool:
        """Return whether a word is spelled correctly; all-caps abbreviations always are."""
        if not HAS_HUNSPELL:
            return True
        if (word.isupper() and len(word) > 1) or self.own & {word, _small(word)}:
            return True
        if _hunspell().spell(word) or _hunspell().spell(f"{word}."):
            return True
        if ending := _ENDING.fullmatch(word):
            return self.knows(ending.group(1))
        # Hyphenated compounds of names are not in any dictionary.
        parts = word.split("-")
        return len(parts) > 1 and all(map(self.knows, parts))

    def near(self, word: str) -> str | None:
        """Return the best spelling suggestion, or None when there is none or a limit is reached."""
        if len(word) > _LONGEST or len(self._asked | {word}) > _MOST:
            return None
        self._asked.add(word)
        own = get_close_matches(word, sorted(self.own), n=1, cutoff=0.8)
        return next(iter(own or _suggestions(word)), None)


def _small(word: str) -> str:
    """Return a word with its first letter in lowercase, as inside a sentence."""
    return word[:1].lower() + word[1:]


@cache
def _hunspell() -> Any:
    from hunspell import Hunspell

    # Hunspell reads both files at once, and never again.
    with temporary_folder() as folder:
        rules, words = folder / f"{_NAME}.aff", folder / f"{_NAME}.dic"
        rules.write_bytes((DICTIONARY / rules.name).read_bytes())
        words.write_bytes(gzip.decompress((DICTIONARY / f"{words.name}.gz").read_bytes()))
        return Hunspell(_NAME, hunspell_data_dir=str(folder))


@cache
def _suggestions(word: str) -> tuple[str, ...]:
    found: tuple[str, ...] = _hunspell().suggest(word)
    return found
