"""What the sections of a fiche say, in the HTML of the search index."""

from collections.abc import Iterable, Iterator, Sequence

from toolbox.model.toolbox import Fiche
from toolbox.model.worksheet_content import ShownList
from toolbox.pages.view import View
from toolbox.schema.fiche import Example, Step
from toolbox.schema.media import DataTable, Figure, Video
from toolbox.search.entry import listed, plain, shown


class SectionTexts:
    """The texts of one fiche: a method for each section, by its name, but for the steps."""

    def __init__(self, view: View, fiche: Fiche) -> None:
        self._view, self._fiche = view, fiche
        self._markdown = view.markdown(fiche)

    def section(self, name: str) -> Iterator[str]:
        """Yield what the section of this name says."""
        yield from getattr(self, f"_{name}")()

    def step(self, step: Step) -> Iterator[str]:
        """Yield what a step says."""
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

    def _media(self, step: Step) -> str:
        """Return what stands beside the text of a step: pictures, tables, videos, attachments."""
        found = (
            self._captions(step.figures),
            *map(self._table, step.tables),
            listed(map(_of_video, step.videos)),
            listed(plain(it.title) for it in step.attachments),
        )
        return " ".join(filter(None, found))

    def _list_in_step(self, data: ShownList) -> str:
        if data.info.in_step:
            return listed(plain(item.title) for item in data.items)
        lines = self._view.markdown()
        return listed(
            f"{plain(item.title)} {shown(lines.line(item.meaning))}" for item in data.items
        )

    def _lines(self, texts: Iterable[str]) -> str:
        return listed(shown(self._markdown.line(text)) for text in texts)

    def _key_points(self) -> Iterator[str]:
        front_matter = self._fiche.front_matter
        yield self._lines(front_matter.key_points)
        if front_matter.outcomes:
            yield f"Dit heb je daarna {self._lines(front_matter.outcomes)}"

    def _requirement(self) -> Iterator[str]:
        yield shown(self._markdown.block(self._fiche.front_matter.requirement or ""))

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
