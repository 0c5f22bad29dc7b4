"""Pages in `docs/` have MkDocs' engine, and read as the texts of fiches do."""

import re
from textwrap import indent

import pytest
from markdown import Markdown, markdown

from tests.conftest import ROOT
from tests.support.html_reader import Html
from toolbox.markup.markdown import render
from toolbox.markup.page_text import EXTENSIONS, page_blocks
from toolbox.markup.sanitizer import NOT_SEEN
from toolbox.markup.shortcodes import fill


def html(text: str) -> str:
    return markdown(
        text,
        extensions=["toolbox.markup.pages", "tables", "attr_list", "fenced_code"],
    )


def test_the_site_uses_it() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for extension in EXTENSIONS:
        assert f"  - {extension}\n" in settings


@pytest.mark.parametrize(
    ("written", "title"),
    [("note", "Opmerking"), ("Warning", "Let op"), ("weetje", "Weetje"), ('note "Zo"', "Zo")],
)
def test_an_admonition_has_a_dutch_title(written: str, title: str) -> None:
    assert f'<p class="admonition-title">{title}</p>' in html(f"!!! {written}\n    Tekst")


def test_the_link_of_a_heading_to_itself_is_for_who_points_at_it() -> None:
    toc = {"toc": {"permalink": "#"}}
    made = markdown("## Kop", extensions=["toolbox.markup.pages", "toc"], extension_configs=toc)
    [link] = re.findall("<a.*?>", made)
    for said in ('class="headerlink"', 'tabindex="-1"', 'aria-hidden="true"'):
        assert said in link


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


def test_the_text_of_a_page_is_what_readers_see() -> None:
    typed = (
        "---\ntitle: **A**\n---\n# Kop\n\nEen *twee*\nregels `code`, ![b](c.png).\n\n"
        "- {{ steps('een') }}\n- a<br>b\n\n<script>x</script>\n\n```\ny\n```\n"
        "{% if page %}z{% endif %}{# niets #}"
    )
    assert [it.strip("\n") for it in page_blocks(typed)] == [
        "Kop",
        f"Een twee\nregels {NOT_SEEN}, {NOT_SEEN}.",
        NOT_SEEN,
        "a  \nb",
        "z",
    ]


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
    "- a\n\n  b\n- c",
    "1. a\n\n   b\n2. c",
    "- a\n\n  - b\n- c",
    "- a\n\n  b\n  - c\n- d",
    "x\n\n    a\n    - b",
    "> a\n\n> b",
    "> Neem mee:\n> - pen\n> - papier",
    "> [!TIP]\n> Zo",
    "> [!TIP]",
    "> [!FOO]\n> a",
    "Tekst\n> [!note]\n> Neem mee:\n> - pen\n>   - blauw\n>\n> Twee\n\nNa",
    "> [!WARNING]\n>\n> a\n> 1) b\n> 2) c",
    "> [!CAUTION]\n> ```\n> - a\n> ```\n\n> [!IMPORTANT]\n> b",
    "- a\n\n  > [!TIP]\n  > Neem:\n  > - b\n- c",
    "!!! tip\n    Neem mee:\n    - pen\n      - blauw",
    '!!! tip "Zo"\n  a\n\n  b\n\nc',
    '!!! tip ""\n    a',
    "!!! tip\na",
    "!!! tip\n    ```\n    - a\n    ```\n\n    b\n\n- c",
    "Een[^1] twee[^b] drie[^1].\n\n[^b]: B\n[^1]: *A*",
    "Een[^1]\n[^1]: A\n\n    B\n\n    - c\n\nna",
    "a[^x] `[^1]` [^y]\n\n[^x]: https://a.be",
    "- a\n\n  twee\n\n      code\n\n- b",
    "- a\n  ```\n  - b\n\n  c\n  ```\n- d",
    "1. a\n\n   ```\n   - b\n   ```\n2. c",
    "- a\n  | b | c |\n  | - | - |\n  | 1 | 2 |\n- d",
    "- a\n  > b\n  > - c\n\n  d",
    "-   a\n    > b\n-   c",
    "- a\nverder\n- b",
    "- a\n\n* b\n\n3) c\n4) d",
    "- > a\n- !!! tip\n      b",
    "| a |\n| - |\n| b |\n- c",
    "> a\n- b\n\n> [!TIP]\n> c\n- d",
    "> • a\n> • b\n>\n> > 1) c\n> >  • d",
    "* * *\n- a",
    "> a[^1]\n\n[^1]: A\n    verder",
    "| a[^1] |\n|--|\n| b[^2] |\n\n[^2]: twee\n[^1]: een",
    "- a[^2]\n- b\n\n> [!TIP]\n> Zo[^1]\n\n[^1]: een\n[^2]: twee",
    "a\n\n[^1]: niemand verwijst ernaar",
    "a[^1]\n\n[^1]: Een\nverder\n\nb",
]


BOXES = [
    f"!!! tip{blank}\n{indent}Een{rest}"
    for blank in ("", "\n")
    for indent in ("  ", "    ")
    for rest in ("", f"\n\n{indent}Twee", f":\n{indent}- a\n{indent}  - b")
]
IN_POINTS = [
    f"{point}Punt{blank}\n" + indent(box, " " * len(point)) + f"\n{point}Nog een"
    for point in ("- ", "-   ", "1. ")
    for blank in ("", "\n")
    for box in [*BOXES, "> [!TIP]\n> Een\n>\n> - a", "```\n- a\n  b\n```"]
]


@pytest.mark.parametrize("text", [*AS_IN_FICHES, *IN_POINTS])
def test_what_is_typed_is_the_same_as_in_a_fiche(text: str) -> None:
    assert tight(html(text)) == tight(render(text, str).html)


def tight(made: str) -> str:
    """Return HTML without what the engines only write in another way.

    Line ends around lists, the order of attributes, and what the ids of notes begin with.
    """
    made = re.sub("noot-[0-9a-f]{6}", "noot", made)
    made = re.sub("<section[^>]*>", lambda tag: " ".join(sorted(tag[0][1:-1].split())), made)
    return re.sub(r"\n?(</?(?:blockquote|div|li|ol|pre|table|ul)\b[^>]*>)\n?", r"\1", made)


def test_a_footnote_is_no_part_of_the_name_of_a_heading() -> None:
    page = Markdown(extensions=["toolbox.markup.pages", "toc"])
    made = page.convert("## Kop[^1]\n\n[^1]: Bron")
    assert re.sub("noot-[0-9a-f]{6}", "noot-x", made) == (
        '<h2 id="kop">Kop<sup><a class="tb-footnote" href="#noot-x-1" id="bij-noot-x-1"'
        ' role="doc-noteref">1</a></sup></h2>\n'
        '<section aria-label="Voetnoten" class="tb-footnotes" role="doc-endnotes">\n<ol>\n'
        '<li id="noot-x-1">\n<p>Bron <a class="tb-footnote-back" href="#bij-noot-x-1"'
        ' role="doc-backlink">terug</a></p>\n</li>\n</ol>\n</section>'
    )
    [heading] = page.toc_tokens  # type: ignore[attr-defined]
    assert (heading["id"], heading["name"]) == ("kop", "Kop")


def test_a_part_of_a_fiche_on_a_page_keeps_notes_of_its_own() -> None:
    ours, theirs = html("a[^1]\n\n[^1]: Bron"), render("b[^1]\n\n[^1]: Bron", str).html
    assert not set(Html(ours).values("id")) & set(Html(theirs).values("id"))


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


def test_what_nests_too_deeply_shows_as_it_was_typed() -> None:
    assert html("- " * 300 + "a").count("<ul>") < 50
