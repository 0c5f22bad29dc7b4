"""The calls of macros in a page of `docs/`, which may also use other Jinja."""

from collections.abc import Iterator, Mapping
from inspect import Signature

from jinja2 import TemplateSyntaxError, nodes

from toolbox.diagnostics import Finding
from toolbox.markup.call_advice import ONLY_CALLS, broken, misuse, no_call, opens
from toolbox.markup.shortcodes import Call, environment, literal

_GIVEN = {"config", "page"}
"""The names that MkDocs gives to a page."""


def page_calls(text: str, known: Mapping[str, Signature]) -> tuple[list[Call], list[Finding]]:
    """Return the calls with literal arguments in a page, and what is wrong in its braces."""
    try:
        tree = environment().parse(text)
    except TemplateSyntaxError as error:
        line = opens(text, error.lineno - 1)
        return [], [Finding(broken(text.split("\n")[line], known), line=line)]
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        return [], [Finding(ONLY_CALLS, line=0)]
    calls, findings = [], list(_without_brackets(tree, known))
    for node in tree.find_all(nodes.Call):
        if not isinstance(node.node, nodes.Name):
            continue
        arguments = [literal(it) for it in node.args]
        keywords = {it.key: literal(it.value) for it in node.kwargs}
        if problem := misuse(node.node.name, arguments, keywords, known):
            findings.append(Finding(problem, line=node.lineno - 1))
            continue
        given = tuple(it for it in arguments if it is not None)
        named = {name: it for name, it in keywords.items() if it is not None}
        if len(given) + len(named) == len(arguments) + len(keywords):
            calls.append(Call(node.node.name, given, named, node.lineno))
    return calls, findings


def _without_brackets(tree: nodes.Template, known: Mapping[str, Signature]) -> Iterator[Finding]:
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, nodes.Name) and node.name not in _GIVEN:
                yield Finding(no_call(node, known), line=node.lineno - 1)
