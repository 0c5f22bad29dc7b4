"""A page in `docs/` is looked at as a fiche is: what it calls, and where it leads."""

import pytest

from tests.conftest import Repository

PAGE = "docs/over/index.md"


def problems_on_a_page(repo: Repository, typed: str) -> list[str]:
    """Return the problems of a repository in which this stands on a page."""
    repo.write(PAGE, f"# Over\n\n{typed}\n")
    return repo.problems()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("{{ stpes('een') }}", "3:1: het onderdeel ‘stpes’ bestaat niet; bedoel je {{ steps() }}?"),
        ("{{ glossary }}", "3:1: achter ‘glossary’ ontbreken de haakjes; typ {{ glossary() }}"),
        (
            "{{ glossary(1) }}",
            "3:1: wat hier tussen de haakjes staat, past niet; typ {{ glossary() }}",
        ),
        ("{{ worksheet('rastr') }}", "3:1: ‘rastr’ is geen werkblad; bedoel je ‘raster’?"),
        (
            "{{ steps() }}",
            '3:1: zeg welke fiche je bedoelt; typ bv. {{ steps("visievorming") }}',
        ),
        ("{{ steps('twe') }}", "3:1: ‘twe’ is geen fiche; bedoel je ‘twee’?"),
        (
            "{{ worksheet(“raster”) }}",
            '3:1: gekrulde aanhalingstekens kunnen hier niet; typ {{ worksheet("raster") }}',
        ),
        (
            "{{ glossary() }",
            "3:1: de accolades of de haakjes kloppen niet; typ {{ glossary() }}",
        ),
        (
            "Zie [x](fiches/een.md).",
            "3:9: de link naar ‘fiches/een.md’ komt nergens uit; bedoel je ‘../fiches/een.md’?",
        ),
        (
            "![x](../assets/Kaart.png)",
            "3:6: de afbeelding ‘../assets/Kaart.png’ bestaat niet; bedoel je "
            "‘../assets/kaart.png’?",
        ),
        (
            "[x](../fiches/een.md#stapen)",
            "3:5: de pagina ‘../fiches/een.md’ heeft geen kop of onderdeel ‘#stapen’; bedoel je "
            "‘stappen’?",
        ),
        ("[x](naam@publiq.be)", "3:5: voor een link naar een mailadres staat ‘mailto:’; typ "),
        (
            "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> main",
            "3:1: van hier tot regel 7 staan twee versies van dezelfde tekst, van jou en van een ",
        ),
    ],
)
def test_a_mistake_in_a_page_is_told_before_it_is_built(
    repo: Repository, typed: str, problem: str
) -> None:
    [found] = problems_on_a_page(repo, typed)
    assert found.startswith(f"{PAGE}:{problem}")


@pytest.mark.parametrize(
    "text",
    [
        "{{ steps('een') }} {{ worksheet('raster') }} {{ progress('haltes') }}",
        "{{ fiche_cards(3) }} {{ fiche_cards(most=3) }}",
        "{{ new_fiche_link(config.repo_url ~ '/new', 'Begin') }} [x]({{ config.repo_url }})",
        "[a](../fiches/een.md#stappen) [b](../index.md) [c](https://publiq.be) [d](#over)",
        "[e](../nieuw/feed.xml) [f](mailto:naam@publiq.be) ![g](../assets/kaart.png 'Kaart')",
        "`[x](weg.md)`\n\n```\n[x](weg.md)\n```",
        "{% raw %}{{ wat je typt }}{% endraw %}",
    ],
)
def test_what_a_page_may_hold(repo: Repository, text: str) -> None:
    repo.write(PAGE, f"---\ntitle: Over\n---\n\n# Over\n\n{text}\n")
    assert repo.problems() == []


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("Zo.\n\nWat[^1]", "5:4: lezers zien hier ‘[^1]’; typ onderaan wat de voetnoot zegt, bv. "),
        ("Zo.\n\n[^1]: Bron", "5:1: niets verwijst naar deze voetnoot; zet [^1] waar ze bij hoort"),
        (
            "Zo[^1].\n\n[^1]: Bron\n[^1]: Bron",
            "6:1: voetnoot [^1] staat er twee keer; geef er een een ander nummer",
        ),
        (
            "> [!TIP] Zo",
            "3:3: lezers zien hier ‘[!TIP]’; zet ‘> [!TIP]’ alleen op een regel, met een lege "
            "regel erboven en de tekst eronder",
        ),
        ("> [!TIP]\n> Zo\n> [!NOTE]\n> Ook", "5:3: lezers zien hier ‘[!NOTE]’; zet ‘> [!TIP]’ "),
        (
            "Dat is\n5*3*2 m.",
            "4:2: sterretjes tussen cijfers maken tekst schuin en verdwijnen; typ ",
        ),
        ("Zie:\n[!tip]\nZo", "4:1: lezers zien hier ‘[!tip]’; zet ‘> [!TIP]’ alleen op een"),
        ("!!! tip\n\nZo", "3:1: lezers zien hier ‘!!! tip’; typ !!! tip, en laat de tekst"),
        ("Zo\n\n!!! tip", "5:1: lezers zien hier ‘!!! tip’; typ !!! tip, en laat de tekst"),
        (
            "![](../assets/kaart.png)",
            "3:1: de afbeelding ‘../assets/kaart.png’ mist een beschrijving",
        ),
        ("> [!FOO]\n> Zo", "3:3: lezers zien hier ‘[!FOO]’; kies [!NOTE], [!TIP], [!IMPORTANT], "),
        ("Dit is ~~ weg~~.", "3:8: lezers zien hier ‘~~’; typ ~~doorgestreept~~, zonder"),
        ("Dit is ** vet **.", "3:8: lezers zien hier ‘**’; typ **vet**, zonder spaties"),
        ("`[[x]]` [[visie]]", "3:9: lezers zien hier ‘[[visie]]’; typ een link als [tekst](visie"),
        ("(een)[https://a.be]", "3:1: lezers zien hier ‘(een)[https://a.be]’; draai de haken om"),
        ("§ pen\n§ papier", "3:1: lezers zien hier ‘§ pen’; begin elk punt van een lijst met een"),
        ("- a\n- b\n\n| x | y |\n| 1 | 2 |", "6:1: lezers zien hier ‘| x | y |’; zet onder de"),
        ("<div markdown>\n==a==\n</div>", "4:1: lezers zien hier ‘==a==’; markeren kan niet"),
        ("```\n[[a]]\n```\n\n[[a]]", "7:1: lezers zien hier ‘[[a]]’; typ een link als"),
    ],
)
def test_markdown_of_fiches_that_shows_raw_on_a_page(
    repo: Repository, typed: str, problem: str
) -> None:
    assert problems_on_a_page(repo, typed)[0].startswith(f"{PAGE}:{problem}")


def test_a_page_has_no_more_brackets_than_can_be_read(repo: Repository) -> None:
    many = "[a]\n" * 2000
    assert problems_on_a_page(repo, many) == []
    assert problems_on_a_page(repo, f"{many} [") == [
        f"{PAGE}:2003:2: deze tekst heeft te veel haken ‘[’; splits hem op"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "[a](https://a.be) <https://a.be> `https://a.be` [https://a.be](https://a.be)",
        '<a href="https://a.be">a</a> <img src=https://a.be/b.png alt="">',
        "[a][1]\n\n[1]: https://a.be",
        "```\n- [ ] https://a.be ~~x~~\n```",
        "- [a] is een keuze, 1~2 weken",
        "Zo[^1] en[^b].\n\n> Wat[^1]\n\n[^1]: Bron\n[^b]: B\n\n`[^2]`",
        "5 × 3, 5\\*3\\*2, `5*3*2`, a*b*c, H*2*O of 5 * 3 * 2 m",
        "!!! tip\n    Zo\n\n!!! note\n\n  Zo",
        "> [!TIP]\n> Zo\n\n> [!note]\n>\n> Ook\n\n- a\n\n  > [!CAUTION]\n  > Niet",
        '<div class="x" title="**a**">\n<b>x</b> <code>[[a]]</code>\n</div>\n\n<!-- [[a]] -->',
        '## Kop {: #kop }\n\n[a](../bronnen.md){ .knop }\n\n{{ worksheet("raster") }} {# [[a]] #}',
        "    [[code]]\n\n- a\n\n    ```\n    [[code]]\n    ```",
        "- [ ] pen\n- [x] ~~papier~~\n\nZie www.publiq.be, (https://a.be) of info@publiq.be.",
    ],
)
def test_what_works_on_a_page_is_left_alone(repo: Repository, typed: str) -> None:
    assert problems_on_a_page(repo, typed) == []
