"""A guess at what was meant: the known name that is most like what was typed, if it is like it."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

FAIR = 0.76
"""From this likeness on a guess helps more than the list: `titel` is like `title` (0.8), and `date`
no longer like `data` (0.75)."""

_SHORT = 4
_FAIR_WHEN_SHORT = 0.6


def likely(typed: str, names: Iterable[str]) -> str | None:
    """Return the name that `typed` was likely meant to be, or None when none is like it."""
    wanted = typed.casefold()
    options: Mapping[str, str] = {name.casefold(): name for name in sorted(names)}
    if wanted in options:
        return options[wanted]
    ranked = sorted((-SequenceMatcher(None, wanted, name).ratio(), name) for name in options)
    for likeness, name in ranked[:1]:
        short = max(len(wanted), len(name)) < _SHORT
        if -likeness >= (_FAIR_WHEN_SHORT if short else FAIR):
            return options[name]
    begun = [
        name
        for name in options
        if min(len(name), len(wanted)) >= _SHORT
        and (name.startswith(wanted) or wanted.startswith(name))
    ]
    return options[begun[0]] if len(begun) == 1 else None
