"""What to type instead of HTML."""

import re

_BOLD_OR_ITALIC = "typ **vet** of *schuin*, of zet het tussen `accenten` als lezers het moeten zien"
_LIST = "begin elk punt van een lijst met ‘- ’"
_NOTHING = "laat het weg, de opmaak komt vanzelf"
_TABLE = "typ een tabel met | tussen de vakken, of gebruik het veld ‘tables’"
_VIDEO = "gebruik het veld ‘videos’"
_INSTEAD = {
    "!--": "lezers zien deze opmerking, dus haal ze weg",
    "a": "typ een link als [tekst](adres)",
    "br": "laat een lege regel voor een nieuwe alinea",
    "iframe": _VIDEO,
    "img": "typ een beeld als ![beschrijving](../assets/naam.jpg)",
    "sub": "typ het kleine teken zelf, bv. ₂",
    "sup": "typ het kleine teken zelf, bv. ²",
    "u": "onderstrepen kan niet, typ **vet**",
    "video": _VIDEO,
    **dict.fromkeys(("ul", "ol", "li"), _LIST),
    **dict.fromkeys(("p", "div", "span", "font"), _NOTHING),
    **dict.fromkeys(("table", "tr", "td", "th"), _TABLE),
    **{f"h{level}": "begin een kop met ‘## ’ of ‘### ’" for level in range(1, 7)},
}

_OTHERS = re.compile(
    "abbr|b|blockquote|body|button|center|cite|code|dd|del|details|dl|dt|em|figure|form|head|hr|"
    "html|i|input|ins|kbd|link|mark|meta|object|pre|q|s|script|section|small|strike|strong|style|"
    "summary|svg|tbody|thead|title|tt"
)


def is_tag(name: str) -> bool:
    """Return whether a name between ‘<’ and ‘>’ is one of HTML, or a comment, and no text."""
    name = name.lower()
    return name.startswith(("!", "?")) or name in _INSTEAD or bool(_OTHERS.fullmatch(name))


def without_html(name: str) -> str:
    """Return the Dutch message for a tag with this name, or `!--` for a comment."""
    shown = f"<{name}" + ">" * (name != "!--")
    return f"HTML mag hier niet: ‘{shown}’; {_INSTEAD.get(name.lower(), _BOLD_OR_ITALIC)}"
