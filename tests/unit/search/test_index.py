from tests.conftest import EDITION, Repository
from toolbox.search.index import content_entries, read_index, search_index
from toolbox.search.page_entries import page_entries


def entries(html: str) -> dict[str, tuple[str, str]]:
    """Return the title and the text of each entry of a page, by address, without extra spaces."""
    return {
        entry["location"]: (entry["title"], " ".join(entry["text"].split()))
        for entry in page_entries("een/", "Eén", html)
    }


def test_a_page_is_an_entry_and_so_is_each_heading_with_an_id() -> None:
    html = '<h1 id="een">Eén</h1><p>Voor.</p><h2 id="b">B</h2><p>Na.</p><h2>C</h2><p>Daarna.</p>'
    assert entries(html) == {"een/": ("Eén", "Voor."), "een/#b": ("B", "Na. C Daarna.")}


def test_what_stands_apart_on_the_page_stays_apart() -> None:
    html = "<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>e<br>f"
    assert entries(html) == {"een/": ("Eén", "a b c d e f")}


def test_what_is_no_text_of_the_page_is_left_out() -> None:
    html = (
        "<p data-search-exclude>weg <b>ook weg</b></p>"
        "<button>weg</button><label>weg <select><option>weg</option></select></label>"
        "<script>weg</script><svg><text>weg</text></svg>"
        '<h2 id="b">B<sup><a class="tb-footnote" href="#c">1</a></sup>'
        '<a class="headerlink" href="#b">#</a></h2>'
        '<p>er <a class="tb-footnote-back" href="#d">terug</a></p>'
    )
    assert entries(html) == {"een/": ("Eén", ""), "een/#b": ("B", "er")}


def test_a_page_that_closes_too_much_is_read_to_its_end() -> None:
    assert entries("</div><p>a</p></p>b") == {"een/": ("Eén", "a b")}


def test_the_index_is_a_script_with_plain_text(repo: Repository) -> None:
    repo.fiche(fields="tips: ['Neem *koffie* & koek mee.']\n")
    pages = page_entries("een/", "R&D <x>", "<p>1 &lt; 2 &amp; 3</p>")
    script = search_index(repo.toolbox(), EDITION, pages, {})
    assert script.startswith("var toolboxIndex={")
    first, *others = read_index(script)
    assert (first["title"], first["text"]) == ("R&D <x>", "1 < 2 & 3")
    assert any("Neem koffie & koek mee." in entry["text"] for entry in others)
    assert len(others) == len(list(content_entries(repo.toolbox(), EDITION)))


def test_nothing_in_a_text_ends_the_script(repo: Repository) -> None:
    pages = page_entries("een/", 'een "woord"', "<p>a \u2028 \\ ' \"</p>")
    script = search_index(repo.toolbox(), EDITION, pages, {})
    assert script.count("\n") == 1
    assert read_index(script)[0]["title"] == 'een "woord"'
