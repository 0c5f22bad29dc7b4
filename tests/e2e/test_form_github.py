"""The form as it is online: it signs in where publiq says, and talks to GitHub and nobody else.

GitHub itself cannot be reached here: these answers have the shape that GitHub gives them
(https://docs.github.com/en/rest), as far as decap-cms looks at them.
"""

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from toolbox.cms.backend import Backend
from toolbox.model.toolbox import Toolbox

from .browsing import DESKTOP
from .editor import SHORT, SHORT_FICHE, FormHost, write_form
from .published import ROOT

API = "https://api.github.com/"
REPOSITORY = "repos/publiq/toolbox"
SIGN_IN = "https://aanmelden.voorbeeld.be/"
BACKEND = Backend("https://github.com/publiq/toolbox", SIGN_IN)
BRANCH = f"cms/fiches/{SHORT}"
FICHE = f"fiches/{SHORT}.md"
COMMIT = "c" * 40
BEFORE = "b" * 40
"""The commit from which a proposal began."""

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
    """A repository on GitHub with these fiches and a short one; `asked` is what it has to make."""

    main: dict[str, bytes] = field(default_factory=lambda: _fiches())
    before: dict[str, bytes] = field(default_factory=lambda: _fiches())
    """What was published when the proposal began."""
    proposed: bytes | None = None
    """The fiche in a proposal that a colleague made."""
    signed_in: bool = True
    meanwhile: Callable[[], None] | None = None
    """What a colleague does while the texts of a save are on their way."""
    contents: dict[str, bytes] = field(default_factory=dict)
    asked: dict[str, Any] = field(default_factory=dict)

    def answer(self, route: Route) -> None:
        request = route.request
        path = request.url.removeprefix(API).partition("?")[0]
        if not self.signed_in:
            route.fulfill(status=401, json={"message": "Bad credentials"})
        elif request.method == "GET":
            found = self._found(path)
            route.fulfill(status=404 if found is None else 200, json=found or [])
        else:
            if self.meanwhile:
                self.meanwhile()
                self.meanwhile = None
            self.asked[path.removeprefix(f"{REPOSITORY}/")] = request.post_data_json
            route.fulfill(status=201, json=self._made(path))

    def propose(self, *changes: tuple[str, str]) -> None:
        """Let a colleague propose changes in the fiche."""
        self.proposed = _fiches(*changes)[f"{SHORT}.md"]

    def written(self) -> str:
        """Return the fiche as it was saved last."""
        return self.contents[self.asked["git/trees"]["tree"][0]["sha"]].decode()

    def _made(self, path: str) -> Any:
        if path.endswith("/pulls"):
            return {"number": 7, "labels": [], "head": {"ref": BRANCH, "sha": COMMIT}}
        if path.endswith("/git/blobs"):
            content = base64.b64decode(self.asked["git/blobs"]["content"])
            return {"sha": self._stored(content)}
        if "/git/refs/" in path:
            self.proposed = self.written().encode()
        return {"sha": COMMIT, "tree": {"sha": COMMIT}}

    def _stored(self, content: bytes) -> str:
        name = sha1(content).hexdigest()
        self.contents[name] = content
        return name

    def _found(self, path: str) -> Any:
        kind, _, rest = path.removeprefix(f"{REPOSITORY}/").partition("/")
        if path in {"user", "users/iemand"}:
            return {"login": "iemand", "name": "Iemand", "id": 1}
        if path == REPOSITORY:
            return {"owner": {"login": "publiq"}, "permissions": {"push": True}}
        if kind == "branches":
            return self._branch(unquote(rest))
        if kind == "pulls":
            return self._proposals()
        if kind == "compare":
            commit = {"sha": COMMIT, "parents": [{"sha": COMMIT}]}
            return {
                "files": [self._difference()],
                "merge_base_commit": {"sha": BEFORE},
                "base_commit": commit,
                "commits": [commit],
            }
        if rest.startswith("trees/"):
            return {"tree": [self._entry(path, file) for path, file in self._tree(rest).items()]}
        if rest.startswith("blobs/"):
            return {"content": base64.b64encode(self.contents[rest[6:]]).decode()}
        return [] if kind == "commits" else None

    def _branch(self, name: str) -> Any:
        if name != BRANCH:
            return {"name": name, "commit": {"sha": COMMIT}}
        if self.proposed:
            return {"name": name, "commit": {"sha": sha1(self.proposed).hexdigest()}}
        return {"name": name, "commit": {"sha": COMMIT}} if "pulls" in self.asked else None

    def _tree(self, rest: str) -> dict[str, bytes]:
        return self.before if BEFORE in rest else self.main

    def _difference(self) -> Any:
        if self.proposed:
            name = self._stored(self.proposed)
        else:
            name = self.asked["git/trees"]["tree"][0]["sha"]
        return {"filename": FICHE, "status": "modified", "sha": name, "patch": "x"}

    def _entry(self, path: str, content: bytes) -> dict[str, Any]:
        name = self._stored(content)
        return {"path": path, "type": "blob", "sha": name, "size": len(content)}

    def _proposals(self) -> list[Any]:
        if "pulls" not in self.asked and not self.proposed:
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
    troubles: list[str]


@pytest.fixture
def online(form_host: FormHost) -> Iterator[Editor]:
    write_form(form_host.web / "2026.1", BACKEND, local=False)
    (form_host.web / "versions.json").write_text("[]")
    github = FakeGitHub()
    with form_host.visit(API, SIGN_IN) as reader:
        # That is how GitHub says that a fiche has no proposal yet.
        reader.expect_missing(f"{API}{REPOSITORY}/branches/{quote(BRANCH, safe='')}")
        page = reader.fresh(DESKTOP)
        page.context.route(f"{API}**", github.answer)
        page.context.route(
            f"{SIGN_IN}**",
            lambda route: route.fulfill(body=HAND_OVER, content_type="text/html"),
        )
        page.goto(f"{reader.address}2026.1/admin/")
        page.get_by_role("button", name="Aanmelden met GitHub").click()
        # What a colleague does from now on comes after what this editor sees.
        page.get_by_role("link", name="98. Terugkijken").wait_for()
        yield Editor(page, github, reader.troubles)


def test_an_editor_signs_in_and_sees_what_github_holds(online: Editor, toolbox: Toolbox) -> None:
    names = [f"{fiche.front_matter.order}. {fiche.front_matter.title}" for fiche in toolbox.fiches]
    names.append("98. Terugkijken")
    expect(online.page.get_by_role("link", name=re.compile(r"^\d+\. "))).to_have_text(names)


def test_above_the_page_stands_where_on_github_a_text_gets_another_name(online: Editor) -> None:
    online.page.get_by_role("link", name="98. Terugkijken").click()
    above = online.page.frame_locator("iframe").locator(".tb-moving")
    expect(above).to_have_text(
        "Naam wijzigen, samenvoegen of verwijderen doe je op GitHub, met de naam ‘terugkijken’."
    )
    link = above.get_by_role("link")
    expect(link).to_have_attribute(
        "href", "https://github.com/publiq/toolbox/actions/workflows/move.yml"
    )
    expect(link).to_have_attribute("target", "_blank")


def test_what_is_saved_becomes_a_proposal(online: Editor) -> None:
    page = online.page
    page.get_by_role("link", name="98. Terugkijken").click()
    expect(page.get_by_label("Titel", exact=True).first).to_have_value("Terugkijken")
    # Only a colleague, on GitHub, puts it with the rest.
    expect(page.get_by_role("button", name="Publiceer", exact=True)).to_have_count(0)
    page.get_by_label("Volgorde").fill("5")
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_role("button", name="Status: Concept").wait_for()
    asked = online.github.asked
    assert asked["git/trees"]["tree"][0]["path"] == FICHE
    assert asked["git/commits"]["message"] == "Wijzig fiche ‘terugkijken’"
    assert asked["git/refs"]["ref"] == f"refs/heads/{BRANCH}"
    assert (asked["pulls"]["head"], asked["pulls"]["base"]) == (f"publiq:{BRANCH}", "main")
    assert online.github.written() == SHORT_FICHE.replace("\norder: 98\n", "\norder: 5\n", 1)


def test_what_a_colleague_published_meanwhile_stays(online: Editor) -> None:
    page, github = online.page, online.github
    _open_and_type(page)
    github.main = _fiches(("title: Terugkijken", "title: Samen terugkijken"))
    page.get_by_role("button", name="Bewaren").click()
    asked = _question(page)
    expect(asked.get_by_text("Titel", exact=True)).to_be_visible()
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("button", name="Status: Concept").wait_for()
    assert "\ntitle: Samen terugkijken\n" in github.written()
    assert "\norder: 5\n" in github.written()
    assert "git/refs" in github.asked


def test_what_a_colleague_proposed_meanwhile_stays_and_mine_joins_it(online: Editor) -> None:
    page, github = online.page, online.github
    _open_and_type(page)
    github.propose(("\norder: 98\n", "\norder: 7\n"))
    page.get_by_role("button", name="Bewaren").click()
    asked = _question(page)
    volgorde = asked.get_by_role("group", name="Volgorde")
    expect(volgorde).to_contain_text("7")
    volgorde.get_by_label("Wat jij typte").check()
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("button", name="Status: Concept").wait_for()
    assert "\norder: 5\n" in github.written()
    # On the branch of the colleague, not on one of its own in its place.
    assert f"git/refs/heads/{quote(BRANCH, safe='')}" in github.asked
    assert not {"git/refs", "pulls"} & github.asked.keys()


def test_a_proposal_does_not_undo_what_was_published_after_it_began(online: Editor) -> None:
    page, github = online.page, online.github
    github.main = _fiches(("title: Terugkijken", "title: Samen terugkijken"))
    github.proposed = github.before[f"{SHORT}.md"]
    _open_and_type(page)
    page.get_by_role("button", name="Bewaren").click()
    _question(page).get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    assert "\ntitle: Samen terugkijken\n" in github.written()
    assert "\norder: 5\n" in github.written()


def test_a_proposal_brings_nothing_back_that_was_removed_after_it_began(online: Editor) -> None:
    page, github = online.page, online.github
    github.proposed = github.before[f"{SHORT}.md"]
    _open_and_type(page)
    del github.main[f"{SHORT}.md"]
    page.get_by_role("button", name="Bewaren").click()
    gone = page.get_by_role("dialog", name="Iemand haalde deze tekst weg terwijl jij schreef")
    gone.wait_for()
    assert "git/trees" not in github.asked
    gone.get_by_role("button", name="Bewaar toch").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    assert github.written() == SHORT_FICHE.replace("\norder: 98\n", "\norder: 5\n", 1)
    # That GitHub has no such file any more.
    online.troubles.clear()


def test_a_new_text_does_not_undo_one_that_got_its_name_meanwhile(online: Editor) -> None:
    page, github = online.page, online.github
    github.proposed = github.before.pop(f"{SHORT}.md")
    _open_and_type(page)
    github.main = _fiches(("title: Terugkijken", "title: Samen terugkijken"))
    page.get_by_role("button", name="Bewaren").click()
    asked = _question(page)
    expect(asked.locator("legend")).to_have_text(["Titel", "Volgorde"])
    asked.get_by_role("group", name="Titel").get_by_label("Wat de ander schreef").check()
    asked.get_by_role("group", name="Volgorde").get_by_label("Wat jij typte").check()
    asked.get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    assert "\ntitle: Samen terugkijken\n" in github.written()
    assert "\norder: 5\n" in github.written()
    online.troubles.clear()


def test_what_a_colleague_proposes_while_a_save_is_on_its_way_stays(online: Editor) -> None:
    page, github = online.page, online.github
    _open_and_type(page)
    github.meanwhile = lambda: github.propose(("title: Terugkijken", "title: Samen terugkijken"))
    page.get_by_role("button", name="Bewaren").click()
    _question(page).get_by_role("button", name="Bewaar zo").click()
    page.get_by_role("alert").get_by_text("Bewaard").wait_for()
    assert "\ntitle: Samen terugkijken\n" in github.written()
    assert "\norder: 5\n" in github.written()
    assert "pulls" not in github.asked

    # And so for a proposal that there is already.
    github.propose(
        ("title: Terugkijken", "title: Samen terugkijken"), ("\norder: 98\n", "\norder: 5\n")
    )
    page.get_by_label("Volgorde").fill("6")
    github.meanwhile = lambda: github.propose(
        ("title: Terugkijken", "title: Samen kijken"), ("\norder: 98\n", "\norder: 5\n")
    )
    page.get_by_role("button", name="Bewaren").click()
    _question(page).get_by_role("button", name="Bewaar zo").click()
    expect(page.get_by_label("Titel", exact=True).first).to_have_value("Samen kijken")
    assert "\ntitle: Samen kijken\n" in github.written()
    assert "\norder: 6\n" in github.written()


def test_an_expired_sign_in_refuses_a_save_and_loses_nothing(online: Editor) -> None:
    page, github = online.page, online.github
    _open_and_type(page)
    github.signed_in = False
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("je bent niet meer aangemeld")).to_be_visible()
    github.signed_in = True
    page.once("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.get_by_role("button", name="Ga ermee verder").click()
    expect(page.get_by_label("Volgorde")).to_have_value("5")
    expect(page.get_by_text("Nog niet bewaard")).to_be_visible()
    online.troubles.clear()


def test_a_server_that_is_down_refuses_a_save_in_words_and_loses_nothing(online: Editor) -> None:
    page, github = online.page, online.github
    _open_and_type(page)
    save = page.get_by_role("button", name="Bewaren")
    told = page.get_by_role("alert").get_by_text("de server antwoordt nu niet")
    # As GitHub's own gate says it: where decap-cms asks for a list, and for anything else.
    for path in ("pulls?**", "git/blobs"):
        address = f"{API}{REPOSITORY}/{path}"
        page.context.route(
            address,
            lambda route: route.fulfill(status=502, body="<html>", content_type="text/html"),
        )
        save.click()
        told.wait_for()
        page.context.unroute(address)
        told.click()
        told.wait_for(state="detached")
        expect(page.get_by_label("Volgorde")).to_have_value("5")
    online.troubles.clear()

    # One that refuses says why, in its own words.
    page.context.route(
        f"{API}{REPOSITORY}/git/blobs",
        lambda route: route.fulfill(status=422, json={"message": "Validation Failed"}),
    )
    save.click()
    expect(page.get_by_role("alert")).to_have_text(
        "Kan item niet opslaan: de server weigert dit en zegt ‘Validation Failed’."
        " Je tekst blijft in deze browser"
    )
    page.context.unroute(f"{API}{REPOSITORY}/git/blobs")
    expect(page.get_by_label("Volgorde")).to_have_value("5")
    online.troubles.clear()

    # One that says nothing is asked for a minute, and meanwhile nobody can type.
    page.context.route(f"{API}{REPOSITORY}/pulls?**", lambda _: None)
    save.click()
    expect(page.locator(".tb-waiting")).to_have_text(
        "Bewaren duurt lang: de server antwoordt nog niet. Je tekst staat ook in deze browser.",
        timeout=15_000,
    )
    assert "git/trees" not in github.asked


def _open_and_type(page: Page) -> None:
    page.get_by_role("link", name="98. Terugkijken").click()
    expect(page.get_by_label("Titel", exact=True).first).to_have_value("Terugkijken")
    page.get_by_label("Volgorde").fill("5")


def _question(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Iemand veranderde deze tekst terwijl jij schreef")


def _fiches(*changes: tuple[str, str]) -> dict[str, bytes]:
    """Return the fiches by their file name, with changes in the short one."""
    fiches = {file.name: file.read_text("utf-8") for file in sorted((ROOT / "fiches").iterdir())}
    short = SHORT_FICHE
    for old, new in changes:
        short = short.replace(old, new, 1)
    fiches[f"{SHORT}.md"] = short
    return {name: text.encode() for name, text in fiches.items()}
