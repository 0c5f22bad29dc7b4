import io
import zipfile
from pathlib import Path

import pytest

from toolbox.offline import NAME, offline_zip
from toolbox.search.entry import untyped
from toolbox.search.index import ADDRESS, index_script, read_index

PAGES = {
    "index.html": '<a href="fiches/een/#stap">a</a> <a href=".">b</a></body>',
    "fiches/een/index.html": (
        '<meta http-equiv="Content-Security-Policy" content="x">'
        '<link rel="canonical" href="https://toolbox.example/fiches/een/">'
        '<a href="../..">a</a> <a href="../twee/?w=1">b</a>'
        '<a href="een.pdf">c</a> <a href="#d">d</a>'
        '<li data-online><a href="../../toolbox-offline.zip">e</a></li></body>'
    ),
    "fiches/een/een.pdf": "%PDF",
    "404.html": "weg",
    "sitemap.xml": "<urlset/>",
    NAME: "zichzelf",
    ADDRESS: index_script([untyped("", "Start", ""), untyped("fiches/een/#stap", "Stap", "")]),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def unpacked(site: Path) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(offline_zip(site, "map"))) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_everything_stands_in_one_folder_except_what_only_a_server_needs(
    unpacked: dict[str, str],
) -> None:
    assert sorted(unpacked) == [
        "map/fiches/een/een.pdf",
        "map/fiches/een/index.html",
        "map/index.html",
        f"map/{ADDRESS}",
    ]


def test_links_name_files(unpacked: dict[str, str]) -> None:
    start = unpacked["map/index.html"]
    assert 'href="fiches/een/index.html#stap"' in start
    assert 'href="./index.html"' in start
    page = unpacked["map/fiches/een/index.html"]
    for link in ("../../index.html", "../twee/index.html?w=1", "een.pdf", "#d"):
        assert f'<a href="{link}">' in page
    assert "https://toolbox.example/fiches/een/" in page


def test_a_page_has_no_policy_and_no_link_to_itself(unpacked: dict[str, str]) -> None:
    page = unpacked["map/fiches/een/index.html"]
    assert "Content-Security-Policy" not in page
    assert "toolbox-offline.zip" not in page


def test_the_search_index_finds_files(unpacked: dict[str, str]) -> None:
    found = [entry["location"] for entry in read_index(unpacked[f"map/{ADDRESS}"])]
    assert found == ["index.html", "fiches/een/index.html#stap"]


def test_the_same_site_gives_the_same_bytes(site: Path) -> None:
    assert offline_zip(site, "map") == offline_zip(site, "map")
