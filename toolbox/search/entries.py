"""The entries of the search index: one per page and per section of it, made from the content.

The texts only have paragraphs, lists and code as elements, so that what stands apart on the page
stays apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NotRequired, TypedDict

from toolbox import urls
from toolbox.document import Loc
from toolbox.markup.parts import parts
from toolbox.markup.shortcodes import INLINE_CALL, Call
from toolbox.model.sections import SECTIONS, Section
from toolbox.model.toolbox import Fiche, RoutePage, Toolbox, WorksheetPage
from toolbox.model.worksheets import ShownList
from toolbox.pages.view import View
from toolbox.schema.base import Markdown, Plain
from toolbox.schema.fiche import Example, FrequentQuestion, Step
from toolbox.schema.media import DataTable, Figure, Video
from toolbox.schema.walk import typed_values

_NOTE_NUMBER = re.compile(r"<sup>.*?</sup>| <a class=\"tb-footnote-back\".*?</a>")
_OTHER_TAGS = re.compile(r"<(?!/?(?:p|li|ol|ul|code|pre)\b)[^>]*>")
_ATTRIBUTES = re.compile(r"<(p|li|ol|ul|code|pre)\s[^>]*>")
_NAMES_ONLY = frozenset({"worksheets", "related", "changes", "faq"})
"""Sections without an entry: what they link to has its own entries."""


class Entry(TypedDict):
    """A document of the search index; `boost` is a factor of its score, `words` are not shown."""

    location: str
    title: str
    text: str
    kind: NotRequired[str]
    boost: NotRequired[float]
    words: NotRequired[list[str]]


def entry(
    location: str,
    title: str,
    text: str,
    kind: str,
    boost: float = 1.0,
    words: Iterable[str | None] = (),
) -> Entry:
    """Return an entry; `text` is HTML, `title` plain text, `words` synonyms to index."""
    found: Entry = {
        "location": location,
        "title": escape(title, quote=False),
        "text": text,
        "kind": kind,
        "boost": boost,
    }
    if present := [word for word in words if word]:
        found["words"] = present
    return found


def untyped(location: str, title: str, text: str) -> Entry:
    """Return an entry of a page in `docs/`, before `PageMarks` gives it its kind; HTML-escaped."""
    return {"location": location, "title": escape(title, quote=False), "text": text}


def route_entries(view: View, route: RoutePage) -> Iterator[Entry]:
    """Yield the entries of a route: its page, and its list of stops."""
    model, markdown = route.model, view.markdown()
    text = f"<p>{_plain(model.summary)}</p>{shown(markdown.block(model.intro))}"
    text += f"<p>{_plain(model.duration)}</p>"
    yield entry(view.url, model.title, text, "Traject", words=model.search_terms)
    stops = (
        " ".join(filter(None, (stop.title, stop.step, stop.why and shown(markdown.line(stop.why)))))
        for stop in model.stops
    )
    yield entry(f"{view.url}#haltes", "De haltes in volgorde", _list(stops), "Pagina")


def worksheet_entry(view: View, worksheet: WorksheetPage) -> Entry:
    """Return the entry of a worksheet; one made from a fiche repeats it: goal only, lower boost."""
    model, markdown = worksheet.model, view.markdown()
    if worksheet.path.startswith("fiches/"):
        return entry(view.url, model.title, escape(model.goal), "Werkblad", 0.7, (model.label,))
    own = {name: value for name, value in model if name not in _NOT_SEARCHED}
    written = type(model).model_construct(**own).model_dump(mode="json", by_alias=True)
    # What is written of one row, such as its title and its question, is one paragraph.
    rows: defaultdict[Loc, list[str]] = defaultdict(list)
    for value in typed_values(type(model), written):
        row = value.loc[:-1] if len(value.loc) > 1 and isinstance(value.loc[-1], str) else value.loc
        if isinstance(value.marker, Markdown):
            rows[row].append(shown(markdown.line(value.value)))
        elif isinstance(value.marker, Plain):
            rows[row].append(_plain(value.value))
    texts = [_plain(model.goal), *map(": ".join, rows.values())]
    text = " ".join(f"<p>{row}</p>" for row in texts)
    words = (*model.search_terms, model.label)
    return entry(view.url, model.title, text, "Werkblad", 1.1, words)


_NOT_SEARCHED = frozenset({"title", "goal", "search_terms", "content_source", "materials"})


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
        self._add(f"<p>{_plain(front_matter.summary)}</p>")
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
            self._add(_list(_plain(step.title) for step in self._fiche.front_matter.steps))
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
        self._open(section.id, section.title, "Fiche", 0.9)
        for text in getattr(self, f"_{section.name}")():
            self._add(text)

    def _lines(self, texts: Iterable[str]) -> str:
        return _list(shown(self._markdown.line(text)) for text in texts)

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
            yield _list(map(_plain, step.questions))
            for name in step.data:
                yield self._list_in_step(self._view.toolbox.lists[name])
            if step.why:
                yield shown(self._markdown.block(step.why))
            yield self._lines(step.tips)
            yield from map(self._example, step.examples)

    def _list_in_step(self, data: ShownList) -> str:
        if data.info.in_step:
            return _list(_plain(item.title) for item in data.items)
        lines = self._view.markdown()
        return _list(
            f"{_plain(item.title)} {shown(lines.line(item.meaning))}" for item in data.items
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
            yield f"<p>{_plain(testimonial.name)}, {_plain(testimonial.role)}</p>"

    def _examples(self) -> Iterator[str]:
        yield from map(self._example, self._fiche.front_matter.examples)

    def _example(self, example: Example) -> str:
        head = f"<p>{_plain(example.title)}</p><p>{_plain(example.place)}</p>"
        text = shown(self._markdown.block(example.text))
        return f"{head} {text} {self._captions(example.figures)}".strip()

    def _figures(self) -> Iterator[str]:
        yield self._captions(self._fiche.front_matter.figures)

    def _tables(self) -> Iterator[str]:
        yield from map(self._table, self._fiche.front_matter.tables)

    def _videos(self) -> Iterator[str]:
        yield _list(map(_of_video, self._fiche.front_matter.videos))

    def _attachments(self) -> Iterator[str]:
        yield _list(_plain(it.title) for it in self._fiche.front_matter.attachments)

    def _media(self, step: Step) -> str:
        """Return what stands beside the text of a step: pictures, tables, videos, attachments."""
        found = (
            self._captions(step.figures),
            *map(self._table, step.tables),
            _list(map(_of_video, step.videos)),
            _list(_plain(it.title) for it in step.attachments),
        )
        return " ".join(filter(None, found))

    def _table(self, table: DataTable) -> str:
        rows = (" – ".join(shown(self._markdown.line(cell)) for cell in row) for row in table.rows)
        return f"<p>{_plain(table.title)}</p> {_list(rows)}"

    def _captions(self, figures: Sequence[Figure]) -> str:
        """Return what pictures show: their description, and their caption if they have one."""
        captions = (shown(self._markdown.line(figure.caption or "")) for figure in figures)
        return " ".join(
            f"<p>{_plain(figure.description)} {caption}</p>"
            for figure, caption in zip(figures, captions, strict=True)
        )

    def _resources(self) -> Iterator[str]:
        sources = self._view.toolbox.sources
        for resource in self._fiche.front_matter.resources:
            source = sources[resource.source]
            note = (
                self._markdown.line(resource.note)
                if resource.note
                else self._view.markdown().line(source.description)
            )
            yield f"<p>{_plain(source.title)} {_plain(source.publisher)} {shown(note)}</p>"


def shown(html: str) -> str:
    """Return HTML with only what search results show: some elements, and no numbers of notes."""
    text = _NOTE_NUMBER.sub("", str(html))
    return _ATTRIBUTES.sub(r"<\1>", _OTHER_TAGS.sub("", text)).replace("\n", " ").strip()


def _plain(text: str) -> str:
    return escape(text, quote=False)


def _list(items: Iterable[str]) -> str:
    found = " ".join(f"<li>{item}</li>" for item in items)
    return f"<ul> {found} </ul>" if found else ""


def _of_video(video: Video) -> str:
    return f"{_plain(video.title)} ({_plain(video.source)})"


def _said(call: Call) -> str:
    """Return the text of an inline shortcode: the term that it names."""
    return _plain(" ".join(map(str, (*call.arguments, *call.keywords.values()))))


class PageMarks:
    """Sets the type label, the boost and the synonyms of the entries of pages in `docs/`.

    `words` has the search terms by URL path, with or without #fragment.
    """

    def __init__(self, toolbox: Toolbox, words: Mapping[str, tuple[str, ...]]) -> None:
        self._words = words
        self._terms = {
            f"begrippen/#{urls.term_anchor(term.term, term.abbreviation)}": term.synonyms
            for term in toolbox.glossary
        }
        self._deadlines = {
            f"netwerk/termijnen/#{row.id}": row.search_terms for row in toolbox.deadlines
        }
        # Each question has its own entry: leave out the list per fiche.
        self._left_out = {f"vragen/#{fiche.slug}" for fiche in toolbox.fiches}

    def marked(self, found: Entry) -> Entry | None:
        """Return an entry with its kind, boost and synonyms, or None to leave it out."""
        location, title, text = found["location"], found["title"], found["text"]
        if location in self._left_out or (not text and "#" in location):
            return None
        kind, boost, words = self._mark(location)
        marked: Entry = {
            "location": location,
            "title": title,
            "text": text,
            "kind": kind,
            "boost": boost,
        }
        if words:
            marked["words"] = list(words)
        return marked

    def _mark(self, location: str) -> tuple[str, float, tuple[str, ...]]:
        if location in self._terms:
            return "Begrip", 0.7, self._terms[location]
        if location in self._deadlines:
            return "Termijn", 1.0, self._deadlines[location]
        if location.startswith("voorbeeld/"):
            # An invented region repeats the words of all pages.
            return "Voorbeeld", 0.6, self._words.get(location, ())
        if location in self._words:
            return "Pagina", 1.2, self._words[location]
        if location.startswith("fiches/#"):
            return "Fiche", 0.9, ()
        return "Pagina", 0.8 if location.startswith(("bronnen/", "nieuw/")) else 1.0, ()
