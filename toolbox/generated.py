"""The generated pages: those of fiches, routes and worksheets."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from markupsafe import Markup

from macros.fiche import fiche_page, fiche_sections
from toolbox import urls
from toolbox.markup.heading import Heading
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.model.worksheet_page import WorksheetPage
from toolbox.pages.headings import STOPS, fiche_headings
from toolbox.pages.linked_data import Thing, how_to
from toolbox.pages.routes import route_page
from toolbox.pages.terms import link_terms
from toolbox.pages.view import View
from toolbox.pages.worksheets import (
    example_title,
    worksheet_example,
    worksheet_form,
    worksheet_page,
)

Complete = Callable[[View, Markup], Markup]
"""Returns the HTML of a page, given the part that it shares with its PDF."""


def _as_it_is(view: View, core: Markup) -> Markup:  # noqa: ARG001
    return core


@dataclass(frozen=True)
class Generated:
    """A generated page; `page` is its page path, such as `fiches/visievorming.md`.

    `path` is its source file, `parent` the page below which it is in the navigation, or "" when
    it is not; then `belongs_to` is the page in the navigation that it belongs to. `draw`
    returns the HTML that the page shares with its PDF, `complete` turns that into the page,
    `headings` returns the headings below its title that have an id, and `linked_data` its
    structured data, given its canonical URL. `prose` is False for a worksheet, as in the book.
    """

    page: str
    path: str
    parent: str
    title: str
    description: str
    template: str
    draw: Callable[[View], Markup]
    complete: Complete = _as_it_is
    headings: Callable[[View], Iterable[Heading]] = lambda _: ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    prose: bool = True
    belongs_to: str = ""
    linked_data: Callable[[str], Thing] | None = None


def generated_pages(toolbox: Toolbox) -> Iterator[Generated]:
    """Yield every generated page, in the order of the navigation."""
    for fiche in toolbox.fiches:
        yield Generated(
            page=urls.fiche_page(fiche.slug),
            path=fiche.path,
            parent="fiches/index.md",
            title=fiche.front_matter.title,
            description=fiche.front_matter.summary,
            template="fiche.html",
            draw=partial(fiche_sections, fiche=fiche),
            complete=partial(_fiche_page, fiche),
            headings=partial(fiche_headings, fiche=fiche),
            linked_data=partial(how_to, fiche),
        )
    for route in toolbox.routes:
        yield Generated(
            page=urls.route_page(route.model.id),
            path=route.path,
            parent="trajecten/index.md",
            title=route.model.title,
            description=route.model.summary,
            template="progress.html",
            draw=partial(route_page, route=route),
            headings=lambda _: (STOPS,),
        )
    for worksheet in toolbox.worksheets.values():
        yield Generated(
            page=urls.worksheet_page(worksheet.id),
            path=worksheet.path,
            parent="werkbladen/index.md",
            title=worksheet.model.title,
            description=worksheet.description,
            template="worksheet.html",
            draw=partial(worksheet_form, worksheet=worksheet),
            complete=partial(_worksheet_page, worksheet),
            meta={"orientation": worksheet.model.orientation, "hide": ["toc"]},
            prose=False,
        )
    for worksheet in filter(lambda worksheet: worksheet.example, toolbox.worksheets.values()):
        yield Generated(
            page=urls.example_page(worksheet.id),
            path=worksheet.path,
            parent="",
            title=example_title(worksheet),
            description=f"{worksheet.model.title}, zoals een verzonnen regio het invulde.",
            template="example.html",
            draw=partial(worksheet_example, worksheet=worksheet),
            meta={
                "orientation": worksheet.model.orientation,
                "hide": ["toc"],
                "in_book": False,
            },
            prose=False,
            belongs_to=urls.worksheet_page(worksheet.id),
        )


def _fiche_page(fiche: Fiche, view: View, core: Markup) -> Markup:
    return link_terms(fiche_page(view, fiche, core), view)


def _worksheet_page(worksheet: WorksheetPage, view: View, core: Markup) -> Markup:
    return worksheet_page(view, worksheet, core)
