"""Links to other sites: which there are, and the one issue about them."""

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Repository
from tests.support.fake_commands import fake_command
from toolbox.cli import main
from toolbox.publishing import links
from toolbox.publishing.answers import Answer
from toolbox.publishing.links import Link, Report, external_links, keep_in_issue, look_up, report

GH = """\
import json, os, sys
with open(os.environ["GH_LOG"], "a") as log:
    log.write(json.dumps([*sys.argv[1:], sys.stdin.read()]) + "\\n")
if sys.argv[1:3] == ["issue", "list"]:
    print(os.environ["GH_NUMBER"])
sys.exit(os.environ["GH_NUMBER"] == "boos" and "gh: geen toegang")
"""


# Which there are


def test_links_are_found_with_their_places(repo: Repository) -> None:
    repo.write("docs/over/index.md", "Zie [a](https://a.be/x_(y)), of **https://b.be/**.\n")
    repo.fiche(body="Tekst\n\n[b](https://b.be/)\n<https://c.be/?q=1&r=2#d>\n")
    repo.write("data/extra.yml", "- url: https://a.be/x_(y)\n- note: 'zie https://b.be/.'\n")
    repo.write("fiches/_sjabloon.md", "https://sjabloon.be/")
    repo.write("docs/assets/x.js", "// https://script.be/")
    (repo.root / "docs/weg.md").symlink_to("/nergens")
    assert external_links(repo.root) == {
        "https://a.be/x_(y)": ("data/extra.yml:1", "docs/over/index.md:1"),
        "https://b.be/": ("fiches/een.md:11", "data/extra.yml:2", "docs/over/index.md:1"),
        "https://c.be/?q=1&r=2#d": ("fiches/een.md:12",),
    }


def test_every_address_of_a_source_is_looked_up() -> None:
    text = (ROOT / "data/sources.yml").read_text("utf-8")
    urls = {line.split(": ")[1] for line in text.split("\n") if line.startswith("  url: ")}
    assert len(urls) > 20
    assert urls <= external_links(ROOT).keys()


@pytest.mark.parametrize(
    ("address", "is_checked"),
    [
        ("https://www.eengoedvoorbeeld.be/x", True),
        ("https://www.media-example/", True),
        ("https://www.voorbeeld.be/x", False),
        ("https://voorbeeld.be", False),
        ("http://a.example:8000/", False),
    ],
)
def test_only_the_sites_of_examples_are_left_out(
    repo: Repository, address: str, is_checked: bool
) -> None:
    repo.write("docs/een.md", f"<{address}>\n")
    assert (address in external_links(repo.root)) is is_checked


def test_links_keep_their_order_and_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"https://b.be/": Answer("antwoordt met 500"), "https://a.be/": Answer()}
    monkeypatch.setattr(links, "answers", lambda _: found)
    assert look_up({"https://a.be/": ("a.yml:1",), "https://b.be/": ("b.md:2",)}) == (
        Link("https://a.be/", ("a.yml:1",), Answer()),
        Link("https://b.be/", ("b.md:2",), Answer("antwoordt met 500")),
    )


# The report


def test_the_report_separates_gone_from_unsure() -> None:
    found = report(
        [
            Link("https://a.be/", ("a.yml:1", "b.md:2"), Answer("antwoordt met 404", gone=True)),
            Link("https://b.be/", ("a.yml:3",), Answer("antwoordt met 403")),
            Link("https://c.be/", ("a.yml:4",), Answer()),
            Link("https://d.be/", ("a.yml:5",), Answer("antwoordt met 429", refused=True)),
            Link("https://e.be/", ("a.yml:6",), Answer(moved="https://f.be/")),
        ]
    )
    assert found == Report(
        "## Links naar andere websites\n\n5 adressen nagekeken.\n\n"
        "### Deze pagina’s bestaan niet meer\n\nZoek een nieuw adres of haal de link weg.\n\n"
        "- <https://a.be/> antwoordt met 404 (a.yml:1, b.md:2)\n\n"
        "### Deze antwoordden niet\n\nOpen ze zelf even: vaak werken ze in een browser.\n\n"
        "- <https://b.be/> antwoordt met 403 (a.yml:3)\n\n"
        "### Deze laten geen robots toe\n\nOpen ze zelf af en toe.\n\n"
        "- <https://d.be/> antwoordt met 429 (a.yml:5)\n\n"
        "### Deze pagina’s verhuisden\n\nZe werken nog. Zet het nieuwe adres in de tekst.\n\n"
        "- <https://e.be/> staat nu op <https://f.be/> (a.yml:6)",
        to_do=True,
    )


def test_without_trouble_the_report_is_short() -> None:
    assert report([Link("https://a.be/", ("a.yml:1",), Answer())]) == Report(
        "## Links naar andere websites\n\n1 adressen nagekeken.\n\nZe werken allemaal.",
        to_do=False,
    )


# The issue


@pytest.fixture
def gh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A `gh` that writes down what it was asked."""
    folder = tmp_path / "bin"
    fake_command("gh", GH, folder, monkeypatch)
    monkeypatch.setenv("GH_LOG", str(folder / "log"))
    monkeypatch.setenv("GH_NUMBER", "")
    return folder / "log"


def asked(log: Path) -> list[list[str]]:
    """What `gh` was asked after it was asked for the issue."""
    first, *rest = (json.loads(line) for line in log.read_text().splitlines())
    assert first[:2] == ["issue", "list"]
    return rest


def test_the_first_broken_link_opens_an_issue(gh: Path) -> None:
    keep_in_issue(Report("tekst", to_do=True))
    assert asked(gh) == [["issue", "create", "--title", links.TITLE, "--body-file", "-", "tekst"]]


def test_without_broken_links_no_issue_is_opened(gh: Path) -> None:
    keep_in_issue(Report("tekst", to_do=False))
    assert asked(gh) == []


@pytest.mark.parametrize(("to_do", "then"), [(True, "reopen"), (False, "close")])
def test_later_the_same_issue_is_kept(
    gh: Path, monkeypatch: pytest.MonkeyPatch, to_do: bool, then: str
) -> None:
    monkeypatch.setenv("GH_NUMBER", "7")
    keep_in_issue(Report("tekst", to_do))
    assert asked(gh) == [
        ["issue", "edit", "7", "--body-file", "-", "tekst"],
        ["issue", then, "7", ""],
    ]


@pytest.mark.usefixtures("gh")
def test_a_refusal_of_github_makes_nothing_fail(
    repo: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GH_NUMBER", "boos")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(repo.root / "summary"))
    gone = Answer("antwoordt met 404", gone=True)
    monkeypatch.setattr(links, "answers", lambda found: dict.fromkeys(found, gone))
    repo.write("docs/weg.md", "[weg](https://a.be/weg)\n")
    assert main(["links", "--issue"], repo.root) == 0
    said = capsys.readouterr().out
    assert "- <https://a.be/weg> antwoordt met 404 (docs/weg.md:1)\n" in said
    assert "Het verslag staat niet in een issue: gh: geen toegang" in said
    assert "antwoordt met 404" in (repo.root / "summary").read_text("utf-8")


def test_without_gh_the_report_is_still_there(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(repo.root))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    keep_in_issue(Report("tekst", to_do=True))
    assert "Het verslag staat niet in een issue: [Errno 2]" in capsys.readouterr().out
