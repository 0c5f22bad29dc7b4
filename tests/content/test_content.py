"""Rules over all real content: what the toolbox has to hold, and how it is written."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import BaseModel

from tests.conftest import PIXEL, ROOT
from tests.support.real import real_content, real_copy, real_toolbox
from toolbox.checks import PREVIEW_RULES, check, problems_of
from toolbox.lint.warnings import VAGUE, warnings
from toolbox.markup.markdown import render
from toolbox.model.assembly import assemble
from toolbox.model.feeds import places_of
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.schema.fiche import FrontMatter, Step
from toolbox.schema.media import Figure
from toolbox.schema.routes import Route
from toolbox.schema.texts import Markdown, Plain
from toolbox.schema.walk import key, model_in, typed_values
from toolbox.source.front_matter import read_fiche
from toolbox.source.reader import read_content
from toolbox.urls import Site, fiche_page

CONTENT = real_content()
PROBLEMS = problems_of(CONTENT)
LONGEST = 25

editorial = pytest.mark.editorial
"""What today's texts hold. An editor may change that, so only `make editorial` looks."""


@pytest.fixture(scope="module")
def toolbox() -> Toolbox:
    assert PROBLEMS == ()
    return real_toolbox()


@pytest.fixture(params=[fiche.slug for fiche in CONTENT.fiches])
def fiche(toolbox: Toolbox, request: pytest.FixtureRequest) -> Fiche:
    return toolbox.fiche(request.param)


def step(toolbox: Toolbox, slug: str, number: int) -> Step:
    return toolbox.fiche(slug).front_matter.steps[number - 1]


def test_the_content_passes_the_check() -> None:
    assert [str(problem) for problem in PROBLEMS] == []


# Every fiche


@editorial
def test_a_fiche_says_what_it_is_about_what_is_asked_and_where_to_read_on(fiche: Fiche) -> None:
    assert 3 <= len(fiche.front_matter.key_points) <= 5
    assert 2 <= len(fiche.front_matter.outcomes) <= 4
    assert fiche.front_matter.requirement
    assert fiche.front_matter.resources
    assert fiche.front_matter.changes
    assert fiche.front_matter.search_terms
    assert fiche.front_matter.related


@editorial
def test_no_sentence_is_longer_than_a_reader_can_hold(fiche: Fiche, toolbox: Toolbox) -> None:
    long = [text for text in sentences(fiche, toolbox.site) if len(text.split()) > LONGEST]
    assert long == []


@editorial
def test_no_text_has_a_tip_left() -> None:
    assert [str(hint) for hint in warnings(ROOT, CONTENT)] == []


@editorial
def test_the_vague_words_are_those_that_the_fiche_warns_for(toolbox: Toolbox) -> None:
    [warning] = [
        text
        for text in toolbox.fiche("visievorming").front_matter.dos
        if "containerbegrippen" in text
    ]
    assert [word for word in VAGUE if word not in warning] == []


# What the toolbox has to hold


@editorial
def test_the_fiches_stand_in_order(toolbox: Toolbox) -> None:
    order = [fiche.slug for fiche in toolbox.fiches]
    assert order[:3] == ["omgevingsanalyse", "visievorming", "netwerksamenwerking"]


@editorial
@pytest.mark.parametrize(
    ("slug", "count"), [("omgevingsanalyse", 3), ("visievorming", 9), ("netwerksamenwerking", 7)]
)
def test_a_fiche_has_its_steps(toolbox: Toolbox, slug: str, count: int) -> None:
    assert len(toolbox.fiche(slug).front_matter.steps) == count


@editorial
def test_every_step_of_the_analysis_asks_questions(toolbox: Toolbox) -> None:
    steps = toolbox.fiche("omgevingsanalyse").front_matter.steps
    assert [bool(step.questions) for step in steps] == [True, True, True]


@editorial
def test_a_vision_answers_three_questions_and_is_tested_with_seven(toolbox: Toolbox) -> None:
    assert len(step(toolbox, "visievorming", 4).questions) == 3
    assert len(step(toolbox, "visievorming", 8).questions) == 7


@editorial
def test_every_step_of_working_together_has_a_why_and_tips(toolbox: Toolbox) -> None:
    steps = toolbox.fiche("netwerksamenwerking").front_matter.steps
    assert all(step.why and step.tips for step in steps)


@editorial
def test_working_together_has_ten_dos_and_some_donts(toolbox: Toolbox) -> None:
    front_matter = toolbox.fiche("netwerksamenwerking").front_matter
    assert len(front_matter.dos) == 10
    assert front_matter.donts


@editorial
def test_working_together_answers_questions_in_four_groups(toolbox: Toolbox) -> None:
    groups = {question.group for question in toolbox.fiche("netwerksamenwerking").front_matter.faq}
    assert len(groups - {None}) == 4
    assert None not in groups


@editorial
@pytest.mark.parametrize(
    ("slug", "number", "name"),
    [
        ("netwerksamenwerking", 1, "arrow_roots"),
        ("netwerksamenwerking", 6, "principles"),
        ("netwerksamenwerking", 7, "roles"),
    ],
)
def test_a_step_shows_its_list(toolbox: Toolbox, slug: str, number: int, name: str) -> None:
    assert name in step(toolbox, slug, number).data


@editorial
@pytest.mark.parametrize(
    ("name", "count"),
    [("principles", 11), ("arrow_roots", 10), ("roles", 5), ("assets", 7), ("benefits", 5)],
)
def test_a_list_has_its_items(toolbox: Toolbox, name: str, count: int) -> None:
    assert len(toolbox.lists[name].items) == count


@editorial
def test_the_thresholds_name_their_sources(toolbox: Toolbox) -> None:
    assert all(item.sources for item in toolbox.lists["thresholds"].items)


@editorial
def test_every_principle_asks_a_question(toolbox: Toolbox) -> None:
    assert all(item.question for item in toolbox.lists["principles"].items)


@editorial
def test_the_agreement_has_five_parts_and_two(toolbox: Toolbox) -> None:
    parts = [row.part for row in toolbox.agreement]
    assert parts == ["afsprakennota"] * 5 + ["zakelijk"] * 2


@editorial
def test_every_part_of_the_agreement_is_explained_in_a_few_lines(toolbox: Toolbox) -> None:
    assert [part.id for part in toolbox.agreement if not 4 <= len(part.guidance) <= 8] == []


@editorial
def test_worksheets_feed_every_place_in_the_agreement(toolbox: Toolbox) -> None:
    places = [place for part in toolbox.agreement for place in places_of(part)]
    assert [place.id for place in places if not place.feeds] == []
    # So that the note of the invented region shows all of them.
    sheets = {feed.worksheet for place in places for feed in place.feeds}
    assert [name for name in sheets if not toolbox.worksheets[name].example] == []


def test_the_phases_are_those_of_the_contract(toolbox: Toolbox) -> None:
    assert [phase.id for phase in toolbox.phases] == ["voorbereiden", "opstarten", "verankeren"]


@editorial
def test_the_first_worksheets_are_there(toolbox: Toolbox) -> None:
    slugs = [fiche.slug for fiche in toolbox.fiches]
    expected = {"swot", "ontwerpprincipes"}
    expected |= {f"{kind}-{slug}" for kind in ("checklist", "vragen") for slug in slugs}
    assert expected <= toolbox.worksheets.keys()


@editorial
def test_every_worksheet_belongs_to_a_fiche(toolbox: Toolbox) -> None:
    assert [name for name, sheet in toolbox.worksheets.items() if not sheet.fiches] == []


def test_every_source_address_is_complete(toolbox: Toolbox) -> None:
    for source in toolbox.sources.values():
        if source.url:
            parts = urlsplit(source.url)
            assert parts.scheme in {"http", "https"}, source.id
            assert re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", parts.netloc), source.id


@pytest.mark.parametrize("folder", ["fiches", "data", "docs", "overrides"])
def test_there_are_no_email_addresses(folder: str) -> None:
    address = re.compile(r"[\w.+-]+(?:@|\[at\]|\(at\)|&#64;)[\w-]+\.\w+|mailto:")
    for path in (ROOT / folder).rglob("*"):
        # The contact persons choose themselves to be reached.
        if path.name != "contacts.yml" and path.suffix in {".md", ".yml", ".html", ".js"}:
            assert address.findall(path.read_text("utf-8")) == [], path


# The routes


@editorial
def test_the_routes_are_there(toolbox: Toolbox) -> None:
    assert [route.model.id for route in toolbox.routes] == [
        "van-nul-beginnen",
        "van-lokaal-naar-bovenlokaal",
        "afsprakennota-schrijven",
        "eerste-netwerkoverleg",
        "jaarlijkse-evaluatie",
    ]


@editorial
def test_writing_the_agreement_passes_a_worksheet_of_every_part(toolbox: Toolbox) -> None:
    [route] = [route for route in toolbox.routes if route.model.id == "afsprakennota-schrijven"]
    sheets = {stop.worksheet for stop in route.model.stops}
    assert [part.id for part in toolbox.agreement if not sheets & set(part.worksheets)] == []


@editorial
def test_no_route_passes_the_same_stop_twice(toolbox: Toolbox) -> None:
    assert [
        route.model.id for route in toolbox.routes if len(set(route.keys)) < len(route.keys)
    ] == []


@editorial
def test_no_sentence_of_a_route_is_longer_than_a_reader_can_hold(toolbox: Toolbox) -> None:
    texts = [
        found.value
        for route in toolbox.routes
        for found in typed_values(Route, route.model.model_dump(mode="json"))
        if isinstance(found.marker, Plain | Markdown)
    ]
    sentences = [it for text in texts for it in re.split(r"(?<=[.!?])\s+", text)]
    assert [it for it in sentences if len(it.split()) > LONGEST] == []


# The template


def test_the_template_is_a_valid_fiche(tmp_path: Path) -> None:
    real_copy(tmp_path)
    shutil.copy(tmp_path / "fiches/_sjabloon.md", tmp_path / "fiches/acties-plannen.md")
    toolbox = assemble(check(read_content(tmp_path), PREVIEW_RULES))
    assert [fiche.slug for fiche in toolbox.fiches][-1] == "acties-plannen"


MEDIA = Figure.__module__


def all_of_the_template() -> str:
    """Return the template with its examples that have a hash sign in front of them, without it."""
    text = (ROOT / "fiches/_sjabloon.md").read_text("utf-8")
    example = re.compile(r"^( *)# ( *(?:- )?[a-z_]+:(?: .*)?| +# .*| +- .*)$", re.MULTILINE)
    return example.sub(r"\1\2", text)


def test_the_template_is_valid_with_all_of_its_examples(tmp_path: Path) -> None:
    repo = real_copy(tmp_path)
    text = all_of_the_template()
    for name in re.findall(r"file: (\S+)", text):
        repo.write(f"docs/assets/{name}", PIXEL)
    repo.write("fiches/acties-plannen.md", text)
    check(read_content(tmp_path), PREVIEW_RULES)


def test_the_template_has_every_field() -> None:
    text = all_of_the_template()
    missing = list(fields_without_value(FrontMatter, read_fiche("x", text).front_matter.data))
    assert missing == []


def test_the_template_names_every_section() -> None:
    text = (ROOT / "fiches/_sjabloon.md").read_text("utf-8")
    assert {section.name for section in SECTIONS} - set(re.findall(r"\w+", text)) == set()


def fields_without_value(model: type[BaseModel], value: object, where: str = "") -> Iterator[str]:
    """Yield the fields of `model` that no part of `value` fills, as far down as it goes.

    What a step and an example have too, such as pictures, shows all its fields at the fiche.
    """
    rows = value if isinstance(value, list) else [value]
    for name, field in model.model_fields.items():
        typed = key(name, field)
        values = [row[typed] for row in rows if isinstance(row, dict) and row.get(typed)]
        if not values:
            yield f"{where}{typed}"
        elif (inner := model_in(field.annotation)) and not (where and inner.__module__ == MEDIA):
            parts = [
                part for part in values for part in (part if isinstance(part, list) else [part])
            ]
            yield from fields_without_value(inner, parts, f"{where}{typed}.")


# Reading


def sentences(fiche: Fiche, site: Site) -> Iterator[str]:
    """Yield every sentence of a fiche that a reader meets."""
    front_matter = fiche.front_matter.model_dump(mode="json", by_alias=True)
    texts = [
        found.value
        for found in typed_values(FrontMatter, front_matter)
        if isinstance(found.marker, Plain | Markdown) and "search_terms" not in found.loc
    ]
    for text in [*texts, fiche.body.text]:
        html = render(text, lambda link: site.find(link, fiche_page(fiche.slug))).html
        for block in _Blocks(html).texts:
            yield from filter(None, re.split(r"(?<=[.!?])[’”»)]*\s+", block.strip()))


class _Blocks(HTMLParser):
    """The text of each paragraph, heading, cell and item."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts = [""]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in {"p", "li", "ul", "ol", "td", "th", "h2", "h3", "blockquote", "pre"}:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])

    def handle_data(self, data: str) -> None:
        self.texts[-1] += data
