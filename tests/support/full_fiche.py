"""A fiche that has every field there is."""

from typing import Any

import yaml

from tests.conftest import Repository
from tests.support.sample_values import Say, sample
from toolbox.document import Loc
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.references import RefTarget

IDS: dict[RefTarget, str] = {
    "attachment": "plan.pdf",
    "items": "principles",
    "drawing": "termijnen",
    "fiche": "twee",
    "icon": "kompas",
    "list": "principles",
    "page": "bronnen.md",
    "phase": "opstarten",
    "picture": "kaart.png",
    "source": "monitor",
    "source_kind": "cijfers",
    "worksheet": "raster",
}
PLACE_FIELDS = ("routes", "note")
"""Front matter about other pages, which refers to what only the real content has."""


def sentinel(loc: Loc) -> str:
    """Return a word that tells where it was written."""
    return "zq" + "".join(str(step).replace("_", "") for step in loc) + "zq"


def write_full_fiche(repo: Repository, body: str, say: Say = sentinel) -> dict[str, Any]:
    """Give the first fiche of a minimal repository every field; return them as they are written.

    `say` gives the words of each text. Below `body` stands the heading that is one of them.
    """
    front_matter = sample(FrontMatter, say, IDS | {"route": "", "part": ""})
    for field in PLACE_FIELDS:
        del front_matter[field]
    # It has one step, which comes out with it.
    del front_matter["steps"][0]["publish_on"]
    front_matter["example"][0]["field"] = front_matter["steps"][0]["questions"][0]
    text = yaml.safe_dump(front_matter, allow_unicode=True, sort_keys=False)
    heading = front_matter["headings"][0]["heading"]
    repo.write("docs/assets/plan.pdf", "%PDF-1.7")
    repo.write("fiches/een.md", f"---\n{text}---\n{body}\n\n## {heading}\n")
    title = front_matter["steps"][0]["title"]
    repo.replace("data/agreement.yml", "step: Begin klein", f"step: '{title}'")
    return front_matter
