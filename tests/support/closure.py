"""Real files among as little as they need: a small toolbox for what takes a whole one too long."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT
from tests.support.real import real_content
from toolbox.checks import problems_of
from toolbox.markup.shortcodes import parse
from toolbox.model.signatures import INLINE, SIGNATURES, references
from toolbox.schema.collections import COLLECTIONS
from toolbox.schema.references import Ref, RefTarget
from toolbox.schema.walk import typed_values
from toolbox.source.content import Content, RawEntry
from toolbox.source.reader import read_content
from toolbox.source.uploads import PICTURES

_SHEET = re.compile(r"werkbladen/([\w-]+)(?:\.md|/)")
_ROUTE = re.compile(r"trajecten/([\w-]+)/")
_LISTS: dict[RefTarget, str] = {
    collection.referable.target: collection.name
    for collection in COLLECTIONS.values()
    if collection.referable
}
_SHORT = ("title", "summary", "order", "phase")
_ON_THE_WAY = ("needs", "leads_to")
"""What leads from one worksheet to most of the others."""

_DOCS = ROOT / "docs"
CONTENT = real_content()
FILES = tuple(sorted({raw.document.path for raw in CONTENT.raw_entries} | {"data/redirects.yml"}))
"""Every real file that the check reads."""


def write_closure(folder: Path, *paths: str) -> None:
    """Write the real files `paths` in `folder`, and around them what they refer to."""
    files = dict(_Closure(CONTENT, paths).files())
    files |= {f"docs/{name}": "" for name in CONTENT.pages}
    files["mkdocs.yml"] = "site_name: Proef\nsite_url: https://toolbox.example/\n"
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for name in sorted(CONTENT.files):
        file = folder / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        # The check looks at pictures.
        file.write_bytes((_DOCS / name).read_bytes() if file.suffix in PICTURES else b"")
    problems = problems_of(read_content(folder))
    assert [str(problem) for problem in problems] == []


class _Closure:
    """What files need around them: fiches in short, worksheets, and rows of lists."""

    def __init__(self, content: Content, paths: Iterable[str]) -> None:
        self.content = content
        self.raw_entries: dict[str, list[RawEntry]] = {}
        for raw in content.raw_entries:
            self.raw_entries.setdefault(raw.document.path, []).append(raw)
        self.asked = frozenset(paths)
        self.whole: set[str] = set(paths)
        self.rows: dict[str, list[Any]] = {name: [] for name in COLLECTIONS}
        self.needed: set[tuple[RefTarget, str]] = set()
        for fiche in content.fiches:
            self._need("phase", fiche.entry.phase)
        for path in tuple(self.whole):
            self._follow(path)

    def files(self) -> Iterator[tuple[str, str]]:
        for fiche in self.content.fiches:
            yield fiche.raw.document.path, _in_short(fiche.raw.value)
        for path in self.whole:
            short = path not in self.asked and path.startswith("data/worksheets/")
            yield path, _yaml(self._sheet(path)) if short else (ROOT / path).read_text("utf-8")
        for name, rows in self.rows.items():
            if f"data/{name}.yml" not in self.whole:
                yield f"data/{name}.yml", _yaml(rows)

    def _follow(self, path: str) -> None:
        name = Path(path).stem
        if path.startswith("data/") and name not in COLLECTIONS and "worksheets" not in path:
            self._need("list", name)
        if path.startswith("fiches/"):
            body = parse(self.content.bodies[name].text, SIGNATURES, INLINE)
            for call in body.calls:
                for value, kind in references(call):
                    self._need(kind, value)
        for sheet in _SHEET.findall((ROOT / path).read_text("utf-8")):
            self._need("worksheet", sheet)
        for route in _ROUTE.findall((ROOT / path).read_text("utf-8")):
            self._take_row("routes", route)
        for raw in self.raw_entries.get(path, ()):
            self._follow_piece(raw, path in self.asked)
            if path == "data/lists.yml":
                self._need("list", raw.value["id"])

    def _sheet(self, path: str) -> dict[str, Any]:
        """Return a worksheet without the others that it only points to."""
        [raw] = self.raw_entries[path]
        return {key: value for key, value in raw.value.items() if key not in _ON_THE_WAY}

    def _follow_piece(self, raw: RawEntry, is_asked: bool = True) -> None:
        for found in typed_values(raw.model, raw.value):
            if isinstance(found.marker, Ref) and (is_asked or found.loc[0] not in _ON_THE_WAY):
                self._need(found.marker.to, found.value)

    def _need(self, kind: RefTarget, value: str) -> None:
        if (kind, value) in self.needed:
            return
        self.needed.add((kind, value))
        if kind == "worksheet":
            self._take_whole(f"data/worksheets/{value}.yml")
        elif value == "agreement":
            self._take_whole("data/agreement.yml")
        elif kind in ("items", "list"):
            self._take_row("lists", value)
            self._take_whole(f"data/{value}.yml")
        elif kind in _LISTS:
            self._take_row(_LISTS[kind], value)

    def _take_whole(self, path: str) -> None:
        # A worksheet that a fiche makes by itself has no file.
        if path in self.raw_entries and path not in self.whole:
            self.whole.add(path)
            self._follow(path)

    def _take_row(self, name: str, value: str) -> None:
        for raw in self.raw_entries[f"data/{name}.yml"]:
            row = raw.value
            names = (row.get("id"), row.get("term"), row.get("abbreviation"))
            if value in names and row not in self.rows[name]:
                self.rows[name].append(row)
                self._follow_piece(raw)


def _in_short(front_matter: dict[str, Any]) -> str:
    """Return a fiche with only what others can refer to."""
    steps = [
        {key: step[key] for key in ("title", "questions") if key in step}
        for step in front_matter["steps"]
    ]
    asked = [{"question": faq["question"], "answer": "Ja."} for faq in front_matter.get("faq", ())]
    short = {key: front_matter[key] for key in _SHORT} | {"steps": steps, "faq": asked}
    return f"---\n{_yaml(short)}---\n"


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
