"""How fast and how big the toolbox is, beside plain mkdocs-material with the same words.

    content → fiches (many from few) → plain (the peer: its Markdown files) → measure → table
    content → files (PDF and Word, beside what the same libraries make by default) → table

The figures of a site are those of a build that finds its PDFs and Word files made already,
as every build after the first does; making them has figures of its own.

Run `python -m tests.bench` from the root of the repository; `make bench` does. Every figure
is a ratio of two values from the same run, so it says the same on any machine.
"""
