from inspect import signature

import pytest

from tests.support.html_reader import MARKDOWN, Html
from toolbox.diagnostics import Finding
from toolbox.markup.markdown import render
from toolbox.markup.shortcodes import Body, Call, fill, parse

ONLY_CALLS = (
    "tussen accolades kan alleen een onderdeel staan, "
    'zoals {{ steps() }} of {{ worksheet("swot") }}; verwijder de rest'
)
TYPE_STEPS = "de accolades of de haakjes kloppen niet; typ {{ steps() }}"
UNCLOSED = "de accolades kloppen hier niet; typ bv. {{ steps() }}"
ARGUMENTS = "wat hier tussen de haakjes staat, past niet; typ "


def steps(fiche: str | None = None) -> str:
    return f"{fiche}"


def worksheet(name: str) -> str:
    return f"{name}"


def term(name: str) -> str:
    return f"{name}"


KNOWN = {macro.__name__: signature(macro) for macro in (steps, worksheet, term)}


def parsed(source: str) -> Body:
    return parse(source, KNOWN, {"term"})


def mistakes(source: str) -> list[tuple[int, str]]:
    return [((found.line or 0) + 1, found.message) for found in parsed(source).findings]


def page(source: str, *raw_entries: str) -> str:
    body = parsed(source)
    assert body.findings == ()
    return fill(render(body.text, str).html, raw_entries)


# What a body may be


def test_text_without_calls_stays_as_it_is() -> None:
    source = "## Kop\n\nTekst { met } een accolade, 100 %, en #1.\n"
    body = parsed(source)
    assert (body.text, body.calls, body.findings) == (source, (), ())
    assert body.lines == (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("source", "call"),
    [
        ("{{ steps() }}", Call("steps", (), {}, 1)),
        ("{{steps()}}", Call("steps", (), {}, 1)),
        ('{{ steps("visie") }}', Call("steps", ("visie",), {}, 1)),
        ("{{ steps('visie') }}", Call("steps", ("visie",), {}, 1)),
        ('{{ steps(fiche="visie") }}', Call("steps", (), {"fiche": "visie"}, 1)),
        ("{{ worksheet(3) }}", Call("worksheet", (3,), {}, 1)),
        ("\n\n{{\n  steps()\n}}\n", Call("steps", (), {}, 4)),
        ("{% print steps() %}", Call("steps", (), {}, 1)),
        ("{{- steps() -}}", Call("steps", (), {}, 1)),
    ],
)
def test_a_call_has_a_name_and_literal_arguments(source: str, call: Call) -> None:
    body = parsed(source)
    assert body.findings == ()
    assert body.calls == (call,)


def test_a_call_on_its_own_line_stands_between_paragraphs() -> None:
    assert page("een\n{{ steps() }}\ntwee\n", "<ol></ol>") == "<p>een</p>\n<ol></ol>\n<p>twee</p>"


@pytest.mark.parametrize("source", [" {{ steps() }}", "   {{ steps() }}", "- een\n{{ steps() }}"])
def test_a_call_needs_no_blank_line_above_it(source: str) -> None:
    assert page(source, "<ol></ol>").split("\n")[-1] == "<ol></ol>"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Typ `{{ naam }}` of ``{% if `x` %}``.", "Typ {{ naam }} of {% if `x` %}."),
        ("```\n{{ steps() }}\n{# weg #}\n```", "{{ steps() }}\n{# weg #}\n"),
        ("- a\n\n  ~~~\n  {{ x }}\n  ~~~", "\n\na\n{{ x }}\n\n\n"),
        ("`{{ steps(` en `) }}`", "{{ steps( en ) }}"),
    ],
)
def test_braces_in_code_are_shown_as_they_are(source: str, shown: str) -> None:
    assert parsed(source).text == source
    assert Html(page(source)).text == shown


def test_a_call_beside_code_stays_a_call() -> None:
    assert page('`{{ x }}` en {{ term("IGS") }}', "<a>IGS</a>") == (
        "<p><code>{{ x }}</code> en <a>IGS</a></p>"
    )


def test_spaces_behind_a_call_do_no_harm() -> None:
    assert page("een\n{{ steps() }} \t\ntwee", "<ol></ol>") == "<p>een</p>\n<ol></ol>\n<p>twee</p>"


def test_a_call_between_dashes_makes_no_heading_of_what_is_above() -> None:
    assert page("{{ steps() }}\n---\n", "<ol></ol>") == "<ol></ol>\n<hr />"


def test_an_inline_call_stays_in_its_sentence() -> None:
    link = "<a>IGS</a>"
    assert page('Een {{ term("IGS") }}.', link) == "<p>Een <a>IGS</a>.</p>"
    assert page('Een\n{{ term("IGS") }}\nwerkt.', link) == "<p>Een\n<a>IGS</a>\nwerkt.</p>"
    assert page('{{ term("IGS") }}', link) == "<p><a>IGS</a></p>"
    assert page('- {{ term("IGS") }}', link) == "<ul>\n<li><a>IGS</a></li>\n</ul>"


def test_what_a_call_becomes_is_not_looked_at_again() -> None:
    assert page("{{ steps() }}\n{{ steps() }}", "\ue0001\ue002<b>", "*x*") == (
        "\ue0001\ue002<b>\n*x*"
    )


def test_lines_of_the_text_know_their_line_in_the_body() -> None:
    source = 'een\n{{ steps() }}\ntwee {{ term(\n"IGS") }}\ndrie\n{{- term("IGS") }}\nvier'
    body = parsed(source)
    assert [(line, body.text.split("\n")[n]) for n, line in enumerate(body.lines)] == [
        (1, "een"),
        (2, ""),
        (2, "\ue0000\ue002"),
        (2, ""),
        (3, "twee \ue0011\ue002"),
        (5, "drie\ue0012\ue002"),
        (7, "vier"),
    ]


# What a body may not be


@pytest.mark.parametrize(
    "source",
    [
        # Expressions
        "{{ x }}",
        "{{ 1 }}",
        '{{ "a" }}',
        "{{ steps }}",
        "{{ steps.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ config }}",
        "{{ self._TemplateReference__context }}",
        "{{ steps()() }}",
        "{{ steps().x }}",
        "{{ steps()[0] }}",
        "{{ steps() | upper }}",
        "{{ steps() | attr('x') }}",
        "{{ 'x' | e }}",
        "{{ steps() ~ steps() }}",
        "{{ steps() + 'x' }}",
        "{{ 'a' 'b' }}",
        "{{ steps() if 1 else steps() }}",
        "{{ steps() is defined }}",
        "{{ not steps() }}",
        "{{ [steps()] }}",
        "{{ {'a': steps()} }}",
        "{{ steps(), steps() }}",
        "{{ (steps)() and x }}",
        "{{ lipsum.steps() }}",
        "{{ steps['x']() }}",
        # Arguments
        "{{ steps(x) }}",
        "{{ steps(x.y) }}",
        "{{ steps(steps()) }}",
        "{{ steps('a' ~ 'b') }}",
        "{{ steps('a' + 'b') }}",
        "{{ steps('a' % 1) }}",
        "{{ steps(-1) }}",
        "{{ steps(1.5) }}",
        "{{ steps(true) }}",
        "{{ steps(none) }}",
        "{{ steps(['a']) }}",
        "{{ steps({'a': 'b'}) }}",
        "{{ steps(('a',)) }}",
        "{{ steps(*x) }}",
        "{{ steps(*['a']) }}",
        "{{ steps(**x) }}",
        "{{ steps(**{'fiche': 'a'}) }}",
        "{{ steps(fiche=x) }}",
        "{{ steps('a' | upper) }}",
        "{{ steps('a' if 1 else 'b') }}",
        "{{ steps(x := 1) }}",
        # Statements
        "{% if 1 %}{{ steps() }}{% endif %}",
        "{% for x in range(9) %}{% endfor %}",
        "{% set x = 1 %}",
        "{% set x %}a{% endset %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% macro x() %}{% endmacro %}",
        "{% call steps() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% with x = 1 %}{% endwith %}",
        "{% autoescape false %}{% endautoescape %}",
        # What the tree does not show
        "{# weg #}",
        "{# een\ntwee #}",
        "{% raw %}{{ x }}{% endraw %}",
        "{%- raw -%}x{%- endraw -%}",
        # What Python cannot follow
        "{{ " + "(" * 10_000 + "1" + ")" * 10_000 + " }}",
        "{{ " + "-" * 10_000 + "1 }}",
        "{% if 1 %}" * 1000 + "{% endif %}" * 1000,
        "{{ steps(" + "9" * 5000 + ") }}",
    ],
)
def test_a_body_calls_macros_and_does_nothing_else(source: str) -> None:
    found = set(mistakes(source))
    refused = {
        (1, ONLY_CALLS),
        (1, UNCLOSED),
        (1, TYPE_STEPS),
        (1, "achter ‘steps’ ontbreken de haakjes; typ {{ steps() }}"),
        (1, 'rond ‘x’ horen rechte aanhalingstekens; typ {{ steps("x") }}'),
    }
    assert found & refused
    assert found <= refused | {
        (1, "zet ‘{{ steps() }}’ alleen op een regel, met hoogstens drie spaties ervoor"),
    }


@pytest.mark.parametrize(
    "source",
    [
        "{{",
        "{{ }}",
        "{{ steps( }}",
        "{{ steps() }",
        "{% x %}",
        "{% if %}",
        "{%",
        "{{ steps('a }}",
        "{{ steps(fiche='a', 'b') }}",
        "{{ 'a' 1 }}",
        "{{ steps(`a`) }}",
        "{{ steps('\\N{x}') }}",
        "{# open",
        "{% endif %}",
        "{% do x %}",
        "{% break %}",
    ],
)
def test_what_is_no_jinja_is_reported_with_its_line(source: str) -> None:
    message = TYPE_STEPS if "{{ steps" in source else UNCLOSED
    assert mistakes(f"een\n\n{source}") == [(3, message)]
    assert parsed(f"een\n\n{source}").text == f"een\n\n{source}"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "{{ worksheet(“swot”) }}",
            'gekrulde aanhalingstekens kunnen hier niet; typ {{ worksheet("swot") }}',
        ),
        (
            "{{ worksheet('swot }}\n\nNog tekst.",
            'de accolades of de haakjes kloppen niet; typ {{ worksheet("…") }}',
        ),
        ("{{ stpes() }}", "het onderdeel ‘stpes’ bestaat niet; bedoel je {{ steps() }}?"),
        (
            "{{ worksheets }}",
            'het onderdeel ‘worksheets’ bestaat niet; bedoel je {{ worksheet("…") }}?',
        ),
        (
            "{{ worksheet(swot) }}",
            'rond ‘swot’ horen rechte aanhalingstekens; typ {{ worksheet("swot") }}',
        ),
    ],
)
def test_a_call_that_is_nearly_right_is_told_with_what_to_type(source: str, message: str) -> None:
    assert mistakes(f"een\n\n{source}") == [(3, message)]


def test_every_mistake_is_reported_with_its_line() -> None:
    source = (
        "{{ x }}\ntekst {{ y.z }}\n{{ steps() }}\n\n{# weg #}{% if 1 %}{% endif %}\n{{ vorig }}"
    )
    assert mistakes(source) == [
        (1, ONLY_CALLS),
        (2, ONLY_CALLS),
        (5, ONLY_CALLS),
        (5, ONLY_CALLS),
        (6, ONLY_CALLS),
    ]


def test_an_unknown_macro_is_reported_with_those_there_are() -> None:
    assert mistakes("\n{{ stappen() }}") == [
        (2, "het onderdeel ‘stappen’ bestaat niet; kies uit steps, term, worksheet")
    ]


@pytest.mark.parametrize(
    ("source", "example"),
    [
        ("{{ steps('a', 'b') }}", "{{ steps() }}"),
        ("{{ steps('a', fiche='b') }}", "{{ steps() }}"),
        ("{{ steps(x='a') }}", "{{ steps() }}"),
        ("{{ steps(view='a') }}", "{{ steps() }}"),
        ("{{ worksheet() }}", '{{ worksheet("…") }}'),
    ],
)
def test_a_call_has_the_arguments_of_its_macro(source: str, example: str) -> None:
    assert mistakes(source) == [(1, ARGUMENTS + example)]


@pytest.mark.parametrize(
    "source",
    [
        "tekst {{ steps() }}",
        "{{ steps() }} tekst",
        "    {{ steps() }}",
        "- {{ steps() }}",
        "> {{ steps() }}",
        "## {{ steps() }}",
        "|a|\n|-|\n|{{ steps() }}|",
        "een\n{{- steps() }}",
        "[x]({{ steps() }})",
    ],
)
def test_a_call_stands_alone_on_its_line(source: str) -> None:
    line = source[: source.index("{{")].count("\n") + 1
    assert mistakes(source) == [
        (line, "zet ‘{{ steps() }}’ alleen op een regel, met hoogstens drie spaties ervoor")
    ]


@pytest.mark.parametrize(
    "source",
    [
        '[x](https://a.be/{{ term("a") }})',
        '[x]({{ term("a") }})',
        '[x](https://a.be "{{ term("a") }}")',
        '![{{ term("a") }}](x.png)',
        '![x]({{ term("a") }})',
        '[x][1]\n\n[1]: https://a.be/{{ term("a") }}',
        '<https://a.be/{{ term("a") }}>',
    ],
)
def test_a_call_does_not_become_part_of_an_attribute(source: str) -> None:
    body = parsed(source)
    rendered = render(body.text, str)
    assert body.findings == ()
    assert [finding.message for finding in rendered.findings] == [
        "‘{{ … }}’ kan niet in een link of een afbeelding; haal het eruit"
    ]
    assert Html(fill(rendered.html, ['" onclick="x'])).unsafe(MARKDOWN) == []


def test_a_mistake_has_a_line_and_a_message() -> None:
    assert parsed("\n{{ x }}").findings == (Finding(ONLY_CALLS, line=1),)
