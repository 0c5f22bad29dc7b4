"""A fiche with all that can stand beside its text: pictures, tables, videos, attachments."""

from tests.conftest import Repository
from tests.support.photos import photo

PHOTO = "beelden/vergadering.jpg"
PLAN = "bijlagen/plan.pdf"
_FIGURE = f"""\
- file: {PHOTO}
  description: Zes mensen rond een tafel.
  caption: Samen **kiezen** gaat vlot.
  source: An Peeters
  licence: met toestemming
"""
_MEDIA = f"""\
figures:
{_FIGURE}tables:
- title: Wie doet wat?
  columns: [Taak, Wie, Tegen wanneer]
  rows:
  - [Uitnodigen, de **coördinator**, mei]
  - ["Zaal, en soep", het buurthuis, juni]
videos:
- title: Zo kozen drie dorpen
  url: https://www.voorbeeld.be/video?v=12&t=3
  duration: 4 minuten
  source: Buurtwerk Voeren
attachments:
- file: {PLAN}
  title: Draaiboek van de startdag
  source: Buurtwerk Voeren
"""
_QUOTES = """\
examples:
- title: Een bus voor drie dorpen
  place: Haspengouw
  text: |
    We reden de eerste avond al vol.

    Niemand bleef thuis.
  source: monitor
  quote: true
  figures:
  - file: beelden/vergadering.jpg
    description: Een volle bus.
testimonials:
- text: Ik kom nu elke week.
  name: Fatima Amrani
  role: deelnemer
  quote: true
  source: monitor
"""


def write_media(repo: Repository) -> None:
    """Give the first fiche, and its step, everything once, with the files that it names."""
    repo.write(f"docs/assets/{PHOTO}", photo(2400, 1800))
    repo.write(f"docs/assets/{PLAN}", b"%PDF-1.7" + bytes(1_234_000))
    inside = "".join(f"    {line}\n" for line in _MEDIA.splitlines())
    repo.fiche(steps=inside, fields=_MEDIA + _QUOTES)
