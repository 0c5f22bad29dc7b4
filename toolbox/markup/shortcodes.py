"""The shortcodes in the body of a fiche: Markdown with calls to macros, parsed with Jinja.

A fiche is untrusted, so its body is parsed and never evaluated as a template. The syntax tree may
only contain text and calls to known macros with literal arguments (an allow list). Everything
else is a finding with a line number, and the page is rendered from the parsed calls.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from inspect import Signature

from jinja2 import Environment, TemplateSyntaxError, nodes

from toolbox.diagnostics import Finding
from toolbox.markup.call_advice import ONLY_CALLS, broken, misuse, no_call, opens
from toolbox.markup.engine import prose

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
BLOCK_LINE = re.compile(f"[ ]{{0,3}}{_BLOCK}\\d+{_CLOSE}[ \\t]*")
"""A line that holds the placeholder of a block call and nothing else."""

BLOCK_CALL = re.compile(f"<p>{_BLOCK}(\\d+){_CLOSE}</p>")
INLINE_CALL = re.compile(f"{_INLINE}(\\d+){_CLOSE}")
"""The placeholder of an inline call in the HTML of a body; the group is its index."""

_MASKS = str.maketrans("{}", "\ue007\ue008")
_BRACES = str.maketrans("\ue007\ue008", "{}")
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")

CALL = re.compile(r"""\{\{[-+]?\s*\w+\s*\((?:[^'"(){}]|'[^']*'|"[^"]*")*\)\s*[-+]?\}\}""")
"""A call as it stands in a source, also over lines; `parse` says what it calls."""

_PLACEHOLDER = re.compile(f"<p>{_BLOCK}(\\d+){_CLOSE}</p>|[{_BLOCK}{_INLINE}](\\d+){_CLOSE}")
_UNSEEN = re.compile(r"\{#|raw")


def parse(source: str, known: Mapping[str, Signature], inline: Set[str]) -> Body:
    """Parse a body; `known` is the allow list with signatures, `inline` the inline shortcodes."""
    jinja = environment()
    lines = tuple(range(1, source.count("\n") + 2))
    written, source = source, without_calls_in_code(source)
    try:
        # The syntax tree does not contain comments and raw blocks.
        findings = [
            Finding(ONLY_CALLS, line=line - 1)
            for line, token, _ in (jinja.lex(source) if _UNSEEN.search(source) else ())
            if token in ("comment_begin", "raw_begin")
        ]
        tree = jinja.parse(source)
    except TemplateSyntaxError as error:
        begun = opens(source, error.lineno - 1)
        message = broken(source.split("\n")[begun], known)
        return Body(written, lines, (), (Finding(message, line=begun),))
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        return Body(written, lines, (), (Finding(ONLY_CALLS, line=0),))
    pieces: list[tuple[str, int]] = []
    calls: list[Call] = []
    for node in _pieces(tree):
        if isinstance(node, nodes.TemplateData):
            pieces.append((node.data.translate(_BRACES), node.lineno))
            continue
        call = _call(node)
        if call is None:
            findings.append(Finding(no_call(node, known), line=line_of(node) - 1))
            continue
        if problem := misuse(call.name, call.arguments, call.keywords, known):
            findings.append(Finding(problem, line=call.line - 1))
        pieces.append((placeholder(len(calls), inline=call.name in inline), call.line))
        calls.append(call)
    text, numbers = [], []
    for line, number in _lines(pieces):
        if BLOCK_LINE.fullmatch(line):
            # Blank lines around it make it a paragraph of its own in Markdown.
            text += ["", line.strip(), ""]
            numbers += [number] * 3
            continue
        text.append(line)
        numbers.append(number)
        for match in _LINE.finditer(line):
            name = calls[int(match.group(1))].name
            message = (
                f"zet ‘{{{{ {name}() }}}}’ alleen op een regel, met hoogstens drie spaties ervoor"
            )
            findings.append(Finding(message, line=calls[int(match.group(1))].line - 1))
    findings.sort(key=lambda finding: finding.line or 0)
    return Body("\n".join(text), tuple(numbers), tuple(calls), tuple(findings))


def without_calls_in_code(source: str) -> str:
    """Return a text whose braces in code are no longer those of a call, at the same places."""
    if "`" not in source and "~~~" not in source:
        return source
    lines, outside = source.split("\n"), prose(source)
    for number, line in enumerate(lines):
        if number in outside:
            lines[number] = _CODE.sub(lambda span: span.group().translate(_MASKS), line)
        else:
            lines[number] = line.translate(_MASKS)
    return "\n".join(lines)


@cache
def environment() -> Environment:
    """Return the parser of calls; nothing is ever evaluated in it."""
    return Environment(keep_trailing_newline=True, autoescape=True)


def placeholder(number: int, *, inline: bool) -> str:
    """Return the placeholder of call `number`; unless `inline`, it goes on a line of its own."""
    return f"{_INLINE if inline else _BLOCK}{number}{_CLOSE}"


def fill(html: str, pieces: Sequence[str]) -> str:
    """Replace the placeholders in the HTML of a body by the rendered calls, by index."""
    return _PLACEHOLDER.sub(lambda match: pieces[int(match.group(1) or match.group(2))], html)


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
    arguments = [literal(argument) for argument in node.args]
    keywords = {keyword.key: literal(keyword.value) for keyword in node.kwargs}
    values = [*arguments, *keywords.values()]
    if any(value is None for value in values):
        return None
    return Call(
        node.node.name,
        tuple(value for value in arguments if value is not None),
        {name: value for name, value in keywords.items() if value is not None},
        node.lineno,
    )


def line_of(node: nodes.Node) -> int:
    """Return the line of a node, counted from 1."""
    # Jinja gives no line to a block such as `autoescape`, only to what is in it.
    return node.lineno or min((line_of(child) for child in node.iter_child_nodes()), default=1)


def literal(node: nodes.Expr) -> Literal | None:
    """Return the text or the whole number that was typed, or None for anything else."""
    if isinstance(node, nodes.Const) and type(node.value) in (str, int):
        value: Literal = node.value
        return value
    return None
