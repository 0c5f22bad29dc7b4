"""The headings that the content tells are those that stand on its pages."""

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import EDITION, Repository
from tests.support.real import real_toolbox
from toolbox.drawing import Drawing
from toolbox.model.toolbox import Toolbox
from toolbox.pages.outline import outline
from toolbox.releases.edition import Edition

BODIES = {
    "no body": "",
    "headings": "## Een *kop*\n\nTekst.\n\n### Met `code` & meer\n\n## Slot\n",
    "a placed section": "## Eerst\n\n{{ steps() }}\n\n## Dan\n\n{{ tips() }}\n",
    "a section of another fiche": '{{ steps("twee") }}\n\n{{ steps() }}\n',
    "lists and dates": "{{ principles() }}\n\n## Dan\n\n{{ deadlines() }}\n\n{{ checklist() }}\n",
}
FIELDS = "tips: [Een tip]\nfaq: [{question: Wie?, answer: Wij.}]\ndos: [Doe dit.]\n"


def assert_told(toolbox: Toolbox, edition: Edition = EDITION) -> None:
    """Assert that every page has the headings that the content tells, in their order."""
    drawing = Drawing(toolbox, edition)
    for name, made in drawing.pages.items():
        drawn = list(outline(drawing.page(name, {})).headings)
        assert list(made.headings(drawing.view(name))) == drawn, name


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_fiche_has_the_headings_that_it_tells(repo: Repository, body: str) -> None:
    repo.fiche(fields=FIELDS, body=body)
    assert_told(repo.toolbox())


def test_so_it_has_on_a_day_on_which_dates_are_past(repo: Repository) -> None:
    repo.fiche(fields=FIELDS, body=BODIES["lists and dates"])
    assert_told(repo.toolbox(), replace(EDITION, today=date(2030, 1, 1)))


def test_so_have_all_real_pages() -> None:
    assert_told(real_toolbox())
