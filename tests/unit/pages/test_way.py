"""The way of a fiche: what its template shows, and that it is a drawing, not text."""

from tests.conftest import Repository
from toolbox.pages.way import Leg, way

DRAWN = """\
<figure class="tb-way" data-search-exclude>
<ol>
<li><b>1. Begin klein</b><div>1 werkblad<ul>
<li>Raster</li>
</ul>
</div><div class="tb-way__parts">Voor de nota<ul>
<li>Visie</li>
</ul>
</div></li>
</ol>
<figcaption class="tb-drawing__caption">De weg van stap naar afsprakennota</figcaption>
</figure>
"""


def test_the_way_leads_from_a_step_to_the_note(repo: Repository) -> None:
    repo.fiche(steps="    worksheets: [raster]\n")
    toolbox = repo.toolbox()
    assert way(toolbox, toolbox.fiche("een")) == (Leg("1. Begin klein", ("Raster",), ("Visie",)),)


def test_a_fiche_whose_steps_lead_nowhere_has_none(repo: Repository) -> None:
    toolbox = repo.toolbox()
    assert way(toolbox, toolbox.fiche("twee")) == ()
    assert drawn(repo, "twee") == ""


def test_it_is_drawn_in_words(repo: Repository) -> None:
    repo.fiche(steps="    worksheets: [raster]\n")
    assert drawn(repo, "een") == DRAWN


def test_a_step_of_several_worksheets_counts_them(repo: Repository) -> None:
    repo.fiche(steps="    worksheets: [raster, checklist-twee]\n")
    assert "<div>2 werkbladen<ul>\n<li>Raster</li>\n" in drawn(repo, "een")


def drawn(repo: Repository, slug: str) -> str:
    view = repo.view(f"fiches/{slug}.md")
    return str(view.template("way.html", fiche=view.toolbox.fiche(slug)))
