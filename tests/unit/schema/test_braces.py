"""Braces of Jinja in the fields of an entry."""

import pytest

from tests.support.first_fiche import added, replaced


@pytest.mark.parametrize("typed", ["{{ x }}", "{% x %}", "a {# x #}", "{{"])
def test_jinja_anywhere_in_front_matter(typed: str) -> None:
    message = "‘{{’, ‘{%’ en ‘{#’ mogen hier niet; laat de accolades weg"
    column = typed.index("{")
    assert replaced("Eerste fiche", f"'Titel {typed}'") == [
        f"1:{15 + column}: Titel (title): {message}"
    ]
    assert added(f"    tips:\n      - '{typed}'\n") == [
        f"8:{10 + column}: Stappen (steps) 1 › Tips (tips) 1: {message}"
    ]


@pytest.mark.parametrize(
    "typed", ["`{{ x }}`", "`{% x %}` en `{# x`", "`{{ steps() }}`", "``een ` en {{ x }}``"]
)
def test_braces_in_code_are_shown_in_a_field_of_markdown_alone(typed: str) -> None:
    assert added(f"    tips:\n      - 'Typ {typed}.'\n") == []
    problem, *_ = replaced("Eerste fiche", f"'Titel {typed}'")
    assert problem.startswith(f"1:{15 + typed.index('{')}: Titel (title): ")


def test_code_that_is_fenced_may_hold_braces() -> None:
    assert added("    body: |\n      ```\n      Dag {{ naam }}\n      ```\n") == []


@pytest.mark.parametrize(
    "typed", ["`{{ x }}` en {{ x }}", "`{{ x` }} en {{ x }}", "``{{`` en `{{` en {{ x }}"]
)
def test_braces_beside_code_are_reported_where_they_stand(typed: str) -> None:
    [problem] = added(f"    tips:\n      - '{typed}'\n")
    assert problem == (
        f"8:{10 + typed.rindex('{{')}: Stappen (steps) 1 › Tips (tips) 1: "
        "‘{{’, ‘{%’ en ‘{#’ mogen hier niet; laat de accolades weg"
    )


@pytest.mark.parametrize("style", ["|", ">-", ">"])
def test_jinja_in_a_long_text_is_reported_on_its_own_line(style: str) -> None:
    lines = "".join(f"      Regel {number}.\n" for number in range(1, 7))
    problems = added(f"    body: {style}\n{lines}      Dag {{{{naam}}}}.\n    why: Zo.\n")
    assert [problem.partition(": ")[0] for problem in problems] == ["14:11"]


def test_a_part_of_a_page_in_a_field_is_told_to_go_with_its_braces() -> None:
    assert added("    why: 'Zie {{ worksheet(“persona”) }}'\n") == [
        "7:15: Stappen (steps) 1 › Waarom (why): een onderdeel kan alleen in de tekst onder de "
        "velden staan; haal hier alles weg van ‘{{’ tot en met ‘}}’"
    ]


def test_jinja_is_reported_in_fields_that_do_not_exist_too() -> None:
    assert added("titel: '{{ x }}'\n") == [
        "7:9: (titel): ‘{{’, ‘{%’ en ‘{#’ mogen hier niet; laat de accolades weg",
        "7:1: (titel): dit veld bestaat niet; bedoel je ‘title’ (Titel)?",
    ]
