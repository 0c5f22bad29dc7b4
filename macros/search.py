"""Words for the search index that the pages themselves do not say."""

from typing import Any

from macros import addresses
from macros.toolbox import Toolbox


def with_search_terms(index: dict[str, Any], toolbox: Toolbox) -> dict[str, Any]:
    """Return Material's index with the search terms of each fiche in the text of its page."""
    words = {
        addresses.url(addresses.fiche_page(fiche.slug)): " ".join(fiche.matter.search_terms)
        for fiche in toolbox.fiches
        if fiche.matter.search_terms
    }
    docs = [
        {**doc, "text": f"{doc['text']} {words[doc['location']]}"}
        if doc["location"] in words
        else doc
        for doc in index["docs"]
    ]
    return {**index, "docs": docs}
