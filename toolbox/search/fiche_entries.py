"""The search entries of a fiche: one for its page, and one for each section of it."""

from collections.abc import Iterable, Iterator

from toolbox import urls
from toolbox.markup.parts import parts
from toolbox.markup.shortcodes import INLINE_CALL, Call
from toolbox.model.sections import SECTIONS, Section
from toolbox.model.toolbox import Fiche
from toolbox.pages.view import View
from toolbox.schema.fiche import FrequentQuestion
from toolbox.search.entry import Entry, entry, listed, plain, shown
from toolbox.search.section_texts import SectionTexts

_NAMES_ONLY = frozenset({"worksheets", "related", "changes", "faq"})
"""Sections without an entry: what they link to has its own entries."""


def fiche_entries(view: View, fiche: Fiche) -> Iterator[Entry]:
    """Yield the entries of a fiche in page order: the page, its headings and its steps."""
    yield from _FicheReader(view, fiche).entries()


def question_entry(view: View, fiche: Fiche, faq: FrequentQuestion) -> Entry:
    """Return the entry of a frequent question of a fiche."""
    location = f"{view.url}#{urls.question_anchor(faq.question)}"
    text = shown(view.markdown(fiche).block(faq.answer))
    return entry(location, faq.question, text, "Vraag", 1.2, (faq.group, *faq.search_terms))


class _FicheReader:
    """Collects the entries of one fiche; a text is added to the last opened entry."""

    def __init__(self, view: View, fiche: Fiche) -> None:
        self._view, self._fiche = view, fiche
        self._texts = SectionTexts(view, fiche)
        self._found: list[Entry] = []

    def entries(self) -> list[Entry]:
        front_matter = self._fiche.front_matter
        self._open("", front_matter.title, "Fiche", 1.6, front_matter.search_terms)
        self._add(f"<p>{plain(front_matter.summary)}</p>")
        self._body()
        placed = self._fiche.placed
        for section in SECTIONS:
            if section.name not in placed:
                self._section(section)
        # A heading without text is no useful result, except that of a step (boost 1.2), and one to
        # which an editor gave search terms.
        return [
            found
            for found in self._found
            if found["text"] or found["boost"] > 1 or found.get("words")
        ]

    def _open(
        self, place: str, title: str, kind: str, boost: float, words: Iterable[str] = ()
    ) -> None:
        location = f"{self._view.url}#{place}" if place else self._view.url
        self._found.append(entry(location, title, "", kind, boost, words))

    def _add(self, text: str) -> None:
        found = self._found[-1]
        found["text"] = f"{found['text']} {text}".strip()

    def _body(self) -> None:
        body = self._fiche.body
        html = str(self._view.markdown(self._fiche).block(body.text))
        html = INLINE_CALL.sub(lambda call: _said(body.calls[int(call[1])]), html)
        for part in parts(html):
            self._add(shown(part.html))
            if part.heading:
                heading = part.heading
                self._open(heading.id, heading.text, "Fiche", 0.9, self._terms(heading.text))
            elif part.call is not None:
                self._call(body.calls[part.call])

    def _terms(self, heading: str) -> Iterator[str]:
        for row in self._fiche.front_matter.headings:
            if row.heading == heading:
                yield from row.search_terms

    def _call(self, call: Call) -> None:
        toolbox = self._view.toolbox
        sections = {section.name: section for section in SECTIONS}
        if call.name in sections:
            # A section of another fiche is indexed with that fiche.
            if call.name in self._fiche.placed:
                self._section(sections[call.name])
        elif call.name == "checklist":
            self._open("checklist", "Checklist", "Fiche", 0.9)
            self._add(listed(plain(step.title) for step in self._fiche.front_matter.steps))
        elif call.name in ("principles", "data_list"):
            name = str([*call.arguments, *call.keywords.values(), "principles"][0])
            for item in toolbox.lists[name].items:
                self._open(item.id, item.title, "Fiche", 0.9)
                self._add(f"<p>{shown(self._view.markdown().line(item.meaning))}</p>")
        elif call.name == "deadlines":
            for deadline in toolbox.deadlines:
                terms = deadline.search_terms
                self._open(deadline.id, deadline.title, "Termijn", 1.0, terms)
                self._add(shown(self._view.markdown().block(deadline.description)))

    def _section(self, section: Section) -> None:
        if section.name in _NAMES_ONLY or not section.has_content(self._fiche.front_matter):
            return
        # Each source is found on the page with all sources.
        boost = 0.5 if section.name == "resources" else 0.9
        self._open(section.id, section.title, "Fiche", boost)
        if section.name == "steps":
            self._steps()
        else:
            for text in self._texts.section(section.name):
                self._add(text)

    def _steps(self) -> None:
        for number, step in enumerate(self._fiche.front_matter.steps, 1):
            place = urls.anchor(step.title)
            self._open(place, step.title, f"Stap {number}", 1.2, step.search_terms)
            for text in self._texts.step(step):
                self._add(text)


def _said(call: Call) -> str:
    """Return the text of an inline shortcode: the term that it names."""
    return plain(" ".join(map(str, (*call.arguments, *call.keywords.values()))))
