"""The search entries of a route."""

from collections.abc import Iterator

from toolbox.model.toolbox import RoutePage
from toolbox.pages.view import View
from toolbox.search.entry import Entry, entry, listed, plain, shown


def route_entries(view: View, route: RoutePage) -> Iterator[Entry]:
    """Yield the entries of a route: its page, and its list of stops."""
    model, markdown = route.model, view.markdown()
    text = f"<p>{plain(model.summary)}</p>{shown(markdown.block(model.intro))}"
    text += f"<p>{plain(model.duration)}</p>"
    yield entry(view.url, model.title, text, "Traject", words=model.search_terms)
    stops = (
        " ".join(filter(None, (stop.title, stop.step, stop.why and shown(markdown.line(stop.why)))))
        for stop in model.stops
    )
    yield entry(f"{view.url}#haltes", "De haltes in volgorde", listed(stops), "Pagina")
