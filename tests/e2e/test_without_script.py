"""Without script everything can still be read."""

from pathlib import Path

import pytest

from .browsing import Reader
from .documents import read
from .printed import words
from .published import PAGES

ONLY_FOR_PAPER = {"sheet__foot", "tb-foot__print"}
OF_A_SCRIPT = "tb-card__choose"
"""What nothing can be done with without one."""

TEXTS = {"h1", "h2", "h3", "h4", "p", "li", "th", "td", "dt", "dd", "summary", "figcaption"}


@pytest.mark.parametrize("page", PAGES)
def test_the_whole_text_of_a_page_is_readable_without_script(
    reader: Reader, site: Path, page: str
) -> None:
    shown = words(reader.open(page, script=False).locator("main").inner_text())
    [main] = read(site / page / "index.html").all("main")
    hidden = {
        id(inner)
        for element in main
        if "hidden" in element.attributes or ONLY_FOR_PAPER & set(element.classes)
        for inner in element
    }
    texts = [
        it.text_without(OF_A_SCRIPT) for it in main if it.tag in TEXTS and id(it) not in hidden
    ]
    assert texts
    assert [text for text in texts if words(text) not in shown] == []
