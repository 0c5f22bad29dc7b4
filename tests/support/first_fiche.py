"""The fields of a valid fiche, and what is wrong in them after a change."""

from pydantic import BaseModel

from toolbox.document import Loc
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.validation import validate
from toolbox.source.yaml12 import read_yaml

FICHE = """\
title: Eerste fiche
summary: Hier lees je in meer dan veertig tekens waar het over gaat.
order: 1
phase: voorbereiden
steps:
  - title: Begin klein
"""


def problems_of(model: type[BaseModel], text: str, loc: Loc = ()) -> list[str]:
    """Return the problems of a YAML text as that model, each as `line:column: message`."""
    _, problems = validate(read_yaml("x.yml", text), model, loc)
    return [str(problem).removeprefix("x.yml:") for problem in problems]


def replaced(old: str, new: str) -> list[str]:
    """Return the problems of the fiche with one text in place of another."""
    assert FICHE.count(old) == 1
    return problems_of(FrontMatter, FICHE.replace(old, new))


def added(text: str) -> list[str]:
    """Return the problems of the fiche with these lines below it."""
    return problems_of(FrontMatter, FICHE + text)
