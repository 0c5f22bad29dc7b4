"""The generator of the toolbox: content in, pages out, in one direction.

    data/ + fiches/ → content → checks → toolbox → render → plugin → MkDocs → site/

- `source`, `yaml12`    text to values with positions; `problems` says what is wrong where
- `models`    every field once: label, hint, limits, and the Dutch of each error
- `reading`   everything below `fiches/` and `data/`, to `content`
- `markdown`, `body`, `addresses`    what texts, calls and links may be, and become;
  `guard` and `characters` keep out what may not
- `redirects`, `published`    where old addresses lead; the list of those that were online
- `checks`    the rules across files
- `toolbox`   valid content in order, with all that follows from it
- `render`    the toolbox as HTML, with the templates in `templates/`
- `pdf`, `word`, `files`    the files that go with pages, made once for the same input
- `ics`, `feed`    a deadline for an agenda; the changes for a feed reader
- `schemas`, `starter`, `new`    the models for other editors, and files to begin with
- `hints`, `sentences`    tips for plain language, which never block
- `search`, `history`, `navigation`    words for the search index; dates from git; the menu
- `policy`, `stylesheet`, `offline`    what a finished page may load; what its theme may
  leave out; the finished site without a server

All of that is pure or reads files, and knows nothing of MkDocs. The edges are thin:
`plugin` (MkDocs), `define_env` below (mkdocs-macros), `publish` and `preview` (mike, with
`branch`, `deploys` and `answers`), `forge` and `links` (GitHub), and `__main__` (the command
line).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: "MacrosPlugin") -> None:
    """Register the macros for pages in `docs/`; called by mkdocs-macros."""
    from macros.plugin import page_macros

    for name, macro in page_macros(env).items():
        env.macro(macro, name)
