"""The fiche that README.md shows."""

import re
from typing import Final

from tests.conftest import ROOT

PATH: Final = "fiches/acties-plannen.md"
_FICHE: Final = re.compile(r"```yaml\n(---\n.*?)```", re.DOTALL)


def readme_fiche() -> str:
    """Return the fiche in README.md, as its file would hold it."""
    found = _FICHE.search((ROOT / "README.md").read_text("utf-8"))
    assert found, "README.md shows no fiche"
    return found[1]
