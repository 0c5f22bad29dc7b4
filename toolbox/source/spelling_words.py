"""The words that are right here and in no dictionary; the spell check knows them too.

They stand in the repository in plain text, so that whoever writes can add one.
"""

PATH = "data/words.txt"


def words(text: str) -> frozenset[str]:
    """Return every word in the list."""
    return frozenset(
        word for line in text.split("\n") if (word := line.strip()) and not word.startswith("#")
    )
