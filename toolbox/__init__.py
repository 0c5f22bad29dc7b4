"""The generator of the toolbox: content in, pages out, in one direction.

    data/ + fiches/ → source → schema → checks → model → pages → plugin → site/
                                                      ├→ print, word, calendar, feed
                                                      └→ search, offline

- `diagnostics`, `document`, `urls`, `characters`    the ground: a problem, positions, addresses
- `schema`    every field once: label, hint, limits, example, and the Dutch of each error
- `source`    everything below `fiches/` and `data/`: text to values with positions
- `markup`    Markdown, the sanitizer and shortcodes: what a text may be, and what it becomes
- `model`    derived worksheets, their form fields, redirects, and the toolbox itself
- `checks`    the rules across files, each a generator whose docstring is the rule
- `pages`    the toolbox as HTML; templates and macros stand in the package `macros`
- `print`, `word`, `calendar`, `feed`, `downloads`    the files that go with pages
- `search`, `offline`, `csp`, `theme_css`    what makes a site of pages
- `releases`, `publishing`    versions: what they brought, and how they go online
- `cms`, `lint`, `scaffold`    what helps who writes
- `plugin`, `cli`    the adapters to MkDocs and to the command line
"""
