"""The rules across files. Each is a generator of problems; its docstring is the rule."""

from collections.abc import Callable, Iterator

from toolbox.checks import entries, fields, redirects, steps, texts
from toolbox.checks.context import CheckContext, check_context
from toolbox.diagnostics import Problem
from toolbox.source.content import Content
from toolbox.urls import Site

RULES: tuple[Callable[[CheckContext], Iterator[Problem]], ...] = (
    entries.fiches_differ,
    entries.rows_differ,
    entries.terms_differ,
    entries.pages_differ,
    entries.references_exist,
    steps.named_steps_exist,
    entries.worksheets_have_content,
    entries.lists_have_items,
    entries.changes_are_in_order,
    fields.fields_differ,
    redirects.old_addresses_are_free,
    redirects.redirects_lead_to_pages,
    redirects.places_stay_on_their_page,
    redirects.addresses_stay,
    texts.texts_are_safe,
    texts.bodies_are_safe,
    texts.calls_differ,
    texts.headings_differ,
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
