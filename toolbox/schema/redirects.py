"""The rows of `data/redirects.yml`: old addresses, and where they lead."""

from pydantic import Field

from toolbox.schema.base import Address, Entry


class Redirect(Entry):
    """An address that was online once, of a page or of a place on one, and what took over."""

    old: Address = Field(
        alias="from",
        title="Van",
        description="Het oude adres, bv. werkbladen/oude-naam/; een plaats kan erbij, met #.",
    )
    to: Address = Field(
        title="Naar",
        description="Het nieuwe adres, bv. werkbladen/nieuwe-naam/; een kop kan erbij, met #.",
    )
