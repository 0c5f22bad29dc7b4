"""Whole pages: nothing that was written stays invisible, and nothing on them is unsafe."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
import yaml
from docx import Document

from macros.fiche import fiche_page
from macros.macros import FICHE_MACROS, PAGE_MACROS
from tests.conftest import EDITION, Repository
from tests.support.full_fiche import IDS, PLACE_FIELDS, sentinel, write_full_fiche
from tests.support.html_reader import PAGE, Html, without_drawings
from tests.support.real import real_toolbox
from tests.support.sample_values import places, sample
from tests.unit.markup.test_markdown import ATTACKS
from toolbox.checks.context import check_context
from toolbox.document import Loc
from toolbox.dutch import dutch_date
from toolbox.model.assembly import assemble
from toolbox.model.checked import CheckedContent
from toolbox.model.sections import SECTIONS
from toolbox.pages.routes import route_page
from toolbox.pages.view import View
from toolbox.pages.worksheets import worksheet_example, worksheet_page
from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS
from toolbox.schema.references import Ref
from toolbox.schema.walk import typed_values
from toolbox.schema.worksheet import Worksheet
from toolbox.search.index import content_entries
from toolbox.source.reader import read_content
from toolbox.word import agreement_docx, note_script

TITLES = {
    "fiche": "Tweede fiche",
    "list": "De principes",
    "phase": "Opstarten",
    "source": "Vrijetijdsmonitor",
    "worksheet": "Raster",
}
"""What a reader sees of the ids."""

FILES = {"attachment": "href", "picture": "src"}
"""The attribute that has the address of a file."""

HEADER_FIELDS = ("title", "summary", "order", "phase", "status", "publish_on")
"""Front matter in the header of every fiche page."""
INDEX_FIELDS = ("search_terms", "headings")
"""Front matter that is only in the search index: words that are not on the page."""
SHEET_FIELDS = ("question_sheet", "example")
"""Front matter about the worksheet with the questions of the steps."""
ADDRESS_FIELDS = ("aliases",)
"""Front matter that becomes redirects: the former slugs of the page."""

EVERY_SECTION = "\n".join(f"{{{{ {section.name}() }}}}" for section in SECTIONS)
BODIES = {
    "no more than a heading": "",
    "text": "## Mijn kop\n\nTekst.",
    "every section": EVERY_SECTION,
    "backwards": "\n".join(reversed(EVERY_SECTION.split("\n"))),
    "some": "{{ faq() }}\n\ntekst\n\n{{ checklist() }}\n{{ changes() }}",
    "by its own name": EVERY_SECTION.replace("()", '("een")'),
    "of another fiche": '{{ steps("twee") }}\n{{ tips(fiche="twee") }}\n{{ faq("twee") }}',
}


def written(value: object) -> Iterator[tuple[Loc, str]]:
    """Yield every text that was filled in, with its place."""
    for loc in places(value):
        text: Any = value
        for step in loc:
            text = text[step]
        if isinstance(text, str):
            yield loc, text


@pytest.fixture(params=BODIES)
def full(repo: Repository, request: pytest.FixtureRequest) -> tuple[Repository, dict[str, Any]]:
    """Return a repository whose first fiche has every field, and that fiche as it was written."""
    return repo, write_full_fiche(repo, BODIES[request.param])


def example_of(repo: Repository, name: str) -> str:
    view = repo.view(f"voorbeeld/{name}.md")
    return Html(worksheet_example(view, view.toolbox.worksheets[name])).text


def page_of(repo: Repository) -> Html:
    view = repo.view("fiches/een.md")
    return Html(fiche_page(view, view.toolbox.fiche("een")))


def test_nothing_in_the_front_matter_stays_invisible(
    full: tuple[Repository, dict[str, Any]],
) -> None:
    repo, front_matter = full
    page = page_of(repo)
    # What a picture shows is said to who does not see it.
    text = " ".join([Html(without_drawings(page.source)).text, *page.values("alt")])
    # The title also names the automatic worksheets; a checklist names the steps.
    in_checklist = "{{ checklist() }}" in repo_body(repo)
    repeated: dict[Loc, int] = {("title",): 3, ("steps", 0, "title"): 1 + in_checklist}
    references = {
        found.loc: found.marker.to
        for found in typed_values(FrontMatter, front_matter)
        if isinstance(found.marker, Ref)
    }
    for loc, value in written(front_matter):
        if loc in references:
            kind = references[loc]
            if kind in FILES:
                assert f"../../assets/{value}" in page.values(FILES[kind])
                continue
            assert text.count(TITLES[kind]) >= Counter(references.values())[kind], loc
        elif loc == ("order",):
            assert "Fiche 1 van 2" in text
        elif "search_terms" in loc:
            assert sentinel(loc) in " ".join(search_words(repo))
        elif loc[0] in SHEET_FIELDS:
            assert loc[-1] != "answer" or sentinel(loc) in example_of(repo, "vragen-een")
        elif loc[0] in ADDRESS_FIELDS:
            assert repo.toolbox().redirects[f"fiches/{value}/"] == "fiches/een/"
        elif "zq" in value:
            assert text.count(sentinel(loc)) == repeated.get(loc, 1), loc
        elif loc[-1] in ("status", "publish_on"):
            # A preview marks what waits: test_released.
            continue
        elif value == "true":
            assert page.source.count('<blockquote class="tb-quote">') == 3
        elif value.startswith("https:"):
            assert value in text
        else:
            assert dutch_date(date.fromisoformat(value)) in text, loc


def search_words(repo: Repository) -> list[str]:
    """Return the words that lead to the fiche, its step and the worksheet."""
    found = content_entries(repo.toolbox(), EDITION)
    return [word for entry in found for word in entry.get("words", ())]


def repo_body(repo: Repository) -> str:
    return (repo.root / "fiches/een.md").read_text("utf-8").split("\n---\n", 1)[1]


def test_every_field_has_its_place() -> None:
    shown = Counter(
        [
            *(*HEADER_FIELDS, *INDEX_FIELDS, *SHEET_FIELDS, *ADDRESS_FIELDS, *PLACE_FIELDS),
            *(name for section in SECTIONS for name in section.fields),
        ]
    )
    assert shown == Counter(FrontMatter.model_fields.keys())


def test_every_section_is_a_macro() -> None:
    assert {section.name for section in SECTIONS} <= FICHE_MACROS.keys()


@pytest.mark.parametrize("field", ["key_points", "outcomes"])
def test_a_fiche_in_short_has_no_empty_list(repo: Repository, field: str) -> None:
    repo.fiche(fields=f"{field}: [Een punt]\n")
    html = fiche_page(repo.view("fiches/een.md"), repo.toolbox().fiche("een"))
    short = html[html.index('<section class="tb-keypoints">') :].partition("</section>")[0]
    assert ("Dit heb je daarna" in short) is (field == "outcomes")
    assert short.count("<ul>") == short.count("<li>") == 1


def test_sections_that_a_body_does_not_place_stand_below_it_in_order(repo: Repository) -> None:
    repo.fiche(
        fields="tips: [Een tip]\nkey_points: [Een punt]\nrequirement: Een eis\n",
        body="## Eerst\n\n{{ tips() }}\n\n## Dan\n",
    )
    headings = [attrs["id"] for tag, attrs in page_of(repo).tags if tag == "h2"]
    assert headings == [
        "eerst",
        "tips",
        "dan",
        "in-het-kort",
        "wat-het-decreet-vraagt",
        "stappen",
        "werkbladen-bij-deze-fiche",
    ]


def test_an_empty_section_is_not_there(repo: Repository) -> None:
    repo.fiche(body="{{ tips() }}\n{{ faq() }}\n")
    assert [attrs["id"] for tag, attrs in page_of(repo).tags if tag == "h2"] == [
        "stappen",
        "werkbladen-bij-deze-fiche",
    ]


def test_ids_differ_and_links_on_the_page_lead_somewhere(
    full: tuple[Repository, dict[str, Any]],
) -> None:
    repo, _ = full
    page = page_of(repo)
    ids = page.values("id")
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    assert repo.toolbox().site.anchors["fiches/een.md"] <= set(ids)


def test_nothing_on_a_full_page_is_unsafe(full: tuple[Repository, dict[str, Any]]) -> None:
    assert page_of(full[0]).unsafe(PAGE) == []


@pytest.mark.parametrize("text", [text for text, _ in ATTACKS])
def test_a_text_that_got_past_the_check_is_still_harmless(repo: Repository, text: str) -> None:
    lines = text.replace("\n", "\n      ")
    repo.fiche(steps=f"    body: |2\n      {lines}\n", body=text)
    # Nobody else makes checked content of what was not checked.
    found = check_context(read_content(repo.root))
    toolbox = assemble(CheckedContent(found.content, found.site, found.bodies, found.worksheets))
    page = fiche_page(View(toolbox, "fiches/een.md", EDITION), toolbox.fiche("een"))
    assert Html(page).unsafe(PAGE) == []


def test_plain_text_is_shown_as_it_was_typed(repo: Repository) -> None:
    text = "Wij & zij: 1 < 2, \"zo\" *of* 'zo' [x] (y) & _z_ ^w^?"
    quoted = yaml.safe_dump(text, width=1000).strip()
    repo.fiche(
        steps=f"    questions: [{quoted}]\n",
        fields=f"testimonials:\n  - text: Tekst\n    name: {quoted}\n    role: {quoted}\n",
    )
    repo.replace("fiches/een.md", "title: Eerste fiche", f"title: {quoted}")
    repo.replace("fiches/een.md", "title: Begin klein", f"title: {quoted}")
    repo.replace("data/agreement.yml", "step: Begin klein", f"step: {quoted}")
    page = without_drawings(page_of(repo).source)
    assert Html(page).text.count(text) == 7  # also in the titles of its own worksheets
    view = repo.view("werkbladen/checklist-een.md")
    sheet = worksheet_page(view, view.toolbox.worksheets["checklist-een"])
    assert Html(sheet).text.count(text) == 3


# Worksheets


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_a_worksheet_stays_invisible(repo: Repository, kind: str) -> None:
    model = KINDS[kind]
    sheet = sample(model, sentinel, IDS)
    sheet.pop("from", None)
    sheet.pop("named_columns", None)
    sheet["kind"] = kind
    sheet["example"][0]["field"] = "blad--netwerk"
    if "scale" in sheet:
        sheet["scale"].append(sentinel(("scale", 1)))
    if kind == "table":
        sheet.pop("rows")
        sheet["columns"][0]["type"] = "choice"
    repo.write("data/worksheets/blad.yml", yaml.safe_dump(sheet, sort_keys=False))
    view = repo.view("werkbladen/blad.md")
    page = Html(worksheet_page(view, view.toolbox.worksheets["blad"]))
    for loc, text in written(sheet):
        if loc[0] in INDEX_FIELDS:
            assert sentinel(loc) in " ".join(search_words(repo))
        elif loc[0] == "example":
            assert loc[-1] != "answer" or sentinel(loc) in example_of(repo, "blad")
        elif loc[-1] == "on_screen":
            assert page.values("data-on-screen") == [text]
        elif "zq" in text:
            assert sentinel(loc) in page.text, loc
    assert "1 minuten" in page.text
    assert "1 tot 1" in page.text
    assert page.text.count("Raster") == 2, "of `needs` and of `leads_to`"
    shown = {loc[0] for loc, text in written(sheet) if "zq" in text}
    without_text = sheet.keys() - Worksheet.model_fields.keys() - shown
    assert without_text <= {"cell", "circle", "columns", "ranking", "totals"}, (
        "look whether it shows"
    )
    if kind == "grid":
        assert "tb-drawing" in page.values("class")


def test_a_checklist_keeps_the_links_of_its_fiche(repo: Repository) -> None:
    repo.write(
        "data/worksheets/a.yml",
        "title: Blad\ngoal: Vul dit blad samen in, stap voor stap.\nkind: checklist\n"
        "from: {fiche: een}\ninstructions: ['Lees [a](begrippen.md).']\n",
    )
    repo.fiche(fields="dos: ['Lees [b](twee.md) en [c](../bronnen.md).']\n")
    toolbox = repo.toolbox()
    for name, links in {"a": ["../../begrippen/"], "checklist-een": []}.items():
        view = repo.view(f"werkbladen/{name}.md")
        hrefs = Html(worksheet_page(view, toolbox.worksheets[name])).values("href")
        assert [*links, "../../fiches/twee/", "../../bronnen/"] == [
            href
            for href in hrefs
            if href and href[0] != "#" and not re.search("fiches/een|dossier", href)
        ]


# Lists


# What is in `redirects` nobody reads, but follows: tests/unit/model/test_redirects.py.
@pytest.mark.parametrize("name", [*sorted(COLLECTIONS.keys() - {"redirects"}), "principles"])
def test_nothing_in_a_list_stays_invisible(repo: Repository, name: str) -> None:
    row = sample(COLLECTIONS.get(name, LIST_ITEMS).model, sentinel, IDS | {"fiche": "een"})
    if "id" in row:
        row["id"] = {"lists": "principles", "phases": "opstarten"}.get(name, "abc")
    if name == "agreement":
        row["delivered_by"][0]["step"] = "Begin klein"
        # A part with headings is fed there.
        del row["feeds"]
        [feed] = row["outline"][0]["feeds"]
        feed["fields"] = ["goed"]
    if name == "planning":
        row["months_before"]["from"] = "5"
    if name == "routes":
        row["stops"][0]["step"] = "Begin klein"
        # A page stands alone.
        del row["stops"][0]["page"]
    written_file = repo.root / f"data/{name}.yml"
    rows = yaml.safe_load(written_file.read_text("utf-8")) if written_file.exists() else []
    rows = [other for other in rows if other.get("id") != row.get("id")]
    repo.write(f"data/{name}.yml", yaml.safe_dump([row, *_texts(rows)], sort_keys=False))
    if name == "lists":
        repo.replace("data/principles.yml", "  question:", "  note: Een toelichting\n  question:")
    repo.fiche(steps="    data: [principles]\n")
    view = repo.view("index.md")
    pages = [
        macro(view)
        for macro_name, macro in PAGE_MACROS.items()
        if macro_name not in {section.name for section in SECTIONS} | {"checklist", "term"}
        and macro_name not in {"worksheet", "data_list", "field_guide", "new_fiche_link", "drawing"}
    ]
    if name == "partners":
        pages.append(PAGE_MACROS["drawing"](view, "netwerk"))
    pages.append(PAGE_MACROS["steps"](view, "een"))
    pages += [route_page(view, route) for route in view.toolbox.routes]
    text = Html("".join(pages)).text
    # Its guidance and its headings stand in the Word template alone.
    note = Document(BytesIO(agreement_docx(view.toolbox, EDITION)))
    text += " ".join(paragraph.text for paragraph in note.paragraphs)
    # What feeds them is for who makes the note in a browser.
    text += note_script(view.toolbox, b"").decode()
    for loc, value in written(row):
        if "zq" in value and "search_terms" not in loc:
            assert sentinel(loc) in text, loc


def _texts(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
        for row in rows
    ]


def test_the_real_pages_are_safe_and_lead_somewhere() -> None:
    toolbox = real_toolbox()
    for fiche in toolbox.fiches:
        page = Html(fiche_page(View(toolbox, f"fiches/{fiche.slug}.md", EDITION), fiche))
        assert page.unsafe(PAGE) == []
        assert [name for name, count in Counter(page.values("id")).items() if count > 1] == []
        assert toolbox.site.anchors[f"fiches/{fiche.slug}.md"] <= set(page.values("id"))
