"""A guess at what was meant: the known name that is most like what was typed, if it is like it."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

FAIR = 0.6
"""From this likeness on, a guess helps more than a list of names: `goet` is like `goed` (0.75)."""

FAIR_FIELD = 0.76
"""The same for fields, which are short: `titel` is like `title` (0.8), and `date` is no longer like
`data` (0.75)."""

_BEGIN = 4


def likely(typed: str, names: Iterable[str], fair: float = FAIR) -> str | None:
    """Return the name that `typed` was likely meant to be, or None when none is like it."""
    wanted = typed.casefold()
    options: Mapping[str, str] = {name.casefold(): name for name in sorted(names)}
    if nearest := _nearest(wanted, options, fair):
        return options[nearest]
    # `bron` was meant to be `bronnen`, unless it can be two.
    begun = [
        name
        for name in options
        if min(len(name), len(wanted)) >= _BEGIN
        and (name.startswith(wanted) or wanted.startswith(name))
    ]
    return options[begun[0]] if len(begun) == 1 else None


def _nearest(wanted: str, names: Iterable[str], fair: float) -> str:
    """Return the first of the names that are most alike, or "" when none is alike enough."""
    best, nearest = 0.0, ""
    matcher = SequenceMatcher(None, wanted)
    for name in names:
        bar = max(fair, best)
        # What can be told from the lengths and the letters alone is told first: a file may have
        # thousands of names that do not exist.
        shared = 2 * min(len(wanted), len(name))
        if shared < bar * (len(wanted) + len(name)):
            continue
        matcher.set_seq2(name)
        if matcher.quick_ratio() >= bar and (ratio := matcher.ratio()) >= bar and ratio > best:
            best, nearest = ratio, name
    return nearest
