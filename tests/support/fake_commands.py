"""Fake commands on the path."""

import os
import sys
from pathlib import Path

import pytest


def fake_command(name: str, code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a command run Python code, which is written in `folder`, for as long as a test lasts."""
    folder.mkdir()
    script, command = folder / f"{name}.py", folder / name
    script.write_text(code)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
