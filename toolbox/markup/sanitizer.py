"""The sanitizer: applies the allow list to the tokens of a text, and tells what is wrong in it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from markdown_it.token import Token

from toolbox.characters import HIDDEN
from toolbox.diagnostics import Finding
from toolbox.markup.block_advice import crowded_row, indented, more_than, open_fence, year
from toolbox.markup.formulas import formulas_in
from toolbox.markup.heading import Heading
from toolbox.markup.html_advice import without_html
from toolbox.markup.leftovers import FORMULA, leftovers
from toolbox.markup.link_advice import leads_nowhere, no_picture, no_such_picture, undescribed
from toolbox.urls import anchor, unsafe

Resolve = Callable[[str], str | None]
"""Returns the URL for a link to a page or a file, or None when it does not exist."""

# From the private use area, like the placeholders of `shortcodes`: no text can contain one.
OPEN, CLOSE = "\ue003", "\ue004"
"""The delimiters of a link placeholder in the HTML, around the index of its `Reference`."""

NOT_SEEN = "\ufffc"
"""Stands in the text that readers see for what is no text of it: code, or an image."""

HARD_BREAK = "  \n"
"""Stands in that text for the end of a line that readers see as one."""

_CALL = re.compile("[\ue000-\ue002]")
_ENDS = (".", ",", ":", ";", "!", "?", "…")
SUM = "sterretjes tussen cijfers maken tekst schuin en verdwijnen; typ 5 × 3, of 5\\*3 met een ster"
"""What to say of a sum such as ‘5*3*2’."""

_BREAKS = {"softbreak", "hardbreak"}
_TAG = re.compile(r"</?([A-Za-z][^\s<>/]*|!--|[!?])")


@dataclass(frozen=True)
class Reference:
    """An internal link or an image, resolved later; `missing` is the finding if it is broken."""

    target: str
    missing: Finding


@dataclass(frozen=True)
class Address:
    """The URL of a link to elsewhere, and its line in the text, from 0."""

    target: str
    line: int


class Sanitizer:
    """Enforces the allow list on tokens, and collects findings, headings and links.

    `misplaced_headings` is what to say of the headings where a text may have none; `is_misread`
    says that a line is a block only because of a sign in it.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._line = self._end = 0
        self.is_misread = False
        self.findings: list[Finding] = []
        self.headings: list[Heading] = []
        self.misplaced_headings: list[Finding] = []
        self.references: list[Reference] = []
        self.addresses: list[Address] = []

    def run(self, tokens: list[Token]) -> None:
        """Sanitize the tokens of a text in place."""
        heading = None
        columns = 0
        for token in tokens:
            if token.map:
                self._line, self._end = token.map
            if token.type == "heading_open":
                heading = token
            elif token.type == "fence":
                self._note(open_fence(token.markup, self._lines[self._line : self._end]))
            elif token.type == "code_block":
                self._note(indented(token.content, self._lines[self._line]))
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                token.attrs.pop("class", None)
                self._note(year(token.attrs.get("start")))
            elif token.type == "blockquote_open":
                above = self._lines[self._line - 1] if self._line else ""
                message = more_than(above, self._lines[self._line : self._end])
                self.is_misread = self.is_misread or bool(message)
                self._note(message)
            elif token.type == "list_item_open" and "checked" in token.meta:
                done = " tb-task--done" if token.meta["checked"] else ""
                token.attrSet("class", f"tb-task{done}")
            elif token.type in {"th_open", "td_open"} and token.attrs:
                token.attrSet("style", str(token.attrs["style"]).replace(":", ": ") + ";")
            elif token.type == "thead_open":
                columns = 0
            elif token.type == "tr_open" and columns:
                self._note(crowded_row(self._lines[self._line], columns))
            elif token.type == "th_close":
                columns += 1
            elif token.type == "inline" and token.children is not None:
                self._inline(token.children)
                if heading:
                    self._heading(heading, token.children)
                heading = None

    def _inline(self, children: list[Token]) -> None:
        first = self._line
        bold = 0
        for token in children:
            self._line += token.type in _BREAKS
            bold += token.nesting if token.tag == "strong" else 0
            if bold > 1:
                self._note("**vet** loopt hier door elkaar; zet er een spatie voor en achter", "**")
                bold = 0
            if any(_CALL.search(text) for text in _attributes(token)):
                # Attribute injection: quotes in the filled-in HTML would close the attribute.
                token.attrs = dict.fromkeys(token.attrs, "")
                token.children = []
                self._note("‘{{ … }}’ kan niet in een link of een afbeelding; haal het eruit")
                continue
            if "title" in token.attrs:
                token.attrSet("title", HIDDEN.sub("", str(token.attrs["title"])))
            if token.type == "link_open":
                token.attrSet("href", self._link(str(token.attrs["href"])))
            elif token.type == "image":
                self._image(token)
        self._line = first
        shown = "".join(_shown(children))
        for match in _TAG.finditer(shown):
            name = match.group(1)
            self._note(without_html(name), f"<{name}", shown.count("\n", 0, match.start()))
        formulas = list(formulas_in(children))
        for finding in leftovers(shown):
            if not (formulas and finding.message.endswith(FORMULA)):
                self._note(finding.message, finding.mark, finding.line or 0)
        for begin in _sums(children):
            self._note(SUM, begin)
        for formula in formulas:
            self._note(f"lezers zien hier ‘{formula}’; {FORMULA}", f"\\{formula[0]}")

    def _link(self, target: str) -> str:
        problem = unsafe(target)
        if problem:
            on_the_site = target if target.startswith("/") else ""
            self.findings.append(replace(self._finding(problem, target), broken=on_the_site))
            return ""
        if urlsplit(target).scheme:
            self.addresses.append(Address(target, self._finding("", target).line or 0))
            return target
        return self._refer(target, leads_nowhere(target))

    def _image(self, token: Token) -> None:
        target = str(token.attrs["src"])
        if not token.content.strip():
            self._note(undescribed(target), target)
        if problem := no_picture(target):
            self._note(problem, target)
            token.attrSet("src", "")
            return
        missing = no_such_picture(target)
        if target.endswith(".md"):
            self._note(missing, target)
        token.attrSet("src", self._refer(target, missing))

    def _refer(self, target: str, missing: str) -> str:
        self.references.append(Reference(target, self._finding(missing, target)))
        return f"{OPEN}{len(self.references) - 1}{CLOSE}"

    def _heading(self, token: Token, children: list[Token]) -> None:
        level = int(token.tag[1])
        text = "".join(child.content or " " * (child.type in _BREAKS) for child in children)
        if _CALL.search(text):
            # The address of a heading comes from its words.
            self._note("‘{{ … }}’ kan niet in een kop; typ de woorden zelf")
        if level not in (2, 3):
            self._note(
                f"de kop ‘{text}’ moet niveau 2 of 3 hebben; begin met ‘## ’ of ‘### ’", text
            )
        if token.markup in {"-", "="}:
            message = (
                f"de lijn onder ‘{text}’ maakt er een kop van; zet een lege regel boven de lijn"
            )
            # A sentence is no heading, wherever it stands.
            found = self.findings if text.endswith(_ENDS) else self.misplaced_headings
            found.append(self._finding(message))
        else:
            message = "een kop kan hier niet; laat de hekjes weg en gebruik **vet**"
            self.misplaced_headings.append(self._finding(message))
        heading = Heading(level, anchor(text), text, self._line)
        token.attrSet("id", heading.id)
        self.headings.append(heading)

    def _note(self, message: str, mark: str = "", below: int = 0) -> None:
        """Add a finding, unless there is nothing to say."""
        if message:
            self.findings.append(self._finding(message, mark, below))

    def _finding(self, message: str, mark: str = "", below: int = 0) -> Finding:
        """Return a finding on the line of its mark, sought in the block from where it may be."""
        first = self._line + below
        places = range(first, max(self._end, first + 1))
        line = next((place for place in places if mark in self._lines[place]), first)
        return Finding(message, mark, line)


def _sums(children: Sequence[Token]) -> Iterator[str]:
    """Yield the begin of each sum, such as ‘5*3’, of which the star made the rest italic."""
    for before, star, after in zip(children, children[1:], children[2:], strict=False):
        first, last = before.content[-1:], after.content[:1]
        if star.nesting == 1 and star.markup.startswith("*") and first.isdigit() and last.isdigit():
            yield f"{first}{star.markup}{last}"


def _attributes(token: Token) -> Iterator[str]:
    """Yield what becomes part of an attribute."""
    yield from (str(value) for value in token.attrs.values())
    if token.type == "image":
        yield token.content
        yield from (child.content for child in token.children or ())


def _shown(children: Iterable[Token]) -> Iterator[str]:
    """Yield the text of a paragraph as readers see it, with its line breaks."""
    for token in children:
        # A backslash before a letter shows as it is; before a sign, that is what was meant.
        if token.type == "text" or (token.type == "text_special" and token.content[:-1] == "\\"):
            yield token.content
        elif token.type in _BREAKS:
            yield HARD_BREAK if token.type == "hardbreak" else "\n"
        elif token.nesting == 0:
            yield NOT_SEEN
