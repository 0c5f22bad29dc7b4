"""The preview: a page is drawn when a browser asks for it, from the content as it is then."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileOpenedEvent, FileSystemEventHandler

from tests.conftest import Repository
from toolbox.adapter.preview import ChangeObserver
from toolbox.plugin import ToolboxPlugin
