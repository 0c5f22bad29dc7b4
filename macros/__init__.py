"""The generator of the toolbox: content in, pages out, in one direction.

    data/ + fiches/ → reading → checks → toolbox → render → plugin → MkDocs → site/

- `problems`    what is wrong where, in Dutch
- `reading`    everything below `fiches/` and `data/`: text to values with positions
- `models`    every field once: label, hint, limits, example, and the Dutch of each error
- `texts`    what texts and macro calls may be, and what they become
- `addresses`, `redirects`, `published`    where things are, where they were, what was online
- `words`    the words that are right and in no dictionary
- `checks`    the rules across files
- `sheets`, `toolbox`, `news`    valid content in order, with all that follows from it
- `render`    the toolbox as HTML, with the templates in `templates/`
- `kept`    what was made before from the same input
- `downloads`    the files that go with pages: PDF, Word, calendar, feed
- `site`    what makes a site of pages: menu, dates, search, policy, the form, a copy to take along
- `editing`    what helps who writes: a file to begin with, schemas, a form, tips

All of that is pure or reads files, and knows nothing of MkDocs. The edges are thin:
`plugin` (MkDocs), `define_env` below (mkdocs-macros), `publishing` (mike and the forge),
`commands` and `__main__` (the command line).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: "MacrosPlugin") -> None:
    """Register the macros for pages in `docs/`; called by mkdocs-macros."""
    from macros.plugin.macros import page_macros

    for name, macro in page_macros(env).items():
        env.macro(macro, name)
