"""The scripts of a worksheet: all of them are in the file, and what they share goes one way."""

import re

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from tests.conftest import ROOT
from toolbox.adapter.worksheet_scripts import BUNDLE, FOLDER, ORDER, join_worksheet_scripts

SCRIPTS = ROOT / "docs" / FOLDER
EVERYWHERE = {"toolboxPage", "toolboxStorage"}
"""What the scripts of every page share."""


def test_every_script_of_the_folder_is_in_the_order_once() -> None:
    assert sorted(f"{name}.js" for name in ORDER) == sorted(path.name for path in SCRIPTS.iterdir())


@pytest.mark.parametrize("name", ORDER)
def test_a_script_needs_only_what_stands_before_it(name: str) -> None:
    shared = set(EVERYWHERE)
    for earlier in ORDER[: ORDER.index(name) + 1]:
        code = (SCRIPTS / f"{earlier}.js").read_text("utf-8")
        shared.update(re.findall(r"^const (toolbox\w+)", code, re.MULTILINE))
    needed = set(re.findall(r"\btoolbox[A-Z]\w+", code))
    assert needed <= shared


def test_they_become_one_file() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    config.plugins._current_plugin = None  # as MkDocs has it outside an event
    files = Files(
        File(f"{FOLDER}{name}.js", str(ROOT / "docs"), "site", use_directory_urls=True)
        for name in ORDER
    )
    join_worksheet_scripts(files, config)
    [script] = files
    assert script.src_uri == BUNDLE
    places = [script.content_string.find((SCRIPTS / f"{name}.js").read_text()) for name in ORDER]
    assert places == sorted(places)
    assert places[0] == 0
