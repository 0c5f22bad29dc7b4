"""Tips for plain language. They never block: each is a guess that an editor may leave be.

Each is a generator like the rules in `checks`, over one sentence; its docstring is the tip.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from toolbox.diagnostics import Finding, Problem
from toolbox.lint.known_words import ABBREVIATION, Known, known_words
from toolbox.lint.lost_fields import lost_fields
from toolbox.lint.sentences import sentences
from toolbox.lint.text import prose
from toolbox.schema.validation import shortened
from toolbox.source.content import Content
from toolbox.source.spelling_words import PATH

LONGEST = 25
VAGUE = {
    "inclusie": r"inclusi(?:e|ef|eve|ever|evere)",
    "empowerment": r"empowerment",
    "duurzaam": r"duurza(?:am|me|mer|mere)",
}
"""The words that the fiche about a vision warns for, each with its forms."""

# Only what stands right beside the auxiliary or closes the clause is taken for a participle:
# elsewhere too many nouns and verbs look like one.
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
    """Yield the tips for every text below `root` that readers meet, in the order of the files.

    With them come those about what readers typed, which hangs on the names of fields.
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
    """A sentence says who does what."""
    if match := _PASSIVE.search(sentence):
        said = match.group()
        yield Finding(f"‘{_begin(said)}’ zegt niet wie het doet; schrijf: wie doet wat?", said)


def vague_word(sentence: str, known: Known) -> Iterator[Finding]:  # noqa: ARG001
    """A word that can mean anything is made concrete, or explained further in the sentence."""
    if "containerbegrip" in sentence.lower():
        return
    for forms in VAGUE.values():
        if match := re.search(rf"\b{forms}\b(?!.*(?:[(:]|, zodat\b))", sentence, re.IGNORECASE):
            word = match.group()
            message = f"‘{word}’ is een containerbegrip; zeg wat je ervan ziet in de praktijk"
            yield Finding(message, word)


def unknown_abbreviation(sentence: str, known: Known) -> Iterator[Finding]:
    """An abbreviation stands in the glossary, or has its meaning behind it."""
    for match in ABBREVIATION.finditer(sentence):
        word = match.group()
        if word not in known.abbreviations:
            message = (
                f"‘{word}’ staat niet bij de begrippen; schrijf het voluit "
                "of voeg het toe aan data/glossary.yml"
            )
            yield Finding(message, word)


def misspelled_word(sentence: str, known: Known) -> Iterator[Finding]:
    """A word stands in the dictionary, or in the list of words of the toolbox."""
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
