"""`toolbox rename`: one command for what takes 24 places by hand, and all or nothing."""

import signal
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import Repository
from toolbox.cli import main
from toolbox.refactor import workspace
from toolbox.refactor.workspace import Workspace


def files(root: Path) -> dict[str, bytes]:
    """Return all files by their path."""
    paths = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_a_real_fiche_gets_another_name_everywhere_and_nothing_else_changes(
    real: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(real.root)
    capsys.readouterr()
    assert main(["rename", "fiche", "visievorming", "visie"], real.root) == 0
    assert real.problems() == []
    after = files(real.root)
    assert before.keys() - after.keys() == {"fiches/visievorming.md"}
    assert after.keys() - before.keys() == {"fiches/visie.md"}
    places = 0
    for path in before.keys() & after.keys() - {"data/redirects.yml"}:
        rows = zip(before[path].split(b"\n"), after[path].split(b"\n"), strict=True)
        for old, new in rows:
            if old != new:
                places += 1
                for form in (b"%s.md", b": %s", b"- %s", b"vragen-%s", b"checklist-%s"):
                    old = old.replace(form % b"visievorming", form % b"visie")
                assert old == new
    assert places > 24
    own, was = after["fiches/visie.md"], before["fiches/visievorming.md"]
    assert own == was.replace(b"\n---\n\n", b"\naliases:\n  - visievorming\n---\n\n", 1)
    assert after["data/redirects.yml"] == before["data/redirects.yml"] + (
        b"- from: voorbeeld/vragen-visievorming/\n  to: voorbeeld/vragen-visie/\n"
    )
    told = capsys.readouterr().out.split("\n")
    assert "  regel 132: - fiche: visievorming → - fiche: visie" in told
    assert "fiches/visievorming.md heet nu fiches/visie.md" in told
    assert told[-2] == "Alles klopt. Bewaar deze bestanden samen in git."


def test_there_and_back_leaves_only_the_name_of_in_between(real: Repository) -> None:
    before = files(real.root)
    for names in (("visievorming", "visie"), ("visie", "visievorming")):
        assert main(["rename", "fiche", *names], real.root) == 0
    after = files(real.root)
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"data/redirects.yml", "fiches/visievorming.md"}
    assert b"aliases:\n  - visie\n---" in after["fiches/visievorming.md"]
    assert real.problems() == []


def test_real_worksheets_get_another_name_everywhere(real: Repository) -> None:
    for name in ("swot", "pdca", "persona", "waarden"):
        assert main(["rename", "werkblad", name, f"nieuw-{name}"], real.root) == 0
        rows = (real.root / "data/redirects.yml").read_text("utf-8")
        assert f"- from: werkbladen/{name}/\n  to: werkbladen/nieuw-{name}/\n" in rows
    assert real.problems() == []


def test_shortcodes_links_quotes_and_line_endings(repo: Repository) -> None:
    repo.fiche(
        "related: ['twee']  # verwant\n",
        "\r\nZie [hier](twee.md#ga-door), [daar](<./twee.md>) en [het blad].\r\n\r\n"
        "{{ steps('twee') }}\r\n\r\n[het blad]: ../werkbladen/vragen-twee.md\r\n",
    )
    repo.write("data/redirects.yml", "- from: fiches/twee/#oud\n  to: fiches/twee/#ga-door\n")
    assert main(["rename", "fiche", "twee", "nieuw"], repo.root) == 0
    text = (repo.root / "fiches/een.md").read_bytes().decode()
    assert "related: ['nieuw']  # verwant\n" in text
    assert text.endswith(
        "\r\nZie [hier](nieuw.md#ga-door), [daar](<nieuw.md>) en [het blad].\r\n\r\n"
        "{{ steps('nieuw') }}\r\n\r\n[het blad]: ../werkbladen/vragen-nieuw.md\r\n"
    )
    assert (repo.root / "data/redirects.yml").read_text("utf-8") == (
        "- from: fiches/nieuw/#oud\n  to: fiches/nieuw/#ga-door\n"
    )
    assert repo.problems() == []


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            ("fiche", "_sjabloon", "vier"),
            "‘_sjabloon’ is geen naam van een fiche; kies uit een, twee",
        ),
        (
            ("fiche", "../docs/index", "vier"),
            "‘../docs/index’ is geen naam van een fiche; kies uit een, twee",
        ),
        (("fiche", "drie", "vier"), "fiches/drie.md bestaat niet; kies uit een, twee"),
        (
            ("fiche", "een", "Een Visie"),
            "‘Een Visie’ kan geen naam zijn; gebruik alleen kleine letters, cijfers en streepjes",
        ),
        (
            ("fiche", "een", "twee"),
            "fiches/twee.md bestaat al; kies een andere naam, of voeg ze samen: "
            "python -m toolbox merge fiche een twee",
        ),
        (
            ("fiche", "een", "index"),
            "zo zou de controle je tegenhouden, met de regels van na de wijziging:\n"
            "  fiches/index.md:1:1: docs/fiches/index.md bestaat al; kies een andere bestandsnaam",
        ),
    ],
)
def test_what_cannot_be_changes_no_file(
    repo: Repository, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], message: str
) -> None:
    before = files(repo.root)
    assert main(["rename", *typed], repo.root) == 1
    assert capsys.readouterr().err == f"Er is niets veranderd: {message}\n"
    assert files(repo.root) == before


def test_content_with_problems_is_left_alone(
    repo: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.replace("fiches/een.md", "order: 1\n", "")
    assert main(["rename", "fiche", "twee", "drie"], repo.root) == 1
    assert capsys.readouterr().err == (
        "Er is niets veranderd: eerst moet alles kloppen. Typ: python -m toolbox check\n"
        "fiches/een.md:2:1: Volgorde (order): dit veld ontbreekt, maar is verplicht\n"
    )


def test_the_sheets_that_the_note_looks_for_keep_their_names(
    real: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rename", "werkblad", "actieplan", "acties"], real.root) == 1
    assert "het werkblad ‘actieplan’ houdt zijn naam en zijn plaats" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(
    repo: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.fiche("related:\n  - twee\n")
    before = files(repo.root)
    put = workspace._put_bytes

    def locked(file: Path, content: bytes | None) -> None:
        if file == repo.root / "fiches/twee.md" and content is None:
            raise PermissionError(13, "In gebruik", str(file))
        put(file, content)

    monkeypatch.setattr(workspace, "_put_bytes", locked)
    assert main(["rename", "fiche", "twee", "drie"], repo.root) == 1
    assert files(repo.root) == before
    assert "Er is niets veranderd: een bestand kan niet geschreven worden" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_who_stops_it_at_whatever_moment_has_the_files_as_they_were(
    repo: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: signal.Signals,
) -> None:
    repo.fiche("related:\n  - twee\n")
    before, handler = files(repo.root), signal.getsignal(number)
    put, left = workspace._put, 0

    def stopped(file: Path, text: str | None) -> None:
        nonlocal left
        if (left := left - 1) == 0:
            signal.raise_signal(number)
        put(file, text)

    # Its check writes elsewhere.
    monkeypatch.setattr(Workspace, "problems", lambda _: ())
    monkeypatch.setattr(workspace, "_put", stopped)
    for moment in count(1):
        left = moment
        if main(["rename", "fiche", "twee", "drie"], repo.root) == 0:
            break
        assert files(repo.root) == before
        assert capsys.readouterr() == ("", "Er is niets veranderd: de opdracht is gestopt\n")
        assert signal.getsignal(number) is handler
    assert moment > 3
    assert (repo.root / "fiches/drie.md").is_file()


def test_who_stops_it_while_it_reads_has_changed_nothing(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(root: Path) -> NoReturn:  # noqa: ARG001
        raise KeyboardInterrupt

    before = files(repo.root)
    monkeypatch.setattr(workspace, "read_content", stopped)
    assert main(["rename", "fiche", "twee", "drie"], repo.root) == 130
    assert files(repo.root) == before
    assert capsys.readouterr() == ("", "Er is niets veranderd: de opdracht is gestopt\n")


def test_a_link_to_a_file_of_a_worksheet_and_a_definition_in_a_list_follow(
    repo: Repository,
) -> None:
    repo.fiche(
        body="Neem [het blad](../werkbladen/raster.pdf) of [Word][w].\n\n"
        "- Kijk.\n\n    [w]: ../werkbladen/raster.docx\n"
    )
    assert repo.problems() == []
    assert main(["rename", "werkblad", "raster", "rooster"], repo.root) == 0
    body = (repo.root / "fiches/een.md").read_text("utf-8")
    assert "(../werkbladen/rooster.pdf)" in body
    assert "[w]: ../werkbladen/rooster.docx" in body
    assert repo.problems() == []


@pytest.mark.parametrize(
    "template", ["\ufeff---\nrelated: [een]\n---\n", "geen velden\n", "---\na: [\n---\n"]
)
def test_a_template_that_cannot_be_read_stops_nobody(repo: Repository, template: str) -> None:
    repo.write("fiches/_sjabloon.md", template)
    assert main(["rename", "fiche", "een", "nieuw"], repo.root) == 0
    assert (repo.root / "fiches/_sjabloon.md").read_text("utf-8") == template.replace(
        "een]", "nieuw]"
    )
