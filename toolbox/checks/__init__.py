"""The rules across files. Each is a generator of problems; its docstring is the rule."""

from toolbox.checks import entries, fields, redirects, steps, texts
from toolbox.checks.context import CheckContext, Rule, check_context
from toolbox.diagnostics import Problem
from toolbox.model.checked import CheckedContent
from toolbox.source.content import Content

RULES: tuple[Rule, ...] = (
    *entries.RULES,
    *steps.RULES,
    *fields.RULES,
    *redirects.RULES,
    *texts.RULES,
)


class ContentError(Exception):
    """The content has problems; the message has a line for each of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def check(content: Content) -> CheckedContent:
    """Return the content as a toolbox can be made of it.

    Raises ContentError with every problem of every file, in order.
    """
    context = check_context(content)
    problems = _problems(context)
    if problems:
        raise ContentError(problems)
    return CheckedContent(content, context.site, context.bodies, context.worksheets)


def problems_of(content: Content) -> tuple[Problem, ...]:
    """Return every problem of every file, in order."""
    return _problems(check_context(content))


def _problems(context: CheckContext) -> tuple[Problem, ...]:
    found = set(context.content.problems)
    for rule in RULES:
        found.update(rule(context))
    return tuple(sorted(found))
