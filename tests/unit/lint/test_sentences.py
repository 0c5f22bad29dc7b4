import pytest

from toolbox.lint.sentences import Sentence, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Eén zin.", [("Eén zin.", 0)]),
        ("Eerst dit. Dan dat?\nEn dan!", [("Eerst dit.", 0), ("Dan dat?", 0), ("En dan!", 1)]),
        (
            "Een zin op\ntwee regels. En nog\neen.",
            [("Een zin op twee regels.", 0), ("En nog een.", 1)],
        ),
        ("Neem bv. een bal mee.", [("Neem bv. een bal mee.", 0)]),
        ("‘Is dat zo?’ Ja.", [("‘Is dat zo?’", 0), ("Ja.", 0)]),
        (
            "Kies:\n• dit\n• dat[^1]\n\n- [ ] ~~toch~~ niet\n1) wel\n\n[^1]: Bron.",
            [("Kies:", 0), ("dit", 1), ("dat", 2), ("toch niet", 4), ("wel", 5), ("Bron.", 7)],
        ),
        ("Kies:\n\n- dit\n- dat en\n  meer", [("Kies:", 0), ("dit", 2), ("dat en meer", 3)]),
        ("Kies:\n- dit", [("Kies:", 0), ("dit", 1)]),
        ("1. Bel.\n2. Mail.", [("Bel.", 0), ("Mail.", 1)]),
        ("## Een kop\nEn tekst.", [("Een kop", 0), ("En tekst.", 1)]),
        ("| A | B b |\n| --- | :-: |\n| c | d |", [("A", 0), ("B b", 0), ("c", 2), ("d", 2)]),
        ("Lees **dit** en `dat`.", [("Lees dit en `…`.", 0)]),
        ("Zie de [lange\nnaam](x.md). Klaar.", [("Zie de lange naam.", 0), ("Klaar.", 1)]),
        ("Zie [naam](x.md\n'titel'). Klaar.\nEn.", [("Zie naam.", 0), ("Klaar.", 1), ("En.", 2)]),
        ("Typ dit:\n\n```\nx. Y.\n```\n\nKlaar.", [("Typ dit:", 0), ("Klaar.", 6)]),
    ],
)
def test_a_text_has_its_sentences_with_their_lines(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert list(sentences(text)) == [Sentence(*it) for it in expected]
