"""What readers do not get yet, and how the texts that lead to it read without it."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import unquote

from toolbox.markup.shortcodes import CALL, parse
from toolbox.markup.written_links import definitions, written_links
from toolbox.model.signatures import INLINE, SIGNATURES, references
from toolbox.model.worksheets import automatic_ids
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import Questions
from toolbox.schema.references import RefTarget
from toolbox.source.content import Content, ValidFiche
from toolbox.urls import (
    anchor,
    example_page,
    fiche_page,
    question_anchor,
    worksheet_files,
    worksheet_page,
)


def waits(front_matter: FrontMatter, day: date) -> bool:
    """Return whether a fiche is a draft, or comes out after `day`."""
    return front_matter.status == "draft" or _is_later(front_matter.publish_on, day)


@dataclass(frozen=True)
class Withheld:
    """The references that lead nowhere yet, and the pages and the places on pages that wait."""

    ids: frozenset[tuple[RefTarget, str]]
    pages: frozenset[str]
    places: frozenset[str] = frozenset()
    steps: frozenset[tuple[str, str]] = frozenset()
    """The slug of a fiche with the title of a step of it."""

    def without_links(self, text: str, page: str) -> str:
        """Return Markdown of a page in which a link to what waits is its text alone."""
        if "[" not in text:
            return text
        gone = [it for it in definitions(text) if self._waits(it.address, page)]
        labels = {it.label for it in gone}
        # A definition keeps its line, so that problems keep theirs.
        text = _without(text, [(it.start, it.end) for it in gone])
        links = [
            it
            for it in written_links(text)
            if not it.is_image
            and (self._waits(it.address, page) if it.address else it.label in labels)
        ]
        around = [
            span for it in links for span in ((it.start, it.text_start), (it.text_end, it.end))
        ]
        return _without(text, around)

    def _waits(self, address: str, page: str) -> bool:
        """Return whether a link on a page leads to what waits."""
        path, mark, fragment = address.partition("#")
        bases = (posixpath.dirname(page), "")
        found = {
            posixpath.normpath(posixpath.join(base, unquote(path))) for base in bases if path
        } or {page}
        places = {f"{target}{mark}{fragment}" for target in found}
        return bool(found & self.pages or places & self.places)

    def without_calls(self, text: str, page: str) -> str:
        """Return the Markdown of a whole page, also without the shortcodes that show what waits."""

        def blank(found: re.Match[str]) -> str:
            named = [
                it for call in parse(found[0], SIGNATURES, INLINE).calls for it in references(call)
            ]
            return "" if any((kind, name) in self.ids for name, kind in named) else found[0]

        return self.without_links(CALL.sub(blank, text), page)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text without what stands between these places, which do not overlap."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


def withheld_on(content: Content, day: date) -> Withheld:
    """Return what waits on `day`: fiches with what is made from them, and rows of other fiches."""
    later = [fiche for fiche in content.fiches if waits(fiche.entry, day)]
    steps, places, empty = set(), set(), set()
    for fiche in content.fiches:
        page = fiche_page(fiche.slug)
        rows = [step for step in fiche.entry.steps if _is_later(step.publish_on, day)]
        steps |= {(fiche.slug, step.title) for step in rows}
        places |= {f"{page}#{anchor(step.title)}" for step in rows}
        places |= {
            f"{page}#{question_anchor(faq.question)}"
            for faq in fiche.entry.faq
            if _is_later(faq.publish_on, day)
        }
        if rows:
            left = [step for step in fiche.entry.steps if step not in rows and step.questions]
            empty |= set(_without_questions(content, fiche.slug, left))
    found = with_worksheets(_of_fiches(later), empty)
    return replace(found, places=frozenset(places), steps=frozenset(steps))


def _without_questions(content: Content, slug: str, left: Sequence[Step]) -> Iterator[str]:
    """Yield the worksheets with the questions of a fiche for which none of these steps is left."""
    if not left:
        yield automatic_ids(slug).questions
    for sheet in content.worksheets:
        source = sheet.entry.content_source if isinstance(sheet.entry, Questions) else None
        if source and source.fiche == slug and not any(source.includes(it.title) for it in left):
            yield sheet.id


def _is_later(publish_on: date | None, day: date) -> bool:
    return publish_on is not None and publish_on > day


def _of_fiches(fiches: Iterable[ValidFiche]) -> Withheld:
    slugs = [fiche.slug for fiche in fiches]
    ids: frozenset[tuple[RefTarget, str]] = frozenset(("fiche", slug) for slug in slugs)
    sheets = [identifier for slug in slugs for identifier in automatic_ids(slug)]
    return with_worksheets(Withheld(ids, frozenset(map(fiche_page, slugs))), sheets)


def with_worksheets(withheld: Withheld, identifiers: Iterable[str]) -> Withheld:
    """Return what waits, with these worksheets and their examples."""
    names = tuple(identifiers)
    pages = {
        target
        for name in names
        for target in (worksheet_page(name), example_page(name), *worksheet_files(name))
    }
    ids: set[tuple[RefTarget, str]] = {("worksheet", name) for name in names}
    return replace(withheld, ids=withheld.ids | ids, pages=withheld.pages | pages)
