"""What readers do not get yet, and how the texts that lead to it read without it."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from toolbox.model.signatures import SIGNATURES
from toolbox.model.worksheets import automatic_ids
from toolbox.schema.base import RefTarget
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import Questions
from toolbox.source.content import Content, ValidFiche
from toolbox.urls import (
    anchor,
    example_page,
    fiche_page,
    question_anchor,
    worksheet_files,
    worksheet_page,
)

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\\.)*)\]\(([^()\s]+)(?:\s+\"[^\"]*\")?\)")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]^][^\[\]]*)\]:[ \t]*<?(?P<address>[^\s<>]+)>?.*$", re.MULTILINE
)
_CALL = re.compile(
    r"^\{\{ *(?P<name>\w+)\( *(?:\w+ *= *)?[\"'](?P<id>[^\"']+)[\"'] *\) *\}\} *$", re.MULTILINE
)


def waits(front_matter: FrontMatter, day: date) -> bool:
    """Return whether a fiche is a draft, or comes out after `day`."""
    return front_matter.status == "draft" or _is_later(front_matter.publish_on, day)


def waiting(content: Content, day: date) -> frozenset[str]:
    """Return the slugs of the fiches that readers do not get on `day`."""
    return frozenset(fiche.slug for fiche in content.fiches if waits(fiche.entry, day))


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
        if "](" in text:
            text = _LINK.sub(lambda it: it[1] if self._waits(it[2], page) else it[0], text)
        if "]:" in text:
            for found in list(_DEFINITION.finditer(text)):
                if self._waits(found["address"], page):
                    # Its line stays, so that problems keep theirs.
                    text = _unlinked(text.replace(found[0], "", 1), found["label"])
        return text

    def _waits(self, address: str, page: str) -> bool:
        """Return whether a link on a page leads to what waits."""
        path, mark, fragment = address.partition("#")
        bases = (posixpath.dirname(page), "")
        found = {posixpath.normpath(posixpath.join(base, path)) for base in bases if path} or {page}
        places = {f"{target}{mark}{fragment}" for target in found}
        return bool(found & self.pages or places & self.places)

    def without_calls(self, text: str, page: str) -> str:
        """Return the Markdown of a whole page, also without the shortcodes that show what waits."""

        def blank(call: re.Match[str]) -> str:
            signature = SIGNATURES.get(call["name"])
            kinds = signature.parameters.values() if signature else ()
            waits = any((kind.annotation, call["id"]) in self.ids for kind in kinds)
            return "" if waits else call[0]

        text = _CALL.sub(blank, text) if "{{" in text else text
        return self.without_links(text, page)


def _unlinked(text: str, label: str) -> str:
    """Return a text in which `[text][label]`, `[label][]` and `[label]` are their text alone."""
    name = re.escape(label)
    text = re.sub(rf"(?<!!)\[([^\[\]]+)\]\[{name}\]", r"\1", text, flags=re.IGNORECASE)
    return re.sub(rf"(?<!!)\[({name})\](?:\[\])?(?![\[(])", r"\1", text, flags=re.IGNORECASE)


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
        yield automatic_ids(slug)[1]
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
