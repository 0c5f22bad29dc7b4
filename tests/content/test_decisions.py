"""The list of decisions names each record once, by its number."""

import re

from tests.conftest import ROOT

FOLDER = ROOT / "decisions"
_LINE = re.compile(r"^- \[(\d{4})\]\((\1-[a-z0-9-]+\.md)\) (.+)$", re.MULTILINE)


def test_each_record_has_a_number_of_its_own_and_a_line_in_the_list() -> None:
    listed = sorted(_LINE.findall((FOLDER / "README.md").read_text("utf-8")))
    records = sorted(FOLDER.glob("[0-9]*.md"))
    headings = [path.read_text("utf-8").partition("\n")[0] for path in records]
    assert [name for _, name, _ in listed] == [path.name for path in records]
    assert [number for number, _, _ in listed] == sorted({number for number, _, _ in listed})
    assert [heading.split()[1] for heading in headings] == [number for number, _, _ in listed]
