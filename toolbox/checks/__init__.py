"""The rules across files. Each is a generator of problems; its docstring is the rule."""

from toolbox.checks import entries, fields, redirects, steps, texts
from toolbox.checks.context import Rule, check_context
from toolbox.diagnostics import Problem
from toolbox.source.content import Content
from toolbox.urls import Site

RULES: tuple[Rule, ...] = (
    *entries.RULES,
    *steps.RULES,
    *fields.RULES,
    *redirects.RULES,
    *texts.RULES,
)


def check(content: Content) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site that the content makes, and every problem of every file, in order."""
    context = check_context(content)
    found = set(content.problems)
    for rule in RULES:
        found.update(rule(context))
    return context.site, tuple(sorted(found))


class ContentError(Exception):
    """The content has problems; the message has a line for each of them."""


def checked(content: Content) -> tuple[Content, Site]:
    """Return content that has no problem, with the site that it makes; raises ContentError."""
    site, problems = check(content)
    if problems:
        raise ContentError("\n".join(str(problem) for problem in problems))
    return content, site
