"""The edge to MkDocs: events call the core, and put what comes back where MkDocs wants it."""

import json
import logging
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from toolbox import offline
from toolbox.cache import Kept, digest
from toolbox.checks import check
from toolbox.csp import with_policy
from toolbox.downloads.recipes import light_files
from toolbox.dutch import dutch_date
from toolbox.fingerprint import basis
from toolbox.generated import generated_pages
from toolbox.markup.sanitizer import Heading
from toolbox.model.toolbox import Toolbox, build
from toolbox.pages.linked_data import all_questions
from toolbox.pages.navigation import Menu, with_generated
from toolbox.pages.outline import outline
from toolbox.pages.redirect_page import with_former_places
from toolbox.pages.terms import link_terms
from toolbox.pages.view import View
from toolbox.plugin.downloads import Downloads
from toolbox.plugin.form import form
from toolbox.plugin.pages import GeneratedPage, table_of_contents
from toolbox.plugin.placeholders import Placeholders
from toolbox.plugin.settings import settings
from toolbox.plugin.source_maps import without_source_maps
from toolbox.plugin.whole import WholePages
from toolbox.plugin.worksheet_scripts import join_worksheet_scripts
from toolbox.print.book import Chapter
from toolbox.releases.history import this_edition
from toolbox.search.material import complete_index, entries, extend_worker
from toolbox.source.content import Content
from toolbox.source.reader import read_content
from toolbox.theme_css import trim_theme
from toolbox.urls import Site, anchor

log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxConfig(Config):
    """The plugin has no options."""


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Adds the fiches and worksheets to the site."""

    toolbox: Toolbox
    serving = False
    kept: Kept

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a preview, which makes no files: a save must show at once."""
        self.serving = command == "serve"
        if self.serving:
            log.info("Zonder pdf- en Word-bestanden: die maakt make build")

    # Before mkdocs-macros, whose macros need the toolbox.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; a problem ends the build before anything is touched."""
        self.root = Path(config.config_file_path).parent
        # In a preview every build follows on a change, after which nothing kept would be found.
        self.kept = Kept(None if self.serving else self.root / ".cache" / "kept.sqlite")
        self.settings = settings(config)
        self.basis = self.written = basis(self.root, self.settings)
        content = read_content(self.root)
        self.toolbox = build(content, self._checked(content))
        self.words: dict[str, tuple[str, ...]] = {}
        self.chapters: dict[str, Chapter] = {}
        self.calls = Placeholders()
        self.generated = {made.page: made for made in generated_pages(self.toolbox)}
        children: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for made in self.generated.values():
            children[made.parent][made.page] = made.title
        config.nav = with_generated(config.nav, children)
        return config

    def _checked(self, content: Content) -> Site:
        """Return the site that the content makes; what was in order once needs no second look."""
        known = self.kept.get("checked", self.basis)
        if known is not None:
            return Site.from_json(known)
        site, problems = check(content)
        if problems:
            raise Abort("\n".join(str(problem) for problem in problems))
        self.kept.put(site.to_json(), "checked", self.basis)
        return site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for every fiche, worksheet and route, and the files that go with them."""
        # Only here has mike told the site which version it is.
        self.edition = this_edition(self.root, config.site_name, config.site_url or "")
        self.basis = digest(self.basis, repr(self.edition), str(self.serving)).hex()
        for page, made in self.generated.items():
            if (self.root / page).is_file():
                # A page with a file of its own has its dates, and its place to edit.
                file = File(page, str(self.root), config.site_dir, config.use_directory_urls)
            else:
                file = File.generated(config, page, content="")
            file.edit_uri = f"../{made.path}"
            files.append(file)
            GeneratedPage(made, file, config)
        for address, content in light_files(self.toolbox, self.edition):
            files.append(File.generated(config, address, content=content))
        for file in form(self.root, self.toolbox, self.edition, config, local=self.serving):
            files.append(file)
        without_source_maps(files)
        join_worksheet_scripts(files, config)
        extend_worker(files)
        self.making = Downloads(self.root, self.toolbox, self.edition, self.kept, self.basis)
        self.downloads = {} if self.serving else self.making.make(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the menu, and the order of the pages, which is that of the book."""
        self.nav, self.menu = nav, Menu(nav.items)
        self.basis = digest(self.basis, repr(sorted(self.downloads.items()))).hex()
        self.whole = WholePages(self.kept, self.basis)
        return nav

    # Before mkdocs-macros, which looks at the front matter.
    @event_priority(100)
    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Give each page the day it last changed, and learn the words that lead to it."""
        self.calls.begin(page.file.src_uri)
        if page.file.src_uri == "vragen.md":
            known = self.kept.once(
                lambda: json.dumps(all_questions(self.view(page))), "questions", self.basis
            )
            page.meta["linked_data"] = json.loads(known)
        self.words[page.url] = tuple(page.meta.get("search_terms", ()))
        for part, words in page.meta.get("search_terms_of", {}).items():
            self.words[f"{page.url}#{part}"] = tuple(words)
        path = page.made.path if isinstance(page, GeneratedPage) else f"docs/{page.file.src_uri}"
        day = self.edition.changed.get(path)
        if day:
            page.meta["changed"] = {"iso": day.isoformat(), "text": dutch_date(day)}
        # MkDocs puts it in the packed sitemap, and takes the day of the build.
        page.update_date = (day or self.edition.today).isoformat()
        return markdown

    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Fill in what is generated, and take the outline of every page."""
        if isinstance(page, GeneratedPage):
            return "" if self.whole.find(page) else self._draw(page)
        html = self.calls.filled(page.file.src_uri, html)
        if page.file.src_uri != "begrippen.md":
            html = str(link_terms(html, self.view(page)))
        html = self._with_former_places(page, html)
        found = outline(html)
        if page.meta.get("in_book", True):
            name = page.file.src_uri
            self.chapters[name] = Chapter(name, str(page.title), html)
        page.toc = table_of_contents(found.headings)
        page.present_anchor_ids = set(found.ids)
        return html

    def _draw(self, page: GeneratedPage) -> str:
        html = self._chapter(page).html
        found = outline(html)
        # Their title has no id of its own: search would take it for a part of the page.
        page.toc = table_of_contents((Heading(1, "__begin", str(page.title)), *found.headings))
        page.present_anchor_ids = set(found.ids)
        title, repeats = str(page.meta["title"]), page.made.repeats
        self.whole.entries[page.url] = entries(html, page.url, title, repeats=repeats)
        return html

    def _chapter(self, page: GeneratedPage) -> Chapter:
        name = page.file.src_uri
        if name not in self.chapters:
            # What comes next cuts it up; a Markup would escape every piece again.
            html = self._with_former_places(page, str(page.made.draw(self.view(page))))
            self.chapters[name] = Chapter(name, str(page.title), html, page.made.prose)
        return self.chapters[name]

    def _with_former_places(self, page: Page, html: str) -> str:
        return with_former_places(html, self.toolbox.former_places.get(page.url, {}))

    def _in_order(self) -> Iterator[Chapter]:
        for page in self.nav.pages:
            if isinstance(page, GeneratedPage):
                yield self._chapter(page)
            elif page.file.src_uri in self.chapters:
                yield self.chapters[page.file.src_uri]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates of the theme the toolbox and its edition."""
        book = None
        if not self.serving:
            book = self.making.make_book(self._in_order, files, config)
            store = self.making.store
            log.info(f"Pdf en Word: {store.made} gemaakt, {store.kept} ongewijzigd")
        env.globals |= {
            "toolbox": self.toolbox,
            "edition": self.edition,
            "menu": self.menu,
            "book": book,
            "search_script": next(
                file.url
                for file in files.javascript_files()
                if file.src_uri.startswith("assets/javascripts/bundle.")
            ),
        }
        return env

    # After everything else that writes in a page.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give each page its Content-Security-Policy.

        A preview has none: the script that reloads it is only put in when it is served.
        """
        if self.serving:
            return output
        if not isinstance(page, GeneratedPage):
            return with_policy(output)
        if page.whole is None:
            page.whole = with_policy(output)
            self.whole.keep(page)
        return page.whole

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for wrong addresses its policy too."""
        return with_policy(output) if template_name == "404.html" else output

    # After the search plugin has written its index.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the search index, and pack the finished site to take along."""
        complete_index(
            Path(config.site_dir), self.whole.entries, self.toolbox, self.edition, self.words
        )
        if not self.serving:
            site = Path(config.site_dir)
            trim_theme(site)
            folder = anchor(f"toolbox {self.edition.version}")
            last = self.root / ".cache" / offline.NAME
            (site / offline.NAME).write_bytes(offline.kept_zip(site, folder, self.kept, last))
        if basis(self.root, self.settings) == self.written:
            self.kept.save()
        else:
            # Someone saved a file meanwhile: what was made may be of before or of after.
            self.kept.forget()

    def view(self, page: Page) -> View:
        """Return the view for a page."""
        return View(self.toolbox, page.file.src_uri, self.edition, downloads=self.downloads)
