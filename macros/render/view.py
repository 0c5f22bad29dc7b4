"""One page in the making: its templates, its texts and its links."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from macros import addresses, markdown
from macros.guard import Resolve
from macros.models.lists import Source, Term
from macros.toolbox import Fiche, Toolbox, grouped

_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


@dataclass(frozen=True)
class Texts:
    """Markdown to HTML, with links as they count from one place in the content."""

    resolve: Resolve

    def block(self, text: str) -> Markup:
        """Return paragraphs."""
        return Markup(markdown.render(text, self.resolve).html)  # noqa: S704 - safe by construction

    def line(self, text: str) -> Markup:
        """Return a line without a paragraph around it."""
        return Markup(markdown.render_line(text, self.resolve).html)  # noqa: S704 - idem


@dataclass(frozen=True)
class View:
    """What rendering needs to know: the toolbox, the page that is made, and today's date."""

    toolbox: Toolbox
    page: str
    today: date
    fiche: Fiche | None = field(default=None)

    def texts(self, fiche: Fiche | None = None) -> Texts:
        """Return the texts of a fiche, or of `data/`, whose links count from the root.

        A worksheet can hold both, so a link that a fiche does not know counts from the root.
        """
        base = addresses.fiche_page(fiche.slug) if fiche else ""

        def resolve(link: str) -> str | None:
            site = self.toolbox.site
            target = site.find(link, base) or site.find(link, "")
            return None if target is None else self.href(target)

        return Texts(resolve)

    def href(self, page: str) -> str:
        """Return the relative link from this page to another."""
        return addresses.relative(page, self.page)

    def fiche_href(self, fiche: Fiche, step: str = "") -> str:
        """Return the link to a fiche, or to the step with this title in it."""
        page = addresses.fiche_page(fiche.slug)
        return self.href(f"{page}#{addresses.anchor(step)}" if step else page)

    def sheet_href(self, identifier: str) -> str:
        """Return the link to a worksheet."""
        return self.href(addresses.worksheet_page(identifier))

    def template(self, name: str, **values: object) -> Markup:
        """Render a template of this package; it finds the view itself as `view`."""
        template = _environment().get_template(name)
        return Markup(template.render(view=self, toolbox=self.toolbox, **values))  # noqa: S704 - autoescaped


def dutch_date(day: date) -> str:
    """Return a date as it is written in Dutch, such as `1 april 2029`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def term_anchor(term: Term) -> str:
    """Return the id of a term in the glossary: its abbreviation where it has one."""
    return addresses.anchor(term.abbreviation or term.term)


def source_anchor(source: Source) -> str:
    """Return the id of a source on the page with all sources."""
    return f"bron-{source.id}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("macros"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helpers: dict[str, Callable[..., object]] = {
        "anchor": addresses.anchor,
        "dutch_date": dutch_date,
        "grouped": grouped,
        "source_anchor": source_anchor,
        "term_anchor": term_anchor,
    }
    environment.globals.update(helpers)
    return environment
