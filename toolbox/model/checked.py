"""Content with nothing wrong in it: what the check returns, and what a toolbox is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolbox.markup.shortcodes import Body
from toolbox.model.worksheets import DerivedWorksheet
from toolbox.source.content import Content
from toolbox.urls import Site


@dataclass(frozen=True)
class CheckedContent:
    """Content in which every reference and every link leads somewhere.

    `site` is all that can be linked to, `bodies` has the body of each fiche by its slug, and
    `worksheets` are those with a file and those that fiches make, with their content written out.
    Only `toolbox.checks.check` makes one.
    """

    content: Content
    site: Site
    bodies: Mapping[str, Body]
    worksheets: tuple[DerivedWorksheet, ...]
