"""The redirects that a move leaves: aliases in a fiche, and rows of `data/redirects.yml`."""

from collections.abc import Iterable, Mapping, Set

from toolbox.model.worksheets import automatic_ids
from toolbox.refactor import yaml_text
from toolbox.refactor.references import Moves, with_yaml, yaml_of
from toolbox.refactor.workspace import Workspace
from toolbox.schema.collections import REDIRECTS
from toolbox.source.yaml12 import read_yaml
from toolbox.urls import fiche_page, url, worksheet_page


def with_aliases(work: Workspace, path: str, former: Iterable[str], slug: str) -> None:
    """Add former names to `aliases` of the fiche `slug`; its own name is no former one."""
    text = work.read(path)
    names = yaml_text.scalars(yaml_of(path, text), ("aliases",))
    yaml = yaml_text.removed_items(yaml_of(path, text), ("aliases",), {slug})
    for name in dict.fromkeys(former):
        if name not in (slug, *names):
            yaml = yaml_text.appended(yaml, ("aliases",), f"- {name}")
    work.change(path, with_yaml(path, text, yaml))


def redirect(work: Workspace, moves: Moves) -> None:
    """Add a row for each address that moves, unless the alias of its fiche takes it along."""
    slugs = [slug for kind, slug in moves.ids if kind == "fiche"]
    pages = {page for slug in slugs for page in map(worksheet_page, automatic_ids(slug))}
    pages.update(map(fiche_page, slugs))
    rows = {url(old): url(to) for old, to in moves.pages.items() if old not in pages}
    with_rows(work, rows, set(moves.addresses.values()))


def with_rows(work: Workspace, rows: Mapping[str, str], taken: Set[str] = frozenset()) -> None:
    """Add rows to `data/redirects.yml`, and remove those at an address where a page is now."""
    text = work.read(REDIRECTS.path)
    written = read_yaml(REDIRECTS.path, text).data
    for number, row in reversed(list(enumerate(written if isinstance(written, list) else []))):
        if row["from"] in taken:
            text = yaml_text.removed(text, (number,))
    for old, to in rows.items():
        text = yaml_text.appended(text, (), f"- from: {old}\n  to: {to}")
    work.change(REDIRECTS.path, text)
