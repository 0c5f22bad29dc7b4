import pytest

from toolbox.urls import (
    Site,
    absolute,
    anchor,
    calendar_file,
    fiche_page,
    relative,
    route_page,
    site_address,
    unsafe,
    url,
    worksheet_page,
)

SLASH = "begint met een schuine streep; typ een volledig adres of een pagina, bv. visievorming.md"


def test_every_page_has_its_file() -> None:
    assert fiche_page("visievorming") == "fiches/visievorming.md"
    assert worksheet_page("swot") == "werkbladen/swot.md"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kijk naar binnen: interne analyse", "kijk-naar-binnen-interne-analyse"),
        ("Eén & twee – drie", "een-twee-drie"),
        ("Wat is ‘dit’?", "wat-is-dit"),
        ("7 B's", "7-bs"),
        ("!?", ""),
    ],
)
def test_the_id_of_a_heading_is_its_words(text: str, expected: str) -> None:
    assert anchor(text) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("index.md", ""),
        ("nieuw.md", "nieuw/"),
        ("fiches/index.md", "fiches/"),
        ("fiches/visie.md", "fiches/visie/"),
        ("fiches/deindex.md", "fiches/deindex/"),
        ("assets/kaart.png", "assets/kaart.png"),
    ],
)
def test_a_page_is_a_folder(page: str, expected: str) -> None:
    assert url(page) == expected


@pytest.mark.parametrize(
    ("to", "start", "expected"),
    [
        ("fiches/a.md", "fiches/b.md", "../a/"),
        ("fiches/a.md", "fiches/a.md", "./"),
        ("fiches/a.md#kop", "fiches/a.md", "./#kop"),
        ("index.md", "index.md", "./"),
        ("index.md", "fiches/a.md", "../../"),
        ("fiches/a.md", "index.md", "fiches/a/"),
        ("fiches/a.md#kop", "nieuw.md", "../fiches/a/#kop"),
        ("fiches/index.md", "fiches/a.md", "../"),
        ("assets/kaart.png", "fiches/a.md", "../../assets/kaart.png"),
    ],
)
def test_links_are_relative(to: str, start: str, expected: str) -> None:
    assert relative(to, start) == expected


SITE = Site(
    pages=frozenset({"index.md", "nieuw.md", "fiches/a.md", "fiches/b.md", "netwerk/termijnen.md"}),
    files=frozenset({"assets/kaart.png", "assets/plan a.pdf"}),
    anchors={"fiches/b.md": frozenset({"stappen"})},
)


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("b.md", "fiches/b.md"),
        ("./b.md", "fiches/b.md"),
        ("../nieuw.md", "nieuw.md"),
        ("../netwerk/termijnen.md", "netwerk/termijnen.md"),
        ("b.md#stappen", "fiches/b.md#stappen"),
        ("../nieuw.md#wat-dan-ook", "nieuw.md#wat-dan-ook"),
        ("#hier", "fiches/a.md#hier"),
        ("../assets/kaart.png", "assets/kaart.png"),
        ("../assets/plan%20a.pdf", "assets/plan a.pdf"),
    ],
)
def test_a_link_counts_from_the_page_it_stands_on(link: str, found: str) -> None:
    assert SITE.find(link, "fiches/a.md") == found


@pytest.mark.parametrize(
    "link",
    [
        "c.md",
        "b",
        "b/",
        "b.md?x",
        "b.md#stap",
        "fiches/b.md",
        "../../index.md",
        "../../../etc/passwd",
        "../assets/kaart.png#x",
        "..",
        ".",
    ],
)
def test_a_link_that_leads_nowhere_is_not_found(link: str) -> None:
    assert SITE.find(link, "fiches/a.md") is None


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.voorbeeld.be/t/fiches/a/", "fiches/a.md"),
        ("http://voorbeeld.be/t/latest/fiches/a/index.html#stap", "fiches/a.md#stap"),
        ("https://voorbeeld.be/t/2026.1/nieuw", "nieuw.md"),
        ("https://voorbeeld.be/t/pr-12/", "index.md"),
        ("https://voorbeeld.be/t", "index.md"),
        ("https://voorbeeld.be/t/fiches/c/", None),
        ("https://voorbeeld.be/t/2026.1/toolbox.pdf", None),
        ("https://voorbeeld.be/tt/nieuw/", None),
        ("https://voorbeeld.be/", None),
        ("mailto:a@voorbeeld.be", None),
    ],
)
def test_an_address_of_the_site_is_that_of_a_page(address: str, found: str | None) -> None:
    assert SITE.page_at(address, "https://voorbeeld.be/t/") == found
    assert SITE.page_at(address, "") is None


@pytest.mark.parametrize(
    ("settings", "address"),
    [("a: b\nsite_url: https://a.be/t\n", "https://a.be/t/"), ("site_url:\n", ""), ("", "")],
)
def test_the_address_of_the_site_stands_in_its_settings(settings: str, address: str) -> None:
    assert site_address(settings) == address


def test_texts_in_data_count_from_the_root() -> None:
    assert SITE.find("fiches/b.md", "") == "fiches/b.md"
    assert SITE.find("b.md", "") is None
    assert SITE.find("#kop", "") is None


@pytest.mark.parametrize(
    "target",
    [
        "https://www.voorbeeld.be/a?b=c&d=e#f",
        "HTTP://voorbeeld.be",
        "mailto:an@voorbeeld.be",
        "visie.md",
        "../nieuw.md#x",
        "#x",
    ],
)
def test_web_mail_and_pages_are_safe(target: str) -> None:
    assert unsafe(target) is None


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "javascript:x",
            "een link naar ‘javascript:’ kan niet; gebruik https://, mailto: of een pagina",
        ),
        ("DATA:x", "een link naar ‘data:’ kan niet; gebruik https://, mailto: of een pagina"),
        ("a b.md", "het adres ‘a b.md’ bevat een spatie of een vreemd teken; haal het weg"),
        (
            "a\u00a0b.md",
            "het adres ‘a\u00a0b.md’ bevat een spatie of een vreemd teken; haal het weg",
        ),
        ("a\x00b", "het adres ‘a\x00b’ bevat een spatie of een vreemd teken; haal het weg"),
        ("a\\b", "in het adres ‘a\\b’ horen gewone schuine strepen; typ a/b"),
        ("/a\\b", "het adres ‘/a\\b’ bevat een spatie of een vreemd teken; haal het weg"),
        (
            "http://[x",
            "het adres ‘http://[x’ klopt niet; typ het voluit, bv. https://www.voorbeeld.be/pagina",
        ),
        (
            "https:x",
            "het adres ‘https:x’ klopt niet; typ het voluit, bv. https://www.voorbeeld.be/pagina",
        ),
        (
            "http://a@b.be",
            "het adres ‘http://a@b.be’ klopt niet; typ het voluit, bv. https://www.voorbeeld.be/pagina",
        ),
        ("/x", f"de link ‘/x’ {SLASH}"),
        ("//x", f"de link ‘//x’ {SLASH}"),
        ("", "deze link heeft geen adres; zet het tussen de haakjes"),
    ],
)
def test_everything_else_is_not(target: str, message: str) -> None:
    assert unsafe(target) == message


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("index.md", "https://voorbeeld.be/map/"),
        ("fiches/een.md#stap-1", "https://voorbeeld.be/map/fiches/een/#stap-1"),
        (calendar_file("start"), "https://voorbeeld.be/map/netwerk/termijnen/start.ics"),
        (route_page("beginnen"), "https://voorbeeld.be/map/trajecten/beginnen/"),
    ],
)
def test_a_full_address_starts_with_that_of_the_site(page: str, expected: str) -> None:
    assert absolute(page, "https://voorbeeld.be/map/") == expected
