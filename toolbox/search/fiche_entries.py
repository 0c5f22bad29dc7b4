"""The search entries of a fiche: one for its page, and one for each section of it."""

from collections.abc import Iterable, Iterator, Sequence

from toolbox import urls
from toolbox.markup.parts import parts
from toolbox.markup.shortcodes import INLINE_CALL, Call
from toolbox.model.sections import SECTIONS, Section
from toolbox.model.toolbox import Fiche
from toolbox.model.worksheet_content import ShownList
from toolbox.pages.view import View
from toolbox.schema.fiche import Example, FrequentQuestion, Step
from toolbox.schema.media import DataTable, Figure, Video
from toolbox.search.entry import Entry, entry, listed, plain, shown

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
        self._markdown = view.markdown(fiche)
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
        html = str(self._markdown.block(body.text))
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
        for text in getattr(self, f"_{section.name}")():
            self._add(text)

    def _lines(self, texts: Iterable[str]) -> str:
        return listed(shown(self._markdown.line(text)) for text in texts)

    def _key_points(self) -> Iterator[str]:
        front_matter = self._fiche.front_matter
        yield self._lines(front_matter.key_points)
        if front_matter.outcomes:
            yield f"Dit heb je daarna {self._lines(front_matter.outcomes)}"

    def _requirement(self) -> Iterator[str]:
        yield shown(self._markdown.block(self._fiche.front_matter.requirement or ""))

    def _steps(self) -> Iterator[str]:
        for number, step in enumerate(self._fiche.front_matter.steps, 1):
            place = urls.anchor(step.title)
            self._open(place, step.title, f"Stap {number}", 1.2, step.search_terms)
            if step.body:
                yield shown(self._markdown.block(step.body))
            yield self._media(step)
            yield listed(map(plain, step.questions))
            for name in step.data:
                yield self._list_in_step(self._view.toolbox.lists[name])
            if step.why:
                yield shown(self._markdown.block(step.why))
            yield self._lines(step.tips)
            yield from map(self._example, step.examples)

    def _list_in_step(self, data: ShownList) -> str:
        if data.info.in_step:
            return listed(plain(item.title) for item in data.items)
        lines = self._view.markdown()
        return listed(
            f"{plain(item.title)} {shown(lines.line(item.meaning))}" for item in data.items
        )

    def _dos_and_donts(self) -> Iterator[str]:
        front_matter = self._fiche.front_matter
        for heading, texts in (("Wel doen", front_matter.dos), ("Vermijd", front_matter.donts)):
            if texts:
                yield f"{heading} {self._lines(texts)}"

    def _tips(self) -> Iterator[str]:
        yield self._lines(self._fiche.front_matter.tips)

    def _testimonials(self) -> Iterator[str]:
        for testimonial in self._fiche.front_matter.testimonials:
            text = shown(self._markdown.line(testimonial.text))
            yield f"<p>‘{text}’</p>" if testimonial.quote else f"<p>{text}</p>"
            yield f"<p>{plain(testimonial.name)}, {plain(testimonial.role)}</p>"

    def _examples(self) -> Iterator[str]:
        yield from map(self._example, self._fiche.front_matter.examples)

    def _example(self, example: Example) -> str:
        head = f"<p>{plain(example.title)}</p><p>{plain(example.place)}</p>"
        text = shown(self._markdown.block(example.text))
        return f"{head} {text} {self._captions(example.figures)}".strip()

    def _figures(self) -> Iterator[str]:
        yield self._captions(self._fiche.front_matter.figures)

    def _tables(self) -> Iterator[str]:
        yield from map(self._table, self._fiche.front_matter.tables)

    def _videos(self) -> Iterator[str]:
        yield listed(map(_of_video, self._fiche.front_matter.videos))

    def _attachments(self) -> Iterator[str]:
        yield listed(plain(it.title) for it in self._fiche.front_matter.attachments)

    def _media(self, step: Step) -> str:
        """Return what stands beside the text of a step: pictures, tables, videos, attachments."""
        found = (
            self._captions(step.figures),
            *map(self._table, step.tables),
            listed(map(_of_video, step.videos)),
            listed(plain(it.title) for it in step.attachments),
        )
        return " ".join(filter(None, found))

    def _table(self, table: DataTable) -> str:
        rows = (" – ".join(shown(self._markdown.line(cell)) for cell in row) for row in table.rows)
        return f"<p>{plain(table.title)}</p> {listed(rows)}"

    def _captions(self, figures: Sequence[Figure]) -> str:
        """Return what pictures show: their description, and their caption if they have one."""
        captions = (shown(self._markdown.line(figure.caption or "")) for figure in figures)
        return " ".join(
            f"<p>{plain(figure.description)} {caption}</p>"
            for figure, caption in zip(figures, captions, strict=True)
        )

    def _resources(self) -> Iterator[str]:
        sources = self._view.toolbox.sources
        resources = self._fiche.front_matter.resources
        yield listed(plain(sources[it.source].title) for it in resources)


def _of_video(video: Video) -> str:
    return f"{plain(video.title)} ({plain(video.source)})"


def _said(call: Call) -> str:
    """Return the text of an inline shortcode: the term that it names."""
    return plain(" ".join(map(str, (*call.arguments, *call.keywords.values()))))
