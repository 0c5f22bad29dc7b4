"""The preview: a page is drawn when a browser asks for it, of the content as it is then."""

import re
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEventHandler

from tests.conftest import Repository
from tests.support.small_toolbox import small_toolbox
from toolbox.plugin import SettingsError

PATIENCE = 20


class Preview:
    """`mkdocs serve` without a socket: what is saved, and what a browser gets."""

    def __init__(self, repo: Repository) -> None:
        self.repo = repo
        self.builds = 0
        path = str(repo.root / "mkdocs.yml")
        config = load_config(path, strict=True, site_dir=str(repo.root / "preview"))
        config.plugins.on_startup(command="serve", dirty=False)

        def builder() -> None:
            self.builds += 1
            again = load_config(path, strict=True, site_dir=config.site_dir)
            build(again, serve_url="http://127.0.0.1:8000/")

        self.server = LiveReloadServer(builder, "127.0.0.1", 0, config.site_dir, "/")
        build(config, serve_url="http://127.0.0.1:8000/")
        self.server.watch(config.docs_dir)
        config.plugins.on_serve(self.server, config=config, builder=builder)
        self.server.observer.start()

    def save(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file, as an editor does, and let the server notice."""
        noticed = threading.Event()
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda event: noticed.set()  # type: ignore[method-assign]  # noqa: ARG005
        self.server.observer.schedule(handler, str((self.repo.root / path).parent))
        self.repo.replace(path, old, new)
        assert noticed.wait(PATIENCE)
        self.server.builder()

    def get(self, path: str) -> str:
        """Return what a browser gets at a path."""
        environment: dict[str, object] = {"PATH_INFO": path, "wsgi.input": BytesIO()}
        setup_testing_defaults(environment)
        app = self.server.get_app()
        assert app is not None
        answer = app(environment, lambda *_: lambda _: None)
        # The script that reloads a page counts its requests.
        return b"".join(answer).decode().partition("livereload(")[0]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    found = Preview(small_toolbox(tmp_path / "project"))
    yield found
    found.server.observer.stop()


def test_a_saved_text_is_on_its_page_without_a_build(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/fiches/een/")
    assert preview.builds == 0


def test_every_page_that_shows_it_shows_it(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/"), "the card on the start page"
    preview.save("data/glossary.yml", "erkenning vraagt", "erkend wordt")
    assert "erkend wordt" in preview.get("/begrippen/"), "a page in docs/ with a macro"
    assert preview.builds == 0


def test_another_title_takes_a_build(preview: Preview) -> None:
    preview.save("fiches/een.md", "title: Eerste fiche", "title: Nieuwe naam")
    assert preview.builds == 1
    assert "Nieuwe naam" in preview.get("/fiches/twee/"), "the menu of another page"


def test_a_save_elsewhere_takes_a_build(preview: Preview) -> None:
    preview.save("docs/index.md", "# ", "# Welkom ")
    assert preview.builds == 1


def test_a_problem_stands_on_top_of_the_last_good_page(preview: Preview) -> None:
    before = preview.get("/fiches/een/")
    preview.save("fiches/een.md", "order: 1", "order: nul")
    told = re.search('<section lang="nl" role="alert".*?</section>', preview.get("/fiches/een/"))
    assert told
    assert "Dit is de laatste goede versie van deze pagina." in told[0]
    assert re.search(r"<li>fiches/een\.md:4:\d+: [^<]*order", told[0])
    assert preview.get("/fiches/een/").replace(told[0], "") == before
    # Also where there is no page yet, such as that of a new fiche.
    assert told[0] in preview.get("/fiches/nieuw/")
    preview.save("fiches/een.md", "order: nul", "order: 1")
    assert preview.get("/fiches/een/") == before
    assert preview.builds == 0


def test_a_problem_lets_no_request_wait(preview: Preview) -> None:
    preview.save("fiches/een.md", "order: 1", "order: nul")
    # What MkDocs' server waits for.
    assert preview.server._visible_epoch == preview.server._wanted_epoch


def test_a_problem_outside_the_content_stays_until_a_build_succeeds(preview: Preview) -> None:
    preview.save("docs/index.md", "# Start", "# Start\n\n[weg](weg.md)\n")
    told = "de link naar ‘weg.md’ komt nergens uit"
    assert told in preview.get("/")
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert told in preview.get("/")
    preview.save("docs/index.md", "[weg](weg.md)", "")
    assert 'role="alert"' not in preview.get("/")
    assert "wat er nu staat" in preview.get("/fiches/een/")


def test_a_page_that_is_asked_for_while_it_is_saved_stays_the_last_good_one(
    preview: Preview,
) -> None:
    before = preview.get("/")
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    # The server has not noticed this yet.
    preview.repo.replace("docs/index.md", "# Start", "# Start\n\n{{ steps2() }}\n")
    early = preview.get("/")
    told = re.search('<section lang="nl" role="alert".*?</section>', early)
    assert told
    assert early.replace(told[0], "") == before
    # A page that is good says nothing of that one.
    assert told[0] in preview.get("/fiches/een/")
    preview.save("docs/index.md", "steps2", "steps3")
    assert "docs/index.md:3:1: het onderdeel ‘steps3’ bestaat niet" in preview.get("/")
    preview.save("docs/index.md", "{{ steps3() }}", "")
    assert 'role="alert"' not in preview.get("/")
    assert "wat er nu staat" in preview.get("/")


def test_settings_that_cannot_be_read_stand_on_top_too(preview: Preview) -> None:
    preview.save("mkdocs.yml", "site_name: ", "\tsite_name: ")
    told = "<li>mkdocs.yml:5:1: hier staat een tab; spring in met spaties</li>"
    assert told in preview.get("/")
    preview.save("mkdocs.yml", "\tsite_name: ", "site_name: ")
    assert 'role="alert"' not in preview.get("/")


def test_a_preview_does_not_begin_with_another_menu(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo = small_toolbox(tmp_path / "project")
    repo.replace("mkdocs.yml", "- bronnen.md", "- bron.md")
    config = load_config(str(repo.root / "mkdocs.yml"), site_dir=str(repo.root / "preview"))
    config.plugins.on_startup(command="serve", dirty=False)
    with pytest.raises(SettingsError) as error:
        build(config)
    error.value.show()
    assert capsys.readouterr().err == (
        "mkdocs.yml:22:5: Menu (nav): de pagina ‘bron.md’ bestaat niet; bedoel je ‘bronnen.md’?\n"
    )


@pytest.mark.parametrize(
    ("path", "good", "bad", "told"),
    [
        ("fiches/een.md", "order: 1", "order: nul", r"<li>fiches/een\.md:4:\d+: [^<]*order"),
        ("docs/bronnen.md", "# Bronnen", "# **Bronnen", r"<li>docs/bronnen\.md:1:3: lezers zien"),
    ],
)
def test_a_preview_that_begins_with_problems_shows_them_and_then_the_toolbox(
    tmp_path: Path, path: str, good: str, bad: str, told: str
) -> None:
    repo = small_toolbox(tmp_path / "project")
    repo.replace(path, good, bad)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/fiches/een/"
    config = load_config(
        str(repo.root / "mkdocs.yml"),
        site_dir=str(repo.root / "preview"),
        dev_addr=f"127.0.0.1:{port}",
    )
    config.plugins.on_startup(command="serve", dirty=False)
    with ThreadPoolExecutor(1) as thread:
        building = thread.submit(build, config)
        page = _fetched(address)
        assert re.search(told, page)
        assert "Dan komt de toolbox hier vanzelf." in page
        repo.replace(path, bad, good)
        building.result(PATIENCE)
    assert "waar het over gaat" in (repo.root / "preview/fiches/een/index.html").read_text("utf-8")


def _fetched(address: str) -> str:
    """Return a page, of a server that may still have to begin."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                page: bytes = answer.read()
                return page.decode()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def test_the_index_of_search_is_built_when_it_is_asked_for(preview: Preview) -> None:
    preview.save("fiches/een.md", "waar het over gaat", "wat er nu staat")
    assert "wat er nu staat" in preview.get("/search/index.js")
    assert preview.builds == 1
