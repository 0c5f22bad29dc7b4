"""The keys under which browsers store the progress of readers: a step or a stop that is done.

Each is written with its former keys behind it, joined by `|`.
"""

from collections.abc import Iterable, Mapping

from toolbox.schema.routes import Route
from toolbox.source.content import ValidFiche
from toolbox.urls import anchor, fiche_at, fiche_page, url


def step_keys(
    written: ValidFiche, moved: Mapping[str, str], places: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...]:
    """Return the key of each step of a fiche: `slug#anchor`.

    `moved` maps old URL paths to new ones, `places` old anchors to new ones by page address.
    """
    address = url(fiche_page(written.slug))
    slugs = [written.slug, *(fiche_at(old) for old, to in moved.items() if to == address)]
    former = places.get(address, {})
    keys = []
    for step in written.entry.steps:
        now = anchor(step.title)
        ids = [now, *(old for old, new in former.items() if new == now)]
        keys.append(_known_as(f"{slug}#{name}" for slug in slugs if slug for name in ids))
    return tuple(keys)


def stop_keys(
    route: Route,
    steps: Mapping[tuple[str, str], str],
    former: Mapping[str, Iterable[str]],
) -> tuple[str, ...]:
    """Return the key of each stop of a route: that of its step, of its worksheet, or its own.

    A page says nothing of what a reader does there, so its key is that of this route alone.
    `steps` has the key of each step by the slug of its fiche and its title, `former` the former
    ids of each worksheet. Raises KeyError for a stop at what is in neither.
    """
    keys = []
    for stop in route.stops:
        if stop.fiche and stop.step:
            keys.append(steps[stop.fiche, stop.step])
        elif stop.worksheet:
            names = (stop.worksheet, *former[stop.worksheet])
            keys.append(_known_as(f"blad:{name}" for name in names))
        else:
            keys.append(f"halte:{route.id}:{stop.page}")
    return tuple(keys)


def _known_as(names: Iterable[str]) -> str:
    return "|".join(names)
