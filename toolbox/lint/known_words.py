"""What needs no explanation in a text of the toolbox: its terms, its names, its own words."""

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
    """The abbreviations that need no explanation, and how words are spelled."""

    abbreviations: frozenset[str]
    speller: Speller


def known_words(content: Content) -> Known:
    """Return what is known from the content: terms, names, and the list of words."""
    named = set(_named(content))
    abbreviations = {word for text in named for word in ABBREVIATION.findall(text)}
    names = {word for text in named for word in _NAME.findall(text)}
    return Known(frozenset(abbreviations) | content.words, Speller(names | content.words))


def _named(content: Content) -> Iterator[str]:
    """Yield the terms with their abbreviations, and the names of sources and people."""
    for row in content.entries(GLOSSARY):
        # It begins with a capital, which is no part of the word.
        yield from (row.term, row.term[:1].lower() + row.term[1:], row.abbreviation or "")
        yield from row.synonyms
    for source in content.entries(SOURCES):
        yield from (source.title, source.publisher)
    for contact in content.entries(CONTACTS):
        yield from (contact.name, contact.organisation)
    for fiche in content.fiches:
        yield from (it.name for it in fiche.entry.testimonials)
        yield from (it.place for it in fiche.entry.examples)
