"""The templates of the package `macros`, and the functions that they call."""

from collections.abc import Iterable
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, nodes

from toolbox import urls
from toolbox.bytecode import bytecode_cache
from toolbox.drawings import drawn
from toolbox.dutch import clock, dutch_date, dutch_months, months_before
from toolbox.icons import icon
from toolbox.model.feeds import note_parts
from toolbox.model.fields import MOST_ROWS
from toolbox.model.toolbox import Toolbox
from toolbox.pages.way import way
from toolbox.qr import qr_code
from toolbox.releases.news import notes_anchor
from toolbox.schema.fiche import FrequentQuestion
from toolbox.schema.kinds import Matrix, Scan, Table
from toolbox.schema.lists import Source
from toolbox.schema.worksheet import Worksheet
from toolbox.source.uploads import ATTACHMENTS, FOLDER, megabytes

READ_ALOUD = "Lees voor wat er op het blad staat. Niemand hoeft te lezen of te schrijven."


@cache
def environment() -> Environment:
    """Return the environment of the templates, with the functions that they call."""
    made = Environment(
        loader=PackageLoader("macros"),
        autoescape=True,
        auto_reload=False,
        bytecode_cache=bytecode_cache(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    functions: dict[str, object] = {
        "anchor": urls.anchor,
        "calendar_file": urls.calendar_file,
        "clock": clock,
        "drawn": drawn,
        "dutch_date": dutch_date,
        "dutch_months": dutch_months,
        "dutch_size": dutch_size,
        "example_file": urls.example_file,
        "example_page": urls.example_page,
        "file_facts": file_facts,
        "grouped": grouped,
        "host": host,
        "icon": icon,
        "months_before": months_before,
        "most_rows": MOST_ROWS,
        "note_parts": note_parts,
        "notes_anchor": notes_anchor,
        "qr_code": qr_code,
        "question_anchor": urls.question_anchor,
        "read_aloud": read_aloud,
        "route_page": urls.route_page,
        "row_height": row_height,
        "source_anchor": source_anchor,
        "term_anchor": urls.term_anchor,
        "way": way,
        "worksheet_address": lambda name: urls.url(urls.worksheet_page(name)),
        "worksheet_page": urls.worksheet_page,
    }
    made.globals.update(functions)
    return made


def template_source(name: str) -> str:
    """Return the source of a template of the package `macros`; raises TemplateNotFound."""
    found = environment()
    assert found.loader is not None
    return found.loader.get_source(found, name)[0]


def parsed_template(name: str) -> nodes.Template:
    """Return the syntax tree of a template of the package `macros`; raises TemplateNotFound."""
    return environment().parse(template_source(name))


def dutch_size(size: int) -> str:
    """Return a size in bytes as text in kB (1000 bytes) or MB, such as `38 kB` or `1,2 MB`."""
    return megabytes(size) if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def file_facts(toolbox: Toolbox, file: str) -> str:
    """Return the kind and the size of an attachment in Dutch, such as `PDF, 1,2 MB`."""
    size = toolbox.uploads.attachments[f"{FOLDER}{file}"]
    kind = ATTACHMENTS[PurePosixPath(file).suffix.lower()]
    return f"{kind}, {dutch_size(size)}"


def host(address: str) -> str:
    """Return the host of a web address, without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def row_height(worksheet: Scan | Matrix | Table) -> int:
    """Return the minimum height of a row in print, in mm, so that the rows fill a page."""
    rows = len(worksheet.items) or getattr(worksheet, "rows", None) or 1
    room = 118 if worksheet.orientation == "landscape" else 200
    return max(8, min(24, room // rows))


def read_aloud(worksheet: Worksheet) -> str:
    """Return what a facilitator does for who does not read or write; empty for professionals."""
    for_everyone = worksheet.audience == "everyone" and worksheet.participants
    return READ_ALOUD if for_everyone else ""


def source_anchor(source: Source) -> str:
    """Return the anchor of a source on the page with all sources."""
    return f"bron-{source.id}"


def grouped(faq: Iterable[FrequentQuestion]) -> list[tuple[str | None, list[FrequentQuestion]]]:
    """Return questions grouped by their `group`, in order of first appearance."""
    groups: dict[str | None, list[FrequentQuestion]] = {}
    for question in faq:
        groups.setdefault(question.group, []).append(question)
    return list(groups.items())
