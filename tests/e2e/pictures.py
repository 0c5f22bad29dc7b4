"""Makes the pictures of the page /meewerken/ from the real thing: `make pictures`.

They are not compared with what there is: letters are drawn a little different on each machine.
"""

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from .browsing import ARGUMENTS, executable
from .editor import (
    EditorSession,
    add,
    copy_of_content,
    editor_session,
    form_host_in,
    free_port,
    part,
    pick,
)
from .published import ROOT

FOLDER: Final = ROOT / "docs/meewerken/beelden"
WIDTH, HEIGHT = 900, 620
LARGEST: Final = 60_000

PROPOSALS: Final = {
    "Evalueren en bijsturen": "",
    "Nieuwe partners vinden": "Na te lezen",
    "Praten met je bestuur": "Klaar",
}


def main() -> None:
    """Make all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        repository = copy_of_content(Path(folder, "repository"))
        with (
            form_host_in(browser, Path(folder, "web")) as form_host,
            editor_session(form_host, repository, "git") as editor,
        ):
            _of_the_form(editor, editor.sign_in(_tab(browser)))
        with _site() as address:
            _of_a_page(_tab(browser), address)
            _of_a_new_file(_tab(browser), address)
        _of_the_check(_tab(browser), repository)
        browser.close()


def _of_the_form(editor: EditorSession, page: Page) -> None:
    page.get_by_role("link", name="2. Visievorming").wait_for()
    _keep(page, "lijst")
    for title, status in PROPOSALS.items():
        page.get_by_role("link", name="Nieuw: fiche").click()
        _fill_in(page, title)
        if not status:
            _keep(page, "stap")
            page.get_by_label("Titel", exact=True).first.focus()
            _keep(page, "fiche")
        editor.save(page)
        if status:
            editor.give_status(page, status)
        page.get_by_role("link", name="Terug naar").click()
    page.get_by_role("link", name="Mijn voorstellen").click()
    page.get_by_text("Praten met je bestuur").wait_for()
    page.get_by_role("alert").first.wait_for(state="detached")
    _keep(page, "voorstellen")


def _fill_in(page: Page, title: str) -> None:
    part(page, "Titel").fill(title)
    part(page, "Samenvatting").fill(
        "Kijk samen terug, kies wat blijft en spreek af wat je anders doet."
    )
    pick(page, "Fase", "Verankeren")
    add(page, "stap")
    part(page, "Titel").fill("Kijk terug")


def _of_a_page(page: Page, address: str) -> None:
    page.goto(f"{address}fiches/visievorming/")
    foot = page.locator(".tb-foot")
    foot.scroll_into_view_if_needed()
    box = foot.bounding_box()
    assert box
    around = FloatRect(x=0, y=box["y"] - 120, width=WIDTH, height=box["height"] + 140)
    _keep(page, "voorstel", around)


def _of_a_new_file(page: Page, address: str) -> None:
    """Show what the link prefills; where it is typed is GitHub's, and looks as that likes."""
    page.goto(f"{address}meewerken/")
    link = page.get_by_role("link", name="Begin een nieuwe fiche").get_attribute("href")
    assert link
    [text] = parse_qs(urlsplit(link).query)["value"]
    _show(page, "\n".join(text.splitlines()[:17]), "sjabloon")


def _of_the_check(page: Page, repository: Path) -> None:
    fiche = repository / "fiches/visievorming.md"
    text = fiche.read_text("utf-8")
    fiche.write_text(text.replace("phase: voorbereiden", "phase: voorbereidn", 1), "utf-8")
    command = [sys.executable, "-m", "toolbox", "check"]
    done = subprocess.run(
        command, cwd=repository, capture_output=True, encoding="utf-8", check=False
    )
    assert "bedoel je ‘voorbereiden’?" in done.stdout, done.stderr
    _show(page, f"$ make check\n{done.stdout}", "controle")


def _show(page: Page, text: str, name: str) -> None:
    page.set_content(
        "<style>body { margin: 0 } pre { font: 16px/1.5 monospace; margin: 0; padding: 20px;"
        " white-space: pre-wrap }</style><pre></pre>"
    )
    page.locator("pre").evaluate("(element, text) => { element.textContent = text }", text)
    box = page.locator("pre").bounding_box()
    assert box
    _keep(page, name, FloatRect(x=0, y=0, width=WIDTH, height=box["height"]))


def _tab(browser: Browser) -> Page:
    return browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=2,
        locale="nl-BE",
        reduced_motion="reduce",
    )


def _keep(page: Page, name: str, clip: FloatRect | None = None) -> None:
    shot = Image.open(
        io.BytesIO(page.screenshot(clip=clip, caret="initial", animations="disabled"))
    )
    path = FOLDER / f"{name}.webp"
    # The few colours of a form need no more.
    shot.convert("RGB").quantize(64).convert("RGB").save(path, lossless=True, quality=100, method=6)
    size = path.stat().st_size
    sys.stdout.write(f"{path.relative_to(ROOT)}: {size} bytes\n")
    if size > LARGEST:
        raise SystemExit(f"{path.name} is too large to load on a page: {size} bytes")


@contextmanager
def _site() -> Iterator[str]:
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--no-livereload",
        "-a",
        f"127.0.0.1:{port}",
    ]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        for line in process.stderr:
            if "Serving on" in line:
                break
        yield f"http://127.0.0.1:{port}/"
        process.terminate()


if __name__ == "__main__":
    main()
