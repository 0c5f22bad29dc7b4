"""Links to other sites: which there are, what they answer, and the one issue about them."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from tests.conftest import ROOT, Repository
from tests.support.fake_commands import fake_command
from toolbox.cli import main
from toolbox.publishing import links
from toolbox.publishing.links import Link, Report, external_links, keep_in_issue, look_up, report

GH = """\
import json, os, sys
with open(os.environ["GH_LOG"], "a") as log:
    log.write(json.dumps([*sys.argv[1:], sys.stdin.read()]) + "\\n")
if sys.argv[1:3] == ["issue", "list"]:
    print(os.environ["GH_NUMBER"])
sys.exit(os.environ["GH_NUMBER"] == "boos" and "gh: geen toegang")
"""


_MOVED = {
    "301": (301, "/200"),
    "302": (302, "/200"),
    "308": (308, "/200"),
    "heen": (301, "/302"),
    "kring": (302, "/kring"),
    "start": (302, "/"),
}
_BUSY = {"druk": (429, "7"), "lang": (503, "9000"), "morgen": (429, "Wed, 01 Jan 2031 10:00:00")}


class _Site(BaseHTTPRequestHandler):
    asked: ClassVar[Counter[str]] = Counter()

    def do_GET(self) -> None:
        name = self.path.strip("/")
        self.asked[name] += 1
        if name == "stil":
            self.connection.close()
            return
        if name == "vreemd":
            self.wfile.write(b"geen HTTP\r\n\r\n")
            return
        if name in _MOVED:
            code, to = _MOVED[name]
            self.send_response(code)
            self.send_header("Location", to)
        elif name in _BUSY:
            self.send_response(_BUSY[name][0] if self.asked[name] == 1 else 200)
            self.send_header("Retry-After", _BUSY[name][1])
        else:
            self.send_response(int(name or 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the base
        pass


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


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


# What they answer


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        (
            "https://www.a.be/wiki/België?q=één#x",
            "https://www.a.be/wiki/Belgi%C3%AB?q=%C3%A9%C3%A9n",
        ),
        ("https://café.be/a%20b?c=d&e=f+g", "https://xn--caf-dma.be/a%20b?c=d&e=f+g"),
    ],
)
def test_an_address_is_sent_in_ascii(typed: str, sent: str) -> None:
    assert links._uri(typed) == sent


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
    assert (address in links.external_links(repo.root)) is is_checked


def test_every_answer_is_reported(host: str) -> None:
    names = ("200", "301", "403", "404", "410", "500", "stil", "vreemd")
    found = look_up({f"{host}/{name}": ("a.yml:1",) for name in names})
    answers = {link.address.rpartition("/")[2]: (link.trouble, link.gone) for link in found}
    assert answers["200"] == answers["301"] == ("", False)
    assert answers["403"] == ("antwoordt met 403", False)
    assert answers["404"] == ("antwoordt met 404", True)
    assert answers["410"] == ("antwoordt met 410", True)
    assert answers["500"] == ("antwoordt met 500", False)
    for name in ("stil", "vreemd"):
        assert answers[name][0].startswith("antwoordt niet: ")
        assert not answers[name][1]


@pytest.mark.parametrize(
    ("name", "waited"), [("druk", [7]), ("lang", [links.PATIENCE]), ("morgen", [1])]
)
def test_a_busy_site_is_asked_again_when_it_likes(
    host: str, monkeypatch: pytest.MonkeyPatch, name: str, waited: list[float]
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    _Site.asked.clear()
    (link,) = look_up({f"{host}/{name}": ()})
    assert (link.trouble, slept, _Site.asked[name]) == ("", waited, 2)


@pytest.mark.parametrize("code", [429, 503])
def test_a_site_that_stays_busy_is_no_lost_page(
    host: str, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    (link,) = look_up({f"{host}/{code}": ()})
    assert (link.trouble, link.gone) == (f"antwoordt met {code}", False)
    assert link.refused is (code == 429)


@pytest.mark.parametrize(
    ("name", "trouble", "moved"),
    [
        ("301", "", "/200"),
        ("308#kop", "", "/200#kop"),
        ("302", "", ""),
        ("heen", "", ""),
        ("kring", "leidt in een kring", ""),
        ("start", "leidt nu naar een startpagina", ""),
    ],
)
def test_a_page_that_moved_says_where_to(host: str, name: str, trouble: str, moved: str) -> None:
    (link,) = look_up({f"{host}/{name}": ()})
    assert (link.trouble, link.moved) == (trouble, moved and host + moved)


def test_a_site_is_asked_one_page_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: Counter[str] = Counter()

    def ask(address: str) -> links._Answer:
        site = address.split("/")[2]
        busy[site] += 1
        assert busy[site] == 1
        time.sleep(0.005)
        busy[site] -= 1
        return links._Answer()

    monkeypatch.setattr(links, "_open", ask)
    found = {f"https://{site}.be/{page}": () for page in range(5) for site in "abc"}
    assert [link.address for link in look_up(found)] == list(found)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "https://[::1", "http://a..b/"])
def test_what_cannot_be_opened_is_no_traceback(address: str) -> None:
    (link,) = look_up({address: ()})
    assert link.trouble.startswith("antwoordt niet: ")


def test_the_report_separates_gone_from_unsure() -> None:
    found = report(
        [
            Link("https://a.be/", ("a.yml:1", "b.md:2"), "antwoordt met 404", gone=True),
            Link("https://b.be/", ("a.yml:3",), "antwoordt met 403"),
            Link("https://c.be/", ("a.yml:4",)),
            Link("https://d.be/", ("a.yml:5",), "antwoordt met 429", refused=True),
            Link("https://e.be/", ("a.yml:6",), moved="https://f.be/"),
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
    assert report([Link("https://a.be/", ("a.yml:1",))]) == Report(
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
    host: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GH_NUMBER", "boos")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(repo.root / "summary"))
    repo.write("docs/weg.md", f"[weg]({host}/404)\n")
    assert main(["links", "--issue"], repo.root) == 0
    said = capsys.readouterr().out
    assert f"- <{host}/404> antwoordt met 404 (docs/weg.md:1)\n" in said
    assert "Het verslag staat niet in een issue: gh: geen toegang" in said
    assert "antwoordt met 404" in (repo.root / "summary").read_text("utf-8")


def test_without_gh_the_report_is_still_there(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(repo.root))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    keep_in_issue(Report("tekst", to_do=True))
    assert "Het verslag staat niet in een issue: [Errno 2]" in capsys.readouterr().out
