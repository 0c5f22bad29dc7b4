"""What a real file needs around it, in files that are not there yet."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support import closure
from tests.support.closure import write_closure


def test_a_redirect_to_a_worksheet_or_a_route_brings_it_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    for path in closure.FILES:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text((ROOT / path).read_text("utf-8"), "utf-8")
    (root / "data/redirects.yml").write_text(
        "- from: werkbladen/oud/\n  to: werkbladen/swot/\n"
        "- from: trajecten/oud/\n  to: trajecten/van-nul-beginnen/\n"
    )
    monkeypatch.setattr(closure, "ROOT", root)
    write_closure(tmp_path / "small", "data/redirects.yml")
    assert (tmp_path / "small/data/worksheets/swot.yml").is_file()
