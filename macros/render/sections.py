"""The sections of a fiche in their standard order, and the front matter each one shows."""

from dataclasses import dataclass

from macros.addresses import anchor
from macros.toolbox import Fiche


@dataclass(frozen=True)
class Section:
    """A part of a fiche page: a macro of this name places it, `fields` fill it."""

    name: str
    title: str
    fields: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the section's heading."""
        return anchor(self.title)

    def has_content(self, fiche: Fiche) -> bool:
        """Tell whether the fiche has anything to show here."""
        if self.name == "worksheets":
            return bool(fiche.worksheets)
        return any(getattr(fiche.matter, field) for field in self.fields)


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

SECTION_IDS = (*(section.id for section in SECTIONS), "checklist")
