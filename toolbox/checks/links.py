"""Links and images that lead nowhere, and what was likely meant."""

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from toolbox.checks.messages import near
from toolbox.diagnostics import Finding
from toolbox.likeness import FAIR_FIELD, likely
from toolbox.urls import Site

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BARE_SITE = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:be|nl|eu|com|org|net|vlaanderen)(?:[/?].*)?"
)


def explained(site: Site, base: str, finding: Finding) -> str:
    """Return the message of a finding; of a link or an image that leads nowhere, with what to type.

    `base` is the page that the link is on.
    """
    if not finding.broken:
        return finding.message
    target = unquote(finding.broken)
    if (bare := target.strip("“”„‘’‚\"'")) != target and (":" in bare or site.find(bare, base)):
        return f"rond een adres horen geen aanhalingstekens; typ {bare}"
    path, _, fragment = target.partition("#")
    if _MAIL.fullmatch(target):
        return f"voor een link naar een mailadres staat ‘mailto:’; typ mailto:{target}"
    if _BARE_SITE.fullmatch(target):
        return f"‘{target}’ mist het begin van een webadres; typ https://{target}"
    page = site.find(path, base)
    if page and fragment:
        found = near(fragment, site.anchors.get(page, ()))
        where = f"de pagina ‘{path}’" if path else "deze pagina"
        return f"{where} heeft geen kop of onderdeel ‘#{fragment}’{found}"
    what = finding.message.partition("; ")
    if meant := _meant(path, base, site):
        there = site.anchors.get(site.find(meant, base) or "", {fragment})
        place = f"#{fragment}" if fragment and fragment in there else ""
        return f"{what[0]}; bedoel je ‘{meant}{place}’?"
    return finding.message


def _meant(path: str, base: str, site: Site) -> str:
    """Return the link to the page or the file that was likely meant, or ""."""
    is_page = PurePosixPath(path).suffix in ("", ".md", ".html", ".yml")
    targets = site.pages if is_page else site.files
    whole, names = _group(targets, _key), _group(targets, _name)
    wanted = _key(path)
    name = wanted.rpartition("/")[2]
    found = whole.get(wanted) or names.get(name)
    if not found and (close := likely(name, [it for it in names if it], FAIR_FIELD)):
        found = names[close]
    here = posixpath.dirname(base)
    beside = [it for it in found or () if posixpath.dirname(it) == here]
    return posixpath.relpath((beside or found)[0], here or ".") if found else ""


# Cached: a text may have thousands of links that lead nowhere.
@lru_cache(maxsize=4)
def _group(targets: frozenset[str], key_of: Callable[[str], str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for target in sorted(targets):
        found.setdefault(key_of(target), []).append(target)
    return found


def _name(path: str) -> str:
    return _key(path).rpartition("/")[2]


def _key(path: str) -> str:
    """Return what identifies a page or a file, whatever way it is written."""
    parts = [part for part in path.casefold().split("/") if part not in ("", ".", "..")]
    if parts[:1] == ["docs"]:
        parts = parts[1:]
    if parts[:2] == ["data", "worksheets"]:
        parts = ["werkbladen", *parts[2:]]
    joined = re.sub(r"(?:\.md|\.html|\.yml)$", "", "/".join(parts))
    return re.sub(r"(?:^|/)index$", "", joined).replace(" ", "-").replace("_", "-")
