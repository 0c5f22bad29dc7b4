import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from toolbox.stylesheets import ENTRIES, StylesheetError, in_fiches, stylesheets

PARTS = sorted(path for name in ("macros", "overrides") for path in (ROOT / name).rglob("*.css"))
LAYERS = ("reset", "tokens", "type", "layout", "components", "pages", "print")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(")


def test_files_are_joined_in_their_layers(tmp_path: Path) -> None:
    for entry in ENTRIES.values():
        folder = (tmp_path / entry).parent
        folder.mkdir(parents=True, exist_ok=True)
        (tmp_path / entry).write_text(
            '@layer a, b; @import "w.css"; @import "b.css" layer(b); @import "a.css" layer(a);'
        )
        (folder / "w.css").write_text("@custom-media --phone (max-width: 30em);")
        (folder / "a.css").write_text("@media (--phone) { p { color: red } }")
        (folder / "b.css").write_text("p { color-scheme: dark; color: blue }")
    phone = "@layer a{@media (width<=30em){p{color:red}}}"
    for text in stylesheets(tmp_path).values():
        assert text == f"{phone}@layer b{{p{{color-scheme:dark;color:#00f}}}}"


@pytest.mark.parametrize(
    ("css", "said"),
    [("p { color: red", ""), ("@media (--nergens) { p { color: red } }", "--nergens")],
)
def test_a_fault_is_told_with_its_file_and_place(tmp_path: Path, css: str, said: str) -> None:
    for entry in ENTRIES.values():
        (tmp_path / entry).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / entry).write_text("@import 'fout.css';")
        (tmp_path / entry).with_name("fout.css").write_text(f"a {{}}\n{css}")
    if not said:
        assert stylesheets(tmp_path), "CSS closes what is open at its end"
        return
    with pytest.raises(StylesheetError, match=rf"{said}.*fout\.css"):
        stylesheets(tmp_path)


def test_a_stylesheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StylesheetError, match=r"toolbox\.css"):
        stylesheets(tmp_path)


def test_the_styles_of_a_fiche_can_stand_in_its_page() -> None:
    names = ("toolbox", "reading", "fiche", "way", "drawing", "sheet")
    assert in_fiches({f"assets/{name}.css": f"{name}{{}}" for name in names}) == (
        "toolbox{}reading{}fiche{}way{}drawing{}"
    )
    # An address would be one from the page then, and a tag would end it.
    assert re.findall(r"url\(|<(?!=)", in_fiches(stylesheets(ROOT))) == []


def test_an_iphone_leaves_the_size_of_letters_to_the_page() -> None:
    text = stylesheets(ROOT)["assets/toolbox.css"]
    found = re.findall(r"[\w-]*text-size-adjust:\w+", text)
    assert found == [f"{prefix}text-size-adjust:none" for prefix in ("-webkit-", "-moz-", "")]


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_what_a_page_keeps_free_for_its_bars_is_in_em(path: Path) -> None:
    """WebKit takes a `rem` of `html` for that of a page without styles."""
    for declarations in re.findall(r"\bhtml[^{},]*\{([^{}]*)", path.read_text("utf-8")):
        assert re.findall(r"scroll-[^;]*rem", declarations) == []


def test_every_part_is_imported_into_a_layer() -> None:
    found: list[Path] = []
    entries = [ROOT / entry for entry in ENTRIES.values()]
    for entry in entries:
        text = entry.read_text("utf-8")
        assert f"@layer {', '.join(LAYERS)};" in text
        imported = dict(re.findall(r'@import "(.+?)"(?: layer\((\w+)\))?;', text))
        assert imported.pop("breakpoints.css") == ""
        found += [(entry.parent / path).resolve() for path in imported]
        places = [LAYERS.index(layer) for layer in imported.values()]
        assert places == sorted(places)
    # Custom media are in every one of them.
    others = {*entries, ROOT / "overrides/styles/breakpoints.css"}
    assert sorted(set(found)) == [path for path in PARTS if path not in others]


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_a_colour_is_a_token(path: Path) -> None:
    if path.stem != "tokens":
        assert COLOUR.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", ["paper", "chapter", "book"])
def test_a_colour_on_paper_is_a_token(name: str) -> None:
    css = (ROOT / f"docs/assets/{name}.css").read_text("utf-8")
    assert COLOUR.findall(re.sub(r":root \{[^}]*\}", "", css)) == []
