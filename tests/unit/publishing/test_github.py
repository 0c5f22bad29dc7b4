"""What GitHub shows of a run."""

import json
from pathlib import Path

import pytest

from tests.conftest import Repository
from tests.support.summary import Summary
from toolbox.cli import main
from toolbox.diagnostics import Problem
from toolbox.publishing import github
from toolbox.source import published_lists


def test_the_summary_says_that_all_is_well(repo: Repository, summary: Summary) -> None:
    assert main(["check"], repo.root) == 0
    assert summary() == "## De inhoud\n\nIn orde: 2 fiches, 1 werkbladen en 10 lijsten.\n\n"


def test_the_summary_has_a_row_for_each_problem(repo: Repository, summary: Summary) -> None:
    repo.replace("fiches/een.md", "order: 1", "order: |\n  a|b <b>")
    assert main(["check"], repo.root) == 1
    assert summary() == (
        "## De inhoud\n\n1 probleem in 1 bestand.\n\n"
        "| Bestand | Regel | Wat er is |\n| --- | ---: | --- |\n"
        "| fiches\\/een.md | 5 | Volgorde \\(order\\): ‘a\\|b \\<b\\>’ is geen geheel getal; "
        "typ bv. 3 |\n\n"
    )


def test_outside_github_there_is_no_summary(
    repo: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(github.SUMMARY, raising=False)
    before = set(repo.root.rglob("*"))
    assert main(["check"], repo.root) == 0
    assert set(repo.root.rglob("*")) == before


def test_a_long_summary_says_how_much_more_there_is() -> None:
    problems = [Problem("a.yml", line, 1, "x") for line in range(1, github.MOST + 3)]
    text = github.check_summary(problems, "totaal")
    assert text.count("| a.yml |") == github.MOST
    assert text.endswith("\n\nEn nog 2: die staan in het verslag van deze stap.")


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ("site_url: https://voorbeeld.be/map/\n", ": https://voorbeeld.be/map/pr-12/"),
        ("site_url: https://voorbeeld.be # later\n", ": https://voorbeeld.be/pr-12/"),
        ("site_name: x\n", "."),
    ],
)
def test_the_summary_leads_to_what_was_put_online(tmp_path: Path, settings: str, line: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings)
    text = github.online_summary(tmp_path, "pr-12", "Proefversie")
    assert text == f"## Proefversie pr-12\n\nBinnen enkele minuten online{line}"


def test_a_version_without_news_says_so() -> None:
    content = {"versions": [{"version": "2026.1", "new": [], "changes": []}]}
    assert github.news_summary(json.dumps(content)) == "### Geen nieuwe of gewijzigde fiches\n"


@pytest.mark.usefixtures("summary")
@pytest.mark.parametrize("command", ["publish", "rollback", "preview", "unpreview"])
def test_what_goes_wrong_is_said_without_a_traceback(
    tmp_path: Path, command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "x"], tmp_path) == 1
    assert capfd.readouterr().err.startswith("‘x’ is geen ")
    assert not (tmp_path / "summary").exists()


# Which addresses are online


def test_the_list_of_addresses_only_grows(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.write("data/redirects.yml", "- from: fiches/oud/\n  to: fiches/een/\n")
    repo.write(published_lists.PATH, published_lists.listed(["fiches/oud/", "fiches/een/"]))

    assert main(["addresses"], repo.root) == 0

    listed = published_lists.lines((repo.root / published_lists.PATH).read_text("utf-8"))
    pages = repo.toolbox().site.pages
    whole = [address for address in listed if "#" not in address]
    assert len(whole) == len(pages)  # the start page is not in it, fiches/oud/ is
    assert {"fiches/oud/", "fiches/twee/", "werkbladen/raster/", "begrippen/"} <= set(whole)
    assert listed.keys() - set(whole) == {
        "begrippen/#afsprakennota",
        "begrippen/#igs",
        "fiches/een/#begin-klein",
        "fiches/twee/#ga-door",
    }
    fields = published_lists.lines((repo.root / published_lists.FIELDS_PATH).read_text("utf-8"))
    assert capsys.readouterr().out == (
        f"data/published.txt telt {len(listed) - 2} nieuwe adressen. Bewaar het mee in git.\n"
        f"data/published-fields.txt telt {len(fields)} nieuwe velden. Bewaar het mee in git.\n"
    )
    assert repo.problems() == []


def test_the_list_of_fields_only_grows(repo: Repository) -> None:
    gone = "werkbladen/raster/#sterk"
    repo.write(
        published_lists.FIELDS_PATH, published_lists.listed([gone], published_lists.FIELDS_HEAD)
    )

    assert main(["addresses"], repo.root) == 0

    text = (repo.root / published_lists.FIELDS_PATH).read_text("utf-8")
    assert text.startswith(published_lists.FIELDS_HEAD)
    listed = published_lists.lines(text)
    assert {gone, "werkbladen/raster/#goed", "werkbladen/raster/#blad--datum"} <= listed.keys()
    assert "werkbladen/checklist-een/#stappen--begin-klein" in listed


def test_addresses_are_only_kept_of_what_is_valid(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.replace("fiches/een.md", "order: 1\n", "")

    assert main(["addresses"], repo.root) == 1

    assert capsys.readouterr().err == "Eerst moet alles kloppen. Typ: python -m toolbox check\n"
    assert not (repo.root / published_lists.PATH).exists()
