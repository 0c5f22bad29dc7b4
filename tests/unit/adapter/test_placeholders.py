from toolbox.adapter.placeholders import Placeholders

PAGE = "index.md"


def test_each_macro_comes_back_where_it_was_called() -> None:
    placeholders = Placeholders()
    cards = placeholders.place(PAGE, "fiche_cards", "<ul></ul>")
    link = placeholders.place(PAGE, "new_fiche_link", "<a>nieuw</a>")
    html = f"<p>{cards}</p><p>Maak een {link}.</p>"
    assert placeholders.filled(PAGE, html) == "<ul></ul><p>Maak een <a>nieuw</a>.</p>"


def test_a_page_that_is_rendered_again_begins_without_what_it_had() -> None:
    placeholders = Placeholders()
    marks = set()
    for html in ("<i>1</i>", "<i>2</i>"):
        placeholders.begin(PAGE)
        placeholders.place("vragen.md", "all_questions", "<b></b>")
        marks.add(placeholders.place(PAGE, "new_fiche_link", html))
        assert placeholders.filled(PAGE, *marks) == html
