"""The data models of the content (pydantic): every field with its Dutch label, hint and limits.

`base` has the types of text and reference; `fiche`, `worksheet`, `kinds`, `lists`, `routes` and
`redirects` the fields; `walk` walks the models; `validation` validates a document.
"""
