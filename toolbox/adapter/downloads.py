"""The adapter for downloads: adds PDF and Word files, from the cache, to MkDocs' files."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from toolbox import word
from toolbox.downloads.book import book_recipe
from toolbox.downloads.recipes import BOOK, agreement_recipe, fiche_recipes, worksheet_recipes
from toolbox.downloads.store import Recipe, Store
from toolbox.drawing import Drawing
from toolbox.pages.view import Download
from toolbox.print.assets import Assets
from toolbox.print.book import Chapter
from toolbox.print.pdf import PangoMissingError


class DownloadMaker:
    """Makes the downloads of a build, and adds each at its current and former URL paths."""

    def __init__(self, store: Store, drawing: Drawing, assets: Assets) -> None:
        self.store = store
        self._drawing, self._assets = drawing, assets
        self._fiches: Sequence[Recipe] = ()

    def make(self, files: Files, config: MkDocsConfig) -> dict[str, tuple[Download, ...]]:
        """Return the downloads of each page; raises Abort when Pango is not installed."""
        found: defaultdict[str, tuple[Download, ...]] = defaultdict(tuple)

        def add(wanted: Sequence[Recipe]) -> None:
            for recipe, download in zip(wanted, self._add(wanted, files, config), strict=True):
                found[recipe.page] += (download,)

        try:
            add(list(worksheet_recipes(self._drawing, self._assets)))
            self._fiches = list(fiche_recipes(self._drawing, self._assets, found))
            add(self._fiches)
        except PangoMissingError as error:
            raise Abort(str(error)) from None
        return found

    def note_template(self) -> bytes:
        """Return the Word template of the agreement note as a script, which previews have too."""
        recipe = agreement_recipe(self._drawing)
        return word.note_script(self._drawing.toolbox, self.store.get(recipe))

    def make_book(
        self, chapters: Callable[[], Iterable[Chapter]], files: Files, config: MkDocsConfig
    ) -> Download:
        """Make the PDF of the book and add it; then evict old files from the cache."""
        view = self._drawing.view(BOOK)
        ready = {recipe.page: recipe for recipe in self._fiches}
        recipe = book_recipe(view, chapters, self._assets, self.store, ready)
        [book] = self._add([recipe], files, config)
        self.store.tidy()
        return book

    def _add(
        self, wanted: Sequence[Recipe], files: Files, config: MkDocsConfig
    ) -> Iterable[Download]:
        for recipe, content in zip(wanted, self.store.get_all(wanted), strict=True):
            for address in recipe.addresses(self._drawing.toolbox):
                files.append(File.generated(config, address, content=content))
            yield Download(recipe.address, recipe.label, len(content))
