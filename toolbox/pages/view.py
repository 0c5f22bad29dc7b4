"""The rendering context of one page: its Markdown, its links, its downloads and its templates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from markupsafe import Markup

from toolbox import urls
from toolbox.dutch import dutch_date
from toolbox.markup import markdown
from toolbox.markup.sanitizer import Resolve
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.pages.templates import environment
from toolbox.releases.edition import Edition
from toolbox.releases.news import since_last
from toolbox.schema.fiche import FrontMatter

# Placeholder delimiters from the private use area, which the reader rejects in files. They look
# like a tag, so that no term in what is between them gets a link.
_OPEN, _CLOSE = "<\ue005", "\ue006>"
_FILES = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


class Publishable(Protocol):
    """A part of a fiche that can come out later, such as a step or a picture."""

    @property
    def publish_on(self) -> date | None:
        """The day from which on readers get it."""


@dataclass(frozen=True)
class MarkdownRenderer:
    """Renders Markdown to HTML, with links resolved relative to one page of the content."""

    resolve: Resolve

    def block(self, text: str) -> Markup:
        """Return the HTML of a text: paragraphs, lists and so on."""
        return Markup(markdown.render(text, self.resolve).html)  # noqa: S704 - safe by construction

    def line(self, text: str) -> Markup:
        """Return the HTML of a single line, without a `<p>`."""
        return Markup(markdown.render_line(text, self.resolve).html)  # noqa: S704 - idem


@dataclass(frozen=True)
class Download:
    """A download of a page: its URL path from the root, its label, and its size in bytes."""

    address: str
    label: str
    size: int


Downloads = Mapping[str, tuple[Download, ...]]
"""The downloads of each page, by the path of the page."""


@dataclass(frozen=True)
class View:
    """The rendering context: the toolbox, its edition, and the page that is rendered.

    If `downloads` is None, the files are not made yet: each list of downloads is a placeholder,
    which `with_downloads` fills in.
    """

    toolbox: Toolbox
    page: str
    edition: Edition
    fiche: Fiche | None = None
    downloads: Downloads | None = field(default_factory=dict)

    def markdown(self, fiche: Fiche | None = None) -> MarkdownRenderer:
        """Return the renderer for texts of a fiche, or of `data/`, whose links start at the root.

        A worksheet can have both, so links that do not resolve from a fiche fall back to the root.
        """
        base = urls.fiche_page(fiche.slug) if fiche else ""

        def resolve(link: str) -> str | None:
            site = self.toolbox.site
            target = site.find(link, base) or site.find(link, "")
            return None if target is None else self.href(target)

        return MarkdownRenderer(resolve)

    def href(self, page: str) -> str:
        """Return the relative URL from this page to another (with #fragment)."""
        return urls.relative(page, self.page)

    @property
    def url(self) -> str:
        """The URL path of this page from the root of the site."""
        return urls.url(self.page)

    def fiche_href(self, fiche: Fiche, step: str = "") -> str:
        """Return the relative URL of a fiche, or of its step with this title."""
        page = urls.fiche_page(fiche.slug)
        return self.href(f"{page}#{urls.anchor(step)}" if step else page)

    def worksheet_href(self, identifier: str) -> str:
        """Return the relative URL of a worksheet."""
        return self.href(urls.worksheet_page(identifier))

    def waiting(self, shown: FrontMatter | Publishable) -> str:
        """Return, in Dutch, from when on readers get a fiche or a part of one, in a preview.

        That is "" for what they get already, and on a site of readers.
        """
        today = self.toolbox.preview_day
        if today is None:
            return ""
        if isinstance(shown, FrontMatter) and shown.status == "draft":
            return "Kladversie"
        day = shown.publish_on
        return f"Vanaf {dutch_date(day)}" if day and day > today else ""

    def waiting_step(self, fiche: Fiche, title: str) -> str:
        """Return the same for the step of a fiche with this title, which waits with its fiche."""
        step = next(it for it in fiche.front_matter.steps if it.title == title)
        return self.waiting(fiche.front_matter) or self.waiting(step)

    def badge(self, fiche: Fiche) -> str:
        """Return the Dutch badge of a fiche that is new or changed since the last version.

        In a preview, that of a fiche that waits says so.
        """
        if waiting := self.waiting(fiche.front_matter):
            return waiting
        if not self.edition.published:
            return ""
        news = since_last(fiche, self.edition.published)
        if news.is_new:
            return "Nieuw"
        since = f"Gewijzigd sinds {self.edition.published[-1].version}"
        return since if news.changes else ""

    def files_of(self, page: str) -> Markup:
        """Return the list of downloads of a page, or its placeholder if `downloads` is None."""
        if self.downloads is None:
            return Markup(f"{_OPEN}{page}{_CLOSE}")  # noqa: S704 - the name of a page of this site
        files = self.downloads.get(page)
        return self.template("downloads.html", files=files) if files else Markup()

    def template(self, name: str, **values: object) -> Markup:
        """Render a template of the package `macros`, with this view as `view`."""
        template = environment().get_template(name)
        return Markup(template.render(view=self, toolbox=self.toolbox, **values))  # noqa: S704 - autoescaped


def with_downloads(html: Markup, view: View) -> Markup:
    """Return HTML with its placeholders for lists of downloads filled in."""
    if _OPEN not in html:
        return html
    return Markup(_FILES.sub(lambda mark: view.files_of(mark[1]), html))  # noqa: S704 - filled with markup
