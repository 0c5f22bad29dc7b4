"""What the search index holds of each page: what it is, what it weighs, and words it does not say.

Material's search plugin cuts pages up at their headings; its entries come in as they are and go
out with a `kind` that readers see, a `boost`, and a field `words` that is searched but not shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from toolbox import urls
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.pages.view import term_anchor
from toolbox.schema.fiche import FrequentQuestion

Entry = dict[str, Any]

_LISTS_OF_LINKS = frozenset({"worksheets", "related", "changes"})
"""Sections that only name what has an entry of its own."""

_INSIDE_PARAGRAPHS = re.compile(r"<(?!/?(?:p|li|ol|ul|code|pre)\b)[^>]*>")


@dataclass(frozen=True)
class Mark:
    """What an entry is, how much it weighs, the words that lead to it, and another text."""

    kind: str
    boost: float = 1.0
    words: tuple[str, ...] = ()
    text: str | None = None


def searchable(
    index: dict[str, Any],
    toolbox: Toolbox,
    answer: Callable[[Fiche, FrequentQuestion], str],
    words: Mapping[str, tuple[str, ...]],
) -> dict[str, Any]:
    """Return Material's index as this toolbox is searched.

    `answer` gives the answer to a question of a fiche as HTML; `words` has the search terms of
    pages in `docs/` and of parts of them, by address. Questions get entries of their own, lists
    of links lose theirs.
    """
    marks = dict(_marks(toolbox))
    left_out = set(_left_out(toolbox))
    docs = [
        _marked(doc, marks.get(doc["location"]) or _other(doc["location"], words))
        for doc in index["docs"]
        if doc["location"] not in left_out and not (doc["text"] == "" and "#" in doc["location"])
    ]
    for fiche in toolbox.fiches:
        docs += (_question(fiche, faq, answer(fiche, faq)) for faq in fiche.front_matter.faq)
    fields = {**index["config"]["fields"], "words": {"boost": 1.0}}
    return {**index, "config": {**index["config"], "fields": fields}, "docs": docs}


def _marks(toolbox: Toolbox) -> Iterator[tuple[str, Mark]]:
    for fiche in toolbox.fiches:
        page = urls.url(urls.fiche_page(fiche.slug))
        yield page, Mark("Fiche", 1.6, fiche.front_matter.search_terms)
        for number, step in enumerate(fiche.front_matter.steps, 1):
            anchor = urls.anchor(step.title)
            yield f"{page}#{anchor}", Mark(f"Stap {number}", 1.2, step.search_terms)
    for worksheet in toolbox.worksheets.values():
        page = urls.url(urls.worksheet_page(worksheet.id))
        if worksheet.path.startswith("fiches/"):
            # What a fiche makes by itself repeats the fiche: a reader wants the original.
            yield (
                page,
                Mark("Werkblad", 0.7, (worksheet.model.label,), escape(worksheet.model.goal)),
            )
        else:
            yield (
                page,
                Mark("Werkblad", 1.1, (*worksheet.model.search_terms, worksheet.model.label)),
            )
    for route in toolbox.routes:
        yield urls.url(urls.route_page(route.model.id)), Mark("Traject")
    for term in toolbox.glossary:
        yield f"begrippen/#{term_anchor(term)}", Mark("Begrip", 0.7, term.synonyms)
    for deadline in toolbox.deadlines:
        yield f"netwerk/termijnen/#{deadline.id}", Mark("Termijn")


def _other(location: str, words: Mapping[str, tuple[str, ...]]) -> Mark:
    if location in words:
        return Mark("Pagina", 1.2, words[location])
    if location.startswith("fiches/") and "#" in location:
        return Mark("Fiche", 0.9)
    return Mark("Pagina", 0.8 if location.startswith(("bronnen/", "nieuw/")) else 1.0)


def _left_out(toolbox: Toolbox) -> Iterator[str]:
    for fiche in toolbox.fiches:
        page = urls.url(urls.fiche_page(fiche.slug))
        for section in SECTIONS:
            if section.name in _LISTS_OF_LINKS or (
                section.name == "faq" and fiche.front_matter.faq
            ):
                yield f"{page}#{section.id}"
        yield f"vragen/#{fiche.slug}"


def _marked(doc: Entry, mark: Mark) -> Entry:
    marked = {**doc, "kind": mark.kind, "boost": mark.boost}
    if mark.text is not None:
        marked["text"] = mark.text
    if mark.words:
        marked["words"] = list(mark.words)
    return marked


def _question(fiche: Fiche, faq: FrequentQuestion, html: str) -> Entry:
    page = urls.url(urls.fiche_page(fiche.slug))
    entry = {
        "location": f"{page}#{urls.question_anchor(faq.question)}",
        "title": faq.question,
        "text": _INSIDE_PARAGRAPHS.sub("", html),
    }
    return _marked(entry, Mark("Vraag", 1.2, _present((faq.group, *faq.search_terms))))


def _present(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(word for word in words if word)
