"""The docx package (OPC): an empty document with our styles, and the bytes of a finished one."""

import zipfile
from datetime import datetime
from functools import cache
from html import escape
from importlib.resources import files
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml import parse_xml

from toolbox.word.elements import number_all

AUTHOR = "publiq vzw"
LANGUAGE = "nl-BE"
_DAY = datetime(2026, 1, 1)
_RELATIONSHIPS = (
    "officeDocument",
    "core-properties",
    "styles",
    "numbering",
    "settings",
    "fontTable",
    "theme",
)


def empty_document(title: str, subject: str) -> Document:
    """Return a document with our styles, without those of python-docx's default template."""
    document = docx.Document()
    for part in (document.part.package, document.part):
        _drop_other_parts(part.rels)
    for name, root in (
        ("styles", document.styles.element),
        ("numbering", document.part.numbering_part.element),
        ("settings", document.settings.element),
    ):
        root[:] = list(parse_xml(_resource(name)))
    properties = document.core_properties
    properties.title, properties.subject, properties.author = title, subject, AUTHOR
    properties.language, properties.last_modified_by = LANGUAGE, AUTHOR
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = _DAY
    return document


def name_sheet(document: Document, sheet: str) -> None:
    """Add the id of a worksheet as a custom property, which Word and LibreOffice keep on saving.

    LibreOffice loses the core property `identifier`.
    """
    package = document.part.package
    assert package is not None
    written = _resource("custom").replace(b"{sheet}", escape(sheet).encode())
    part = Part(
        PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, written, package
    )
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def pack(document: Document) -> bytes:
    """Return the bytes of a document as a deterministic zip, with fixed timestamps."""
    number_all(document.element)
    written, packed = BytesIO(), BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _drop_other_parts(relations: Relationships) -> None:
    for key in [key for key, rel in relations.items() if not rel.reltype.endswith(_RELATIONSHIPS)]:
        del relations[key]


@cache
def _resource(name: str) -> bytes:
    return files("toolbox.word").joinpath(f"{name}.xml").read_bytes()
