"""The rows of `data/redirects.yml`: old addresses, and where they lead."""

from pydantic import Field

from macros.models.base import Address, Entry, PageAddress


class Redirect(Entry):
    """An address that was online once, and what took its place."""

    old: PageAddress = Field(
        alias="from", title="Van", description="Het oude adres, bv. werkbladen/oude-naam/."
    )
    to: Address = Field(
        title="Naar",
        description="Het nieuwe adres, bv. werkbladen/nieuwe-naam/; een kop kan erbij, met #.",
    )
