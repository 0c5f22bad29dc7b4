"""The content of this repository: read once for all tests of a process, or copied to be changed."""

import shutil
from functools import cache
from pathlib import Path

from tests.conftest import ROOT, Repository
from toolbox.checks import check
from toolbox.model.assembly import assemble
from toolbox.model.toolbox import Toolbox
from toolbox.refactor.workspace import FOLDERS
from toolbox.source.content import Content
from toolbox.source.reader import read_content
from toolbox.source.settings import PATH


@cache
def real_content() -> Content:
    """Return the real content, which no test may change."""
    return read_content(ROOT)


@cache
def real_toolbox() -> Toolbox:
    """Return the toolbox of the real content, which no test may change."""
    return assemble(check(real_content()))


def real_copy(folder: Path) -> Repository:
    """Write the files of the real content in `folder`."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / PATH, folder)
    return Repository(folder)
