"""The allow list of shortcodes: the signature of each, and what its arguments refer to.

The functions themselves are in the package `macros`; a test compares the two. So the checks can
validate a call without importing what renders it.
"""

from collections.abc import Iterator, Mapping
from inspect import Parameter, Signature

from toolbox.markup.shortcodes import Call
from toolbox.model.sections import SECTIONS
from toolbox.schema.references import RefTarget

_KIND = Parameter.POSITIONAL_OR_KEYWORD


def _takes(name: str, refers_to: RefTarget, *, optional: bool = False) -> Signature:
    """Return the signature of a shortcode with one argument: an id of target `refers_to`."""
    default = None if optional else Parameter.empty
    return Signature([Parameter(name, _KIND, default=default, annotation=refers_to)])


_OF_A_FICHE = _takes("fiche", "fiche", optional=True)

SIGNATURES: Mapping[str, Signature] = {
    **{section.name: _OF_A_FICHE for section in SECTIONS},
    "checklist": _OF_A_FICHE,
    "data_list": _takes("name", "list"),
    "principles": Signature(),
    "worksheet": _takes("name", "worksheet"),
    "term": _takes("name", "term"),
    "deadlines": Signature(),
    "drawing": _takes("name", "drawing"),
}
"""The signature of each shortcode; the annotation of a parameter is its reference target."""

PAGE_SIGNATURES: Mapping[str, Signature] = {
    **SIGNATURES,
    **dict.fromkeys(
        (
            *("agreement", "agreement_template", "all_questions", "all_worksheets", "contacts"),
            *("dossier", "fiches_by_phase", "field_guide", "glossary", "meetings", "planning"),
            *("route_cards", "script_maker", "sources", "story", "together", "whats_new"),
            *("worksheet_cards", "worksheet_overview"),
        ),
        Signature(),
    ),
    "fiche_cards": Signature([Parameter("most", _KIND, default=0)]),
    "progress": Signature([Parameter("counted", _KIND, default="stappen")]),
    "new_fiche_link": Signature([Parameter("form", _KIND), Parameter("text", _KIND)]),
}
"""The signature of each macro that a page in `docs/` may call."""

NEED_A_FICHE = frozenset({*(section.name for section in SECTIONS), "checklist"})
"""The macros that a page which is no fiche can only call with a fiche."""

INLINE = frozenset({"term"})
"""Inline shortcodes, for inside a sentence; all others are blocks, on a line of their own."""

INLINE_ON_PAGES = INLINE | {"new_fiche_link"}
"""The inline macros in pages of `docs/`."""


def references(
    call: Call, known: Mapping[str, Signature] = SIGNATURES
) -> Iterator[tuple[str, RefTarget]]:
    """Yield the ids among the arguments of a call, each with its reference target."""
    signature = known.get(call.name, Signature())
    try:
        bound = signature.bind(*call.arguments, **call.keywords)
    except TypeError:
        return
    for name, value in bound.arguments.items():
        target = signature.parameters[name].annotation
        if value is not None and target is not Parameter.empty:
            yield str(value), target
