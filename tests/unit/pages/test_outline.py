from toolbox.markup.heading import Heading
from toolbox.pages.outline import outline


def test_headings_with_an_id_make_the_outline() -> None:
    html = (
        "<h1>Titel</h1><h2 id='a'>Eén &amp; <em>twee</em></h2><h3 id='b'> drie </h3>"
        "<h4 id='c'>vier</h4><h2>zonder</h2>"
    )
    assert outline(html).headings == (Heading(2, "a", "Eén & twee"), Heading(3, "b", "drie"))


def test_the_link_behind_a_heading_is_not_part_of_its_text() -> None:
    html = '<h2 id="a">Kop <a href="x">met link</a><a class="headerlink" href="#a">#</a></h2>'
    assert outline(html).headings == (Heading(2, "a", "Kop met link"),)


def test_every_id_on_the_page_can_be_linked_to() -> None:
    html = '<div id="a"><h2 id="b">x</h2><details id="c"></details><p id="">y</p></div>'
    assert outline(html).ids == frozenset({"a", "b", "c"})


def test_a_page_without_headings_has_an_empty_outline() -> None:
    assert outline("<p>tekst</p>").headings == ()
