"""What stands beside the text of a fiche: pictures, tables, videos, attachments, quotes."""

import re

import pytest

from macros.fiche import fiche_page
from tests.conftest import EDITION, Repository
from tests.support.media import PHOTO, PLAN, write_media
from toolbox.drawing import Drawing
from toolbox.pages.templates import dutch_size
from toolbox.search.fiche_entries import fiche_entries

TABLE = """\
<table class="tb-table" role="table">
<caption>Wie doet wat?</caption>
<thead role="rowgroup">
<tr role="row"><th scope="col" role="columnheader">Taak</th>\
<th scope="col" role="columnheader">Wie</th>\
<th scope="col" role="columnheader">Tegen wanneer</th></tr>
</thead>
<tbody role="rowgroup">
<tr role="row"><th scope="row" role="rowheader">Uitnodigen</th>\
<td role="cell" data-column="Wie">de <strong>coördinator</strong></td>\
<td role="cell" data-column="Tegen wanneer">mei</td></tr>
<tr role="row"><th scope="row" role="rowheader">Zaal, en soep</th>\
<td role="cell" data-column="Wie">het buurthuis</td>\
<td role="cell" data-column="Tegen wanneer">juni</td></tr>
</tbody>
</table>
"""


@pytest.fixture
def page(repo: Repository) -> str:
    """Return the page of a fiche that has everything."""
    write_media(repo)
    assert repo.problems() == []
    return str(fiche_page(repo.view("fiches/een.md"), repo.toolbox().fiche("een")))


def test_each_stands_at_the_fiche_and_at_a_step(page: str) -> None:
    for once in ("<figcaption>Samen", '<table class="tb-table"', '<div class="tb-video">'):
        assert page.count(once) == 2, once
    headings = re.findall(r'<h2 id="([^"]+)">', page)
    assert headings == [
        *("beelden", "stappen", "tabellen", "ervaringen", "voorbeelden-uit-de-praktijk"),
        *("videos", "werkbladen-bij-deze-fiche", "bijlagen"),
    ]


def test_a_picture_has_its_description_caption_maker_and_licence(page: str) -> None:
    assert (
        f'<img src="../../assets/{PHOTO}" alt="Zes mensen rond een tafel.">\n'
        "<figcaption>Samen <strong>kiezen</strong> gaat vlot."
        ' <span class="tb-figure__source">Beeld: An Peeters, met toestemming</span></figcaption>'
    ) in page


def test_a_picture_on_the_page_is_lazy_and_has_two_sizes(repo: Repository) -> None:
    write_media(repo)
    drawn = Drawing(repo.toolbox(), EDITION).page("fiches/een.md", {})
    images = re.findall(r"<img [^>]*>", drawn)
    assert len(images) == 3
    for image in images:
        assert 'width="1600" height="2133" loading="lazy"' in image
        assert "vergadering-800.jpg 800w" in image


def test_a_table_says_its_columns_and_its_rows(page: str) -> None:
    assert TABLE in page


def test_a_video_is_a_card_that_loads_nothing(page: str) -> None:
    assert (
        '<p class="tb-video__title">'
        '<a href="https://www.voorbeeld.be/video?v=12&amp;t=3">Zo kozen drie dorpen</a></p>\n'
        '<p class="tb-video__facts">Video van 4 minuten, gemaakt door Buurtwerk Voeren.'
        " Hij opent op voorbeeld.be.</p>\n"
    ) in page
    assert not re.search(r"<(?:iframe|video|script)", page)
    # On paper: a code, and the address to type.
    assert page.count('class="tb-qr"><title>QR-code met het adres hiernaast</title>') == 2
    assert "<p>https://www.voorbeeld.be/video?v=12&amp;t=3</p>" in page


def test_the_address_of_an_attachment_has_no_spaces(repo: Repository) -> None:
    repo.write("docs/assets/Plan é.pdf", b"%PDF-1.7")
    repo.fiche(fields="attachments:\n- file: Plan é.pdf\n  title: Het plan\n")
    page = str(fiche_page(repo.view("fiches/een.md"), repo.toolbox().fiche("een")))
    assert '<a href="../../assets/Plan%20%C3%A9.pdf" download>Het plan</a>' in page


def test_an_attachment_says_what_it_is_and_how_heavy(page: str) -> None:
    assert (
        f'<li><a href="../../assets/{PLAN}" download>Draaiboek van de startdag</a>'
        ' <span class="tb-attachments__facts">(PDF, 1,2 MB), van Buurtwerk Voeren</span></li>'
    ) in page


def test_what_is_told_literally_is_a_quote_with_its_source(page: str) -> None:
    quotes = re.findall(r'<blockquote class="tb-quote">\n(.*?)</blockquote>', page, re.DOTALL)
    assert quotes == [
        "<p>Ik kom nu elke week.</p>\n",
        "<p>We reden de eerste avond al vol.</p>\n<p>Niemand bleef thuis.</p>\n",
    ]
    assert (
        "<figcaption><strong>Fatima Amrani</strong>, deelnemer. Bron: "
        '<a href="https://www.voorbeeld.be/monitor">Vrijetijdsmonitor</a></figcaption>'
    ) in page


def test_a_source_of_a_quote_is_in_use(repo: Repository) -> None:
    write_media(repo)
    assert [fiche.slug for fiche in repo.toolbox().users_of_source["monitor"]] == ["een"]


def test_search_finds_all_of_it(repo: Repository) -> None:
    write_media(repo)
    found = {
        entry["title"]: entry["text"]
        for entry in fiche_entries(repo.view("fiches/een.md"), repo.toolbox().fiche("een"))
    }
    picture = "<p>Zes mensen rond een tafel. Samen kiezen gaat vlot.</p>"
    table = (
        "<p>Wie doet wat?</p> <ul> <li>Uitnodigen – de coördinator – mei</li>"
        " <li>Zaal, en soep – het buurthuis – juni</li> </ul>"
    )
    video = "<ul> <li>Zo kozen drie dorpen (Buurtwerk Voeren)</li> </ul>"
    attachment = "<ul> <li>Draaiboek van de startdag</li> </ul>"
    assert found["Begin klein"] == f"{picture} {table} {video} {attachment}"
    assert found["Beelden"] == picture
    assert found["Tabellen"] == table
    assert found["Video’s"] == video
    assert found["Bijlagen"] == attachment
    assert "‘Ik kom nu elke week.’" in found["Ervaringen"]


def test_a_row_has_a_cell_per_column(repo: Repository) -> None:
    repo.fiche(
        fields="tables:\n  - title: Wie?\n    columns: [Taak, Wie]\n"
        "    rows:\n      - [Zaal, An]\n      - [Soep, An, en Karim]\n"
    )
    assert repo.problems() == [
        "fiches/een.md:13:9: Tabellen (tables) 1 › Rijen (rows) 2: deze rij heeft 3 cellen en de "
        "tabel 2 kolommen; vul ze aan of schrap, en zet een cel met een komma erin tussen "
        "aanhalingstekens"
    ]


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_text_links_to_a_file_of_a_worksheet(repo: Repository, suffix: str) -> None:
    repo.fiche(body=f"Print [het blad](../werkbladen/raster{suffix}).\n")
    assert repo.problems() == []
    page = str(fiche_page(repo.view("fiches/een.md"), repo.toolbox().fiche("een")))
    assert f'<a href="../../werkbladen/raster/raster{suffix}">het blad</a>' in page


def test_a_text_links_to_no_file_that_is_not_made(repo: Repository) -> None:
    repo.fiche(body="Print [het blad](../werkbladen/raster.xlsx).\n")
    assert len(repo.problems()) == 1


@pytest.mark.parametrize(
    ("size", "text"),
    [(1, "1 kB"), (37_512, "38 kB"), (1_000_000, "1 MB"), (1_351_363, "1,4 MB")],
)
def test_a_size_is_told_in_kb_or_mb(size: int, text: str) -> None:
    assert dutch_size(size) == text
