"""The pages of the content and their PDFs, drawn when they are asked for, each text once."""

from collections.abc import Mapping

from markupsafe import Markup

from toolbox.generated import Generated, generated_pages
from toolbox.model.toolbox import Toolbox
from toolbox.pages.redirect_page import with_former_places
from toolbox.pages.view import Downloads, View, with_downloads
from toolbox.releases.edition import Edition


class Drawing:
    """Every generated page of a toolbox, by its name, such as `fiches/visievorming.md`."""

    def __init__(self, toolbox: Toolbox, edition: Edition) -> None:
        self.toolbox, self.edition = toolbox, edition
        self.pages: Mapping[str, Generated] = {made.page: made for made in generated_pages(toolbox)}
        self._cores: dict[str, Markup] = {}

    def view(self, page: str, downloads: Downloads | None = None) -> View:
        """Return the view for a page; without `downloads`, a mark stands for each list of them."""
        return View(self.toolbox, page, self.edition, downloads=downloads)

    def core(self, page: str) -> Markup:
        """Return the HTML that a page shares with its PDF, files left open; raises KeyError."""
        if page not in self._cores:
            self._cores[page] = self.pages[page].draw(self.view(page))
        return self._cores[page]

    def paper_core(self, page: str) -> Markup:
        """Return the same for paper, which names no files; raises KeyError."""
        return with_downloads(self.core(page), self.view(page, {}))

    def page(self, page: str, downloads: Downloads) -> str:
        """Return the HTML of a page, with the files that go with it; raises KeyError."""
        view = self.view(page, downloads)
        html = self.pages[page].complete(view, with_downloads(self.core(page), view))
        return with_former_places(str(html), self.toolbox.former_places.get(view.url, {}))
