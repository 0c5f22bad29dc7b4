"""A safe YAML parser: the values of a text, and where it is not what was meant."""

import yaml

from toolbox.diagnostics import Problem
from toolbox.document import Document
from toolbox.schema.field_names import FIELD_NAMES
from toolbox.source.mistake import Mistake
from toolbox.source.mistakes import causes, certain_mistakes
from toolbox.source.yaml_errors import syntax_problem
from toolbox.source.yaml_values import read_values


def read_yaml(
    path: str,
    text: str,
    first_line: int = 1,
    *,
    keys: frozenset[str] = FIELD_NAMES,
    tags: bool = False,
) -> Document:
    """Parse one YAML document; `first_line` is the line of the file on which `text` starts.

    `keys` are the fields to expect. With `tags`, values may have a tag, such as `!ENV`; what they
    become is not known here.
    """
    document = Document(path, text=text, first_line=first_line)
    mistakes = certain_mistakes(text, keys)
    try:
        read_values(document, tags=tags)
    except yaml.MarkedYAMLError as error:
        found = syntax_problem(path, text, first_line, error)
        # Where it stops is often below what was typed wrong, and the first mistake brings others.
        above = [it for it in mistakes if it.line + first_line <= found.line]
        if not above:
            every = causes(text, keys)
            above = [it for it in every if it.line + first_line <= found.line]
            mistakes = (*above[:1], *mistakes)
        if not above:
            document.problems.append(found)
    _report(document, mistakes)
    return document


def _report(document: Document, mistakes: tuple[Mistake, ...]) -> None:
    """Add mistakes to the problems of a document; a value on their lines has no second problem."""
    first = document.first_line
    document.problems += [
        Problem(document.path, it.line + first, it.column + 1, it.message) for it in mistakes
    ]
    mistaken = {number + first for it in mistakes for number in (it.line, it.near)}
    document.faulty |= {
        loc for loc, at in document.positions.items() if loc and at.line in mistaken
    }
