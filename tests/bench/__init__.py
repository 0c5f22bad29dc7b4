"""How fast and how big the toolbox is, beside plain mkdocs-material with the same words.

    content → fiches (many from few) → plain (the peer: its Markdown files) → measure → table

Run `python -m tests.bench` from the root of the repository; `make bench` does. Every figure
is a ratio of two values from the same run, so it says the same on any machine.
"""
