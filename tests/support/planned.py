"""A meeting to lead and a step to plan, in which everything occurs that the pages make of them."""

MEETING = """\
- id: samen
  title: Samen
  summary: Voor wie begint.
  participants: {min: 8, max: 24}
  parts:
    - {id: onthaal, title: Onthaal, minutes: 20, minutes_online: 0, how: Geef *koffie*.}
    - {id: praten, title: Praten, minutes: 45, how: Luister., who: An, worksheet: raster}
  materials: [Koffie]
  variations: {online: Deel je scherm.}
  invitation: Kom je?
  follow_up: Dit spraken we af.
"""
PLANNING = """\
- id: begin
  title: Beginnen
  months_before: {from: 25, to: 22}
  text: Zeg ja.
  worksheets: [raster]
"""
