"""Every page of the site."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urljoin

import pytest

from toolbox.model.toolbox import Toolbox
from toolbox.stylesheets import in_fiches, on_pages, stylesheets

from .browsing import Reader
from .documents import read
from .published import ALL_PAGES, BUNDLE, FICHES, LATEST, OLD, PAGES, ROOT, SITE_URL

EVERY_PAGE = pytest.mark.parametrize("page", PAGES)


@pytest.mark.parametrize("version", [OLD, LATEST])
def test_the_sitemap_lists_exactly_the_pages_of_the_content(site: Path, version: str) -> None:
    text = (site.parent / version / "sitemap.xml").read_text("utf-8")
    listed = re.findall("<loc>(.*?)</loc>", text)
    assert sorted(listed) == [f"{SITE_URL}latest/{page}" for page in ALL_PAGES]


@EVERY_PAGE
def test_a_page_has_one_main_heading_and_says_what_it_is_in_dutch(site: Path, page: str) -> None:
    document = read(site / page / "index.html")
    [html] = document.all("html")
    assert html.attributes["lang"] == "nl"
    [heading] = document.all("h1")
    assert heading.text
    [description] = document.all("meta", name="description")
    assert 40 <= len(description.attributes["content"]) <= 220


def test_each_page_has_a_title_of_its_own(site: Path) -> None:
    titles = [read(site / page / "index.html").all("title")[0].text for page in PAGES]
    assert len(set(titles)) == len(titles)


def test_each_page_has_a_description_of_its_own(site: Path) -> None:
    pages = [read(site / page / "index.html") for page in PAGES]
    found = [page.all("meta", name="description")[0].attributes["content"] for page in pages]
    assert [text for text in found if found.count(text) > 1] == []


@EVERY_PAGE
def test_a_page_can_be_shared(site: Path, page: str) -> None:
    """With the properties of https://ogp.me/, and an image that is there."""
    document = read(site / page / "index.html")
    found = {
        meta.attributes["property"]: meta.attributes["content"]
        for meta in document.all("meta")
        if "property" in meta.attributes
    }
    title, *_ = document.all("title")  # that of a drawing is one too
    [description] = document.all("meta", name="description")
    assert found["og:title"] in title.text
    assert found["og:description"] == description.attributes["content"]
    assert found["og:locale"] == "nl_BE"
    assert found["og:url"] == f"{SITE_URL}latest/{page}"
    image = found["og:image"].removeprefix(f"{SITE_URL}latest/")
    assert (site / image).is_file()


@pytest.mark.parametrize("page", FICHES)
def test_a_fiche_tells_machines_its_steps(site: Path, toolbox: Toolbox, page: str) -> None:
    document = read(site / page / "index.html")
    [data] = document.all("script", type="application/ld+json")
    how_to = json.loads("".join(part for part in data.content if isinstance(part, str)))
    front_matter = toolbox.fiche(page.split("/")[1]).front_matter
    assert (how_to["@type"], how_to["name"]) == ("HowTo", front_matter.title)
    assert [step["name"] for step in how_to["step"]] == [step.title for step in front_matter.steps]
    ids = {element.attributes.get("id") for element in document}
    for step in how_to["step"]:
        address, _, fragment = step["url"].partition("#")
        assert address == f"{SITE_URL}latest/{page}"
        assert fragment in ids


def test_the_page_with_all_questions_tells_machines_the_answers(
    site: Path, toolbox: Toolbox
) -> None:
    [data] = read(site / "vragen/index.html").all("script", type="application/ld+json")
    found = json.loads("".join(part for part in data.content if isinstance(part, str)))
    assert found["@type"] == "FAQPage"
    questions = [faq.question for fiche in toolbox.fiches for faq in fiche.front_matter.faq]
    assert [row["name"] for row in found["mainEntity"]] == questions
    assert not [row for row in found["mainEntity"] if "<" in row["acceptedAnswer"]["text"]]


@pytest.mark.parametrize("page", [*PAGES, BUNDLE, "404.html"])
def test_a_page_allows_nothing_of_others(site: Path, page: str) -> None:
    document = read(site / (page if page.endswith(".html") else f"{page}index.html"))
    [policy] = document.all("meta", **{"http-equiv": "Content-Security-Policy"})
    content = policy.attributes["content"]
    assert content.startswith("default-src 'self'; ")
    assert "unsafe-inline" not in content
    assert "unsafe-eval" not in content
    assert "http" not in content


def test_a_script_injected_into_a_page_does_not_run(reader: Reader) -> None:
    tab = reader.open("fiches/visievorming/")
    tab.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
    }""")
    assert tab.evaluate("window.injected") is None
    [trouble] = reader.troubles
    assert "Content Security Policy" in trouble
    reader.troubles.clear()


def test_where_nothing_is_only_who_can_search_is_told_to(reader: Reader) -> None:
    told = "of zoek bovenaan op een woord"
    assert told in reader.open("404.html").inner_text("main")
    assert told not in reader.open("404.html", script=False).inner_text("main")


@EVERY_PAGE
def test_a_page_lets_readers_say_what_is_wrong(site: Path, page: str) -> None:
    [foot] = read(site / page / "index.html").with_class("tb-foot__report")
    report, contact = (link.attributes["href"] for link in foot.all("a"))
    address, _, query = report.partition("?")
    assert address.endswith("/issues/new")
    filled = parse_qs(query)
    assert filled["title"][0].startswith("Klopt niet: ")
    assert f"Pagina: {SITE_URL}latest/{page}" in filled["body"][0]
    assert urljoin(f"/{page}", contact) == "/over/#contact"


def test_a_page_loads_the_styles_of_all_that_is_on_it(site: Path) -> None:
    joined = stylesheets(ROOT)
    files = on_pages(joined)
    styled = {
        f"assets/{name}.css": _classes(files[f"assets/{name}.css"])
        for name in (
            *("reading", "sheet", "fiche", "reference", "media", "drawing"),
            *("home", "progress", "route", "overview", "plain-sheet"),
        )
    }
    known = _classes(in_fiches(joined)).union(*styled.values())
    for page in ALL_PAGES:
        text = (site / page / "index.html").read_text("utf-8")
        within = _classes("".join(re.findall("<style>(.*?)</style>", text, re.DOTALL)))
        loaded = set(re.findall(r'rel="stylesheet" href="[./]*(assets/[\w-]+\.css)"', text))
        assert within | loaded, page
        there = set(" ".join(re.findall('class="([^"]*)"', text)).split())
        unstyled = there - within.union(*(styled[address] for address in loaded & styled.keys()))
        assert unstyled & known == set(), page


def _classes(css: str) -> set[str]:
    return set(re.findall(r"\.((?:tb|sheet)[\w-]*)", css))
