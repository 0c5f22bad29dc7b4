"""WebKit, the engine of Safari, as Debian and Ubuntu have it, over WebDriver.

Its MiniBrowser speaks the classic protocol (https://www.w3.org/TR/webdriver2/) and has no window
without a screen: Xvfb is one. It cannot print. Here stands what the tests need of it, and no more.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.error import URLError

NEEDED: Final = ("WebKitWebDriver", "xvfb-run")
PATIENCE: Final = 30
"""Seconds to wait for something that should be there at once."""

KEYS: Final = {"Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015"}


@dataclass(frozen=True)
class WebKit:
    """A browser with one window, which remembers what pages store."""

    _session: str

    def send(self, command: str, **parameters: Any) -> Any:
        """Give a command and return its answer; raises HTTPError when the browser refuses it."""
        return _post(f"{self._session}/{command}", parameters)

    def go(self, url: str) -> None:
        self.send("url", url=url)

    def back(self) -> None:
        self.send("back")

    def evaluate(self, function: str, *values: Any) -> Any:
        """Call a function in the page; values go there and come back as JSON."""
        return self.send(
            "execute/sync", script=f"return ({function})(...arguments)", args=list(values)
        )

    def wait_for(self, function: str, *values: Any) -> None:
        """Wait until a function in the page says yes."""
        until = time.monotonic() + PATIENCE
        while not self.evaluate(function, *values):
            assert time.monotonic() < until, f"after {PATIENCE} s not: {function} {values}"
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        [element] = self.send("element", using="css selector", value=selector).values()
        self.send(f"element/{element}/click")

    def type(self, selector: str, *keys: str) -> None:
        """Type letters, or press keys by their names, in a field."""
        self.evaluate("selector => document.querySelector(selector).focus()", selector)
        pressed = [key for each in keys for key in ([KEYS[each]] if each in KEYS else each)]
        actions = [{"type": kind, "value": key} for key in pressed for kind in ("keyDown", "keyUp")]
        self.send("actions", actions=[{"type": "key", "id": "key", "actions": actions}])


def missing() -> list[str]:
    """Return what this machine lacks of a WebKit to test with."""
    return [name for name in NEEDED if not shutil.which(name)]


@contextmanager
def started(log: Path) -> Iterator[WebKit]:
    """Start WebKit on a screen that nobody sees; yield it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["xvfb-run", "-a", "-s", "-screen 0 1300x900x24", "WebKitWebDriver", f"--port={port}"]
    # Without a bus it waits half a minute for one.
    if shutil.which("dbus-run-session"):
        command = ["dbus-run-session", "--", *command]
    with log.open("w") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True)
    try:
        session = _session(f"http://127.0.0.1:{port}", process)
        try:
            yield WebKit(session)
        finally:
            urllib.request.urlopen(urllib.request.Request(session, method="DELETE"), timeout=60)
    finally:
        os.killpg(process.pid, 15)
        process.wait(PATIENCE)


def _session(driver: str, process: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    browsers = Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser")
    options = {"binary": str(next(browsers)), "args": ["--automation"]}
    wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
    while process.poll() is None and time.monotonic() < until:
        try:
            made = _post(f"{driver}/session", {"capabilities": wanted})
        except URLError:
            time.sleep(0.2)
        else:
            return f"{driver}/session/{made['sessionId']}"
    raise AssertionError("WebKit did not start")


def _post(url: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]
