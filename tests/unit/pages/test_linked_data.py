from tests.conftest import Repository
from toolbox.pages.linked_data import all_questions, how_to


def test_a_fiche_is_a_how_to_with_the_address_of_each_step(repo: Repository) -> None:
    assert how_to(repo.toolbox().fiche("een"), "https://voorbeeld.be/fiches/een/") == {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": "Eerste fiche",
        "description": "Hier lees je in meer dan veertig tekens waar het over gaat.",
        "inLanguage": "nl-BE",
        "step": [
            {
                "@type": "HowToStep",
                "position": 1,
                "name": "Begin klein",
                "url": "https://voorbeeld.be/fiches/een/#begin-klein",
            }
        ],
    }


def test_questions_have_their_answers_as_plain_text(repo: Repository) -> None:
    repo.fiche(fields="faq:\n- question: Waarom?\n  answer: Omdat **het** [kan](twee.md) & mag.\n")
    assert all_questions(repo.view("vragen.md"))["mainEntity"] == [
        {
            "@type": "Question",
            "name": "Waarom?",
            "acceptedAnswer": {"@type": "Answer", "text": "Omdat het kan & mag."},
        }
    ]
