"""The model of `data/redirects.yml`: redirects from old addresses."""

from pydantic import Field

from toolbox.schema.entry import Entry
from toolbox.schema.formats import Address


class Redirect(Entry):
    """A redirect: a published address, of a page or of an anchor on it, and its target."""

    old: Address = Field(
        alias="from",
        title="Van",
        description="Het oude adres, bv. werkbladen/oude-naam/; een plaats kan erbij, met #.",
    )
    to: Address = Field(
        title="Naar",
        description="Het nieuwe adres, bv. werkbladen/nieuwe-naam/; een kop kan erbij, met #.",
    )
