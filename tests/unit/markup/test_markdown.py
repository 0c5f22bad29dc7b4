import inspect
import sys

import pytest

from tests.conftest import Repository
from tests.support.html_reader import MARKDOWN, Html
from toolbox.markup.heading import Heading
from toolbox.markup.markdown import escaped, plain_text, render, render_line


def resolve(link: str) -> str | None:
    known = {"visie.md": "../visie/", "kaart.png": "../kaart.png"}
    page, _, fragment = link.partition("#")
    return known[page] + f"#{fragment}" * bool(fragment) if page in known else None


def html(text: str) -> str:
    rendered = render(text, resolve)
    assert rendered.findings == ()
    return rendered.html


def messages(text: str) -> list[str]:
    return list(dict.fromkeys(finding.message for finding in render(text, resolve).findings))


# What Markdown may be


BECOMES = [
    ("Een *twee* **drie**", "<p>Een <em>twee</em> <strong>drie</strong></p>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
    ("1 < 2 & 3 > 2 <3", "<p>1 &lt; 2 &amp; 3 &gt; 2 &lt;3</p>"),
    ("&eacute; &lt;b&gt; \\<b>", "<p>é &lt;b&gt; &lt;b&gt;</p>"),
    ("`<b>` en ``<i>``", "<p><code>&lt;b&gt;</code> en <code>&lt;i&gt;</code></p>"),
    ("    <b>", "<pre><code>&lt;b&gt;\n</code></pre>"),
    (
        "- a\n\n  ```\n  b\n  ```",
        "<ul>\n<li>\n<p>a</p>\n<pre><code>b\n</code></pre>\n</li>\n</ul>",
    ),
    ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
    ("~~~ html\n<b>\n~~~", '<pre><code class="language-html">&lt;b&gt;\n</code></pre>'),
    ("````\n```\n````", "<pre><code>```\n</code></pre>"),
    ("[x](visie.md)", '<p><a href="../visie/">x</a></p>'),
    ("[x](visie.md#kop)", '<p><a href="../visie/#kop">x</a></p>'),
    ("[x](https://a.be)", '<p><a href="https://a.be">x</a></p>'),
    ("<https://a.be>", '<p><a href="https://a.be">https://a.be</a></p>'),
    ("[x](mailto:a@b.be)", '<p><a href="mailto:a@b.be">x</a></p>'),
    ('[x](https://a.be "t")', '<p><a href="https://a.be" title="t">x</a></p>'),
    ("[x][1]\n\n[1]: https://a.be", '<p><a href="https://a.be">x</a></p>'),
    ("![A \\* b](kaart.png)", '<p><img alt="A * b" src="../kaart.png" /></p>'),
    (
        "|a|b|\n|:-:|-|\n|1|2|",
        '<table>\n<thead>\n<tr>\n<th style="text-align: center;">a</th>\n<th>b</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td style="text-align: center;">1</td>\n<td>2</td>\n</tr>\n'
        "</tbody>\n</table>",
    ),
    (
        '!!! tip "Let op"\n    Tekst',
        '<div class="admonition tip">\n<p class="admonition-title">Let op</p>\n<p>Tekst</p>\n'
        "</div>",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BECOMES)
def test_markdown_becomes_html(text: str, expected: str) -> None:
    assert html(text) == expected
    assert Html(expected).unsafe(MARKDOWN) == []


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("note", "Opmerking"),
        ("Warning", "Let op"),
        ("tip klein", "Tip"),
        ("weetje", "Weetje"),
        ('note "Weetje"', "Weetje"),
    ],
)
@pytest.mark.parametrize("indent", ["    ", "\t", "  "])
def test_an_admonition_has_a_dutch_title(written: str, title: str, indent: str) -> None:
    assert f'<p class="admonition-title">{title}</p>\n<p>Tekst</p>\n</div>' in html(
        f"!!! {written}\n{indent}Tekst"
    )


def test_an_admonition_can_go_without_a_title() -> None:
    assert html('!!! note ""\n    Tekst') == '<div class="admonition note">\n<p>Tekst</p>\n</div>'


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://a.be/?a=1&region=2", "https://a.be/?a=1&region=2"),
        ("https://a.be/?a=1&section=2&copy=3", "https://a.be/?a=1&section=2&copy=3"),
        ("https://a.be/?a=1&amp;b=2", "https://a.be/?a=1&b=2"),
        ("https://a.be/?a=&amp;lt;b", "https://a.be/?a=&lt;b"),
        ("https://a.be/x(y)", "https://a.be/x(y)"),
        ("https://a.be/é%20ü", "https://a.be/é%20ü"),
    ],
)
def test_a_browser_reads_an_address_as_it_was_written(written: str, read: str) -> None:
    assert Html(html(f"[x]({written})")).values("href") == [read]


def test_headings_have_an_id_and_are_collected() -> None:
    rendered = render("## Een *kop*\n\n### Nog één & meer\n", resolve)
    assert rendered.html == (
        '<h2 id="een-kop">Een <em>kop</em></h2>\n<h3 id="nog-een-meer">Nog één &amp; meer</h3>'
    )
    assert rendered.headings == (
        Heading(2, "een-kop", "Een kop"),
        Heading(3, "nog-een-meer", "Nog één & meer"),
    )


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    render("[x]: https://a.be\n\n## Kop <b>", resolve)
    assert html("[x]") == "<p>[x]</p>"
    assert render("[x]", resolve).headings == ()


def test_a_line_has_no_paragraph_around_it() -> None:
    assert render_line("Een *twee*", resolve).html == "Een <em>twee</em>"


@pytest.mark.parametrize(
    "text", ["a\n\nb", "- a", "1. a", "> a", "    a", "```\na\n```", "|a|\n|-|\n|b|", "---", "## a"]
)
def test_a_line_is_one_paragraph(text: str) -> None:
    found = {finding.message for finding in render_line(text, resolve).findings}
    assert found == {"hier past maar één alinea; laat lijsten, koppen en witregels weg"}


@pytest.mark.parametrize(
    "text",
    [
        "a *b* _c_ **d** `e`",
        "[x](https://a.be) ![x](y) [x][y]",
        "# a",
        "1. a - b + c",
        "a | b \\ c",
        "&amp; & <3 {a} a!",
        "> a",
        "• a",
        "– a",
        "~~a~~ www.a.be a@b.be https://a.be [^1] ==a== [[a]]",
    ],
)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    rendered = render_line(escaped(text), resolve)
    assert rendered.findings == ()
    assert Html(rendered.html).text == text


# What Markdown may not be


ADVICE = {
    "!--": "lezers zien deze opmerking, dus haal ze weg",
    "a": "typ een link als [tekst](adres)",
    "div": "laat het weg, de opmaak komt vanzelf",
    "iframe": "gebruik het veld ‘videos’",
    "img": "typ een beeld als ![beschrijving](../assets/naam.jpg)",
    "p": "laat het weg, de opmaak komt vanzelf",
}
OTHER_ADVICE = "typ **vet** of *schuin*, of zet het tussen `accenten` als lezers het moeten zien"


def no_html(*tags: str) -> list[str]:
    shown = [f"<{tag}" if tag == "!--" else f"<{tag}>" for tag in tags]
    return [
        f"HTML mag hier niet: ‘{name}’; {ADVICE.get(tag, OTHER_ADVICE)}"
        for tag, name in zip(tags, shown, strict=True)
    ]


def no_scheme(name: str) -> list[str]:
    return [f"een link naar ‘{name}:’ kan niet; gebruik https://, mailto: of een pagina"]


def strange(address: str) -> list[str]:
    return [f"het adres ‘{address}’ bevat een spatie of een vreemd teken; haal het weg"]


def only_here(address: str) -> list[str]:
    return [
        f"‘{address}’ kan alleen jij openen; zet het bestand in docs/assets/, "
        "en typ bv. ../assets/bijlagen/naam.pdf"
    ]


def straight(address: str, meant: str) -> list[str]:
    return [f"in het adres ‘{address}’ horen gewone schuine strepen; typ {meant}"]


IN_THE_TEXT = [
    "dit beeld zit in de tekst zelf; bewaar het als bestand in docs/assets/, "
    "en typ ![beschrijving](../assets/naam.jpg)"
]


def wrong(address: str) -> list[str]:
    return [
        f"het adres ‘{address}’ klopt niet; typ het voluit, bv. https://www.voorbeeld.be/pagina"
    ]


def nowhere(address: str) -> list[str]:
    return [f"de link naar ‘{address}’ komt nergens uit; kijk het adres na, bv. visievorming.md"]


def slash(address: str) -> list[str]:
    return [
        f"de link ‘{address}’ begint met een schuine streep; "
        "typ een volledig adres of een pagina, bv. visievorming.md"
    ]


def elsewhere(address: str) -> list[str]:
    return [f"de afbeelding ‘{address}’ staat niet in docs/; zet het bestand daar"]


def raw_link(shown: str) -> list[str]:
    return [
        f"lezers zien hier ‘{shown}’; in het adres van een link staat geen spatie, "
        "en de link eindigt op ‘)’"
    ]


TOO_MUCH = ["deze tekst heeft te veel regels of haken ‘[’; splits hem op"]


def no_attributes(shown: str) -> list[str]:
    return [f"lezers zien hier ‘{shown}’; laat weg wat tussen de accolades staat"]


def no_snippet(shown: str) -> list[str]:
    return [f"lezers zien hier ‘{shown}’; een bestand invoegen kan niet, typ de tekst zelf"]


def test_a_year_that_begins_a_sentence_makes_no_list() -> None:
    found = render("In het jaar\n\n2026. Dat was vroeg.\n\n12. Twaalf", str).findings
    message = "‘2026.’ begint hier een lijst; typ 2026\\. als het een zin is"
    assert [(it.message, it.line) for it in found] == [(message, 2)]
    assert render("2026\\. Dat was vroeg.", str).html == "<p>2026. Dat was vroeg.</p>"


NO_END = ["dit codeblok gaat niet dicht; eindig het met ``` op een eigen regel"]
ATTACKS = [
    # Raw HTML
    ("<b>vet</b>", no_html("b")),
    ("a <img src=x onerror=alert(1)> b", no_html("img")),
    ("<script>alert(1)</script>", no_html("script")),
    ("<SCRIPT SRC=//kwaad.be></SCRIPT>", no_html("SCRIPT")),
    ("</p><script>", no_html("p", "script")),
    ("<svg/onload=alert(1)>", no_html("svg")),
    ('<a href="javascript:alert(1)">x</a>', no_html("a")),
    ("<iframe src=https://kwaad.be></iframe>", no_html("iframe")),
    ("<style>*{}</style>", no_html("style")),
    ("<details open ontoggle=alert(1)>", no_html("details")),
    ("<scr<script>ipt>", no_html("scr", "script")),
    ("<b", no_html("b")),
    ("<b\nonclick=x>", no_html("b")),
    ("<x:y>", no_html("x:y")),
    ("<!-- x -->", no_html("!--")),
    ("<!-- --><script>", no_html("!--", "script")),
    ("<!DOCTYPE html>", no_html("!")),
    ("<![CDATA[<b>]]>", no_html("!", "b")),
    ("<?php x ?>", no_html("?")),
    ("<div markdown>\n\ntekst\n\n</div>", no_html("div")),
    ('<div markdown="1"><b>x</b></div>', no_html("div", "b")),
    # … inside other Markdown
    ("- <b>x", no_html("b")),
    ("1. a\n\n    <script>x</script>", no_html("script")),
    ("> > <b>x", no_html("b")),
    ("**<b>x**", no_html("b")),
    ("[<b>x](https://a.be)", no_html("b")),
    ("## <b>x", no_html("b")),
    ("|a|\n|-|\n|<b>x|", no_html("b")),
    ('!!! note "<b>x"\n    tekst', no_html("b")),
    ('!!! note "A"\n    <b>x', no_html("b")),
    ("`x`<b>", no_html("b")),
    ("```\n<b>\n```\n<i>", no_html("i")),
    # Links
    ("[x](javascript:alert(1))", no_scheme("javascript")),
    ("[x](JaVaScRiPt:alert(1))", no_scheme("javascript")),
    ("[x]( javascript:alert(1))", no_scheme("javascript")),
    ("[x](<javascript:alert(1)>)", no_scheme("javascript")),
    ("[`x`](javascript:a)", no_scheme("javascript")),
    ("[x](jav`a`script:x)", nowhere("jav`a`script:x")),
    ("[x](data:text/html;base64,PHNjcmlwdD4=)", no_scheme("data")),
    ("[x](data:text/html,<script>x</script>)", no_scheme("data")),
    ("[x](vbscript:msgbox)", no_scheme("vbscript")),
    ("[x](file:///etc/passwd)", only_here("file:///etc/passwd")),
    ("[x](view-source:x)", no_scheme("view-source")),
    ("[x](tel:123)", no_scheme("tel")),
    ("[x][1]\n\n[1]: javascript:alert(1)", no_scheme("javascript")),
    ("[1]\n\n[1]: javascript:alert(1)", no_scheme("javascript")),
    ('[x][]\n\n[x]: <javascript:alert(1)> "t"', no_scheme("javascript")),
    ("<javascript:alert(1)>", no_scheme("javascript")),
    ("<ftp://a.be>", no_scheme("ftp")),
    ('<http://a.be" onclick=x>', no_html("http:")),
    ("- > [x](javascript:a)", no_scheme("javascript")),
    ("## [x](javascript:a)", no_scheme("javascript")),
    ("|a|\n|-|\n|[x](javascript:a)|", no_scheme("javascript")),
    ('!!! note "[x](javascript:a)"\n    tekst', no_scheme("javascript")),
    ("[![x](kaart.png)](javascript:b)", no_scheme("javascript")),
    # … with entities and characters that a browser reads otherwise
    ("[x](&#106;avascript:alert(1))", no_scheme("javascript")),
    ("[x](&#x6A;avascript:alert(1))", no_scheme("javascript")),
    ("[x](javascript&#58;alert(1))", no_scheme("javascript")),
    ("[x](javascript&colon;alert(1))", no_scheme("javascript")),
    ("[x](java&#x73;cript&#x3A;x)", no_scheme("javascript")),
    ("[x](&#1;javascript:x)", nowhere("&#1;javascript:x")),
    ("[x][1]\n\n[1]: &#106;avascript:x", no_scheme("javascript")),
    ("[x](java&Tab;script:x)", strange("java\tscript:x")),
    ("[x](java&NewLine;script:x)", strange("java\nscript:x")),
    ("[x](java&#9;script:x)", strange("java\tscript:x")),
    ("[x](java\tscript:x)", raw_link("[x](java\tscript:x)")),
    ("[x](java\nscript:x)", raw_link("[x](java")),
    ("[x](java\\script:x)", straight("java\\script:x", "java/script:x")),
    (
        "[x](&#xE000;0&#xE002;)",
        ["‘{{ … }}’ kan niet in een link of een afbeelding; haal het eruit"],
    ),
    ("[x](https://a.be/&#x202E;)", strange("https://a.be/\u202e")),
    ("[x](javascript&amp;#58;x)", nowhere("javascript&#58;x")),
    ("[x](java\u200bscript:x)", nowhere("java\u200bscript:x")),
    # Addresses that lead elsewhere than they seem to, or nowhere
    ("[x](//kwaad.be)", slash("//kwaad.be")),
    ("[x](/wortel)", slash("/wortel")),
    ("[x](\\\\kwaad.be)", strange("\\kwaad.be")),
    ("[x](/\\kwaad.be)", strange("/\\kwaad.be")),
    ("[x](https:kwaad.be)", wrong("https:kwaad.be")),
    ("[x](https:///kwaad.be)", wrong("https:///kwaad.be")),
    ("[x](http://[)", wrong("http://[")),
    ("[x](https://vlaanderen.be@kwaad.be)", wrong("https://vlaanderen.be@kwaad.be")),
    ("[x](nergens.md)", nowhere("nergens.md")),
    ("[x](#nergens)", nowhere("#nergens")),
    ("[x](../../.git/config)", nowhere("../../.git/config")),
    ("[x]()", ["deze link heeft geen adres; zet het tussen de haakjes"]),
    # Images
    ("![x](javascript:alert(1))", elsewhere("javascript:alert(1)")),
    ("![x](data:image/svg+xml,x)", IN_THE_TEXT),
    ("![x](https://a.be/x.png)", elsewhere("https://a.be/x.png")),
    ("![x](//a.be/x.png)", elsewhere("//a.be/x.png")),
    ("![x][1]\n\n[1]: https://a.be/x.png", elsewhere("https://a.be/x.png")),
    ("![x](nergens.png)", ["de afbeelding ‘nergens.png’ bestaat niet; zet het bestand in docs/"]),
    ("![x](visie.md)", ["de afbeelding ‘visie.md’ bestaat niet; zet het bestand in docs/"]),
    (
        "![ ](kaart.png)",
        ["de afbeelding ‘kaart.png’ mist een beschrijving; typ ![beschrijving](adres)"],
    ),
    # Attributes and files
    ('[x](https://a.be){: onclick="x" }', no_attributes('{: onclick="x" }')),
    ("## Kop {: #id onclick=x }", no_attributes("{: #id onclick=x }")),
    ("## Kop { onclick=x }", no_attributes("{ onclick=x }")),
    ('*x*{:style="x"}', no_attributes('{:style="x"}')),
    ("tekst\n{: .klas }", no_attributes("{: .klas }")),
    ("tekst {: .klas", no_attributes("{: .klas")),
    ('--8<-- "../.git/config"', no_snippet('--8<-- "../.git/config"')),
    ("--8<--\n../.git/config\n--8<--", no_snippet("--8<--")),
    (';--8<-- "x"', no_snippet(';--8<-- "x"')),
    ('-8<- "x"', no_snippet('-8<- "x"')),
    # What hides the rest
    ("```\ntekst", NO_END),
    ("tekst\n\n~~~python\nx\n```", NO_END),
    ("````\nx\n```", NO_END),
    ("- a\n\n    ```\n    x", NO_END),
    ("```\n<b>", NO_END),
    ("```", NO_END),
    ("[x]: https://a.be", ["van deze tekst is op de pagina niets te zien; schrijf iets"]),
    ("[" * 401, TOO_MUCH),
    ("a\n" * 1001, TOO_MUCH),
    # Headings
    (
        "Een zin.\n---",
        ["de lijn onder ‘Een zin.’ maakt er een kop van; zet een lege regel boven de lijn"],
    ),
    ("# Kop", ["de kop ‘Kop’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’"]),
    ("#### Kop", ["de kop ‘Kop’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’"]),
    ("Kop\n===", ["de kop ‘Kop’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’"]),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_what_may_not_be_in_a_text_is_reported(text: str, expected: list[str]) -> None:
    assert messages(text) == expected


HARMLESS = [
    '[x](https://a.be "t\\" onclick=x")',
    "[x](https://a.be '\" onclick=x')",
    '[x](https://a.be "<b>")',
    '!["onerror=x](kaart.png)',
    '[x](https://a.be/"onclick=x)',
    "[x](https://a.be/'><b>)",
    "[x](mailto:a@b.be?body=<b>)",
    "[[x](javascript:a)](https://a.be)",
    '``` js onclick="x"\nx\n```',
    "`<b onclick=x>`",
]


@pytest.mark.parametrize("text", [*(text for text, _ in ATTACKS), *HARMLESS])
def test_whatever_goes_in_what_comes_out_is_safe(text: str) -> None:
    assert Html(render(text, resolve).html).unsafe(MARKDOWN) == []
    assert Html(render_line(text, resolve).html).unsafe(MARKDOWN) == []


@pytest.mark.parametrize("text", [text for text, _ in ATTACKS])
def test_the_check_stops_it_in_a_body_and_in_a_field(repo: Repository, text: str) -> None:
    repo.fiche(body=text)
    assert repo.problems() != []
    repo.fiche(steps="    body: |2\n      " + text.replace("\n", "\n      ") + "\n")
    assert repo.problems() != []


def test_how_deep_is_too_deep_does_not_depend_on_the_stack_of_who_asks() -> None:
    deep = "\n".join("    " * depth + "- x" for depth in range(25))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        rendered = render(deep, resolve)
    finally:
        sys.setrecursionlimit(limit)
    assert rendered.findings == ()
    assert rendered.html.count("<li>") == 25
    assert html("- a\n\n- b\n\n1. c") == (
        "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>"
    ), "the engine is whole again"


TOO_DEEP = ["in deze tekst zit te veel in elkaar; maak de opbouw eenvoudiger"]


@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", ">", "> - ", "\t+ \t"])
def test_what_nests_too_deep_on_a_line_is_reported(mark: str) -> None:
    assert messages(f"a\n\n{mark * 14}x") == []
    assert messages(f"a\n\n{mark * 30}x") == TOO_DEEP


@pytest.mark.parametrize("opening", ["- a", "1. a", "!!! a"])
def test_what_nests_too_deep_over_lines_is_reported(opening: str) -> None:
    lines = ["    " * level + opening for level in range(80)]
    assert messages("\n".join(lines[:20]) + "\n" + "    " * 20 + "x") == []
    assert messages("\n".join(lines)) == TOO_DEEP


@pytest.mark.parametrize(
    ("text", "line"), [("a\n" * 1002 + "b", 1000), ("[a\n" * 500, 400), ("\n" + "[" * 500, 1)]
)
def test_what_is_too_much_is_reported_where_it_becomes_so(text: str, line: int) -> None:
    assert [(it.message, it.line) for it in render(text, resolve).findings] == [(TOO_MUCH[0], line)]


def test_a_link_counts_from_the_page_that_shows_it() -> None:
    pages = {"a.md": "../a/?x=1&y=2", "b.md": None}
    text = "[een](a.md) en [twee](b.md), ![kaart](kaart.png)"
    first = render(text, pages.get)
    assert first.html == (
        '<p><a href="../a/?x=1&amp;y=2">een</a> en <a href="">twee</a>, '
        '<img alt="kaart" src="" /></p>'
    )
    assert [finding.mark for finding in first.findings] == ["b.md", "kaart.png"]
    second = render(text, lambda target: target)
    assert 'href="b.md"' in second.html
    assert second.findings == ()


def test_a_text_cannot_pretend_to_be_a_link_of_ours() -> None:
    assert html("een \ue0030\ue004 twee") == "<p>een 0 twee</p>"


def test_plain_text_is_what_a_reader_sees() -> None:
    assert plain_text("Bel **An** & [Jo](twee.md), 1 \\* 2") == "Bel An & Jo, 1 * 2"
