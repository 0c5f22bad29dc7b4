"""The Dutch dictionary: found in the package, whole, with its licence beside it."""

import gzip
import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from tests.conftest import ROOT
from toolbox.lint.spelling import DICTIONARY, HAS_HUNSPELL, Speller, _hunspell


@pytest.fixture
def anew() -> Iterator[None]:
    """Let Hunspell read the dictionary again, whatever was checked before."""
    _hunspell.cache_clear()
    yield
    _hunspell.cache_clear()


def test_its_licence_stands_beside_it_and_goes_along() -> None:
    licence = (DICTIONARY / "LICENSE.md").read_text("utf-8")
    assert "Copyright (c) 2020, OpenTaal" in licence
    assert "Redistributions in binary form must reproduce" in licence
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    path = (DICTIONARY / "LICENSE.md").relative_to(ROOT).as_posix()
    assert path in project["project"]["license-files"]
    assert project["tool"]["setuptools"]["package-data"]["toolbox.lint.dictionary"] == ["*"]


def test_it_is_whole() -> None:
    package = files("toolbox.lint") / "dictionary"
    names = {item.name for item in package.iterdir()}
    assert names == {"LICENSE.md", "nl-nl.aff", "nl-nl.dic.gz"}
    number, *words = gzip.decompress((package / "nl-nl.dic.gz").read_bytes()).split(b"\n")
    assert int(number) == len([word for word in words if word]) == 180_744


@pytest.mark.usefixtures("anew")
@pytest.mark.skipif(not HAS_HUNSPELL, reason="there is no wheel of chunspell for this machine")
def test_hunspell_knows_compounds_and_suggests_words() -> None:
    speller = Speller(())
    found = speller.misspelled("Het vrijetijdsnetwerk verwelkomt een vrijwiliger.")
    assert [*found] == ["vrijwiliger"]
    assert speller.near("vrijwiliger") == "vrijwilliger"
