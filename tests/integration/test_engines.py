"""The site is the same with each engine, and without the theme that mkdocs.yml names.

MkDocs has had no release since 2024 and mkdocs-material ends in May 2027. ProperDocs continues
MkDocs 1.x; `make test` installs it beside the other packages, where only this test finds it.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from toolbox.offline import NAME

PROPERDOCS = ROOT / ".cache/properdocs"
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
BUILD = """\
from unittest.mock import patch
from toolbox import word
from toolbox.downloads import book
from toolbox.print import pdf
from {engine}.__main__ import cli

class Made:
    def __call__(self, *_, **__):
        return b"made"

with (
    patch.object(pdf, "make_pdf", Made()),
    patch.object(word, "worksheet_docx", Made()),
    patch.object(word, "agreement_docx", Made()),
    patch.object(book._Book, "make", Made()),
):
    cli()
"""
"""Builds the site, with a few bytes for each PDF and Word file, which no engine makes."""

WITHOUT = """\
import sys

class Nowhere:
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] == "material":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Nowhere())
"""
"""Python reads `sitecustomize` first: with this one, mkdocs-material is not there."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this repository."""
    copy = tmp_path_factory.mktemp("engines") / "project"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "node_modules", "site"))
    return copy


def files(site: Path) -> dict[str, bytes]:
    """Return what is in a site, without the tag that names the engine."""
    found = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
    with zipfile.ZipFile(io.BytesIO(found.pop(NAME))) as packed:
        found |= {f"{NAME}/{name}": packed.read(name) for name in packed.namelist()}
    return {name: GENERATOR.sub(b"", content) for name, content in found.items()}


def build(project: Path, engine: str, *paths: Path) -> dict[str, bytes]:
    """Return the site that an engine builds, with folders in front of the packages of Python."""
    site = project.parent / engine
    arguments = ("build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site))
    done = subprocess.run(
        [sys.executable, "-c", BUILD.format(engine=engine), *arguments],
        cwd=project,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": os.pathsep.join(map(str, (project, *paths))),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return files(site)


@pytest.fixture(scope="module")
def with_mkdocs(project: Path) -> dict[str, bytes]:
    """Return the site as MkDocs builds it, with the theme that mkdocs.yml names installed."""
    return build(project, "mkdocs")


def test_without_the_theme_and_with_properdocs_the_site_is_the_same(
    project: Path, with_mkdocs: dict[str, bytes], tmp_path: Path
) -> None:
    assert (PROPERDOCS / "properdocs").is_dir(), "make test installs it"
    settings = (project / "mkdocs.yml").read_text("utf-8")
    assert settings.count("  name: material\n") == 1
    (project / "mkdocs.yml").write_text(settings.replace("name: material", "name: null"), "utf-8")
    (tmp_path / "sitecustomize.py").write_text(WITHOUT)
    with_properdocs = build(project, "properdocs", tmp_path, PROPERDOCS)
    assert with_properdocs.keys() == with_mkdocs.keys()
    assert [name for name in with_mkdocs if with_properdocs[name] != with_mkdocs[name]] == []


def test_no_file_of_a_theme_is_in_the_site(with_mkdocs: dict[str, bytes]) -> None:
    ours = {
        name: content.decode()
        for name, content in with_mkdocs.items()
        if name.endswith((".html", ".css", ".js")) and not name.startswith("admin/")
    }
    assert len(ours) > 100
    assert [name for name, text in ours.items() if re.search(r"\bmd-[a-z]", text)] == []
    folders = ("assets/stylesheets/", "assets/javascripts/", "assets/images/")
    assert [name for name in with_mkdocs if name.startswith(folders)] == []
