"""The adapter for the CMS form at `/admin/`: adds its files to MkDocs' files."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from toolbox.cms.backend import Backend
from toolbox.cms.page import form_files, packed_scripts
from toolbox.model.toolbox import Toolbox
from toolbox.releases.edition import Edition


def form(
    root: Path, toolbox: Toolbox, edition: Edition, config: MkDocsConfig, *, local: bool
) -> Iterator[File]:
    """Yield the files of the CMS form; `local` lets it edit the files of this clone."""
    backend = Backend(config.repo_url or "", config.extra.get("form_sign_in") or "")
    for address, content in form_files(toolbox, edition, backend, local=local):
        yield File.generated(config, address, content=content)
    for address, path in packed_scripts(root):
        yield File.generated(config, address, abs_src_path=str(path))
