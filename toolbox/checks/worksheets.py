"""Rules about how worksheets are used: their order, and their filled-in example."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.messages import at, near
from toolbox.diagnostics import Problem
from toolbox.model.examples import faults


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


RULES: tuple[Rule, ...] = (examples_fit, no_circles)
