"""A site that grows: pages stay as light."""

from pathlib import Path

import pytest

from tests.bench.__main__ import write_toolbox
from tests.bench.measure import cpu_seconds, fill

FICHE = "fiches/visievorming/index.html"
SHEET = "werkbladen/checklist-visievorming/index.html"


def built(root: Path, fiches: int) -> dict[str, bytes]:
    """Return every file of a site, with placeholders for PDF and Word files."""
    toolbox, site = root / "toolbox", root / "site"
    write_toolbox(toolbox, fiches)
    cpu_seconds(fill(toolbox, site))
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_a_page_weighs_as_much_on_a_site_three_times_as_big(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")  # keep midnight out of it
    few, many = built(tmp_path / "few", 12), built(tmp_path / "many", 36)
    assert len(many) > len(few) + 120
    for page in (
        FICHE,
        SHEET,
        "index.html",
        "404.html",
        "netwerk/index.html",
        "begrippen/index.html",
    ):
        # A few links lead to another page, with a name of another length.
        assert abs(len(few[page]) - len(many[page])) < 150, page
    assert b">Alle fiches<" in many[FICHE]
