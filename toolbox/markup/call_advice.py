"""What to type instead of a call of a macro that is not right."""

import re
from collections.abc import Mapping, Sequence
from inspect import Parameter, Signature

from jinja2 import nodes

from toolbox.likeness import likely

_BRACES = re.compile(r"\{[{%#]")
_CURLY = re.compile(r"\{\{[^{}]*[“”„‘’‚][^{}]*\}\}")
_CALL_BEGUN = re.compile(r"\{\{\s*(\w+)")
_NAMED = re.compile(r"(?<=\s)\{#[\w-]+\s*\}")
ONLY_CALLS = (
    "tussen accolades kan alleen een onderdeel staan, "
    'zoals {{ steps() }} of {{ worksheet("swot") }}; verwijder de rest'
)
"""Said of anything else than a call between braces."""


def misuse(
    name: str,
    arguments: Sequence[object],
    keywords: Mapping[str, object],
    known: Mapping[str, Signature],
) -> str | None:
    """Return what is wrong with a call: its name, or what stands between its brackets."""
    signature = known.get(name)
    if signature is None:
        return _unknown(name, known)
    try:
        signature.bind(*arguments, **keywords)
    except TypeError:
        return f"wat hier tussen de haakjes staat, past niet; typ {_example(name, signature)}"
    return None


def _unknown(name: str, known: Mapping[str, Signature]) -> str:
    if near := likely(name, known):
        return f"het onderdeel ‘{name}’ bestaat niet; bedoel je {_example(near, known[near])}?"
    return f"het onderdeel ‘{name}’ bestaat niet; kies uit {', '.join(sorted(known))}"


def no_call(node: nodes.Node, known: Mapping[str, Signature]) -> str:
    """Return the message for what is no call: of a name alone, with its brackets."""
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        bare = [it.name for it in node.args if isinstance(it, nodes.Name)]
        if bare and len(bare) == len(node.args) == 1:
            typed = f'{{{{ {node.node.name}("{bare[0]}") }}}}'
            return f"rond ‘{bare[0]}’ horen rechte aanhalingstekens; typ {typed}"
    if not isinstance(node, nodes.Name):
        return ONLY_CALLS
    if node.name in known:
        typed = _example(node.name, known[node.name])
        return f"achter ‘{node.name}’ ontbreken de haakjes; typ {typed}"
    return _unknown(node.name, known) if likely(node.name, known) else ONLY_CALLS


def opens(source: str, last: int) -> int:
    """Return the line of the braces that Jinja gave up on: it counts to where it gave up."""
    rows = source.split("\n")
    begun = [
        number for number in range(min(last, len(rows) - 1) + 1) if _BRACES.search(rows[number])
    ]
    return begun[-1] if begun else min(last, len(rows) - 1)


def broken(line: str, known: Mapping[str, Signature]) -> str:
    """Return what is wrong with the braces on a line that cannot be parsed."""
    if found := _CURLY.search(line):
        straight = re.sub(r"[“”„‘’‚]", '"', found[0])
        return f"gekrulde aanhalingstekens kunnen hier niet; typ {straight}"
    if (found := _CALL_BEGUN.search(line)) and found[1] in known:
        return f"de accolades of de haakjes kloppen niet; typ {_example(found[1], known[found[1]])}"
    if found := _NAMED.search(line):
        return f"een kop krijgt vanzelf een adres; haal ‘{found[0]}’ weg"
    return "de accolades kloppen hier niet; typ bv. {{ steps() }}"


def _example(name: str, signature: Signature) -> str:
    """Return an example of a call, with a placeholder for each required argument."""
    given = signature.parameters.values()
    needed = ", ".join('"…"' for one in given if one.default is Parameter.empty)
    return f"{{{{ {name}({needed}) }}}}"
