"""Tips for plain language. They never block: each is a guess that an editor may leave be.

Each is a generator like the rules in `checks`, over one sentence; its docstring is the tip.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from macros.checks.look import at
from macros.editing.sentences import Sentence, sentences
from macros.models.base import Markdown, Plain
from macros.models.fields import marked
from macros.models.lists import Source, Term
from macros.problems import Problem
from macros.reading.content import Content
from macros.reading.source import MAX_BODY
from macros.render.macros import FICHE_MACROS, INLINE_MACROS
from macros.texts.body import parse

LONGEST = 25
VAGUE = {
    "inclusie": r"inclusi(?:e|ef|eve)",
    "empowerment": r"empowerment",
    "duurzaam": r"duurza(?:am|me)",
}
"""The words that the fiche about a vision warns for, each with its forms."""

_NO_PROSE = frozenset({"name", "publisher", "role", "search_terms", "synonyms"})

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
_ABBREVIATION = re.compile(r"(?<![\w/-])[A-Z]{2,}(?:[/-][A-Z]{2,})*(?!\w|[/-][A-Z]|\s*\()")

Tip = Callable[[str, frozenset[str]], Iterator[str]]


def hints(content: Content) -> Iterator[Problem]:
    """Yield the tips for all fiches, worksheets and lists, in the order of the files."""
    known = frozenset(_known(content))
    found = {*_in_fields(content, known), *_in_bodies(content, known)}
    yield from sorted(found)


def long_sentence(sentence: str, known: frozenset[str]) -> Iterator[str]:  # noqa: ARG001
    """A sentence has at most 25 words."""
    words = len(sentence.split())
    if words > LONGEST:
        yield f"de zin ‘{_begin(sentence)}’ telt {words} woorden; knip hem in twee"


def passive_voice(sentence: str, known: frozenset[str]) -> Iterator[str]:  # noqa: ARG001
    """A sentence says who does what."""
    if match := _PASSIVE.search(sentence):
        yield f"‘{_begin(match.group())}’ zegt niet wie het doet; schrijf: wie doet wat?"


def vague_word(sentence: str, known: frozenset[str]) -> Iterator[str]:  # noqa: ARG001
    """A word that can mean anything is made concrete, or explained further in the sentence."""
    if "containerbegrip" in sentence.lower():
        return
    for forms in VAGUE.values():
        if match := re.search(rf"\b{forms}\b(?!.*(?:[(:]|, zodat\b))", sentence, re.IGNORECASE):
            word = match.group()
            yield f"‘{word}’ is een containerbegrip; zeg wat je ervan ziet in de praktijk"


def unknown_abbreviation(sentence: str, known: frozenset[str]) -> Iterator[str]:
    """An abbreviation stands in the glossary, or has its meaning behind it."""
    for match in _ABBREVIATION.finditer(sentence):
        if match.group() not in known:
            yield (
                f"‘{match.group()}’ staat niet bij de begrippen; schrijf het voluit "
                "of voeg het toe aan data/glossary.yml"
            )


TIPS: tuple[Tip, ...] = (long_sentence, passive_voice, vague_word, unknown_abbreviation)


def _in_fields(content: Content, known: frozenset[str]) -> Iterator[Problem]:
    for piece in content.pieces:
        for found in marked(piece.model, piece.value):
            if len(found.value) > MAX_BODY or _NO_PROSE & set(found.loc):
                continue
            if isinstance(found.marker, Plain | Markdown):
                for sentence, tip in _tips(sentences(found.value), known):
                    problem = at(piece, found.loc, tip, sentence.line)
                    yield _as_tip(problem)


def _in_bodies(content: Content, known: frozenset[str]) -> Iterator[Problem]:
    for written in content.bodies.values():
        body = parse(written.text, FICHE_MACROS, INLINE_MACROS)
        for sentence, tip in _tips(sentences(body.text), known):
            yield _as_tip(written.problem(body.lines[sentence.line], f"Inleiding: {tip}"))


def _tips(found: Iterable[Sentence], known: frozenset[str]) -> Iterator[tuple[Sentence, str]]:
    for sentence in found:
        for tip in TIPS:
            for message in tip(sentence.text, known):
                yield sentence, message


def _as_tip(problem: Problem) -> Problem:
    return Problem(problem.path, problem.line, problem.column, f"tip: {problem.message}")


def _known(content: Content) -> Iterator[str]:
    """Yield the words in capitals that have a meaning here: terms, and names of sources."""
    for name in ("glossary", "sources"):
        for row in content.lists[name]:
            if isinstance(row.entry, Term):
                names = (row.entry.term, row.entry.abbreviation or "", *row.entry.synonyms)
            elif isinstance(row.entry, Source):
                names = (row.entry.title, row.entry.publisher)
            for text in names:
                yield from _ABBREVIATION.findall(text)


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
