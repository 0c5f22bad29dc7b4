"""The rule that the examples of the template do not go online."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at
from toolbox.diagnostics import Problem
from toolbox.document import Loc
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import Ref
from toolbox.schema.texts import Markdown, one_line
from toolbox.schema.walk import find_field, model_in
from toolbox.source.content import RawEntry
from toolbox.urls import anchor

STARTER_BODY = "Schrijf hier de inleiding."
"""The body with which a new fiche begins on GitHub."""

STILL_AN_EXAMPLE = "dit is nog het voorbeeld; typ je eigen tekst"
"""With what every message about an example begins."""
_OR_AWAY = f"{STILL_AN_EXAMPLE}, of haal dit weg"
_FEW_WORDS = 4
_INVENTED = {"examples", "testimonials"}
"""The fields of which every text in the template is invented, also a name of two words."""
_ALSO_FITS = {"changes", "licence", "materials", "summary"}
"""The fields of which the example is a good text for others too."""
_REPEATED = {"after", "field", "heading", "step"}
"""The fields that repeat a text which is told where it stands itself."""
_SAY_WHAT_IT_IS = ("title", "summary")
"""The fields of a fiche of which the example only fits one whose file is named after it."""
_WORDS = ("search_terms", "aliases")
"""The fields of single words, of which only the whole list is surely an example."""


def examples_are_replaced(context: CheckContext) -> Iterator[Problem]:
    """No text is still that of the template, or the example of its field."""
    template = context.content.template
    example = template.front_matter if template else None
    told = _texts(example)
    for raw in context.content.raw_entries:
        is_fiche = raw.model is FrontMatter
        others = _SAY_WHAT_IT_IS if is_fiche and not _is_the_example(raw) else ()
        for loc, text in (*_own_words(raw, bool(others)), *_texts_at(raw, others)):
            examples = told.get(_names(loc), set()) if is_fiche else set()
            if text in examples or text in _examples(raw, loc):
                yield at(raw, loc, STILL_AN_EXAMPLE if loc[0] in others else _OR_AWAY)
        for name in _WORDS if others else ():
            if (words := _field(raw.value, name)) and words == _field(example, name):
                yield at(raw, (name,), _OR_AWAY)
    body = template.body.split("\n") if template else []
    known = {line for line in (*body, STARTER_BODY) if len(line.split()) >= _FEW_WORDS}
    for raw_body in context.content.bodies.values():
        for number, line in enumerate(raw_body.text.split("\n"), 1):
            if line in known:
                yield raw_body.problem(number, _OR_AWAY)


def _own_words(raw: RawEntry, is_on_another_subject: bool) -> Iterator[tuple[Loc, str]]:
    """Yield the texts of an entry that are surely someone's own: no single words.

    Titles and questions too, in a fiche on another subject than that of the example.
    """
    for found in raw.typed_values:
        names, text = _names(found.loc), one_line(found.value)
        if isinstance(found.marker, Ref) or (_ALSO_FITS | _REPEATED).intersection(names):
            continue
        is_own = isinstance(found.marker, Markdown) or (is_on_another_subject and len(names) > 1)
        is_sentence = is_own and len(text.split()) >= _FEW_WORDS
        if is_sentence or (raw.model is FrontMatter and _INVENTED.intersection(names)):
            yield found.loc, text


def _texts_at(raw: RawEntry, names: tuple[str, ...]) -> Iterator[tuple[Loc, str]]:
    for name in names:
        if isinstance(text := _field(raw.value, name), str):
            yield (name,), one_line(text)


def _field(value: Any, name: str) -> Any:
    """Return a field of raw fields, which may be anything."""
    return value.get(name) if isinstance(value, dict) else None


def _is_the_example(raw: RawEntry) -> bool:
    """Return whether a fiche is about what the example is about, by the words of its file name."""
    words = set(PurePath(raw.document.path).stem.split("-"))
    return any(words <= set(anchor(title).split("-")) for title in _examples(raw, ("title",)))


def _texts(value: Any, names: tuple[str, ...] = ()) -> dict[tuple[str, ...], set[str]]:
    """Return the texts in raw front matter, by the names of the fields that they stand in."""
    found: dict[tuple[str, ...], set[str]] = {}
    if isinstance(value, str):
        return {names: {one_line(value)}}
    inner = value.items() if isinstance(value, dict) else ()
    rows = [(names, row) for row in value] if isinstance(value, list) else []
    for place, row in (*rows, *(((*names, name), row) for name, row in inner)):
        for at_place, texts in _texts(row, place).items():
            found.setdefault(at_place, set()).update(texts)
    return found


def _examples(raw: RawEntry, loc: Loc) -> set[str]:
    """Return the examples of the model for the field at `loc`."""
    model: type[BaseModel] | None = raw.model
    examples: list[Any] = []
    for name in _names(loc):
        field = find_field(model, name) if model else None
        examples = (field.examples or []) if field else []
        model = model_in(field.annotation) if field else None
    return {one_line(str(row)) for it in examples for row in (it if isinstance(it, list) else [it])}


def _names(loc: Loc) -> tuple[str, ...]:
    return tuple(step for step in loc if isinstance(step, str))


RULES: tuple[Rule, ...] = (examples_are_replaced,)
