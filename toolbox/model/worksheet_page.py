"""A worksheet as it gets a page: with its fields, and with what a facilitator needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolbox.model.fields import Fields
from toolbox.schema.worksheet import Worksheet


@dataclass(frozen=True)
class WorksheetPage:
    """A worksheet with its content filled in; `path` is its source file.

    `former` has its former ids, under which browsers may have stored answers. `example` has the
    answers of its example by the name of their field, as a browser stores them.
    """

    id: str
    path: str
    model: Worksheet
    fiches: tuple[str, ...]
    fields: Fields
    former: tuple[str, ...] = ()
    example: Mapping[str, str | bool] = field(default_factory=dict)

    @property
    def is_automatic(self) -> bool:
        """Whether it is made from a fiche, without a file of its own."""
        return self.path.startswith("fiches/")

    @property
    def has_guidance(self) -> bool:
        """Whether it tells a facilitator anything: on its page and in its Word file."""
        written = self.model
        return bool(
            self._helps_in_the_room
            or written.participants
            or written.for_whom
            or written.needs
            or written.not_for
            or written.leads_to
        )

    @property
    def has_facilitator_page(self) -> bool:
        """Whether its guidance gets a page of its own on paper: one needs it in the room.

        What only helps to choose a worksheet needs no page, nor do the two lines of an automatic
        one, which are the same for every fiche.
        """
        return self._helps_in_the_room and not self.is_automatic

    @property
    def description(self) -> str:
        """The meta description: the goal, after the title for an automatic worksheet."""
        title, goal = self.model.title, self.model.goal
        return f"{title}. {goal}" if self.is_automatic else goal

    @property
    def _helps_in_the_room(self) -> bool:
        written = self.model
        return bool(
            written.instructions
            or written.duration
            or written.materials
            or written.pitfalls
            or written.variations
        )
