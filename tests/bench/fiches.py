"""Many fiches from a few: the same words and markup, but no text that occurs twice."""

import re
from collections.abc import Sequence
from random import Random
from typing import Any

import yaml

from toolbox.document import Loc
from toolbox.schema.base import Markdown, Ref
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.walk import TypedValue, typed_values
from toolbox.source.content import ValidFiche

SEED = 2026
# Lists, headings, tables, code and calls to macros stay as they are.
_PROSE = re.compile(r"(?:\*\*)?[^\W\d_]")
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_LINK_ON_PAGE = re.compile(r"\]\(#[^)]*\)")


def multiplied(fiches: Sequence[ValidFiche], count: int) -> dict[str, str]:
    """Return the text of `count` fiches by slug: `fiches`, always, and variations on them.

    The variations are the same in every run. No text of one occurs in another, so that
    remembering what was rendered before gains nothing.
    """
    random = Random(SEED)
    last = max(fiche.entry.order for fiche in fiches)
    slugs = [fiche.slug for fiche in fiches]
    made: dict[str, str] = {}
    for number in range(1, count - len(fiches) + 1):
        fiche = fiches[number % len(fiches)]
        slug = f"{fiche.slug[:50]}-{number}"
        front_matter = _as_written(fiche)
        for found in typed_values(FrontMatter, front_matter):
            _put(front_matter, found.loc, _varied(found, number, slugs, random))
        front_matter["order"] = last + number
        # An old address leads to one fiche.
        front_matter.pop("aliases", None)
        made[slug] = _file(front_matter, shuffled(fiche.body.text, random))
        slugs.append(slug)
    return {fiche.slug: _file(_as_written(fiche), fiche.body.text) for fiche in fiches} | made


def shuffled(block: str, random: Random) -> str:
    """Return a text with the sentences of each paragraph of prose in another order."""
    if "```" in block or "~~~" in block:
        return block
    paragraphs = _LINK_ON_PAGE.sub("](#stappen)", block).split("\n\n")
    return "\n\n".join(_shuffled_paragraph(paragraph, random) for paragraph in paragraphs)


def _as_written(fiche: ValidFiche) -> dict[str, Any]:
    return fiche.entry.model_dump(mode="json", exclude_defaults=True)


def _file(front_matter: dict[str, Any], body: str) -> str:
    written = yaml.safe_dump(front_matter, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{written}---\n{body}"


def _shuffled_paragraph(paragraph: str, random: Random) -> str:
    lines = paragraph.strip().split("\n")
    if not all(_PROSE.match(line) for line in lines):
        return paragraph
    sentences = _SENTENCE_END.split(" ".join(lines))
    if not all(_is_whole(sentence) for sentence in sentences):
        return paragraph
    return " ".join(random.sample(sentences, len(sentences)))


def _is_whole(sentence: str) -> bool:
    """Tell whether no link and no bold text runs on into the next sentence."""
    return sentence.count("[") == sentence.count("]") and sentence.count("**") % 2 == 0


def _varied(found: TypedValue, number: int, slugs: Sequence[str], random: Random) -> str:
    if isinstance(found.marker, Ref):
        return random.choice(slugs) if found.marker.to == "fiche" else found.value
    if isinstance(found.marker, Markdown) and found.marker.block:
        return f"{shuffled(found.value, random)}\n\nDit geldt in regio {number}."
    # Short enough for every field, and a question stays a question.
    value, mark = found.value.rstrip("?"), "?" if found.value.endswith("?") else ""
    if found.loc in (("title",), ("summary",)):
        value = value[: 70 if found.loc == ("title",) else 200].rstrip()
    return f"{value} ({number}){mark}"


def _put(front_matter: Any, loc: Loc, value: str) -> None:
    for step in loc[:-1]:
        front_matter = front_matter[step]
    front_matter[loc[-1]] = value
