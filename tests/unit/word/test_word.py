"""What a Word file promises, seen through python-docx: structure, language, size and sameness."""

import json
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table as DocxTable

from tests.conftest import ROOT
from tests.support.real import real_toolbox
from toolbox.markup.markdown import render
from toolbox.model.feeds import places_of
from toolbox.model.toolbox import Toolbox
from toolbox.model.worksheet_fields import fields_of
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.releases.edition import Edition
from toolbox.schema.agreement import AGREEMENT_CHAPTERS
from toolbox.schema.kinds import KINDS, Table
from toolbox.word import agreement_docx, note_script, worksheet_docx
from toolbox.word.agreement import TAG
from toolbox.word.cover import NETWORK, NO_FORM
from toolbox.word.document import new_document
from toolbox.word.elements import tag_of
from toolbox.word.note_tables import TABLES, Blank, Taken
from toolbox.word.renderer import RichTextRenderer
from toolbox.word.rich_text import RichText, Run, read

EDITION = Edition(
    "Toolbox Proef", "https://voorbeeld.be/t/", date(2026, 11, 23), "release", "2026.1"
)
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
LIMIT = 60_000
ID = {"id": "a", "title": "Eerste"}
_WHOLE_COLUMN = re.compile(
    r"=SUM\((?P<mark>\w+) (?P<column>[A-Z]):(?P=column)\)-SUM\((?P=mark) (?P=column)1\)"
)
"""All of a column of the table that a bookmark names, but for its header."""


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    return real_toolbox()


def made(toolbox: Toolbox, kind: str, edition: Edition = EDITION, **fields: Any) -> Document:
    """Return a worksheet of a kind, as Word opens it."""
    shared = {"kind": kind, "title": "Proefblad", "goal": "Een blad om alles op na te gaan."}
    written = KINDS[kind].model_validate(shared | fields)
    sheet = WorksheetPage("proef", "", written, ("visievorming",), fields_of(written))
    return opened(worksheet_docx(toolbox, sheet, edition))


def opened(written: bytes) -> Document:
    return docx.Document(BytesIO(written))


def all_elements(document: Document, tag: str) -> list[Any]:
    return list(document.element.iter(W14 + tag[4:] if tag.startswith("w14:") else qn(tag)))


def named(document: Document) -> list[str]:
    """Return the titles of the content controls."""
    return [alias.get(qn("w:val")) for alias in all_elements(document, "w:alias")]


def headings(document: Document) -> Iterator[tuple[int, str]]:
    """Yield every heading with its level, those in cells too."""
    for paragraph in all_elements(document, "w:p"):
        style = paragraph.style or ""
        if style.startswith("Heading"):
            yield int(style[-1]), "".join(word.text for word in paragraph.iter(qn("w:t")))


def flags(table: DocxTable, tag: str) -> list[bool]:
    """Tell for each row whether it is marked with `tag`."""
    return [
        row._tr.trPr is not None and row._tr.trPr.find(qn(tag)) is not None for row in table.rows
    ]


def table_named(document: Document, title: str) -> DocxTable:
    [table] = [table for table in document.tables if _caption(table) == title]
    return table


def _caption(table: DocxTable) -> str:
    caption: Any = table._tbl.tblPr.find(qn("w:tblCaption"))
    return "" if caption is None else str(caption.get(qn("w:val")))


def fields_in(part: Any) -> list[str]:
    return [order.text.strip() for order in part._element.iter(qn("w:instrText"))]


def sums(document: Document) -> list[str]:
    """Return the formulas of the totals, which show nothing as long as they come to zero."""
    orders = [order.text.strip() for order in all_elements(document, "w:instrText")]
    assert orders[0::4] == ["IF"] * (len(orders) // 4)
    assert orders[1::4] == orders[3::4]
    assert set(orders[2::4]) <= {'= 0 ""'}
    return orders[1::4]


def heights(table: DocxTable) -> list[float]:
    return [row.height.mm if row.height else 0 for row in table.rows]


# Every file


@pytest.fixture(scope="module")
def files(toolbox: Toolbox) -> dict[str, bytes]:
    made = {
        name: worksheet_docx(toolbox, sheet, EDITION) for name, sheet in toolbox.worksheets.items()
    }
    return made | {"_afsprakennota": agreement_docx(toolbox, EDITION)}


@pytest.fixture(scope="module")
def documents(files: dict[str, bytes]) -> dict[str, Document]:
    return {name: opened(written) for name, written in files.items()}


def test_every_file_is_small_and_has_no_time_in_it(files: dict[str, bytes]) -> None:
    for name, written in files.items():
        assert len(written) < LIMIT, name
        with zipfile.ZipFile(BytesIO(written)) as packed:
            assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert not [entry for entry in packed.namelist() if "thumbnail" in entry], name


def test_a_file_is_the_same_each_time_on_any_day(toolbox: Toolbox, files: dict[str, bytes]) -> None:
    later = replace(EDITION, today=date(2031, 2, 3))
    of_each_kind = {sheet.model.kind: sheet for sheet in toolbox.worksheets.values()}
    assert of_each_kind.keys() == KINDS.keys()
    for sheet in of_each_kind.values():
        assert worksheet_docx(toolbox, sheet, later) == files[sheet.id], sheet.id
    assert agreement_docx(toolbox, later) == files["_afsprakennota"]


def test_every_file_has_dutch_and_properties(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        properties = document.core_properties
        assert properties.language == "nl-BE", name
        assert properties.author == "publiq vzw", name
        assert properties.title, name
        assert properties.comments == "", name
        languages = {mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))}
        assert languages == {"nl-BE"}, name
        defaults = document.styles.element.find(qn("w:docDefaults"))
        assert defaults is not None
        assert len(list(defaults.iter(qn("w:lang")))) == 1, name


def test_no_file_has_an_empty_heading_or_skips_a_level(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        found = list(headings(document))
        assert all(text.strip() for _, text in found), name
        assert found[0][0] == 1, name
        for (before, _), (after, _) in pairwise(found):
            assert after - before <= 1, name


def sections(documents: dict[str, Document]) -> Iterator[tuple[str, Section]]:
    """Yield the name of each document with each of its sections."""
    for name, document in documents.items():
        for section in document.sections:
            yield name, section


def test_every_table_is_named_fits_the_page_and_keeps_its_rows_whole(
    documents: dict[str, Document],
) -> None:
    for name, section in sections(documents):
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        room = (section.page_width or 0) - margins
        for table in (
            block for block in section.iter_inner_content() if isinstance(block, DocxTable)
        ):
            caption = table._tbl.tblPr.find(qn("w:tblCaption"))
            assert caption is not None, name
            assert caption.get(qn("w:val")), name
            assert all(flags(table, "w:cantSplit")), name
            head = table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
            assert flags(table, "w:tblHeader") == [head] + [False] * (len(table.rows) - 1), name
            columns = [column.width or 0 for column in table.columns]
            assert sum(columns) <= room + Mm(0.5), name
            for row in table._tbl.tr_lst:
                assert [cell.width for cell in row.tc_lst] == columns, name


def test_tables_never_touch(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        blocks = [block.tag for block in document.element.body]
        assert (qn("w:tbl"), qn("w:tbl")) not in list(pairwise(blocks)), name
        assert blocks[-2] != qn("w:tbl"), name


def test_controls_have_a_name_and_a_number_of_their_own(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        numbers = [
            mark.get(qn("w:val"))
            for properties in all_elements(document, "w:sdtPr")
            for mark in properties.findall(qn("w:id"))
        ]
        assert len(numbers) == len(set(numbers)) == len(all_elements(document, "w:sdt")), name
        assert all(0 < len(title) <= 64 for title in named(document)), name


def tags(document: Document) -> list[str]:
    return [tag.get(qn("w:val")) for tag in all_elements(document, "w:tag")]


def test_every_field_of_a_worksheet_has_a_control_with_its_name(
    toolbox: Toolbox, documents: dict[str, Document]
) -> None:
    for name, sheet in toolbox.worksheets.items():
        expected = [
            tag_of(f"{field.name}={option.id}") if option else tag_of(field.name)
            for field in sheet.fields.all
            if field.kind != "total"
            for option in (field.choices if field.kind == "score" else (None,))
        ]
        found = tags(documents[name])
        assert sorted(found) == sorted(expected), name
        assert len(found) == len(set(found)), name
        assert all(len(tag) <= 64 for tag in found), name


def test_a_long_name_is_cut_with_a_checksum_as_scripts_do() -> None:
    assert tag_of("a" * 64) == "a" * 64
    assert tag_of("a" * 65) == f"{'a' * 55}~f33faf5d"


def test_what_is_not_filled_in_prints_as_nothing(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        if name == "_afsprakennota":
            continue
        for control in all_elements(document, "w:sdt"):
            shown = "".join(word.text for word in control.iter(qn("w:t")))
            assert shown.strip() in ("", "☐", "Kies"), name


def test_the_note_names_the_fields_of_each_worksheet_after_it(
    documents: dict[str, Document],
) -> None:
    found = [tag for tag in tags(documents["_afsprakennota"]) if "/" in tag and ":" not in tag]
    assert {tag.partition("/")[0] for tag in found} == {
        name for form in TABLES.values() if isinstance(form, Taken) for name in form.worksheets
    }
    assert len(found) == len(set(found))


def test_a_file_says_of_which_worksheet_it_is(files: dict[str, bytes]) -> None:
    for name, written in files.items():
        with zipfile.ZipFile(BytesIO(written)) as packed:
            there = "docProps/custom.xml" in packed.namelist()
            assert there == (name != "_afsprakennota"), name
            if there:
                text = packed.read("docProps/custom.xml").decode()
                assert f'name="werkblad"><vt:lpwstr>{name}</vt:lpwstr>' in text


# The page around a worksheet


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_a_worksheet_is_a4_in_its_own_direction(toolbox: Toolbox, orientation: str) -> None:
    document = made(toolbox, "grid", orientation=orientation, cells=[ID])
    section = document.sections[0]
    size = [round((side or Mm(0)).mm) for side in (section.page_width, section.page_height)]
    assert size == ([297, 210] if orientation == "landscape" else [210, 297])
    turned = section.orientation == WD_ORIENT.LANDSCAPE
    assert turned == (orientation == "landscape")


def test_header_and_footer_stand_on_every_page(toolbox: Toolbox) -> None:
    section = made(toolbox, "grid", cells=[ID]).sections[0]
    assert [p.text for p in section.first_page_header.paragraphs] == [
        "Toolbox Proef, versie 2026.1"
    ]
    assert [p.text for p in section.header.paragraphs] == [
        "Toolbox Proef, versie 2026.1",
        "Proefblad",
    ]
    for footer in (section.first_page_footer, section.footer):
        text = footer.paragraphs[0].text
        assert text == "https://voorbeeld.be/t/werkbladen/proef/\tpagina 1 van 1"
        assert fields_in(footer) == ["PAGE", "NUMPAGES"]


def test_without_an_address_nothing_links(toolbox: Toolbox) -> None:
    homeless = replace(EDITION, address="")
    document = made(
        toolbox,
        "grid",
        homeless,
        instructions=[
            "Lees de [visie](fiches/visievorming.md) en ga naar [demos](https://demos.be)."
        ],
        cells=[ID],
    )
    links = [link.text for link in all_elements(document, "w:hyperlink")]
    assert links == ["demos"]
    assert document.sections[0].footer.paragraphs[0].text == "\tpagina 1 van 1"
    assert "Lees de visie en ga naar demos." in [p.text for p in document.paragraphs]


def test_guidance_comes_first_and_the_sheet_starts_on_the_next_page(toolbox: Toolbox) -> None:
    document = made(
        toolbox,
        "table",
        duration=60,
        participants={"min": 3, "max": 8},
        materials=["Stiften", "Papier"],
        instructions=["Doe **eerst** dit.", "Doe dan dat."],
        columns=[{"id": "wie", "title": "Wie"}],
        rows=2,
    )
    facts = table_named(document, "Duur, deelnemers en materiaal")
    assert [cell.text for cell in facts.rows[0].cells] == ["Duur", "Aantal mensen", "Leg klaar"]
    assert [cell.text for cell in facts.rows[1].cells] == [
        "60 minuten",
        "3 tot 8",
        "Stiften\nPapier",
    ]
    steps = [p for p in document.paragraphs if p.style and p.style.name == "List Number"]
    assert [p.text for p in steps] == ["Doe eerst dit.", "Doe dan dat."]
    assert [run.text for run in steps[0].runs if run.bold] == ["eerst"]
    assert all(p._p.pPr is not None and p._p.pPr.numPr is not None for p in steps)
    breaks = [p for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert len(breaks) == 1
    order = list(document.element.body)
    assert order.index(steps[-1]._p) < order.index(breaks[0]._p)
    fill_in = table_named(document, "Wie het blad invult en wanneer")
    assert order.index(breaks[0]._p) < order.index(fill_in._tbl)
    assert [cell.text for cell in fill_in.rows[0].cells][::2] == [
        "Netwerk",
        "Ingevuld door",
        "Datum",
    ]


@pytest.mark.parametrize(("audience", "told"), [("everyone", True), ("professionals", False)])
def test_who_leads_mixed_groups_is_told_that_nobody_has_to_read(
    toolbox: Toolbox, audience: str, told: bool
) -> None:
    document = made(
        toolbox,
        "table",
        audience=audience,
        participants={"min": 3, "max": 8},
        instructions=["Doe dit."],
        columns=[{"id": "wie", "title": "Wie"}],
        rows=2,
    )
    sentence = "Lees voor wat er op het blad staat. Niemand hoeft te lezen of te schrijven."
    assert (sentence in [p.text for p in document.paragraphs]) is told


@pytest.mark.parametrize(
    ("audience", "facts"),
    [
        ("everyone", {"Aantal mensen": "3 tot 8"}),
        ("professionals", {"Aantal mensen": "3 tot 8", "Voor wie": "Vooral beroepskrachten"}),
    ],
)
def test_a_sheet_says_for_whom_it_is_as_it_does_on_screen(
    toolbox: Toolbox, audience: str, facts: dict[str, str]
) -> None:
    document = made(
        toolbox,
        "table",
        audience=audience,
        participants={"min": 3, "max": 8},
        columns=[{"id": "wie", "title": "Wie"}],
        rows=2,
    )
    labels, values = table_named(document, "Duur, deelnemers en materiaal").rows
    shown = zip(labels.cells, values.cells, strict=True)
    assert {label.text: value.text for label, value in shown} == facts


def test_a_sheet_with_little_guidance_is_not_torn_apart(toolbox: Toolbox) -> None:
    document = opened(
        worksheet_docx(toolbox, toolbox.worksheets["checklist-visievorming"], EDITION)
    )
    assert not [p for p in document.paragraphs if p.paragraph_format.page_break_before]


# The seven kinds


def test_questions_are_numbered_per_group_with_three_lines_to_write(toolbox: Toolbox) -> None:
    groups = [
        {"title": "Nu", "questions": ["Wie?", "Wat?"]},
        {"title": "Straks", "questions": ["Waar?"]},
    ]
    document = made(toolbox, "questions", groups=groups)
    assert [text for level, text in headings(document) if level == 2] == ["Nu", "Straks"]
    asked = [p for p in document.paragraphs if p.style and p.style.name == "Vraag"]
    lists = [mark.get(qn("w:val")) for p in asked for mark in p._p.iter(qn("w:numId"))]
    assert len(lists) == 3
    assert lists[0] == lists[1] != lists[2]
    assert heights(table_named(document, "Wat?")) == [pytest.approx(24, abs=0.1)]


def test_a_checklist_has_boxes_that_tick(toolbox: Toolbox) -> None:
    groups = [{"title": "Klaar?", "items": ["Maak een **plan**", "Deel het & vier"]}]
    document = made(toolbox, "checklist", groups=groups)
    assert len(all_elements(document, "w14:checkbox")) == 2
    assert named(document)[3:] == ["Maak een plan", "Deel het & vier"]
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Vinkpunt"] == [
        "\tMaak een plan",
        "\tDeel het & vier",
    ]


def test_a_checklist_with_columns_is_a_table(toolbox: Toolbox) -> None:
    groups = [{"title": "Klaar?", "items": ["Plan", "Vier"]}]
    document = made(toolbox, "checklist", groups=groups, columns=["Wie", "Wanneer"])
    table = table_named(document, "Klaar?")
    assert [cell.text for cell in table.rows[0].cells] == ["Klaar", "Onderdeel", "Wie", "Wanneer"]
    assert len(all_elements(document, "w14:checkbox")) == 2
    assert min(heights(table)[1:]) >= 7.9


def test_a_scan_has_a_box_for_every_score(toolbox: Toolbox) -> None:
    items = [{"id": "a", "title": "Prijs", "question": "Wie kan dat betalen?"}, ID | {"id": "b"}]
    document = made(toolbox, "scan", scale=["Nee", "Bijna", "Ja"], items=items)
    table = table_named(document, "Proefblad")
    assert len(all_elements(document, "w14:checkbox")) == 6
    assert [cell.text for cell in table.rows[0].cells] == [
        "Wat je nagaat",
        "Nee",
        "Bijna",
        "Ja",
        "Notities",
    ]
    assert table.rows[1].cells[0].text == "1. Prijs\nWie kan dat betalen?"


def test_long_scores_leave_room_for_what_is_scored(toolbox: Toolbox) -> None:
    scale = [f"Onvoorstelbaarheidsgraad{number}" for number in range(5)]
    document = made(toolbox, "scan", scale=scale, items=[ID])
    assert (table_named(document, "Proefblad").columns[0].width or 0) > Mm(40)


@pytest.mark.parametrize(("cell", "boxes"), [("tick", 6), ("text", 0)])
def test_a_matrix_has_columns_to_name(toolbox: Toolbox, cell: str, boxes: int) -> None:
    document = made(
        toolbox,
        "matrix",
        items=[ID, {"id": "b", "title": "Tweede", "hint": "Met *nadruk*."}],
        columns=3,
        column_label="Naam",
        cell=cell,
    )
    table = table_named(document, "Proefblad")
    assert [cell.text.strip() for cell in table.rows[0].cells] == ["", "Naam", "Naam", "Naam"]
    assert table.rows[2].cells[0].text == "Tweede\nMet nadruk."
    assert len(all_elements(document, "w14:checkbox")) == boxes


def test_cards_are_cut_out_and_ranked(toolbox: Toolbox) -> None:
    groups = [{"title": "Waarde", "cards": ["Moed", "Geduld", "Trouw"]}]
    document = made(toolbox, "cards", groups=groups, ranking=2, ranking_title="Onze twee")
    cards = table_named(document, "Waarde")
    assert [cell.text for row in cards.rows for cell in row.cells] == [
        "Waarde\nMoed",
        "Waarde\nGeduld",
        "Waarde\nTrouw",
        "",
    ]
    assert cards.style is not None
    assert cards.style.name == "Kaartjes"
    assert cards.rows[0].cells[0].paragraphs[-1].runs[0].font.size == Pt(14)
    ranking = table_named(document, "Onze twee")
    assert [row.cells[0].text for row in ranking.rows] == ["1.", "2."]


def test_a_table_has_blank_rows_choices_and_sums(toolbox: Toolbox) -> None:
    document = made(
        toolbox,
        "table",
        columns=[
            {"id": "wat", "title": "Wat", "width": 3},
            {"id": "stand", "title": "Stand", "type": "choice", "options": ["Bezig", "Klaar"]},
            {"id": "kost", "title": "Kost", "type": "number"},
        ],
        rows=4,
        totals=True,
    )
    table = table_named(document, "Proefblad")
    assert len(table.rows) == 1 + 4
    assert len(all_elements(document, "w:dropDownList")) == 4
    assert named(document)[3:6] == ["Rij 1, Wat", "Rij 1, Stand", "Rij 1, Kost"]
    options = [
        (item.get(qn("w:value")), item.get(qn("w:displayText")))
        for item in all_elements(document, "w:listItem")[:2]
    ]
    assert options == [("bezig", "Bezig"), ("klaar", "Klaar")]
    assert sums(document) == ["=SUM(tabel_2 C:C)-SUM(tabel_2 C1)"]
    assert min(heights(table)[1:]) >= 7.9


@pytest.mark.parametrize("name", ["begroting", "inkomsten", "taakverdeling", "_afsprakennota"])
def test_a_total_counts_every_row_that_a_user_adds(
    documents: dict[str, Document], name: str
) -> None:
    """A column of the table above, whole; not a range, which does not grow with it."""
    document = documents[name]
    tables = {_caption(table): table for table in document.tables}
    totals = {title: table for title, table in tables.items() if title.startswith("Totalen: ")}
    assert len(totals) == (3 if name == "_afsprakennota" else 1)
    used = []
    for title, table in totals.items():
        above = tables[title.removeprefix("Totalen: ")]
        [mark] = above._tbl.iter(qn("w:bookmarkStart"))
        used.append(mark.get(qn("w:name")))
        assert len(table.columns) == len(above.columns)
        assert "Totaal" not in [row.cells[0].text for row in above.rows]
        orders = [order.text.strip() for order in table._tbl.iter(qn("w:instrText"))]
        of_columns = [found for found in map(_WHOLE_COLUMN.fullmatch, orders[1::4]) if found]
        assert of_columns
        assert {found["mark"] for found in of_columns} == {used[-1]}
    assert len(used) == len(set(used))


def test_a_table_with_fixed_rows_gives_long_words_room(toolbox: Toolbox) -> None:
    document = made(
        toolbox,
        "table",
        item_title="Post",
        items=[{"id": "a", "title": "Ervaringsdeskundigen", "hint": "Vergoeding"}],
        columns=[
            {"id": f"j{year}", "title": str(year), "type": "number"} for year in range(2027, 2033)
        ],
        totals=True,
    )
    table = table_named(document, "Proefblad")
    assert table.rows[1].cells[0].text == "Ervaringsdeskundigen\nVergoeding"
    assert table_named(document, "Totalen: Proefblad").rows[0].cells[0].text == "Totaal"
    assert (table.columns[0].width or 0) > Mm(38)
    of_columns = [f"=SUM(tabel_2 {it}:{it})-SUM(tabel_2 {it}1)" for it in "BCDEFG"]
    assert sums(document) == ["=SUM(B2:G2)", *of_columns, "=SUM(B1:G1)"]


def test_a_grid_fills_the_page_and_has_axes(toolbox: Toolbox) -> None:
    cells = [{"id": f"c{number}", "title": f"Vak {number}"} for number in range(4)]
    document = made(
        toolbox,
        "grid",
        orientation="landscape",
        duration=30,
        cells=cells,
        x_axis="Belang",
        y_axis="Invloed",
    )
    table = table_named(document, "Proefblad")
    assert [text for level, text in headings(document) if text.startswith("Vak")] == [
        cell["title"] for cell in cells
    ]
    assert sum(heights(table)) > 120
    assert table.rows[0].cells[0].text == "Invloed →"
    assert [mark.get(qn("w:val")) for mark in all_elements(document, "w:vMerge")] == [
        "restart",
        "continue",
    ]
    assert "Belang →" in [p.text for p in document.paragraphs]


# Texts


@pytest.mark.parametrize(
    ("html", "prose"),
    [
        ("<p>a <strong>b</strong>\nc</p>", [RichText((Run("a "), Run("b", bold=True), Run(" c")))]),
        ("<p><em>a</em><br />\nb</p>", [RichText((Run("a", italic=True), Run("\n"), Run("b")))]),
        ('<p><a href="x">a</a></p>', [RichText((Run("a", href="x"),))]),
        ('<p><img alt="een plan" src="x" /></p>', [RichText((Run("een plan"),))]),
        (
            "<p>a</p>\n<ul>\n<li>b</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n<p>d</p>",
            [
                RichText((Run("a"),)),
                RichText((Run("b"),), "bullet", True),
                RichText((Run("c"),), "bullet"),
                RichText((Run("d"),)),
            ],
        ),
        (
            "<ol><li>a</li><li>b</li></ol>",
            [RichText((Run("a"),), "number", True), RichText((Run("b"),), "number")],
        ),
        (
            "<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><p>e</p>",
            [
                RichText((Run("a"),), "bullet", True),
                RichText((Run("b"),), "number", True, level=1),
                RichText((Run("c"),), "bullet"),
                RichText((Run("d"),), level=1),
                RichText((Run("e"),)),
            ],
        ),
        ("<h3>a</h3><hr /><p>b</p>", [RichText((Run("a", bold=True),)), RichText((Run("b"),))]),
        (
            "<table><tr><td>a</td><td>b</td></tr></table>",
            [RichText((Run("a"), Run(" – "), Run("b")))],
        ),
        ("", []),
    ],
)
def test_html_becomes_prose(html: str, prose: list[RichText]) -> None:
    assert list(read(html)) == prose


def test_what_github_knows_comes_along() -> None:
    text = "~~oud~~ nieuw[^1]\n\n- [ ] a\n- [x] b\n\n[^1]: Bron"
    assert list(read(render(text, str).html)) == [
        RichText(
            (Run("oud", strike=True), Run(" nieuw"), Run("", note=(RichText((Run("Bron"),)),)))
        ),
        RichText((Run("☐ "), Run("a")), level=1),
        RichText((Run("☑ "), Run("b")), level=1),
    ]


def test_a_footnote_is_one_of_word() -> None:
    builder = new_document("t", "s", "portrait")
    text = (
        "Een[^1] twee[^b].\n\nDrie[^1]\n\n[^1]: *Bron*, zie <https://a.be>.\n[^b]: B\n\n    - c\n"
    )
    builder.rich_text(read(render(text, str).html), "Normal")
    written = builder.to_bytes()
    document = opened(written)
    references = all_elements(document, "w:footnoteReference")
    assert [it.get(qn("w:id")) for it in references] == ["1", "2", "3"]
    assert [it.text for it in document.paragraphs[-2:]] == ["Een twee.", "Drie"]
    with zipfile.ZipFile(BytesIO(written)) as package:
        assert "/word/footnotes.xml" in package.read("[Content_Types].xml").decode()
        notes = parse_xml(package.read("word/footnotes.xml"))
        assert b'Target="https://a.be"' in package.read("word/_rels/footnotes.xml.rels")
    told = {
        note.get(qn("w:id")): "".join(word.text for word in note.iter(qn("w:t"))) for note in notes
    }
    assert told == {
        "-1": "",
        "0": "",
        "1": " Bron, zie https://a.be.",
        "2": " Bc",
        "3": " Bron, zie https://a.be.",
    }
    assert len(notes.findall(f".//{qn('w:footnoteRef')}")) == 3


def test_a_footnote_that_refers_to_itself_or_another_is_a_note_of_the_text_alone() -> None:
    text = "Een[^1] twee[^2]\n\n[^1]: A[^1] en[^2]\n[^2]: B"
    notes = [(RichText((Run("A"), Run(" en"))),), (RichText((Run("B"),)),)]
    assert list(read(render(text, str).html)) == [
        RichText((Run("Een"), Run("", note=notes[0]), Run(" twee"), Run("", note=notes[1])))
    ]


def test_a_document_without_footnotes_has_no_part_for_them() -> None:
    written = new_document("t", "s", "portrait").to_bytes()
    with zipfile.ZipFile(BytesIO(written)) as package:
        assert "word/footnotes.xml" not in package.namelist()


def test_a_numbered_list_goes_on_after_a_list_in_it() -> None:
    builder = new_document("t", "s", "portrait")
    builder.rich_text(read(render("1. a\n    1. b\n2. c", str).html), "Normal")
    items = builder.document.paragraphs[-3:]
    numbers = [paragraph._p.xpath("string(w:pPr/w:numPr/w:numId/@w:val)") for paragraph in items]
    levels = [paragraph._p.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)") for paragraph in items]
    assert numbers[0] == numbers[2] != numbers[1]
    assert levels == ["0", "1", "0"]


def test_links_count_from_the_page_of_the_text(toolbox: Toolbox) -> None:
    texts = RichTextRenderer(toolbox, EDITION, "fiches/visievorming.md")
    assert texts.line("[a](omgevingsanalyse.md)") == (
        Run("a", href="https://voorbeeld.be/t/fiches/omgevingsanalyse/"),
    )
    assert texts.address("a/b.md#c") == "https://voorbeeld.be/t/a/b/#c"
    assert RichTextRenderer(toolbox, replace(EDITION, address="")).address("a.md") == ""


# The agreement note


@pytest.fixture(scope="module")
def note(toolbox: Toolbox) -> Document:
    return opened(agreement_docx(toolbox, EDITION))


def test_tables_belong_to_parts_and_worksheets_that_exist(toolbox: Toolbox) -> None:
    places = {part.id for part in toolbox.agreement if not part.outline}
    places |= {f"{part.id}/{it.id}" for part in toolbox.agreement for it in part.outline}
    assert TABLES.keys() <= places
    assert AGREEMENT_CHAPTERS.keys() == {part.part for part in toolbox.agreement}
    for form in TABLES.values():
        for name in form.worksheets if isinstance(form, Taken) else ():
            assert isinstance(toolbox.worksheets[name].model, Table)


def test_every_part_has_its_heading_room_and_tables(toolbox: Toolbox, note: Document) -> None:
    expected: list[tuple[int, str]] = []
    for chapter, title in AGREEMENT_CHAPTERS.items():
        expected.append((1, title))
        for part in toolbox.agreement:
            if part.part != chapter:
                continue
            expected.append((2, part.title))
            expected += [(3, heading.title) for heading in part.outline]
            form = TABLES.get(part.id)
            if isinstance(form, Blank):
                expected.append((3, form.title))
            elif form:
                expected += [(3, toolbox.worksheets[name].model.title) for name in form.worksheets]
    assert list(headings(note)) == expected
    prompts = [
        f"Schrijf hier jullie tekst over ‘{written.title}’."
        for part in toolbox.agreement
        for written in part.outline or (part,)
    ]
    assert [text for text in words(note) if text.startswith("Schrijf hier")] == prompts
    assert {"Onze kansengroepen", "Onze drempels"} <= {_caption(table) for table in note.tables}


def test_blank_tables_have_their_columns_and_rows(note: Document) -> None:
    for form in TABLES.values():
        if isinstance(form, Blank):
            table = table_named(note, form.title)
            assert [cell.text for cell in table.rows[0].cells] == [name for _, name in form.columns]
            assert len(table.rows) == form.rows + 1


def test_the_budget_has_the_years_of_the_period(note: Document) -> None:
    table = table_named(note, "Meerjarenbegroting: de kosten")
    assert [cell.text for cell in table.rows[0].cells][1:] == [
        *(str(year) for year in range(2027, 2033)),
        "Totaal",
    ]


def test_guidance_is_in_one_style_and_short(toolbox: Toolbox, note: Document) -> None:
    guidance = [p for p in note.paragraphs if p.style and p.style.name == "Uitleg"]
    text = "\n".join(p.text for p in guidance)
    assert text.count("Verwijder deze tekst") == len(toolbox.agreement)
    texts = RichTextRenderer(toolbox, EDITION)
    for part in toolbox.agreement:
        for line in (*part.guidance, *(heading.hint for heading in part.outline)):
            assert "".join(run.text for run in texts.line(line)) in text
        assert all(delivery.step in text for delivery in part.delivered_by)
    style = guidance[0].style
    assert style is not None
    assert style.font.italic


def test_word_fills_in_the_table_of_contents(toolbox: Toolbox, note: Document) -> None:
    assert len(list(note.settings.element.iter(qn("w:updateFields")))) == 1
    orders = [order.text.strip() for order in all_elements(note, "w:instrText")]
    assert orders[0] == 'TOC \\o "1-2" \\h \\z'
    marks = {mark.get(qn("w:name")) for mark in all_elements(note, "w:bookmarkStart")}
    marks = {mark for mark in marks if mark.startswith("onderdeel_")}
    anchors = {link.get(qn("w:anchor")) for link in all_elements(note, "w:hyperlink")} - {None}
    assert anchors == marks
    assert len(marks) == len(toolbox.agreement)
    kinds = [mark.get(qn("w:fldCharType")) for mark in all_elements(note, "w:fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_the_cover_asks_who_and_when(note: Document) -> None:
    assert note.paragraphs[0].text == NO_FORM
    assert note.paragraphs[1].text == "Afsprakennota vrijetijdsparticipatie"
    assert note.core_properties.title == "Afsprakennota vrijetijdsparticipatie"
    cover = table_named(note, "Gegevens van de nota")
    assert [row.cells[0].text for row in cover.rows][:2] == ["Netwerk", "Aanvrager"]
    assert len(all_elements(note, "w:date")) == 3
    section = note.sections[0]
    assert "".join(p.text for p in section.first_page_footer.paragraphs) == ""
    assert fields_in(section.footer) == ["PAGE", "NUMPAGES"]


def test_the_note_can_be_made_without_an_address(toolbox: Toolbox) -> None:
    note = opened(agreement_docx(toolbox, replace(EDITION, address="")))
    targets = [rel.target_ref for rel in note.part.rels.values() if rel.is_external]
    assert not [target for target in targets if "voorbeeld.be" in target]


def test_every_place_to_write_has_a_tag_of_its_own(toolbox: Toolbox, note: Document) -> None:
    tags = [tag.get(qn("w:val")) for tag in all_elements(note, "w:tag")]
    places = [place.id for part in toolbox.agreement for place in places_of(part)]
    assert [tag for tag in tags if tag.startswith(TAG)] == [f"{TAG}{place}" for place in places]
    assert tags.count(NETWORK) == 1
    assert len(set(tags)) == len(tags)


def test_no_function_of_the_package_has_the_name_of_a_module() -> None:
    """Else the module takes the place of the function as soon as something imports it."""
    folder = ROOT / "toolbox/word"
    functions = re.findall(r"(?m)^def (\w+)", (folder / "__init__.py").read_text("utf-8"))
    assert functions
    assert {path.stem for path in folder.glob("*.py")}.isdisjoint(functions)


def test_the_template_as_a_script_is_the_word_file_and_what_comes_where(toolbox: Toolbox) -> None:
    docx = agreement_docx(toolbox, EDITION)
    script = note_script(toolbox, docx).decode()
    begin = '"use strict";const toolboxNoteTemplate='
    assert script.startswith(begin)
    template = json.loads(script.removeprefix(begin).removesuffix(";\n"))
    assert b64decode(template["file"]) == docx
    places = {place["id"]: place for place in template["places"]}
    assert list(places) == [place.id for part in toolbox.agreement for place in places_of(part)]
    captions = {_caption(table) for table in opened(docx).tables}
    for place in places.values():
        assert {table["caption"] for table in place["tables"]} <= captions
        assert place["feeds"]
    budget = toolbox.worksheets["begroting"].model.title
    assert places["begroting"]["tables"][0] == {"caption": budget, "sheet": "begroting"}
    assert places["partners"]["tables"] == [{"caption": "Onze partners"}]


def words(document: Document) -> list[str]:
    return [word.text for word in all_elements(document, "w:t")]
