"""Old addresses: what the check asks of them, and what stays behind there."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.conftest import EDITION, ROOT, TODAY, Repository
from tests.support.planned import MEETING, PLANNING
from toolbox.downloads.recipes import fiche_recipes, light_files, worksheet_recipes
from toolbox.downloads.store import Recipe
from toolbox.drawing import Drawing
from toolbox.offline import offline_zip
from toolbox.pages.redirect_page import moved_page, with_former_places
from toolbox.pages.view import View
from toolbox.releases.edition import Edition
from toolbox.source import published_lists
from toolbox.urls import url

ROW = "- from: werkbladen/oud/\n  to: werkbladen/raster/\n"


def online(repo: Repository, *addresses: str) -> None:
    repo.write(published_lists.PATH, published_lists.listed(addresses))


def rename(repo: Repository) -> None:
    """Give the first fiche another name."""
    (repo.root / "fiches/een.md").rename(repo.root / "fiches/begin.md")
    repo.replace("data/agreement.yml", "fiche: een", "fiche: begin")


def left_behind(repo: Repository, edition: Edition = EDITION) -> dict[str, str]:
    """Return the pages at old addresses."""
    files = dict(light_files(repo.toolbox(), edition))
    return {name: text.decode() for name, text in files.items() if name.endswith(".html")}


# What a release keeps


def test_the_list_has_every_address_once_in_order() -> None:
    text = published_lists.listed(["fiches/b/", "fiches/a/", "fiches/b/", ""])
    assert text == f"{published_lists.HEAD}fiches/a/\nfiches/b/\n"
    assert published_lists.lines(text) == {"fiches/a/": 3, "fiches/b/": 4}


def test_the_list_of_the_toolbox_begins_as_a_release_writes_it() -> None:
    assert (ROOT / published_lists.PATH).read_text("utf-8").startswith(published_lists.HEAD)


def test_what_was_never_online_may_go(repo: Repository) -> None:
    rename(repo)
    assert repo.problems() == []


def test_every_page_that_was_online_stays(repo: Repository) -> None:
    online(repo, *(url(page) for page in repo.toolbox().site.pages))
    assert repo.problems() == []


# What the check says


def test_a_renamed_fiche_needs_its_old_name(repo: Repository) -> None:
    online(repo, "fiches/een/", "fiches/twee/", "werkbladen/checklist-een/")
    rename(repo)
    start = "staat online, maar niet meer in deze toolbox; zet ‘aliases: [een]’ in de fiche die"
    assert repo.problems() == [
        f"data/published.txt:3:1: de pagina fiches/een/ {start} ze vervangt, "
        "of voeg in data/redirects.yml een rij toe met ‘from: fiches/een/’ en ‘to: …’",
        f"data/published.txt:5:1: de pagina werkbladen/checklist-een/ {start} ze vervangt, of "
        "voeg in data/redirects.yml een rij toe met ‘from: werkbladen/checklist-een/’ en ‘to: …’",
    ]
    repo.replace("fiches/begin.md", "steps:", "aliases: [een]\nsteps:")
    assert repo.problems() == []


@pytest.mark.parametrize("address", ["werkbladen/oud/", "netwerk/oud/", "werkbladen/vragen-een/"])
def test_another_page_needs_a_row(repo: Repository, address: str) -> None:
    online(repo, address)
    assert repo.problems() == [
        f"data/published.txt:3:1: de pagina {address} staat online, maar niet meer in deze "
        f"toolbox; voeg in data/redirects.yml een rij toe met ‘from: {address}’ en ‘to: …’"
    ]
    repo.write("data/redirects.yml", f"- from: {address}\n  to: fiches/twee/\n")
    assert repo.problems() == []


def test_nothing_is_said_of_addresses_while_a_file_cannot_be_read(repo: Repository) -> None:
    online(repo, "fiches/oud/")
    repo.fiche(fields="aliases: [oud]\n")
    repo.replace("fiches/een.md", "order: 1\n", "")
    assert repo.problems() == [
        "fiches/een.md:2:1: Volgorde (order): dit veld ontbreekt, maar is verplicht"
    ]


def test_a_list_that_is_no_file_is_reported(repo: Repository) -> None:
    (repo.root / published_lists.PATH).symlink_to("/nergens")
    assert repo.problems() == [
        "data/published.txt:1:1: dit is een map of een snelkoppeling; zet hier een gewoon bestand"
    ]


def test_a_page_and_a_redirect_do_not_share_an_address(repo: Repository) -> None:
    repo.fiche(fields="aliases: [twee]\n")
    repo.write("data/redirects.yml", "- from: werkbladen/raster/\n  to: fiches/een/\n")
    message = "staat een pagina; haal het hier weg"
    assert repo.problems() == [
        "data/redirects.yml:1:3: Van (from): op het adres werkbladen/raster/ " + message,
        "fiches/een.md:8:11: Vroegere namen (aliases) 1: op het adres fiches/twee/ " + message,
    ]


def test_an_old_address_leads_to_one_place(repo: Repository) -> None:
    repo.fiche(fields="aliases: [oud]\n")
    repo.write("data/redirects.yml", "- from: fiches/oud/\n  to: fiches/twee/\n")
    assert repo.problems() == [
        "data/redirects.yml:1:3: Van (from): het adres fiches/oud/ leidt al ergens heen; "
        "hou er één over"
    ]


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("fiches/eem/", "er is geen pagina op fiches/eem/; bedoel je ‘fiches/een/’?"),
        (
            "werkbladen/oud/",
            "er is geen pagina op werkbladen/oud/; bedoel je ‘werkbladen/’?",
        ),
        (
            "fiches/een/#weg",
            "de pagina fiches/een/ heeft geen kop ‘weg’; "
            "kies uit begin-klein, stappen, werkbladen-bij-deze-fiche",
        ),
        (
            "fiches/een/#begin-kleiner",
            "de pagina fiches/een/ heeft geen kop ‘begin-kleiner’; bedoel je ‘begin-klein’?",
        ),
    ],
)
def test_a_redirect_leads_to_a_page(repo: Repository, to: str, message: str) -> None:
    repo.write("data/redirects.yml", f"- from: werkbladen/oud/\n  to: {to}\n")
    assert repo.problems() == [f"data/redirects.yml:2:3: Naar (to): {message}"]


@pytest.mark.parametrize(
    "address",
    ["/fiches/een/", "fiches/een", "fiches/een.md", "fiches//een/", "Fiches/een/", "../een/", "#a"],
)
def test_an_address_is_what_comes_after_the_version(repo: Repository, address: str) -> None:
    repo.write("data/redirects.yml", f"- from: fiches/oud/\n  to: '{address}'\n")
    assert repo.problems() == [
        f"data/redirects.yml:2:3: Naar (to): ‘{address}’ kan hier niet; typ wat in het adres van "
        "een pagina na de versie komt, bv. fiches/mijn-naam/"
    ]


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("fiches/een/#begin-klein", ("fiches/een.md", "title: Begin klein", "title: Begin")),
        ("fiches/een/#vraag-wie-doet-mee", ("fiches/een.md", "Wie doet mee?", "Met wie?")),
        ("begrippen/#igs", ("data/glossary.yml", "  abbreviation: IGS\n", "")),
        ("draaiboek/#samen", ("data/meetings.yml", "id: samen", "id: eerste")),
        ("draaiboek/#samen.onthaal", ("data/meetings.yml", "id: onthaal", "id: ontvangst")),
        ("planning/#begin", ("data/planning.yml", "id: begin", "id: start")),
    ],
)
def test_a_step_a_question_a_term_or_a_part_with_another_name_needs_a_row(
    repo: Repository, place: str, change: tuple[str, str, str]
) -> None:
    repo.fiche(fields="faq: [{question: 'Wie doet mee?', answer: Iedereen.}]\n")
    repo.write("data/agreement.yml", "[]\n")
    repo.write("data/meetings.yml", MEETING)
    repo.write("data/planning.yml", PLANNING)
    repo.write("docs/draaiboek/index.md", "# Draaiboek\n")
    repo.write("docs/planning/index.md", "# Planning\n")
    online(repo, place)
    before = repo.problems()
    repo.replace(*change)
    page = place.partition("#")[0]
    assert [line for line in repo.problems() if line not in before] == [
        f"data/published.txt:3:1: de plaats {place} staat online, maar niet meer op deze pagina; "
        f"voeg in data/redirects.yml een rij toe met ‘from: {place}’ en ‘to: {page}#…’"
    ]
    repo.write("data/redirects.yml", f"- from: {place}\n  to: {page}\n")
    assert repo.problems() == before


def test_a_place_on_a_page_that_moved_is_not_asked_for_again(repo: Repository) -> None:
    online(repo, "fiches/een/", "fiches/een/#begin-klein")
    rename(repo)
    repo.replace("fiches/begin.md", "steps:", "aliases: [een]\nsteps:")
    assert repo.problems() == []


@pytest.mark.parametrize(
    ("old", "to", "message"),
    [
        (
            "fiches/een/#begin-klein",
            "fiches/een/",
            "1:3: Van (from): op het adres fiches/een/#begin-klein staat een stap, vraag, begrip "
            "of onderdeel; haal het hier weg",
        ),
        (
            "fiches/een/#oud",
            "fiches/twee/#ga-door",
            "2:3: Naar (to): ‘fiches/een/#oud’ kan alleen naar een plaats op dezelfde pagina; "
            "typ fiches/een/#…",
        ),
        (
            "begrippen/#oud",
            "begrippen/#weg",
            "2:3: Naar (to): de pagina begrippen/ heeft geen kop ‘weg’; "
            "kies uit afsprakennota, igs",
        ),
        (
            "draaiboek/#samen.koffie",
            "draaiboek/#samen.ontaal",
            "2:3: Naar (to): de pagina draaiboek/ heeft geen kop ‘samen.ontaal’; "
            "bedoel je ‘samen.onthaal’?",
        ),
    ],
)
def test_the_old_address_of_a_place_leads_to_another_on_its_page(
    repo: Repository, old: str, to: str, message: str
) -> None:
    repo.write("data/meetings.yml", MEETING)
    repo.write("docs/draaiboek/index.md", "# Draaiboek\n")
    repo.write("data/redirects.yml", f"- from: '{old}'\n  to: '{to}'\n")
    assert repo.problems() == [f"data/redirects.yml:{message}"]


@pytest.mark.parametrize("text", ["", "# Nog niets\n", "[]\n", ROW])
def test_there_may_be_no_redirects_yet(repo: Repository, text: str) -> None:
    repo.write("data/redirects.yml", text)
    assert repo.problems() == []


# Where they lead


def test_a_fiche_that_moves_takes_its_worksheets_along(repo: Repository) -> None:
    repo.replace("fiches/twee.md", "steps:\n", "aliases: [drie, vier]\nsteps:\n")
    assert repo.toolbox().redirects == {
        f"{folder}{old}/": f"{folder}twee/"
        for old in ("drie", "vier")
        for folder in ("fiches/", "werkbladen/checklist-", "werkbladen/vragen-")
    }


def test_what_somebody_wrote_goes_before_what_follows(repo: Repository) -> None:
    repo.fiche(fields="aliases: [oud]\n")
    repo.write("data/redirects.yml", ROW.replace("werkbladen/oud/", "werkbladen/checklist-oud/"))
    assert repo.problems() == []
    assert repo.toolbox().redirects["werkbladen/checklist-oud/"] == "werkbladen/raster/"


def test_a_worksheet_with_the_old_name_stays_what_it_is(repo: Repository) -> None:
    repo.fiche(fields="aliases: [oud]\n")
    raster = (repo.root / "data/worksheets/raster.yml").read_text("utf-8")
    repo.write("data/worksheets/checklist-oud.yml", raster)
    assert repo.problems() == []
    assert repo.toolbox().redirects == {"fiches/oud/": "fiches/een/"}


def test_files_stand_where_their_page_was_too(repo: Repository) -> None:
    repo.fiche(fields="aliases: [oud]\n")
    toolbox = repo.toolbox()
    drawing, assets = Drawing(toolbox, EDITION), repo.assets()
    rows = (*worksheet_recipes(drawing, assets), *fiche_recipes(drawing, assets, {}))
    found: dict[str, Recipe] = {recipe.address: recipe for recipe in rows}
    assert found["fiches/een/een.pdf"].addresses(toolbox) == (
        "fiches/een/een.pdf",
        "fiches/oud/oud.pdf",
    )
    assert found["werkbladen/checklist-een/checklist-een.docx"].addresses(toolbox) == (
        "werkbladen/checklist-een/checklist-een.docx",
        "werkbladen/checklist-oud/checklist-oud.docx",
    )
    assert found["fiches/twee/twee.pdf"].addresses(toolbox) == ("fiches/twee/twee.pdf",)


# What stays behind


def test_the_page_that_stays_behind_leads_on_also_without_a_script(repo: Repository) -> None:
    page = moved_page(repo.view("fiches/oud/"), "fiches/een/#begin-klein")
    assert '<html lang="nl">' in page
    refresh = '<meta http-equiv="refresh" content="0;url=../een/#begin-klein">'
    assert f"<noscript>{refresh}</noscript>" in page
    assert '<a href="../een/#begin-klein">' in page
    assert '<link rel="canonical" href="https://voorbeeld.be/fiches/een/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<title>Deze pagina is verhuisd – Toolbox Proef</title>" in page


def test_a_browser_does_not_go_looking_for_an_icon(repo: Repository) -> None:
    page = moved_page(repo.view("fiches/oud/"), "fiches/een/")
    assert '<link rel="icon" href="../../assets/favicon.svg">' in page
    assert (ROOT / "docs/assets/favicon.svg").is_file()


def test_without_the_address_of_the_site_there_is_no_canonical(repo: Repository) -> None:
    edition = Edition("Toolbox Proef", "", TODAY)
    page = moved_page(View(repo.toolbox(), "fiches/oud/", edition), "fiches/een/")
    assert "canonical" not in page


def test_every_old_address_has_its_page_with_a_policy(repo: Repository) -> None:
    repo.write("data/redirects.yml", ROW)
    pages = left_behind(repo)
    assert list(pages) == ["werkbladen/oud/index.html"]
    assert 'content="0;url=../raster/"' in pages["werkbladen/oud/index.html"]
    assert "Content-Security-Policy" in pages["werkbladen/oud/index.html"]


def test_a_place_with_another_name_is_found_at_its_old_id(repo: Repository) -> None:
    repo.write(
        "data/redirects.yml",
        "- from: fiches/een/#oud\n  to: fiches/een/#begin-klein\n"
        "- from: fiches/een/#weg\n  to: fiches/een/\n",
    )
    toolbox = repo.toolbox()
    assert toolbox.redirects == {}
    assert toolbox.former_places == {"fiches/een/": {"oud": "begin-klein"}}
    assert left_behind(repo) == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<h3 class="a" id="nu">Kop</h3>', '<h3 class="a" id="nu"><span id="oud"></span>Kop</h3>'),
        ('<li id="nu" data-a="1">a</li>', '<li id="nu" data-a="1"><span id="oud"></span>a</li>'),
        (
            '<details id="nu" open>\n<summary>Vraag</summary>',
            '<details id="nu" open>\n<summary><span id="oud"></span>Vraag</summary>',
        ),
        (
            '<p id="nu-niet">a</p><p data-id="nu">b</p>',
            '<p id="nu-niet">a</p><p data-id="nu">b</p>',
        ),
    ],
)
def test_an_old_id_stands_where_the_new_one_is(html: str, found: str) -> None:
    assert with_former_places(html, {"oud": "nu"}) == found


def test_without_old_addresses_nothing_stays_behind(repo: Repository) -> None:
    assert left_behind(repo) == {}


def test_old_addresses_lead_on_without_a_server_too(repo: Repository, tmp_path: Path) -> None:
    repo.write("data/redirects.yml", ROW)
    for name, text in left_behind(repo).items():
        repo.write(f"site/{name}", text)
    with zipfile.ZipFile(io.BytesIO(offline_zip(tmp_path / "site", "map"))) as packed:
        page = packed.read("map/werkbladen/oud/index.html").decode()
    assert 'content="0;url=../raster/index.html"' in page
