"""What pages of other sites answer, and how they are asked for it."""

import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from toolbox.publishing import answers
from toolbox.publishing.answers import Answer

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
    assert answers._uri(typed) == sent


def test_every_page_has_its_answer(host: str) -> None:
    names = ("200", "301", "403", "404", "410", "500", "stil", "vreemd")
    asked = answers.answers(f"{host}/{name}" for name in names)
    found = {address.rpartition("/")[2]: answer for address, answer in asked.items()}
    assert found["200"] == Answer()
    assert found["301"] == Answer(moved=f"{host}/200")
    assert found["403"] == Answer("antwoordt met 403", refused=True)
    assert found["404"] == Answer("antwoordt met 404", gone=True)
    assert found["410"] == Answer("antwoordt met 410", gone=True)
    assert found["500"] == Answer("antwoordt met 500")
    assert found["500"].unsure
    assert not any(found[name].unsure for name in ("200", "301", "403", "404", "410"))
    for name in ("stil", "vreemd"):
        assert found[name].trouble.startswith("antwoordt niet: ")
        assert found[name].unsure


@pytest.mark.parametrize(
    ("name", "waited"), [("druk", [7]), ("lang", [answers.PATIENCE]), ("morgen", [1])]
)
def test_a_busy_site_is_asked_again_when_it_likes(
    host: str, monkeypatch: pytest.MonkeyPatch, name: str, waited: list[float]
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    _Site.asked.clear()
    (answer,) = answers.answers([f"{host}/{name}"]).values()
    assert (answer.trouble, slept, _Site.asked[name]) == ("", waited, 2)


@pytest.mark.parametrize("code", [429, 503])
def test_a_site_that_stays_busy_is_no_lost_page(
    host: str, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    (answer,) = answers.answers([f"{host}/{code}"]).values()
    assert answer == Answer(f"antwoordt met {code}", refused=code == 429)


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
    (answer,) = answers.answers([f"{host}/{name}"]).values()
    assert (answer.trouble, answer.moved) == (trouble, moved and host + moved)


def test_a_site_is_asked_one_page_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: Counter[str] = Counter()

    def ask(address: str) -> Answer:
        site = address.split("/")[2]
        busy[site] += 1
        assert busy[site] == 1
        time.sleep(0.005)
        busy[site] -= 1
        return Answer()

    monkeypatch.setattr(answers, "_open", ask)
    asked = [f"https://{site}.be/{page}" for page in range(5) for site in "abc"]
    assert answers.answers(asked).keys() == set(asked)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "https://[::1", "http://a..b/"])
def test_what_cannot_be_opened_is_no_traceback(address: str) -> None:
    (answer,) = answers.answers([address]).values()
    assert answer.trouble.startswith("antwoordt niet: ")
