"""The edge to MkDocs: events call the core, and put what comes back where MkDocs wants it."""

import json
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc

from macros.addresses import anchor, fiche_page
from macros.checks import check
from macros.downloads.files import BOOK, Recipe, Store, book_recipe, light_files, recipes
from macros.downloads.pdf import PangoMissingError
from macros.editing.backend import Forge
from macros.models.fiche import FrequentQuestion
from macros.reading.folders import read_content
from macros.render.book import Chapter, book_paper
from macros.render.generated import Generated, generated_pages
from macros.render.linked_data import all_questions
from macros.render.macros import PAGE_MACROS
from macros.render.moved import with_former_places
from macros.render.outline import outline
from macros.render.terms import link_terms
from macros.render.view import Download, View, dutch_date
from macros.site import offline
from macros.site.form import form_files, packed_scripts
from macros.site.history import this_edition
from macros.site.navigation import with_generated
from macros.site.policy import with_policy
from macros.site.search import searchable
from macros.site.stylesheet import trim_theme
from macros.texts.guard import Heading
from macros.toolbox import Fiche, Toolbox, build

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxConfig(Config):
    """The plugin has no options."""


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Adds the fiches and worksheets to the site."""

    toolbox: Toolbox
    serving = False

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
        content = read_content(self.root)
        site, problems = check(content)
        if problems:
            raise Abort("\n".join(str(problem) for problem in problems))
        self.toolbox = build(content, site)
        self.words: dict[str, tuple[str, ...]] = {}
        self.generated = {made.page: made for made in generated_pages(self.toolbox)}
        children: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for made in self.generated.values():
            children[made.parent][made.page] = made.title
        config.nav = with_generated(config.nav, children)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for every fiche, worksheet and route, and the files that go with them."""
        # Only here has mike told the site which version it is.
        self.edition = this_edition(self.root, config.site_name, config.site_url or "")
        for page, made in self.generated.items():
            if (self.root / page).is_file():
                # A page with a file of its own has its dates, and its place to edit.
                file = File(page, str(self.root), config.site_dir, config.use_directory_urls)
            else:
                file = File.generated(config, page, content="")
            file.edit_uri = f"../{made.path}"
            files.append(file)
        for address, content in light_files(self.toolbox, self.edition):
            files.append(File.generated(config, address, content=content))
        self._add_form(files, config)
        _extend_search(files)
        self.downloads = {} if self.serving else self._make_downloads(files, config)
        return files

    def _add_form(self, files: Files, config: MkDocsConfig) -> None:
        forge = Forge(config.repo_url or "", config.extra.get("form_sign_in") or "")
        for address, content in form_files(self.toolbox, self.edition, forge, local=self.serving):
            files.append(File.generated(config, address, content=content))
        for address, path in packed_scripts(self.root):
            files.append(File.generated(config, address, abs_src_path=str(path)))

    def _make_downloads(
        self, files: Files, config: MkDocsConfig
    ) -> dict[str, tuple[Download, ...]]:
        self.store = Store(self.root / ".cache" / "files")
        found: defaultdict[str, tuple[Download, ...]] = defaultdict(tuple)
        try:
            for recipe in recipes(self.toolbox, self.edition, Path(config.docs_dir)):
                found[recipe.page] += (self._add(recipe, files, config),)
        except PangoMissingError as error:
            raise Abort(str(error)) from None
        return found

    def _make_book(self, files: Files, config: MkDocsConfig) -> Download:
        view = View(self.toolbox, BOOK, self.edition)
        chapters = (self.chapters[page] for page in self.order if page in self.chapters)
        recipe = book_recipe(view, book_paper(view, chapters), Path(config.docs_dir))
        book = self._add(recipe, files, config)
        log.info(f"Pdf en Word: {self.store.made} gemaakt, {self.store.kept} ongewijzigd")
        return book

    def _add(self, recipe: Recipe, files: Files, config: MkDocsConfig) -> Download:
        content = self.store.get(recipe)
        for address in recipe.addresses(self.toolbox):
            files.append(File.generated(config, address, content=content))
        return Download(recipe.address, recipe.label, len(content))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Remember the order of the pages, which is that of the chapters of the book."""
        self.order = [page.file.src_uri for page in nav.pages]
        self.chapters: dict[str, Chapter] = {}
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates of the theme the toolbox and its edition."""
        book = None if self.serving else self._make_book(files, config)
        env.globals |= {
            "toolbox": self.toolbox,
            "edition": self.edition,
            "book": book,
            "search_script": next(
                file.url
                for file in files.javascript_files()
                if file.src_uri.startswith("assets/javascripts/bundle.")
            ),
        }
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG002
        """Keep what strangers wrote away from everything that would run it."""
        return "" if page.file.src_uri in self.generated else None

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
        """Give each page its description, its template and the day it last changed."""
        made = self.generated.get(page.file.src_uri)
        if made:
            page.meta = _meta(made)
            if made.linked_data:
                page.meta["linked_data"] = made.linked_data(page.canonical_url or "")
        elif page.file.src_uri == "vragen.md":
            page.meta["linked_data"] = all_questions(self.view(page))
        self.words[page.url] = tuple(page.meta.get("search_terms", ()))
        for part, words in page.meta.get("search_terms_of", {}).items():
            self.words[f"{page.url}#{part}"] = tuple(words)
        path = made.path if made else f"docs/{page.file.src_uri}"
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
        view, made = self.view(page), self.generated.get(page.file.src_uri)
        if made:
            html = made.draw(view)
        elif page.file.src_uri != "begrippen.md":
            html = link_terms(html, view)
        # What comes next cuts it up; a Markup would escape every piece again.
        html = with_former_places(str(html), self.toolbox.former_places.get(page.url, {}))
        found = outline(html)
        headings = found.headings
        if made:
            # Their title has no id of its own: search would take it for a part of the page.
            headings = (Heading(1, "__begin", str(page.title)), *headings)
        if page.meta.get("in_book", True):
            name, prose = page.file.src_uri, made.prose if made else True
            self.chapters[name] = Chapter(name, str(page.title), html, prose)
        page.toc = _table_of_contents(headings)
        page.present_anchor_ids = set(found.ids)
        return html

    # After everything else that writes in a page.
    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give each page its Content-Security-Policy.

        A preview has none: the script that reloads it is only put in when it is served.
        """
        return output if self.serving else with_policy(output)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for wrong addresses its policy too."""
        return with_policy(output) if template_name == "404.html" else output

    # After the search plugin has written its index.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the search index, and pack the finished site to take along."""
        path = Path(config.site_dir) / "search" / "search_index.json"
        if path.is_file():
            index = searchable(
                json.loads(path.read_text("utf-8")), self.toolbox, self._answer, self.words
            )
            path.write_text(json.dumps(index, separators=(",", ":")), "utf-8")
        if not self.serving:
            site = Path(config.site_dir)
            trim_theme(site)
            folder = anchor(f"toolbox {self.edition.version}")
            (site / offline.NAME).write_bytes(offline.offline_zip(site, folder))

    def _answer(self, fiche: Fiche, faq: FrequentQuestion) -> str:
        view = View(self.toolbox, fiche_page(fiche.slug), self.edition, fiche)
        return view.texts(fiche).block(faq.answer)

    def view(self, page: Page) -> View:
        """Return the view for a page."""
        return View(self.toolbox, page.file.src_uri, self.edition, downloads=self.downloads)


def page_macros(env: "MacrosPlugin") -> dict[str, Callable[..., str]]:
    """Return the macros for mkdocs-macros, each of them knowing the page it stands on."""
    plugin = env.conf.plugins["toolbox"]
    assert isinstance(plugin, ToolboxPlugin)

    def call(name: str, *arguments: Any, **keywords: Any) -> str:
        return PAGE_MACROS[name](plugin.view(env.page), *arguments, **keywords)

    return {name: partial(call, name) for name in PAGE_MACROS}


def _meta(made: Generated) -> dict[str, Any]:
    # The theme writes these into the page as they are.
    return {
        **made.meta,
        "title": escape(made.title),
        "description": escape(made.description),
        "template": made.template,
        "render_macros": False,
    }


def _table_of_contents(headings: Iterable[Heading]) -> TableOfContents:
    tokens: list[Any] = [
        {
            "level": heading.level,
            "id": heading.id,
            "name": escape(heading.text),
            "html": escape(heading.text),
            "data-toc-label": "",
        }
        for heading in headings
    ]
    return get_toc(nest_toc_tokens(tokens))


def _extend_search(files: Files) -> None:
    """Put our part of the search worker before Material's, in the file of the latter."""
    ours = sorted(
        (file for file in files if fnmatch(file.src_uri, "assets/search/*.js")),
        key=lambda file: file.src_uri,
    )
    for worker in files:
        if fnmatch(worker.src_uri, "assets/javascripts/workers/search.*.js"):
            worker.content_string = "".join(file.content_string for file in (*ours, worker))
    for file in ours:
        files.remove(file)
