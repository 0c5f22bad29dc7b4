"""The preview in the form: it draws a fiche and a worksheet as the build does."""

import json
import re
import subprocess
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest
import yaml

from macros.fiche import fiche_page
from tests.conftest import EDITION, Repository
from tests.support.cms_form import FORM, ROOT
from tests.support.full_fiche import sentinel, write_full_fiche
from tests.support.html_reader import MARKDOWN, Html
from tests.support.real import real_toolbox
from tests.support.sample_values import places
from tests.unit.markup.test_commonmark import TEXTS
from tests.unit.markup.test_markdown import ATTACKS, BECOMES, HARMLESS
from toolbox.checks import check
from toolbox.cms.preview import preview_file
from toolbox.document import Loc
from toolbox.markup.markdown import render
from toolbox.model.assembly import assemble
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.pages.worksheets import worksheet_page
from toolbox.schema.kinds import KINDS
from toolbox.source.reader import read_content
from toolbox.urls import fiche_page as page_of
from toolbox.urls import worksheet_page as page_of_sheet

DIFFERENT = {
    "a drawing is made of all data, by the build": (
        re.compile(r'<figure class="tb-(?:drawing|way)".*?</figure>', re.DOTALL),
        "",
    ),
    "a link within the site would take the place of the form": (
        re.compile(r' href="(?!https?:|mailto:|#[^#])[^"]*"'),
        ' href="#"',
    ),
    "a picture has its address, from where the page is": (
        re.compile(r' src="(?:\.\./)+'),
        ' src="',
    ),
    "a code to scan is for paper": (re.compile(r'<svg [^>]*class="tb-qr".*?</svg>', re.DOTALL), ""),
    "a picture in a text, which the site may not have yet, is a marked place": (
        re.compile(r'<img alt="([^"]*)"[^>]*>'),
        r"<em>[beeld: \1]</em>",
    ),
    "the id of a footnote has a name for its text": (re.compile("noot-[0-9a-f]{6}"), "noot"),
    "what readers keep in their browser has names that the build gives": (
        re.compile(r' data-(?:step|fiche|former)="[^"]*"'),
        "",
    ),
    "nobody fills in the fields of a worksheet in its preview, so they have no name": (
        re.compile(
            r" (?:name|title|aria-(?:label|describedby)|for|value|id|"
            r'data-(?:label|total|rows-max|lead[a-z-]*))="[^"]*"'
        ),
        "",
    ),
    "the imprint of a sheet names the version": (
        re.compile(r'<p class="sheet__foot.*?</p>', re.DOTALL),
        "",
    ),
    "the policy of the form refuses styles in attributes": (re.compile(r' style="[^"]*"'), ""),
    "space that nobody sees": (re.compile(r"\s*(\n|(?<=>)(?=<))\s*"), "\n"),
}
"""Where the two may differ, and why. Headings keep their ids, which are in their links."""


def drawn(texts: dict[str, str], toolbox: Toolbox | None = None) -> list[str]:
    """Return the HTML of files, by their path, as the preview in the form draws them."""
    preview = json.loads(preview_file(toolbox or real_toolbox()))
    asked = [{"path": path, "text": text} for path, text in texts.items()]
    done = subprocess.run(
        ["node", str(FORM / "pages.mjs")],
        input=json.dumps({"preview": preview, "texts": asked}),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    html: list[str] = json.loads(done.stdout)
    return html


def in_a_field(texts: list[str]) -> list[str]:
    """Return the HTML of Markdown as the preview in the form makes it."""
    made = drawn(
        {
            f"fiches/tekst-{number}.md": f"---\ntitle: T\nrequirement: {json.dumps(text)}\n---\n"
            for number, text in enumerate(texts)
        }
    )
    opened, closed = "#</a></h2>\n\n", "\n</section>"
    return [html.partition(opened)[2].rpartition(closed)[0] for html in made]


def seen(html: str) -> list[str]:
    """Return the lines of a page without what may differ."""
    for pattern, shown in DIFFERENT.values():
        html = pattern.sub(shown, html)
    return html.strip().splitlines()


def sections(html: str) -> dict[str, list[str]]:
    """Return the lines of a page by the section they are in, without what may differ."""
    found: dict[str, list[str]] = {"head": []}
    name = "head"
    for line in seen(html):
        if opened := re.match(r'<section class="(tb-[a-z]+)"', line):
            name = opened[1]
        found.setdefault(name, []).append(line)
        if line == "</section>":
            name = "head"
    return found


def test_every_fiche_is_drawn_as_the_build_does_section_by_section() -> None:
    toolbox = real_toolbox()
    texts = {fiche.path: (ROOT / fiche.path).read_text("utf-8") for fiche in toolbox.fiches}
    for fiche, html in zip(toolbox.fiches, drawn(texts), strict=True):
        built = sections(str(fiche_page(View(toolbox, page_of(fiche.slug), EDITION), fiche)))
        typed = sections(html)
        assert typed.keys() == built.keys()
        for name, lines in built.items():
            assert typed[name] == lines, f"{fiche.slug}: {name}"


def test_a_fiche_with_every_field_is_drawn_as_the_build_does(repo: Repository) -> None:
    def marked_up(loc: Loc) -> str:
        # A heading in the text is sought as readers see it.
        return sentinel(loc) if loc[0] == "headings" else f'*{sentinel(loc)}* & "meer"'

    written = write_full_fiche(repo, "Een **tekst**.", marked_up)
    assert written["status"] == "draft"
    toolbox = assemble(check(read_content(repo.root)), preview_day=datetime.now(UTC).date())
    fiche = toolbox.fiche("een")
    assert all(section.has_content(fiche.front_matter) for section in SECTIONS)
    [html] = drawn({fiche.path: (repo.root / fiche.path).read_text("utf-8")}, toolbox)
    assert seen(html) == seen(str(fiche_page(View(toolbox, page_of("een"), EDITION), fiche)))


def test_a_row_that_is_only_half_filled_in_breaks_nothing(repo: Repository) -> None:
    written = write_full_fiche(repo, "")
    half = [without(written, place) for place in places(written) if place]
    texts = {
        f"fiches/half-{at}.md": f"---\n{yaml.safe_dump(it)}---\n" for at, it in enumerate(half)
    }
    for html in drawn(texts, assemble(check(read_content(repo.root)))):
        assert '<header class="tb-head"' in html
        assert ">undefined<" not in html


@pytest.mark.parametrize(("sheet", "list_of"), [("bestaande-acties", "columns"), ("swot", "cells")])
def test_a_worksheet_whose_lists_are_not_typed_yet_breaks_nothing(sheet: str, list_of: str) -> None:
    path = f"data/worksheets/{sheet}.yml"
    written = yaml.load((ROOT / path).read_text("utf-8"), yaml.BaseLoader)
    [html] = drawn({path: yaml.safe_dump(without(written, (list_of,)))})
    assert f'id="{sheet}"' in html


def without(value: Any, place: Loc) -> Any:
    """Return a value without what is in one place."""
    made, (*outer, last) = deepcopy(value), place
    inner = made
    for step in outer:
        inner = inner[step]
    del inner[last]
    return made


def test_every_worksheet_is_drawn_as_the_build_does() -> None:
    toolbox = real_toolbox()
    written = [each for each in toolbox.worksheets.values() if each.path.startswith("data/work")]
    typed = drawn({each.path: (ROOT / each.path).read_text("utf-8") for each in written})
    for worksheet, html in zip(written, typed, strict=True):
        view = View(toolbox, page_of_sheet(worksheet.id), EDITION)
        assert seen(html) == seen(str(worksheet_page(view, worksheet))), worksheet.id
    assert {each.model.kind for each in written} == KINDS.keys()


def test_markdown_is_as_the_build_makes_it() -> None:
    # The form takes away the space around a text, also when it saves.
    texts = [text.strip() for text in (*TEXTS, *(text for text, _ in [*BECOMES, *ATTACKS]))]
    for text, html in zip(texts, in_a_field(texts), strict=True):
        assert seen(html) == seen(render(text, lambda _: "#").html), text


def test_whatever_is_typed_what_comes_out_is_safe() -> None:
    texts = [*(text for text, _ in ATTACKS), *HARMLESS]
    for text, html in zip(texts, in_a_field(texts), strict=True):
        assert Html(html).unsafe(MARKDOWN) == [], text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('"><img src=x onerror=alert(1)>', "&gt;&lt;img src=x onerror=alert(1)&gt;"),
        ("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
        ("[klik](javascript:alert(1))", '<a href="#">klik</a>'),
        ("[klik](data:text/html,x)", '<a href="#">klik</a>'),
        ("![x](https://volg.example/mij.png)", "<em>[beeld: x]</em>"),
    ],
)
def test_nothing_that_is_typed_runs(typed: str, shown: str) -> None:
    tip = json.dumps(typed)
    [html] = drawn({"fiches/nieuw.md": f"---\ntitle: {tip}\ntips:\n  - {tip}\n---\n\n{typed}\n"})
    assert shown in html
    assert not re.search(r'<script|<img|="(?:javascript|data):', html)


def test_braces_in_code_stay_there_as_the_build_has_them(repo: Repository) -> None:
    code = "Typ `{{ naam }}`, en niet `{{ steps() }}`."
    body = f'{code}\n\n```\n{{{{ steps() }}}}\n```\n\n{{{{ steps() }}}}\n\n{{{{ term("IGS") }}}}.\n'
    repo.fiche(steps=f"    why: {code}\n", body=body)
    toolbox = repo.toolbox()
    [html] = drawn({"fiches/een.md": (repo.root / "fiches/een.md").read_text("utf-8")}, toolbox)
    for shown in (html, str(fiche_page(repo.view(page_of("een")), toolbox.fiche("een")))):
        assert shown.count("<code>{{ naam }}</code>, en niet <code>{{ steps() }}</code>.") == 2
        assert shown.count("<pre><code>{{ steps() }}\n</code></pre>") == 1
        assert shown.count('<section class="tb-steps"') == 1


def test_a_fiche_that_has_only_just_begun_has_a_page() -> None:
    [html] = drawn({"fiches/nieuw.md": "---\ntitle: Nieuw\n---\n"})
    assert "<h1 data-search-exclude>Nieuw</h1>" in html


def test_a_picture_and_a_file_that_are_not_on_the_site_yet_have_their_words() -> None:
    [html] = drawn(
        {
            "fiches/nieuw.md": "---\ntitle: Nieuw\n"
            'figures:\n  - file: beelden/nieuw.jpg\n    description: Een "kaart"\n'
            "    caption: Wat je *ziet*\n"
            "attachments:\n  - file: bijlagen/nieuw.PDF\n    title: Plan\n---\n"
        }
    )
    assert "<em>[beeld: Een &#34;kaart&#34;]</em>" in html
    assert "<figcaption>Wat je <em>ziet</em></figcaption>" in html
    assert '<a href="#" download>Plan</a> <span class="tb-attachments__facts">(PDF)</span>' in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("status: draft", "Kladversie"),
        ("status: ready", None),
        ("publish_on: 2999-01-31", "Vanaf 31 januari 2999"),
        ("publish_on: 2026-01-31", None),
    ],
)
def test_the_head_says_from_when_on_readers_get_a_fiche(typed: str, shown: str | None) -> None:
    [html] = drawn({"fiches/nieuw.md": f"---\ntitle: Nieuw\n{typed}\n---\n"})
    waiting = re.search(r'<p class="tb-waiting" data-search-exclude>(.*?):', html)
    assert (waiting and waiting[1]) == shown


def test_a_part_that_waits_says_from_when_on_readers_get_it() -> None:
    rows = [f"  - title: Stap\n    publish_on: {year}-03-03\n" for year in (2026, 2999)]
    [html] = drawn({"fiches/nieuw.md": f"---\ntitle: Nieuw\nsteps:\n{''.join(rows)}---\n"})
    assert re.findall(r"Stap \d.*?</p>", html) == [
        "Stap 1</p>",
        'Stap 2 <span class="tb-badge" data-search-exclude>Vanaf 3 maart 2999</span></p>',
    ]


@pytest.mark.parametrize(("typed", "is_quote"), [("true", True), ("false", False)])
def test_only_a_literal_quote_has_quotation_marks(typed: str, *, is_quote: bool) -> None:
    said = f"testimonials:\n  - text: Zo was het.\n    name: An\n    quote: {typed}\n"
    [html] = drawn({"fiches/nieuw.md": f"---\ntitle: Nieuw\n{said}---\n"})
    assert ('<blockquote class="tb-quote">' in html) == is_quote
