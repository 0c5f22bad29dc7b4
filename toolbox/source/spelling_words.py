"""The custom word list of the spell checker: correct words that are not in its dictionary.

A plain text file in the repository, so that every editor can add a word.
"""

PATH = "data/words.txt"


def words(text: str) -> frozenset[str]:
    """Parse the word list: one word per line, `#` starts a comment line."""
    return frozenset(
        word for line in text.split("\n") if (word := line.strip()) and not word.startswith("#")
    )
