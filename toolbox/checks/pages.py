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
from toolbox.markup.page_calls import page_calls
from toolbox.markup.shortcodes import Call
from toolbox.markup.written_links import written_links
from toolbox.model.signatures import NEED_A_FICHE, PAGE_SIGNATURES, references

_FENCED = re.compile(r"(?ms)^[ \t]*(```|~~~).*?^[ \t]*\1[^\n]*$|`[^`\n]*`")
_RAW = tuple(
    (re.compile(pattern), cure)
    for pattern, cure in (
        (r"\[\^[^\]\s]+\]", "een voetnoot kan op deze pagina niet, zet de bron in de tekst"),
        (r"(?<=^> )\[!\w+\]", "typ !!! tip, en laat de tekst eronder vier spaties inspringen"),
        (r"~~ [^~]*~~|~~[^~]* ~~", "typ ~~doorgestreept~~, zonder spaties binnen de tekens"),
    )
)
"""What shows as it was typed, with what to type."""
_CHECKED = re.compile(r"\.(?:md|png|jpe?g|gif|svg|webp|be|nl|eu|com|org)$|^[^.]*$")


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
    """A page in `docs/` has no Markdown that works in fiches, but not in the engine of MkDocs."""
    for page, text in context.content.page_texts.items():
        for number, line in enumerate(_without_code(text).split("\n"), 1):
            for pattern, cure in _RAW:
                if found := pattern.search(line):
                    message = f"lezers zien hier ‘{found[0].strip()}’; {cure}"
                    yield Problem(f"docs/{page}", number, found.start() + 1, message)


def _without_code(text: str) -> str:
    """Return a text with spaces in place of its code."""
    return _FENCED.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)


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
                what = "de afbeelding" if link.is_image else "de link naar"
                ends = (
                    "bestaat niet; zet het bestand in docs/"
                    if link.is_image
                    else ("komt nergens uit; kijk het adres na, bv. visievorming.md")
                )
                finding = Finding(f"{what} ‘{target}’ {ends}", broken=target)
                line = bare.count("\n", 0, link.address_start) + 1
                column = link.address_start - bare.rfind("\n", 0, link.address_start)
                message = explained(context.site, page, finding)
                yield Problem(f"docs/{page}", line, column, message)


def _misuse(context: CheckContext, call: Call) -> Iterator[str]:
    if call.name in NEED_A_FICHE and not (call.arguments or call.keywords):
        yield f'zeg welke fiche je bedoelt; typ bv. {{{{ {call.name}("visievorming") }}}}'
    for value, kind in references(call, PAGE_SIGNATURES):
        if not context.knows(kind, value):
            yield missing(value, kind, context.ids[kind])


RULES: tuple[Rule, ...] = (
    page_calls_are_right,
    pages_show_no_raw_markdown,
    page_links_lead_somewhere,
)
