"""Pages in `docs/` have MkDocs' engine, and read as the texts of fiches do."""

import pytest
from markdown import markdown

from tests.conftest import ROOT
from toolbox.markup.shortcodes import fill


def html(text: str) -> str:
    return markdown(text, extensions=["toolbox.markup.pages", "tables", "sane_lists", "attr_list"])


def test_the_site_uses_it() -> None:
    assert "- toolbox.markup.pages\n" in (ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "title"),
    [("note", "Opmerking"), ("Warning", "Let op"), ("weetje", "Weetje"), ('note "Zo"', "Zo")],
)
def test_an_admonition_has_a_dutch_title(written: str, title: str) -> None:
    assert f'<p class="admonition-title">{title}</p>' in html(f"!!! {written}\n    Tekst")


@pytest.mark.parametrize("mark", ["-", "*", "1."])
def test_a_list_follows_a_line_of_text(mark: str) -> None:
    tag = "ol" if mark == "1." else "ul"
    assert html(f"Neem mee:\n{mark} pen\n{mark} papier") == (
        f"<p>Neem mee:</p>\n<{tag}>\n<li>pen</li>\n<li>papier</li>\n</{tag}>"
    )


def test_a_table_follows_a_line_of_text() -> None:
    assert html("Zo:\n| a | b |\n|---|---|\n| 1 | 2 |").startswith("<p>Zo:</p>\n<table>")


@pytest.mark.parametrize("text", ["```\na\n- b\n```", "    a\n    - b", "a\n2024. b", "a\n-b"])
def test_what_is_no_list_stays(text: str) -> None:
    assert "<li>" not in html(text)


def test_a_list_stays_one() -> None:
    assert html("- a\n- b\n    - c").count("<ul>") == 2


def test_a_shortcode_needs_no_blank_line_above_it() -> None:
    text = "een\n\ue0000\ue002\ntwee\n- drie\n\ue0001\ue002"
    assert fill(html(text), ["<ol></ol>", "<hr>"]) == (
        "<p>een</p>\n<ol></ol>\n<p>twee</p>\n<ul>\n<li>drie</li>\n</ul>\n<hr>"
    )
