"""The HTML of the book: a cover, a table of contents, and a chapter per page of the site.

Every chapter is a document of its own, and so is the frame; `print.merge` merges their PDFs.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from toolbox import urls
from toolbox.markup.sanitizer import Heading
from toolbox.pages.outline import outline
from toolbox.pages.view import View
from toolbox.print.finish import ELSEWHERE

_LINK = re.compile(r'(?<=\s)(href|src|id|for)="([^"]*)"')

SEPARATOR = "--"
"""The separator between the id of a chapter and an id in it, in a named destination."""


@dataclass(frozen=True)
class Chapter:
    """A page of the site as a chapter of the book; `prose` is False for a worksheet."""

    page: str
    title: str
    html: str
    prose: bool = True

    @property
    def id(self) -> str:
        """The id of the chapter, which is the prefix of every id in it."""
        return urls.anchor(self.page.removesuffix(".md").replace("/", " "))

    @property
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


def chapter_papers(view: View, chapters: Sequence[Chapter]) -> list[Markup]:
    """Return the HTML document of each chapter; links to other chapters get a `book:` URL."""
    by_address = {urls.url(chapter.page): chapter.id for chapter in chapters}
    return [
        _paper(
            view,
            view.template("chapter.html", chapter=chapter, html=_inside(chapter, by_address)),
            "chapter.css",
        )
        for chapter in chapters
    ]


def frame_paper(
    view: View, chapters: Iterable[Chapter], pages: Iterable[Sequence[BookPage]]
) -> Markup:
    """Return the frame: the cover, the table of contents, and an empty page per chapter page."""
    found = [
        (chapter, [replace(page, ids=page.ids & chapter.destinations) for page in part])
        for chapter, part in zip(chapters, pages, strict=True)
    ]
    return _paper(view, view.template("book.html", chapters=found))


def _paper(view: View, body: Markup, *stylesheets: str) -> Markup:
    return view.template(
        "paper.html",
        title=view.edition.name,
        description="De hele toolbox in één document.",
        orientation="portrait",
        stylesheets=("toolbox.css", "sheet.css", "paper.css", "book.css", *stylesheets),
        body=body,
    )


def _inside(chapter: Chapter, by_address: Mapping[str, str]) -> Markup:
    """Return the HTML of a chapter with prefixed ids, and with links relative to the root."""
    here = urls.url(chapter.page)

    def rewritten(match: re.Match[str]) -> str:
        name, value = match.groups()
        if name in ("id", "for"):
            return f'{name}="{chapter.id}{SEPARATOR}{value}"'
        if re.match(r"[a-z]+:", value):
            return match.group()
        path, _, fragment = value.partition("#")
        target = posixpath.normpath(posixpath.join("/", here, path)).lstrip("/")
        if path.endswith("/") or not path:
            target = f"{target}/" if target else ""
        known = by_address.get(here if not path else target)
        if name == "href" and known:
            place = f"{known}{SEPARATOR}{fragment}" if fragment else known
            return f'href="{"#" if known == chapter.id else ELSEWHERE}{place}"'
        return f'{name}="{target}{f"#{fragment}" if fragment else ""}"'

    return Markup(_LINK.sub(rewritten, chapter.html))  # noqa: S704 - a page of this site
