"""The preview that editors have: what they save, they see."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .published import copy_toolbox

WAIT = 60_000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the checkout, to write in."""
    return copy_toolbox(tmp_path / "project")


@pytest.fixture
def preview(project: Path) -> Iterator[str]:
    """The address of a running `make serve`, on a port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = "{}:{}".format(*free.getsockname())
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr
        said = []
        for line in running.stderr:
            said.append(line)
            if "Serving on" in line:
                break
        else:
            pytest.fail("".join(said))
        yield f"http://{address}/"
        running.terminate()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab of its own: the preview is another site."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_what_is_saved_shows_by_itself(project: Path, preview: str, tab: Page) -> None:
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(f"{preview}fiches/visievorming/")
    fiche = project / "fiches/visievorming.md"
    text = fiche.read_text("utf-8")
    fiche.write_text(re.sub("(?m)^title: .*$", "title: Samen vooruitkijken", text), "utf-8")
    expect(tab.locator("h1")).to_have_text("Samen vooruitkijken", timeout=WAIT)
    assert [line for line in said if "Content Security Policy" in line] == []
