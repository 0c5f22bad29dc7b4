"""The preview in the form: it draws a fiche and a worksheet as the build does."""

import json
import re
import subprocess
from dataclasses import replace

import pytest

from macros.fiche import fiche_page
from tests.conftest import EDITION
from tests.support.cms_form import FORM, ROOT, files, the_toolbox
from toolbox.cms.preview import PREVIEW
from toolbox.pages.view import View
from toolbox.pages.worksheets import worksheet_page
from toolbox.schema.kinds import KINDS
from toolbox.urls import fiche_page as page_of
from toolbox.urls import worksheet_page as page_of_sheet

DIFFERENT = {
    "a drawing is made of all data, by the build": (
        re.compile(r'<figure class="tb-drawing".*?</figure>', re.DOTALL),
        "",
    ),
    "a link within the site would take the place of the form": (
        re.compile(r' href="(?!https?:|mailto:|#[^#])[^"]*"'),
        ' href="#"',
    ),
    "what readers keep in their browser has names that the build gives": (
        re.compile(r' data-(?:step|fiche|former)="[^"]*"'),
        "",
    ),
    "nobody fills in the fields of a worksheet in its preview, so they have no name": (
        re.compile(
            r" (?:name|title|aria-label|for|value|id|"
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


def drawn(texts: dict[str, str]) -> list[str]:
    """Return the HTML of files, by their path, as the preview in the form draws them."""
    preview = json.loads(files()[PREVIEW])
    asked = [{"path": path, "text": text} for path, text in texts.items()]
    done = subprocess.run(
        ["node", str(FORM / "pages.mjs")],
        input=json.dumps({"preview": preview, "texts": asked}),
        capture_output=True,
        check=True,
        text=True,
    )
    html: list[str] = json.loads(done.stdout)
    return html


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
    toolbox = the_toolbox()
    fiches, texts = [], {}
    for fiche in toolbox.fiches:
        # No fiche has tips of its own yet.
        tips = fiche.front_matter.model_copy(update={"tips": ("Hou het **kort**.",)})
        fiches.append(replace(fiche, front_matter=tips))
        text = (ROOT / fiche.path).read_text("utf-8")
        texts[fiche.path] = text.replace("\norder:", "\ntips:\n  - Hou het **kort**.\norder:", 1)
    names: set[str] = set()
    for fiche, html in zip(fiches, drawn(texts), strict=True):
        built = sections(str(fiche_page(View(toolbox, page_of(fiche.slug), EDITION), fiche)))
        typed = sections(html)
        assert typed.keys() == built.keys()
        for name, lines in built.items():
            assert typed[name] == lines, f"{fiche.slug}: {name}"
        names |= built.keys()
    wanted = {"tb-steps", "tb-dosdonts", "tb-tips", "tb-faq", "tb-sheets", "tb-resources"}
    assert wanted <= names


def test_every_worksheet_is_drawn_as_the_build_does() -> None:
    toolbox = the_toolbox()
    written = [each for each in toolbox.worksheets.values() if each.path.startswith("data/work")]
    typed = drawn({each.path: (ROOT / each.path).read_text("utf-8") for each in written})
    for worksheet, html in zip(written, typed, strict=True):
        view = View(toolbox, page_of_sheet(worksheet.id), EDITION)
        assert seen(html) == seen(str(worksheet_page(view, worksheet))), worksheet.id
    assert {each.model.kind for each in written} == KINDS.keys()


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


def test_a_fiche_that_has_only_just_begun_has_a_page() -> None:
    [html] = drawn({"fiches/nieuw.md": "---\ntitle: Nieuw\n---\n"})
    assert "<h1 data-search-exclude>Nieuw</h1>" in html
