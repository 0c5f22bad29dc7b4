import pytest

from toolbox.markup.html_reader import Closing, Opening, Piece, read_html, text_of

P, END = Opening("p", {}, True), Closing("p")


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("tekst <b>vet</b>", ["tekst ", Opening("b", {}, True), "vet", Closing("b")]),
        ("<p>R&amp;D, één &lt; twee&#8230;</p>", [P, "R&D, één < twee…", END]),
        ("a<br>b", ["a", Opening("br", {}, False), "b"]),
        ("<input disabled>", [Opening("input", {"disabled": ""}, False)]),
        ('<img alt="a > b">', [Opening("img", {"alt": "a > b"}, False)]),
        (
            '<a href="/?a=1&copy=2"></a>',
            [Opening("a", {"href": "/?a=1&copy=2"}, True), Closing("a")],
        ),
        ("<td>los</td>", [Opening("td", {}, True), "los", Closing("td")]),
        ("<!-- nota -->x", ["x"]),
        (
            "<script>if (a < b) {}</script>",
            [Opening("script", {}, True), "if (a < b) {}", Closing("script")],
        ),
        ("\n  x", ["\n  x"]),
        ("", []),
    ],
)
def test_pieces_come_in_document_order(html: str, pieces: list[Piece]) -> None:
    assert list(read_html(html)) == pieces


def test_each_element_is_closed() -> None:
    """As in a browser, also where a page in `docs/` left the end tag out."""
    assert list(read_html("<p>een<p>twee")) == [P, "een", END, P, "twee", END]
    closed = [piece.tag for piece in read_html("<b><i>x</b></i>") if isinstance(piece, Closing)]
    assert closed == ["i", "b"]


def test_the_text_of_html_has_no_tags() -> None:
    assert text_of("<p>R&amp;D <b>vet</b></p>") == "R&D vet"
