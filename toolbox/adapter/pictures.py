"""The adapter for pictures: what editors hand in gives way to what the build makes of it."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from toolbox.downloads.recipes import picture_recipes
from toolbox.downloads.store import Store
from toolbox.model.toolbox import Toolbox


def add_pictures(
    toolbox: Toolbox, store: Store, files: Files, config: MkDocsConfig
) -> dict[str, bytes]:
    """Replace and add the sizes of pictures; return them by URL path."""
    recipes = list(picture_recipes(toolbox, Path(config.docs_dir)))
    made = {
        recipe.address: content
        for recipe, content in zip(recipes, store.get_all(recipes), strict=True)
    }
    for address, content in made.items():
        if handed_in := files.get_file_from_path(address):
            files.remove(handed_in)
        files.append(File.generated(config, address, content=content))
    return made
