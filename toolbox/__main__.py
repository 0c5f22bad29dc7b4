"""`python -m toolbox`, the same as the command `toolbox`."""

from toolbox.cli import run

run()
