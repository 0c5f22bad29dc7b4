"""Pages in `docs/` have MkDocs' engine, and read as the texts of fiches do."""

import re

import pytest
from markdown import markdown

from tests.conftest import ROOT
from toolbox.markup.markdown import render
from toolbox.markup.shortcodes import fill


def html(text: str) -> str:
    return markdown(
        text,
        extensions=["toolbox.markup.pages", "tables", "sane_lists", "attr_list", "fenced_code"],
    )


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


AS_IN_FICHES = [
    "- [ ] pen\n- [x] papier **vet**\n- gewoon",
    "1. [ ] [a](https://a.be)\n2. [X] `b`",
    "- [ ]\n- [ ]x\n- x [ ] y",
    "~~weg~~ en ~~*ook* dit~~, niet ~~ dit ~~, ~dit~, \\~~dit\\~~ of `~~dit~~`",
    "Zie www.publiq.be. (https://a.be/x_(y)), info@publiq.be & https://a.be/?a=b&c=d!",
    "‘https://a.be’ [https://a.be](https://b.be) <https://a.be> `https://a.be` a@b",
    "```\n- [ ] https://a.be ~~x~~\n```",
    "- a\n  - b\n    - c\n- d",
    "1. a\n   - b\n2. c",
    "1. a\n  - b\n2. c",
    "• a\n• b\n  ◦ c",
    "– a\n– b",
    "Neem:\n1) a\n2) b",
    "in punt\n2) b",
]


@pytest.mark.parametrize("text", AS_IN_FICHES)
def test_what_is_typed_is_the_same_as_in_a_fiche(text: str) -> None:
    assert tight(html(text)) == tight(render(text, str).html)


def tight(made: str) -> str:
    """Return HTML without line ends around the tags of lists, which the engines put elsewhere."""
    return re.sub(r"\n?(</?(?:ul|ol|li)\b[^>]*>)\n?", r"\1", made)


def test_a_task_that_is_a_paragraph_says_that_it_is_done_in_it() -> None:
    assert html("- [x] pen\n\n- papier") == (
        '<ul>\n<li class="tb-task tb-task--done">\n'
        '<p><span class="tb-hidden">Klaar: </span>pen</p>\n'
        "</li>\n<li>\n<p>papier</p>\n</li>\n</ul>"
    )


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://a.be">https://a.be</a>',
        "<script>var a = 'https://a.be'</script>",
        '<div title="www.a.be">\n<button>www.a.be</button>\n</div>',
        "<!-- <p> https://a.be -->",
        "<p>een &amp; twee</p>",
    ],
)
def test_html_stays_as_it_is(text: str) -> None:
    assert re.sub("</?p>", "", html(text)) == re.sub("</?p>", "", text)


def test_an_address_in_html_becomes_a_link_without_changing_the_text_around_it() -> None:
    assert html("<div>1 &lt; 2 op www.a.be?a&amp;b &gt; <b>x</b> &eacute;</div>") == (
        '<div>1 &lt; 2 op <a href="https://www.a.be?a&amp;b">www.a.be?a&amp;b</a> &gt; <b>x</b> '
        "&eacute;</div>"
    )


def test_a_point_holds_all_that_is_indented_below_it() -> None:
    assert html("- a\n\n  twee\n\n        code\n\n- b") == (
        "<ul>\n<li>\n<p>a</p>\n<p>twee</p>\n<pre><code>code\n</code></pre>\n</li>\n"
        "<li>\n<p>b</p>\n</li>\n</ul>"
    )
