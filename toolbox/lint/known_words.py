"""The word lists of the linter: glossary terms, proper names, and `data/words.txt`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.lint.spelling import Speller
from toolbox.schema.collections import CONTACTS, GLOSSARY, SOURCES
from toolbox.source.content import Content

ABBREVIATION = re.compile(r"(?<![\w/(-])[A-Z]{2,}(?:[/-][A-Z]{2,})*(?!\w|[/-][A-Z]|\s*\()")
_NAME = re.compile(r"[^\W\d_][^\s/,;:()‘’“”]*[^\W_]")


@dataclass(frozen=True)
class Known:
    """The known abbreviations, and the spell checker."""

    abbreviations: frozenset[str]
    speller: Speller


def known_words(content: Content) -> Known:
    """Return the known words of the content: terms, proper names, and the word list."""
    named = set(_named(content))
    abbreviations = {word for text in named for word in ABBREVIATION.findall(text)}
    names = {word for text in named for word in _NAME.findall(text)}
    return Known(frozenset(abbreviations) | content.words, Speller(names | content.words))


def _named(content: Content) -> Iterator[str]:
    """Yield the terms with their abbreviations, and the names of sources and people."""
    for row in content.entries(GLOSSARY):
        # A term is capitalised in the glossary only.
        yield from (row.term, row.term[:1].lower() + row.term[1:], row.abbreviation or "")
        yield from row.synonyms
    for source in content.entries(SOURCES):
        yield from (source.title, source.publisher)
    for contact in content.entries(CONTACTS):
        yield from (contact.name, contact.organisation)
    for fiche in content.fiches:
        yield from (it.name for it in fiche.entry.testimonials)
        yield from (it.place for it in fiche.entry.every_example)
