"""Every reference to what moves: ids, links in Markdown, shortcodes, and addresses of redirects."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from toolbox.document import Loc
from toolbox.markup.shortcodes import CALL, parse
from toolbox.model.signatures import INLINE, SIGNATURES, references
from toolbox.refactor import yaml_text
from toolbox.refactor.workspace import Workspace
from toolbox.schema.collections import REDIRECTS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.redirects import Redirect
from toolbox.schema.references import Ref, RefTarget
from toolbox.source.content import Content, RawEntry
from toolbox.source.files import MARKDOWN_FILES, TEMPLATE, read_text
from toolbox.source.front_matter import read_fiche
from toolbox.urls import fiche_page, url

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(\]\(\s*<?|^[ \t>]*\[[^\]\n]+\]:[ \t]*<?)([^()\s<>]+)", re.MULTILINE)


@dataclass(frozen=True)
class Moves:
    """What moves: ids by their target, and pages and files by their path, each with where it goes.

    Files are those of worksheets, as a link names them; readers' addresses of them follow the page.
    """

    ids: Mapping[tuple[RefTarget, str], str]
    pages: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses of the pages, from old to new."""
        return {url(old): url(new) for old, new in self.pages.items()}


def front_matter(path: str, text: str) -> tuple[int, int]:
    """Return where the YAML of a file starts and ends: its front matter, or the whole of it."""
    if not path.endswith(".md"):
        return len(text) - len(text.removeprefix("\ufeff")), len(text)
    found = _FRONT_MATTER.match(text)
    assert found is not None
    return found.span(1)


def yaml_of(path: str, text: str) -> str:
    """Return the YAML of a file: its front matter, or the whole of it."""
    start, end = front_matter(path, text)
    return text[start:end]


def with_yaml(path: str, text: str, new: str) -> str:
    """Return a file with other YAML, and the same body."""
    start, end = front_matter(path, text)
    return text[:start] + new + text[end:]


def entries(content: Content, root: Path) -> Iterator[RawEntry]:
    """Yield each raw entry of the content, and that of the template, if it can be read.

    The template is no content, but has references too.
    """
    yield from content.raw_entries
    text, _ = read_text(root, root / TEMPLATE)
    document = read_fiche(TEMPLATE, text).front_matter
    if isinstance(document.data, dict):
        yield RawEntry(document, (), FrontMatter, fiche_page("_sjabloon"))


def places(content: Content, root: Path, moves: Moves) -> dict[str, dict[Loc, str]]:
    """Return, by file, the location of every reference to what moves, with its new value."""
    found: defaultdict[str, dict[Loc, str]] = defaultdict(dict)
    for raw in entries(content, root):
        for it in raw.typed_values:
            if isinstance(it.marker, Ref) and (it.marker.to, it.value) in moves.ids:
                loc = (*raw.loc, *it.loc)
                found[raw.document.path][loc] = moves.ids[it.marker.to, it.value]
    for raw in content.raw_entries:
        if raw.model is not Redirect:
            continue
        for key in ("from", "to"):
            page, mark, place = str(raw.value[key]).partition("#")
            # The old address of a page stays what it is: readers have it.
            if page in moves.addresses and (key == "to" or mark):
                found[REDIRECTS.path][(*raw.loc, key)] = moves.addresses[page] + mark + place
    return found


def follow(content: Content, work: Workspace, moves: Moves) -> None:
    """Change every reference to what moves, in the content and in the pages of `docs/`."""
    for path, values in places(content, work.root, moves).items():
        text = work.read(path)
        yaml = yaml_text.replaced(yaml_of(path, text), values)
        work.change(path, with_yaml(path, text, yaml))
    for path, base in texts(work.root):
        text = relinked(work.read(path), base, {**moves.pages, **moves.files})
        work.change(path, recalled(text, moves) if path.endswith(".md") else text)


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of every file with Markdown, and the page to which its links are relative."""
    for folder, kind in MARKDOWN_FILES:
        for file in sorted((root / folder).rglob(kind)):
            path = file.relative_to(root).as_posix()
            yield path, "" if folder == "data" else path.removeprefix("docs/")


def relinked(text: str, base: str, pages: Mapping[str, str], *, keep_place: bool = True) -> str:
    """Return a text whose links lead to the new pages; `base` is the page that they are on.

    Without `keep_place`, they lead to the top: the new page does not have the headings of the old.
    """

    def lead(found: re.Match[str]) -> str:
        path, mark, place = found[2].partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path)))
        if not path or target not in pages:
            return found[0]
        to = posixpath.relpath(pages[target], posixpath.dirname(base))
        return found[1] + to + (mark + place if keep_place else "")

    return _LINK.sub(lead, text)


def recalled(text: str, moves: Moves) -> str:
    """Return a text whose shortcodes name the new ids."""

    def name(found: re.Match[str]) -> str:
        call = found[0]
        for value, kind in _named(call):
            if new := moves.ids.get((kind, value)):
                call = re.sub(rf"(['\"]){re.escape(value)}\1", rf"\g<1>{new}\g<1>", call)
        return call

    return CALL.sub(name, text)


def calling(text: str, moves: Moves) -> Iterator[tuple[int, str]]:
    """Yield each shortcode that names what moves, with its line in the text, from 1."""
    for found in CALL.finditer(text):
        if any((kind, value) in moves.ids for value, kind in _named(found[0])):
            yield text.count("\n", 0, found.start()) + 1, found[0]


def _named(call: str) -> list[tuple[str, RefTarget]]:
    found = parse(call, SIGNATURES, INLINE)
    return [(value, kind) for it in found.calls for value, kind in references(it)]
