"""The real content, of which each test refactors a copy."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Repository
from tests.support.real import real_copy
from toolbox.cli import main


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real content, with every address of it published."""
    root = tmp_path_factory.mktemp("published")
    real_copy(root)
    main(["addresses"], root)
    return root


@pytest.fixture
def real(published: Path, tmp_path: Path) -> Repository:
    """Return a copy of the real content, with every address of it published."""
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    return Repository(tmp_path)
