"""The sections of a fiche in their standard order, and the front matter each one shows."""

from dataclasses import dataclass

from toolbox.schema.fiche import FrontMatter
from toolbox.urls import anchor


@dataclass(frozen=True)
class Section:
    """A part of a fiche page: a macro of this name places it, `fields` fill it.

    Without fields, it shows something that every fiche has.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    prefix: str = ""

    @property
    def id(self) -> str:
        """The id of the section's heading; `prefix` sets it apart from another fiche's."""
        return anchor(f"{self.prefix} {self.title}")

    def has_content(self, front_matter: FrontMatter) -> bool:
        """Tell whether the fiche has anything to show here."""
        return not self.fields or any(getattr(front_matter, field) for field in self.fields)


SECTIONS = (
    Section("key_points", "In het kort", ("key_points",)),
    Section("requirement", "Wat het decreet vraagt", ("requirement",)),
    Section("steps", "Stappen", ("steps",)),
    Section("dos_and_donts", "Wel en niet doen", ("dos", "donts")),
    Section("tips", "Tips", ("tips",)),
    Section("testimonials", "Ervaringen", ("testimonials",)),
    Section("examples", "Voorbeelden uit de praktijk", ("examples",)),
    Section("faq", "Veelgestelde vragen", ("faq",)),
    Section("worksheets", "Werkbladen bij deze fiche", ()),
    Section("resources", "Meer lezen", ("resources",)),
    Section("related", "Verwante fiches", ("related",)),
    Section("changes", "Wat veranderde", ("changes",)),
)

HEADER_FIELDS = ("title", "summary", "order", "phase")
"""Front matter that stands at the top of every fiche page."""

INDEX_FIELDS = ("search_terms",)
"""Front matter that readers meet through search: words that the page itself does not say."""

ADDRESS_FIELDS = ("aliases",)
"""Front matter that readers meet at an old address, which leads to the page."""
