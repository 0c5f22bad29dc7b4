from pathlib import Path

import pytest

from toolbox.theme_css import trim_theme, without_unused_properties, without_unused_rules

CLASSES = {"a", "b-c"}


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p{color:red}", "p{color:red}"),
        (".a{color:red}", ".a{color:red}"),
        (".weg{color:red}", ""),
        (".a .weg{color:red}", ""),
        (".weg,.a>p,[x] .b-c{color:red}", ".a>p,[x] .b-c{color:red}"),
        (".a:not(.weg){color:red}", ".a:not(.weg){color:red}"),
        (":is(.a,.b-c) p{color:red}", ":is(.a,.b-c) p{color:red}"),
        ("@media print{.weg{color:red}.a{color:red}}", "@media print{.a{color:red}}"),
        ("@media print{.weg{color:red}}", ""),
        (
            "@media screen{@media print{.weg{top:0}.a{top:0}}}",
            "@media screen{@media print{.a{top:0}}}",
        ),
        ('@font-face{font-family:"weg"}', '@font-face{font-family:"weg"}'),
        ("@keyframes weg{to{top:0}}", "@keyframes weg{to{top:0}}"),
    ],
)
def test_a_rule_stays_if_every_class_of_a_selector_is_used(css: str, expected: str) -> None:
    assert without_unused_rules(css, CLASSES) == expected


def test_a_custom_property_stays_if_something_asks_for_it() -> None:
    css = ':root{--weg:1;--a:url("data:x;y");color:var(--a)}p{--weg:2}'
    assert without_unused_properties(css, {"--a"}) == ':root{--a:url("data:x;y");color:var(--a);}'


def test_the_theme_is_trimmed_to_what_pages_and_scripts_use(tmp_path: Path) -> None:
    files = {
        "index.html": '<p class="a one"></p>',
        "deep/index.html": '<p class="b-c"></p>',
        "assets/own.js": 'element.className = "made"; style.setProperty("--set", 1)',
        "assets/worksheet/own.js": 'classList.toggle("deep")',
        "assets/own.css": "p{color:var(--ours)} .weg{top:0}",
        "assets/javascripts/bundle.js": 'classList.add("theirs")',
        "assets/stylesheets/main.css": (
            ":root{--ours:red;--set:0;--weg:1;--inner:2}"
            ".a{top:0}.b-c{top:1px}.made{top:2px}.deep{top:3px}.theirs{top:var(--inner)}.weg{top:var(--weg)}"
        ),
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    trim_theme(tmp_path, lambda make, _: make())
    assert (tmp_path / "assets/stylesheets/main.css").read_text("utf-8") == (
        ":root{--ours:red;--set:0;--inner:2;}"
        ".a{top:0;}.b-c{top:1px;}.made{top:2px;}.deep{top:3px;}.theirs{top:var(--inner);}"
    )
    assert (tmp_path / "assets/own.css").read_text("utf-8") == files["assets/own.css"]
