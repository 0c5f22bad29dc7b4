"""The way of a fiche: from its steps to their worksheets, to parts of the agreement note."""

from dataclasses import dataclass

from toolbox.model.toolbox import Fiche, Toolbox


@dataclass(frozen=True)
class Leg:
    """A step with its number, the titles of its worksheets and those of the parts of the note."""

    title: str
    worksheets: tuple[str, ...]
    parts: tuple[str, ...]


def way(toolbox: Toolbox, fiche: Fiche) -> tuple[Leg, ...]:
    """Return the way of a fiche, in the order of its steps: empty when these lead nowhere."""
    legs = tuple(
        Leg(
            f"{number}. {step.title}",
            tuple(toolbox.worksheets[name].model.title for name in step.worksheets),
            tuple(
                part.title
                for part in toolbox.agreement
                if any((it.fiche, it.step) == (fiche.slug, step.title) for it in part.delivered_by)
            ),
        )
        for number, step in enumerate(fiche.front_matter.steps, 1)
    )
    return legs if any(leg.worksheets or leg.parts for leg in legs) else ()
