"""What editors know from GitHub, or paste from Word, works."""

import re

import pytest

from tests.support.html_reader import MARKDOWN, Html
from toolbox.markup.markdown import prose, render, render_line


def html(text: str) -> str:
    rendered = render(text, str)
    assert rendered.findings == ()
    assert Html(rendered.html).unsafe(MARKDOWN) == []
    return rendered.html


PEN_AND_PAPER = "<ul>\n<li>pen</li>\n<li>papier</li>\n</ul>"
NESTED = "<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>"


LISTS = [
    "Neem mee:\n- pen\n- papier",
    "Neem mee:\n* pen\n* papier",
    "Neem mee:\n• pen\n• papier",
    "Neem mee:\n•\tpen\n•\tpapier",
    "Neem mee:\n·\xa0\xa0 pen\n·\xa0\xa0 papier",
    "Neem mee:\n–\xa0pen\n– papier",
    "Neem mee:\n— pen\n— papier",
    "Neem mee:\n-\xa0pen\n-\xa0papier",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_follows_a_line_of_text(text: str) -> None:
    assert html(text) == f"<p>Neem mee:</p>\n{PEN_AND_PAPER}"


NUMBERED = ["1) a\n2) b", "1. a\n2. b", "1.\xa0a\n2.\xa0b", "1)\ta\n2)\tb"]


@pytest.mark.parametrize("text", NUMBERED)
def test_a_numbered_list_may_have_parentheses(text: str) -> None:
    assert html(text) == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"


def test_a_dash_that_begins_one_line_is_an_aside() -> None:
    assert html("Het netwerk\n– en dat is nieuw –\ngroeit.") == (
        "<p>Het netwerk\n– en dat is nieuw –\ngroeit.</p>"
    )
    assert html("– Jan") == "<p>– Jan</p>"


def test_a_bullet_in_code_stays() -> None:
    assert html("```\n• a\n```\n\n• b") == (
        "<pre><code>• a\n</code></pre>\n<ul>\n<li>b</li>\n</ul>"
    )


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
@pytest.mark.parametrize(("first", "last", "tag"), [("- a", "- c", "ul"), ("1. a", "2. c", "ol")])
def test_a_list_is_nested_by_two_spaces_or_more(
    indent: str, first: str, last: str, tag: str
) -> None:
    assert html(f"{first}\n{indent}- b\n{last}") == f"<{tag}>\n{NESTED}\n</{tag}>"


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
@pytest.mark.parametrize(("first", "tag"), [("- a", "ul"), ("1. a", "ol"), ("10. a", "ol")])
def test_a_second_paragraph_stays_in_its_point(indent: str, first: str, tag: str) -> None:
    start = ' start="10"' if first.startswith("10") else ""
    assert html(f"{first}\n\n{indent}tweede") == (
        f"<{tag}{start}>\n<li>\n<p>a</p>\n<p>tweede</p>\n</li>\n</{tag}>"
    )


def test_what_follows_a_list_is_outside_it() -> None:
    assert html("1. a\n  - b\n\nc\n  d") == (
        "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n<p>c\nd</p>"
    )
    assert html("1. a\n  1. b\n  2. c\n2. d") == (
        "<ol>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ol>"
    )
    assert html("1. a\n  2. b") == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"


def test_a_table_follows_a_line_of_text() -> None:
    assert html("Zo:\n| a | b |\n|---|---|\n| 1 | 2 |").startswith("<p>Zo:</p>\n<table>")


ADDRESSES = [
    ("https://www.publiq.be/nl.", "https://www.publiq.be/nl", "https://www.publiq.be/nl"),
    ("(www.publiq.be)", "https://www.publiq.be", "www.publiq.be"),
    ("(zie https://a.be/x_(y)).", "https://a.be/x_(y)", "https://a.be/x_(y)"),
    ("[(https://a.be/[1])].", "https://a.be/[1]", "https://a.be/[1]"),
    ("‘https://a.be/x’", "https://a.be/x", "https://a.be/x"),
    ("https://a.be/x_(y)?z=1&q=2,", "https://a.be/x_(y)?z=1&q=2", "https://a.be/x_(y)?z=1&q=2"),
    ("info@publiq.be, of bel", "mailto:info@publiq.be", "info@publiq.be"),
    ("<info@publiq.be>", "mailto:info@publiq.be", "info@publiq.be"),
    ("<https://a.be>", "https://a.be", "https://a.be"),
]


@pytest.mark.parametrize(("text", "href", "shown"), ADDRESSES)
def test_a_bare_address_is_a_link(text: str, href: str, shown: str) -> None:
    page = Html(html(f"Zie {text}"))
    assert page.tags[1:] == [("a", {"href": href})]
    assert page.text == f"Zie {text.strip('<>')}"
    assert shown in page.text


NO_ADDRESSES = [
    "publiq.be",
    "o.a. dit",
    "visievorming.md",
    "a@b",
    "`www.a.be`",
    "http://",
    "x/www.a.be",
]


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_what_only_looks_like_an_address_is_text(text: str) -> None:
    assert Html(html(text)).values("href") == []


def test_a_link_holds_no_other() -> None:
    assert html("[www.a.be](https://b.be)") == '<p><a href="https://b.be">www.a.be</a></p>'


def test_what_no_longer_holds_is_struck_through() -> None:
    assert render_line("~~oud~~ nieuw", str).html == "<s>oud</s> nieuw"


def test_a_task_list_has_boxes() -> None:
    assert html("- [ ] a\n- [x] b") == (
        '<ul>\n<li class="tb-task">a</li>\n<li class="tb-task tb-task--done">'
        '<span class="tb-hidden">Klaar: </span>b</li>\n</ul>'
    )
    assert html("1. [ ] a") == '<ol>\n<li class="tb-task">a</li>\n</ol>'


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("NOTE", "Opmerking"),
        ("tip", "Tip"),
        ("IMPORTANT", "Belangrijk"),
        ("WARNING", "Let op"),
        ("CAUTION", "Let op"),
    ],
)
def test_an_alert_of_github_is_an_admonition(kind: str, title: str) -> None:
    assert html(f"> [!{kind}]\n> Tekst") == (
        f'<div class="admonition {kind.lower()}">\n<p class="admonition-title">{title}</p>\n'
        "<p>Tekst</p>\n</div>"
    )


@pytest.mark.parametrize("mark", ["• ", "◦\t", "– ", "1) "])
def test_a_list_from_word_may_stand_in_a_quote(mark: str) -> None:
    tag = "ol" if mark == "1) " else "ul"
    points = f"<{tag}>\n<li>pen</li>\n<li>papier</li>\n</{tag}>\n"
    assert html(f"> Neem:\n> {mark}pen\n> {mark}papier") == (
        f"<blockquote>\n<p>Neem:</p>\n{points}</blockquote>"
    )


def test_code_in_a_quote_stays_as_it_is() -> None:
    assert "<code>• a\n</code>" in html("> ```\n> • a\n> ```\n> • b")


def test_a_footnote_stands_below_its_text() -> None:
    made = html("Een[^1] twee[^b] drie[^1].\n\n[^b]: B\n[^1]: *A*\n")
    assert re.sub("noot-[0-9a-f]{6}", "noot-x", made) == (
        '<p>Een<sup><a class="tb-footnote" href="#noot-x-1" id="bij-noot-x-1"'
        ' role="doc-noteref">1</a></sup>'
        ' twee<sup><a class="tb-footnote" href="#noot-x-2" id="bij-noot-x-2"'
        ' role="doc-noteref">2</a></sup>'
        ' drie<sup><a class="tb-footnote" href="#noot-x-1" id="bij-noot-x-1-2"'
        ' role="doc-noteref">1</a></sup>.</p>\n'
        '<section class="tb-footnotes" role="doc-endnotes" aria-label="Voetnoten">\n<ol>\n'
        '<li id="noot-x-1">\n<p><em>A</em>'
        ' <a class="tb-footnote-back" href="#bij-noot-x-1" role="doc-backlink">terug</a>'
        ' <a class="tb-footnote-back" href="#bij-noot-x-1-2" role="doc-backlink">terug</a></p>\n'
        '</li>\n<li id="noot-x-2">\n<p>B'
        ' <a class="tb-footnote-back" href="#bij-noot-x-2" role="doc-backlink">terug</a></p>\n'
        "</li>\n</ol>\n</section>"
    )


def test_footnotes_of_two_texts_have_other_ids() -> None:
    ids = [set(Html(html(f"{text}[^1]\n\n[^1]: a")).values("id")) for text in ("een", "twee")]
    assert len(ids[0] | ids[1]) == 4


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a\n\n[^1]: b", "niets verwijst naar deze voetnoot; zet [^1] waar ze bij hoort", 2),
        (
            "a[^1]\n\n[^1]: b\n[^1]: c",
            "voetnoot [^1] staat er twee keer; geef er een een ander nummer",
            3,
        ),
    ],
)
def test_a_footnote_that_readers_never_see_is_reported(text: str, message: str, line: int) -> None:
    assert [(it.message, it.line) for it in render(text, str).findings] == [(message, line)]


def test_entities_make_no_placeholder_of_ours() -> None:
    assert html("&#xE000;0&#xE002; &#xE003;0&#xE004; &#x202E;") == "<p>�0� �0� �</p>"
    assert html('[x](https://a.be "&#xE003;0&#xE004;")') == (
        '<p><a href="https://a.be" title="0">x</a></p>'
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n```\nb\n```\nc", [0, 4]),
        ("- a\n\n  ~~~\n  b\n  ~~~\n- c", [0, 1, 5]),
        ("a\n```\nb", [0]),
        ("a `` ``` `` b\nc", [0, 1]),
    ],
)
def test_prose_is_what_stands_outside_blocks_of_code(text: str, lines: list[int]) -> None:
    assert list(prose(text)) == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb\n<b>", 2),
        ("- a\n- b\n\n  c\n  <b>", 4),
        ("> a\n> <b>", 1),
        ("|a|b|\n|-|-|\n|1|2|\n|3|<b>|", 3),
        ("!!! tip\n    a\n    <b>", 2),
        ("a [x\n](nergens) `c\nd`\n<b>", 3),
        ("a[^1]\n\n[^1]: b\n    <b>", 3),
        ("## a\n\n### <b>", 2),
    ],
)
def test_a_finding_knows_its_line(text: str, line: int) -> None:
    assert [it.line for it in render(text, str).findings if "HTML" in it.message] == [line]


TEXTS = [
    *LISTS,
    *NUMBERED,
    *(f"Zie {text}" for text, _, _ in ADDRESSES),
    *NO_ADDRESSES,
    *(
        f"{first}\n{blank}{indent}b\n{last}"
        for first, last in (("- a", "- c"), ("1. a", "2. c"), ("10. a", ""), ("1. a", "\nc\n  d"))
        for blank in ("", "\n")
        for indent in ("  ", "   ", "    ", "\t", "  - ", "  1. ", "  2. ", "\t- ")
    ),
    "1. a\n  1. b\n  2. c\n2. d",
    "Het netwerk\n– en dat is nieuw –\ngroeit.",
    "– Jan",
    "```\n• a\n```\n\n• b",
    "> • a\n> • b",
    "- a\n  > [!TIP]\n  > Neem:\n  > – b\n  > – c\n- d",
    "> 1) a\n>  • b\n>\n> > • c\n> d",
    "> ```\n> • a\n> ```\n> • b",
    "~~~ js\n– a\n– b\n~~~",
    "Zo:\n| a | b |\n|---|---|\n| 1 | www.a.be |",
    "[www.a.be](https://b.be)",
    "\xa0\xa0- pen\n\xa0\xa0- papier\n\n\xa0 • rood",
    "‐ pen\n‐ papier\n\n− a\n− b\n\n― los",
    "1. Kies\n - pen\n - papier\n2. Doe\n 3. Kijk\n\n - los",
    "**www.a.be** en *an@a.be*; [https://a.be], (zie https://a.be/(x)).",
    "(https://a.be/x_(y)) [(https://a.be/[1])]. (https://a.be/)))",
    "~~oud~~ nieuw",
    "- [ ] a\n- [x] b\n  - [X] c",
    "1. [x] *a*\n\n2. [ ] b\n\n   c",
    "- [x]a\n- [y] b\n- [ ]",
    "- [ ]     a\n-     [ ] b",
    "- [x] > a\n- [ ] ## b",
    *(f"> [!{kind}]\n> Tekst" for kind in ("NOTE", "tip", "IMPORTANT", "Warning", "CAUTION", "A")),
    "> [!TIP]\n>\n> a\n>\n> - b\n\nc",
    "- > [!NOTE]\n  > a\n  > > b\n\n  c",
    "> a\n> > [!NOTE]\n> > b\n>\n> c",
    "> [!NOTE]",
    "> a [!NOTE]",
    *(
        f"!!! {sort}\n{indent}a"
        for sort in ("tip", 'note "b"', "x  y", 'z ""')
        for indent in ("  ", "\t")
    ),
    "!!! tip\n    a\n\n    - b\n\n        c\n\nd",
    "!!! tip\n    !!! note\n        a\n    b",
    "a\n!!! tip\n    b\nc",
    "!!! tip\na",
    "- a\n\n  !!! Weetje\n      b",
    "Een[^1] twee[^b] drie[^1].\n\n[^b]: B\n[^1]: *A*\n",
    "a[^1]\n\n[^1]: b\n\n    - c\n\nd",
    "a[^1]\n\n[^1]:\tb\n    c\nd[^x]",
    "[^1]: nergens\n\na",
    "- a[^1]\n\n  [^1]: b",
    "[^1] en [x](https://a.be)[^1]\n\n[^1]: www.a.be",
    "&#xE000;0&#xE002; &#x202E; &amp; \\* \\[x] &eacute;",
    '[x](https://a.be "&#xE003;0&#xE004;\'")',
    "## Kop\nmet `code`\n### Een &amp; *ander*\ner\n---",
    "a\nb  \nc\\\nd",
]
"""What the build and the preview of the form have to make the same of."""
