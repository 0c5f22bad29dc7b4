"""The form as it is online: it signs in where publiq says, and talks to the forge and nobody else.

The forge itself cannot be reached here: these answers have the shape that GitHub gives them
(https://docs.github.com/en/rest), as far as decap-cms looks at them to show what there is.
"""

import base64
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.editing.backend import Forge
from macros.toolbox import Toolbox

from .browsing import DESKTOP, Reader
from .desk import write_form
from .published import ROOT, served

API = "https://api.github.com/"
SIGN_IN = "https://aanmelden.voorbeeld.be/"
FORGE = Forge("https://github.com/publiq/toolbox", SIGN_IN)

HAND_OVER = """<!doctype html><script>
  const token = JSON.stringify({ token: "geheim", provider: "github" });
  addEventListener("message", ({ origin }) => {
    opener.postMessage(`authorization:github:success:${token}`, origin);
  });
  opener.postMessage("authorizing:github", "*");
</script>"""
"""What a proxy answers once somebody said yes on the forge."""


@pytest.fixture
def online(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    write_form(ROOT, tmp_path / "2026.1", FORGE, local=False)
    (tmp_path / "versions.json").write_text("[]")
    with served(tmp_path) as address:
        reader = Reader(browser, address, others=(API, SIGN_IN))
        page = reader.fresh(DESKTOP)
        page.context.route(f"{API}**", _answer)
        page.context.route(
            f"{SIGN_IN}**", lambda route: route.fulfill(body=HAND_OVER, content_type="text/html")
        )
        page.goto(f"{address}2026.1/admin/")
        yield page
        troubles = list(reader.troubles)
        reader.leave()
        assert troubles == [], troubles


def test_an_editor_signs_in_and_sees_what_the_forge_holds(online: Page, toolbox: Toolbox) -> None:
    online.get_by_role("button", name="Aanmelden met GitHub").click()
    for fiche in toolbox.fiches:
        name = f"{fiche.matter.order}. {fiche.matter.title}"
        expect(online.get_by_role("link", name=name)).to_be_visible()
    online.get_by_role("link", name="2. Visievorming").click()
    expect(online.get_by_label("Titel", exact=True).first).to_have_value("Visievorming")
    expect(online.get_by_role("button", name="Publiceer", exact=True)).to_have_count(0)


def _answer(route: Route) -> None:
    path = route.request.url.removeprefix(API).partition("?")[0]
    found = _found(path)
    if found is None:
        route.fulfill(status=404, json={"message": "Not Found"})
    else:
        route.fulfill(json=found)


def _found(path: str) -> Any:
    repository = "repos/publiq/toolbox"
    if path == "user":
        return {"login": "iemand", "name": "Iemand", "email": "iemand@voorbeeld.be", "id": 1}
    if path == repository:
        return {"owner": {"login": "publiq"}, "permissions": {"push": True}}
    if path in {f"{repository}/pulls", f"{repository}/commits"}:
        return []
    if path.startswith(f"{repository}/git/trees/"):
        folder = ROOT / path.rpartition(":")[2]
        return {"tree": [_entry(file) for file in sorted(folder.iterdir()) if file.is_file()]}
    if path.startswith(f"{repository}/git/blobs/"):
        return {"content": base64.b64encode(_files()[path.rpartition("/")[2]]).decode()}
    return None


def _entry(file: Path) -> dict[str, Any]:
    content = file.read_bytes()
    return {
        "path": file.name,
        "type": "blob",
        "sha": sha1(content).hexdigest(),
        "size": len(content),
    }


def _files() -> dict[str, bytes]:
    contents = [file.read_bytes() for file in (ROOT / "fiches").iterdir()]
    return {sha1(content).hexdigest(): content for content in contents}
