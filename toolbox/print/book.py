"""The whole toolbox as one document: a cover, a table of contents, and every chapter."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from toolbox import urls
from toolbox.markup.sanitizer import Heading
from toolbox.pages.outline import outline
from toolbox.pages.view import View

_LINK = re.compile(r'(?<=\s)(href|src|id|for)="([^"]*)"')


@dataclass(frozen=True)
class Chapter:
    """A page of the site as a part of the book; a worksheet is no `prose`, and set as it is."""

    page: str
    title: str
    html: str
    prose: bool = True

    @property
    def id(self) -> str:
        """The id of the chapter, which starts every id in it."""
        return urls.anchor(self.page.removesuffix(".md").replace("/", " "))

    @property
    def sections(self) -> list[Heading]:
        """The headings below the title."""
        return [heading for heading in outline(self.html).headings if heading.level == 2]


def book_paper(view: View, chapters: Iterable[Chapter]) -> Markup:
    """Return all chapters as one document; links between them stay inside it."""
    chapters = list(chapters)
    by_address = {urls.url(chapter.page): chapter.id for chapter in chapters}
    body = view.template(
        "book.html",
        chapters=[(chapter, _inside(chapter, by_address)) for chapter in chapters],
    )
    return view.template(
        "paper.html",
        title=view.edition.name,
        description="De hele toolbox in één document.",
        orientation="portrait",
        stylesheets=("toolbox.css", "sheet.css", "paper.css", "book.css"),
        body=body,
    )


def _inside(chapter: Chapter, by_address: Mapping[str, str]) -> Markup:
    """Return a chapter whose ids are its own, and whose links count from the root."""
    here = urls.url(chapter.page)

    def rewritten(match: re.Match[str]) -> str:
        name, value = match.groups()
        if name in ("id", "for"):
            return f'{name}="{chapter.id}--{value}"'
        if re.match(r"[a-z]+:", value):
            return match.group()
        path, _, fragment = value.partition("#")
        target = posixpath.normpath(posixpath.join("/", here, path)).lstrip("/")
        if path.endswith("/") or not path:
            target = f"{target}/" if target else ""
        known = by_address.get(here if not path else target)
        if name == "href" and known:
            return f'href="#{known}--{fragment}"' if fragment else f'href="#{known}"'
        return f'{name}="{escape(target + (f"#{fragment}" if fragment else ""))}"'

    return Markup(_LINK.sub(rewritten, chapter.html))  # noqa: S704 - a page of this site
