"""The generated pages and the HTML of their PDFs, rendered lazily and cached."""

from collections.abc import Mapping

from markupsafe import Markup

from toolbox.generated import Generated, generated_pages
from toolbox.model.toolbox import Toolbox
from toolbox.pages.pictures import with_sizes
from toolbox.pages.redirect_page import with_former_places
from toolbox.pages.view import Downloads, View, with_downloads
from toolbox.releases.edition import Edition


class Drawing:
    """Renders the generated pages of a toolbox, by page path, such as `fiches/visievorming.md`."""

    def __init__(self, toolbox: Toolbox, edition: Edition) -> None:
        self.toolbox, self.edition = toolbox, edition
        self.pages: Mapping[str, Generated] = {made.page: made for made in generated_pages(toolbox)}
        self._cores: dict[str, Markup] = {}
        self._pages: dict[str, Markup] = {}

    def view(self, page: str, downloads: Downloads | None = None) -> View:
        """Return the view of a page; without `downloads`, lists of them become placeholders."""
        return View(self.toolbox, page, self.edition, downloads=downloads)

    def core(self, page: str) -> Markup:
        """Return the cached HTML that a page shares with its PDF, with placeholders for downloads.

        Raises KeyError for a page that is not generated.
        """
        if page not in self._cores:
            html = str(self.pages[page].draw(self.view(page)))
            sized = with_sizes(html, page, self.toolbox.uploads.pictures)
            self._cores[page] = Markup(sized)  # noqa: S704 - a page of this site
        return self._cores[page]

    def paper_core(self, page: str) -> Markup:
        """Return `core` for the PDF, without downloads; raises KeyError when `core` does."""
        return with_downloads(self.core(page), self.view(page, {}))

    def page(self, page: str, downloads: Downloads) -> str:
        """Return the cached HTML of a page, with its downloads filled in.

        Raises KeyError when `core` does.
        """
        if page not in self._pages:
            view = self.view(page)
            html = str(self.pages[page].complete(view, self.core(page)))
            former = self.toolbox.former_places.get(view.url, {})
            self._pages[page] = Markup(with_former_places(html, former))  # noqa: S704 - a page of this site
        return str(with_downloads(self._pages[page], self.view(page, downloads)))
