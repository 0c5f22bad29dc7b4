"""The files that go with pages, given to MkDocs; each is made once for the same input."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from toolbox.cache import Kept
from toolbox.downloads.book import book_recipe
from toolbox.downloads.recipes import BOOK, recipes
from toolbox.downloads.store import Recipe, Store
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import Download, View
from toolbox.print.book import Chapter
from toolbox.print.pdf import PangoMissingError
from toolbox.releases.edition import Edition


class Downloads:
    """Makes the files of a build, and puts each where its page is and was."""

    def __init__(
        self, root: Path, toolbox: Toolbox, edition: Edition, kept: Kept, basis: str
    ) -> None:
        self.store = Store(root / ".cache" / "files")
        self._toolbox, self._edition = toolbox, edition
        self._kept, self._basis = kept, basis

    def make(self, files: Files, config: MkDocsConfig) -> dict[str, tuple[Download, ...]]:
        """Return the files of each page; ends the build with what to install where it cannot."""
        found: defaultdict[str, tuple[Download, ...]] = defaultdict(tuple)
        try:
            wanted = list(
                recipes(self._toolbox, self._edition, Path(config.docs_dir), self._remember)
            )
            for recipe, download in zip(wanted, self._add(wanted, files, config), strict=True):
                found[recipe.page] += (download,)
        except PangoMissingError as error:
            raise Abort(str(error)) from None
        return found

    def make_book(
        self, chapters: Callable[[], Iterable[Chapter]], files: Files, config: MkDocsConfig
    ) -> Download:
        """Return the book of all chapters, which are asked for only where it may have changed."""
        view = View(self._toolbox, BOOK, self._edition)
        parts = Store(self.store.folder)
        recipe = book_recipe(view, chapters, Path(config.docs_dir), parts, self._remember)
        [book] = self._add([recipe], files, config)
        self.store.tidy()
        return book

    def _add(
        self, wanted: Sequence[Recipe], files: Files, config: MkDocsConfig
    ) -> Iterable[Download]:
        for recipe, content in zip(wanted, self.store.get_all(wanted), strict=True):
            for address in recipe.addresses(self._toolbox):
                files.append(File.generated(config, address, content=content))
            yield Download(recipe.address, recipe.label, len(content))

    def _remember(self, make: Callable[[], str], kind: str, page: str) -> str:
        return self._kept.once(make, kind, self._basis, page)
