"""The page of the dossier, as it is without a script in the browser."""

from dataclasses import replace
from datetime import date

from macros.macros import dossier
from tests.conftest import EDITION, Repository
from tests.support.html_reader import Html


def test_each_part_of_the_note_has_its_sheets(repo: Repository) -> None:
    repo.replace("data/agreement.yml", "  delivered_by:", "  worksheets: [raster]\n  delivered_by:")
    page = Html(dossier(repo.view("dossier/index.md")))
    assert "../werkbladen/raster/" in page.values("href")
    assert page.values("data-sheet") == ["raster"]
    assert len(page.values("data-agreement")) == len(repo.toolbox().agreement)


def test_the_next_date_to_act_on_is_shown(repo: Repository) -> None:
    repo.replace("data/deadlines.yml", "  title:", "  action: true\n  title:")
    view = repo.view("dossier/index.md")
    [act] = [it for it in repo.toolbox().deadlines if it.action]
    shown = f'<p data-act="{act.date}"><strong>'
    assert shown in dossier(view)
    later = replace(view, edition=replace(EDITION, today=date(act.date.year + 1, 1, 1)))
    assert shown not in dossier(later)
