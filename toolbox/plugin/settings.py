"""The configuration of MkDocs as one text, to tell whether anything in it changed."""

import json
from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig


def settings(config: MkDocsConfig) -> str:
    """Return the configuration as one text, apart from where the site goes."""
    plugins = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    found = {**config, "plugins": plugins, "site_dir": None}
    return json.dumps(found, sort_keys=True, default=_plain)


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else type(value).__name__
