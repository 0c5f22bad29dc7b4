"""The form at `/admin/` as files: a page of its own, with a policy of its own.

It is no page of the site: search, the menu, the sitemap and the copy to take along leave it out.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from toolbox.cms.backend import Forge
from toolbox.cms.config import CONFIG, FOLDER, form_config
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition

_PROXY = ("http://localhost:8081", "http://127.0.0.1:8081")
_STYLES = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8='",
    "'sha256-oLQo1xOLbYlsNCDIECXg24EuQKwYCOy/jJqds+fExxE='",
)
"""The digests of nothing, for the style elements that decap-cms fills from its script, and of the
two that it fills as text: a newer version may have others, which the console then names."""


def form_files(
    toolbox: Toolbox, edition: Edition, forge: Forge, *, local: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield the page and its configuration, with their addresses.

    `local` is for a site that is served on the machine of its editor: the page then looks for
    decap-server, which writes in the files that lie there.
    """
    view = View(toolbox, FOLDER, edition)
    page = view.template("form.html", policy="; ".join(_policy(forge, local=local)))
    yield f"{FOLDER}index.html", page.encode()
    lists = {name: shown.info.title for name, shown in toolbox.lists.items()}
    order = max((fiche.front_matter.order for fiche in toolbox.fiches), default=0) + 1
    config = form_config(toolbox.choices, lists, order, forge, local=local)
    yield CONFIG, json.dumps(config, ensure_ascii=False, separators=(",", ":")).encode()


def packed_scripts(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the scripts of the form, which `make form` packed, with their addresses."""
    for path in sorted((root / "form" / "dist").glob("*.*")):
        if path.suffix != ".md":
            yield f"{FOLDER}{path.name}", path


def _policy(forge: Forge, *, local: bool) -> Iterator[str]:
    yield "default-src 'none'"
    # The form compiles its schemas as it starts; there is no way to switch that off.
    yield "script-src 'self' 'unsafe-eval'"
    yield " ".join(["style-src 'self'", *_STYLES])
    yield " ".join(["connect-src 'self'", forge.api, *(_PROXY if local else ())])
    yield "img-src 'self' data: blob: https://avatars.githubusercontent.com"
    yield "font-src 'self' data:"
    yield "base-uri 'none'"
    yield "form-action 'none'"
