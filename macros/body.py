"""The body of a fiche: Markdown with calls to macros, decided on Jinja's own syntax tree.

A fiche comes from a stranger, so its body is read and never run. Jinja parses it; all that
may be in the tree is text and calls to known macros with literal arguments. Everything
else is a mistake with a line number, and the page is composed from what was read here.
"""

import inspect
import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

Literal = str | int


@dataclass(frozen=True)
class Call:
    """A call to a macro; `line` counts from 1 in the body."""

    name: str
    arguments: tuple[Literal, ...]
    keywords: Mapping[str, Literal]
    line: int


@dataclass(frozen=True)
class Mistake:
    """Something in a body that may not be there; `line` counts from 1 in the body."""

    line: int
    message: str


@dataclass(frozen=True)
class Body:
    """The text of a body, with a placeholder where each call stood, and those calls.

    `alone` has the indexes of the calls that stood on a line of their own.
    """

    text: str
    calls: tuple[Call, ...]
    mistakes: tuple[Mistake, ...]
    alone: frozenset[str] = frozenset()


# From the private use area, which the reader refuses in files: no text can hold one.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACEHOLDER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_LINE = re.compile(f"^{_OPEN}(\\d+){_CLOSE}$", re.MULTILINE)
_ALONE = re.compile(f"<p>{_OPEN}(\\d+){_CLOSE}</p>|{_OPEN}(\\d+){_CLOSE}")
_ONLY_CALLS = (
    'hier mogen alleen macro’s staan, zoals {{ steps() }} of {{ worksheet("swot") }}; '
    "verwijder de rest tussen de accolades"
)


def parse(source: str, macros: Mapping[str, Callable[..., object]], inline: Set[str]) -> Body:
    """Read a body; `macros` gives the macros by name, `inline` those that fit in a sentence."""
    try:
        # Keeping the line that a tag ends on lets a placeholder stand for the whole call.
        tree = Environment(keep_trailing_newline=True, autoescape=True).parse(source)
    except TemplateSyntaxError as error:
        message = "de accolades ‘{{ … }}’ of ‘{% … %}’ kloppen hier niet; kijk ze na"
        return Body("", (), (Mistake(error.lineno, message),))
    except RecursionError:
        return Body("", (), (Mistake(1, _ONLY_CALLS),))
    text: list[str] = []
    calls: list[Call] = []
    mistakes: list[Mistake] = []
    for node in _pieces(tree):
        if isinstance(node, nodes.TemplateData):
            text.append(node.data)
            continue
        call = _call(node)
        if call is None:
            mistakes.append(Mistake(node.lineno, _ONLY_CALLS))
            continue
        if problem := _misuse(call, macros):
            mistakes.append(Mistake(call.line, problem))
        text.append(f"{_OPEN}{len(calls)}{_CLOSE}")
        calls.append(call)
    joined = "".join(text)
    for line in joined.split("\n"):
        for match in _PLACEHOLDER.finditer(line):
            call = calls[int(match.group(1))]
            if call.name not in inline and line != match.group():
                message = (
                    f"zet ‘{{{{ {call.name}() }}}}’ alleen op een regel, zonder spaties ervoor"
                )
                mistakes.append(Mistake(call.line, message))
    return Body(
        _LINE.sub(r"\n\g<0>\n", joined),
        tuple(calls),
        tuple(sorted(mistakes, key=lambda mistake: mistake.line)),
        frozenset(_LINE.findall(joined)),
    )


def fill(html: str, pieces: Sequence[str]) -> str:
    """Put rendered calls where their placeholders stand in the HTML of a body."""
    return _ALONE.sub(lambda match: pieces[int(match.group(1) or match.group(2))], html)


def misplaced(html: str, body: Body) -> list[Call]:
    """Return the calls on a line of their own that did not become a paragraph of their own."""
    marks = {match.group(1) for match in _ALONE.finditer(html)}
    return [
        call
        for index, call in enumerate(body.calls)
        if str(index) in body.alone and str(index) not in marks
    ]


def _pieces(tree: nodes.Template) -> list[nodes.Node]:
    pieces: list[nodes.Node] = []
    for node in tree.body:
        pieces += node.nodes if isinstance(node, nodes.Output) else [node]
    return pieces


def _call(node: nodes.Node) -> Call | None:
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return None
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return None
    arguments = [_literal(argument) for argument in node.args]
    keywords = {keyword.key: _literal(keyword.value) for keyword in node.kwargs}
    values = [*arguments, *keywords.values()]
    if any(value is None for value in values):
        return None
    return Call(
        node.node.name,
        tuple(value for value in arguments if value is not None),
        {name: value for name, value in keywords.items() if value is not None},
        node.lineno,
    )


def _literal(node: nodes.Expr) -> Literal | None:
    if isinstance(node, nodes.Const) and type(node.value) in (str, int):
        value: Literal = node.value
        return value
    return None


def _misuse(call: Call, macros: Mapping[str, Callable[..., object]]) -> str | None:
    macro = macros.get(call.name)
    if macro is None:
        return f"de macro ‘{call.name}’ bestaat niet; kies uit {', '.join(sorted(macros))}"
    try:
        inspect.signature(macro).bind(None, *call.arguments, **call.keywords)
    except TypeError:
        return f"‘{call.name}’ krijgt hier te veel of te weinig tussen de haakjes; kijk het na"
    return None
