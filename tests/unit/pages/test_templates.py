"""What templates call: exact texts."""

from toolbox.pages.templates import grouped
from toolbox.schema.fiche import FrequentQuestion


def test_questions_stand_by_group_in_the_order_of_the_first() -> None:
    asked = [
        FrequentQuestion(question="A?", answer="a", group="Geld"),
        FrequentQuestion(question="B?", answer="b", group=None),
        FrequentQuestion(question="C?", answer="c", group="Geld"),
    ]
    assert grouped(asked) == [("Geld", [asked[0], asked[2]]), (None, [asked[1]])]
    assert grouped([]) == []
