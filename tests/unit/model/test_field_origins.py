"""Where the content of a derived worksheet comes from: the text that an editor has to change."""

import pytest

from tests.conftest import Repository
from toolbox.checks.context import check_context
from toolbox.document import Loc
from toolbox.model.field_origins import source_of
from toolbox.model.worksheet_fields import fields_of
from toolbox.source.reader import read_content

WORKSHEET = """\
title: Proef
goal: Zet samen op een rij wat goed gaat en wat beter kan.
kind: {kind}
from: {{{source}}}
{more}
"""
STEPS = """\
  - title: Ga verder
    questions: [Wie kan wat?, Wat nu?]
dos: [Luister., Vraag.]
donts: [Haast.]
"""


@pytest.mark.parametrize(
    ("kind", "source", "label", "path", "loc"),
    [
        ("checklist", "list: principles", "Werk met een vraagstuk", "data/principles.yml", "title"),
        ("scan", "list: principles", "Werk met een vraagstuk", "data/principles.yml", "id"),
        ("checklist", "list: agreement", "Visie", "data/agreement.yml", "title"),
        ("checklist", "fiche: een", "Ga verder", "fiches/een.md", ("steps", 1, "title")),
        (
            "checklist",
            "fiche: een, steps: [Ga verder]",
            "Ga verder",
            "fiches/een.md",
            ("steps", 1, "title"),
        ),
        ("checklist", "fiche: een", "Luister.", "fiches/een.md", ("dos", 0)),
        ("checklist", "fiche: een", "Vraag.", "fiches/een.md", ("dos", 1)),
        ("questions", "fiche: een", "Wat nu?", "fiches/een.md", ("steps", 1, "questions", 1)),
        ("questions", "fiche: een", "Datum", "data/worksheets/proef.yml", ()),
    ],
)
def test_a_field_leads_to_what_it_is_derived_from(
    repo: Repository, kind: str, source: str, label: str, path: str, loc: str | Loc
) -> None:
    repo.fiche(steps=STEPS)
    more = "scale: [Ja, Nee]" if kind == "scan" else ""
    text = WORKSHEET.format(kind=kind, source=source, more=more)
    repo.write("data/worksheets/proef.yml", text)
    assert repo.problems() == []
    content = read_content(repo.root)
    [derived] = [it for it in check_context(content).worksheets if it.id == "proef"]
    [field] = [field for field in fields_of(derived.model).all if field.label == label]
    raw, found = source_of(derived, field.origin, content)
    assert raw.document.path == path
    assert found == ((loc,) if isinstance(loc, str) else loc)
