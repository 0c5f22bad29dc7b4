"""The form as the site serves it, and its files as its script reads and writes them."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import EDITION
from tests.support.real import real_toolbox
from toolbox.cms.backend import Backend
from toolbox.cms.config import CONFIG
from toolbox.cms.page import form_files

ROOT = Path(__file__).parents[2]
FORM = ROOT / "form"
BACKEND = Backend("https://github.com/publiq/toolbox")

Config = dict[str, Any]


def config(backend: Backend = BACKEND, *, local: bool = False) -> Config:
    """The configuration of the form for the content of this repository."""
    made: Config = json.loads(files(backend, local=local)[CONFIG])
    return made


def files(backend: Backend = BACKEND, *, local: bool = False) -> dict[str, str]:
    made = form_files(real_toolbox(), EDITION, backend, local=local)
    return {address: file.decode() for address, file in made}


@cache
def fields_by_path() -> Mapping[str, list[Config]]:
    """The fields of the form for each file that it can open."""
    found: dict[str, list[Config]] = {}
    for collection in config()["collections"]:
        for file in collection.get("files", ()):
            found[file["file"]] = file["fields"][0]["fields"]
        if "folder" in collection:
            kind = collection["name"].removeprefix("werkblad-")
            for path in sorted((ROOT / collection["folder"]).glob(f"*.{collection['extension']}")):
                name = path.relative_to(ROOT).as_posix()
                if kind == "fiches" or f"\nkind: {kind}\n" in path.read_text("utf-8"):
                    found[name] = collection["fields"]
    return found


def asked(questions: Iterable[Mapping[str, Any]]) -> list[Any]:
    """What the script of the form answers: see form/files.mjs."""
    if shutil.which("node") is None or not (FORM / "node_modules/yaml").is_dir():
        pytest.fail("The form needs Node and its packages: run make test", pytrace=False)
    done = subprocess.run(
        ["node", str(FORM / "files.mjs")],
        input=json.dumps(list(questions)),
        capture_output=True,
        check=True,
        text=True,
    )
    answers: list[Any] = json.loads(done.stdout)
    return answers


def shown(path: str, text: str) -> Any:
    """What the form shows of a file."""
    return asked([{"path": path, "text": text, "fields": []}])[0]


def kept(path: str, text: str, data: Mapping[str, Any]) -> str:
    """What becomes of a file in which somebody typed `data`."""
    fields = fields_by_path()[path]
    answer: str = asked([{"path": path, "text": text, "fields": fields, "data": data}])[0]
    return answer
