import pytest

from toolbox.diagnostics import Problem


def test_a_problem_is_path_line_column_and_message() -> None:
    problem = Problem("fiches/x.md", 12, 5, "Titel (title): dit veld ontbreekt")
    assert str(problem) == "fiches/x.md:12:5: Titel (title): dit veld ontbreekt"


def test_problems_sort_by_path_then_line_then_column() -> None:
    first, *others = [
        Problem("data/a.yml", 9, 9, "z"),
        Problem("fiches/a.md", 2, 9, "z"),
        Problem("fiches/a.md", 10, 1, "z"),
        Problem("fiches/a.md", 10, 2, "a"),
    ]
    assert sorted([*others, first]) == [first, *others]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\nb", "a b"),
        ("a\r\n::error::b", "a  ::error::b"),
        ("a\tb", "a b"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\u202eb", "a\ufffdb"),
        ("‘é’ 😀 ﷽", "‘é’ 😀 ﷽"),
    ],
)
def test_a_problem_is_one_printable_line_whatever_was_typed(typed: str, printed: str) -> None:
    assert str(Problem(typed, 1, 1, typed)) == f"{printed}:1:1: {printed}"
    assert "\n" not in Problem(typed, 1, 1, typed).annotation()


def test_an_annotation_marks_the_place_on_github() -> None:
    problem = Problem("fiches/x.md", 12, 5, "Titel (title): dit veld ontbreekt")
    assert problem.annotation() == (
        "::error file=fiches/x.md,line=12,col=5::Titel (title): dit veld ontbreekt"
    )
    tip = Problem("fiches/x.md", 12, 5, "‘duurzaam’", "notice")
    assert tip.annotation() == "::notice file=fiches/x.md,line=12,col=5::tip: ‘duurzaam’"
    assert str(tip) == "fiches/x.md:12:5: tip: ‘duurzaam’"


def test_an_annotation_escapes_what_would_end_or_split_it() -> None:
    problem = Problem("a:b,c%.md", 1, 1, "100 % : , ::\n::stop-commands::x")
    assert problem.annotation() == (
        "::error file=a%3Ab%2Cc%25.md,line=1,col=1::100 %25 : , :: ::stop-commands::x"
    )
