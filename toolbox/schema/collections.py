"""The collections in `data/`: which files there are, and the model of a row in each."""

from toolbox.schema.base import Entry
from toolbox.schema.lists import (
    AgreementPart,
    Contact,
    Deadline,
    ListInfo,
    Phase,
    Source,
    SourceKind,
    Term,
)
from toolbox.schema.redirects import Redirect
from toolbox.schema.routes import Route

ROWS: dict[str, type[Entry]] = {
    "agreement": AgreementPart,
    "contacts": Contact,
    "deadlines": Deadline,
    "glossary": Term,
    "lists": ListInfo,
    "phases": Phase,
    "redirects": Redirect,
    "routes": Route,
    "source_kinds": SourceKind,
    "sources": Source,
}
"""The lists with rows of their own; every other file in `data/` holds list items."""

MAY_BE_EMPTY = frozenset({"redirects"})
"""The lists that may hold nothing yet."""
