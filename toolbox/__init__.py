"""The static site generator of the toolbox: content in, pages out, in one direction.

    data/ + fiches/ → source → schema → checks → model → pages → plugin → site/
                                                      ├→ print, word, calendar, feed
                                                      └→ search, offline

- `diagnostics`, `document`, `urls`, `characters`    shared: problems, source positions, URLs
- `schema`    data models, every field once: label, hint, limits, example, Dutch error messages
- `source`    parsers of everything below `fiches/` and `data/`, to values with positions
- `markup`    the Markdown renderer, the sanitizer and the shortcode parser
- `model`    derived worksheets, their form fields, redirects, and the toolbox itself
- `checks`    validation rules across files, each a generator whose docstring states the rule
- `unpublished`    drafts, and what comes out later, left out of what was checked
- `pages`    the pages as HTML; templates and macros are in the package `macros`
- `print`, `word`, `calendar`, `feed`, `downloads`    PDF, Word, iCalendar and Atom; their cache
- `search`, `offline`, `csp`, `stylesheets`    search index, offline copy, policy, joined CSS
- `releases`, `publishing`    release notes, and deployment of versions with mike
- `cms`, `lint`, `scaffold`, `fixing`    the CMS at `/admin/`, linter, starter files, repairs
- `adapter`, `plugin`, `commands`, `cli`    the adapters to MkDocs, and the command line
"""
