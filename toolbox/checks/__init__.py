"""The validation rules across files. Each generates problems; its docstring states the rule."""

from toolbox.checks import (
    drawings,
    duplicates,
    entries,
    feeds,
    fields,
    online,
    pages,
    placing,
    redirects,
    settings,
    steps,
    template_texts,
    texts,
    uploads,
    worksheets,
)
from toolbox.checks.context import CheckContext, Rule, check_context
from toolbox.diagnostics import Problem
from toolbox.model.checked import CheckedContent
from toolbox.source.content import Content

PREVIEW_RULES: tuple[Rule, ...] = (
    *duplicates.RULES,
    *entries.RULES,
    *drawings.RULES,
    *steps.RULES,
    *placing.RULES,
    *fields.RULES,
    *feeds.RULES,
    *worksheets.RULES,
    *redirects.RULES,
    *online.RULES,
    *texts.RULES,
    *pages.RULES,
    *settings.RULES,
    *uploads.RULES,
)
"""The rules for a preview, in which a new fiche may show the examples that it begins with."""

RULES: tuple[Rule, ...] = (*PREVIEW_RULES, *template_texts.RULES)


class ContentError(Exception):
    """The content is invalid; the message has one line per problem."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def check(content: Content, rules: tuple[Rule, ...] = RULES) -> CheckedContent:
    """Validate the content by `rules` and return it as `model.assembly.assemble` takes it.

    Raises ContentError, with every problem of every file in order, when there are any.
    """
    context = check_context(content)
    problems = _problems(context, rules)
    if problems:
        raise ContentError(problems)
    return CheckedContent(content, context.site, context.bodies, context.worksheets)


def problems_of(content: Content) -> tuple[Problem, ...]:
    """Validate the content and return every problem of every file, sorted by position."""
    return _problems(check_context(content), RULES)


def _problems(context: CheckContext, rules: tuple[Rule, ...]) -> tuple[Problem, ...]:
    found = set(context.content.problems)
    for rule in rules:
        found.update(rule(context))
    return tuple(sorted(found))
