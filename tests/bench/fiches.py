"""Fiches of 1,200 words, made of the sentences of the real ones: no text occurs twice."""

import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from toolbox.schema.fiche import FrontMatter
from toolbox.schema.texts import Markdown
from toolbox.schema.walk import typed_values
from toolbox.source.content import ValidFiche

SEED = 2026
STEPS = 5
_SENTENCE = re.compile(r"[A-Z][\w ,’‘–é-]{30,140}\.")

FrontMatterData = dict[str, Any]


def sentences(fiches: Sequence[ValidFiche]) -> list[str]:
    """Return the plain sentences of fiches, which only letters and commas stand in."""
    texts = (
        found.value
        for fiche in fiches
        for found in typed_values(FrontMatter, fiche.entry.model_dump(mode="json"))
        if isinstance(found.marker, Markdown)
    )
    return [
        found
        for text in texts
        for found in re.split(r"(?<=\.)\s+", text)
        if _SENTENCE.fullmatch(found)
    ]


def made_fiches(sentences: Sequence[str], count: int) -> Iterator[tuple[str, FrontMatterData]]:
    """Yield the slug and the front matter of `count` fiches, the same ones in every run.

    Every text ends in a number of its own, so that remembering a text gains nothing.
    """
    writer = _Writer(sentences)
    for number in range(1, count + 1):
        yield f"gemaakt-{number}", writer.fiche(number)


class _Writer:
    def __init__(self, sentences: Sequence[str]) -> None:
        self._random = Random(SEED)
        self._sentences = sentences
        self._number = 0

    def fiche(self, number: int) -> FrontMatterData:
        return {
            "title": f"Gemaakte fiche {number}",
            "summary": self._prose(12)[-200:],
            "order": 100 + number,
            "phase": "opstarten",
            "key_points": self._many(3, 12),
            "steps": [self._step() for _ in range(STEPS)],
            "dos": self._many(4, 8),
            "donts": self._many(4, 8),
            "tips": self._many(3, 12),
            "faq": [
                {"question": self._short("Vraag") + "?", "answer": self._prose(25)}
                for _ in range(4)
            ],
        }

    def _step(self) -> FrontMatterData:
        points = f"- **{self._short('Punt')}**: {self._prose(8)}\n- [verder](visievorming.md)"
        return {
            "title": self._short("Stap"),
            "body": f"{self._prose(45)}\n\n{points}\n\n{self._prose(20)}",
            "why": self._prose(15),
            "questions": [self._short("Vraag") + "?" for _ in range(3)],
            "tips": self._many(1, 12),
        }

    def _many(self, count: int, words: int) -> list[str]:
        return [self._prose(words) for _ in range(count)]

    def _prose(self, words: int) -> str:
        """Return sentences of at least so many words, the last with a number of its own."""
        found: list[str] = []
        while sum(len(sentence.split()) for sentence in found) < words:
            found.append(self._random.choice(self._sentences))
        self._number += 1
        return f"{' '.join(found)[:-1]} ({self._number})."

    def _short(self, kind: str) -> str:
        self._number += 1
        return f"{kind} nummer {self._number}"
