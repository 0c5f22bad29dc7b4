from macros.search import with_search_terms
from tests.conftest import Repository


def test_search_terms_are_added_to_the_page_of_their_fiche(repo: Repository) -> None:
    repo.fiche(fields="search_terms: [missie, droom & doel]\n")
    index = {
        "config": {"lang": ["nl"]},
        "docs": [
            {"location": "fiches/een/", "title": "Eerste fiche", "text": "Tekst"},
            {"location": "fiches/een/#stappen", "title": "Stappen", "text": "Stap"},
            {"location": "fiches/twee/", "title": "Tweede fiche", "text": "Tekst"},
        ],
    }
    assert with_search_terms(index, repo.toolbox()) == {
        "config": {"lang": ["nl"]},
        "docs": [
            {
                "location": "fiches/een/",
                "title": "Eerste fiche",
                "text": "Tekst missie droom & doel",
            },
            {"location": "fiches/een/#stappen", "title": "Stappen", "text": "Stap"},
            {"location": "fiches/twee/", "title": "Tweede fiche", "text": "Tekst"},
        ],
    }
