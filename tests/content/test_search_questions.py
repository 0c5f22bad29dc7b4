"""The questions that test the search: who asks them, and that what answers them exists.

Whether the search finds the answers is up to `tests/e2e/test_search.py`.
"""

import re
from collections import Counter
from functools import partial
from types import SimpleNamespace

import jinja2

from macros.macros import PAGE_MACROS
from tests.conftest import EDITION, ROOT
from tests.support.search_questions import PEOPLE, QUESTIONS
from toolbox.checks import check
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.pages.outline import outline
from toolbox.pages.view import View
from toolbox.search.index import content_entries
from toolbox.source.reader import read_content
from toolbox.urls import anchor, url

_HEADING = re.compile(r"^#{2,6} (.+?)(?: \{ #([\w-]+) \})?$", re.MULTILINE)
_EXCLUDED = re.compile(r"^search:\n  exclude: true$", re.MULTILINE)


def test_every_question_has_an_answer_that_the_search_can_find() -> None:
    toolbox = assemble(check(read_content(ROOT)))
    known = {found["location"] for found in content_entries(toolbox, EDITION)}
    known |= {place for page in _written_pages() for place in _places(toolbox, page)}
    assert [
        f"{question.typed}: {place}"
        for question in QUESTIONS
        for place in question.places
        if place not in known
    ] == []


def test_nobody_asks_the_same_twice() -> None:
    typed = Counter(question.typed for question in QUESTIONS)
    assert [text for text, count in typed.items() if count > 1] == []
    assert [
        question.typed
        for question in QUESTIONS
        if not question.places or len(set(question.places)) < len(question.places)
    ] == []


def test_all_kinds_of_people_ask_and_many_of_them_in_whole_sentences() -> None:
    assert len(QUESTIONS) >= 200
    assert {question.who for question in QUESTIONS} == set(PEOPLE)
    for who in PEOPLE:
        asked = [question for question in QUESTIONS if question.who == who]
        assert len(asked) >= 40, who
        assert sum(question.is_sentence for question in asked) >= 15, who
    assert sum(question.is_sentence for question in QUESTIONS) >= len(QUESTIONS) / 3


def _written_pages() -> list[str]:
    """Return the page paths of `docs/` that are in the search."""
    docs = ROOT / "docs"
    pages = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))]
    return [page for page in pages if not _EXCLUDED.search((docs / page).read_text("utf-8"))]


def _places(toolbox: Toolbox, page: str) -> set[str]:
    """Return the addresses of a page in `docs/` and of its headings, typed or made by a macro."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    macros = {
        name: partial(macro, View(toolbox, page, EDITION)) for name, macro in PAGE_MACROS.items()
    }
    config = SimpleNamespace(repo_url="", extra=SimpleNamespace(new_uri="", form_sign_in=""))
    # The pages are ours, and no HTML is made of them here.
    drawn = jinja2.Template(text).render(macros, config=config)
    ids = {given or anchor(heading) for heading, given in _HEADING.findall(drawn)}
    ids |= {heading.id for heading in outline(drawn).headings}
    return {url(page), *(f"{url(page)}#{name}" for name in ids)}
