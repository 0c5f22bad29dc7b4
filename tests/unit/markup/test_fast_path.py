from functools import partial
from random import Random

import pytest

from tests.conftest import ROOT
from tests.unit.markup.test_markdown import resolve
from toolbox.markup import fast_path, markdown
from toolbox.markup.fast_path import harmless, paragraphs
from toolbox.markup.markdown import render, render_line
from toolbox.schema.base import Markdown
from toolbox.schema.walk import typed_values
from toolbox.source.reader import read_content


def texts_of_the_toolbox() -> dict[str, bool]:
    """Return every Markdown text of the real content, and whether it may have paragraphs."""
    return {
        found.value: found.marker.block
        for raw in read_content(ROOT).raw_entries
        for found in typed_values(raw.model, raw.value)
        if isinstance(found.marker, Markdown)
    }


PLAIN_TEXTS = [
    "Eén regel.",
    "Eén\ntwee\n\nDrie, vier\nvijf\n",
    "a\n\n\n\nb",
    "Met (haken) / strepen - en € 5, 100%?!",
    "a\nb c  d\ne",
]


def test_a_text_without_markdown_is_the_same_with_and_without_the_engine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = [text for text in texts_of_the_toolbox() if paragraphs(text) is not None]
    assert len(real) > 100
    assert None not in {paragraphs(text) for text in PLAIN_TEXTS}
    without = {text: render(text, resolve).html for text in (*real, *PLAIN_TEXTS)}
    monkeypatch.setattr(fast_path, "paragraphs", lambda _: None)
    markdown._convert.cache_clear()
    for text, html in without.items():
        assert render(text, resolve).html == html, repr(text)


@pytest.mark.parametrize(
    "text", ["a  \nb", "a \n", "1. een", "- een", "a\n---", "# a", "a\n b", "a\tb"]
)
def test_what_may_be_markdown_is_not_taken_for_plain(text: str) -> None:
    assert paragraphs(text) is None


PIECES = ["- ", "1. ", "10. ", "\n", "\n\n", "\n  ", "**", "*", "***", "a", "b c", "(", ")", ": "]
PIECES += ["-", "  ", "‘", "€", "1", "_"]


def test_in_what_looks_harmless_there_is_nothing_to_find() -> None:
    real = texts_of_the_toolbox()
    seen = {text: block for text, block in real.items() if harmless(text, block=block) == []}
    assert len(seen) > 300
    random = Random(2026)
    made = {"".join(random.choices(PIECES, k=random.randint(1, 12))) for _ in range(20_000)}
    for block in (True, False):
        seen |= {text: block for text in made if harmless(text, block=block) == []}
    assert len(seen) > 2000
    for text, block in seen.items():
        rendered = (render if block else render_line)(text, resolve)
        assert (rendered.findings, rendered.headings) == ((), ()), repr(text)


@pytest.mark.parametrize("line", ["1. a", "- a", "  a", "**a", "‘a", "a", "[a](b.md)", "a  "])
def test_a_long_text_that_does_not_fit_is_told_at_once(line: str) -> None:
    text = "\n".join([line] * 900) + "\n<"
    assert (paragraphs(text), harmless(text, block=True)) == (None, None)


def test_of_a_text_with_links_only_the_links_can_be_wrong() -> None:
    random = Random(2026)
    links = ["[a](x.md)", "[b c](https://x.be/?q=1#d)", "[a](a_b.md#c)", "[a\n  b](y.md)"]
    raw_entries = [*PIECES, "!", "[", "]", *links * 4]
    real = [text for text in texts_of_the_toolbox() if harmless(text, block=True)]
    assert len(real) > 10
    made = {"".join(random.choices(raw_entries, k=random.randint(1, 9))) for _ in range(20_000)}
    seen = {text: found for text in (*real, *made) if (found := harmless(text, block=True))}
    assert len(seen) > 1000
    for text, found in seen.items():
        asked: list[str] = []
        rendered = render(text, partial(_known, asked))
        assert (rendered.findings, rendered.headings) == ((), ()), repr(text)
        assert asked == [link for link in found if "//" not in link], repr(text)


def _known(asked: list[str], link: str) -> str:
    asked.append(link)
    return link


@pytest.mark.parametrize(
    "text", ["![a](x.md)", "[a](x y)", "[a](<x>)", "[a](x;y)", "[a]: x", "[a][b]"]
)
def test_other_links_are_for_the_engine(text: str) -> None:
    assert harmless(text, block=True) is None
