"""What is wrong in `mkdocs.yml`, with its line and in Dutch; MkDocs tells it in English."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from toolbox.diagnostics import Problem
from toolbox.document import Document, Loc
from toolbox.likeness import likely
from toolbox.schema.messages import shortened
from toolbox.schema.settings import PLUGIN_OPTIONS, Settings
from toolbox.schema.validation import validate
from toolbox.schema.walk import label

PATH = "mkdocs.yml"
KEYS = frozenset(Settings.model_fields)
_NO_DASH = "zet ‘- ’ voor ‘{name}’; elk punt begint ermee"
_AN_ITEM = "typ bv. ‘- Naam: map/pagina.md’"


def settings_problems(document: Document) -> Iterator[Problem]:
    """Yield every problem of a parsed `mkdocs.yml` that can be told without other files."""
    yield from document.problems
    if document.data is None and document.problems:
        return
    _, problems = validate(document, Settings)
    yield from problems
    if not isinstance(document.data, Mapping):
        return
    say = partial(_problem, document)
    if (menu := document.data.get("nav")) is not None:
        yield from _menu(say, menu, ("nav",))
    for field, group, known in (
        ("plugins", "mkdocs.plugins", PLUGIN_OPTIONS),
        ("markdown_extensions", "markdown.extensions", {}),
    ):
        names = entry_points(group=group).names
        for loc, name, options in _named(document.data.get(field), (field,)):
            # An extension can also be a module.
            if name not in names and (field == "plugins" or not _is_module(name)):
                yield say(loc, f"‘{shortened(name)}’ bestaat hier niet{_near(name, names)}")
            elif name in known and isinstance(options, Mapping):
                for option in options.keys() - known[name]:
                    hint = _near(option, known[name])
                    message = f"‘{shortened(option)}’ is geen instelling van ‘{name}’{hint}"
                    yield say((*loc, option), message)
    yield from _theme(say, document.data.get("theme"))


def absent_paths(document: Document, root: Path) -> Iterator[Problem]:
    """Yield a problem for each file or folder that a parsed `mkdocs.yml` names and is not there."""
    data = document.data if isinstance(document.data, Mapping) else {}
    theme = data.get("theme")
    folder = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    paths: list[tuple[Loc, object]] = [(("theme", "custom_dir"), folder)]
    for field in ("watch", "hooks"):
        listed = data.get(field)
        paths += [
            ((field, number), path)
            for number, path in enumerate(listed if isinstance(listed, list) else ())
        ]
    for loc, path in paths:
        if isinstance(path, str) and not (root / path).exists():
            message = f"‘{shortened(path)}’ bestaat niet; kijk de naam na, of haal deze regel weg"
            yield _problem(document, loc, message)


def menu_pages(document: Document) -> Iterator[tuple[Loc, str]]:
    """Yield each address in the menu, with its location."""
    nav = document.data.get("nav") if isinstance(document.data, Mapping) else None
    for loc, value in _leaves(nav, ("nav",)):
        if isinstance(value, str):
            yield loc, value


def _problem(document: Document, loc: Loc, message: str) -> Problem:
    return document.problem(loc, f"{label(Settings, loc[:1])}: {message}")


def _leaves(value: object, loc: Loc) -> Iterator[tuple[Loc, object]]:
    inside: Iterable[tuple[str | int, object]]
    if isinstance(value, list):
        inside = enumerate(value)
    elif isinstance(value, Mapping):
        inside = value.items()
    else:
        yield loc, value
        return
    for step, item in inside:
        yield from _leaves(item, (*loc, step))


def _menu(say: partial[Problem], menu: object, loc: Loc) -> Iterator[Problem]:
    """Yield what MkDocs cannot read as a menu: a list, with in it pages, names and other lists."""
    if isinstance(menu, Mapping) and menu:
        first = next(iter(menu))
        yield say((*loc, first), _NO_DASH.format(name=shortened(first)))
        return
    if not isinstance(menu, list):
        yield say(loc, f"hier hoort een lijst; {_AN_ITEM}")
        return
    for number, item in enumerate(menu):
        place = (*loc, number)
        if isinstance(item, Mapping) and len(item) > 1:
            name = list(item)[1]
            yield say((*place, name), _NO_DASH.format(name=shortened(name)))
        elif isinstance(item, Mapping):
            for name, inner in item.items():
                if inner is None:
                    yield say(
                        (*place, name),
                        f"achter ‘{shortened(name)}’ ontbreekt de pagina; {_AN_ITEM}",
                    )
                elif not isinstance(inner, str):
                    yield from _menu(say, inner, (*place, name))
        elif not isinstance(item, str):
            yield say(place, f"dit punt is leeg; {_AN_ITEM}, of haal het streepje weg")


def _named(value: object, loc: Loc) -> Iterator[tuple[Loc, str, object]]:
    """Yield the names in a list of plugins or extensions, with their options, if any."""
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            yield (*loc, number), item, None
        elif isinstance(item, Mapping):
            for name, options in item.items():
                yield (*loc, number, name), name, options


def _theme(say: partial[Problem], theme: object) -> Iterator[Problem]:
    name = theme.get("name") if isinstance(theme, Mapping) else theme
    names = entry_points(group="mkdocs.themes").names
    if isinstance(name, str) and name not in names:
        loc = ("theme", "name") if isinstance(theme, Mapping) else ("theme",)
        yield say(loc, f"‘{shortened(name)}’ bestaat hier niet{_near(name, names)}")


def _near(name: str, known: Iterable[str]) -> str:
    near = likely(name, known)
    return f"; bedoel je ‘{near}’?" if near else "; kijk de naam na, of haal deze regel weg"


def _is_module(name: str) -> bool:
    try:
        return find_spec(name.partition(":")[0]) is not None
    except (ImportError, ValueError):
        return False
