"""The build pipeline, one method per step; `toolbox.plugin` calls them from MkDocs' events.

    step      what it does                                            where        method
    read      YAML and Markdown in fiches/ and data/ to raw entries   source       __init__
    check     every rule over all of them                             checks
    filter    without drafts and what comes out later                 unpublished
    model     valid content in its place: the toolbox                 model
    plan      its pages, and their place in the navigation            generated
    gather    their files; pictures, calendar, feed, form, scripts    adapter      add_files
    make      PDF and Word of pages, each once for the same input     downloads
    menu      the navigation, of which each page shows the near part  pages        take_menu
    describe  when each page changed, where it belongs, its search    releases     describe
    withhold  what readers do not get yet, from pages in docs/        unpublished  markdown
    draw      each page: macros in docs/, fiches, worksheets, terms   pages        content
    print     all chapters as one book                                print        prepare_templates
    secure    a Content-Security-Policy for each page                 csp          secured
    index     what search finds                                       search       finish
    pack      the site as a zip that works without a server           offline

A preview skips `make`, `print`, `secure` and `pack`, so that a save shows at once; then `refresh`
takes the steps up to `plan` again.
"""

import logging
from collections import defaultdict
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox import offline
from toolbox.adapter.chapters import in_order
from toolbox.adapter.downloads import DownloadMaker
from toolbox.adapter.form import form
from toolbox.adapter.pages import GeneratedPage, page_file, set_day, table_of_contents
from toolbox.adapter.pictures import add_pictures
from toolbox.adapter.placeholders import Placeholders
from toolbox.adapter.scripts import join_scripts, minify_scripts
from toolbox.adapter.theme import (
    LightLoader,
    joined_stylesheets,
    own_files_only,
    own_templates_only,
    promised_files_are_there,
)
from toolbox.bytecode import bytecode_cache
from toolbox.checks import PREVIEW_RULES, RULES, check
from toolbox.csp import with_policy
from toolbox.downloads.recipes import BOOK, light_files
from toolbox.downloads.store import Store
from toolbox.drawing import Drawing
from toolbox.dutch import dutch_date
from toolbox.generated import Generated, generated_pages
from toolbox.markup.heading import Heading
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.pages.linked_data import all_questions
from toolbox.pages.navigation import Menu, with_generated
from toolbox.pages.outline import Outline, outline
from toolbox.pages.pictures import with_sizes
from toolbox.pages.redirect_page import with_former_places
from toolbox.pages.templates import dutch_size
from toolbox.pages.terms import MEANINGS, link_terms, meanings_script
from toolbox.pages.view import Downloads, View
from toolbox.print.assets import Assets
from toolbox.print.book import Chapter
from toolbox.releases.edition import Edition
from toolbox.releases.history import is_proposal, shallow_commits, this_edition
from toolbox.schema.agreement import AGREEMENT_SHEET
from toolbox.search.entry import Entry
from toolbox.search.index import ADDRESS as INDEX
from toolbox.search.index import search_index
from toolbox.search.page_entries import page_entries, search_terms
from toolbox.source.content import content_day
from toolbox.source.reader import read_content
from toolbox.stylesheets import in_fiches
from toolbox.unpublished.released import released
from toolbox.unpublished.withheld import Withheld
from toolbox.urls import NOTE_TEMPLATE, anchor

log = logging.getLogger("mkdocs.plugins.toolbox")


class Build:
    """One build of the site; the methods are its steps, in the order of MkDocs' events."""

    def __init__(self, config: MkDocsConfig, *, is_preview: bool) -> None:
        """Read, check, model and plan; raises ContentError when the content has problems."""
        self._config, self._is_preview = config, is_preview
        self._root = Path(config.config_file_path).parent
        self._withheld: Withheld | None = None
        self.toolbox = self._read()
        own_templates_only(config)
        self._stylesheets = joined_stylesheets(config)
        self.downloads: Downloads = {}
        self.placeholders = Placeholders()
        self._chapters: dict[str, Chapter] = {}
        self._search_terms: dict[str, tuple[str, ...]] = {}
        self._entries: list[Entry] = []
        children: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for made in generated_pages(self.toolbox):
            children[made.parent][made.page] = made.title
        config.nav = with_generated(config.nav, children)

    def _read(self) -> Toolbox:
        content = read_content(self._root)
        checked = check(content, PREVIEW_RULES if self._is_preview else RULES)
        day = content_day()
        if self._is_preview or is_proposal():
            return assemble(checked, preview_day=day)
        found = released(checked, day)
        self._withheld = found.withheld
        # A draft has its place already.
        return replace(assemble(found.checked), next_order=content.next_order)

    @cached_property
    def edition(self) -> Edition:
        """The edition that is built; lazy, as mike's plugin changes `site_url` in `on_config`."""
        if shallow_commits(self._root):
            log.info(
                "Deze kopie heeft niet de hele geschiedenis: veel pagina’s zeggen niet wanneer ze "
                "veranderden. Typ: git fetch --unshallow"
            )
        return this_edition(self._root, self._config.site_name, self._config.site_url or "")

    @cached_property
    def _drawing(self) -> Drawing:
        return Drawing(self.toolbox, self.edition)

    def add_files(self, files: Files) -> Files:
        """Add the generated pages and their downloads, the CMS form, and the joined scripts."""
        config, root = self._config, self._root
        for made in self._drawing.pages.values():
            file = page_file(made, root, config)
            files.append(file)
            GeneratedPage(made, file, config)
        for address, content in light_files(self.toolbox, self.edition):
            files.append(File.generated(config, address, content=content))
        for file in form(root, self.toolbox, self.edition, config, local=self._is_preview):
            files.append(file)
        own_files_only(files, config, self._stylesheets)
        join_scripts(files, config)
        minify_scripts(files)
        store = Store(root / ".cache" / "files")
        pictures = add_pictures(self.toolbox, store, files, config)
        assets = Assets(Path(config.docs_dir), self._stylesheets, pictures)
        self._maker = DownloadMaker(store, self._drawing, assets)
        if not self._is_preview:
            self.downloads = self._maker.make(files, config)
        if AGREEMENT_SHEET in self.toolbox.worksheets:
            script = self._maker.note_template()
            files.append(File.generated(config, NOTE_TEMPLATE, content=script))
        return files

    def take_menu(self, nav: Navigation) -> Navigation:
        """Store the navigation, and make the menu, of which each page shows the near part."""
        self._nav, self._menu = nav, Menu(nav.items)
        self._in_menu = {page.file.src_uri: page for page in nav.pages}
        return nav

    def describe(self, page: Page) -> None:
        """Set when a page changed and its place in the menu, and collect its search terms."""
        self.placeholders.begin(page.file.src_uri)
        set_day(page, self.edition)
        self._search_terms |= search_terms(page.url, page.meta)
        if isinstance(page, GeneratedPage) and page.made.belongs_to:
            # MkDocs marks the section of `parent` as the current one.
            page.meta["belongs_to"] = near = self._in_menu[page.made.belongs_to]
            page.parent = near.parent
        if page.file.src_uri == "vragen.md":
            page.meta["linked_data"] = all_questions(self.view(page))

    def markdown(self, page: Page, text: str) -> str:
        """Return the Markdown of a page in `docs/` as readers get it: without what is withheld."""
        if self._withheld is None or isinstance(page, GeneratedPage):
            return text
        return self._withheld.without_calls(text, page.file.src_uri)

    def content(self, page: Page, html: str) -> str:
        """Return the HTML of a page, generated or with its placeholders filled in.

        Also sets its table of contents and its anchors, and adds it to the chapters of the book.
        """
        name = page.file.src_uri
        if isinstance(page, GeneratedPage):
            html = self._drawing.page(name, self.downloads)
            found, prose = self._planned_outline(page), page.made.prose
        else:
            html = self._written(page, html)
            found, prose = outline(html), True
            if not page.meta.get("search", {}).get("exclude"):
                self._entries += page_entries(page.url, str(page.title), html)
        if page.meta.get("in_book", True):
            self._chapters[name] = Chapter(name, str(page.title), html, prose)
        page.toc = table_of_contents(found.headings)
        page.present_anchor_ids = set(found.ids)
        return html

    def _planned_outline(self, page: GeneratedPage) -> Outline:
        """Return the outline of a generated page, as the content has it."""
        # Their title has no id of its own: search would take it for a part of the page.
        title = Heading(1, "__begin", str(page.title))
        headings = (title, *page.made.headings(self.view(page)))
        anchors = self.toolbox.site.anchors.get(page.file.src_uri, frozenset())
        former = self.toolbox.former_places.get(page.url, {}).keys()
        return Outline(headings, anchors | {heading.id for heading in headings} | former)

    def _written(self, page: Page, html: str) -> str:
        """Return the HTML of a page in `docs/`, finished."""
        name = page.file.src_uri
        html = self.placeholders.filled(name, html)
        if name != "begrippen.md":
            html = str(link_terms(html, self.view(page)))
        html = with_sizes(html, name, self.toolbox.uploads.pictures)
        return with_former_places(html, self.toolbox.former_places.get(page.url, {}))

    def prepare_templates(self, env: Environment, files: Files) -> Environment:
        """Make the book, and set the globals of the theme's templates (Jinja)."""
        promised_files_are_there(files, self._config)
        book = None
        if not self._is_preview:
            chapters = partial(in_order, self._nav, self._chapters, self._drawing.view(BOOK))
            book = self._maker.make_book(chapters, files, self._config)
            store = self._maker.store
            log.info(f"PDF en Word: {store.misses} gemaakt, {store.hits} ongewijzigd")
        assert env.loader
        env.loader = LightLoader(env.loader)
        env.auto_reload = False
        env.bytecode_cache = bytecode_cache()
        env.globals |= {
            "toolbox": self.toolbox,
            "edition": self.edition,
            "dutch_date": dutch_date,
            "dutch_size": dutch_size,
            "menu": self._menu,
            "book": book,
            "fiche_styles": in_fiches(self._stylesheets),
        }
        return env

    def secured(self, html: str) -> str:
        """Return a finished page with its Content-Security-Policy.

        A preview has none: MkDocs injects its live reload script later, while serving.
        """
        return html if self._is_preview else with_policy(html)

    def finish(self) -> None:
        """Write the search index and the meanings of terms, and zip the offline copy."""
        site = Path(self._config.site_dir)
        index = search_index(self.toolbox, self.edition, self._entries, self._search_terms)
        meanings = meanings_script(self._drawing.view("begrippen.md"))
        for address, script in ((INDEX, index), (MEANINGS, meanings)):
            (site / address).parent.mkdir(exist_ok=True)
            (site / address).write_text(script, "utf-8")
        if not self._is_preview:
            folder = anchor(f"toolbox {self.edition.version}")
            (site / offline.NAME).write_bytes(offline.offline_zip(site, folder))

    def refresh(self, files: Files, env: Environment) -> bool:
        """Read the content again, in a preview; raises ContentError when it has problems.

        Return False, without any effect, when pages were added, removed or renamed: that takes a
        full build.
        """
        toolbox = self._read()
        drawing = Drawing(toolbox, self.edition)
        if list(map(_place, drawing.pages.values())) != list(
            map(_place, self._drawing.pages.values())
        ):
            return False
        self.toolbox, self._drawing = toolbox, drawing
        env.globals["toolbox"] = toolbox
        for name, made in drawing.pages.items():
            file = files.get_file_from_path(name)
            if file is not None and isinstance(file.page, GeneratedPage):
                file.page.made = made
        return True

    def view(self, page: Page) -> View:
        """Return the rendering context of a page."""
        return self._drawing.view(page.file.src_uri, self.downloads)


def _place(made: Generated) -> tuple[str, ...]:
    """Return the attributes of a page that other pages or MkDocs' navigation depend on."""
    return made.page, made.parent, made.title, made.path
