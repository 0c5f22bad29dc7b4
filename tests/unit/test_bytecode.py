"""Compiled templates are cached where there is a safe folder, and otherwise not."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemBytecodeCache

from toolbox.bytecode import bytecode_cache


@pytest.mark.parametrize("error", [RuntimeError("no user"), PermissionError("not yours")])
def test_without_a_safe_folder_there_is_no_cache(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(_: FileSystemBytecodeCache) -> str:
        raise error

    monkeypatch.setattr(FileSystemBytecodeCache, "_get_default_cache_dir", refuse)
    cache = bytecode_cache()
    assert cache is None
    templates = Environment(loader=DictLoader({"a": "{{ 1 + 1 }}"}), bytecode_cache=cache)
    assert templates.get_template("a").render() == "2"


def test_templates_of_the_same_name_in_two_folders_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileSystemBytecodeCache, "_get_default_cache_dir", lambda _: str(tmp_path))
    cache = bytecode_cache()
    assert cache is not None
    keys = {cache.get_cache_key("a", f"/{folder}/a") for folder in ("een", "\udcff", "twee")}
    assert len(keys) == 3
