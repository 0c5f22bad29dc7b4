"""What the body of a fiche may call: the name of each shortcode, and what its arguments refer to.

The package `macros` has the functions themselves; a test holds the two together. So the checks know
what may be called without knowing how it is drawn.
"""

from collections.abc import Iterator, Mapping
from inspect import Parameter, Signature

from toolbox.markup.shortcodes import Call
from toolbox.model.sections import SECTIONS
from toolbox.schema.base import RefTarget

_KIND = Parameter.POSITIONAL_OR_KEYWORD


def _takes(name: str, refers_to: RefTarget, *, optional: bool = False) -> Signature:
    """Return the signature of a shortcode with one argument, the id of something."""
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
}
"""The parameters of each shortcode; the annotation of one is what it is an id of."""

INLINE = frozenset({"term"})
"""Shortcodes that stand in a sentence; all others need a line of their own."""


def references(call: Call) -> Iterator[tuple[str, RefTarget]]:
    """Yield the ids among the arguments of a call, each with what it should be an id of."""
    signature = SIGNATURES.get(call.name, Signature())
    try:
        bound = signature.bind(*call.arguments, **call.keywords)
    except TypeError:
        return
    for name, value in bound.arguments.items():
        if value is not None:
            yield str(value), signature.parameters[name].annotation
