"""Where Jinja keeps compiled templates between two runs."""

import os

from jinja2 import BytecodeCache, FileSystemBytecodeCache


class _Cache(FileSystemBytecodeCache):
    """The cache of Jinja, also for a template in a folder whose name is no Unicode."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template: of its name, and of the bytes of its path."""
        return super().get_cache_key(name, filename and os.fsencode(filename).hex())


def bytecode_cache() -> BytecodeCache | None:
    """Return the cache in the folder of the user, or None where there is no safe one.

    https://jinja.palletsprojects.com/en/stable/api/#jinja2.FileSystemBytecodeCache
    """
    try:
        return _Cache()
    except (OSError, RuntimeError):
        return None
