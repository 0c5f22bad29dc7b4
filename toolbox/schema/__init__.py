"""The shape of the content: every field with its Dutch label, hint and limits, once.

`base` holds the kinds of text and reference, `fiche`, `worksheet` and `lists` the fields,
`fields` walks through them, and `validation` turns a document into a model or into Dutch.
"""
