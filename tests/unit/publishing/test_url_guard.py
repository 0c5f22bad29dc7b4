"""The link rot guard: what may not be missing in a new version, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from toolbox.publishing.branch import Branch
from toolbox.publishing.url_guard import report, unanswered

PAGE = "<h1>Eerste fiche</h1>"
REDIRECT = '<meta http-equiv="refresh" content="0; url=../twee/">'


@dataclass(frozen=True)
class Published(Branch):
    """A branch with the files of each version."""

    versions: Mapping[str, set[str]] = field(default_factory=dict)

    def files(self, folder: str) -> set[str]:
        return self.versions[folder]


def missing(site: Path, **versions: set[str]) -> dict[str, str]:
    """Return what would no longer answer, when a site follows these versions."""
    branch = Published("origin", "gh-pages", versions)
    return unanswered(site, branch, versions)


def page(site: Path, text: str) -> None:
    (site / "fiches/een").mkdir(parents=True)
    (site / "fiches/een/index.html").write_text(text)


def test_a_page_that_is_gone_is_told_by_its_url_with_the_last_version_that_had_it(
    tmp_path: Path,
) -> None:
    gone = {"fiches/weg/index.html"}
    assert missing(tmp_path, old=gone, new=gone, last=set()) == {"fiches/weg/": "new"}


@pytest.mark.parametrize("text", [PAGE, REDIRECT])
def test_a_redirect_answers_as_a_page_does(tmp_path: Path, text: str) -> None:
    page(tmp_path, text)
    assert missing(tmp_path, old={"fiches/een/index.html"}) == {}


@pytest.mark.parametrize(
    ("path", "of_a_page", "of_a_redirect"),
    [
        ("fiches/een/een.pdf", True, False),
        ("fiches/een/een.docx", True, False),
        ("toolbox.pdf", True, True),
        ("index.html", True, True),
        ("assets/oud.css", False, False),
        ("fiches/een/termijn.ics", False, False),
    ],
)
def test_a_document_may_go_with_its_page_and_what_is_no_document_at_any_time(
    tmp_path: Path, path: str, of_a_page: bool, of_a_redirect: bool
) -> None:
    for name, text, broken in (("a", PAGE, of_a_page), ("b", REDIRECT, of_a_redirect)):
        page(tmp_path / name, text)
        assert missing(tmp_path / name, old={path}) == ({path: "old"} if broken else {})


def test_the_book_goes_with_no_page_not_even_with_a_start_that_leads_elsewhere(
    tmp_path: Path,
) -> None:
    (tmp_path / "index.html").write_text(REDIRECT)
    assert missing(tmp_path, old={"toolbox.pdf"}) == {"toolbox.pdf": "old"}


def test_the_report_has_a_line_for_each_url_and_how_to_fix_them() -> None:
    assert list(report({"fiches/weg/": "2026.1", "toolbox.pdf": "2026.2"})) == [
        "  fiches/weg/ (in versie 2026.1)",
        "  toolbox.pdf (in versie 2026.2)",
        "Zeg waar hun lezers voortaan terechtkomen: met ‘aliases’ in een fiche, "
        "of met een rij in data/redirects.yml.",
    ]
