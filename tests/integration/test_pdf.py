"""What a PDF promises: A4, small, in Dutch, to fill in, and to be read aloud (PDF/UA-1).

These are the PDFs of the site that the tests in a browser visit.
"""

import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import weasyprint
from pypdf import PdfWriter
from pypdf.generic import ContentStream, NameObject, TextStringObject

from macros.macros import meetings, planning, script_maker
from tests.e2e import sites
from tests.e2e.published import LATEST, SITE_URL, SUB_PATH
from tests.support.pdfs import LANDSCAPE, LONGER, PORTRAIT, ROOT, Pdf, checker, faults
from toolbox.checks import check
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.pages import worksheets
from toolbox.pages.view import View
from toolbox.print.assets import Assets
from toolbox.print.book import Chapter, chapter_paper
from toolbox.print.finish import FIELD_FONT, LEADING, PADDING
from toolbox.print.fonts import LETTERS
from toolbox.print.pdf import make_pdf
from toolbox.releases.edition import Edition
from toolbox.schema.kinds import KINDS
from toolbox.source.reader import read_content
from toolbox.stylesheets import stylesheets

NAME = "Toolbox Netwerken Vrijetijdsparticipatie"
EDITION = Edition(NAME, f"{SITE_URL}latest/", date(2026, 11, 23), "release", LATEST)
LIMIT = 72 * 1024
READ_ONLY, MULTILINE = 1, 1 << 12
ONE_LINE = ("blad--", "plaats--")
"""What takes a name, a date or a few words: the head of a sheet, and a place in a ranking."""
NAMES = (
    "Fatma Yıldırım-Şahinoğlu",
    "İnci Güneş",
    "Świętochłowice",
    "Țepeș",
    "Ștefănescu",
    "Dvořák",
)
NOT_DRAWN = frozenset("µĸĿŀŉŊŋŦŧſ")
"""Those that the makers of the font left out: signs, letters of long ago, and two of Sami."""


SEARCH = """
import ctypes.util
from pathlib import Path
from toolbox.print.assets import Assets
from toolbox.print.pdf import make_pdf

ctypes.util.find_library = asked = lambda name: exit(f"{name} was searched for")
assert make_pdf("<head></head><p>tekst", "", "", Assets(Path()))
assert ctypes.util.find_library is asked
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are searched for")
def test_no_compiler_is_started_to_find_a_library() -> None:
    """For each name that it does not know, `find_library` starts ldconfig, gcc and ld."""
    done = subprocess.run([sys.executable, "-c", SEARCH], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def _toolbox() -> Toolbox:
    content = read_content(ROOT)
    return assemble(check(content))


TOOLBOX = _toolbox()
SHEETS = pytest.mark.parametrize("name", TOOLBOX.worksheets)
FICHES = pytest.mark.parametrize("name", [fiche.slug for fiche in TOOLBOX.fiches])
BOTH = pytest.mark.parametrize(
    "name", [*TOOLBOX.worksheets, *(fiche.slug for fiche in TOOLBOX.fiches), "toolbox"]
)


class Pdfs:
    """Every PDF of the published toolbox by name, read when it is first asked for."""

    def __init__(self, site: Path) -> None:
        sheets = {name: site / f"werkbladen/{name}/{name}.pdf" for name in TOOLBOX.worksheets}
        slugs = [fiche.slug for fiche in TOOLBOX.fiches]
        fiches = {slug: site / f"fiches/{slug}/{slug}.pdf" for slug in slugs}
        self.files = {**sheets, **fiches, "toolbox": site / "toolbox.pdf"}
        self._read: dict[str, Pdf] = {}

    def __getitem__(self, name: str) -> Pdf:
        if name not in self._read:
            self._read[name] = Pdf.of(name, self.files[name].read_bytes())
        return self._read[name]


@pytest.fixture(scope="session")
def web(shared: Path) -> Path:
    return sites.web(shared)


@pytest.fixture(scope="session")
def pdfs(web: Path) -> Pdfs:
    return Pdfs(web / SUB_PATH / LATEST)


def test_every_kind_of_worksheet_is_looked_at() -> None:
    assert {sheet.model.kind for sheet in TOOLBOX.worksheets.values()} == KINDS.keys()


@BOTH
def test_a_pdf_has_a_title_and_speaks_dutch(pdfs: Pdfs, name: str) -> None:
    pdf = pdfs[name]
    assert pdf.catalog["/Lang"] == "nl"
    assert pdf.reader.metadata is not None
    assert str(pdf.reader.metadata.title).endswith(NAME)
    assert pdf.catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.catalog["/MarkInfo"]["/Marked"]


@SHEETS
def test_a_worksheet_is_small(pdfs: Pdfs, name: str) -> None:
    assert len(pdfs[name].content) < LIMIT


@SHEETS
def test_a_worksheet_is_a4_as_it_lies_and_as_long_as_it_must(pdfs: Pdfs, name: str) -> None:
    worksheet = TOOLBOX.worksheets[name]
    way = LANDSCAPE if worksheet.model.orientation == "landscape" else PORTRAIT
    facilitator = [PORTRAIT] if worksheet.has_facilitator_page else []
    assert pdfs[name].sizes == [way] * LONGER.get(name, 1) + facilitator


@SHEETS
def test_no_page_of_a_worksheet_is_blank(pdfs: Pdfs, name: str) -> None:
    texts = [text.strip() for text in pdfs[name].texts]
    assert [number for number, text in enumerate(texts, 1) if len(text) < 60] == []


@SHEETS
def test_a_worksheet_says_what_it_is_and_where_it_comes_from(pdfs: Pdfs, name: str) -> None:
    text = _words(pdfs[name].text)
    assert _words(TOOLBOX.worksheets[name].model.title) in text
    assert _words(f"versie {LATEST}") in text
    assert _words(f"{SITE_URL}latest/werkbladen/{name}/") in text
    assert _words(f"pagina 1 van {len(pdfs[name].sizes)}") in text


@SHEETS
def test_every_field_has_a_name_to_say_and_a_name_to_keep(pdfs: Pdfs, name: str) -> None:
    fields = pdfs[name].fields
    assert fields
    names = [str(field.get("/T", "")) for field in fields]
    assert [field for field in names if not field or "." in field] == []
    assert [str(field.get("/T")) for field in fields if not str(field.get("/TU", "")).strip()] == []
    assert len(names) == len(set(names))


@SHEETS
def test_every_field_of_the_page_is_in_the_pdf(pdfs: Pdfs, name: str) -> None:
    wanted = [field.name for field in TOOLBOX.worksheets[name].fields.all]
    assert sorted(str(field["/T"]) for field in pdfs[name].fields) == sorted(wanted)


@pytest.mark.parametrize(
    "name", [name for name, row in TOOLBOX.worksheets.items() if row.model.kind == "scan"]
)
def test_a_choice_of_scores_is_one_field(pdfs: Pdfs, name: str) -> None:
    sheet = TOOLBOX.worksheets[name].model
    groups = [field for field in pdfs[name].fields if "/Kids" in field]
    assert len(groups) == len(getattr(sheet, "items", ()))
    assert [field for field in pdfs[name].fields if "/Parent" in field] == []
    for group in groups:
        assert len(group["/Kids"]) == len(getattr(sheet, "scale", ()))
        assert all(kid.get_object()["/Parent"] == group for kid in group["/Kids"])


@BOTH
def test_every_head_of_a_table_says_what_it_heads(pdfs: Pdfs, name: str) -> None:
    heads = pdfs[name].tagged("/TH")
    kind = TOOLBOX.worksheets[name].model.kind if name in TOOLBOX.worksheets else ""
    assert heads or kind not in {"table", "scan", "matrix"}
    scopes = {str(head.get("/A", {}).get("/Scope")) for head in heads}
    assert scopes <= {"/Column", "/Row"}


@SHEETS
def test_a_field_holds_whole_lines_and_two_where_people_write_sentences(
    pdfs: Pdfs, name: str
) -> None:
    view = View(TOOLBOX, f"werkbladen/{name}.md", EDITION)
    html = str(worksheets.worksheet_paper(view, TOOLBOX.worksheets[name]))
    # The row that a reader can add is for the screen: a PDF shows nothing of a template.
    html = re.sub(r"<template\b.*?</template>", "", html, flags=re.DOTALL)
    areas = set(re.findall(r'<textarea [^>]*?\bname="([^"]+)"', html))
    sentences = {area for area in areas if not area.startswith(ONE_LINE)}
    fields = {str(field["/T"]): field for field in pdfs[name].fields if field.get("/FT") == "/Tx"}
    assert areas <= fields.keys()
    lines = {field: _lines(fields[field]) for field in fields}
    assert {field: room for field, room in lines.items() if room < 1} == {}
    several = {field for field in fields if int(fields[field].get("/Ff", 0)) & MULTILINE}
    assert several == sentences
    assert {field: lines[field] for field in several if not _whole(lines[field])} == {}


@SHEETS
def test_a_field_has_the_letters_of_every_name(pdfs: Pdfs, name: str) -> None:
    pdf = pdfs[name]
    asked = {_type(field)[0] for field in pdf.fields if "/DA" in field}
    assert asked == {FIELD_FONT}
    font = pdf.catalog["/AcroForm"]["/DR"]["/Font"][f"/{FIELD_FONT}"]
    drawn = set(font["/ToUnicode"].get_data().decode().upper().split())
    wanted = {chr(code) for code in LETTERS} - NOT_DRAWN
    missing = {letter for letter in wanted if f"<{ord(letter):04X}>" not in drawn}
    assert {letter for letter in missing if letter.isalpha()} == set()


def test_names_from_all_over_europe_can_be_read_in_a_field(pdfs: Pdfs) -> None:
    writer = PdfWriter(clone_from=pdfs["actoren"].reader)
    catalog: Any = writer.root_object
    fields = [field.get_object() for field in catalog["/AcroForm"]["/Fields"]]
    for field, typed in zip(fields, NAMES, strict=False):
        field[NameObject("/V")] = TextStringObject(typed)
    filled = BytesIO()
    writer.write(filled)
    text = " ".join(line for page in Pdf.of("filled", filled.getvalue()).lines for line in page)
    assert [typed for typed in NAMES if typed not in text] == []


def test_totals_can_be_typed_in_a_pdf_which_does_not_add_up(pdfs: Pdfs) -> None:
    totals = [field for field in pdfs["begroting"].fields if "totaal" in str(field["/T"])]
    assert totals
    assert not any(int(field.get("/Ff", 0)) & READ_ONLY for field in totals)


@pytest.mark.parametrize("name", [*TOOLBOX.worksheets, "toolbox"])
def test_a_running_foot_is_no_part_of_the_text(pdfs: Pdfs, name: str) -> None:
    """It is an artifact (ISO 14289-1, 7.8): a screen reader would say it in every sentence."""
    for page in pdfs[name].reader.pages:
        marks = [
            (operands, operator)
            for operands, operator in ContentStream(page.get_contents(), None).operations
            if operator in {b"BDC", b"BMC", b"Tj", b"TJ"}
        ]
        drawn = [mark for mark, (_, operator) in pairwise(marks) if operator in {b"Tj", b"TJ"}]
        feet = [operands for operands, _ in drawn if operands[0] == "/Artifact"]
        first = name == "toolbox" and page.page_number == 0
        assert [(foot[1]["/Type"], foot[1]["/Subtype"]) for foot in feet] == (
            [] if first else [("/Pagination", "/Footer")] * len(feet)
        )
        assert bool(feet) != first


@FICHES
def test_a_fiche_is_a4_with_bookmarks_of_its_headings(pdfs: Pdfs, name: str) -> None:
    pdf = pdfs[name]
    assert set(pdf.sizes) == {PORTRAIT}
    titles = _titles(pdf.reader.outline)
    front_matter = TOOLBOX.fiche(name).front_matter
    assert titles[0] == front_matter.title
    assert [
        step.title for step in front_matter.steps if not any(step.title in it for it in titles)
    ] == []


def test_the_book_has_bookmarks_and_a_table_of_contents_with_page_numbers(pdfs: Pdfs) -> None:
    pdf = pdfs["toolbox"]
    titles = _titles(pdf.reader.outline)
    chapters = [
        *(fiche.front_matter.title for fiche in TOOLBOX.fiches),
        *(sheet.model.title for sheet in TOOLBOX.worksheets.values()),
    ]
    assert [title for title in chapters if title not in titles] == []
    pages_ = pdf.lines
    assert pages_[1][0] == "Inhoud"
    contents = _words(" ".join(line for lines in pages_[1:3] for line in lines))
    for fiche in TOOLBOX.fiches:
        title = fiche.front_matter.title
        # Above the title of a fiche stands which one it is.
        [number] = [
            place
            for place, lines in enumerate(pages_, 1)
            if title in lines[1:2] and re.search(r"Fiche \d+ van \d+$", lines[0])
        ]
        assert f"{_words(title)}{number}" in contents
    assert set(pdf.sizes) == {PORTRAIT, LANDSCAPE}
    assert "/AcroForm" not in pdf.catalog or not pdf.fields


@pytest.mark.parametrize(
    ("page", "macros", "ready", "made_on_screen"),
    [
        (
            "draaiboek/index.md",
            (script_maker, meetings),
            TOOLBOX.meetings[0].parts[0].title,
            ("Maak je eigen draaiboek", "Aantal mensen", "Voeg toe"),
        ),
        (
            "planning/index.md",
            (planning,),
            "De maanden zijn een schatting",
            ("Zet er jullie eigen data bij", "Druk de planning af"),
        ),
    ],
)
def test_a_chapter_has_what_stands_ready_and_no_form_to_make_another(
    page: str, macros: Sequence[Any], ready: str, made_on_screen: Sequence[str]
) -> None:
    view = View(TOOLBOX, page, EDITION)
    html = "".join(macro(view) for macro in macros)
    assert [text for text in made_on_screen if text not in html] == []
    paper = chapter_paper(view, Chapter(page, "Proef", html))
    assets = Assets(ROOT / "docs", stylesheets(ROOT))
    made = make_pdf(str(paper), EDITION.address, EDITION.address + page, assets, forms=False)
    text = _words(Pdf.of("proef", made).text)
    assert _words(ready) in text
    assert [it for it in made_on_screen if _words(it) in text] == []


def test_nothing_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { break-before: page }")
    docs = tmp_path / "docs"
    docs.mkdir()
    site = "https://voorbeeld.be/"
    for address in (secret.as_uri(), "https://elders.be/x.css", f"{site}../secret.css"):
        head = f'<html lang="nl"><head><title>A</title><link rel="stylesheet" href="{address}">'
        with pytest.raises(ValueError, match="not a file of this site"):
            make_pdf(f"{head}</head><body><p>a", site, site, Assets(docs))
        (docs / "a.css").write_text(f'@import "{address}";')
        head = '<html lang="nl"><head><title>A</title><link rel="stylesheet" href="a.css">'
        html = f"{head}</head><body><p>a<p>b"
        assert len(Pdf.of("a", make_pdf(html, site, site, Assets(docs))).sizes) == 1


def test_the_same_stylesheet_is_parsed_once(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p + p { break-before: page }")
    site, assets = "https://voorbeeld.be/", Assets(tmp_path)
    head = '<html lang="nl"><head><title>A</title><link rel="stylesheet" href="a.css">'
    html = f"{head}<style>p + p + p {{ break-before: auto }}</style></head><body><p>a<p>b<p>c"
    with patch("weasyprint.CSS", wraps=weasyprint.CSS) as parsed:
        made = [make_pdf(html, site, site, assets) for _ in range(2)]
    assert [len(Pdf.of("a", each).sizes) for each in made] == [2, 2]
    texts = [call.kwargs["string"] for call in parsed.call_args_list]
    assert texts.count("p + p { break-before: page }") == 1


def test_the_name_of_what_a_pdf_loads_can_have_spaces(tmp_path: Path) -> None:
    (tmp_path / "Twee bladen.css").write_text("p + p { break-before: page }")
    site = "https://voorbeeld.be/"
    link = f'<link rel="stylesheet" href="{site}Twee bladen.css">'
    html = f'<html lang="nl"><title>A</title>{link}<p>a<p>b'
    assert len(Pdf.of("a", make_pdf(html, site, site, Assets(tmp_path))).sizes) == 2


def test_every_pdf_passes_pdf_ua(pdfs: Pdfs) -> None:
    command, reason = checker()
    if reason:
        pytest.skip(reason)
    files = list(pdfs.files.values())
    assert faults(command, files) == {file.name: "ok" for file in files}


def _type(field: Any) -> tuple[str, float]:
    """Return the font and the size of what is typed in a field."""
    found = re.search(r"/(\S+) ([\d.]+) Tf", str(field["/DA"]))
    assert found is not None
    return found[1], float(found[2])


def _lines(field: Any) -> float:
    """Return how many lines a field has room for."""
    _, top, _, bottom = map(float, field["/Rect"])
    return (abs(top - bottom) - PADDING) / (LEADING * _type(field)[1])


def _whole(lines: float) -> bool:
    """Whether there is room for two lines, and no more than what is above letters to spare."""
    return lines >= 2 and lines % 1 < 0.25


def _titles(outline: Sequence[object]) -> list[str]:
    found: list[str] = []
    for item in outline:
        found += _titles(item) if isinstance(item, list) else [str(getattr(item, "title", ""))]
    return found


def _words(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize(
    ("lines", "chapter", "pages"),
    [(40, "een", 1), (43, "een", 1), (43, "", 2), (70, "een", 2)],
    ids=["it fits", "a few lines too many", "no chapter", "half a page too many"],
)
def test_a_chapter_does_not_end_with_a_few_lines_on_a_page(
    tmp_path: Path, lines: int, chapter: str, pages: int
) -> None:
    line = '<p style="font-size: 1rem; line-height: 1.5rem; margin: 0">Een regel</p>'
    head = '<html lang="nl"><head><title>Proef</title></head>'
    html = f'{head}<body><article id="--">{line * lines}</article></body></html>'
    site = "https://voorbeeld.be/"
    made = make_pdf(html, site, site, Assets(tmp_path), chapter=chapter)
    assert len(Pdf.of("proef", made).sizes) == pages
