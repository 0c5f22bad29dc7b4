from tests.conftest import Repository
from toolbox.pages.terms import link_terms, meanings_script

NOTA = '<a class="tb-term" href="../../begrippen/#afsprakennota">{}</a>'
IGS = '<a class="tb-term" href="../../begrippen/#igs">{}</a>'


def linked(repo: Repository, html: str) -> str:
    return link_terms(html, repo.view("fiches/een.md"))


def test_a_page_can_fetch_the_meanings_as_plain_text(repo: Repository) -> None:
    repo.write("data/glossary.yml", "- {term: Nota, meaning: 'Een **\"stuk\"** papier & meer.'}\n")
    assert meanings_script(repo.view("begrippen.md")) == (
        'var toolboxMeanings={"nota":"Een \\"stuk\\" papier & meer."}\n'
    )


def test_the_first_use_of_a_term_is_linked(repo: Repository) -> None:
    assert linked(repo, "<p>Een afsprakennota. De afsprakennota.</p>") == (
        f"<p>Een {NOTA.format('afsprakennota')}. De afsprakennota.</p>"
    )


def test_a_term_is_found_in_any_case(repo: Repository) -> None:
    assert linked(repo, "AFSPRAKENNOTA") == NOTA.format("AFSPRAKENNOTA")


def test_an_abbreviation_is_found_as_it_is_written(repo: Repository) -> None:
    assert linked(repo, "<p>igs, Igs en IGS</p>") == f"<p>igs, Igs en {IGS.format('IGS')}</p>"


def test_a_term_and_its_abbreviation_are_one(repo: Repository) -> None:
    term = "intergemeentelijk samenwerkingsverband"
    assert linked(repo, f"<p>Een {term} (IGS)</p>") == f"<p>Een {IGS.format(term)} (IGS)</p>"


def test_a_part_of_a_word_is_no_term(repo: Repository) -> None:
    html = "<p>deafsprakennota IGS-raad pre-IGS IGSen</p>"
    assert linked(repo, html) == html


def test_the_longest_term_wins(repo: Repository) -> None:
    repo.write(
        "data/glossary.yml", "- {term: Netwerk, meaning: a}\n- {term: Netwerk nota, meaning: b}\n"
    )
    assert linked(repo, "<p>netwerk nota</p>") == (
        '<p><a class="tb-term" href="../../begrippen/#netwerk-nota">netwerk nota</a></p>'
    )


def test_headings_links_and_code_are_left_alone(repo: Repository) -> None:
    for tag in ("h1", "h2", "h3", "h4", "a", "code", "summary", "button", "figcaption", "label"):
        html = f"<{tag}>afsprakennota <b>IGS</b></{tag}>"
        assert linked(repo, html) == html
    nested = "<h2>A <a>IGS</a> IGS</h2><p>IGS</p>"
    assert linked(repo, nested) == f"<h2>A <a>IGS</a> IGS</h2><p>{IGS.format('IGS')}</p>"


def test_the_drawing_of_a_way_is_left_alone_and_other_figures_are_not(repo: Repository) -> None:
    html = '<figure class="tb-way"><b>IGS</b><figcaption>IGS</figcaption></figure>'
    assert linked(repo, f"{html}<p>IGS</p>") == f"{html}<p>{IGS.format('IGS')}</p>"
    figure = '<figure class="tb-testimonial"><p>{}</p></figure>'
    assert linked(repo, figure.format("IGS")) == figure.format(IGS.format("IGS"))


def test_attributes_are_left_alone(repo: Repository) -> None:
    html = '<img alt="afsprakennota IGS" src="IGS.png" />'
    assert linked(repo, html) == html


def test_a_term_with_special_characters_is_found(repo: Repository) -> None:
    repo.write("data/glossary.yml", "- {term: B's & co, abbreviation: OP/TIL, meaning: a}\n")
    link = '<a class="tb-term" href="../../begrippen/#optil">{}</a>'
    for written in ("B's &amp; co", "B&#39;s &amp; co", "OP/TIL"):
        assert linked(repo, f"<p>{written}</p>") == f"<p>{link.format(written)}</p>"


def test_without_terms_nothing_changes(repo: Repository) -> None:
    repo.write("data/glossary.yml", "[]")
    assert linked(repo, "<p>IGS</p>") == "<p>IGS</p>"
