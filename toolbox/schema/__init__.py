"""The data models of the content (pydantic): every field with its Dutch label, hint and limits.

`texts`, `formats` and `references` have the types of a field, `entry` the base models; `fiche`,
`worksheet`, `kinds`, `lists`, `routes` and `redirects` the fields; `walk` walks the models;
`validation` validates a document.
"""
