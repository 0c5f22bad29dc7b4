"""`python -m toolbox serve` and `test` set up what they need, also on Windows without make."""

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from toolbox import cli, installation
from toolbox.commands import local


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what was run, by a toolbox in a folder of its own where nothing is installed."""
    commands: list[list[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append([str(part).replace(str(tmp_path), ".") for part in command])
        if "venv" in command:
            (tmp_path / ".venv").mkdir(exist_ok=True)
        return subprocess.CompletedProcess(command, 7 if "toolbox" in command else 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(installation, "ROOT", tmp_path)
    monkeypatch.setattr(installation, "VENV", tmp_path / ".venv")
    for name in ("requirements/site.txt", "requirements/dev.txt", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return commands


def _pip(python: str, kind: str) -> list[list[str]]:
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return [
        [sys.executable, "-m", "venv", "./.venv"],
        [*pip, "--require-hashes", "-r", f"./requirements/{kind}.txt"],
        [*pip, "--no-deps", "--no-build-isolation", "-e", "."],
    ]


@pytest.mark.parametrize(("command", "kind"), [("serve", "site"), ("test", "dev")])
def test_the_first_time_all_is_installed_and_the_command_runs_there(
    ran: list[list[str]], command: str, kind: str
) -> None:
    assert installation.prepare([command]) == 7
    python = "./.venv/bin/python"
    assert ran == [*_pip(python, kind), [python, "-m", "toolbox", command]]


def test_on_windows_it_is_another_program_in_another_folder(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "python", lambda: installation.VENV / "Scripts/python.exe")
    assert installation.prepare(["serve"]) == 7
    assert ran[-1] == ["./.venv/Scripts/python.exe", "-m", "toolbox", "serve"]


def test_what_is_installed_is_not_installed_again(ran: list[list[str]]) -> None:
    installation.prepare(["test"])
    before = len(ran)
    assert installation.prepare(["serve"]) == installation.prepare(["test"]) == 7
    assert [command[1:3] for command in ran[before:]] == [["-m", "toolbox"]] * 2


def test_other_versions_are_installed_before_a_package_is_in_use(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    installation.prepare(["serve"])
    monkeypatch.setattr(sys, "prefix", str(installation.VENV))
    later = installation.ROOT / "requirements/site.txt"
    os.utime(later, ns=(0, later.stat().st_mtime_ns + 10**10))
    ran.clear()
    assert installation.prepare(["serve"]) is None
    assert any("--require-hashes" in command for command in ran)


def test_any_command_sets_up_what_is_missing(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert installation.prepare(["check"]) is None
    assert ran == []
    monkeypatch.setattr(installation, "find_spec", lambda _: None)
    assert installation.prepare(["check", "--hints"]) == 7
    assert ran[-1][1:] == ["-m", "toolbox", "check", "--hints"]


def test_an_old_python_is_told_so(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    assert installation.prepare(["serve"]) == 1
    assert capsys.readouterr().err == (
        "Je hebt Python 3.11 of nieuwer nodig, en dit is 3.9: https://www.python.org/\n"
    )
    assert ran == []


def test_a_package_in_use_says_what_to_close(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", fail)
    assert installation.prepare(["serve"]) == 1
    assert "Sluit andere vensters waarin de toolbox draait" in capsys.readouterr().err
    assert not (installation.VENV / "site").exists()
    assert ran == []


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "installation.py"])
def test_what_runs_first_needs_only_the_standard_library_and_an_old_python(name: str) -> None:
    tree = ast.parse((ROOT / "toolbox" / name).read_text("utf-8"), feature_version=(3, 7))
    known = {*sys.stdlib_module_names, "toolbox.installation", "toolbox.cli"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.module in known or str(node.module).partition(".")[0] in known
        elif isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= known


def noted(done: list[Any], typed: tuple[str, ...], code: int) -> int:
    """Note what was run, and return an exit code."""
    done.append(typed)
    return code


def test_serve_makes_the_schemas_and_starts_the_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[object] = []
    monkeypatch.setattr(local, "schemas", lambda root, _: done.append(root))
    monkeypatch.setattr(installation, "run", lambda *typed: noted(done, typed, 0))
    assert cli.main(["serve"], tmp_path) == 1
    assert done == []
    assert capsys.readouterr().out == "mkdocs.yml:1:1: dit bestand ontbreekt; zet het terug\n"
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\n")
    assert cli.main(["serve"], tmp_path) == 0
    assert done == [tmp_path, ("-m", "mkdocs", "serve")]


@pytest.mark.parametrize("everything", [True, False])
def test_test_says_what_it_could_not_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], everything: bool
) -> None:
    done: list[tuple[str, ...]] = []
    monkeypatch.setattr(installation, "run", lambda *typed: noted(done, typed, 0))
    monkeypatch.setattr(installation, "npm", lambda *typed: noted(done, typed, 1))
    monkeypatch.setattr(installation, "install_scripts", lambda: everything)
    properdocs = ("properdocs",)
    monkeypatch.setattr(installation, "install_properdocs", lambda: done.append(properdocs))
    monkeypatch.setattr(local, "_has_all", lambda: everything)
    assert cli.main(["test"]) == int(everything)
    pytest_run = ("-m", "pytest", "-n", "2")
    if everything:
        assert done[3:] == [properdocs, ("lint",), ("types",), ("unit",), pytest_run]
        assert capsys.readouterr().err == ""
    else:
        assert done[3:] == [(*pytest_run, "tests/unit", "tests/content")]
        assert capsys.readouterr().err.startswith(
            "Zonder Node.js: de scripts zijn niet nagekeken.\nAlleen de snelle proeven zijn gedaan."
        )


def test_scripts_that_cannot_be_installed_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> bool:
        raise installation.InstallationError("Dat lukte niet.")

    monkeypatch.setattr(installation, "run", lambda *_: 0)
    monkeypatch.setattr(installation, "install_scripts", fail)
    monkeypatch.setattr(installation, "install_properdocs", lambda: None)
    assert cli.main(["test"]) == 1
    assert capsys.readouterr().err == "Dat lukte niet.\n"


def test_an_old_terminal_gets_what_it_can_show(tmp_path: Path) -> None:
    (tmp_path / "fiches").mkdir()
    (tmp_path / "fiches/→.md").touch()
    done = subprocess.run(
        [sys.executable, "-m", "toolbox", "check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"de bestandsnaam \x91\\u2192.md\x92 kan niet" in done.stdout
