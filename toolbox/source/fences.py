"""The fences of a fiche: the lines `---` around its fields, also if one is missing or stray."""

import re
from dataclasses import dataclass

from toolbox.schema.field_names import FICHE_FIELDS

_FENCE = re.compile(r"---[ \t]*")
LIKE_A_FENCE = re.compile(r"[ \t]*(?:-{2,}|[-–—]*[–—][-–—]*)[ \t]*")
"""A line that Word or a hand made of a fence."""

_LIKE_A_FENCE = re.compile(rf"{LIKE_A_FENCE.pattern}(?:#.*)?")
_FIELD = re.compile(r"([a-z_]+):(?=\s|$)")
_EXACTLY = "typ hier precies drie streepjes, zonder iets ervoor of erachter: ‘---’"
_TEMPLATE = "begin met een regel ‘---’ en zet daaronder de velden; zie fiches/_sjabloon.md"


@dataclass(frozen=True)
class Fences:
    """Where the fields of a fiche end: the number of that line, from 0, or -1 without an end.

    `stray` is the number of a line `---` between the fields; `problems` has the number of a line
    with what is wrong there, in Dutch.
    """

    end: int
    stray: int = -1
    problems: tuple[tuple[int, str], ...] = ()


def find_fences(lines: list[str]) -> Fences:
    """Find the line at which the fields of a fiche end."""
    if not _FENCE.fullmatch(lines[0]):
        return Fences(-1, problems=((_first(lines)),))
    ends = [number for number, line in enumerate(lines) if number and _FENCE.fullmatch(line)]
    if not ends:
        return Fences(-1, problems=((_no_end(lines)),))
    below = _fields_below(lines, ends[0], has_another=len(ends) > 1)
    if below < 0:
        return Fences(ends[0])
    if later := [number for number in ends if number > below]:
        message = (
            f"onder deze ‘---’ staan nog velden (vanaf regel {below + 1}); haal deze ‘---’ weg"
        )
        return Fences(later[0], ends[0], ((ends[0], message),))
    name = lines[below].partition(":")[0]
    message = (
        f"het veld ‘{name}’ staat hier onder de velden, en komt zo als tekst op de pagina; "
        f"zet het boven de ‘---’ van regel {ends[0] + 1}"
    )
    return Fences(ends[0], problems=((below, message),))


def _first(lines: list[str]) -> tuple[int, str]:
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if number and _FENCE.fullmatch(lines[number]):
        return 0, "deze lege regel kan hier niet; begin het bestand met ‘---’"
    if _LIKE_A_FENCE.fullmatch(lines[number]):
        return number, _EXACTLY
    found = _FIELD.match(lines[number])
    if found and found[1] in FICHE_FIELDS:
        return number, "zet boven deze regel een regel ‘---’; daaronder komen de velden"
    return 0, _TEMPLATE


def _no_end(lines: list[str]) -> tuple[int, str]:
    for number, line in enumerate(lines[1:], 1):
        if _LIKE_A_FENCE.fullmatch(line) and line.strip():
            return number, _EXACTLY
        if re.match(r"[^\s#\-'\"]", line) and not re.match(r"[A-Za-z_]\w*\s*:", line):
            return number, "hier begint je tekst; zet boven deze regel een regel ‘---’"
        if re.match(r"#{2,3} ", line):
            return number, "hier begint je tekst; zet boven deze regel een regel ‘---’"
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    return last, "de velden bovenaan eindigen nergens; zet onder deze regel een regel ‘---’"


def _fields_below(lines: list[str], end: int, *, has_another: bool) -> int:
    """Return the number of the first line of the body that belongs to the fields, or -1."""
    in_code = False
    above = ""
    for number, line in enumerate(lines[end + 1 :], end + 1):
        if re.match(r"[ \t]*(?:```|~~~)", line):
            in_code = not in_code
        found = _FIELD.match(line)
        # A sentence can begin with such a word too, but not on the line after another sentence.
        begins = not above.strip() or above[0].isspace() or _FIELD.match(above)
        if found and found[1] in FICHE_FIELDS and begins and not in_code:
            return number
        if (
            has_another
            and line.startswith("  ")
            and line.strip()
            and not any(lines[end + 1 : number])
        ):
            return number
        above = line
    return -1
