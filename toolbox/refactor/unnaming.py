"""Take references to what is gone out of the content, each the way its field allows."""

from collections.abc import Iterator

from toolbox.document import Loc
from toolbox.model.references import known_ids
from toolbox.refactor import yaml_text
from toolbox.refactor.references import Moves, entries, with_yaml, yaml_of
from toolbox.refactor.workspace import RefactorError, Workspace
from toolbox.schema.references import Ref
from toolbox.schema.routes import Stop
from toolbox.schema.walk import find_field, model_at
from toolbox.source.content import Content, RawEntry
from toolbox.source.files import TEMPLATE


def unname(content: Content, work: Workspace, gone: Moves, path: str) -> None:
    """Take every reference to what is gone out of the files; `path` is the file that goes.

    An item of a list goes, and so does a row that needs what is gone; of a stop, what is left
    stays. Raises RefactorError when a worksheet takes its content from what is gone.
    """
    taken: dict[str, set[Loc]] = {}
    for raw in entries(content, work.root):
        if raw.document.path == TEMPLATE:
            _name_others(content, work, raw, gone)
        elif raw.document.path != path:
            taken.setdefault(raw.document.path, set()).update(_places(raw, gone))
    for file, locs in taken.items():
        text = work.read(file)
        yaml = yaml_of(file, text)
        # From the last on, as an index says where an item was before another one went.
        for loc in sorted(locs, key=_order, reverse=True):
            if not any(loc[:length] in locs for length in range(1, len(loc))):
                yaml = yaml_text.removed(yaml, loc)
        work.change(file, with_yaml(file, text, yaml))


def _name_others(content: Content, work: Workspace, raw: RawEntry, gone: Moves) -> None:
    """Let the template, which shows every field, name something else that exists."""
    known = known_ids(content)
    values = {
        it.loc: next(name for name in sorted(known[it.marker.to]) if name != it.value)
        for it in raw.typed_values
        if isinstance(it.marker, Ref) and (it.marker.to, it.value) in gone.ids
    }
    text = work.read(TEMPLATE)
    yaml = yaml_text.replaced(yaml_of(TEMPLATE, text), values)
    work.change(TEMPLATE, with_yaml(TEMPLATE, text, yaml))


def _places(raw: RawEntry, gone: Moves) -> Iterator[Loc]:
    """Yield the location of what goes, from the root of the file."""
    for it in raw.typed_values:
        if not (isinstance(it.marker, Ref) and (it.marker.to, it.value) in gone.ids):
            continue
        row, key = it.loc[:-1], it.loc[-1]
        if isinstance(key, int):
            yield (*raw.loc, *it.loc)
            continue
        if row == ("from",):
            raise RefactorError(
                f"{raw.problem(it.loc, 'dit werkblad neemt zijn inhoud hier over')}\n"
                "Schrijf die zelf uit, of verwijder eerst dat werkblad"
            )
        model = model_at(raw.model, row)
        field = find_field(model, key)
        if model is Stop:
            for name in _of_stop(raw, row, gone):
                yield (*raw.loc, *row, *name)
        elif field is not None and field.is_required():
            yield (*raw.loc, *row)
        else:
            yield (*raw.loc, *it.loc)


def _of_stop(raw: RawEntry, row: Loc, gone: Moves) -> Iterator[Loc]:
    """Yield what goes of a stop, as locations in it: keys, or the stop as a whole."""
    stop = raw.value
    for step in row:
        stop = stop[step]
    lost = [key for key in ("fiche", "worksheet") if (key, stop.get(key)) in gone.ids]
    if "fiche" in lost:
        lost.append("step")
    if stop.keys() & {"fiche", "worksheet", "page"} <= set(lost):
        yield ()
    else:
        yield from ((key,) for key in lost)


def _order(loc: Loc) -> tuple[str, ...]:
    """Return a key by which locations sort as in their file, as far as indexes go."""
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in loc)
