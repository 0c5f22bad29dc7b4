"""The lint rules for plain language. Warnings never fail the check: an editor may ignore them.

Each rule generates findings in one sentence; as in `checks`, its docstring states the rule.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from toolbox.diagnostics import Finding, Problem
from toolbox.lint.known_words import ABBREVIATION, Known, known_words
from toolbox.lint.lost_fields import lost_fields
from toolbox.lint.sentences import sentences
from toolbox.lint.text import prose
from toolbox.schema.messages import shortened
from toolbox.source.content import Content
from toolbox.source.spelling_words import PATH

LONGEST = 25
VAGUE = {
    "inclusie": r"inclusi(?:e|ef|eve|ever|evere)",
    "empowerment": r"empowerment",
    "duurzaam": r"duurza(?:am|me|mer|mere)",
}
"""Vague words, which the fiche about a vision warns against, each with its inflections."""

# A participle only counts right next to the auxiliary or at the end of the clause: elsewhere too
# many nouns and verbs match (false positives).
_AUXILIARY = r"(?:wordt|worden|werd|werden)"
_WEAK = (
    r"(?!(?:beleid|gebied|geld|geduld|gezond|verband|bericht|bekend|bewust|gewoon)\b)"
    r"(?:aan|af|bij|door|goed|in|mee|na|om|onder|op|over|rond|samen|terug|toe|uit|vast|voor|weg)?"
    r"(?:ge|be|ver|ont|her)\w{2,}[dt]"
)
_STRONG = (
    "(?:aan|in|mee|na|op|over|uit|voor)?"
    "(?:aanvaard|begrepen|besproken|gedaan|gedragen|gegeven|gehouden|gekozen|gekregen|gelezen|genomen|"
    "geschreven|gesproken|gevonden|gezien|gezegd|ondernomen|vergeten|verkozen)"
)
_PARTICIPLE = rf"(?:{_WEAK}|{_STRONG})\b"
_PASSIVE = re.compile(
    rf"\b{_AUXILIARY}\s+(?:(?:niet|ook|nog|al|nu|dan)\s+)?{_PARTICIPLE}"
    rf"|\b{_PARTICIPLE}\s+{_AUXILIARY}\b"
    rf"|\b{_AUXILIARY}\b[^,;:.!?]{{0,200}}\s{_PARTICIPLE}(?=[,;:.!?’)]|\s+door\b|$)",
    re.IGNORECASE,
)


Rule = Callable[[str, Known], Iterator[Finding]]


def warnings(root: Path, content: Content) -> Iterator[Problem]:
    """Yield the lint warnings of every text below `root`, sorted by file position.

    They include those about lost fields of worksheets.
    """
    known = known_words(content)
    found = {
        text.problem(sentence.line, finding)
        for text in prose(root, content)
        for sentence in sentences(text.text)
        for rule in RULES
        for finding in rule(sentence.text, known)
    }
    yield from sorted(found.union(lost_fields(content)))


def long_sentence(sentence: str, known: Known) -> Iterator[Finding]:  # noqa: ARG001
    """A sentence has at most 25 words."""
    words = sentence.split()
    if len(words) > LONGEST:
        message = f"de zin ‘{_begin(sentence)}’ telt {len(words)} woorden; knip hem in twee"
        yield Finding(message, " ".join(words[:3]))


def passive_voice(sentence: str, known: Known) -> Iterator[Finding]:  # noqa: ARG001
    """A sentence is active, not passive: it says who does what."""
    if match := _PASSIVE.search(sentence):
        said = match.group()
        yield Finding(f"‘{_begin(said)}’ zegt niet wie het doet; schrijf: wie doet wat?", said)


def vague_word(sentence: str, known: Known) -> Iterator[Finding]:  # noqa: ARG001
    """A vague word is replaced by a concrete one, or explained further on in the sentence."""
    if "containerbegrip" in sentence.lower():
        return
    for forms in VAGUE.values():
        if match := re.search(rf"\b{forms}\b(?!.*(?:[(:]|, zodat\b))", sentence, re.IGNORECASE):
            word = match.group()
            message = f"‘{word}’ is een containerbegrip; zeg wat je ervan ziet in de praktijk"
            yield Finding(message, word)


def unknown_abbreviation(sentence: str, known: Known) -> Iterator[Finding]:
    """An abbreviation is a known one, as from the glossary, or is explained in parentheses."""
    for match in ABBREVIATION.finditer(sentence):
        word = match.group()
        if word not in known.abbreviations:
            message = (
                f"‘{word}’ staat niet bij de begrippen; schrijf het voluit "
                "of voeg het toe aan data/glossary.yml"
            )
            yield Finding(message, word)


def misspelled_word(sentence: str, known: Known) -> Iterator[Finding]:
    """A word is in the dictionary or in the word list of the toolbox."""
    for word in known.speller.misspelled(sentence):
        near = known.speller.near(word)
        todo = f"bedoel je ‘{near}’?" if near else "kijk de spelling na."
        message = (
            f"‘{shortened(word)}’ staat niet in de woordenlijst; {todo} "
            f"Is het woord juist, zet het dan in {PATH}"
        )
        yield Finding(message, word)


RULES: tuple[Rule, ...] = (
    long_sentence,
    passive_voice,
    vague_word,
    unknown_abbreviation,
    misspelled_word,
)


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
