"""The published site, the browser and its reader."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from toolbox.checks import check
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.source.reader import read_content

from . import sites
from .browsing import ARGUMENTS, BROWSERS, PATIENCE, Reader, executable
from .editor import ONE_PROCESS, FormHost, form_host_in
from .firefox import FIREFOXES, Firefox, started
from .firefox import executable as firefox_executable
from .published import LATEST, ROOT, SUB_PATH, served


@pytest.fixture(scope="session")
def web(shared: Path) -> Path:
    """What the host serves: the branch of the site, in `SUB_PATH`."""
    return sites.web(shared)


@pytest.fixture(scope="session")
def site(web: Path) -> Path:
    """The latest version, as files."""
    return web / SUB_PATH / LATEST


@pytest.fixture(scope="session")
def edited(shared: Path) -> str:
    """The latest version after the work of an editor, beside the others on the host."""
    return sites.edited(shared).name


@pytest.fixture(scope="session")
def news(shared: Path) -> Path:
    """What the host of a small toolbox serves, published before and after some changes."""
    return sites.news(shared)


@pytest.fixture(scope="session")
def host(web: Path) -> Iterator[str]:
    with served(web) as address:
        yield address


@pytest.fixture(scope="session")
def _playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(_playwright: Playwright) -> Iterator[Browser]:
    with _launched(_playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def form_host(
    _playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FormHost]:
    """The form for editors, at one address for all its tests."""
    with (
        _launched(_playwright, ONE_PROCESS) as browser,
        form_host_in(browser, tmp_path_factory.mktemp("form")) as form_host,
    ):
        yield form_host


@contextmanager
def _launched(playwright: Playwright, *arguments: str) -> Iterator[Browser]:
    path = executable() or _without("Chromium", BROWSERS, "CHROMIUM")
    browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *arguments])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    path = firefox_executable() or _without("Firefox", FIREFOXES, "FIREFOX")
    with started(path, tmp_path_factory.mktemp("firefox")) as firefox:
        yield firefox


def _without(browser: str, names: tuple[str, ...], variable: str) -> NoReturn:
    if os.environ.get("TOOLBOX_WITHOUT_BROWSER"):
        pytest.skip("TOOLBOX_WITHOUT_BROWSER is set: nothing is tested in a browser")
    pytest.fail(
        f"No {browser} found: none of {', '.join(names)} is on the path. Install {browser}, name"
        f" its file in {variable}, or set TOOLBOX_WITHOUT_BROWSER=1 to go without.",
        pytrace=False,
    )


@pytest.fixture(scope="session")
def _someone(host: str, browser: Browser) -> Reader:
    return Reader(browser, host + SUB_PATH)


@pytest.fixture
def reader(_someone: Reader) -> Iterator[Reader]:
    """Somebody who opens pages; a test fails where any of them misbehaves."""
    yield _someone
    troubles = list(_someone.troubles)
    _someone.leave()
    assert troubles == []


@pytest.fixture(scope="session")
def toolbox() -> Toolbox:
    """What the content says."""
    content = read_content(ROOT)
    return assemble(check(content))
