"""Checked content: the output of `toolbox.checks`, and the input of `model.assembly.assemble`."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolbox.markup.shortcodes import Body
from toolbox.model.worksheets import DerivedWorksheet
from toolbox.source.content import Content
from toolbox.urls import Site


@dataclass(frozen=True)
class CheckedContent:
    """Content without problems: every reference and every link resolves.

    `site` has the link targets, `bodies` the parsed body of each fiche by slug, and `worksheets`
    both those with a file and those derived from a fiche, with their content filled in.
    Only `toolbox.checks.check` creates one.
    """

    content: Content
    site: Site
    bodies: Mapping[str, Body]
    worksheets: tuple[DerivedWorksheet, ...]
