"""The changes of all fiches as an Atom feed (RFC 4287)."""

from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from toolbox import urls
from toolbox.model.sections import SECTIONS
from toolbox.model.toolbox import Fiche, Toolbox
from toolbox.pages.view import MarkdownRenderer
from toolbox.releases.edition import Edition
from toolbox.releases.news import change_name, numbered
from toolbox.schema.fiche import Change

PAGE = "nieuw.md"
_CHANGES = next(section.id for section in SECTIONS if section.name == "changes")


def atom_feed(toolbox: Toolbox, edition: Edition) -> bytes:
    """Return the feed as XML (UTF-8); `edition.address` must not be empty. Deterministic."""
    home = urls.absolute(PAGE, edition.address)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "nl-BE"})
    _add(feed, "id", home)
    _add(feed, "title", f"Wat is nieuw in de {edition.name}")
    days = [change.date for change, _ in toolbox.changes]
    _add(feed, "updated", _moment(max(days, default=edition.today)))
    _add(_add(feed, "author"), "name", "publiq vzw")
    own = f"{edition.address}{urls.FEED}"
    _add(feed, "link", rel="self", href=own, type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=home, type="text/html")
    host = urlsplit(edition.address).hostname
    # Permanent ids (tag URI, RFC 4151): a feed reader shows an entry again if its id changes.
    names = {
        (fiche.slug, id(change)): f"tag:{host},{change_name(fiche.slug, str(change.date), number)}"
        for fiche in toolbox.fiches
        for change, number in numbered(fiche)
    }
    for change, fiche in toolbox.changes:
        feed.append(_entry(toolbox, edition, change, fiche, names[fiche.slug, id(change)]))
    indent(feed)
    content: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return content


def _entry(toolbox: Toolbox, edition: Edition, change: Change, fiche: Fiche, name: str) -> Element:
    page = urls.fiche_page(fiche.slug)

    def resolve(link: str) -> str | None:
        target = toolbox.site.find(link, page)
        return None if target is None else urls.absolute(target, edition.address)

    entry = Element("entry")
    _add(entry, "id", name)
    _add(entry, "title", fiche.front_matter.title)
    _add(entry, "updated", _moment(change.date))
    href = urls.absolute(f"{page}#{_CHANGES}", edition.address)
    _add(entry, "link", rel="alternate", href=href, type="text/html")
    _add(entry, "content", str(MarkdownRenderer(resolve).line(change.text)), type="html")
    return entry


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    child = SubElement(parent, name, attributes)
    child.text = text
    return child
