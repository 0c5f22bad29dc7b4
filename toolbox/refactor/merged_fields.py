"""The fields of two fiches as those of one: what is text stays, twice the same stays once."""

from collections.abc import Mapping

from annotated_types import MaxLen

from toolbox.refactor import yaml_text
from toolbox.refactor.own_notes import with_own_notes
from toolbox.refactor.workspace import RefactorError
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.texts import Markdown
from toolbox.schema.walk import find_field, typed_values
from toolbox.source.yaml12 import read_yaml

_OF_KEPT = frozenset({"title", "summary", "order", "phase", "aliases"})
"""The fields of the fiche that stays; `merge` puts the other title and summary in the body."""

_HEAD = "blad--"
"""How the fields above a sheet begin: who filled it in, and when. The sheet that stays has its own
in the example."""


def merged(kept: str, gone: str, paths: tuple[str, str]) -> str:
    """Return the front matter `kept` with that of `gone` in it, both as YAML.

    `paths` are those of their files. Raises RefactorError for a field that can have one value
    only, and has two.
    """
    ours, theirs = _values(kept), _values(gone)
    _expect_same_day(ours, theirs, paths)
    for key, value in theirs.items():
        if key in _OF_KEPT or value is None or ours.get(key) == value:
            continue
        own = ours.get(key)
        if key == "changes":
            kept = _by_date(kept, gone)
        elif isinstance(value, list):
            present = own if isinstance(own, list) else []
            rows = zip(yaml_text.items(gone, (key,)), value, strict=True)
            new = [row for row in rows if not _is_there(row[1], present)]
            _expect_room(key, len(present) + len(new), paths)
            for item, _ in new:
                kept = yaml_text.appended(kept, (key,), item)
            _expect_rows(kept, key, [*present, *(row for _, row in new)], paths)
        elif isinstance(own, str) and _is_block(key):
            added = with_own_notes(str(value).strip(), own)
            kept = yaml_text.with_block(kept, key, f"{own.strip()}\n\n{added}")
        elif own is None and _default(key) is None:
            kept = _with_field(kept, key, gone)
        elif _effective(key, own) != _effective(key, value):
            raise RefactorError(
                f"‘{key}’ is niet hetzelfde in {paths[0]} en in {paths[1]}, en een fiche heeft er "
                "maar één. Maak ze gelijk, of zet in de eerste wat je wil houden"
            )
    return kept


def _expect_same_day(
    ours: Mapping[str, object], theirs: Mapping[str, object], paths: tuple[str, str]
) -> None:
    """Raise RefactorError where readers have one of two fiches and not the other."""
    for key, default in (("status", "ready"), ("publish_on", None)):
        if (ours.get(key) or default) != (theirs.get(key) or default):
            raise RefactorError(
                f"‘{key}’ is niet hetzelfde in {paths[0]} en in {paths[1]}, en geldt voor een hele "
                "fiche. Maak ze gelijk: anders verdwijnt wat lezers al hebben, of lezen ze te "
                "vroeg wat nog wacht"
            )


def _is_there(row: object, present: list[object]) -> bool:
    """Return whether a row is there already, or answers a field of the head of the one sheet."""
    if not isinstance(row, dict) or not str(row.get("field")).startswith(_HEAD):
        return row in present
    return any(isinstance(it, dict) and it.get("field") == row["field"] for it in present)


def _expect_room(key: str, count: int, paths: tuple[str, str]) -> None:
    field = find_field(FrontMatter, key)
    assert field is not None
    most = next((it.max_length for it in field.metadata if isinstance(it, MaxLen)), count)
    if count > most:
        raise RefactorError(
            f"‘{key}’ ({field.title}) zou {count} punten hebben, en er kunnen er hoogstens {most}. "
            f"Schrap er eerst {count - most}, in {paths[0]} of in {paths[1]}"
        )


def _expect_rows(yaml: str, key: str, rows: list[object], paths: tuple[str, str]) -> None:
    """Raise RefactorError when a list does not have the rows of both, each as it was."""
    data = read_yaml("", yaml).data
    if not isinstance(data, dict) or data.get(key) != rows:
        raise RefactorError(
            f"‘{key}’ is zo getypt dat {paths[0]} en {paths[1]} niet vanzelf samengaan; zet elk "
            "punt op een eigen regel, met ‘- ’ ervoor"
        )


def _values(yaml: str) -> Mapping[str, object]:
    data = read_yaml("", yaml).data
    assert isinstance(data, dict)
    return data


def _with_field(kept: str, key: str, gone: str) -> str:
    newline = "\r\n" if "\r\n" in kept else "\n"
    field = yaml_text.field(gone, key).replace("\r\n", "\n").replace("\n", newline)
    return kept.rstrip() + newline + field


def _by_date(kept: str, gone: str) -> str:
    """Return the changes of both, the newest first, as the check wants them."""
    rows = []
    for text in (kept, gone):
        values = _values(text).get("changes") or []
        assert isinstance(values, list)
        rows += list(zip(yaml_text.items(text, ("changes",)), values, strict=True))
    rows.sort(key=lambda row: str(row[1]["date"]), reverse=True)
    if _values(kept).get("changes"):
        kept = yaml_text.removed(kept, ("changes",))
    for item, _ in rows:
        kept = yaml_text.appended(kept, ("changes",), item)
    return kept


def _is_block(key: str) -> bool:
    markers = [it.marker for it in typed_values(FrontMatter, {key: ""})]
    return any(isinstance(marker, Markdown) and marker.block for marker in markers)


def _default(key: str) -> object:
    field = find_field(FrontMatter, key)
    return field.default if field else None


def _effective(key: str, value: object) -> str:
    default = _default(key)
    return str(default if value is None else value).lower()
