"""The model of `mkdocs.yml`: the fields of MkDocs, and the options of the plugins that are used."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from toolbox.schema.entry import Entry
from toolbox.schema.formats import HttpAddress

PLUGIN_OPTIONS: Mapping[str, frozenset[str]] = {
    "toolbox": frozenset(),
    "macros": frozenset(
        {
            "force_render_paths",
            "include_dir",
            "include_yaml",
            "j2_block_end_string",
            "j2_block_start_string",
            "j2_comment_end_string",
            "j2_comment_start_string",
            "j2_extensions",
            "j2_variable_end_string",
            "j2_variable_start_string",
            "module_name",
            "modules",
            "on_error_fail",
            "on_undefined",
            "render_by_default",
            "verbose",
        }
    ),
    "mike": frozenset(
        {
            "alias_type",
            "canonical_version",
            "css_dir",
            "deploy_prefix",
            "javascript_dir",
            "redirect_template",
            "version_selector",
        }
    ),
}
"""The options of each plugin that this site uses; of another one, MkDocs says what it takes."""


class Settings(Entry):
    """The settings of the site; what MkDocs lets be anything, is `Any`.

    The menu, the plugins and the extensions are looked at apart (`source.settings`): they nest.
    """

    site_name: str = Field(title="Naam van de site")
    site_url: HttpAddress = Field("", title="Adres van de site")
    repo_url: HttpAddress = Field("", title="Adres van de broncode")
    repo_name: str = Field("", title="Naam van de broncode")
    edit_uri: str = Field("", title="Waar je een pagina wijzigt")
    edit_uri_template: str = Field("", title="Vorm van dat adres")
    site_description: str = Field("", title="Beschrijving")
    site_author: str = Field("", title="Auteur")
    copyright: str = Field("", title="Uitgever")
    nav: Any = Field(None, title="Menu")
    not_in_nav: str = Field("", title="Pagina’s buiten het menu")
    exclude_docs: str = Field("", title="Pagina’s buiten de site")
    draft_docs: str = Field("", title="Pagina’s in voorbereiding")
    # The toolbox reads its pages there, whatever MkDocs is told.
    docs_dir: Literal["docs"] = Field("docs", title="Map van de pagina’s")
    site_dir: str = Field("site", title="Map van de gebouwde site")
    theme: Any = Field(None, title="Uitzicht")
    strict: bool = Field(False, title="Streng")
    use_directory_urls: bool = Field(True, title="Adressen zonder index.html")
    dev_addr: str = Field("", title="Adres van de voorvertoning")
    extra: Mapping[str, Any] = Field({}, title="Extra")
    extra_css: tuple[Any, ...] = Field((), title="Extra vormgeving")
    extra_javascript: tuple[Any, ...] = Field((), title="Extra scripts")
    extra_templates: tuple[Any, ...] = Field((), title="Extra sjablonen")
    plugins: Any = Field(None, title="Plug-ins")
    markdown_extensions: Any = Field(None, title="Uitbreidingen van Markdown")
    hooks: tuple[str, ...] = Field((), title="Eigen code")
    watch: tuple[str, ...] = Field((), title="Mappen die de voorvertoning volgt")
    validation: Mapping[str, Any] = Field({}, title="Nakijken")
    remote_branch: str = Field("gh-pages", title="Branch van de site")
    remote_name: str = Field("origin", title="Remote van de site")
