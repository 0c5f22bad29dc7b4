"""The field guide says of every field what the model says, and what to begin with is valid."""

from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.macros import PAGE_MACROS
from tests.conftest import ROOT, Repository
from tests.support.html_reader import Html
from tests.unit.schema.test_json_schema import ALL
from toolbox.checks.template_texts import STILL_AN_EXAMPLE
from toolbox.pages.guide import FieldGroup, FieldRow, guide
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.json_schema import TITLES
from toolbox.schema.kinds import KINDS
from toolbox.schema.lists import Source
from toolbox.schema.walk import key

FORM = "https://github.example/x/new/main?filename={name}&value={value}"


@pytest.fixture
def parts(repo: Repository) -> dict[str, FieldGroup]:
    """Return the tables of the guide of the minimal repository, by title."""
    found = list(guide(repo.toolbox().ids))
    assert [
        title for title, count in Counter(part.title for part in found).items() if count > 1
    ] == []
    return {part.title: part for part in found}


def rows(part: FieldGroup) -> dict[str, FieldRow]:
    return {row.key: row for row in part.rows}


def test_the_guide_has_every_field_of_every_model(parts: dict[str, FieldGroup]) -> None:
    shown = {(row.key, row.label, row.hint) for part in parts.values() for row in part.rows}
    for model in ALL:
        for name, field in model.model_fields.items():
            assert (key(name, field), field.title, field.description) in shown, (model, name)
    assert set(TITLES.values()) <= parts.keys()


def test_every_row_has_an_example_or_a_table_of_its_own(parts: dict[str, FieldGroup]) -> None:
    for part in parts.values():
        for row in part.rows:
            assert row.example or row.part, (part.title, row.key)
            assert not row.part or row.part in parts


def test_a_fiche_in_the_guide(parts: dict[str, FieldGroup]) -> None:
    part = parts["Een fiche"]
    assert [row.key for row in part.rows] == list(FrontMatter.model_fields)
    found = rows(part)
    assert found["title"] == FieldRow(
        key="title",
        label="Titel",
        hint="De naam van de fiche, 3 tot 80 tekens.",
        required=True,
        fits="gewone tekst, 3 tot 80 tekens",
        example="Acties plannen en opvolgen",
    )
    assert found["order"].fits == "een geheel getal, minstens 1"
    assert found["phase"].fits == "kies uit `voorbereiden`, `opstarten`"
    assert found["dos"].fits == "een lijst: Markdown op één regel, hoogstens 600 tekens"
    assert found["dos"].example == "- Schrijf bij elke actie op wie ze trekt."
    assert found["steps"].fits == "een lijst van 1 tot 20 punten"
    assert found["steps"].part == "Een fiche › Stappen"
    assert found["related"].example == "- een"
    steps = parts["Een fiche › Stappen"]
    assert steps.level == 3
    assert steps.intro == "Deze velden horen onder `steps`, bij elk punt."
    assert [row.key for row in steps.rows] == list(Step.model_fields)
    assert rows(steps)["questions"].fits == (
        "een lijst: een vraag die eindigt op ‘?’, hoogstens 600 tekens"
    )


def test_a_list_in_the_guide(parts: dict[str, FieldGroup]) -> None:
    found = rows(parts["De bronnen"])
    assert list(found) == list(Source.model_fields)
    assert found["id"].fits == "kleine letters, cijfers en streepjes, hoogstens 60 tekens"
    assert found["url"].fits == "een volledig webadres, hoogstens 400 tekens"
    assert found["checked"].fits == "een datum: jaar-maand-dag"
    assert not found["url"].required


def test_a_worksheet_in_the_guide(parts: dict[str, FieldGroup]) -> None:
    common = rows(parts["Een werkblad"])
    assert common["kind"].fits == "kies uit " + ", ".join(f"`{kind}`" for kind in KINDS)
    assert "groups" not in common
    assert list(rows(parts["Een werkblad: Scan"])) == ["from", "scale", "items"]
    taken = "Een werkblad: Vragenblad › Overgenomen uit"
    assert rows(parts["Een werkblad: Scan"])["from"].part == taken
    assert rows(parts["Een werkblad: Tabel"])["totals"].fits == "true of false"
    assert rows(parts["Een werkblad: Tabel"])["totals"].example == "true"
    assert rows(parts["Een werkblad: Checklist"])["columns"].fits == (
        "een lijst van hoogstens 3 punten: gewone tekst, hoogstens 600 tekens"
    )


def test_a_long_list_of_names_is_not_spelled_out(repo: Repository) -> None:
    ids = {**repo.toolbox().ids, "source": tuple(f"bron-{number}" for number in range(10))}
    [part] = [part for part in guide(ids) if part.title == "Een fiche › Bronnen"]
    assert rows(part)["source"].fits == "een naam die al bestaat"
    assert rows(part)["source"].example == "bron-0"


def test_the_page_shows_the_guide(repo: Repository) -> None:
    page = Html(PAGE_MACROS["field_guide"](repo.view("meewerken/velden.md")))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href")} <= set(ids)
    assert "<code>voorbereiden</code>, <code>opstarten</code>" in page.source
    assert "&lt;" not in page.source


def test_the_link_to_a_new_fiche_carries_a_fiche_with_examples_to_replace(repo: Repository) -> None:
    link = PAGE_MACROS["new_fiche_link"](repo.view("meewerken/index.md"), FORM, "Begin")
    [address] = Html(link).values("href")
    asked = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert asked["filename"] == ["fiches/naam.md"]
    repo.write("fiches/naam.md", asked["value"][0])
    assert repo.problems() != []
    assert all(STILL_AN_EXAMPLE in it for it in repo.problems())
    assert "\norder: 3\n" in asked["value"][0]
    unwrapped = asked["value"][0].replace("\n# ", " ")
    for field in FrontMatter.model_fields.values():
        assert str(field.title) in unwrapped
    # What GitHub and browsers surely take as an address.
    assert len(address) < 4000
    assert Html(link).text == "Begin"


def test_the_pages_for_editors_show_what_they_promise() -> None:
    guide_page = (ROOT / "docs/meewerken/velden.md").read_text("utf-8")
    assert "{{ field_guide() }}" in guide_page
    page = (ROOT / "docs/meewerken/index.md").read_text("utf-8")
    assert '{{ new_fiche_link(config.repo_url ~ "/" ~ config.extra.new_uri, ' in page
