"""Rules about worksheets: their order, their questions, and their filled-in example."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.diagnostics import Problem
from toolbox.model.examples import faults
from toolbox.schema.kinds import Questions


def worksheets_have_content(context: CheckContext) -> Iterator[Problem]:
    """The fiche that a worksheet takes its questions from has some."""
    fiches = {fiche.slug: fiche.entry for fiche in context.content.fiches}
    for worksheet in context.content.worksheets:
        source = worksheet.entry.content_source if isinstance(worksheet.entry, Questions) else None
        if source is None or source.fiche not in fiches:
            continue
        steps = fiches[source.fiche].steps
        if not any(step.questions for step in steps if source.includes(step.title)):
            message = f"de stappen van ‘{source.fiche}’ bevatten geen vragen; vul ‘groups’ zelf in"
            yield at(worksheet.raw, ("from", "fiche"), message)


def examples_fit(context: CheckContext) -> Iterator[Problem]:
    """Each answer of an example has a field, and is what that field can hold."""
    for derived in context.worksheets:
        for fault in faults(derived.model):
            hint = near(getattr(derived.model.example[fault.at], fault.key), fault.known)
            loc = ("example", fault.at, fault.key)
            yield at(derived.raw, loc, fault.message + hint)


def no_circles(context: CheckContext) -> Iterator[Problem]:
    """No worksheet needs itself first, directly or by way of others."""
    needs = {written.id: written.entry.needs for written in context.content.worksheets}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        # graphlib names a node before the one that needs it, and the first one again at the end.
        circle = error.args[1]
        [written] = [it for it in context.content.worksheets if it.id == circle[-1]]
        way = " → ".join(f"‘{name}’" for name in reversed(circle))
        loc = ("needs", written.entry.needs.index(circle[-2]))
        yield at(written.raw, loc, f"dit is een kring: {way}; haal er één van weg")


RULES: tuple[Rule, ...] = (worksheets_have_content, examples_fit, no_circles)
