"""Source maps go, and so does the line of a script or a stylesheet that points to one."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from tests.conftest import ROOT
from toolbox.adapter.source_maps import without_source_maps

POINTERS = {
    "a.js": "\n//# sourceMappingURL=a.js.map\n",
    "a.css": "\n/*# sourceMappingURL=a.css.map */",
}


def left(folder: Path, texts: dict[str, str]) -> dict[str, str]:
    """Return the files that are left of these, with their texts."""
    for name, text in texts.items():
        (folder / name).write_text(text)
    files = Files(File(name, str(folder), "site", use_directory_urls=True) for name in texts)
    without_source_maps(files)
    return {file.src_uri: file.content_string for file in files}


@pytest.mark.parametrize("name", POINTERS)
def test_a_source_map_goes_with_what_points_to_it(tmp_path: Path, name: str) -> None:
    code = "x" * 500
    texts = {name: code + POINTERS[name], f"{name}.map": "{}"}
    assert left(tmp_path, texts) == {name: f"{code}\n"}


def test_only_the_end_of_a_file_points_to_its_source_map(tmp_path: Path) -> None:
    text = f"{POINTERS['a.js']}code()\n"
    assert left(tmp_path, {"a.js": text, "a.js.map": "{}"}) == {"a.js": text}


def test_a_file_without_a_source_map_beside_it_is_as_it_was(tmp_path: Path) -> None:
    texts = {"a.js": f"code(){POINTERS['a.js']}", "a.txt": POINTERS["a.css"]}
    assert left(tmp_path, texts) == texts


def test_a_generated_script_points_to_nothing_either() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    config.plugins._current_plugin = "toolbox"
    file = File.generated(config, "a.js", content=f"code(){POINTERS['a.js']}")
    without_source_maps(Files([file]))
    assert file.content_string == "code()\n"
