"""`toolbox check`, as an editor and GitHub run it."""

import os
import random
import runpy
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn

import pytest

from tests.conftest import FICHE, Repository
from toolbox.cli import main
from toolbox.commands import content
from toolbox.lint import spelling
from toolbox.schema.json_schema import TITLES

MISSING = "Titel (title): dit veld ontbreekt, maar is verplicht"


@pytest.fixture(autouse=True)
def _no_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(repo: Repository, capsys: pytest.CaptureFixture[str]) -> Check:
    """Return a function that runs the check on files, and gives its exit code and its lines."""

    def run(*files: str) -> tuple[int, str]:
        code = main(["check", *files], repo.root)
        printed = capsys.readouterr()
        assert printed.err == ""
        return code, printed.out

    return run


def test_without_problems_the_exit_code_is_0(check: Check) -> None:
    assert check() == (0, "In orde: 2 fiches, 1 werkbladen en 10 lijsten.\n")


def test_with_problems_the_exit_code_is_1(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    result = subprocess.run(
        [sys.executable, "-m", "toolbox", "check"],
        cwd=repo.root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (
        1,
        f"fiches/een.md:2:1: {MISSING}\n1 probleem in 1 bestand.\n",
        "",
    )


@pytest.mark.parametrize(
    ("package", "said"),
    [("toolbox", ""), ("macros", "Deze opdracht heet voortaan: python -m toolbox\n")],
)
def test_the_name_of_before_still_works_and_says_the_one_of_now(
    repo: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    package: str,
    said: str,
) -> None:
    monkeypatch.chdir(repo.root)
    monkeypatch.setattr(sys, "argv", [package, "check"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(package, run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr() == ("In orde: 2 fiches, 1 werkbladen en 10 lijsten.\n", said)


def test_the_last_line_counts_problems_and_files(repo: Repository, check: Check) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    repo.replace("fiches/een.md", "order: 1\n", "")
    repo.replace("fiches/twee.md", "title: Tweede fiche\n", "")
    assert check() == (
        1,
        f"fiches/een.md:2:1: {MISSING}\n"
        "fiches/een.md:2:1: Volgorde (order): dit veld ontbreekt, maar is verplicht\n"
        f"fiches/twee.md:2:1: {MISSING}\n"
        "3 problemen in 2 bestanden.\n",
    )


def test_files_can_be_named(repo: Repository, check: Check) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    repo.replace("fiches/twee.md", "title: Tweede fiche\n", "")
    assert check("fiches/twee.md") == (
        1,
        f"fiches/twee.md:2:1: {MISSING}\n1 probleem in 1 bestand.\n",
    )
    assert check("./fiches/../fiches/twee.md", str(repo.root / "fiches/een.md"))[1].count("\n") == 3
    assert check("data/phases.yml")[0] == 0


def test_a_file_that_is_named_exists(check: Check) -> None:
    assert check("fiches/weg.md", "/nergens") == (
        1,
        "/nergens:1:1: dit bestand bestaat niet\n"
        "fiches/weg.md:1:1: dit bestand bestaat niet\n"
        "2 problemen in 2 bestanden.\n",
    )


def test_on_github_each_problem_marks_its_line(
    repo: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    assert check() == (
        1,
        f"fiches/een.md:2:1: {MISSING}\n"
        f"::error file=fiches/een.md,line=2,col=1::{MISSING}\n"
        "1 probleem in 1 bestand.\n",
    )


def test_what_was_typed_gives_github_no_commands(
    repo: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    command = "\\n::stop-commands::x\\n"
    repo.replace("fiches/een.md", "order: 1", f'order: "{command}"\n"x{command}": y')
    repo.fiche(
        fields=f'"a{command}": b\nrelated: ["{command}"]\n', body='{{ worksheet("a\\n::x::y") }}'
    )
    repo.write("fiches/a\n::stop-commands::x.md", FICHE)
    code, printed = check()
    assert code == 1
    for line in printed.splitlines()[:-1]:
        assert line.startswith(("fiches/", "::error file=fiches/")), line


def test_a_folder_without_content_has_a_problem_for_each_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"], tmp_path) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.endswith(
        "mkdocs.yml:1:1: dit bestand ontbreekt; zet het terug\n10 problemen in 10 bestanden.\n"
    )


def test_who_stops_a_command_gets_no_traceback(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(root: Path) -> NoReturn:  # noqa: ARG001
        raise KeyboardInterrupt

    monkeypatch.setattr(content, "read_content", stopped)
    assert main(["check"], repo.root) == 130
    assert capsys.readouterr() == ("", "De opdracht is gestopt.\n")


@pytest.mark.parametrize(
    ("typed", "usage", "expected"),
    [
        ("", " [-h] opdracht ...", "hier ontbreekt nog: opdracht"),
        (
            "rename fiche a",
            " rename [-h] SOORT NAAM NIEUWE-NAAM",
            "hier ontbreekt nog: NIEUWE-NAAM",
        ),
        (
            "rename pagina a b",
            " rename [-h] SOORT NAAM NIEUWE-NAAM",
            "‘pagina’ bestaat niet; kies uit fiche, werkblad",
        ),
        ("check --tips", " [-h] opdracht ...", "dit hoort er niet bij: --tips"),
        ("remove fiche a --to", " remove [-h] [--to PLAATS] SOORT NAAM", "na --to hoort nog iets"),
    ],
)
def test_a_mistake_in_a_command_is_told_in_dutch(
    typed: str, usage: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed.split())
    assert stopped.value.code == 2
    assert capsys.readouterr().err == f"gebruik: toolbox{usage}\n{expected}\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_terminal_will_do(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    repo.replace("fiches/een.md", "order: 1", 'order: "één 😀 \\ud83d"')
    repo.write("fiches/drié.md", FICHE)
    (repo.root / os.fsdecode(b"fiches/\xff.md")).write_text(FICHE, "utf-8")
    shown = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(shown, encoding))
    assert main(["check"], repo.root) == 1
    sys.stdout.flush()
    assert b"fiches/een.md:4:" in shown.getvalue()


HOSTILE = {
    "nothing": b"",
    "spaces": b" \n\t\n",
    "binary": bytes(range(256)) * 40,
    "zeros": b"\0" * 5000,
    "utf-16": FICHE.encode("utf-16"),
    "latin-1": FICHE.replace("Eerste", "Eén").encode("latin-1"),
    "only returns": FICHE.replace("\n", "\r").encode(),
    "fences": b"---\n---\n---\n",
    "empty front matter": b"---\n\n---\n",
    "a list": b"---\n- a\n- b\n---\n",
    "a text": b"---\ntekst\n---\n",
    "a number": b"---\n12\n---\n",
    "null": b"---\nnull\n---\n",
    "directives": b"---\n%YAML 9.9\n---\n",
    "deep list": b"---\n" + b"- " * 20_000 + b"\n---\n",
    "deep flow": b"---\n" + b"[" * 100_000 + b"\n---\n",
    "deep keys": b"---\n" + b"? " * 20_000 + b"\n---\n",
    "anchors": b"---\na: &a [*a, *a]\n---\n",
    "many aliases": b"---\na: &a [x]\nb: &b [" + b"*a," * 9999 + b"]\n---\n",
    "long key": b"---\n? " + b"x" * 100_000 + b"\n: y\n---\n",
    "long value": b"---\ntitle: " + b"x" * 900_000 + b"\n---\n",
    "large": b"x" * 2_000_000,
    "jinja": b"---\ntitle: {{ x }}\n---\n{{ x.__class__ }}{% for %}",
    "autoescape": FICHE.encode() + b"{% autoescape x %}{% endautoescape %}",
    "large number": FICHE.encode() + b"{{ steps(" + b"9" * 9000 + b") }}",
    "surrogate": FICHE.encode() + b'{{ worksheet("\\ud800") }}',
    "deep jinja": FICHE.encode() + b"{{ " + b"(" * 9000,
    "brackets": FICHE.encode() + b"[" * 9000,
    "deep quotes": FICHE.encode() + b"> " * 3000 + b"x",
    "wrong types": b"---\ntitle: {a: b}\nsummary: [x]\norder: {}\nphase: [[]]\nsteps: [[]]\n"
    b"faq: {question: x}\nchanges: [{date: [x]}]\nresources: [[x]]\nrelated: [{a: b}]\n---\n",
    "nothing at all": b"---\ntitle:\nsummary:\norder:\nphase:\nsteps:\n  -\nfaq:\n  -\n---\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_there_is_never_a_traceback(repo: Repository, check: Check, name: str) -> None:
    for path in (
        *("fiches/een.md", "fiches/nieuw.md", "data/sources.yml", "data/worksheets/a.yml"),
        *("data/redirects.yml", "data/published.txt"),
    ):
        repo.write(path, HOSTILE[name])
    code, printed = check()
    assert code == 1
    *lines, totals = printed.splitlines()
    assert lines
    assert all(line.startswith(("fiches/", "data/")) for line in lines)
    assert totals.startswith(f"{len(lines)} problemen in ")


def test_there_is_never_a_traceback_for_any_change_of_a_byte(repo: Repository) -> None:
    fiche = (
        FICHE.removesuffix("---\n")
        + "    body: |\n      Een [x](twee.md) **y**\n    data: [principles]\n"
        + "faq:\n  - question: Wie?\n    answer: '<b> {{ x }}'\n"
        + "changes: [{date: 2026-01-01, text: a}]\n"
        + "---\n## Kop\n\n{{ steps() }}\n\n```\nx\n```\n"
    ).encode()
    chance = random.Random(2026)
    for _ in range(150):
        changed = bytearray(fiche)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(changed))
            changed[place : place + chance.randint(0, 3)] = chance.choice(
                [b"", b"\n", b"\t", b": ", b"- ", b"'", b'"', b"{", b"[", b"&", b"*", b"|", b"\xc3"]
            )
        repo.write("fiches/een.md", bytes(changed))
        assert isinstance(repo.problems(), list)


def test_tips_are_printed_when_asked_for_and_never_block(
    repo: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.fiche(fields="tips: [Werk duurzaam.]\n")
    totals = "In orde: 2 fiches, 1 werkbladen en 10 lijsten.\n"
    tip = (
        "tip: Tips (tips) 1: ‘duurzaam’ is een containerbegrip; "
        "zeg wat je ervan ziet in de praktijk\n"
    )
    assert check() == (0, totals)
    assert check("--hints") == (
        0,
        f"fiches/een.md:8:13: {tip}1 tip; een tip houdt niets tegen.\n{totals}",
    )
    nothing = (0, f"0 tips; een tip houdt niets tegen.\n{totals}")
    assert check("--hints", "fiches/twee.md") == nothing
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert f"\n::notice file=fiches/een.md,line=8,col=13::{tip}" in check("--hints")[1]


def test_without_hunspell_the_spelling_is_left_be(
    repo: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.fiche(fields="tips: [Een goed projekt.]\n")
    assert "‘projekt’" in check("--hints")[1]
    monkeypatch.setattr(spelling, "HAS_HUNSPELL", False)
    code, said = check("--hints")
    assert code == 0
    assert said.startswith(
        "De spelling is niet nagekeken: chunspell bestaat niet voor deze computer.\n0 tips;"
    )


def test_there_is_never_a_traceback_with_tips(repo: Repository, check: Check) -> None:
    for number, hostile in enumerate(HOSTILE.values()):
        repo.write(f"fiches/f{number}.md", hostile)
        repo.write(f"data/worksheets/w{number}.yml", hostile)
    repo.fiche(body="| " + "a. B " * 3000 + "\n" + "[" * 3000 + "](x" * 3000)
    assert check("--hints")[0] == 1


def test_the_schemas_are_written_for_the_editors_of_those_who_write(repo: Repository) -> None:
    repo.replace("fiches/een.md", "title: Eerste fiche\n", "")
    assert main(["schemas"], repo.root) == 0
    written = {path.stem for path in (repo.root / ".cache/schemas").glob("*.json")}
    assert written == TITLES.keys()
    assert '"een"' in (repo.root / ".cache/schemas/fiche.json").read_text("utf-8")
