"""The bundles of scripts: all of them are in the file, and what they share goes one way."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from tests.conftest import ROOT
from toolbox.adapter.scripts import BUNDLES, PACKED, join_scripts, minify_scripts, parts_of

EVERYWHERE = {
    *("toolboxPage", "toolboxStorage", "toolboxIndex", "toolboxSheets", "toolboxNoteTemplate"),
    *("toolboxZip", "toolboxPdfLibrary"),
}
"""What every page shares, and what stands by itself: what the build writes, and libraries."""

FORM = {"toolboxTransfer", "toolboxLead"}
SHEET = ("assets/worksheet", "assets/transfer")
NEEDS = {
    "assets/transfer": ("assets/worksheet",),
    "assets/office": SHEET,
    "assets/word": (*SHEET, "assets/office"),
    "assets/note": ("assets/dossier",),
}
"""The bundles that a bundle needs: those that fetch it, or that its page loads first."""

FETCHED = {
    "assets/toolbox": {"toolboxVersions"},
    "assets/fiche": {"toolboxVersions", "toolboxMeanings"},
    "assets/worksheet": {"toolboxVersions", *FORM},
    "assets/bundle": FORM,
    "assets/transfer": {
        *("toolboxReading", "toolboxDocx", "toolboxPdf", "toolboxOffice", "toolboxBlankWord"),
    },
    "assets/dossier": {"toolboxReading"},
    "assets/together": {"toolboxReading"},
}
"""What a bundle uses of one that it fetched."""

MINIFIED = sorted(
    {*(ROOT / "docs/assets").rglob("*.js")} - {ROOT / "docs" / packed for packed in PACKED}
)
SCRIPTS = [(folder, part) for folder in BUNDLES for part in parts_of(folder)]


@pytest.mark.parametrize("folder", BUNDLES)
def test_every_script_of_a_folder_is_in_the_order_once(folder: str) -> None:
    there = sorted(f"{folder}/{path.name}" for path in (ROOT / "docs" / folder).iterdir())
    assert sorted(part for part in parts_of(folder) if part.startswith(f"{folder}/")) == there


def test_every_script_in_a_folder_is_part_of_a_bundle() -> None:
    there = {path.relative_to(ROOT / "docs").as_posix() for path in MINIFIED}
    assert {path for path in there if path.count("/") > 1} <= {part for _, part in SCRIPTS}


@pytest.mark.parametrize(("folder", "part"), SCRIPTS)
def test_a_script_needs_only_what_stands_before_it(folder: str, part: str) -> None:
    order = parts_of(folder)
    before = [part for needed in NEEDS.get(folder, ()) for part in parts_of(needed)]
    before += order[: order.index(part) + 1]
    shared = EVERYWHERE | FETCHED.get(folder, set())
    for earlier in before:
        code = (ROOT / "docs" / earlier).read_text("utf-8")
        shared.update(
            re.findall(r"^(?:const |\"use strict\";var )(toolbox\w+)", code, re.MULTILINE)
        )
    needed = set(re.findall(r"\btoolbox[A-Z]\w+", code))
    assert needed <= shared


@pytest.mark.parametrize("folder", BUNDLES)
def test_they_become_one_file(folder: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    config.plugins._current_plugin = None  # as MkDocs has it outside an event
    files = Files(
        File(part, str(ROOT / "docs"), "site", use_directory_urls=True)
        for part in {part for _, part in SCRIPTS}
    )
    join_scripts(files, config)
    [script] = [file for file in files if file.src_uri == f"{folder}.js"]
    assert [file for file in files if file.src_uri.count("/") > 1] == []
    # Some pages load one of these by itself, and not the bundle in which it is too.
    alone = {part for _, part in SCRIPTS if part.count("/") == 1}
    assert alone <= {file.src_uri for file in files}
    texts = [(ROOT / "docs" / part).read_text() for part in parts_of(folder)]
    places = [script.content_string.find(text) for text in texts]
    assert places == sorted(places)
    assert places[0] == 0


@pytest.mark.parametrize("script", MINIFIED, ids=lambda path: path.name)
def test_no_template_literal_stands_in_another(script: Path) -> None:
    # rjsmin takes the inner one for code, and its spaces out of what a reader sees.
    text = script.read_text("utf-8")
    assert re.findall(r"\$\{(?:[^{}`]|\{[^{}`]*\})*`.*", text) == []


def test_comments_and_indentation_go_and_nothing_else() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    config.plugins._current_plugin = None  # as MkDocs has it outside an event
    code = """\
/*! licence */
// gone
const sign = /[/"'`]\\/\\/ {2}/gu; // gone too
const text = `een  ${sign ? "//  x" : ""}
  regel`;
"""
    files = Files(
        [
            File.generated(config, "assets/proef.js", content=code),
            File.generated(config, "admin/form.js", content=code),
            File.generated(config, "assets/pdf.js", content=code),
        ]
    )
    minify_scripts(files)
    ours, *others = files
    assert [file.content_string for file in others] == [code, code]
    lines = ours.content_string.splitlines()
    assert lines == [
        r"""/*! licence */const sign=/[/"'`]\/\/ {2}/gu;const text=`een  ${sign ? "//  x" : ""}""",
        "  regel`;",
    ]
