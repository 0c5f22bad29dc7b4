"""What a browser would make of a piece of HTML, and what may not be in it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data"}
_SCHEMES = {"http", "https", "mailto"}

MARKDOWN = {
    **dict.fromkeys(
        (
            "blockquote",
            "br",
            "em",
            "hr",
            "pre",
            "s",
            "strong",
            "sup",
            "table",
            "tbody",
            "thead",
            "tr",
            "ul",
        ),
        frozenset[str](),
    ),
    "a": frozenset({"class", "href", "id", "role", "title"}),
    "code": frozenset({"class"}),
    "div": frozenset({"class"}),
    "img": frozenset({"alt", "src", "title"}),
    "li": frozenset({"class", "id"}),
    "ol": frozenset({"start"}),
    "p": frozenset({"class"}),
    "section": frozenset({"aria-label", "class", "role"}),
    "span": frozenset({"class"}),
    "td": frozenset({"style"}),
    "th": frozenset({"style"}),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), frozenset({"id"})),
}
"""The tags and attributes that Markdown of strangers may become."""

_PAGE = frozenset({"aria-hidden", "aria-label", "class", "data-date", "data-search-exclude"})
_PAGE |= {"data-fiche", "data-note", "data-step", "data-tools", "datetime", "hidden", "href", "id"}
_PAGE |= {"data-column", "download", "open", "role", "scope", "tabindex"}
PAGE = {
    **{tag: names | _PAGE for tag, names in MARKDOWN.items()},
    **dict.fromkeys(
        (
            "b",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "header",
            "section",
            "span",
            "summary",
            "time",
        ),
        _PAGE,
    ),
}
_SHAPE = frozenset({"class", "stroke-dasharray", "stroke-width", "fill"})
PAGE |= {
    "circle": _SHAPE | {"cx", "cy", "r"},
    "desc": frozenset(),
    "g": _SHAPE
    | {"transform", "font-family", "font-size", "stroke", "stroke-linecap", "stroke-linejoin"},
    "path": _SHAPE | {"d", "stroke"},
    "rect": _SHAPE | {"x", "y", "width", "height", "rx"},
    "svg": _SHAPE
    | {"role", "viewbox", "width", "height", "aria-hidden"}
    | {"stroke", "stroke-linecap", "stroke-linejoin"},
    "text": frozenset({"x", "y", "text-anchor", "font-weight", "font-size"}),
    "title": frozenset(),
    "tspan": frozenset({"x", "dy"}),
}
"""The tags and attributes on the page of a fiche."""

_DRAWING = re.compile(r'<figure class="tb-(?:drawing|way)".*?</figure>', re.DOTALL)


def without_drawings(html: str) -> str:
    """Return a page without its drawings, which repeat what stands on it."""
    return _DRAWING.sub("", html)


@dataclass
class Html(HTMLParser):
    """The tags of a piece of HTML with their attributes, and its text."""

    source: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(str(self.source))
        self.close()

    def __hash__(self) -> int:
        return id(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)

    def values(self, attribute: str) -> list[str]:
        """Return every value of an attribute."""
        return [attrs[attribute] for _, attrs in self.tags if attribute in attrs]

    def unsafe(self, allowed: dict[str, frozenset[str]]) -> list[str]:
        """Return what `allowed` does not have, and addresses that do more than lead somewhere."""
        found = list(self.others)
        for tag, attrs in self.tags:
            if tag not in allowed:
                found.append(tag)
            for name, value in attrs.items():
                if name not in allowed.get(tag, frozenset()):
                    found.append(f"{tag} {name}")
                if name in _ADDRESSES and scheme(value) not in {"", *_SCHEMES}:
                    found.append(f"{tag} {name}={value}")
                if name == "style" and not re.fullmatch(r"text-align: \w+;", value):
                    found.append(f"{tag} {name}={value}")
        return found


def scheme(address: str) -> str:
    """Return the scheme of an address as a browser reads it (WHATWG URL, section 4.4)."""
    trimmed = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33)))))
    if re.match(r"[\\/]{2}", trimmed):
        return "//"
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", trimmed)
    return found.group(1).lower() if found else ""
