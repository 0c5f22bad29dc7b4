from typing import Any

import pytest
from pydantic import BaseModel

from toolbox.document import Loc
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.kinds import Checklist
from toolbox.schema.references import Ref
from toolbox.schema.texts import Markdown, Plain
from toolbox.schema.walk import TypedValue, find_field, label, model_in, typed_values


@pytest.mark.parametrize(
    ("model", "loc", "expected"),
    [
        (FrontMatter, ("title",), "Titel (title)"),
        (FrontMatter, ("steps", 1, "title"), "Stappen (steps) 2 › Titel (title)"),
        (FrontMatter, ("steps", 0, "tips", 2), "Stappen (steps) 1 › Tips (tips) 3"),
        (FrontMatter, ("steps", 0, "x", "y"), "Stappen (steps) 1 › (x) › (y)"),
        (FrontMatter, (0, "title"), "rij 1 › Titel (title)"),
        (Checklist, ("from", "fiche"), "Overgenomen uit (from) › Fiche (fiche)"),
        (Checklist, ("taken",), "(taken)"),
    ],
)
def test_a_label_is_the_dutch_way_to_a_field(
    model: type[BaseModel], loc: Loc, expected: str
) -> None:
    assert label(model, loc) == expected


def test_a_field_is_found_by_the_key_that_an_editor_types() -> None:
    field = find_field(Checklist, "from")
    assert field is not None
    assert field.title == "Overgenomen uit"
    assert find_field(Checklist, "taken") is None


def test_a_model_is_found_in_a_list_and_behind_none() -> None:
    assert model_in(FrontMatter.model_fields["steps"].annotation) is Step
    assert model_in(FrontMatter.model_fields["title"].annotation) is None
    assert model_in(FrontMatter.model_fields["tips"].annotation) is None


def test_every_marked_text_is_found_with_its_place() -> None:
    front_matter = {
        "title": "A",
        "phase": "b",
        "steps": [{"title": "C", "body": "D", "data": ["e"], "tips": ["F"]}],
        "examples": [{"source": "g"}],
    }
    assert list(typed_values(FrontMatter, front_matter)) == [
        TypedValue(("title",), "A", Plain()),
        TypedValue(("phase",), "b", Ref("phase")),
        TypedValue(("steps", 0, "title"), "C", Plain()),
        TypedValue(("steps", 0, "body"), "D", Markdown(block=True)),
        TypedValue(("steps", 0, "tips", 0), "F", Markdown(block=False)),
        TypedValue(("steps", 0, "data", 0), "e", Ref("list")),
        TypedValue(("examples", 0, "source"), "g", Ref("source")),
    ]


@pytest.mark.parametrize(
    "front_matter",
    [
        None,
        "tekst",
        [],
        {"title": None, "steps": "tekst", "tips": {"a": "b"}, "x": "y"},
        {"steps": [None, "tekst", ["tekst"], {"tips": "tekst"}], "faq": {"question": []}},
    ],
)
def test_what_has_another_shape_than_the_model_is_passed_over(front_matter: Any) -> None:
    assert list(typed_values(FrontMatter, front_matter)) == []
