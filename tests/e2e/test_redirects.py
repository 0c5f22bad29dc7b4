"""Old addresses: they lead to the new ones in every version, and are found nowhere else."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from .browsing import Reader
from .published import LATEST, MOVED, OLD

old_addresses = pytest.mark.parametrize("old", MOVED)


@old_addresses
@pytest.mark.parametrize("version", [OLD, LATEST, "latest"])
def test_an_old_address_leads_to_the_new_one_of_the_same_version(
    reader: Reader, version: str, old: str
) -> None:
    tab = reader.open("over/", version=version)
    tab.goto(reader.url(old, version), wait_until="commit")
    tab.wait_for_url(reader.url(MOVED[old], version))
    assert tab.locator("h1").inner_text() != "Deze pagina is verhuisd"


def test_a_place_on_the_page_goes_along(reader: Reader) -> None:
    tab = reader.open("over/")
    tab.goto(reader.url("fiches/oude-naam/#stappen"), wait_until="commit")
    tab.wait_for_url(reader.url("fiches/visievorming/#stappen"))


def test_without_a_script_the_page_leads_on_too(reader: Reader) -> None:
    tab = reader.open("over/", script=False)
    tab.goto(reader.url("fiches/oude-naam/"), wait_until="commit")
    tab.wait_for_url(reader.url("fiches/visievorming/"))


def test_where_nothing_leads_on_there_is_a_sentence_with_a_link(reader: Reader, site: Path) -> None:
    html = (site / "fiches/oude-naam/index.html").read_text("utf-8")
    tab = reader.open("fiches/visievorming/")
    tab.set_content(html.partition("<script>")[0])
    assert tab.locator("h1").inner_text() == "Deze pagina is verhuisd"
    link = tab.get_by_role("link", name="Lees de pagina op haar nieuwe adres")
    assert link.get_attribute("href") == "../visievorming/"


@old_addresses
def test_an_old_address_is_not_in_search_sitemap_menu_or_book(site: Path, old: str) -> None:
    name = old.strip("/")
    for path in ("sitemap.xml", "search/index.js", "index.html"):
        assert name not in (site / path).read_text("utf-8"), path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fiches/oude-naam/oude-naam.pdf", "fiches/visievorming/visievorming.pdf"),
        ("werkbladen/oude-naam/oude-naam.pdf", "werkbladen/swot/swot.pdf"),
        ("werkbladen/oude-naam/oude-naam.docx", "werkbladen/swot/swot.docx"),
    ],
)
def test_files_are_still_at_their_old_address(site: Path, old: str, new: str) -> None:
    assert (site / old).read_bytes() == (site / new).read_bytes()


def test_old_addresses_lead_on_in_the_offline_copy(site: Path) -> None:
    with zipfile.ZipFile(BytesIO((site / "toolbox-offline.zip").read_bytes())) as packed:
        (name,) = (
            each for each in packed.namelist() if each.endswith("fiches/oude-naam/index.html")
        )
        assert 'url=../visievorming/index.html"' in packed.read(name).decode()
