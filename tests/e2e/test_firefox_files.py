"""Word files and PDFs in Firefox: two people fill in a worksheet, and it ends up in the note."""

import time
from pathlib import Path

import docx

from .answers import address
from .firefox import PATIENCE, Firefox, Tab, Visitor, visiting
from .published import LATEST, SUB_PATH
from .test_note import written

SHEET = "swot"
WORDS = {"An": "Wij kennen elkaar, Жена", "Bo": "Vaste partners"}
"""What each writes; the first with letters that the font of a PDF does not have."""

_SHOWS = """(selector, words) =>
  words.every((it) => document.querySelector(selector).textContent.includes(it))"""


def press(tab: Tab, selector: str) -> None:
    tab.evaluate("it => document.querySelector(it).scrollIntoView({ block: 'center' })", selector)
    tab.click(selector)


def saved(visitor: Visitor, tab: Tab, selector: str, before: list[Path]) -> Path:
    """Press what saves a file, and return that: one that was not saved before."""
    press(tab, selector)
    until = time.monotonic() + PATIENCE
    while (file := visitor.saved()) in before:
        assert time.monotonic() < until, f"{selector} saved nothing"
    return file


def test_what_two_people_send_becomes_a_note(firefox: Firefox, host: str, tmp_path: Path) -> None:
    with visiting(firefox, f"{host}{SUB_PATH}{LATEST}/", tmp_path) as visitor:
        tab = visitor.open(address(SHEET))
        files: list[Path] = []
        for kind, (who, words) in zip(("pdf", "docx"), WORDS.items(), strict=True):
            tab.fill("[name=blad--ingevuld-door]", who)
            tab.fill("[name=conclusies]", words)
            files.append(saved(visitor, tab, f"[data-save-as={kind}]", files))

        tab.evaluate("() => localStorage.clear()")
        tab.go(visitor.url("samen/"))
        for file, words in zip(files, WORDS.values(), strict=True):
            tab.set_file("[data-files]", file)
            tab.wait_for(_SHOWS, "[data-blocks]", [words])
        press(tab, "[data-joint]")
        tab.wait_for(_SHOWS, "[data-done]", ["in ‘Ons dossier’"])

        tab.go(visitor.url("dossier/"))
        texts = written(docx.Document(str(saved(visitor, tab, "[data-make]", files))))
        for words in WORDS.values():
            assert sum(words in it for it in texts) == 1
        # Firefox shows a PDF that was saved, and warns of where that is.
        assert [it for it in visitor.troubles() if "docBaseUrl" not in it] == []
