"""The shortcodes in the body of a fiche: Markdown with calls to macros, parsed with Jinja.

A fiche is untrusted, so its body is parsed and never evaluated as a template. The syntax tree may
only contain text and calls to known macros with literal arguments (an allow list). Everything
else is a finding with a line number, and the page is rendered from the parsed calls.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from inspect import Parameter, Signature

from jinja2 import Environment, TemplateSyntaxError, nodes

from toolbox.diagnostics import Finding
from toolbox.likeness import likely

Literal = str | int


@dataclass(frozen=True)
class Call:
    """A shortcode: a call to a macro; `line` counts from 1 in the body."""

    name: str
    arguments: tuple[Literal, ...]
    keywords: Mapping[str, Literal]
    line: int


@dataclass(frozen=True)
class Body:
    """A parsed body: its Markdown, with a placeholder for each call, and those calls.

    `lines` is a line map: for each line of the text, the line of the source body, from 1.
    `findings` has what is not allowed, each with its line.
    """

    text: str
    lines: tuple[int, ...]
    calls: tuple[Call, ...]
    findings: tuple[Finding, ...]


# From the private use area, which the reader rejects in files: no text can contain one.
_BLOCK, _INLINE, _CLOSE = "\ue000", "\ue001", "\ue002"
_LINE = re.compile(f"{_BLOCK}(\\d+){_CLOSE}")
BLOCK_CALL = re.compile(f"<p>{_BLOCK}(\\d+){_CLOSE}</p>")
INLINE_CALL = re.compile(f"{_INLINE}(\\d+){_CLOSE}")
"""The placeholder of an inline call in the HTML of a body; the group is its index."""

_PLACEHOLDER = re.compile(f"<p>{_BLOCK}(\\d+){_CLOSE}</p>|[{_BLOCK}{_INLINE}](\\d+){_CLOSE}")
_BRACES = re.compile(r"\{[{%#]")
_CURLY = re.compile(r"\{\{[^{}]*[“”„‘’‚][^{}]*\}\}")
_CALL_BEGUN = re.compile(r"\{\{\s*(\w+)")
_UNSEEN = re.compile(r"\{#|raw")
_ONLY_CALLS = (
    "tussen accolades kan alleen een onderdeel staan, "
    'zoals {{ steps() }} of {{ worksheet("swot") }}; verwijder de rest'
)


def parse(source: str, known: Mapping[str, Signature], inline: Set[str]) -> Body:
    """Parse a body; `known` is the allow list with signatures, `inline` the inline shortcodes."""
    environment = _environment()
    lines = tuple(range(1, source.count("\n") + 2))
    try:
        # The syntax tree does not contain comments and raw blocks.
        findings = [
            Finding(_ONLY_CALLS, line=line - 1)
            for line, token, _ in (environment.lex(source) if _UNSEEN.search(source) else ())
            if token in ("comment_begin", "raw_begin")
        ]
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        line = _opens(source, error.lineno - 1)
        message = _broken(source.split("\n")[line], known)
        return Body(source, lines, (), (Finding(message, line=line),))
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        return Body(source, lines, (), (Finding(_ONLY_CALLS, line=0),))
    pieces: list[tuple[str, int]] = []
    calls: list[Call] = []
    for node in _pieces(tree):
        if isinstance(node, nodes.TemplateData):
            pieces.append((node.data, node.lineno))
            continue
        call = _call(node)
        if call is None:
            findings.append(Finding(_no_call(node, known), line=_line(node) - 1))
            continue
        if problem := _misuse(call, known):
            findings.append(Finding(problem, line=call.line - 1))
        pieces.append((placeholder(len(calls), inline=call.name in inline), call.line))
        calls.append(call)
    text, numbers = [], []
    for line, number in _lines(pieces):
        if _LINE.fullmatch(line.rstrip()):
            # Blank lines around it make it a paragraph of its own in Markdown.
            text += ["", line.rstrip(), ""]
            numbers += [number] * 3
            continue
        text.append(line)
        numbers.append(number)
        for match in _LINE.finditer(line):
            name = calls[int(match.group(1))].name
            message = f"zet ‘{{{{ {name}() }}}}’ alleen op een regel, zonder spaties ervoor"
            findings.append(Finding(message, line=calls[int(match.group(1))].line - 1))
    findings.sort(key=lambda finding: finding.line or 0)
    return Body("\n".join(text), tuple(numbers), tuple(calls), tuple(findings))


@cache
def _environment() -> Environment:
    return Environment(keep_trailing_newline=True, autoescape=True)


def placeholder(number: int, *, inline: bool) -> str:
    """Return the placeholder of call `number`; unless `inline`, it goes on a line of its own."""
    return f"{_INLINE if inline else _BLOCK}{number}{_CLOSE}"


def fill(html: str, pieces: Sequence[str]) -> str:
    """Replace the placeholders in the HTML of a body by the rendered calls, by index."""
    return _PLACEHOLDER.sub(lambda match: pieces[int(match.group(1) or match.group(2))], html)


def misplaced(html: str, body: Body) -> list[Call]:
    """Return the block calls whose placeholder is no paragraph in the HTML (in a code block)."""
    placed = {match.group(1) for match in _PLACEHOLDER.finditer(html)}
    alone = (_LINE.fullmatch(line) for line in body.text.split("\n"))
    return [
        body.calls[int(match.group(1))]
        for match in alone
        if match is not None and match.group(1) not in placed
    ]


def _lines(pieces: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the lines of the joined parts, each with the source line on which it starts."""
    line, number = "", 1
    for text, first in pieces:
        start, *others = text.split("\n")
        line += start
        for count, other in enumerate(others, 1):
            yield line, number
            line, number = other, first + count
    yield line, number


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


def _line(node: nodes.Node) -> int:
    # Jinja gives no line to a block such as `autoescape`, only to what is in it.
    return node.lineno or min((_line(child) for child in node.iter_child_nodes()), default=1)


def _literal(node: nodes.Expr) -> Literal | None:
    if isinstance(node, nodes.Const) and type(node.value) in (str, int):
        value: Literal = node.value
        return value
    return None


def _misuse(call: Call, known: Mapping[str, Signature]) -> str | None:
    signature = known.get(call.name)
    if signature is None:
        return _unknown(call.name, known)
    try:
        signature.bind(*call.arguments, **call.keywords)
    except TypeError:
        return f"wat hier tussen de haakjes staat, past niet; typ {_example(call.name, signature)}"
    return None


def _unknown(name: str, known: Mapping[str, Signature]) -> str:
    if near := likely(name, known):
        return f"het onderdeel ‘{name}’ bestaat niet; bedoel je {_example(near, known[near])}?"
    return f"het onderdeel ‘{name}’ bestaat niet; kies uit {', '.join(sorted(known))}"


def _no_call(node: nodes.Node, known: Mapping[str, Signature]) -> str:
    """Return the message for what is no call: of a name alone, with its brackets."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        bare = [it.name for it in node.args if isinstance(it, nodes.Name)]
        if bare and len(bare) == len(node.args) == 1:
            typed = f'{{{{ {node.node.name}("{bare[0]}") }}}}'
            return f"rond ‘{bare[0]}’ horen rechte aanhalingstekens; typ {typed}"
    if not isinstance(node, nodes.Name):
        return _ONLY_CALLS
    if node.name in known:
        return f"achter ‘{node.name}’ ontbreken de haakjes; typ {_example(node.name, known[node.name])}"
    return _unknown(node.name, known) if likely(node.name, known) else _ONLY_CALLS


def _opens(source: str, last: int) -> int:
    """Return the line of the braces that Jinja gave up on: it counts to where it gave up."""
    rows = source.split("\n")
    begun = [number for number in range(min(last, len(rows) - 1) + 1) if _BRACES.search(rows[number])]
    return begun[-1] if begun else min(last, len(rows) - 1)


def _broken(line: str, known: Mapping[str, Signature]) -> str:
    """Return what is wrong with the braces on a line that cannot be parsed."""
    if found := _CURLY.search(line):
        straight = re.sub(r"[“”„‘’‚]", '"', found[0])
        return f"gekrulde aanhalingstekens kunnen hier niet; typ {straight}"
    if (found := _CALL_BEGUN.search(line)) and found[1] in known:
        return f"de accolades of de haakjes kloppen niet; typ {_example(found[1], known[found[1]])}"
    return "de accolades kloppen hier niet; typ bv. {{ steps() }}"


def _example(name: str, signature: Signature) -> str:
    """Return an example of a call, with a placeholder for each required argument."""
    given = signature.parameters.values()
    needed = ", ".join('"…"' for one in given if one.default is Parameter.empty)
    return f"{{{{ {name}({needed}) }}}}"
