"""The files of the CMS at `/admin/`: a separate page, with its own Content-Security-Policy.

It is not in the search index, the navigation, the sitemap and the offline copy.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from toolbox.cms.backend import Backend
from toolbox.cms.config import CONFIG, FOLDER, form_config
from toolbox.cms.preview import PREVIEW, preview_file
from toolbox.model.toolbox import Toolbox
from toolbox.pages.view import View
from toolbox.releases.edition import Edition

_PROXY = ("http://localhost:8081", "http://127.0.0.1:8081")
_STYLES = (
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8='",
    "'sha256-oLQo1xOLbYlsNCDIECXg24EuQKwYCOy/jJqds+fExxE='",
)
"""The digests for style-src: of the empty string, for style elements that decap-cms fills by
script, and of its two inline styles. For those of a newer version, see the browser console."""


def form_files(
    toolbox: Toolbox, edition: Edition, backend: Backend, *, local: bool
) -> Iterator[tuple[str, bytes]]:
    """Yield the URL path and the content of the page, its configuration and its preview.

    `local` is for a site that is served on the machine of an editor: the page then tries
    decap-server, which edits the files of the clone.
    """
    view = View(toolbox, FOLDER, edition)
    page = view.template("form.html", policy="; ".join(_policy(backend, local=local)))
    yield f"{FOLDER}index.html", page.encode()
    lists = {name: shown.info.title for name, shown in toolbox.lists.items()}
    config = form_config(toolbox.choices, lists, toolbox.next_order, backend, local=local)
    yield CONFIG, json.dumps(config, ensure_ascii=False, separators=(",", ":")).encode()
    yield PREVIEW, preview_file(toolbox)


def packed_scripts(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the URL path and the file of each script of the CMS, as bundled by `make form`."""
    for path in sorted((root / "form" / "dist").glob("*.*")):
        if path.suffix != ".md":
            yield f"{FOLDER}{path.name}", path


def _policy(backend: Backend, *, local: bool) -> Iterator[str]:
    yield "default-src 'none'"
    # decap-cms compiles JSON schemas at startup (eval); that cannot be disabled.
    yield "script-src 'self' 'unsafe-eval'"
    yield " ".join(["style-src 'self'", *_STYLES])
    # It reads a picture that somebody hands in back from the browser.
    yield " ".join(["connect-src 'self' blob:", backend.api, *(_PROXY if local else ())])
    yield "img-src 'self' data: blob: https://avatars.githubusercontent.com"
    yield "font-src 'self' data:"
    yield "base-uri 'none'"
    yield "form-action 'none'"
