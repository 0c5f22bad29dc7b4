"""Someone at the form: a repository of their own, what writes in it, and the page to write on."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, Locator, Page, Route

from tests.conftest import EDITION
from tests.support.publishing import git
from toolbox.checks import check, problems_of
from toolbox.cms.backend import Backend
from toolbox.cms.page import form_files, packed_scripts
from toolbox.model.assembly import assemble
from toolbox.source.content import Content
from toolbox.source.reader import read_content
from toolbox.stylesheets import on_pages, stylesheets

from .browsing import DESKTOP, Reader
from .published import ROOT, served

PROXY: Final = "http://127.0.0.1:8081/"
"""Where the page looks for decap-server; the tests bring it to a port that is free."""

SERVER: Final = ROOT / "form/node_modules/decap-server/dist/index.js"
_ASSETS: Final = ("assets/form.css", "assets/favicon.svg")
_CONTENT: Final = ("data", "fiches", "docs")

SHORT: Final = "terugkijken"
"""The name of a fiche that the form opens in a third of the processor time of a real one."""
SHORT_FICHE: Final = """\
---
title: Terugkijken
summary: Kijk elk jaar samen terug op wat bleef, en kies wat één keer per jaar beter kan.
order: 98
phase: verankeren
steps:
  - title: Maak een tijdlijn
changes:
  - date: 2026-11-23
    text: Eerste versie van deze fiche.
---

Neem er het verslag van vorig jaar bij.
"""

Mode = Literal["fs", "git"]


@dataclass
class EditorSession:
    """A repository, and the address of the form that writes in it."""

    repository: Path
    reader: Reader
    _proxy: str
    refused: list[str] = field(default_factory=list)
    """What decap-server would not do."""

    def sign_in(self, tab: Page | None = None) -> Page:
        """Open the form as somebody who works on this machine."""
        page = tab or self.reader.fresh(DESKTOP)
        page.route(f"{PROXY}**", self._bring)
        page.goto(f"{self.reader.address}admin/")
        page.get_by_role("button", name="Aanmelden").click()
        page.get_by_role("heading", name="Soorten teksten").wait_for()
        return page

    def save(self, page: Page) -> None:
        """Keep what was typed: as a proposal, or in the files of this machine."""
        as_proposal = page.get_by_role("button", name="Bewaren", exact=True)
        if as_proposal.is_visible():
            as_proposal.click()
        else:
            page.get_by_role("button", name="Publiceer", exact=True).click()
            page.get_by_text("Publiceer nu", exact=True).click()
        page.get_by_role("alert").get_by_text("Bewaard").wait_for()
        # It goes on to the text by itself, also when somebody has left it by then.
        page.wait_for_url("**/entries/**")
        page.get_by_role("link", name=re.compile("^← Terug naar .* Bewaard$")).wait_for()

    def give_status(self, page: Page, status: str) -> None:
        """Bring the proposal that is open to another status."""
        page.get_by_role("button", name="Status: ").click()
        page.get_by_role("menuitem", name=status).click()
        page.get_by_role("button", name=f"Status: {status}").wait_for()

    def content(self) -> Content:
        """Read what the repository holds now; fails where the check has a remark."""
        content = read_content(self.repository)
        problems = problems_of(content)
        assert [str(problem) for problem in problems] == []
        return content

    def changed(self) -> list[str]:
        """Return the lines that changed, below the name of their file."""
        git(self.repository, "add", "--all")
        listed = git(self.repository, "diff", "--cached", "--unified=0").splitlines()
        return [line for line in listed if line.startswith(("+", "-")) and line[:4] != "--- "]

    def _bring(self, route: Route) -> None:
        # The server drops a connection that it did not use for five seconds, maybe just now.
        address = route.request.url.replace(PROXY, self._proxy)
        answer = route.fetch(url=address, max_retries=1)
        action = (route.request.post_data_json or {}).get("action")
        # That is how it says that a text has no proposal yet.
        if not answer.ok and (action, answer.status) != ("unpublishedEntry", 404):
            self.refused.append(f"{action}: {answer.status} {answer.text()}")
        route.fulfill(response=answer)


@dataclass(frozen=True)
class FormHost:
    """One address of the form, and its browser, which every session takes in turn.

    There, its browser goes on with scripts that it compiled before: they are so large that this
    takes more processor time than most of what somebody does at the form.
    """

    reader: Reader
    web: Path
    """What the host serves."""

    @contextmanager
    def visit(self, *others: str) -> Iterator[Reader]:
        """Yield the reader, whose pages may ask other addresses for something too."""
        self.reader.others = others
        try:
            yield self.reader
            troubles = list(self.reader.troubles)
            assert troubles == [], troubles
        finally:
            self.reader.leave()


ONE_PROCESS: Final = "--renderer-process-limit=1"
"""The argument with which a browser shares what it compiled between its tabs."""


@contextmanager
def form_host_in(browser: Browser, web: Path) -> Iterator[FormHost]:
    """Yield the address of the form in a browser; what it asks for is written in `web`."""
    with served(web, changes=True) as address:
        reader = Reader(browser, address)
        yield FormHost(reader, web)
        reader.close()


@contextmanager
def editor_session(form_host: FormHost, repository: Path, mode: Mode) -> Iterator[EditorSession]:
    """Yield somebody at the form, who works in a repository."""
    write_form(form_host.web, Backend("https://github.com/publiq/toolbox"), local=True)
    port = free_port()
    with _server(repository, mode, port), form_host.visit(PROXY) as reader:
        reader.expect_missing(f"{PROXY}api/v1")
        someone = EditorSession(repository, reader, f"http://127.0.0.1:{port}/")
        yield someone
        assert someone.refused == []


@contextmanager
def proposing_session(form_host: FormHost, web: Path, folder: Path) -> Iterator[EditorSession]:
    """Yield somebody who makes proposals, in a copy of the whole project with its own remote.

    `web` is what the host serves, beside the project that it was published from.
    """
    project, remote = folder / "project", folder / "remote.git"
    shutil.copytree(web.parent / "project", project, symlinks=True)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    git(project, "remote", "set-url", "origin", remote.as_uri())
    git(project, "branch", "--quiet", "-D", "gh-pages")
    git(project, "checkout", "--quiet", "--", ".")
    for name, value in (("name", "Iemand"), ("email", "iemand@voorbeeld.be")):
        git(project, "config", f"user.{name}", value)
    with editor_session(form_host, project, "git") as someone:
        yield someone


def add(page: Page, what: str) -> None:
    """Add a row to the list that was opened last."""
    page.get_by_role("button", name=f"{what} toevoegen", exact=True).last.click()


def part(page: Page, label: str) -> Locator:
    """Return the field with this label that comes last: that of the row that was just added."""
    return page.get_by_label(re.compile(rf"^{label}( \(optioneel\))?$")).last


def add_picture(page: Page, file: Path) -> None:
    """Add a picture to the fiche or the row that was opened last, and hand in its file."""
    add(page, "beeld")
    page.get_by_role("button", name=re.compile("^Kies een")).last.click()
    library = page.get_by_role("dialog")
    library.locator("input[type=file]").set_input_files(file)
    library.get_by_role("button", name="Gebruik selectie").click()


def pick(page: Page, label: str, choice: str) -> None:
    """Choose from the list of a field."""
    part(page, label).click()
    page.get_by_role("option", name=choice).click()


def copy_of_content(repository: Path, *, short: bool = False) -> Path:
    """Make a repository with the content of this one, and maybe the short fiche."""
    for name in _CONTENT:
        shutil.copytree(ROOT / name, repository / name)
    shutil.copy(ROOT / "mkdocs.yml", repository)
    if short:
        (repository / f"fiches/{SHORT}.md").write_text(SHORT_FICHE, "utf-8")
    git(repository, "init", "--quiet", "--initial-branch=main")
    git(repository, "config", "user.name", "Iemand")
    git(repository, "config", "user.email", "iemand@voorbeeld.be")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message=Toolbox")
    return repository


def write_form(web: Path, backend: Backend, *, local: bool) -> None:
    """Write the page of the form, and what it asks for."""
    for address, file in _form_files(backend, local).items():
        path = web / address
        path.parent.mkdir(parents=True, exist_ok=True)
        # A browser goes on with what did not change.
        if not path.exists() or path.read_bytes() != file:
            path.write_bytes(file)


@cache
def _form_files(backend: Backend, local: bool) -> dict[str, bytes]:
    """Return what the host serves of the form: the same for every copy of the content."""
    toolbox = assemble(check(read_content(ROOT)))
    made = dict(form_files(toolbox, EDITION, backend, local=local))
    made |= {address: path.read_bytes() for address, path in packed_scripts(ROOT)}
    made |= {name: (ROOT / "docs" / name).read_bytes() for name in _ASSETS}
    made |= {name: text.encode() for name, text in on_pages(stylesheets(ROOT)).items()}
    return made


@contextmanager
def _server(repository: Path, mode: Mode, port: int) -> Iterator[None]:
    environment = {
        **os.environ,
        "BIND_HOST": "127.0.0.1",
        "GIT_REPO_DIRECTORY": str(repository),
        "MODE": mode,
        "PORT": str(port),
    }
    process = subprocess.Popen(
        ["node", str(SERVER)],
        cwd=repository,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait_for(port, process)
        yield
    finally:
        process.terminate()
        process.communicate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    process.kill()
    said = process.communicate()[0].decode()
    raise RuntimeError(f"decap-server does not answer; did you run make test?\n{said}")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
