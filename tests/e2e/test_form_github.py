"""The form as it is online: it signs in where publiq says, and talks to GitHub and nobody else.

GitHub itself cannot be reached here: these answers have the shape that GitHub gives them
(https://docs.github.com/en/rest), as far as decap-cms looks at them.
"""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from toolbox.cms.backend import Backend
from toolbox.model.toolbox import Toolbox

from .browsing import DESKTOP, Reader
from .editor import write_form
from .published import ROOT, served

API = "https://api.github.com/"
REPOSITORY = "repos/publiq/toolbox"
SIGN_IN = "https://aanmelden.voorbeeld.be/"
BACKEND = Backend("https://github.com/publiq/toolbox", SIGN_IN)
BRANCH = "cms/fiches/visievorming"
COMMIT = "c" * 40

HAND_OVER = """<!doctype html><script>
  const token = JSON.stringify({ token: "geheim", provider: "github" });
  addEventListener("message", ({ origin }) => {
    opener.postMessage(`authorization:github:success:${token}`, origin);
  });
  opener.postMessage("authorizing:github", "*");
</script>"""
"""What a proxy answers once somebody said yes on GitHub."""


@dataclass
class FakeGitHub:
    """A repository on GitHub with the fiches of this one; `asked` is what it has to make."""

    contents: dict[str, bytes]
    asked: dict[str, Any] = field(default_factory=dict)

    def answer(self, route: Route) -> None:
        request = route.request
        path = request.url.removeprefix(API).partition("?")[0]
        if request.method == "GET":
            found = self._found(path)
            route.fulfill(status=404 if found is None else 200, json=found or [])
        else:
            self.asked[path.removeprefix(f"{REPOSITORY}/")] = request.post_data_json
            route.fulfill(status=201, json=self._made(path))

    def _made(self, path: str) -> Any:
        if path.endswith("/pulls"):
            return {"number": 7, "labels": [], "head": {"ref": BRANCH, "sha": COMMIT}}
        if path.endswith("/git/blobs"):
            content = base64.b64decode(self.asked["git/blobs"]["content"])
            name = sha1(content).hexdigest()
            self.contents[name] = content
            return {"sha": name}
        return {"sha": COMMIT, "tree": {"sha": COMMIT}}

    def _found(self, path: str) -> Any:
        kind, _, rest = path.removeprefix(f"{REPOSITORY}/").partition("/")
        if path in {"user", "users/iemand"}:
            return {"login": "iemand", "name": "Iemand", "id": 1}
        if path == REPOSITORY:
            return {"owner": {"login": "publiq"}, "permissions": {"push": True}}
        if kind == "branches":
            return {"name": rest, "commit": {"sha": COMMIT}}
        if kind == "pulls":
            return self._proposals()
        if kind == "compare":
            changed = self.asked["git/trees"]["tree"][0]
            file = {"filename": changed["path"], "status": "modified", "sha": changed["sha"]}
            return {"files": [{**file, "patch": "x"}]}
        if rest.startswith("trees/"):
            return {"tree": [_entry(file) for file in sorted((ROOT / "fiches").iterdir())]}
        if rest.startswith("blobs/"):
            return {"content": base64.b64encode(self.contents[rest[6:]]).decode()}
        return [] if kind == "commits" else None

    def _proposals(self) -> list[Any]:
        if "pulls" not in self.asked:
            return []
        return [
            {
                "number": 7,
                "state": "open",
                "labels": [{"name": "decap-cms/draft"}],
                "head": {"ref": BRANCH, "sha": COMMIT},
                "user": {"login": "iemand"},
                "updated_at": "2026-11-23T12:00:00Z",
            }
        ]


@dataclass
class Editor:
    """Somebody who signed in."""

    page: Page
    github: FakeGitHub


@pytest.fixture
def online(browser: Browser, tmp_path: Path) -> Iterator[Editor]:
    write_form(ROOT, tmp_path / "2026.1", BACKEND, local=False)
    (tmp_path / "versions.json").write_text("[]")
    fiches = [file.read_bytes() for file in (ROOT / "fiches").iterdir()]
    github = FakeGitHub({sha1(content).hexdigest(): content for content in fiches})
    with served(tmp_path) as address:
        reader = Reader(browser, address, others=(API, SIGN_IN))
        page = reader.fresh(DESKTOP)
        page.context.route(f"{API}**", github.answer)
        page.context.route(
            f"{SIGN_IN}**",
            lambda route: route.fulfill(body=HAND_OVER, content_type="text/html"),
        )
        page.goto(f"{address}2026.1/admin/")
        page.get_by_role("button", name="Aanmelden met GitHub").click()
        page.get_by_role("heading", name="Soorten teksten").wait_for()
        yield Editor(page, github)
        troubles = list(reader.troubles)
        reader.close()
        assert troubles == [], troubles


def test_an_editor_signs_in_and_sees_what_github_holds(online: Editor, toolbox: Toolbox) -> None:
    names = [f"{fiche.front_matter.order}. {fiche.front_matter.title}" for fiche in toolbox.fiches]
    expect(online.page.get_by_role("link", name=re.compile(r"^\d+\. "))).to_have_text(names)


def test_what_is_saved_becomes_a_proposal(online: Editor) -> None:
    page = online.page
    page.get_by_role("link", name="2. Visievorming").click()
    expect(page.get_by_label("Titel", exact=True).first).to_have_value("Visievorming")
    # Only a colleague, on GitHub, puts it with the rest.
    expect(page.get_by_role("button", name="Publiceer", exact=True)).to_have_count(0)
    page.get_by_label("Volgorde").fill("5")
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_role("button", name="Status: Concept").wait_for()
    asked = online.github.asked
    assert asked["git/trees"]["tree"][0]["path"] == "fiches/visievorming.md"
    assert asked["git/commits"]["message"] == "Wijzig fiche ‘visievorming’"
    assert asked["git/refs"]["ref"] == f"refs/heads/{BRANCH}"
    assert (asked["pulls"]["head"], asked["pulls"]["base"]) == (f"publiq:{BRANCH}", "main")
    before = (ROOT / "fiches/visievorming.md").read_text("utf-8")
    after = online.github.contents[asked["git/trees"]["tree"][0]["sha"]].decode()
    assert after == before.replace("\norder: 2\n", "\norder: 5\n", 1)


def _entry(file: Path) -> dict[str, Any]:
    content = file.read_bytes()
    name = sha1(content).hexdigest()
    return {"path": file.name, "type": "blob", "sha": name, "size": len(content)}
