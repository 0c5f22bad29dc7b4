"""Structured data of pages (JSON-LD), in the vocabulary of https://schema.org/."""

from typing import Any

from toolbox.model.toolbox import Fiche
from toolbox.pages.view import View
from toolbox.urls import anchor

Thing = dict[str, Any]


def how_to(fiche: Fiche, address: str) -> Thing:
    """Return a fiche as a HowTo; `address` is its canonical URL, or "" when unknown."""
    return {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": fiche.front_matter.title,
        "description": fiche.front_matter.summary,
        "inLanguage": "nl-BE",
        "step": [
            {
                "@type": "HowToStep",
                "position": number,
                "name": step.title,
                "url": f"{address}#{anchor(step.title)}",
            }
            for number, step in enumerate(fiche.front_matter.steps, start=1)
        ],
    }


def all_questions(view: View) -> Thing:
    """Return the questions of all fiches as an FAQPage, with the answers as plain text."""
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": "nl-BE",
        "mainEntity": [
            {
                "@type": "Question",
                "name": faq.question,
                "acceptedAnswer": {
                    "@type": "Answer",
                    "text": view.markdown(fiche).block(faq.answer).striptags(),
                },
            }
            for fiche in view.toolbox.fiches
            for faq in fiche.front_matter.faq
        ],
    }
