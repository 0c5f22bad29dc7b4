"""Rules about the pages in `docs/`: what they call exists, and their links lead somewhere.

MkDocs would find it too, but only in a build, in English, and without the line.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from toolbox.checks.context import CheckContext, Rule
from toolbox.checks.links import explained
from toolbox.checks.messages import missing
from toolbox.diagnostics import Finding, Problem
from toolbox.markup.leftovers import leftovers
from toolbox.markup.link_advice import leads_nowhere, no_such_picture, undescribed
from toolbox.markup.markdown import NOTE, lost_notes
from toolbox.markup.page_calls import page_calls
from toolbox.markup.page_text import page_blocks
from toolbox.markup.sanitizer import SUM
from toolbox.markup.shortcodes import Call
from toolbox.markup.written_links import written_links
from toolbox.model.signatures import NEED_A_FICHE, PAGE_SIGNATURES, references

_FENCED = re.compile(r"(?ms)^[ \t]*(```|~~~).*?^[ \t]*\1[^\n]*$|`[^`\n]*`")
_MOST_BRACKETS = 2000
"""The engine looks to the end of its paragraph for each."""
_SUM = re.compile(r"(?<=\d)(\*{1,2})(?=\d[^*\n]*\1)")
_NOTE_NUMBER = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_CHECKED = re.compile(r"\.(?:md|html|png|jpe?g|gif|svg|webp|be|nl|eu|com|org)$|^[^.]*$")


def page_calls_are_right(context: CheckContext) -> Iterator[Problem]:
    """A page in `docs/` calls parts that exist, with what they take."""
    for page, text in context.content.page_texts.items():
        calls, findings = page_calls(text, PAGE_SIGNATURES)
        for finding in findings:
            yield Problem(f"docs/{page}", (finding.line or 0) + 1, 1, finding.message)
        for call in calls:
            for message in _misuse(context, call):
                yield Problem(f"docs/{page}", call.line, 1, message)


def pages_show_no_raw_markdown(context: CheckContext) -> Iterator[Problem]:
    """A page in `docs/` has no Markdown that readers would see as it was typed."""
    for page, text in context.content.page_texts.items():
        bare = _without_code(text)
        if text.count("[") > _MOST_BRACKETS:
            start = len("[".join(text.split("[", _MOST_BRACKETS + 1)[:-1]))
            yield _at(page, text, start, "deze tekst heeft te veel haken ‘[’; splits hem op")
            continue
        after: dict[str, int] = {}
        for finding in (it for block in page_blocks(text) for it in leftovers(block)):
            start = max(bare.find(finding.mark, after.get(finding.mark, 0)), 0)
            after[finding.mark] = start + 1
            yield _at(page, bare, start, finding.message)
        for found in _SUM.finditer(bare):
            yield _at(page, bare, found.start(), SUM)


def page_footnotes_fit(context: CheckContext) -> Iterator[Problem]:
    """A footnote of a page in `docs/` is written once, and the text refers to it."""
    for page, text in context.content.page_texts.items():
        bare = _without_code(text)
        used = set(_NOTE_NUMBER.findall(bare))
        notes = {label: 0 if label in used else -1 for label in NOTE.findall(bare)}
        for finding in lost_notes(bare, notes):
            yield Problem(f"docs/{page}", (finding.line or 0) + 1, 1, finding.message)


def _at(page: str, text: str, start: int, message: str) -> Problem:
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Problem(f"docs/{page}", line, column, message)


def _without_code(text: str) -> str:
    """Return a text with spaces in place of its code."""
    return _FENCED.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)


def page_images_are_described(context: CheckContext) -> Iterator[Problem]:
    """An image on a page in `docs/` has a description."""
    for page, text in context.content.page_texts.items():
        bare = _without_code(text)
        for link in written_links(bare):
            if link.is_image and not bare[link.text_start : link.text_end].strip():
                yield _at(page, bare, link.start, undescribed(link.address))


def page_links_lead_somewhere(context: CheckContext) -> Iterator[Problem]:
    """A link of a page in `docs/` to another page, or to an image, leads somewhere."""
    for page, text in context.content.page_texts.items():
        bare = _without_code(text)
        for link in written_links(bare):
            target = link.address
            path = target.partition("#")[0]
            if not target or urlsplit(target).scheme or "{{" in target or not _CHECKED.search(path):
                continue
            if context.site.find(target, page) is None:
                wrong = (no_such_picture if link.is_image else leads_nowhere)(target)
                finding = Finding(wrong, broken=target)
                message = explained(context.site, page, finding)
                yield _at(page, bare, link.address_start, message)


def _misuse(context: CheckContext, call: Call) -> Iterator[str]:
    if call.name in NEED_A_FICHE and not (call.arguments or call.keywords):
        yield f'zeg welke fiche je bedoelt; typ bv. {{{{ {call.name}("visievorming") }}}}'
    for value, kind in references(call, PAGE_SIGNATURES):
        if not context.knows(kind, value):
            yield missing(value, kind, context.ids[kind])


RULES: tuple[Rule, ...] = (
    page_calls_are_right,
    pages_show_no_raw_markdown,
    page_footnotes_fit,
    page_images_are_described,
    page_links_lead_somewhere,
)
