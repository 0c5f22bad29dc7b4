"""Merge a fiche into another one: both texts stay, and every reference leads to what is left."""

import re
from collections.abc import Iterator
from pathlib import Path

from toolbox.diagnostics import Problem
from toolbox.markup.shortcodes import parse
from toolbox.model.checked import CheckedContent
from toolbox.model.signatures import INLINE, SIGNATURES
from toolbox.refactor.merged_fields import merged
from toolbox.refactor.moving import existing, finished, moves_of, whole_content
from toolbox.refactor.own_notes import with_own_notes
from toolbox.refactor.redirecting import redirect, with_aliases
from toolbox.refactor.references import follow, front_matter, places, with_yaml, yaml_of
from toolbox.refactor.workspace import RefactorError, Workspace
from toolbox.refactor.yaml_text import removed, removed_items, scalars
from toolbox.source.content import ValidFiche
from toolbox.urls import anchor, question_anchor

_HEADING = re.compile(r"#{1,6} +(.*?)[ #]*")
_MARKUP = re.compile(r"([\\`*_\[\]<>])")
_STEP_NUMBER = re.compile(r"\b[Ss]tap \d")


def merge(root: Path, gone: str, kept: str) -> Workspace:
    """Return the files with the fiche `gone` merged into `kept`, not yet on disk.

    Raises RefactorError when the two cannot be one fiche as they are.
    """
    found = whole_content(root)
    old, path = existing(root, "fiche", gone), existing(root, "fiche", kept)
    if gone == kept:
        raise RefactorError("een fiche samenvoegen met zichzelf kan niet; geef twee namen")
    first, second = (_fiche(found, slug) for slug in (gone, kept))
    if same := list(_same_headings(first, second)):
        raise RefactorError("deze koppen staan in allebei de fiches:\n" + "\n".join(same))
    work, moves = Workspace(root), moves_of(found, "fiche", gone, kept)
    changed = places(found.content, root, moves)
    follow(found.content, work, moves)
    for name in changed:
        _without_doubles(
            work, name, {loc[:-1] for loc in changed[name] if isinstance(loc[-1], int)}
        )
    for name in (old, path):
        text = work.read(name)
        yaml = removed_items(yaml_of(name, text), ("related",), {gone, kept})
        work.change(name, with_yaml(name, text, yaml))
    before = work.read(old)
    fields = merged(yaml_of(path, work.read(path)), yaml_of(old, before), (path, old))
    text = with_yaml(path, work.read(path), fields)
    newline = "\r\n" if "\r\n" in text else "\n"
    body = _added_body(first, with_own_notes(_body(old, before), _body(path, text)))
    work.change(path, text.rstrip() + body.replace("\n", newline))
    with_aliases(work, path, [gone, *first.entry.aliases], kept)
    redirect(work, moves)
    work.remove(old)
    _advise(work, path, before)
    return finished(work)


def _fiche(found: CheckedContent, slug: str) -> ValidFiche:
    return next(it for it in found.content.fiches if it.slug == slug)


def _same_headings(first: ValidFiche, second: ValidFiche) -> Iterator[str]:
    """Yield a problem for each heading of the first fiche that the second has too."""
    taken = {name for name, _ in _headings(second)}
    for name, problem in _headings(first):
        if name in taken:
            yield f"  {problem}"


def _headings(fiche: ValidFiche) -> Iterator[tuple[str, Problem]]:
    """Yield the id of each heading that an editor wrote, with what to do about it there."""
    cure = "geef hem hier of in de andere fiche andere woorden"
    for index, step in enumerate(fiche.entry.steps):
        place = ("steps", index, "title")
        yield anchor(step.title), fiche.raw.problem(place, f"‘{step.title}’: {cure}")
    for index, faq in enumerate(fiche.entry.faq):
        place = ("faq", index, "question")
        yield question_anchor(faq.question), fiche.raw.problem(place, f"‘{faq.question}’: {cure}")
    for number, line in enumerate(fiche.body.text.split("\n"), 1):
        if heading := _HEADING.fullmatch(line):
            yield anchor(heading[1]), fiche.body.problem(number, f"‘{heading[1]}’: {cure}")


def _without_doubles(work: Workspace, path: str, lists: set[tuple[str | int, ...]]) -> None:
    text = work.read(path)
    yaml = yaml_of(path, text)
    for loc in lists:
        names = scalars(yaml, loc)
        for number in reversed(range(len(names))):
            if names[number] in names[:number]:
                yaml = removed(yaml, (*loc, number))
    work.change(path, with_yaml(path, text, yaml))


def _body(path: str, text: str) -> str:
    return text[front_matter(path, text)[1] :].partition("\n")[2].replace("\r\n", "\n")


def _added_body(fiche: ValidFiche, body: str) -> str:
    """Return the body of a fiche below its title and summary, without its own sections.

    Those become sections of the other fiche, which places them itself.
    """
    lines = body.split("\n")
    for call in parse(body, SIGNATURES, INLINE).calls:
        if call.name not in INLINE and not call.arguments and not call.keywords:
            lines[call.line - 1] = ""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    heading, summary = (_MARKUP.sub(r"\\\1", it) for it in (fiche.entry.title, fiche.entry.summary))
    return "\n".join(["", "", f"## {heading}", "", summary, *(["", text] if text else []), ""])


def _advise(work: Workspace, path: str, before: str) -> None:
    """Note what only an editor can put right."""
    after = work.read(path)
    work.notes += [
        f"Titel, volgorde en fase zijn die van {path}. De andere titel en samenvatting staan "
        "nu als kop en alinea onderaan.",
        f"Lees {path} na, en zeg bij ‘changes’ wat er voor de lezer veranderde.",
    ]
    if _STEP_NUMBER.search(before):
        work.notes.append("De stappen kregen een ander nummer: kijk na waar er ‘stap …’ staat.")
    if "blad--" in before:
        work.notes.append("Boven het ingevulde vragenblad staan de naam en de dag van daarvoor.")
    lost = [line for line in map(str.strip, before.split("\n")) if line.startswith("# ")]
    if any(line not in after for line in lost):
        work.notes.append("Uitleg achter een # is niet overgenomen; die stond niet op de site.")
