"""The HTML of the book: a cover, a table of contents, and a chapter per page of the site.

Every chapter is a document of its own, and so is the frame; `print.merge` merges their PDFs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from toolbox import urls
from toolbox.markup.heading import Heading
from toolbox.pages.outline import outline
from toolbox.pages.view import View
from toolbox.print.finish import SEPARATOR


@dataclass(frozen=True)
class Chapter:
    """A page of the site as a chapter of the book; `prose` is False for a worksheet.

    `description` is that of the PDF, for a chapter which is a download too. `is_part` is True for
    the page in front of a part of the book.
    """

    page: str
    title: str
    html: str
    prose: bool = True
    description: str = ""
    is_part: bool = False

    @property
    def id(self) -> str:
        """The id of the chapter, which is the prefix of every destination in it."""
        return chapter_id(self.page)

    @cached_property
    def sections(self) -> list[Heading]:
        """The headings of level 2."""
        return [heading for heading in outline(self.html).headings if heading.level == 2]

    @property
    def destinations(self) -> frozenset[str]:
        """The named destinations that the table of contents links to."""
        return frozenset([self.id, *(f"{self.id}{SEPARATOR}{it.id}" for it in self.sections)])


@dataclass(frozen=True)
class BookPage:
    """A PDF page of a chapter, as input of the frame: its orientation, and the ids on it."""

    landscape: bool
    ids: frozenset[str]


def chapter_id(page: str) -> str:
    """Return the id of the chapter of a page, such as `fiches-visievorming`."""
    return urls.anchor(page.removesuffix(".md").replace("/", " "))


def part_page(view: View, title: str, chapters: Sequence[Chapter]) -> Chapter:
    """Return the page in front of a part of the book, with the titles of its chapters."""
    html = view.template("book_part.html", title=title, chapters=chapters)
    return Chapter(f"deel/{urls.anchor(title)}.md", title, str(html), is_part=True)


def chapter_paper(view: View, chapter: Chapter) -> Markup:
    """Return the HTML document of a chapter, with links relative to its own page."""
    view = replace(view, page=chapter.page)
    return _paper(
        view,
        view.template("chapter.html", chapter=chapter),
        "planner.css",
        "chapter.css",
        title=f"{chapter.title} – {view.edition.name}",
        description=chapter.description,
    )


def frame_paper(
    view: View, chapters: Iterable[Chapter], pages: Iterable[Sequence[BookPage]]
) -> Markup:
    """Return the frame: the cover, the table of contents, and an empty page per chapter page."""
    found = [
        (chapter, [replace(page, ids=page.ids & chapter.destinations) for page in part])
        for chapter, part in zip(chapters, pages, strict=True)
    ]
    return _paper(
        view,
        view.template("book.html", chapters=found),
        title=view.edition.name,
        description="De hele toolbox in één document.",
    )


def _paper(view: View, body: Markup, *stylesheets: str, title: str, description: str) -> Markup:
    return view.template(
        "paper.html",
        title=title,
        description=description,
        sheet="",
        orientation="portrait",
        stylesheets=(
            "toolbox.css",
            "reading.css",
            *("fiche.css", "way.css", "route.css", "reference.css", "media.css", "drawing.css"),
            *("progress.css", "overview.css", "sheet.css", "table.css", "paper.css", "book.css"),
            *stylesheets,
        ),
        body=body,
    )
