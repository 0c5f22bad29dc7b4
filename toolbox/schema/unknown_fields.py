"""Fields that do not exist: which one was likely meant, or where one of that name belongs."""

from pydantic import BaseModel

from toolbox.document import Loc
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.schema.walk import find_field, key, model_at, model_in

_MOST = 12
"""How many fields a message names at most."""
_ALSO_CALLED = {
    "tags": "search_terms",
    "keywords": "search_terms",
    "trefwoorden": "search_terms",
    "links": "resources",
    "description": "summary",
    "beschrijving": "summary",
    "name": "title",
    "text": "body",
    "tekst": "body",
}
"""Fields as other websites or Dutch name them, with the name that they have here."""


def about_unknown(top: type[BaseModel], place: Loc) -> str:
    """Return the message for a field that does not exist: what was meant, or where it belongs."""
    typed, model = str(place[-1]), model_at(top, place[:-1])
    known = {key(name, field): str(field.title) for name, field in model.model_fields.items()}
    other = _ALSO_CALLED.get(typed.casefold(), "")
    if other not in known and (home := _home_of(typed, top, place)):
        return home
    if name := meant_field(model, typed):
        return f"dit veld bestaat niet; bedoel je ‘{name}’ ({known[name]})?"
    options = [f"{name} ({title})" for name, title in known.items()]
    left = len(options) - _MOST
    more = f" en {left} andere" if left > 0 else ""
    return f"dit veld bestaat niet; kies uit {', '.join(options[:_MOST])}{more}"


def meant_field(model: type[BaseModel], typed: str) -> str:
    """Return the field of a model that was likely meant, or ""."""
    known = {key(name, field): str(field.title) for name, field in model.model_fields.items()}
    # An editor may have typed the Dutch label of a field as its key, or the name that others use.
    named = {title.casefold(): name for name, title in known.items()}
    if (other := _ALSO_CALLED.get(typed.casefold(), "")) in known:
        return other
    near = likely(typed, {*named, *known}, FAIR_FIELD)
    return named.get(near, near) if near else ""


def _home_of(typed: str, top: type[BaseModel], place: Loc) -> str:
    """Return where a field belongs that stands too far to the left or to the right, or ""."""
    for outer in (place[:end] for end in range(len(place) - 2, -1, -1)):
        if find_field(model_at(top, outer), typed):
            names = [step for step in outer if isinstance(step, str)]
            where = f"bij ‘{names[-1]}’" if names else "helemaal links"
            return f"dit veld hoort hier niet, maar {where}; zet er minder spaties voor"
    model = model_at(top, place[:-1])
    for name, field in model.model_fields.items():
        inner = model_in(field.annotation)
        if inner and find_field(inner, typed):
            return (
                f"dit veld hoort hier niet, maar bij ‘{key(name, field)}’ ({field.title}); "
                "zet het daar, met meer spaties ervoor"
            )
        if inner and (called := _named_in(inner, typed)) and not meant_field(model, typed):
            return (
                f"dit veld heet ‘{called}’ en hoort bij ‘{key(name, field)}’ ({field.title}); zet "
                "het daar, met meer spaties ervoor"
            )
    return ""


def _named_in(model: type[BaseModel], label: str) -> str:
    """Return the field of a model with this Dutch label, or ""."""
    fields = model.model_fields.items()
    named = (key(name, it) for name, it in fields if str(it.title).casefold() == label.casefold())
    return next(named, "")
