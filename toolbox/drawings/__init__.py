"""The drawings, made from the data when the site is built: SVG, and the same in words."""

from toolbox.drawings.cycle import cycle
from toolbox.drawings.drawing import Drawing
from toolbox.drawings.network import network
from toolbox.drawings.route import route
from toolbox.drawings.timeline import timeline
from toolbox.drawings.wheel import wheel
from toolbox.model.drawn import NETWORK, TIMELINE
from toolbox.model.toolbox import Toolbox
from toolbox.schema.collections import PARTNERS
from toolbox.schema.kinds import Grid

__all__ = ["Drawing", "drawn", "route"]


def drawn(toolbox: Toolbox, name: str) -> Drawing:
    """Return the drawing with this name, of `model.drawn`; raises KeyError when there is none."""
    if name not in toolbox.ids["drawing"]:
        raise KeyError(name)
    if name == NETWORK:
        return network(toolbox.rows[PARTNERS.name])  # type: ignore[arg-type]
    if name == TIMELINE:
        return timeline(toolbox.deadlines)
    if name in toolbox.lists:
        return wheel(toolbox.lists[name])
    worksheet = toolbox.worksheets[name].model
    assert isinstance(worksheet, Grid)
    return cycle(worksheet)
