"""Firefox as readers have it, over WebDriver BiDi, which it speaks by itself.

Playwright drives Firefox only as it builds it: the one of this machine does not know everything
that it asks. Here stands what the tests need of it, and no more.
"""

import json
import os
import re
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

from websockets.sync.client import ClientConnection, connect

FIREFOXES: Final = ("firefox-esr", "firefox")
PATIENCE: Final = 30
"""Seconds to wait for something that should be there at once."""

_SLOWEST: Final = 60
"""Seconds in which the browser has to be there, or to answer."""

_KEYS: Final = {"\n": "\ue006", "ArrowUp": "\ue013", "ArrowDown": "\ue015"}
_EVENTS: Final = (
    "log.entryAdded",
    "browsingContext.userPromptOpened",
    "browsingContext.downloadEnd",
)
_CALL: Final = "async (values) => JSON.stringify((await ({})(...JSON.parse(values))) ?? null)"


_FILL: Final = """(name, text) => {
  const field = document.querySelector(name);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
_SHOW: Final = """async (name) => {
  const it = document.querySelector(name);
  const top = () => it.getBoundingClientRect().top;
  let was;
  do {
    it.scrollIntoView({ behavior: "instant", block: "center" });
    was = top();
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (was !== top());
}"""
"""Brings something in view, and waits until it stays where it is: what is pressed may not move."""
_CORNER: Final = """(name) => {
  const { width, height } = document.querySelector(name).getBoundingClientRect();
  return [Math.floor(width / 2) - 4, Math.floor(height / 2) - 4];
}"""


def executable() -> str | None:
    """The Firefox of this machine; the variable FIREFOX names another."""
    found = (shutil.which(name) for name in FIREFOXES)
    return os.environ.get("FIREFOX") or next(filter(None, found), None)


@dataclass
class Firefox:
    """A browser that runs, and the events that it sent."""

    _socket: ClientConnection
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Give a command, and wait for its answer."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(_SLOWEST))
            if message["type"] == "event":
                self._events.append((message["method"], message["params"]))
            elif message["id"] == number:
                assert message["type"] == "success", f"{method}: {message}"
                result: dict[str, Any] = message["result"]
                return result

    def events(self, method: str) -> list[dict[str, Any]]:
        """Return the events of one kind, each once."""
        found = [parameters for name, parameters in self._events if name == method]
        self._events = [each for each in self._events if each[0] != method]
        return found


@dataclass
class Visitor:
    """Somebody with a Firefox that remembers nothing of others; its tabs share what is stored."""

    firefox: Firefox
    address: str
    id: str

    def open(self, page: str, *, width: int | None = None, first: str | None = None) -> "Tab":
        """Open a page in a new tab; a function may run there before its own scripts."""
        made = self.firefox.send("browsingContext.create", type="tab", userContext=self.id)
        tab = Tab(self.firefox, made["context"])
        if width:
            size = {"width": width, "height": 740}
            self.firefox.send("browsingContext.setViewport", context=tab.id, viewport=size)
        if first:
            self.firefox.send(
                "script.addPreloadScript", functionDeclaration=first, contexts=[tab.id]
            )
        tab.go(self.url(page))
        return tab

    def url(self, page: str) -> str:
        return self.address + page

    def troubles(self) -> list[str]:
        """Return what went wrong in its pages."""
        return [
            f"{entry['level']}: {entry['text']} {entry.get('stackTrace')}"
            for entry in self.firefox.events("log.entryAdded")
            if entry["level"] in {"error", "warn"}
        ]

    def asked(self) -> list[str]:
        """Return what pages asked to confirm; everything was."""
        events = self.firefox.events("browsingContext.userPromptOpened")
        return [prompt["message"] for prompt in events]

    def saved(self) -> Path:
        """Return the file that was saved last."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            # What it tells comes along with the next answer.
            self.firefox.send("session.status")
            if ended := self.firefox.events("browsingContext.downloadEnd"):
                return Path(ended[-1]["filepath"])
        raise AssertionError("nothing was saved")


@dataclass(frozen=True)
class Tab:
    """A page that is open."""

    firefox: Firefox
    id: str

    def go(self, url: str) -> None:
        self.firefox.send("browsingContext.navigate", context=self.id, url=url, wait="complete")

    def back(self) -> None:
        self.firefox.send("browsingContext.traverseHistory", context=self.id, delta=-1)

    def evaluate(self, function: str, *values: Any) -> Any:
        """Call a function in the page; values go there and come back as JSON."""
        called = self._call(function, *values)
        assert called["type"] == "success", called["exceptionDetails"]["text"]
        return json.loads(called["result"]["value"])

    def wait_for(self, function: str, *values: Any) -> None:
        """Wait until a function in the page says yes; while a page comes, it may not run."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            called = self._call(function, *values)
            if called["type"] == "success" and json.loads(called["result"]["value"]):
                return
            time.sleep(0.05)
        raise AssertionError(f"after {PATIENCE} s not: {function} {values}")

    def type(self, selector: str, *keys: str) -> None:
        """Type letters, or press keys by their names, in a field."""
        self.evaluate("selector => document.querySelector(selector).focus()", selector)
        pressed = [key for each in keys for key in ([each] if each in _KEYS else each)]
        self._do(
            "key",
            *(
                {"type": kind, "value": _KEYS.get(key, key)}
                for key in pressed
                for kind in ("keyDown", "keyUp")
            ),
        )

    def fill(self, selector: str, text: str) -> None:
        """Put a text in a field at once."""
        self.evaluate(_FILL, selector, text)

    def click(self, selector: str) -> None:
        self._point(selector, [(0, 0)])

    def drag_corner(self, selector: str, by: int) -> None:
        """Drag the corner with which a field is made higher or lower."""
        right, bottom = self.evaluate(_CORNER, selector)
        self._point(selector, [(right, bottom), (right, bottom + by)])

    def wheel(self, selector: str, by: int) -> None:
        """Turn the wheel of the mouse over something."""
        origin = {"type": "element", "element": self._find(selector)}
        turn = {"x": 0, "y": 0, "deltaX": 0, "deltaY": by, "origin": origin}
        self._do("wheel", {"type": "scroll", **turn})

    def set_file(self, selector: str, file: Path) -> None:
        self.firefox.send(
            "input.setFiles",
            context=self.id,
            element=self._find(selector),
            files=[str(file)],
        )

    def print(self) -> bytes:
        """Print the page on A4, as its own style asks; return the PDF."""
        printed = self.firefox.send(
            "browsingContext.print", context=self.id, page={"width": 21.0, "height": 29.7}
        )
        return b64decode(printed["data"])

    def _call(self, function: str, *values: Any) -> dict[str, Any]:
        return self.firefox.send(
            "script.callFunction",
            target={"context": self.id},
            functionDeclaration=_CALL.format(function),
            arguments=[{"type": "string", "value": json.dumps(values)}],
            awaitPromise=True,
        )

    def _find(self, selector: str) -> dict[str, str]:
        found = self.firefox.send(
            "browsingContext.locateNodes",
            context=self.id,
            locator={"type": "css", "value": selector},
        )
        assert found["nodes"], f"no {selector}"
        return {"sharedId": found["nodes"][0]["sharedId"]}

    def _point(self, selector: str, places: list[tuple[int, int]]) -> None:
        """Press at the first place, counted from the middle of something; release at the last."""
        self.evaluate(_SHOW, selector)
        origin = {"type": "element", "element": self._find(selector)}
        moves = [{"type": "pointerMove", "x": x, "y": y, "origin": origin} for x, y in places]
        press, release = ({"type": f"pointer{way}", "button": 0} for way in ("Down", "Up"))
        self._do("pointer", moves[0], press, *moves[1:], release)

    def _do(self, device: str, *actions: dict[str, Any]) -> None:
        self.firefox.send(
            "input.performActions",
            context=self.id,
            actions=[{"type": device, "id": device, "actions": list(actions)}],
        )


@contextmanager
def started(path: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own; yield it."""
    command = [path, "--headless", "--remote-debugging-port=0", "--profile", str(profile)]
    log = profile / "said.txt"
    with log.open("w") as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
    try:
        with connect(f"{_endpoint(process, log)}/session", max_size=None) as socket:
            firefox = Firefox(socket)
            prompts = {"default": "accept", "beforeUnload": "ignore"}
            firefox.send(
                "session.new",
                capabilities={"alwaysMatch": {"unhandledPromptBehavior": prompts}},
            )
            firefox.send("session.subscribe", events=_EVENTS)
            yield firefox
    finally:
        process.terminate()
        process.wait(_SLOWEST)


@contextmanager
def visiting(
    firefox: Firefox, address: str, downloads: Path, locale: str = "nl-BE"
) -> Iterator[Visitor]:
    """Yield a new visitor, whose pages may not have misbehaved by the time that they go."""
    id_ = firefox.send("browser.createUserContext")["userContext"]
    firefox.send("emulation.setLocaleOverride", locale=locale, userContexts=[id_])
    firefox.send(
        "browser.setDownloadBehavior",
        downloadBehavior={"type": "allowed", "destinationFolder": str(downloads)},
        userContexts=[id_],
    )
    visitor = Visitor(firefox, address, id_)
    try:
        yield visitor
        troubles = visitor.troubles()
        assert troubles == [], troubles
    finally:
        firefox.send("browser.removeUserContext", userContext=id_)
        for event in _EVENTS:
            firefox.events(event)


def _endpoint(process: "subprocess.Popen[bytes]", log: Path) -> str:
    until = time.monotonic() + _SLOWEST
    while time.monotonic() < until and process.poll() is None:
        said = re.search(r"WebDriver BiDi listening on (ws://\S+)", log.read_text("utf-8"))
        if said:
            return said[1]
        time.sleep(0.05)
    raise AssertionError(f"Firefox did not start:\n{log.read_text('utf-8')}")
