"""Plain values from a YAML text, with their source positions.

They come from the event stream of libyaml, not from its objects, so that anchors, tags and
duplicate keys can be rejected. Every scalar stays a string (YAML 1.2 has no `no`, `12:30` or date;
the models convert numbers), so there is no implicit typing and nothing is ever executed.
"""

from collections.abc import Iterator

import yaml

from toolbox.characters import HIDDEN, hidden
from toolbox.diagnostics import Problem
from toolbox.document import Document, Loc, Position
from toolbox.source.yaml_errors import QUOTE_ALL

MAX_DEPTH = 12
_NULLS = {"", "~", "null", "Null", "NULL"}
_KEY = "dit is geen veldnaam; typ één woord met een dubbelepunt erachter, bv. ‘title: …’"
_BRACES = "een tekst kan niet met een accolade beginnen; laat de accolades weg"


def read_values(document: Document, *, tags: bool = False) -> None:
    """Read the values of a document from its text, with their positions and their problems.

    With `tags`, values may have a tag. Raises yaml.MarkedYAMLError for a text that is no YAML.
    """
    try:
        document.data = _Builder(document, tags=tags).build()
    except _TooDeepError as error:
        message = "dit springt te diep in; kijk de spaties aan het begin van de regels na"
        document.problems.append(Problem(document.path, error.line, error.column, message))


def _twice(name: str, first: int, *, in_list: bool) -> str:
    found = f"‘{name}’ staat hier twee keer (ook op regel {first})"
    if in_list:
        return (
            f"{found}; begint hier een nieuw punt? Zet er dan ‘- ’ voor. "
            "Zet anders alles bij de eerste"
        )
    return f"{found}; zet alles bij de eerste en laat deze weg"


class _TooDeepError(Exception):
    def __init__(self, line: int, column: int) -> None:
        super().__init__()
        self.line, self.column = line, column


class _Builder:
    """Builds dicts, lists, strings and None from the events of one document."""

    def __init__(self, document: Document, *, tags: bool) -> None:
        self.document = document
        self.tags = tags
        # Lazily: parsing stops at MAX_DEPTH, before libyaml has read the rest.
        self.events: Iterator[yaml.Event] = iter(yaml.parse(document.text, Loader=yaml.CSafeLoader))
        self.offset = document.first_line - 1
        self.last = document.first_line + document.text.count("\n")

    def build(self) -> object:
        data: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._problem(
                        event, "een bestand heeft maar één lijst of blad; verwijder deze ‘---’"
                    )
                    break
            elif isinstance(event, yaml.NodeEvent):
                data = self._value(event, ())
        return data

    def _value(self, event: yaml.Event, loc: Loc) -> object:
        assert isinstance(event, yaml.NodeEvent)
        line, column = self._place(event)
        if len(loc) > MAX_DEPTH:
            raise _TooDeepError(line, column)
        if isinstance(event, yaml.AliasEvent):
            self._problem(event, f"een tekst kan niet met ‘*{event.anchor}’ beginnen; {QUOTE_ALL}")
            self.document.faulty.add(loc)
            return None
        if event.anchor:
            self._problem(event, f"een tekst kan niet met ‘&{event.anchor}’ beginnen; {QUOTE_ALL}")
        if tag := getattr(event, "tag", None):
            typed = tag.replace("tag:yaml.org,2002:", "!!")
            if self.tags:
                self.document.faulty.add(loc)
            else:
                self._problem(event, f"een tekst kan niet met ‘{typed}’ beginnen; {QUOTE_ALL}")
        # An empty literal block has no lines to point at.
        literal = isinstance(event, yaml.ScalarEvent) and event.style == "|" and event.value != ""
        self.document.positions[loc] = Position(line, column, literal)
        self._check_characters(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(loc)
        assert isinstance(event, yaml.ScalarEvent)
        if event.implicit[0] and event.value in _NULLS:
            self.document.empty.add(loc)
            return None
        return str(event.value)

    def _mapping(self, loc: Loc) -> dict[str, object]:
        result: dict[str, object] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                self._problem(key, _BRACES if isinstance(key, yaml.MappingStartEvent) else _KEY)
                self.document.faulty.add(loc)
                self._value(key, (*loc, "?"))
                self._value(next(self.events), (*loc, "?"))
                continue
            if key.anchor or key.tag:
                self._problem(key, "een veldnaam kan niet met ‘&’ of ‘!’ beginnen; haal dat weg")
            self._check_characters(key)
            name = key.value
            place = (*loc, name)
            if name in result:
                first = self.document.positions[place].line
                in_list = loc[-1:] != () and isinstance(loc[-1], int)
                # In a list, the first field that stands twice brings others: a dash is missing.
                if not (
                    in_list
                    and any(it[: len(loc) + 1] == (*loc, "?") for it in self.document.positions)
                ):
                    self._problem(key, _twice(name, first, in_list=in_list))
                self._value(next(self.events), (*loc, "?", name))
                continue
            value = self._value(next(self.events), place)
            line, column = self._place(key)
            written = self.document.positions.get(place)
            literal = written is not None and written.literal
            self.document.positions[place] = Position(line, column, literal)
            result[name] = value
        return result

    def _sequence(self, loc: Loc) -> list[object]:
        result: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            result.append(self._value(event, (*loc, len(result))))
        return result

    def _check_characters(self, event: yaml.Event) -> None:
        """Report hidden characters from an escape sequence; `decode` rejects typed ones."""
        if isinstance(event, yaml.ScalarEvent) and event.style == '"':
            for match in HIDDEN.finditer(event.value):
                self._problem(event, hidden(match.group()))
                return

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None
        # libyaml may point past the last line, where it misses a token.
        return min(mark.line + 1 + self.offset, self.last), mark.column + 1

    def _problem(self, event: yaml.Event, message: str) -> None:
        line, column = self._place(event)
        self.document.problems.append(Problem(self.document.path, line, column, message))
