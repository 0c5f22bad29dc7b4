"""The sections of a fiche page in their default order, and the front matter of each."""

from dataclasses import dataclass

from toolbox.schema.fiche import FrontMatter
from toolbox.urls import anchor


@dataclass(frozen=True)
class Section:
    """A section of a fiche page: `name` is its shortcode, `fields` the front matter it shows.

    A section without fields shows derived data, which every fiche has. `heading` is the title
    that it had when its anchor was published.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    prefix: str = ""
    heading: str = ""

    @property
    def id(self) -> str:
        """The anchor of the heading; `prefix` makes it unique on the page of another fiche."""
        return anchor(f"{self.prefix} {self.heading or self.title}")

    def has_content(self, front_matter: FrontMatter) -> bool:
        """Return whether the front matter has a value for any of the fields."""
        return not self.fields or any(getattr(front_matter, field) for field in self.fields)


SECTIONS = (
    Section("key_points", "In het kort", ("key_points", "outcomes")),
    Section("requirement", "Wat het decreet vraagt", ("requirement",)),
    Section("figures", "Beelden", ("figures",)),
    Section("steps", "Stappen", ("steps",)),
    Section("tables", "Tabellen", ("tables",)),
    Section("dos_and_donts", "Wel en niet doen", ("dos", "donts")),
    Section("tips", "Tips", ("tips",)),
    Section("testimonials", "Ervaringen", ("testimonials",)),
    Section("examples", "Voorbeelden uit de praktijk", ("examples",)),
    Section("videos", "Video’s", ("videos",)),
    Section("faq", "Veelgestelde vragen", ("faq",)),
    Section("worksheets", "Werkbladen bij deze fiche", ()),
    Section("attachments", "Bijlagen", ("attachments",)),
    Section("resources", "Bronnen", ("resources",), heading="Meer lezen"),
    Section("related", "Verwante fiches", ("related",)),
    Section("changes", "Wat veranderde", ("changes",)),
)
